// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges each block of a page by trees that were fitted to pages whose true body is known ({@code block-trees.tsv},
 * training/blocks.py). It hears the rules of {@link BodyChooser} and overrules them only where form and place speak
 * plainly against them: on sites that it was not fitted to, the rules are better where it hesitates. Immutable; safe for
 * several threads.
 */
final class BlockJudge {
    /** Log-odds of four to one. */
    private static final float PLAIN = 1.386f;

    private static final Trees TREES = Trees.load("/parallax/extract/block-trees.tsv");

    private BlockJudge() {}

    /**
     * For each block why it is cut; null where it is kept.
     *
     * @param rules what the rules say; their reason stands where both cut
     */
    static List<@Nullable String> judge(PageWalker page, List<@Nullable String> rules, @Nullable String title) {
        List<@Nullable String> reasons = new ArrayList<>(rules.size());
        float[][] rows = BlockFeatures.of(page, rules, title);
        for (int i = 0; i < rows.length; i++) {
            float sum = TREES.logOdds(rows[i]);
            String rule = rules.get(i);
            boolean keeps = rule == null ? sum > -PLAIN : sum > PLAIN;
            reasons.add(keeps ? null : rule == null ? "judged" : rule);
        }
        return reasons;
    }
}
