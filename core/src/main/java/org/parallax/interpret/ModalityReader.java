// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Locale;
import java.util.Map;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Modality;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Reads hedges and negation in a clause from a word list. Immutable. */
final class ModalityReader {
    private final Map<String, String> effects =
            Tsv.load("/parallax/interpret/hedges.tsv").map();

    /** The strongest withdrawal wins: denied, hypothetical, alleged, possible, planned, stated. */
    Modality modality(Words words, Span clause) {
        Modality found = Modality.STATED;
        for (int i = words.at(clause.begin());
                i < words.size() && words.get(i).span().end() <= clause.end();
                i++) {
            Modality modality = modalityAt(words, i);
            found = stronger(found, modality);
        }
        return found;
    }

    private Modality modalityAt(Words words, int i) {
        String effect = effects.get(words.lemma(i));
        if (effect == null) {
            effect = effects.get(words.lower(i));
        }
        // taggers take "plans" for a noun
        if (words.is(i, Tag.NOUN)
                && words.lower(i).endsWith("s")
                && words.is(i - 1, Tag.NOUN, Tag.PROPN, Tag.PRON)
                && words.is(i + 1, "to")
                && words.is(i + 2, Tag.VERB)) {
            String verb = effects.get(Inflection.stem(words.lower(i), effects.keySet()));
            return verb == null ? Modality.STATED : Modality.valueOf(verb.toUpperCase(Locale.ROOT));
        }
        // "May 5", "a will", "the plan": only verbs, auxiliaries, adverbs and adjectives hedge
        if (effect == null || effect.equals("negated") || words.is(i, Tag.NOUN, Tag.PROPN, Tag.NUM)) {
            return Modality.STATED;
        }
        return Modality.valueOf(effect.toUpperCase(Locale.ROOT));
    }

    /** The one that takes more from the statement; the first when they are alike. */
    static Modality stronger(Modality a, Modality b) {
        return rank(b) > rank(a) ? b : a;
    }

    private static int rank(Modality modality) {
        return switch (modality) {
            case STATED -> 0;
            case PLANNED -> 1;
            case POSSIBLE -> 2;
            case ALLEGED -> 3;
            case HYPOTHETICAL -> 4;
            case DENIED -> 5;
        };
    }

    /** True when a negating word stands in the clause an odd number of times. */
    boolean negated(Words words, Span clause) {
        boolean negated = false;
        for (int i = words.at(clause.begin());
                i < words.size() && words.get(i).span().end() <= clause.end();
                i++) {
            String effect = effects.get(words.lower(i).equals("n't") ? "n't" : words.lemma(i));
            if ("negated".equals(effect) && !words.is(i + 1, "only")) {
                negated = !negated;
            }
        }
        return negated;
    }
}
