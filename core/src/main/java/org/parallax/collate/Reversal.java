// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Slot;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/** Who did what to whom, turned round: "the guard shot the robber" and "the robber shot the guard". */
final class Reversal {
    static final String NAME = "reversed";

    private static final int LONGEST_PARTY = 7;
    /** What one party does with the other, the other does with the one. */
    private static final Set<String> MUTUAL = Set.of("meet", "marry", "and", "or", "say", "equal", "resemble");

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
        if (findings.isEmpty()) {
            Finding turned = turned(a, b);
            if (turned != null) {
                findings.add(turned);
            }
        }
        return findings;
    }

    /**
     * The same words with two parties changed about a verb: "P verb Q" and "Q verb P", whatever the trees say. What somebody
     * says may stand before or behind.
     */
    private static @Nullable Finding turned(Wording a, Wording b) {
        List<String> x = a.forms();
        List<String> y = b.forms();
        if (x.size() != y.size()) {
            return null;
        }
        int from = 0;
        int to = x.size();
        while (from < to && x.get(from).equals(y.get(from))) {
            from++;
        }
        while (to > from && x.get(to - 1).equals(y.get(to - 1))) {
            to--;
        }
        int most = Math.min(LONGEST_PARTY, to - from - 2);
        for (int p = 1; p <= most; p++) {
            for (int q = 1; q <= Math.min(LONGEST_PARTY, to - from - p - 1); q++) {
                boolean swapped = x.subList(from, from + p).equals(y.subList(to - p, to))
                        && x.subList(to - q, to).equals(y.subList(from, from + q))
                        && x.subList(from + p, to - q).equals(y.subList(from + q, to - p));
                if (swapped && isDeed(a, from, from + p, to - q, to)) {
                    return new Finding(
                            Verdict.CONFLICT, Slot.ACTOR, a.span(from, from + p), b.span(from, from + q), NAME);
                }
            }
        }
        return null;
    }

    /** True for two parties with a verb of doing between them. */
    private static boolean isDeed(Wording a, int from, int verb, int object, int to) {
        boolean says = a.account().attributions().stream()
                .anyMatch(attribution ->
                        attribution.cue() != null && a.span(verb, object).overlaps(attribution.cue()));
        boolean does = a.tokens().subList(verb, object).stream().anyMatch(token -> token.tag() == Tag.VERB);
        boolean mutual = a.lemmas(verb, object).stream().anyMatch(MUTUAL::contains);
        return does && !says && !mutual && isParty(a, from, verb) && isParty(a, object, to);
    }

    private static boolean isParty(Wording a, int begin, int end) {
        List<Token> tokens = a.tokens().subList(begin, end);
        return tokens.stream()
                        .noneMatch(
                                token -> token.tag() == Tag.VERB && token.form().equals(token.lemma()))
                && tokens.stream().anyMatch(token -> token.tag() == Tag.NOUN || token.tag() == Tag.PROPN);
    }

    private static boolean same(Token a, Token b) {
        return a.lemma().equalsIgnoreCase(b.lemma());
    }

    private static List<Deed> deeds(Wording wording) {
        List<Deed> deeds = new ArrayList<>();
        for (Token verb : wording.sentence().tokens()) {
            if (verb.tag() != Tag.VERB || MUTUAL.contains(verb.lemma().toLowerCase(Locale.ROOT))) {
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
