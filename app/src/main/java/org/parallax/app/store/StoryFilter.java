// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import org.jspecify.annotations.Nullable;

/**
 * Which stories are asked for, and in what order.
 *
 * @param least how many reports a story has at least
 * @param conflicts true for only those with conflicts
 * @param asOf moment at which the stories are looked at, as {@link Moments#parse} gives it; null for today
 * @param since moment after which the last report of a story came out; null for every story
 */
public record StoryFilter(
        int least,
        boolean conflicts,
        @Nullable String asOf,
        @Nullable String since,
        Order order) {
    /** What stories come first. */
    public enum Order {
        /** Those with the latest reports. */
        LATEST,
        /** Those with the most independent origins, of equals those with the latest reports. */
        ORIGINS
    }

    /** Every story, as it is today, those with the latest reports first. */
    public static final StoryFilter ALL = new StoryFilter(1, false, null, null, Order.LATEST);

    String after() {
        return since == null ? "" : since;
    }
}
