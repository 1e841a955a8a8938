// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One utterance quoted in marks by both, with a word changed, dropped or put in between words that are the same. What one
 * of them quotes further to the left or right is no change.
 */
final class WordingRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final int SHARED = 5;
    private static final double SHARE = 0.6;
    private static final int CHANGED = 4;

    /** A quoted word and where it stands. */
    private record Quoted(String word, Span span) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE || !a.marked() || !b.marked()) {
            return List.of();
        }
        List<Quoted> left = quoted(a);
        List<Quoted> right = quoted(b);
        int[][] common = common(left, right);
        int shared = common[0][0];
        if (shared < SHARED || shared < SHARE * Math.min(left.size(), right.size())) {
            return List.of();
        }
        int i = 0;
        int j = 0;
        int firstA = -1;
        int firstB = -1;
        int lastA = -1;
        int lastB = -1;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).word().equals(right.get(j).word())) {
                firstA = firstA < 0 ? i : firstA;
                firstB = firstB < 0 ? j : firstB;
                lastA = i++;
                lastB = j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        int changed = Math.max(lastA - firstA, lastB - firstB) + 1 - shared;
        Span one = left.get(firstA).span().cover(left.get(lastA).span());
        Span other = right.get(firstB).span().cover(right.get(lastB).span());
        if (changed < 1 || changed > CHANGED || !Rewording.isTold(a.words(one), b.words(other))) {
            return List.of();
        }
        return List.of(new Finding(Verdict.DIFFER, Slot.WORDING, one, other, "wording"));
    }

    /** Length of the longest common subsequence from each place on. */
    private static int[][] common(List<Quoted> a, List<Quoted> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).word().equals(b.get(j).word())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Quoted> quoted(Unit unit) {
        List<Span> passages = new ArrayList<>();
        for (Quotation quotation : unit.account().quotations()) {
            if (quotation.kind() != QuotationKind.INDIRECT) {
                quotation.passages().forEach(passage -> passages.addAll(passage.parts()));
            }
        }
        List<Quoted> quoted = new ArrayList<>();
        for (Token token : unit.sentence().tokens()) {
            boolean inside = unit.span().contains(token.span())
                    && passages.stream().anyMatch(passage -> passage.contains(token.span()));
            List<String> words = inside ? QuotedWords.of(token.form()) : List.of();
            if (!words.isEmpty()) {
                quoted.add(new Quoted(String.join("", words), token.span()));
            }
        }
        return quoted;
    }
}
