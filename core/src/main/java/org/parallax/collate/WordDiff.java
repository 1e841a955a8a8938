// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * What two runs of words share in order, and where they part.
 *
 * @param shared how many words a longest common subsequence has
 * @param changes where they part, in order
 */
record WordDiff(int shared, List<Change> changes) {
    /** Longer runs than this are not compared: cost grows with the product of the lengths. */
    static final int LONGEST = 160;

    WordDiff {
        changes = List.copyOf(changes);
    }

    /** Words [leftBegin, leftEnd) of the left stand where the right has [rightBegin, rightEnd); one side may be empty. */
    record Change(int leftBegin, int leftEnd, int rightBegin, int rightEnd) {}

    /** @throws IllegalArgumentException when a side has more than {@link #LONGEST} words */
    static WordDiff of(List<String> left, List<String> right) {
        if (left.size() > LONGEST || right.size() > LONGEST) {
            throw new IllegalArgumentException("too many words: " + left.size() + ", " + right.size());
        }
        int[][] rest = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                rest[i][j] = left.get(i).equals(right.get(j))
                        ? rest[i + 1][j + 1] + 1
                        : Math.max(rest[i + 1][j], rest[i][j + 1]);
            }
        }
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        int fromI = 0;
        int fromJ = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                part(changes, fromI, i, fromJ, j);
                i++;
                j++;
                fromI = i;
                fromJ = j;
            } else if (rest[i + 1][j] >= rest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        part(changes, fromI, left.size(), fromJ, right.size());
        return new WordDiff(rest[0][0], changes);
    }

    /** Where the right has the left's word {@code at}, word for word and in order; -1 when it has not. */
    int right(int at) {
        int moved = at;
        for (Change change : changes) {
            if (at < change.leftBegin()) {
                break;
            }
            if (at < change.leftEnd()) {
                return -1;
            }
            moved += (change.rightEnd() - change.rightBegin()) - (change.leftEnd() - change.leftBegin());
        }
        return moved;
    }

    private static void part(List<Change> changes, int fromI, int i, int fromJ, int j) {
        if (i > fromI || j > fromJ) {
            changes.add(new Change(fromI, i, fromJ, j));
        }
    }
}
