// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;

/** Keeps rules from comparing two things that only look alike: 24 dead in one town and 6 in another do not conflict. */
final class Guards {
    private Guards() {}

    /** True unless both clauses name people or places and not one of them is the same. */
    static boolean specific(Unit a, Unit b) {
        return share(a.subjects(), b.subjects()) && share(a.anchors(), b.anchors());
    }

    private static boolean share(List<String> a, List<String> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    /**
     * True when each report has the other's value too, in whatever sentence: "near Harbour and Mill streets" and "in the
     * 800 block of Mill Street" are no difference of two reports that say both.
     */
    static boolean bothSayBoth(Unit a, Unit b, Finding finding) {
        return says(a, b.words(finding.b())) && says(b, a.words(finding.a()));
    }

    private static boolean says(Unit unit, String words) {
        String text = unit.account().text();
        int last = text.length() - words.length();
        for (int at = 0; at <= last; at++) {
            if (text.regionMatches(true, at, words, 0, words.length())
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (at == last || !Character.isLetterOrDigit(text.charAt(at + words.length())))) {
                return true;
            }
        }
        return false;
    }
}
