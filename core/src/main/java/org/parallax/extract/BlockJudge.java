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
    /** A block that the rules keep is cut below these log-odds, of one to four. */
    private static final float CUTS = -1.386f;
    /** A block that the rules cut is kept above these: what they miss are paragraphs, what they keep are lines. */
    private static final float KEEPS = 1;

    private static final Trees TREES = Trees.load("/parallax/extract/block-trees.tsv");

    private BlockJudge() {}

    /**
     * The log-odds that each block is the report's.
     *
     * @param rules why rules cut each block; null where they keep it
     */
    static float[] odds(PageWalker page, List<@Nullable String> rules, @Nullable String title) {
        float[][] rows = BlockFeatures.of(page, rules, title);
        float[] odds = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            odds[i] = TREES.logOdds(rows[i]);
        }
        return odds;
    }

    /** For each block why it is cut; null where it is kept. The rule's reason stands where both cut. */
    static List<@Nullable String> reasons(List<@Nullable String> rules, float[] odds) {
        List<@Nullable String> reasons = new ArrayList<>(rules.size());
        for (int i = 0; i < odds.length; i++) {
            String rule = rules.get(i);
            boolean keeps = odds[i] > (rule == null ? CUTS : KEEPS);
            reasons.add(keeps ? null : rule == null ? "judged" : rule);
        }
        return reasons;
    }
}
