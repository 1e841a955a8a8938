// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Slot;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/** Who did what to whom, turned round: "the guard shot the robber" and "the robber shot the guard". */
final class Reversal {
    static final String NAME = "reversed";

    private Reversal() {}

    /** A deed with the words that name who did it and to whom. */
    private record Deed(String verb, Token agent, Token patient) {}

    /** A conflict for each deed that both tell of with the two parties changed about. */
    static List<Finding> compare(Wording a, Wording b) {
        List<Finding> findings = new ArrayList<>();
        List<Deed> right = deeds(b);
        for (Deed left : deeds(a)) {
            for (Deed other : right) {
                boolean turned = left.verb().equals(other.verb())
                        && same(left.agent(), other.patient())
                        && same(left.patient(), other.agent())
                        && !same(left.agent(), left.patient());
                boolean both = right.stream()
                        .anyMatch(deed -> deed.verb().equals(left.verb())
                                && same(deed.agent(), left.agent())
                                && same(deed.patient(), left.patient()));
                if (turned && !both && findings.isEmpty()) {
                    findings.add(new Finding(
                            Verdict.CONFLICT,
                            Slot.ACTOR,
                            left.agent().span(),
                            other.agent().span(),
                            NAME));
                }
            }
        }
        return findings;
    }

    private static boolean same(Token a, Token b) {
        return a.lemma().equalsIgnoreCase(b.lemma());
    }

    private static List<Deed> deeds(Wording wording) {
        List<Deed> deeds = new ArrayList<>();
        for (Token verb : wording.sentence().tokens()) {
            if (verb.tag() != Tag.VERB) {
                continue;
            }
            Token passive = child(wording, verb, "nsubj:pass");
            Token agent = passive == null ? child(wording, verb, "nsubj") : by(wording, verb);
            Token patient = passive == null ? child(wording, verb, "obj") : passive;
            if (agent != null && patient != null) {
                deeds.add(new Deed(verb.lemma().toLowerCase(Locale.ROOT), agent, patient));
            }
        }
        return deeds;
    }

    private static @Nullable Token child(Wording wording, Token of, String relation) {
        for (Token token : wording.sentence().tokens()) {
            boolean named = token.dependency() != null
                    && token.dependency().relation().equals(relation)
                    && token.tag() != Tag.PRON;
            if (named && of.equals(wording.head(token))) {
                return token;
            }
        }
        return null;
    }

    /** "shot by the guard": who did it. */
    private static @Nullable Token by(Wording wording, Token verb) {
        for (Token token : wording.sentence().tokens()) {
            Token agent = token.form().equalsIgnoreCase("by") ? wording.head(token) : null;
            if (agent != null && agent.tag() != Tag.PRON && verb.equals(wording.head(agent))) {
                return agent;
            }
        }
        return null;
    }
}
