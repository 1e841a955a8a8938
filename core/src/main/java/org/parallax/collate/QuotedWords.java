// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Span;

/** Compares quotations by their words, without case, marks and punctuation. */
final class QuotedWords {
    private QuotedWords() {}

    /** The words of a passage, without what interrupts it. */
    static List<String> of(Quotation.Passage passage, String text) {
        List<String> words = new ArrayList<>();
        for (Span part : passage.parts()) {
            words.addAll(of(part.in(text)));
        }
        return words;
    }

    /** The words of a text: runs of letters and digits, apostrophes kept inside. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'') + " ";
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean inner =
                    c == '\'' && !word.isEmpty() && i + 1 < lower.length() && Character.isLetter(lower.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || inner) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** Length of the longest run of words that both have. */
    static int longestRun(List<String> a, List<String> b) {
        int best = 0;
        int[] previous = new int[b.size() + 1];
        for (String left : a) {
            int[] row = new int[b.size() + 1];
            for (int j = 1; j <= b.size(); j++) {
                row[j] = left.equals(b.get(j - 1)) ? previous[j - 1] + 1 : 0;
                best = Math.max(best, row[j]);
            }
            previous = row;
        }
        return best;
    }

    /** Share of the shorter unit's words that stand in one run in both, 0 unless one of them is in marks. */
    static double sharedRun(Unit a, Unit b) {
        if (!isMarked(a) && !isMarked(b)) {
            return 0;
        }
        List<String> left = of(a.text());
        List<String> right = of(b.text());
        int shorter = Math.min(left.size(), right.size());
        int run = longestRun(left, right);
        return shorter == 0 || run < 2 ? 0 : (double) run / shorter;
    }

    private static boolean isMarked(Unit unit) {
        return unit.quotation() != null && unit.quotation().kind() != QuotationKind.INDIRECT;
    }
}
