// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Finds phrases without a clause of their own that no other report has, in a clause that is shared: "at both hospitals",
 * "two counts of first-degree assault", "on suspicion of arson", "a former student".
 */
final class LonePhrases {
    private static final Set<String> HANGING =
            Set.of("nmod", "obl", "appos", "acl", "advcl", "conj", "obj", "ccomp", "xcomp", "parataxis");
    /** Fewer content words tell nothing by themselves. */
    private static final int FEWEST_WORDS = 2;
    /** What is nearly all of a clause is the clause. */
    private static final double MOST = .8;
    /** No sentence that anybody wrote is deeper. */
    private static final int DEEPEST = 60;

    private final Judge judge;

    LonePhrases(Judge judge) {
        this.judge = judge;
    }

    /** A word with all that hangs on it. */
    private static final class Phrase {
        private int first;
        private int last;
        private int words;

        Phrase(int word) {
            this.first = word;
            this.last = word;
        }

        void take(int word, boolean content) {
            first = Math.min(first, word);
            last = Math.max(last, word);
            words += content ? 1 : 0;
        }

        /** Without the punctuation at its edges. */
        Span span(Tree tree) {
            int begin = first;
            int end = last;
            while (begin < end && tree.is(begin, Tag.PUNCT)) {
                begin++;
            }
            while (end > begin && tree.is(end, Tag.PUNCT)) {
                end--;
            }
            return tree.token(begin).span().cover(tree.token(end).span());
        }
    }

    /** The largest such phrases of a clause of the unit, in text order; no two overlap. */
    List<Span> of(Unit unit, Span clause) {
        Tree tree = unit.tree();
        List<Span> found = new ArrayList<>();
        for (Phrase phrase : phrases(unit, tree)) {
            Span span = phrase.span(tree);
            boolean part = clause.contains(span)
                    && span.length() <= MOST * clause.length()
                    && !isSigned(unit, span)
                    && !isPerson(unit, span);
            if (part
                    && phrase.words >= FEWEST_WORDS
                    && found.stream().noneMatch(span::overlaps)
                    && judge.alonePhrase(unit, span)) {
                found.add(span);
            }
        }
        found.sort(Comparator.comparingInt(Span::begin));
        return found;
    }

    /** Somebody's name alone tells nothing. */
    private static boolean isPerson(Unit unit, Span phrase) {
        return unit.names().stream()
                .anyMatch(name -> name.type() == NameType.PERSON && name.span().contains(phrase));
    }

    /** "TORVIK (Norlin Wire)": who publishes a report is no news of it. */
    private static boolean isSigned(Unit unit, Span phrase) {
        String outlet = unit.account().annotation().article().metadata().outlet();
        return outlet != null && phrase.in(unit.account().text()).equalsIgnoreCase(outlet);
    }

    /** The longest first. */
    private static List<Phrase> phrases(Unit unit, Tree tree) {
        Set<Integer> content = new HashSet<>(unit.words());
        List<Phrase> all = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            all.add(new Phrase(i));
        }
        for (int i = 0; i < tree.size(); i++) {
            int up = i;
            for (int depth = 0; up != Tree.NONE && depth < DEEPEST; depth++) {
                all.get(up).take(i, content.contains(i));
                up = tree.head(up);
            }
        }
        List<Phrase> hanging = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            String relation = tree.relation(i);
            int subtype = relation.indexOf(':');
            if (HANGING.contains(subtype < 0 ? relation : relation.substring(0, subtype))) {
                hanging.add(all.get(i));
            }
        }
        hanging.sort(Comparator.comparingInt((Phrase phrase) -> phrase.first - phrase.last)
                .thenComparing(phrase -> phrase.first));
        return hanging;
    }
}
