// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Attribution;
import org.parallax.model.AttributionClass;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One statement on the word of two sides: police in the one report, fire officials in the other. Sides are told by the nouns
 * of those credited, everybody of the law is one side; outlets and people by name stand for themselves, unless the other
 * report speaks of the same.
 */
final class CreditRule implements SlotRule {
    private static final double SURE = 0.6;
    private static final double SURE_OF_NAMES = 0.3;
    /** A bare name may be anybody's: that of the police chief, too. */
    private static final double NEVER = 2;

    private static final Set<String> PLAIN = Set.of("the", "a", "an", "of", "in", "for", "and");
    private static final String MEDIA = "media ";
    private static final String PERSON = "person ";

    private final Map<String, String> sides = new HashMap<>();

    CreditRule() {
        for (List<String> row : Tsv.load("/parallax/collate/speaker-sides.tsv").rows()) {
            sides.put(row.get(0), row.get(1));
        }
    }

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE_OF_NAMES) {
            return List.of();
        }
        Map<String, Span> left = credited(a);
        Map<String, Span> right = credited(b);
        if (left.size() != 1
                || right.size() != 1
                || left.keySet().equals(right.keySet())
                || score
                        < needed(
                                left.keySet().iterator().next(),
                                right.keySet().iterator().next())
                || isOne(a, left, b, right)) {
            return List.of();
        }
        return List.of(new Finding(
                Verdict.DIFFER,
                Slot.SPEAKER,
                left.values().iterator().next(),
                right.values().iterator().next(),
                "credit"));
    }

    /** True when both may well be one: they share a word, or the one is spoken of by the other. */
    private static boolean isOne(Unit a, Map<String, Span> left, Unit b, Map<String, Span> right) {
        Set<String> words =
                new HashSet<>(QuotedWords.of(a.words(left.values().iterator().next())));
        words.retainAll(QuotedWords.of(b.words(right.values().iterator().next())));
        words.removeAll(PLAIN);
        return !words.isEmpty()
                || a.speakers().stream().anyMatch(b.entities()::contains)
                || b.speakers().stream().anyMatch(a.entities()::contains);
    }

    /** How near the units must be: two outlets and two people by name are known to be two. */
    private static double needed(String left, String right) {
        boolean media = left.startsWith(MEDIA) && right.startsWith(MEDIA);
        boolean people = left.startsWith(PERSON) && right.startsWith(PERSON);
        boolean unlike = left.startsWith(PERSON) != right.startsWith(PERSON);
        return media || people ? SURE_OF_NAMES : unlike ? NEVER : SURE;
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
            return MEDIA + unit.words(speaker).toLowerCase(Locale.ROOT);
        }
        String found = null;
        for (Token token : unit.sentence().tokens()) {
            String side =
                    speaker.contains(token.span()) ? sides.get(token.lemma().toLowerCase(Locale.ROOT)) : null;
            // "fire officials" are of the fire service
            found = side == null || (found != null && side.equals("law")) ? found : side;
        }
        return found != null || !isName(unit, speaker)
                ? found
                : PERSON + unit.words(speaker).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(Unit unit, Span speaker) {
        return unit.account().annotation().names().stream()
                .anyMatch(name -> name.type() == NameType.PERSON && speaker.contains(name.span()));
    }
}
