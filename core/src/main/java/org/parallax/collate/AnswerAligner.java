// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.CasualtyRole;
import org.parallax.model.ClaimKind;
import org.parallax.model.Modality;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Toll;
import org.parallax.model.Verdict;

/**
 * What two reports answer otherwise: whether somebody died at the scene or in hospital, whether an argument, a robbery or
 * a gang was behind it. The key is the question, over whole reports; one that gives two answers is not compared, and where
 * more than one died, two places may be of two people: then they are a difference. The patterns are data. Immutable.
 */
final class AnswerAligner {
    static final String NAME = "answer";
    /** The question that is about one person. */
    private static final String DIED = "died";
    /** Sentences that share less than this are about two happenings. */
    private static final double ALIKE = 0.1;

    private static final int SHORT_CLAUSE = 60;
    private static final int LONG_SENTENCE = 200;

    private static final Set<String> OTHERS = Set.of("other", "another", "second", "third");
    private static final Set<String> DENIALS =
            Set.of("not", "n't", "n\u2019t", "no", "never", "deny", "whether", "unclear");
    private static final Set<Modality> TOLD = Set.of(Modality.STATED, Modality.ALLEGED);

    private record Question(String name, Slot slot, Verdict verdict) {}

    private record Pattern(Question question, String answer, LemmaPattern words) {}

    /** An answer with its place. */
    private record Told(Unit unit, String answer, Span words) {}

    private final List<Pattern> patterns = new ArrayList<>();

    AnswerAligner() {
        for (List<String> row : Tsv.load("/parallax/collate/answers.tsv").rows()) {
            Question question = new Question(
                    row.get(0),
                    Slot.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Verdict.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            patterns.add(new Pattern(question, row.get(3), LemmaPattern.of(row.get(4))));
        }
    }

    /** A claim for each question that reports answer otherwise. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<Question, Map<String, List<Told>>> byQuestion = new LinkedHashMap<>();
        patterns.forEach(pattern -> byQuestion.computeIfAbsent(pattern.question(), q -> new TreeMap<>()));
        for (Unit unit : units) {
            LemmaPattern.Words words = LemmaPattern.Words.of(unit);
            for (Pattern pattern : patterns) {
                Span found = pattern.words().find(words);
                if (found != null && TOLD.contains(unit.modalityAt(found)) && !isDenied(unit, found)) {
                    byQuestion
                            .computeIfAbsent(pattern.question(), q -> new TreeMap<>())
                            .computeIfAbsent(unit.report(), r -> new ArrayList<>())
                            .add(new Told(unit, pattern.answer(), found));
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byQuestion.forEach((question, reports) -> {
            ClaimDraft draft = claim(question, List.copyOf(reports.values()));
            if (draft != null) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    /** "This is not gang-related". */
    private static boolean isDenied(Unit unit, Span words) {
        Span clause = unit.clauseAt(words).span();
        Tree tree = unit.tree();
        for (int i = 0; i < tree.size(); i++) {
            if (DENIALS.contains(tree.lemma(i)) && clause.contains(tree.token(i).span())) {
                return true;
            }
        }
        return false;
    }

    /** "Hospital, where he died": a short clause is shown with its sentence, if that is short too. */
    private static Span reading(Told told) {
        Unit unit = told.unit();
        Span clause = unit.clauseAt(told.words()).span().cover(told.words());
        return clause.length() < SHORT_CLAUSE && unit.span().length() < LONG_SENTENCE ? unit.span() : clause;
    }

    private static @Nullable ClaimDraft claim(Question question, List<List<Told>> reports) {
        List<Told> only = reports.stream()
                .filter(told -> told.stream().map(Told::answer).distinct().count() == 1)
                .map(told -> told.get(0))
                .toList();
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, NAME);
        Set<Told> read = new HashSet<>();
        for (int i = 0; i < only.size(); i++) {
            for (int j = i + 1; j < only.size(); j++) {
                Told a = only.get(i);
                Told b = only.get(j);
                boolean alike = Vectors.dot(a.unit().vector(), b.unit().vector()) >= ALIKE;
                if (!a.answer().equals(b.answer()) && alike) {
                    for (Told told : List.of(a, b)) {
                        if (read.add(told)) {
                            draft.add(told.unit(), reading(told));
                        }
                    }
                    draft.find(
                            new Finding(verdict(question, a, b), question.slot(), a.words(), b.words(), NAME),
                            a.unit().report(),
                            b.unit().report());
                }
            }
        }
        return read.isEmpty() ? null : draft;
    }

    private static Verdict verdict(Question question, Told a, Told b) {
        boolean one = !question.name().equals(DIED) || (isOfOne(a.unit()) && isOfOne(b.unit()));
        return one ? question.verdict() : Verdict.DIFFER;
    }

    /** True when the report tells of one dead, and the sentence not of one among others. */
    private static boolean isOfOne(Unit unit) {
        long dead = unit.account().tolls().stream()
                .filter(toll -> toll.role() == CasualtyRole.KILLED)
                .mapToLong(Toll::low)
                .sum();
        return dead == 1 && LemmaPattern.Words.of(unit).lemmas().stream().noneMatch(OTHERS::contains);
    }
}
