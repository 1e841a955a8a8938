// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Which claims are told by the same words, so that a reader need not see the words twice: parts of one sentence that one
 * report alone has, what all share when one has the other's words in it, and one finding against several copies of a report.
 */
final class Folding {
    /** Share of a reading's words that must lie in the other claim's. */
    private static final double MOST = 0.8;

    private Folding() {}

    /** The claims that are shown, each with those that are shown with it, in the order of {@code claims}. */
    static Map<Claim, List<Claim>> of(List<Claim> claims, ResolvedStory story) {
        List<Claim> longestFirst = new ArrayList<>(claims);
        // of what all share the most words come first, so that shorter readings find those that hold them
        longestFirst.sort(Comparator.comparingInt(claim -> claim.verdict() == Verdict.AGREE ? -length(claim) : 0));
        Map<Claim, List<Claim>> shown = new HashMap<>();
        Map<Object, List<Claim>> hosts = new HashMap<>();
        for (Claim claim : longestFirst) {
            List<Claim> likely = hosts.computeIfAbsent(key(claim), k -> new ArrayList<>());
            Claim host = likely.stream()
                    .filter(other -> folds(claim, other, story))
                    .findFirst()
                    .orElse(null);
            if (host == null) {
                likely.add(claim);
                shown.put(claim, new ArrayList<>());
            } else {
                requireNonNull(shown.get(host), "a host is shown").add(claim);
            }
        }
        Map<Claim, List<Claim>> ordered = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<Claim> further = shown.get(claim);
            if (further != null) {
                ordered.put(claim, further);
            }
        }
        return ordered;
    }

    /**
     * What claims that fold have in common: verdict, rule and values, or the report. A giant story has thousands of claims, and
     * few of one key.
     */
    private static Object key(Claim claim) {
        return switch (claim.verdict()) {
            case CONFLICT, DIFFER ->
                List.of(
                        claim.verdict(),
                        claim.rule(),
                        claim.slots().stream().map(Folding::key).toList());
            case ONLY -> List.of(claim.verdict(), claim.readings().get(0).report());
            case AGREE -> claim.verdict();
        };
    }

    private static List<Object> key(SlotValues slot) {
        return List.of(slot.slot(), slot.slot() == Slot.MODALITY ? Set.of() : values(slot));
    }

    private static int length(Claim claim) {
        return claim.readings().stream()
                .mapToInt(reading -> reading.span().length())
                .sum();
    }

    /** True when {@code claim} is to be shown with {@code shown}, which has the same key. */
    private static boolean folds(Claim claim, Claim shown, ResolvedStory story) {
        return switch (claim.verdict()) {
            case CONFLICT, DIFFER -> sameFinding(claim, shown, story);
            case ONLY -> sameSentence(claim, shown, story);
            case AGREE -> sharesReading(claim, shown);
        };
    }

    /** True when both set the same words of one report against the same value of another and of its copy. */
    private static boolean sameFinding(Claim claim, Claim shown, ResolvedStory story) {
        List<Reading> strange = new ArrayList<>(claim.readings());
        strange.removeAll(shown.readings());
        return strange.size() < claim.readings().size()
                && strange.stream()
                        .allMatch(reading -> shown.readings().stream()
                                .anyMatch(other -> story.own(other.report()).equals(story.own(reading.report()))));
    }

    private static Set<String> values(SlotValues slot) {
        Set<String> values = new TreeSet<>();
        slot.values().values().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        return values;
    }

    /** The values of all, by slot and report; the first claim's where two have one. */
    static List<SlotValues> slots(Claim claim, List<Claim> further) {
        List<SlotValues> slots = new ArrayList<>();
        for (int i = 0; i < claim.slots().size(); i++) {
            NavigableMap<String, String> values = new TreeMap<>();
            for (Claim each : all(claim, further)) {
                each.slots().get(i).values().forEach(values::putIfAbsent);
            }
            slots.add(new SlotValues(claim.slots().get(i).slot(), values));
        }
        return slots;
    }

    private static boolean sameSentence(Claim claim, Claim shown, ResolvedStory story) {
        Reading one = claim.readings().get(0);
        Reading other = shown.readings().get(0);
        if (claim.readings().size() > 1 || shown.readings().size() > 1) {
            return false;
        }
        for (Account account : story.story().accounts()) {
            if (account.id().equals(one.report())) {
                for (Sentence sentence : account.annotation().sentences()) {
                    if (sentence.span().contains(one.span()) && sentence.span().contains(other.span())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** True when in one report the claim's words are the other's, for the most part. */
    private static boolean sharesReading(Claim claim, Claim shown) {
        for (Reading one : claim.readings()) {
            for (Reading other : shown.readings()) {
                int shared = Math.min(one.span().end(), other.span().end())
                        - Math.max(one.span().begin(), other.span().begin());
                if (one.report().equals(other.report())
                        && shared >= MOST * one.span().length()) {
                    return true;
                }
            }
        }
        return false;
    }

    static List<Claim> all(Claim claim, List<Claim> further) {
        List<Claim> all = new ArrayList<>(List.of(claim));
        all.addAll(further);
        return all;
    }

    /** The readings of all, without those that lie in another; parts of one sentence that nobody shares become one. */
    static List<Reading> readings(Claim claim, List<Claim> further) {
        if (further.isEmpty()) {
            return claim.readings();
        }
        List<Reading> readings = new ArrayList<>();
        for (Claim each : all(claim, further)) {
            readings.addAll(each.readings());
        }
        if (claim.verdict() == Verdict.ONLY) {
            Span whole =
                    readings.stream().map(Reading::span).reduce(Span::cover).orElseThrow();
            return List.of(new Reading(readings.get(0).report(), whole, ""));
        }
        List<Reading> kept = new ArrayList<>();
        for (Reading reading : readings) {
            boolean inAnother = kept.stream().anyMatch(other -> holds(other, reading));
            if (!inAnother) {
                kept.removeIf(other -> holds(reading, other));
                kept.add(reading);
            }
        }
        kept.sort((one, other) -> one.span().compareTo(other.span()));
        return kept;
    }

    private static boolean holds(Reading whole, Reading part) {
        return whole.report().equals(part.report()) && whole.span().contains(part.span());
    }
}
