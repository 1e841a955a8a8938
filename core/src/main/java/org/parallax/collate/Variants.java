// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Proposition;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * Finds sentences of different reports that are the same but for a few words (a copy, edited) and tells what the change
 * says. Equal sentences are compared once, however many reports have them.
 */
final class Variants {
    private static final VariantRule RULE = new VariantRule();
    /** Shorter sentences have nothing around the change that could tell that both speak of one thing. */
    private static final int FEWEST_WORDS = 5;
    /** Share of the shorter sentence's words that the other has in the same order. */
    private static final double NEAR = 0.7;
    /** Share of words in any order, for what may be the same turned round. */
    private static final double NEAR_IN_ANY_ORDER = 0.9;
    /** Share of the content words of the one with fewer that the other must have too. */
    private static final double CONTENT = 0.5;

    private static final Set<Tag> CONTENT_TAGS = Set.of(Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.ADV, Tag.NUM);
    /** Share of a clause's words that the other sentence must have for both to say it. */
    private static final double KEPT = 0.8;
    /** A sentence is compared with this many others at most, those that share most runs of words. */
    private static final int MOST_PARTNERS = 6;
    /** Runs of words that stand in more sentences than this tell nothing. */
    private static final int COMMON = 40;

    /** A sentence that some reports have word for word, with the units of its first place in each report. */
    private record Form(int number, Wording wording, Map<String, List<Unit>> units) {}

    private record Change(Form a, Form b, WordDiff diff, List<Finding> findings) {}

    private static final Set<Slot> VALUES = EnumSet.of(Slot.NAME, Slot.PLACE, Slot.DATE, Slot.AMOUNT);

    private final Map<String, String> copies;
    private final List<Form> forms;
    private final List<Change> changes = new ArrayList<>();
    /** By number of the unit: a unit itself is dear to hash. */
    private final Map<Integer, Set<Integer>> formsOf = new HashMap<>();

    /** @param copies of the story's reports: copy and original */
    Variants(List<Unit> units, Map<String, String> copies) {
        this.copies = copies;
        this.forms = forms(units);
        Map<String, List<Integer>> byRun = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            for (String run : runs(forms.get(i))) {
                byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < forms.size(); i++) {
            for (int j : partners(forms, i, byRun)) {
                Form a = forms.get(i);
                Form b = forms.get(j);
                WordDiff diff = near(a, b);
                List<Finding> findings = diff == null ? List.of() : findings(a, b, diff);
                if (diff != null && !findings.isEmpty()) {
                    changes.add(new Change(a, b, diff, findings));
                }
            }
        }
    }

    /**
     * True when the sentence of one of the two stands word for word elsewhere in the other's report: what it has to be set
     * beside is that place, and nothing else there.
     */
    boolean standsElsewhere(Unit a, Unit b) {
        return hasTwinBeside(a, b) || hasTwinBeside(b, a);
    }

    private boolean hasTwinBeside(Unit unit, Unit other) {
        Set<Integer> there = formsOf.getOrDefault(other.number(), Set.of());
        return formsOf.getOrDefault(unit.number(), Set.of()).stream()
                .anyMatch(
                        form -> !there.contains(form) && forms.get(form).units().containsKey(other.report()));
    }

    /** A value that both reports have somewhere sets only copies apart: it is the copy that was changed. */
    private List<Finding> findings(Form a, Form b, WordDiff diff) {
        Unit left = a.units().values().iterator().next().get(0);
        Unit right = b.units().values().iterator().next().get(0);
        boolean copies = original(left.report()).equals(original(right.report()));
        return RULE.compare(a.wording(), b.wording(), diff).stream()
                .filter(finding ->
                        copies || !VALUES.contains(finding.slot()) || !Guards.bothSayBoth(left, right, finding))
                .toList();
    }

    private String original(String report) {
        return copies.getOrDefault(report, report);
    }

