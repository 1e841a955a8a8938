// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.Serializable;

/**
 * How likely the reports of a range and their nearest tell of one happening: what the second step of a {@link Gathering} gives
 * to the last. Each pair is told once, the later report first; some five pairs a report, and some twenty of a report whose
 * happening many tell of. Immutable once it has left the step.
 */
public final class Ties implements Serializable {
    private static final long serialVersionUID = 2L;

    /** Place of the first report of the range. */
    final int from;
    /** How many fellows each report has: others that by their odds tell of its happening, among those it was compared with. */
    final int[] fellows;
    /** Pairs of which one is among the very nearest of the other. */
    final Pairs near = new Pairs();
    /** Further pairs of reports with many fellows; they count when the other one has many too. */
    final Pairs far = new Pairs();

    Ties(int from, int[] fellows) {
        this.from = from;
        this.fellows = fellows;
    }
}
