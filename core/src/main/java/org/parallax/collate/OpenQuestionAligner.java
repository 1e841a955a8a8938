// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * What one report says is not known or not done yet, and another tells: nobody arrested and an arrest, names withheld and
 * given, conditions, the motive. The key is the question, over whole reports. A report that has an
 * answer answers, even if it has an open end too (one caught, one at large); names are withheld one by one. The patterns are data.
 * Immutable.
 */
final class OpenQuestionAligner {
    private static final String RULE = "open-question";
    private static final String NAME = "name";
    private static final String CONDITION = "condition";
    private static final String OPEN = "open";
    private static final String ASIDE = "aside";
    private static final String ANSWER = "answer";
    private static final String BAR = "bar";
    /** Readings of one report. */
    private static final int MOST = Claim.MAX_READINGS;

    /** Rank before that of any pattern. */
    private static final int OUTRIGHT = -1;

    private static final Set<Modality> TOLD = Set.of(Modality.STATED, Modality.ALLEGED);

    /** By question and side. */
    private final Map<String, Map<String, List<LemmaPattern>>> patterns = new TreeMap<>();

    private final Stages stages;

    OpenQuestionAligner(Stages stages) {
        this.stages = stages;
        for (List<String> row : Tsv.load("/parallax/collate/open-questions.tsv").rows()) {
            patterns.computeIfAbsent(row.get(0), question -> new HashMap<>())
                    .computeIfAbsent(row.get(1), side -> new ArrayList<>())
                    .add(LemmaPattern.of(row.get(2)));
        }
    }

    /**
     * Words of a unit that leave a question open or answer it.
     *
     * @param rank of the pattern in the list: what says it outright comes first
     */
    private record Told(Unit unit, Span words, int rank) {
        Span clause() {
            return unit.clauseAt(words).span().cover(words);
        }
    }

    /** Where the pattern of that rank stands. */
    private record Found(Span words, int rank) {}

    /** What a report tells of a question. */
    private static final class Sides {
        final List<Told> open = new ArrayList<>();
        final List<Told> answers = new ArrayList<>();
    }

    /** A claim for each question that reports leave open and others answer. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Map<String, Sides>> byQuestion = new TreeMap<>();
        for (Unit unit : units) {
            LemmaPattern.Words words = LemmaPattern.Words.of(unit);
            for (String question : patterns.keySet()) {
                Sides sides = byQuestion
                        .computeIfAbsent(question, q -> new TreeMap<>())
                        .computeIfAbsent(unit.report(), report -> new Sides());
                Found open = first(question, ASIDE, words) == null ? first(question, OPEN, words) : null;
                Found answer = first(question, BAR, words) == null ? answer(question, unit, words) : null;
                if (open != null) {
                    sides.open.add(new Told(unit, open.words(), open.rank()));
                }
                if (answer != null) {
                    sides.answers.add(new Told(unit, answer.words(), answer.rank()));
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byQuestion.forEach((question, reports) -> {
            ClaimDraft draft = question.equals(NAME) ? ofNames(reports.values(), units) : ofOneMatter(reports.values());
            if (draft != null) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    private static @Nullable ClaimDraft ofOneMatter(Collection<Sides> reports) {
        List<List<Told>> open = reports.stream()
                .filter(sides -> sides.answers.isEmpty() && !sides.open.isEmpty())
                .map(sides -> sides.open)
                .toList();
        List<List<Told>> answers = reports.stream()
                .filter(sides -> !sides.answers.isEmpty())
                .map(sides -> sides.answers)
                .toList();
        return claim(open, answers);
    }

    /** Answers are those that name people whom no report names that leaves names open. */
    private static @Nullable ClaimDraft ofNames(Collection<Sides> reports, List<Unit> units) {
        List<List<Told>> open = reports.stream()
                .map(sides -> sides.open)
                .filter(told -> !told.isEmpty())
                .toList();
        Set<String> asking = new HashSet<>();
        open.forEach(told -> asking.add(told.get(0).unit().report()));
        Set<String> known = new HashSet<>();
        units.stream().filter(unit -> asking.contains(unit.report())).forEach(unit -> known.addAll(unit.people()));
        List<List<Told>> answers = reports.stream()
                .map(sides -> sides.answers.stream()
                        .filter(told -> !asking.contains(told.unit().report()))
                        .filter(told -> told.unit().people().stream().noneMatch(known::contains))
                        .flatMap(told -> Stream.concat(Stream.of(told), inFull(told, units).stream()))
                        .distinct()
                        .toList())
                .filter(told -> !told.isEmpty())
                .toList();
        return claim(open, answers);
    }

