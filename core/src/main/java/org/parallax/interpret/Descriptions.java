// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Tag;

/**
 * Finds what the words around a name say that it is: the title before it, appositions either way, and what the sentence
 * says that it is ("Lund is the mayor"). Immutable.
 */
final class Descriptions {
    /** Words that an apposition may stand away from the words it hangs on, upwards in the tree. */
    private static final int CLIMB = 12;

    /**
     * A noun phrase that describes.
     *
     * @param first its first token
     * @param head the noun
     * @param last its last token, with the phrases that hang on it
     * @param isOffice false for what is no more than a form of address: "Mr."
     */
    record Description(int first, int head, int last, boolean isOffice) {}

    private final Set<String> speakingNouns;
    private final Set<String> actorNouns;

    Descriptions(Set<String> speakingNouns, ActorNouns nouns) {
        this.speakingNouns = speakingNouns;
        this.actorNouns = nouns.heads();
    }

    /** What is said of the name, the title first. */
    List<Description> of(Words words, Name name) {
        List<Description> found = new ArrayList<>();
        int first = words.at(name.span().begin());
        int last = words.at(name.span().end() - 1);
        if (name.type() == NameType.PERSON) {
            add(found, title(words, first));
        }
        if (name.type() == NameType.PERSON || name.type() == NameType.ORGANIZATION) {
            int head = words.head(first, last);
            int sentence = words.sentence(first);
            for (int i = words.first(sentence); i < words.end(sentence); i++) {
                boolean inside = i >= first && i <= last;
                if (!inside && words.relates(i, "appos") && words.headOf(i) >= first && words.headOf(i) <= last) {
                    add(found, phrase(words, i, first, last));
                }
            }
            int above = words.headOf(head);
            boolean outside = above >= 0 && (above < first || above > last);
            if (outside && words.relates(head, "appos")) {
                add(found, phrase(words, above, first, last));
            }
            // "The ship was on patrol" says where it was; "the Chargers are leaders" calls no body so.
            boolean predicate = outside
                    && words.relates(head, "nsubj")
                    && words.child(above, "cop") >= 0
                    && words.child(above, "case") < 0
                    && !words.isNegated(above);
            boolean several = predicate && !words.lower(above).equals(words.lemma(above));
            if (predicate && !(several && name.type() == NameType.ORGANIZATION)) {
                add(found, phrase(words, above, first, last));
            }
        }
        return found;
    }

    private static void add(List<Description> found, @Nullable Description description) {
        if (description != null) {
            found.add(description);
        }
    }

    private boolean describes(Words words, int token) {
        String lemma = words.lemma(token);
        return words.is(token, Tag.NOUN, Tag.PROPN)
                && !isPerson(words.name(token))
                && (isNoun(words, token) || Gender.of(lemma) != Gender.UNKNOWN);
    }

    private boolean isNoun(Words words, int token) {
        return speakingNouns.contains(words.lemma(token)) || actorNouns.contains(words.lemma(token));
    }

    private static boolean isPerson(@Nullable Name name) {
        return name != null && name.type() == NameType.PERSON;
    }

    /** "Iran's president Ebrahim Raisi", "the president, Ebrahim Raisi": nouns right before the name. */
    private @Nullable Description title(Words words, int first) {
        int from = words.first(words.sentence(first));
        int title = first - 1;
        if (title >= from && words.is(title, ",")) {
            title--;
        }
        if (title < from || !describes(words, title)) {
            return null;
        }
        int begin = title;
        while (begin > from && belongs(words, begin - 1)) {
            begin--;
        }
        return new Description(begin, title, title, isNoun(words, title));
    }

    private static boolean belongs(Words words, int token) {
        if (isPerson(words.name(token))) {
            return false;
        }
        boolean owner = words.is(token, "'s") || words.is(token, "'");
        return owner
                ? words.name(token - 1) != null && !isPerson(words.name(token - 1))
                : words.is(token, Tag.NOUN, Tag.PROPN, Tag.ADJ);
    }

    /** The phrase of the noun at {@code head}: what hangs on it without a gap, but not the name itself. */
    private @Nullable Description phrase(Words words, int head, int nameFirst, int nameLast) {
        if (!describes(words, head)) {
            return null;
        }
        int sentence = words.sentence(head);
        int first = head;
        while (first > words.first(sentence) && hangs(words, first - 1, head, nameFirst, nameLast)) {
            first--;
        }
        int last = head;
        while (last + 1 < words.end(sentence) && hangs(words, last + 1, head, nameFirst, nameLast)) {
            last++;
        }
        return new Description(first, head, last, isNoun(words, head));
    }

    private static boolean hangs(Words words, int token, int head, int nameFirst, int nameLast) {
        if ((token >= nameFirst && token <= nameLast) || words.is(token, Tag.PUNCT)) {
            return false;
        }
        int at = token;
        for (int steps = 0; steps < CLIMB && at >= 0; steps++) {
            if (at == head) {
                return true;
            }
            boolean clause = words.relates(at, "acl") || words.relates(at, "conj") || words.relates(at, "appos");
            if (clause || words.relates(at, "nsubj") || words.relates(at, "cop") || words.relates(at, "aux")) {
                return false;
            }
            at = words.headOf(at);
        }
        return false;
    }
}
