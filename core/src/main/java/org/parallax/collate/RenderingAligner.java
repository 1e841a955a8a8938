// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.ClaimKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
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

    /** A claim for each name that two reports render in two ways. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Map<String, Rendering>> byReport = new TreeMap<>();
        for (Unit unit : units) {
            Map<String, Rendering> own = byReport.computeIfAbsent(unit.report(), r -> new TreeMap<>());
            for (Name name : unit.account().annotation().names()) {
                List<String> words =
                        isThing(name) && unit.span().contains(name.span()) ? words(unit.words(name.span())) : List.of();
                if (words.size() > 1) {
                    own.putIfAbsent(String.join(" ", words), new Rendering(unit, name, words));
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        List<Map<String, Rendering>> reports = new ArrayList<>(byReport.values());
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                compare(drafts, reports.get(i), reports.get(j));
            }
        }
        return drafts;
    }

    private void compare(List<ClaimDraft> drafts, Map<String, Rendering> left, Map<String, Rendering> right) {
        for (Rendering a : left.values()) {
            for (Rendering b : right.values()) {
                boolean own = !right.containsKey(String.join(" ", a.words()))
                        && !left.containsKey(String.join(" ", b.words()));
                if (own && renders(a, b)) {
                    drafts.add(draft(a, b));
                }
            }
        }
    }

    private static ClaimDraft draft(Rendering a, Rendering b) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.PERSON, "rendering");
        draft.add(
                a.unit(),
                a.unit().clauseAt(a.name().span()).span().cover(a.name().span()));
        draft.add(
                b.unit(),
                b.unit().clauseAt(b.name().span()).span().cover(b.name().span()));
        draft.find(
                new Finding(Verdict.DIFFER, Slot.NAME, a.name().span(), b.name().span(), "rendering"),
                a.unit().report(),
                b.unit().report());
        return draft;
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
        List<String> words = new ArrayList<>(QuotedWords.of(name.toLowerCase(Locale.ROOT)));
        words.remove("the");
        return words;
    }
}
