// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.ClaimKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * One company, office or street under two names: each report has its own rendering and none has the other's. The words
 * must be the same but for the kind ("Road" and "Avenue", "Department" and "District") or for one word in another form
 * ("Distribution", "Distributors").
 */
final class RenderingAligner {
    private static final int STEM = 7;
    private static final String OFFICE = "office";

    private final Map<String, String> kinds = new TreeMap<>();

    RenderingAligner() {
        for (List<String> row : Tsv.load("/parallax/collate/name-kinds.tsv").rows()) {
            kinds.put(row.get(0), row.get(1));
        }
    }

    /** A name where a report has it first. */
    private record Rendering(Unit unit, Name name, List<String> words) {}

    /** A claim for each two names of one thing, with the reports that have the one or the other. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Map<String, Rendering>> byName = new TreeMap<>();
        for (Unit unit : units) {
            for (Name name : unit.names()) {
                List<String> words = isThing(name) ? words(unit.words(name.span())) : List.of();
                if (words.size() > 1) {
                    byName.computeIfAbsent(String.join(" ", words), n -> new TreeMap<>())
                            .putIfAbsent(unit.report(), new Rendering(unit, name, words));
                }
            }
        }
        // two renderings share a word that is no kind
        Map<String, List<String>> byWord = new TreeMap<>();
        byName.forEach((name, reports) -> reports.values().iterator().next().words().stream()
                .filter(word -> !kinds.containsKey(word))
                .distinct()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name)));
        Set<List<String>> pairs = new LinkedHashSet<>();
        byWord.values().forEach(names -> {
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    pairs.add(List.of(names.get(i), names.get(j)));
                }
            }
        });
        List<ClaimDraft> drafts = new ArrayList<>();
        for (List<String> pair : pairs) {
            ClaimDraft draft =
                    draft(byName.getOrDefault(pair.get(0), Map.of()), byName.getOrDefault(pair.get(1), Map.of()));
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** Those who have both names know two things. */
    private @Nullable ClaimDraft draft(Map<String, Rendering> left, Map<String, Rendering> right) {
        boolean both = left.keySet().stream().anyMatch(right::containsKey);
        Rendering a = left.values().iterator().next();
        Rendering b = right.values().iterator().next();
        if (both || !renders(a, b)) {
            return null;
        }
        ClaimDraft draft = new ClaimDraft(ClaimKind.PERSON, "rendering");
        left.values().forEach(rendering -> read(draft, rendering));
        right.values().forEach(rendering -> read(draft, rendering));
        left.values().forEach(rendering -> find(draft, rendering, b));
        right.values().forEach(rendering -> find(draft, a, rendering));
        return draft;
    }

    private static void read(ClaimDraft draft, Rendering rendering) {
        Unit unit = rendering.unit();
        Span name = rendering.name().span();
        draft.add(unit, unit.clauseAt(name).span().cover(name));
    }

    private static void find(ClaimDraft draft, Rendering a, Rendering b) {
        draft.find(
                new Finding(Verdict.DIFFER, Slot.NAME, a.name().span(), b.name().span(), "rendering"),
                a.unit().report(),
                b.unit().report());
    }

    private boolean renders(Rendering a, Rendering b) {
        String left = String.join(" ", a.words());
        String right = String.join(" ", b.words());
        if (a.name().type() != b.name().type()
                || OrganizationNames.acronym(left, right)
                || OrganizationNames.shortened(left, right)) {
            return false;
        }
        List<String> onlyA = new ArrayList<>(a.words());
        List<String> onlyB = new ArrayList<>(b.words());
        Set<String> shared = new HashSet<>(a.words());
        shared.retainAll(new HashSet<>(b.words()));
        onlyA.removeAll(shared);
        onlyB.removeAll(shared);
        boolean proper = shared.stream().anyMatch(word -> !kinds.containsKey(word));
        if (!proper || onlyA.isEmpty() || onlyB.isEmpty() || onlyA.size() + onlyB.size() > 3) {
            return false;
        }
        String lastA = onlyA.get(onlyA.size() - 1);
        String lastB = onlyB.get(onlyB.size() - 1);
        String kind = kinds.get(lastA);
        // "the sheriff's office" is the sheriff's department
        boolean tells = !OFFICE.equals(kind) || onlyA.size() + onlyB.size() > 2;
        boolean oneKind = tells
                && kind != null
                && kind.equals(kinds.get(lastB))
                && a.words().get(0).equals(b.words().get(0));
        boolean oneStem = onlyA.size() == 1 && onlyB.size() == 1 && oneStem(lastA, lastB);
        return oneKind || oneStem;
    }

    private static boolean oneStem(String a, String b) {
        return a.length() >= STEM && b.length() >= STEM && a.regionMatches(0, b, 0, STEM);
    }

    private static boolean isThing(Name name) {
        return name.type() == NameType.ORGANIZATION || name.type() == NameType.PLACE;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(QuotedWords.of(name));
        words.remove("the");
        return words;
    }
}
