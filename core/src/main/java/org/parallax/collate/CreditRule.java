// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Attribution;
import org.parallax.model.AttributionClass;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One statement on the word of two sides: police in the one report, fire officials in the other. Sides are told by the nouns
 * of those credited; a bare name tells none, and everybody of the law is one side.
 */
final class CreditRule implements SlotRule {
    private static final double SURE = 0.6;
    private static final String MEDIA = "media";

    private final Map<String, String> sides = new HashMap<>();

    CreditRule() {
        for (List<String> row : Tsv.load("/parallax/collate/speaker-sides.tsv").rows()) {
            sides.put(row.get(0), row.get(1));
        }
    }

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        Map<String, Span> left = credited(a);
        Map<String, Span> right = credited(b);
        if (left.size() != 1 || right.size() != 1 || left.keySet().equals(right.keySet())) {
            return List.of();
        }
        return List.of(new Finding(
                Verdict.DIFFER,
                Slot.SPEAKER,
                left.values().iterator().next(),
                right.values().iterator().next(),
                "credit"));
    }

    /** Whoever the unit is credited to by words of its own, by side; nothing when one of them tells no side. */
    private Map<String, Span> credited(Unit unit) {
        Map<String, Span> credited = new TreeMap<>();
        for (Attribution attribution : unit.account().attributions()) {
            Party speaker = attribution.speaker();
            Span cue = attribution.cue();
            boolean speech = attribution.attributionClass() == AttributionClass.SPEECH
                    || attribution.attributionClass() == AttributionClass.REPORT;
            if (speaker == null || cue == null) {
                continue;
            }
            if (speech && unit.span().contains(cue) && unit.span().contains(speaker.span())) {
                String side = side(unit, attribution, speaker.span());
                if (side == null) {
                    return Map.of();
                }
                credited.putIfAbsent(side, speaker.span());
            }
        }
        return credited;
    }

    private @Nullable String side(Unit unit, Attribution attribution, Span speaker) {
        OriginKind kind = unit.account().origins().stream()
                .filter(origin -> origin.id().equals(attribution.origin()))
                .map(Origin::kind)
                .findFirst()
                .orElse(OriginKind.UNNAMED);
        if (kind == OriginKind.OUTLET || kind == OriginKind.AGENCY) {
            return MEDIA;
        }
        String found = null;
        for (Token token : unit.sentence().tokens()) {
            String side =
                    speaker.contains(token.span()) ? sides.get(token.lemma().toLowerCase(Locale.ROOT)) : null;
            // "fire officials" are of the fire service
            found = side == null || (found != null && side.equals("law")) ? found : side;
        }
        return found;
    }
}
