// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Dependency;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * A sentence as words in a tree, each with its vector and with the names of whom it mentions. Words are counted from 0.
 *
 * @param lemmas lower case
 * @param referred for each word the lower-case words of the name that it refers to by a pronoun or noun; empty for most
 * @param children for each word those that hang on it, in text order
 * @param vectors one a word
 * @param vector of the whole, unit length
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Passage(
        Account account,
        Sentence sentence,
        List<String> lemmas,
        List<Set<String>> referred,
        List<List<Integer>> children,
        float[][] vectors,
        float[] vector) {
    Passage {
        lemmas = List.copyOf(lemmas);
        referred = List.copyOf(referred);
        children = List.copyOf(children);
    }

    static Passage of(Account account, Sentence sentence, float[][] vectors, float[] vector) {
        List<Token> tokens = sentence.tokens();
        List<String> lemmas = new ArrayList<>();
        List<Set<String>> referred = new ArrayList<>();
        List<List<Integer>> children = new ArrayList<>();
        for (Token token : tokens) {
            lemmas.add(token.lemma().toLowerCase(Locale.ROOT));
            referred.add(new TreeSet<>());
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < tokens.size(); i++) {
            Dependency dependency = tokens.get(i).dependency();
            if (dependency != null && dependency.head() >= 0) {
                children.get(dependency.head()).add(i);
            }
        }
        for (Entity entity : account.entities()) {
            Set<String> name =
                    new TreeSet<>(List.of(entity.name().toLowerCase(Locale.ROOT).split("\\s+", -1)));
            for (Mention mention : entity.mentions()) {
                if (mention.kind() != MentionKind.NAME && sentence.span().contains(mention.span())) {
                    for (int i = 0; i < tokens.size(); i++) {
                        if (mention.span().contains(tokens.get(i).span())) {
                            referred.get(i).addAll(name);
                        }
                    }
                }
            }
        }
        return new Passage(account, sentence, lemmas, referred, children, vectors, vector);
    }

    int size() {
        return lemmas.size();
    }

    Token token(int word) {
        return sentence.tokens().get(word);
    }

    /** Relation of the word, without subtype; "root" without a tree. */
    String relation(int word) {
        String relation = fullRelation(word);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    String fullRelation(int word) {
        Dependency dependency = token(word).dependency();
        return dependency == null ? "root" : dependency.relation();
    }

    /** The word that {@code word} hangs on; -1 for the root. */
    int head(int word) {
        Dependency dependency = token(word).dependency();
        return dependency == null ? -1 : dependency.head();
    }

    /** Numbers of the words that lie in {@code span}, which may be none. */
    List<Integer> words(Span span) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (span.overlaps(token(i).span())) {
                words.add(i);
            }
        }
        return words;
    }

    /** The word of {@code words} that the others hang on: the first whose own head is outside. */
    int top(List<Integer> words) {
        for (int word : words) {
            boolean hangsInside = words.contains(head(word));
            if (!hangsInside && token(word).tag() != Tag.PUNCT && token(word).tag() != Tag.ADP) {
                return word;
            }
        }
        return words.get(0);
    }

    /** All that hangs on {@code word} and itself, in text order; of a clause that hangs on it nothing when {@code near}. */
    List<Integer> under(int word, boolean near) {
        List<Integer> under = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(word));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            under.add(next);
            for (int child : children.get(next)) {
                if (!near || !CLAUSES.contains(relation(child))) {
                    open.add(child);
                }
            }
        }
        under.sort(null);
        return under;
    }

    private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "parataxis", "conj", "punct", "appos");

    /** True for words that tell something: neither function words nor punctuation. */
    boolean content(int word) {
        return switch (token(word).tag()) {
            case NOUN, PROPN, VERB, ADJ, NUM, ADV, SYM, X -> true;
            case ADP, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ -> false;
        };
    }
}
