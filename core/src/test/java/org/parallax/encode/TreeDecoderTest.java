// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    @Test
    void takesEachWordsBestHeadWhereThatIsATree() {
        float[][] scores = {{0, 0, 5, 0}, {5, 0, 0, 0}, {0, 0, 5, 0}};
        assertThat(TreeDecoder.heads(scores)).containsExactly(0, 2, 0, 2);
    }

    @Test
    void breaksARingWhereItCostsLeast() {
        // 1 and 2 want each other; letting go of 1 -> 2 and hanging 2 on the root costs least.
        float[][] scores = {{1, 0, 9}, {7, 9, 0}};
        assertThat(TreeDecoder.heads(scores)).containsExactly(0, 2, 0);
    }

    @Test
    void hasOneRootThoughTwoWordsWantToBeIt() {
        float[][] scores = {{9, 0, 1}, {8, 2, 0}};
        assertThat(TreeDecoder.heads(scores)).containsExactly(0, 0, 1);
    }

    @Test
    void aSingleWordIsTheRoot() {
        assertThat(TreeDecoder.heads(new float[][] {{-3, 0}})).containsExactly(0, 0);
    }

    /** Against all trees of five words, tried one by one. */
    @RepeatedTest(200)
    void findsTheBestTreeWithOneRoot(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[][] scores = new float[5][6];
        for (float[] row : scores) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(1000);
            }
        }
        float[][] copy = new float[5][];
        for (int i = 0; i < 5; i++) {
            copy[i] = scores[i].clone();
        }
        int[] heads = TreeDecoder.heads(copy);
        assertThat(isTree(heads)).isTrue();
        assertThat(sum(scores, heads)).isEqualTo(best(scores));
    }

    private static float best(float[][] scores) {
        int n = scores.length;
        float best = Float.NEGATIVE_INFINITY;
        int[] heads = new int[n + 1];
        for (int code = 0; code < Math.pow(n + 1, n); code++) {
            int rest = code;
            for (int i = 1; i <= n; i++) {
                heads[i] = rest % (n + 1);
                rest /= n + 1;
            }
            if (isTree(heads)) {
                best = Math.max(best, sum(scores, heads));
            }
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 1; i < heads.length; i++) {
            roots += heads[i] == 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static float sum(float[][] scores, int[] heads) {
        float sum = 0;
        for (int i = 1; i < heads.length; i++) {
            sum += scores[i - 1][heads[i]];
        }
        return sum;
    }
}
