// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page's readers are shown in its short lines: enough to tell a declared author from a system's own word.
 *
 * @param lines the short blocks as they are compared
 */
record Shown(Set<String> lines) {
    private static final int MAX_LENGTH = 120;

    static Shown of(List<Block> blocks) {
        Set<String> lines = new HashSet<>();
        for (Block block : blocks) {
            String text = block.text();
            if (text.length() <= MAX_LENGTH) {
                lines.add(" " + Assembly.key(text) + " ");
            }
        }
        return new Shown(Set.copyOf(lines));
    }

    /** True when a line shows the name. */
    boolean has(String name) {
        String key = " " + Assembly.key(name) + " ";
        return lines.stream().anyMatch(line -> line.contains(key));
    }
}
