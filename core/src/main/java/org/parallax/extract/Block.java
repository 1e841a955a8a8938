// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

/**
 * A run of words between two block-level tags of a page.
 *
 * @param box number of the box that it stands in
 * @param tag what makes it a block: p, h2, li, div, ...
 * @param text blanks made single, lines broken only where the page has br
 * @param linked how many of its characters are links
 * @param isProse whether it reads like running text: long enough, hardly linked, with a stop
 */
record Block(int box, String tag, String text, int linked, boolean isProse) {
    private static final int PROSE_LENGTH = 60;

    static Block of(int box, String tag, String text, int linked) {
        Block block = new Block(box, tag, text, linked, false);
        boolean isProse =
                text.length() >= PROSE_LENGTH && block.linkShare() < 0.4 && !block.isHeading() && block.hasStop();
        return isProse ? new Block(box, tag, text, linked, true) : block;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isItem() {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    boolean isRow() {
        return tag.equals("td") || tag.equals("th");
    }

    /** Share of its characters that are links, in [0,1]. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
    }

    private boolean hasStop() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((".!?…।。".indexOf(c) >= 0)
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
