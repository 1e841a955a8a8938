// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.StemmaEdge;
import org.parallax.model.Verdict;

/** Puts claims in order, numbers them and counts what they rest on. */
final class ClaimOrder {
    private final Map<String, Integer> position = new HashMap<>();
    /** By origin those that lean on it. */
    private final Map<String, Set<String>> leaning = new TreeMap<>();

    private final ResolvedStory story;
    private final Silences silences;

    ClaimOrder(ResolvedStory story, Aligner aligner) {
        this.story = story;
        this.silences = new Silences(story, aligner);
        for (StemmaEdge edge : story.stemma().edges()) {
            String own = story.stemma().ownOf().get(edge.from());
            if (edge.kind() == StemmaEdge.Kind.CITES && own != null) {
                leaning.computeIfAbsent(edge.to(), to -> new TreeSet<>()).add(own);
            }
        }
        for (Account account : story.story().accounts()) {
            position.put(account.id(), position.size());
        }
    }

    /** Reports whose silence means nothing. */
    SortedSet<String> cut() {
        return silences.cut();
    }

    /** Each once; conflicts first, then what differs, what one has alone, what all share; each by report id and place. */
    List<Claim> claims(List<ClaimDraft> drafts) {
        List<ClaimDraft> sorted = new ArrayList<>(drafts);
        Comparator<Reading> place = Comparator.comparing(Reading::report).thenComparing(Reading::span);
        sorted.sort(Comparator.comparingInt((ClaimDraft draft) -> Collator.rank(draft.verdict()))
                .thenComparing(draft -> draft.readings().stream().min(place).orElseThrow(), place)
                .thenComparing(draft -> draft.readings().stream().max(place).orElseThrow(), place)
                .thenComparing(ClaimDraft::rule));
        List<Claim> claims = new ArrayList<>();
        Set<List<Object>> told = new HashSet<>();
        for (ClaimDraft draft : sorted) {
            // two people named in one clause give the same claim of their age twice
            boolean fresh =
                    told.add(List.of(draft.verdict(), draft.rule(), draft.slots(), Set.copyOf(draft.readings())));
            if (fresh) {
                claims.add(claim("c" + (claims.size() + 1), draft));
            }
        }
        return claims;
    }

    private Claim claim(String id, ClaimDraft draft) {
        List<Reading> readings = new ArrayList<>(draft.readings());
        readings.sort(Comparator.comparing((Reading r) -> position.getOrDefault(r.report(), 0))
                .thenComparing(Reading::span));
        Set<String> origins = new LinkedHashSet<>();
        Set<String> roots = new TreeSet<>();
        List<Unit> units = new ArrayList<>(draft.units());
        units.sort(Comparator.comparingInt(Unit::number));
        Map<String, String> witnesses = witnesses(units);
        for (Unit unit : units) {
            origins.addAll(unit.origins());
            // beside its original or another copy a copy is no witness, whatever its changed words are credited to
            if (witnesses.containsValue(unit.report())) {
                // what a clause finally rests on is who is credited nearest to the words; relays come behind
                roots.add(
                        unit.origins().isEmpty()
                                ? story.own(unit.report())
                                : unit.origins().get(0));
            }
        }
        Verdict verdict = draft.verdict();
        Unit first = first(units, readings.get(0).report());
        LocalDate from = Silences.latest(readings.get(0), first.account());
        return new Claim(
                id,
                draft.kind(),
                verdict,
                verdict == Verdict.ONLY ? List.of() : draft.slots(),
                readings,
                List.copyOf(origins),
                independent(roots),
                draft.rule(),
                from,
                silences.undecided(readings, first, from));
    }

    /** For each family of copies in the claim the report that counts: the original, else the copy whose id comes first. */
    private Map<String, String> witnesses(List<Unit> units) {
        Map<String, String> copies = story.story().copies();
        Map<String, String> witnesses = new TreeMap<>();
        for (Unit unit : units) {
            String report = unit.report();
            String original = copies.getOrDefault(report, report);
            witnesses.merge(
                    original,
                    report,
                    (a, b) -> a.equals(original) || (!b.equals(original) && a.compareTo(b) < 0) ? a : b);
        }
        return witnesses;
    }

    private static Unit first(List<Unit> units, String report) {
        return units.stream()
                .filter(unit -> unit.report().equals(report))
                .findFirst()
                .orElseThrow();
    }

    /** A report that names another one's outlet is no second witness to what both say. */
    private int independent(Set<String> roots) {
        Set<String> counted = new TreeSet<>(roots);
        for (String root : roots) {
            boolean leans = counted.stream()
                    .anyMatch(other -> !other.equals(root)
                            && leaning.getOrDefault(other, Set.of()).contains(root));
            if (leans) {
                counted.remove(root);
            }
        }
        return counted.size();
    }
}
