// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parallax.lexicon.Tsv;

class BoostedTreesTest {
    private static final List<String> NAMES = List.of("height", "width");

    private static BoostedTrees trees(String... rows) {
        return BoostedTrees.of(
                new Tsv(Arrays.stream(rows)
                        .map(row -> List.of(row.split(" ", -1)))
                        .toList()),
                NAMES);
    }

    @Test
    void addsTheLeavesThatItsQuestionsLeadTo() {
        BoostedTrees trees =
                trees("bias  -1", "bound  0.4", "0 height 2", "0 = 0.5", "0 width 1", "0 = 2", "0 = 3", "1 = 0.25");
        assertThat(trees.score(new double[] {2, 9})).isEqualTo(Logistic.squash(-0.25), Offset.offset(1e-12));
        assertThat(trees.score(new double[] {3, 1})).isEqualTo(Logistic.squash(1.25), Offset.offset(1e-12));
        assertThat(trees.score(new double[] {3, 2})).isEqualTo(Logistic.squash(2.25), Offset.offset(1e-12));
        assertThat(trees.bound()).isEqualTo(0.4);
    }

    @Test
    void refusesAnUnknownFeatureAndATreeCutShort() {
        assertThatIllegalStateException().isThrownBy(() -> trees("bias  0", "bound  0", "0 depth 2", "0 = 1", "0 = 2"));
        assertThatIllegalStateException().isThrownBy(() -> trees("bias  0", "bound  0", "0 height 2", "0 = 1"));
        assertThatIllegalStateException().isThrownBy(() -> trees("bias  0"));
    }
}
