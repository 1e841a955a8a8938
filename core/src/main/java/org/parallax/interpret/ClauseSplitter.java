// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Cuts a sentence into clauses along its tree: where a coordinated predicate, a subordinate or relative clause, a participle
 * with what hangs on it, or an inserted sentence begins and ends, and at the edges of a direct quotation. A clause that
 * stands between a subject and its predicate is not cut out. Every clause has a verb, or else it joins the one before it.
 */
final class ClauseSplitter {
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom", "that", "where", "when");
    private static final Set<String> PREPOSITIONS = Set.of("of", "from", "in", "with", "for", "about", "on");
    private static final int SHORT = 3;
    /** A participle or infinitive with fewer words is no statement of its own. */
    private static final int BARE = 4;
    /** Quotations of fewer words are no clause of their own. */
    private static final int LONG_MARKED = 8;

    private final Words words;
    private final Branches branches;
    private final QuoteMarks marks;
    private final List<List<Cue>> cuesOf;

    ClauseSplitter(Words words, QuoteMarks marks, List<List<Cue>> cuesOf) {
        this.words = words;
        this.branches = new Branches(words);
        this.marks = marks;
        this.cuesOf = cuesOf;
    }

    /** The clauses of sentence {@code s}: disjoint, in text order, together all its words but edge punctuation. */
    List<Span> split(int s) {
        NavigableSet<Integer> cuts = new TreeSet<>();
        cuts.add(words.first(s));
        cuts.add(words.end(s));
        for (int i = words.first(s) + 1; i < words.end(s); i++) {
            if (cutsBefore(i)) {
                cuts.add(i);
            }
        }
        int[] low = new int[words.end(s) - words.first(s)];
        int[] high = new int[low.length];
        extents(s, low, high);
        for (int i = words.first(s); i < words.end(s); i++) {
            int from = low[i - words.first(s)];
            if (opens(i, from, s)) {
                cutOut(from, high[i - words.first(s)] + 1, i, s, cuts);
            }
        }
        return clauses(List.copyOf(cuts), s);
    }

    private List<Span> clauses(List<Integer> cuts, int s) {
        List<int[]> parts = new ArrayList<>();
        for (int c = 0; c + 1 < cuts.size(); c++) {
            int from = cuts.get(c);
            int to = cuts.get(c + 1);
            int[] before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (before != null && (!stands(from, to, s) || !stands(before[0], before[1], s))) {
                before[1] = to;
            } else {
                parts.add(new int[] {from, to});
            }
        }
        List<Span> clauses = new ArrayList<>();
        for (int[] part : parts) {
            int from = part[0];
            int to = part[1] - 1;
            while (to > from && (words.is(to, ",") || words.is(to, ";"))) {
                to--;
            }
            if (from <= to) {
                clauses.add(words.span(from, to));
            }
        }
        return clauses;
    }

    /** First and last word of what hangs on each word of the sentence, itself included. */
    private void extents(int s, int[] low, int[] high) {
        int base = words.first(s);
        for (int i = 0; i < low.length; i++) {
            low[i] = base + i;
            high[i] = base + i;
        }
        for (int i = 0; i < low.length; i++) {
            int up = words.headOf(base + i);
            for (int steps = 0; up >= base && steps < low.length; steps++) {
                low[up - base] = Math.min(low[up - base], base + i);
                high[up - base] = Math.max(high[up - base], base + i);
                up = words.headOf(up);
            }
        }
    }

    /** True when what hangs on the word tells something of its own. */
    private boolean opens(int i, int from, int s) {
        if (isCredit(i, s)) {
            return false;
        }
        if (words.relates(i, "conj")) {
            boolean predicate = words.is(i, Tag.VERB, Tag.AUX) || branches.child(i, "nsubj", "cop") >= 0;
            int joined = branches.child(i, "cc");
            return predicate && (joined < 0 || !words.is(joined, "or"));
        }
        int mark = branches.child(i, "mark");
        if (branches.isExactly(i, "acl:relcl")) {
            // "what you're doing", "the climb they made" are no statements without their noun
            return opensRelative(from, i);
        }
        if (words.relates(i, "acl")) {
            // "accused of killing", "a chance to speak", "a sign that it rains" belong together
            return mark < 0;
        }
        if (words.relates(i, "advcl")) {
            return mark < 0 || branches.child(i, "nsubj") >= 0 || !PREPOSITIONS.contains(words.lower(mark));
        }
        return words.relates(i, "parataxis") && branches.child(i, "nsubj") >= 0;
    }

