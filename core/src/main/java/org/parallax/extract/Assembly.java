// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;

/**
 * The kept blocks as one text with blank lines between paragraphs, and the others with their reasons.
 *
 * @param begins where each kept block begins in the text, with its number
 */
record Assembly(String text, List<Dropped> dropped, NavigableMap<Integer, Integer> begins) {
    Assembly {
        dropped = List.copyOf(dropped);
        begins = Collections.unmodifiableNavigableMap(new TreeMap<>(begins));
    }

    static Assembly of(List<Block> blocks, List<@Nullable String> reasons, @Nullable String title) {
        StringBuilder text = new StringBuilder();
        List<Dropped> dropped = new ArrayList<>();
        NavigableMap<Integer, Integer> begins = new TreeMap<>();
        Block before = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String reason = reasons.get(i);
            if (reason == null && text.length() == 0 && isTitle(block, title)) {
                reason = "title";
            }
            if (reason != null) {
                dropped.add(new Dropped(block.text(), reason));
                continue;
            }
            if (before != null) {
                text.append(between(before, block));
            }
            begins.put(text.length(), i);
            text.append(block.text());
            before = block;
        }
        return new Assembly(text.toString(), dropped, begins);
    }

    /** Number of the block in which the text's character stands. */
    int block(int index) {
        return begins.floorEntry(index).getValue();
    }

    private static String between(Block before, Block block) {
        if ((before.isRow() && block.isRow()) || (before.isItem() && block.isItem())) {
            return "\n";
        }
        return "\n\n";
    }

    /** The headline is metadata, not the first sentence. */
    private static boolean isTitle(Block block, @Nullable String title) {
        return title != null && hasKey(block.text(), key(title));
    }

    /** As {@code key(text).equals(key)}; the first letter tells most texts apart without cutting them into words. */
    static boolean hasKey(String text, String key) {
        int first = 0;
        while (first < text.length()
                && !Character.isLetterOrDigit(text.charAt(first))
                && !Character.isSurrogate(text.charAt(first))) {
            first++;
        }
        if (first == text.length() || key.isEmpty()) {
            return key.isEmpty() && first == text.length();
        }
        char c = text.charAt(first);
        boolean differs = c < 128 && key.charAt(0) < 128 && Character.toLowerCase(c) != key.charAt(0);
        return !differs && key(text).equals(key);
    }

    static String key(String text) {
        return String.join(" ", Words.of(text)).toLowerCase(Locale.ROOT);
    }

    /** Blank lines made single, blanks at line ends gone. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int breaks = 2;
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.isEmpty()) {
                breaks++;
                continue;
            }
            if (tidy.length() > 0) {
                tidy.append(breaks > 0 ? "\n\n" : "\n");
            }
            tidy.append(stripped);
            breaks = 0;
        }
        return tidy.toString();
    }
}
