// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Cuts a sentence into clauses from its tags: before a coordinated predicate, a subordinate or relative clause, a
 * participle behind a comma, and at the edges of a direct quotation. Every clause has a verb, or else it joins the one
 * before it.
 */
final class ClauseSplitter {
    private static final Set<String> OPENERS = Set.of(
            "after",
            "as",
            "while",
            "when",
            "because",
            "although",
            "though",
            "if",
            "since",
            "before",
            "until",
            "unless",
            "whereas",
            "following");
    private static final Set<String> RELATIVES = Set.of("who", "which", "where", "whose");
    private static final int SHORT = 3;

    private final Words words;
    private final QuoteMarks marks;
    private final List<List<Cue>> cuesOf;

    ClauseSplitter(Words words, QuoteMarks marks, List<List<Cue>> cuesOf) {
        this.words = words;
        this.marks = marks;
        this.cuesOf = cuesOf;
    }

    /** The clauses of sentence {@code s}: disjoint, in text order, together all its words but edge punctuation. */
    List<Span> split(int s) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(words.first(s));
        for (int i = words.first(s) + 1; i < words.end(s); i++) {
            if (cutsBefore(i, s)) {
                cuts.add(i);
            }
        }
        cuts.add(words.end(s));
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

    private boolean cutsBefore(int i, int s) {
        boolean marked = marks.covers(words.get(i).span().begin());
        boolean markedBefore = marks.covers(words.get(i - 1).span().begin());
        if (marked != markedBefore && longMarked(i, marked)) {
            return true;
        }
        if (words.is(i - 1, ";") || words.is(i - 1, "\u2014") || words.is(i - 1, "--")) {
            return true;
        }
        boolean comma = words.is(i - 1, ",");
        if (words.is(i, Tag.CCONJ) && !words.is(i, "or")) {
            return predicateAhead(i + 1) || (comma && verbAhead(i + 1, s, 7) && !words.is(i + 1, Tag.ADP));
        }
        if (OPENERS.contains(words.lower(i)) && words.is(i, Tag.SCONJ, Tag.ADP, Tag.ADV, Tag.VERB)) {
            return !words.is(i - 1, Tag.CCONJ)
                    && (verbAhead(i + 1, s, 9) || words.is(i, "following") || words.is(i, "after"));
        }
        if (comma && RELATIVES.contains(words.lower(i))) {
            return true;
        }
        return comma
                && words.is(i, Tag.VERB)
                && (words.lower(i).endsWith("ing") || words.lower(i).endsWith("ed"));
    }

    /** Only a quotation of some length is a clause of its own. */
    private boolean longMarked(int i, boolean opens) {
        int count = 0;
        if (opens) {
            for (int k = i; k < words.size() && marks.covers(words.get(k).span().begin()) && count < 8; k++) {
                count++;
            }
        } else {
            for (int k = i - 1; k >= 0 && marks.covers(words.get(k).span().begin()) && count < 8; k--) {
                count++;
            }
        }
        return count >= 8;
    }

    /** "... and took 23 into custody": a verb right behind the conjunction, or behind its adverb or auxiliary. */
    private boolean predicateAhead(int i) {
        int k = i;
        while (words.is(k, Tag.ADV, Tag.PART) && k - i < 2) {
            k++;
        }
        return words.is(k, Tag.VERB, Tag.AUX);
    }

    /** True when the token is part of a cue, of who speaks or of who is told. */
    private boolean isCredit(int i, int s) {
        Span token = words.get(i).span();
        for (Cue cue : cuesOf.get(s)) {
            Source told = cue.addressee();
            if (cue.source() != null && (cue.whole().contains(token) || (told != null && told.span().contains(token)))) {
                return true;
            }
        }
        return false;
    }

    private boolean verbAhead(int from, int s, int reach) {
        for (int i = from; i < Math.min(words.end(s), from + reach); i++) {
            if (words.is(i, Tag.VERB, Tag.AUX)) {
                return true;
            }
            if (words.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** True for a part that tells something: it has a verb and is more than "police said" or "according to police". */
    private boolean stands(int from, int to, int s) {
        int count = 0;
        boolean verb = false;
        for (int i = from; i < to; i++) {
            boolean credit = isCredit(i, s);
            verb |= words.is(i, Tag.VERB, Tag.AUX) && !credit;
            count += words.is(i, Tag.PUNCT) || credit ? 0 : 1;
        }
        return verb && count >= SHORT;
    }
}
