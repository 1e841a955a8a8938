// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * Gives words their universal tag and lemma with OpenNLP's models. One instance belongs to one thread: OpenNLP's workers
 * keep state between calls, though the same words always get the same tags.
 */
final class WordTagger {
    private final POSTaggerME tagger;
    private final LemmatizerME lemmatizer;

    WordTagger(POSModel tags, LemmatizerModel lemmas) {
        tagger = new POSTaggerME(tags);
        lemmatizer = new LemmatizerME(lemmas);
    }

    /** The words at {@code spans}, which make up one sentence, with tag and lemma. */
    List<Token> tokens(String text, List<Span> spans) {
        String[] words =
                spans.stream().map(span -> Characters.straight(span.in(text))).toArray(String[]::new);
        String[] tags = tagger.tag(words);
        String[] lemmas = lemmatizer.lemmatize(words, tags);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            Span span = spans.get(i);
            Tag tag = tag(words[i], tags[i]);
            tokens.add(new Token(span, span.in(text), lemma(words[i], tag, lemmas[i]), tag, null));
        }
        return tokens;
    }

    private static Tag tag(String word, String tag) {
        if (word.equals("'s")) {
            return tag.equals("AUX") || tag.equals("VERB") ? Tag.AUX : Tag.PART;
        }
        if (word.equalsIgnoreCase("n't")) {
            return Tag.PART;
        }
        if (word.chars().noneMatch(Character::isLetterOrDigit)) {
            return "$£€%¥+=#&".contains(word) ? Tag.SYM : Tag.PUNCT;
        }
        if (tag.equals("PUNCT")) {
            return word.indexOf('-') > 0 ? Tag.ADJ : Tag.NOUN;
        }
        for (Tag known : Tag.values()) {
            if (known.name().equals(tag)) {
                return known;
            }
        }
        return Tag.X;
    }

    private static String lemma(String word, Tag tag, String lemma) {
        return switch (tag) {
            case PUNCT, SYM, NUM, X -> Lexicon.lower(word);
            case PROPN -> word;
            case PART -> word.equalsIgnoreCase("n't") ? "not" : Lexicon.lower(word);
            case VERB, AUX -> verb(Lexicon.lower(word), Lexicon.lower(lemma));
            default -> lemma.isEmpty() || lemma.equals("O") ? Lexicon.lower(word) : Lexicon.lower(lemma);
        };
    }

    /** Mends the endings that the model invents for verbs that it has not seen ("stirred" as "stirre"). */
    private static String verb(String word, String lemma) {
        if (lemma.isEmpty() || lemma.equals("o")) {
            return word;
        }
        if (word.equals("ca") || word.equals("wo") || word.equals("'ll") || word.equals("'d")) {
            return word.equals("ca") ? "can" : word.equals("'d") ? lemma : "will";
        }
        if (word.endsWith("ing") && lemma.endsWith("i")) {
            return word.substring(0, word.length() - 3);
        }
        int length = lemma.length();
        boolean doubled = length > 4
                && lemma.endsWith("e")
                && lemma.charAt(length - 2) == lemma.charAt(length - 3)
                && "bdgmnprt".indexOf(lemma.charAt(length - 2)) >= 0;
        return doubled && word.endsWith("ed") ? lemma.substring(0, length - 2) : lemma;
    }
}
