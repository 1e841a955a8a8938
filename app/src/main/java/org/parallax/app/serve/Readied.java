// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stories that were shown lately, ready to be laid out: whoever turns the pages of one with hundreds of reports does not wait
 * for it to be read each time. Kept as long as there is memory to spare. Safe for use by several threads.
 */
final class Readied {
    private static final int MOST = 4;

    private final Map<String, SoftReference<StoryPages.Seen>> kept = new LinkedHashMap<>(16, 0.75f, true);

    synchronized StoryPages.@Nullable Seen get(String key) {
        SoftReference<StoryPages.Seen> found = kept.get(key);
        return found == null ? null : found.get();
    }

    /** @param key changes with everything that the story shows */
    synchronized void put(String key, StoryPages.Seen story) {
        kept.put(key, new SoftReference<>(story));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
