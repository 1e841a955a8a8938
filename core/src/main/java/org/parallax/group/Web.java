// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Collection;

/** All reports with the ties between them that count. Immutable. */
final class Web {
    private final int[] fellows;
    private final Collection<Ties> ties;

    /** What is done with a tie. */
    interface Taker {
        void tie(int later, int earlier, double odds);
    }

    /**
     * Puts ties together.
     *
     * @param ties of ranges that together are all reports, in any order
     */
    Web(int reports, Collection<Ties> ties) {
        this.fellows = new int[reports];
        this.ties = ties;
        int told = 0;
        for (Ties some : ties) {
            Crew.check(some.from, some.from + some.fellows.length, reports);
            System.arraycopy(some.fellows, 0, fellows, some.from, some.fellows.length);
            told += some.fellows.length;
        }
        if (told != reports) {
            throw new IllegalArgumentException("ranges must cover all " + reports + " reports, they have " + told);
        }
    }

    int size() {
        return fellows.length;
    }

    /** How many others are likely to tell of the report's happening, of those that it was compared with. */
    int fellows(int report) {
        return fellows[report];
    }

    /** Tells of each tie once. */
    void each(Taker taker) {
        for (Ties some : ties) {
            for (int i = 0; i < some.near.size(); i++) {
                taker.tie(some.near.one(i), some.near.other(i), some.near.number(i));
            }
            for (int i = 0; i < some.far.size(); i++) {
                if (Due.isCrowded(fellows[some.far.one(i)]) && Due.isCrowded(fellows[some.far.other(i)])) {
                    taker.tie(some.far.one(i), some.far.other(i), some.far.number(i));
                }
            }
        }
    }
}
