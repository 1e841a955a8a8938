// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page's readers are shown in its short lines: enough to tell a declared author from a system's own word. The
 * lines are cut into words when they are asked for, which few pages need. For one thread.
 */
final class Shown {
    private static final int MAX_LENGTH = 120;

    private final List<Block> blocks;
    private @Nullable Set<String> lines;

    Shown(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** True when a line shows the name. */
    boolean has(String name) {
        String key = " " + Assembly.key(name) + " ";
        Set<String> known = lines == null ? lines() : lines;
        lines = known;
        return known.stream().anyMatch(line -> line.contains(key));
    }

    private Set<String> lines() {
        Set<String> keys = new HashSet<>();
        for (Block block : blocks) {
            String text = block.text();
            if (text.length() <= MAX_LENGTH) {
                keys.add(" " + Assembly.key(text) + " ");
            }
        }
        return keys;
    }
}