    private boolean opensRelative(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (RELATIVES.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Cuts at both ends of the words from {@code from} to {@code to}, when what is left of the sentence stays whole. */
    private void cutOut(int from, int to, int head, int s, NavigableSet<Integer> cuts) {
        int begin = from;
        while (begin < to && (words.is(begin, ",") || words.is(begin, ";"))) {
            begin++;
        }
        int end = to;
        while (end < words.end(s) && (words.is(end, ",") || words.is(end, ";"))) {
            end++;
        }
        boolean behindComma = begin > words.first(s) && words.is(begin - 1, ",");
        boolean bare = branches.child(head, "nsubj") < 0 && !words.relates(head, "conj") && !behindComma;
        boolean last = end >= words.end(s) || onlyMarks(end, s);
        boolean first = begin == words.first(s);
        if (count(begin, to, s) < (bare ? BARE : SHORT)) {
            return;
        }
        if (first) {
            cuts.add(end);
            return;
        }
        int noun = words.headOf(head);
        boolean inSubject =
                words.relates(head, "acl") && noun >= 0 && words.relates(noun, "nsubj") && words.headOf(noun) >= to;
        if (inSubject) {
            return;
        }
        Integer before = cuts.floor(begin);
        if (before == null || (before != begin && !stands(before, begin, s))) {
            return;
        }
        if (last) {
            cuts.add(begin);
        } else if (stands(end, Math.min(next(cuts, end), words.end(s)), s) || endsWithParent(head, to)) {
            cuts.add(begin);
            cuts.add(end);
        }
    }

    private static int next(NavigableSet<Integer> cuts, int index) {
        Integer next = cuts.higher(index);
        return next == null ? index : next;
    }

    /** True when what the head hangs on has nothing but clauses behind {@code to}: its own words are told before. */
    private boolean endsWithParent(int head, int to) {
        int parent = words.headOf(head);
        if (parent < 0) {
            return false;
        }
        for (int other : branches.of(parent)) {
            if (other >= to && !words.is(other, Tag.PUNCT) && !clausal(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean clausal(int i) {
        return words.relates(i, "conj")
                || words.relates(i, "advcl")
                || words.relates(i, "acl")
                || words.relates(i, "parataxis")
                || words.relates(i, "ccomp");
    }

    private boolean onlyMarks(int from, int s) {
        for (int i = from; i < words.end(s); i++) {
            if (!words.is(i, Tag.PUNCT)) {
                return false;
            }
        }
        return true;
    }

    private boolean cutsBefore(int i) {
        boolean marked = marks.covers(words.get(i).span().begin());
        boolean markedBefore = marks.covers(words.get(i - 1).span().begin());
        if (marked != markedBefore && longMarked(i, marked)) {
            return true;
        }
        return words.is(i - 1, ";") || words.is(i - 1, "\u2014") || words.is(i - 1, "--");
    }

    /** Only a quotation of some length is a clause of its own. */
    private boolean longMarked(int i, boolean opens) {
        int step = opens ? 1 : -1;
        int count = 0;
        for (int k = opens ? i : i - 1; k >= 0 && k < words.size() && count < LONG_MARKED; k += step) {
            if (!marks.covers(words.get(k).span().begin())) {
                break;
            }
            count++;
        }
        return count >= LONG_MARKED;
    }

    /** True when the token is part of a cue, of who speaks or of who is told. */
    private boolean isCredit(int i, int s) {
        Span token = words.get(i).span();
        for (Cue cue : cuesOf.get(s)) {
            Source source = cue.source();
            Source told = cue.addressee();
            boolean of = source != null
                    && (cue.span().contains(token) || source.span().contains(token));
            if (of || (source != null && told != null && told.span().contains(token))) {
                return true;
            }
        }
        return false;
    }

    /** True for a part that tells something: it has a verb and is more than "police said" or "according to police". */
    private boolean stands(int from, int to, int s) {
        boolean verb = false;
        for (int i = from; i < to; i++) {
            verb |= words.is(i, Tag.VERB, Tag.AUX) && !isCredit(i, s);
        }
        return verb && count(from, to, s) >= SHORT;
    }

    /** Words beside punctuation and credit. */
    private int count(int from, int to, int s) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += words.is(i, Tag.PUNCT) || isCredit(i, s) ? 0 : 1;
        }
        return count;
    }
}