    private List<Form> forms(List<Unit> units) {
        Map<List<String>, Form> byWords = new LinkedHashMap<>();
        Map<String, Map<Span, Wording>> known = new HashMap<>();
        for (Unit unit : units) {
            Wording wording = known.computeIfAbsent(unit.report(), r -> new HashMap<>())
                    .computeIfAbsent(unit.sentence().span(), s -> Wording.of(unit.account(), unit.sentence()));
            if (wording.size() < FEWEST_WORDS || wording.size() > WordDiff.LONGEST) {
                continue;
            }
            Form form =
                    byWords.computeIfAbsent(wording.forms(), w -> new Form(byWords.size(), wording, new TreeMap<>()));
            List<Unit> here = form.units().computeIfAbsent(unit.report(), r -> new ArrayList<>());
            if (here.isEmpty()
                    || here.get(0).sentence().span().equals(unit.sentence().span())) {
                here.add(unit);
                formsOf.computeIfAbsent(unit.number(), u -> new HashSet<>()).add(form.number());
            }
        }
        return List.copyOf(byWords.values());
    }

    private static Set<String> runs(Form form) {
        List<String> words = form.wording().forms();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            runs.add(words.get(i) + " " + words.get(i + 1));
        }
        return runs;
    }

    /** Later forms that share most runs with the form, in order; none that a report has beside the form. */
    private static List<Integer> partners(List<Form> forms, int i, Map<String, List<Integer>> byRun) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String run : runs(forms.get(i))) {
            List<Integer> having = byRun.getOrDefault(run, List.of());
            for (int j : having.size() > COMMON ? List.<Integer>of() : having) {
                if (j > i) {
                    shared.merge(j, 1, Integer::sum);
                }
            }
        }
        Form form = forms.get(i);
        return shared.entrySet().stream()
                .filter(entry -> form.units().keySet().stream()
                        .noneMatch(forms.get(entry.getKey()).units()::containsKey))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PARTNERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable WordDiff near(Form a, Form b) {
        WordDiff diff = WordDiff.of(a.wording().forms(), b.wording().forms());
        int shorter = Math.min(a.wording().size(), b.wording().size());
        boolean near = diff.shared() >= FEWEST_WORDS - 1 && diff.shared() >= NEAR * shorter;
        boolean any = near || anyOrder(a, b) >= NEAR_IN_ANY_ORDER * shorter;
        return any && sharesContent(a.wording(), b.wording()) ? diff : null;
    }

    /** "All of the victims are in their twenties" has most words of "all four were hit in the leg", and none that says anything. */
    private static boolean sharesContent(Wording a, Wording b) {
        Set<String> left = content(a);
        Set<String> right = content(b);
        int fewer = Math.min(left.size(), right.size());
        left.retainAll(right);
        return left.size() >= CONTENT * fewer;
    }

    private static Set<String> content(Wording wording) {
        Set<String> content = new HashSet<>();
        for (Token token : wording.tokens()) {
            if (CONTENT_TAGS.contains(token.tag())) {
                content.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return content;
    }

    private static int anyOrder(Form a, Form b) {
        List<String> left = new ArrayList<>(b.wording().forms());
        int shared = 0;
        for (String word : a.wording().forms()) {
            shared += left.remove(word) ? 1 : 0;
        }
        return shared;
    }

    /** A claim for each change, with all reports that have the one or the other wording. */
    List<ClaimDraft> claims() {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Change change : changes) {
            for (Finding finding : change.findings()) {
                List<List<Unit>> left = List.copyOf(change.a().units().values());
                List<List<Unit>> right = List.copyOf(change.b().units().values());
                Wording a = change.a().wording();
                Wording b = change.b().wording();
                List<Unit> unitsA = new ArrayList<>();
                left.forEach(units -> unitsA.add(at(units, moved(finding.a(), a, units))));
                List<Unit> unitsB = new ArrayList<>();
                right.forEach(units -> unitsB.add(at(units, moved(finding.b(), b, units))));
                ClaimDraft draft = new ClaimDraft(ClaimKinds.of(unitsA.get(0)), VariantRule.NAME);
                for (int i = 0; i < left.size(); i++) {
                    read(draft, unitsA.get(i), moved(finding.a(), a, left.get(i)));
                }
                for (int i = 0; i < right.size(); i++) {
                    read(draft, unitsB.get(i), moved(finding.b(), b, right.get(i)));
                }
                Span firstA = moved(finding.a(), a, left.get(0));
                Span firstB = moved(finding.b(), b, right.get(0));
                for (int i = 0; i < left.size(); i++) {
                    draft.find(
                            with(finding, moved(finding.a(), a, left.get(i)), firstB),
                            unitsA.get(i).report(),
                            unitsB.get(0).report());
                }
                for (int i = 1; i < right.size(); i++) {
                    draft.find(
                            with(finding, firstA, moved(finding.b(), b, right.get(i))),
                            unitsA.get(0).report(),
                            unitsB.get(i).report());
                }
                drafts.add(draft);
            }
            drafts.addAll(unchanged(change));
        }
        return drafts;
    }

    /** The other clauses of the two sentences: what an edit leaves as it is both still say. */
    private static List<ClaimDraft> unchanged(Change change) {
        Wording a = change.a().wording();
        Wording b = change.b().wording();
        List<List<Unit>> left = List.copyOf(change.a().units().values());
        List<List<Unit>> right = List.copyOf(change.b().units().values());
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Unit unit : left.get(0)) {
            for (Proposition clause : unit.clauses()) {
                Span there = counterpart(change, clause.span());
                if (there == null || change.findings().stream().anyMatch(finding -> touches(finding, clause, there))) {
                    continue;
                }
                ClaimDraft draft = new ClaimDraft(ClaimKinds.of(unit), "aligned");
                left.forEach(units -> add(draft, units, moved(clause.span(), a, units)));
                right.forEach(units -> add(draft, units, moved(there, b, units)));
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static boolean touches(Finding finding, Proposition clause, Span there) {
        boolean left = finding.a().overlaps(clause.span());
        boolean right = finding.b().overlaps(there);
        // who says it flatly has no words of its own that a lost credit could be pinned to, but all of the sentence
        return finding.rule().equals(VariantRule.LOST) ? left && right : left || right;
    }

    private static void add(ClaimDraft draft, List<Unit> units, Span words) {
        draft.add(at(units, words), words);
    }

    /** Where the right sentence has the words of a clause of the left; null when it has too few of them. */
    private static @Nullable Span counterpart(Change change, Span clause) {
        Wording a = change.a().wording();
        int own = 0;
        int kept = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < a.size(); i++) {
            if (clause.contains(a.tokens().get(i).span())) {
                int there = change.diff().right(i);
                own++;
                kept += there >= 0 ? 1 : 0;
                first = first < 0 ? there : first;
                last = Math.max(last, there);
            }
        }
        return own >= FEWEST_WORDS && kept >= KEPT * own ? change.b().wording().span(first, last + 1) : null;
    }

    /** The clause that holds the words is what is read; words that lie across clauses, with the whole. */
    private static void read(ClaimDraft draft, Unit unit, Span words) {
        Span clause = unit.clauseAt(words).span();
        draft.add(unit, clause.contains(words) ? clause : unit.span());
    }

    private static Finding with(Finding finding, Span a, Span b) {
        return new Finding(finding.verdict(), finding.slot(), a, b, finding.rule());
    }

    /** The same words in another report that has the sentence: counted in words, for punctuation may differ. */
    private static Span moved(Span span, Wording from, List<Unit> units) {
        Unit unit = units.get(0);
        Wording to = Wording.of(unit.account(), unit.sentence());
        int first = -1;
        int last = -1;
        for (int i = 0; i < from.size(); i++) {
            if (from.tokens().get(i).span().overlaps(span)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? unit.span() : to.span(first, last + 1);
    }

    /** The unit that holds the words, or else the nearest before. */
    private static Unit at(List<Unit> units, Span span) {
        Unit best = units.get(0);
        for (Unit unit : units) {
            if (unit.span().overlaps(span)) {
                return unit;
            }
            best = unit.span().begin() <= span.begin() ? unit : best;
        }
        return best;
    }

    /** True when a change between the sentences of the two units has been found: they are not alike in it. */
    boolean tells(Unit a, Unit b) {
        Set<Integer> left = formsOf.getOrDefault(a.number(), Set.of());
        Set<Integer> right = formsOf.getOrDefault(b.number(), Set.of());
        return !left.isEmpty()
                && !right.isEmpty()
                && changes.stream()
                        .anyMatch(change -> (left.contains(change.a().number())
                                        && right.contains(change.b().number()))
                                || (left.contains(change.b().number())
                                        && right.contains(change.a().number())));
    }
}
