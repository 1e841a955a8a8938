// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lists stories as they were at a moment, from the reports that were out by then. For one thread. */
final class Retrospect {
    private static final int BATCH = 50;

    private final Store store;
    private final Settler settler;
    private final StoryFilter filter;
    private final String moment;

    /** @param filter with a moment */
    Retrospect(Store store, Settler settler, StoryFilter filter) {
        this.store = store;
        this.settler = settler;
        this.filter = filter;
        this.moment = Objects.requireNonNull(filter.asOf(), "asOf is null");
    }

    Page<StoryHead> stories(int offset, int limit) throws IOException {
        if (filter.order() == StoryFilter.Order.ORIGINS) {
            return byOrigins(offset, limit);
        }
        if (filter.conflicts()) {
            return withConflicts(offset, limit);
        }
        Page<StoryHead> page = store.storiesThen(filter, moment, offset, limit);
        List<StoryHead> then = new ArrayList<>();
        for (StoryHead story : page.entries()) {
            then.add(then(story));
        }
        return new Page<>(then, page.total());
    }

    /** How many origins the stories had then is known only when all are collated. */
    private Page<StoryHead> byOrigins(int offset, int limit) throws IOException {
        List<StoryHead> all = new ArrayList<>();
        for (StoryHead story :
                store.storiesThen(filter, moment, 0, Integer.MAX_VALUE).entries()) {
            StoryHead then = then(story);
            if (!filter.conflicts() || then.conflicts() > 0) {
                all.add(then);
            }
        }
        all.sort(Comparator.comparing(StoryHead::origins)
                .thenComparing(StoryHead::lastMoment)
                .reversed()
                .thenComparing(StoryHead::id));
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    /** Whether a story had conflicts then is known only when it is collated. */
    private Page<StoryHead> withConflicts(int offset, int limit) throws IOException {
        List<StoryHead> found = new ArrayList<>();
        int passed = 0;
        for (int at = 0; found.size() < limit; at += BATCH) {
            List<StoryHead> batch = store.storiesThen(filter, moment, at, BATCH).entries();
            for (StoryHead story : batch) {
                StoryHead then = then(story);
                if (then.conflicts() > 0 && passed++ >= offset && found.size() < limit) {
                    found.add(then);
                }
            }
            if (batch.size() < BATCH) {
                return new Page<>(found, passed);
            }
        }
        return new Page<>(found, Page.UNCOUNTED);
    }

    private StoryHead then(StoryHead story) throws IOException {
        Ruled ruled = settler.asOf(story, moment);
        // its reports may have gone to another story meanwhile
        return ruled == null ? story : story.asOf(ruled);
    }
}