    /** Where the report gives a name that it answers with by surname in full: that is where it tells who it is. */
    private static Optional<Told> inFull(Told told, List<Unit> units) {
        List<String> name = PersonNames.parts(told.unit().words(told.words()));
        if (name.size() != 1) {
            return Optional.empty();
        }
        for (Unit unit : units) {
            for (Name other : unit.report().equals(told.unit().report()) ? unit.names() : List.<Name>of()) {
                List<String> parts = PersonNames.parts(unit.words(other.span()));
                boolean person = other.type() == NameType.PERSON && parts.size() > 1;
                if (person && parts.get(parts.size() - 1).equals(name.get(0))) {
                    return Optional.of(new Told(unit, other.span(), OUTRIGHT));
                }
            }
        }
        return Optional.empty();
    }

    /** A list for each report; null when nobody asks or nobody tells. */
    private static @Nullable ClaimDraft claim(List<List<Told>> open, List<List<Told>> answers) {
        if (open.isEmpty() || answers.isEmpty()) {
            return null;
        }
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, RULE);
        for (List<List<Told>> side : List.of(open, answers)) {
            for (List<Told> report : side) {
                outright(report).limit(MOST).forEach(told -> draft.add(told.unit(), told.clause()));
            }
        }
        for (List<Told> asking : open) {
            for (List<Told> telling : answers) {
                Told asks = outright(asking).findFirst().orElseThrow();
                Told tells = outright(telling).findFirst().orElseThrow();
                // an answer that is the older one was not an update
                Slot slot = Updates.order(asks.unit(), tells.unit()) < 0 ? Slot.STATE : Slot.UPDATE;
                draft.find(
                        new Finding(Verdict.DIFFER, slot, asks.words(), tells.words(), RULE),
                        asks.unit().report(),
                        tells.unit().report());
            }
        }
        return draft;
    }

    /** What says it outright comes first. */
    private static Stream<Told> outright(List<Told> told) {
        return told.stream().sorted(Comparator.comparingInt(Told::rank));
    }

    private @Nullable Found answer(String question, Unit unit, LemmaPattern.Words words) {
        if (question.equals(CONDITION)) {
            return stages.found(unit).stream()
                    .filter(found -> found.step().scale().equals(Stages.CONDITION))
                    .map(found -> new Found(found.span(), 0))
                    .findFirst()
                    .orElse(null);
        }
        Found answer = first(question, ANSWER, words);
        if (answer != null && question.equals(NAME)) {
            Span name = name(unit, unit.clauseAt(answer.words()).span());
            return name == null ? null : new Found(name, 0);
        }
        return answer != null && TOLD.contains(unit.modalityAt(answer.words())) ? answer : null;
    }

    /** The name of somebody to whom it was done: not of who did it, and not of who says so. */
    private static @Nullable Span name(Unit unit, Span clause) {
        Tree tree = unit.tree();
        for (Name name : unit.names()) {
            int top =
                    name.type() == NameType.PERSON && clause.contains(name.span()) ? tree.top(name.span()) : Tree.NONE;
            if (top != Tree.NONE && !isDoer(tree, top)) {
                return name.span();
            }
        }
        return null;
    }

    private static boolean isDoer(Tree tree, int word) {
        int verb = tree.head(word);
        return tree.relation(word).equals("nsubj")
                && verb != Tree.NONE
                && tree.is(verb, Tag.VERB)
                && !tree.lemma(verb).equals("die");
    }

    private @Nullable Found first(String question, String side, LemmaPattern.Words words) {
        List<LemmaPattern> wanted = patterns.getOrDefault(question, Map.of()).getOrDefault(side, List.of());
        for (int rank = 0; rank < wanted.size(); rank++) {
            Span found = wanted.get(rank).find(words);
            if (found != null) {
                return new Found(found, rank);
            }
        }
        return null;
    }
}
