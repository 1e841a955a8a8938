// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Modality;
import org.parallax.model.Tag;

/** How far the text commits itself to an event, read upwards from its word: auxiliaries, adverbs, verbs that hold it. */
final class EventModality {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "should");
    private static final int STEPS = 6;

    private final Map<String, String> effects =
            Tsv.load("/parallax/interpret/hedges.tsv").map();

    /** The strongest withdrawal on the way from the event's word to the top of its clause. */
    Modality modality(Words words, Branches branches, EventReading reading) {
        int word = reading.word();
        Modality found = ahead(words, reading);
        int at = word;
        for (int step = 0; at >= 0 && step < STEPS; step++) {
            for (int i : branches.of(at)) {
                found = ModalityReader.stronger(found, beside(words, i, step));
            }
            int head = words.headOf(at);
            boolean held = head >= 0
                    && (words.relates(at, "xcomp")
                            || words.relates(at, "ccomp")
                            || (words.relates(at, "acl") && !words.relates(at, "acl:relcl"))
                            || words.relates(at, "obj")
                            || words.relates(at, "conj")
                            || (words.relates(at, "advcl") && prepositional(words, branches, at)));
            if (!held) {
                break;
            }
            if (!words.relates(at, "conj")) {
                found = ModalityReader.stronger(found, effect(words, head));
            }
            at = head;
        }
        return found;
    }

    /** "Plans to send", "vowed to attack": the deed that gives the event its type lies ahead. */
    private Modality ahead(Words words, EventReading reading) {
        String rule = reading.rule();
        if (rule.startsWith("future")) {
            return Modality.PLANNED;
        }
        boolean word = !reading.nominal() && rule.startsWith("vow ");
        return word && effect(words, reading.word()) == Modality.PLANNED ? Modality.PLANNED : Modality.STATED;
    }

    private static boolean prepositional(Words words, Branches branches, int clause) {
        int mark = branches.child(clause, "mark");
        return mark >= 0 && (words.is(mark, "of") || words.is(mark, "for") || words.is(mark, "from"));
    }

    private Modality beside(Words words, int i, int step) {
        if (words.relates(i, "mark") && CONDITIONS.contains(words.lower(i))) {
            return Modality.HYPOTHETICAL;
        }
        if (words.relates(i, "aux") && words.lemma(i).equals("would") && step == 0) {
            return Modality.HYPOTHETICAL;
        }
        boolean hedge = words.relates(i, "aux") || words.relates(i, "advmod") || words.relates(i, "amod");
        return hedge ? effect(words, i) : Modality.STATED;
    }

    private Modality effect(Words words, int i) {
        String effect = effects.getOrDefault(words.lemma(i), effects.get(words.lower(i)));
        if (effect == null || effect.equals("negated") || words.is(i, Tag.PROPN, Tag.NUM)) {
            return Modality.STATED;
        }
        return Modality.valueOf(effect.toUpperCase(Locale.ROOT));
    }
}
