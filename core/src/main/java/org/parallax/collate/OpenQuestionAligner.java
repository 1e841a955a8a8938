// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
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
 * given, conditions, the motive. The key is the question, over whole reports; a report that has both an open end and an
 * answer (one suspect caught, one at large) is not compared. The patterns are data.
 */
final class OpenQuestionAligner {
    private static final String RULE = "open-question";
    private static final String NAME = "name";
    private static final String CONDITION = "condition";
    private static final String OPEN = "open";
    private static final String ANSWER = "answer";
    private static final String BAR = "bar";
    /** Readings of one report. */
    private static final int MOST = 2;

    private static final Set<String> DOERS =
            Set.of("suspect", "gunman", "gunmen", "shooter", "killer", "attacker", "assailant", "robber");

    private final Map<String, Map<String, List<LemmaPattern>>> patterns = new TreeMap<>();
    private final Stages stages;
    private final Map<String, Set<String>> peopleOf = new TreeMap<>();

    OpenQuestionAligner(Stages stages) {
        this.stages = stages;
        for (List<String> row : Tsv.load("/parallax/collate/open-questions.tsv").rows()) {
            patterns.computeIfAbsent(row.get(0), question -> new TreeMap<>())
                    .computeIfAbsent(row.get(1), side -> new ArrayList<>())
                    .add(LemmaPattern.of(row.get(2)));
        }
    }

    /** Words of a unit that leave a question open or answer it. */
    private record Told(Unit unit, Span words) {
        Span clause() {
            return unit.clauseAt(words).span().cover(words);
        }
    }

    /** What a report tells of a question. */
    private static final class Sides {
        final List<Told> open = new ArrayList<>();
        final List<Told> answers = new ArrayList<>();
    }

    /** A claim for each question that a report leaves open and another answers. */
    List<ClaimDraft> claims(List<Unit> units) {
        for (Unit unit : units) {
            peopleOf.computeIfAbsent(unit.report(), report -> new HashSet<>()).addAll(unit.people());
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        for (String question : patterns.keySet()) {
            SortedMap<String, Sides> byReport = new TreeMap<>();
            for (Unit unit : units) {
                Sides sides = byReport.computeIfAbsent(unit.report(), report -> new Sides());
                Span open = first(question, OPEN, unit);
                Span answer = answer(question, unit);
                if (open != null) {
                    sides.open.add(new Told(unit, open));
                }
                if (answer != null) {
                    sides.answers.add(new Told(unit, answer));
                }
            }
            drafts.addAll(compared(question, byReport.values()));
        }
        return drafts;
    }

    private List<ClaimDraft> compared(String question, Collection<Sides> reports) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Sides asks : reports) {
            for (Sides tells : reports) {
                boolean both = !asks.open.isEmpty() && !tells.answers.isEmpty();
                boolean split = !question.equals(NAME) && (!asks.answers.isEmpty() || !tells.open.isEmpty());
                if (asks != tells && both && !split) {
                    List<Told> open = asks.open;
                    List<Told> answers = question.equals(NAME) ? named(open, tells.answers) : tells.answers;
                    if (!answers.isEmpty()) {
                        drafts.add(claim(open, answers));
                    }
                }
            }
        }
        return drafts;
    }

    /** Answers that name somebody whom the asking report does not name. */
    private List<Told> named(List<Told> open, List<Told> answers) {
        Set<String> known = peopleOf.getOrDefault(open.get(0).unit().report(), Set.of());
        return answers.stream()
                .filter(told -> told.unit().people().stream().noneMatch(known::contains))
                .toList();
    }

    private static ClaimDraft claim(List<Told> open, List<Told> answers) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, RULE);
        Stream.of(open, answers)
                .flatMap(side -> side.stream().limit(MOST))
                .forEach(told -> draft.add(told.unit(), told.clause()));
        Told asks = open.get(0);
        Told tells = answers.get(0);
        // an answer that is the older one was not an update
        Slot slot = Updates.order(asks.unit(), tells.unit()) < 0 ? Slot.STATE : Slot.UPDATE;
        draft.find(
                new Finding(Verdict.DIFFER, slot, asks.words(), tells.words(), RULE),
                asks.unit().report(),
                tells.unit().report());
        return draft;
    }

    private @Nullable Span answer(String question, Unit unit) {
        if (first(question, BAR, unit) != null) {
            return null;
        }
        return switch (question) {
            case NAME -> name(unit);
            case CONDITION ->
                stages.found(unit).stream()
                        .filter(found -> found.step().scale().equals(Stages.CONDITION))
                        .map(Stages.Found::span)
                        .findFirst()
                        .orElse(null);
            default -> stated(unit, first(question, ANSWER, unit));
        };
    }

    private static @Nullable Span stated(Unit unit, @Nullable Span words) {
        boolean told = words != null
                && (unit.modalityAt(words) == Modality.STATED || unit.modalityAt(words) == Modality.ALLEGED);
        return told ? words : null;
    }

    /** The name of somebody to whom it was done: not of who did it, and not of who says so. */
    private @Nullable Span name(Unit unit) {
        Span words = first(NAME, ANSWER, unit);
        if (words == null) {
            return null;
        }
        Tree tree = unit.tree();
        for (Name name : unit.names()) {
            int top = name.type() == NameType.PERSON ? tree.top(name.span()) : Tree.NONE;
            if (top != Tree.NONE && unit.clauseAt(words).span().contains(name.span()) && isDoneTo(tree, top)) {
                return name.span();
            }
        }
        return null;
    }

    private static boolean isDoneTo(Tree tree, int top) {
        int head = tree.head(top);
        String relation = tree.relation(top);
        boolean subject = relation.equals("nsubj")
                && head != Tree.NONE
                && tree.is(head, Tag.VERB)
                && !tree.lemma(head).equals("die");
        return !subject;
    }

    private @Nullable Span first(String question, String side, Unit unit) {
        for (LemmaPattern pattern : patterns.getOrDefault(question, Map.of()).getOrDefault(side, List.of())) {
            Span found = pattern.find(unit);
            if (found != null && !(question.equals(NAME) && side.equals(OPEN) && isOfOthers(unit))) {
                return found;
            }
        }
        return null;
    }

    /** Who did it is another question than to whom, and who wants to stay unnamed is nobody's victim. */
    private static boolean isOfOthers(Unit unit) {
        return unit.lemmas().stream().anyMatch(lemma -> DOERS.contains(lemma) || lemma.equals("want"));
    }
}
