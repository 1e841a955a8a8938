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
}
