// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import org.jspecify.annotations.Nullable;

/**
 * An element of a page that may hold blocks. Boxes stand in a list in document order, parents before children; a box's
 * blocks are a range. Mutable while the page is walked; for one thread.
 */
final class Box {
    final int parent;
    final String tag;
    /** Why tag, class, id or style say that this is no part of a report; null when they don't. */
    final @Nullable String hint;
    /** True when the hint rests on tag or role, not on a name. */
    final boolean sure;
    /** True when class or markup say that this holds a report's words. */
    final boolean holdsBody;

    final int firstBlock;
    int endBlock;
    /** Characters of running prose in the range. */
    int prose;
    /** Why the blocks in it are cut; null when they aren't. */
    @Nullable
    String cut;

    Box(int parent, String tag, @Nullable String hint, boolean sure, boolean holdsBody, int firstBlock) {
        this.parent = parent;
        this.tag = tag;
        this.hint = hint;
        this.sure = sure;
        this.holdsBody = holdsBody;
        this.firstBlock = firstBlock;
        this.endBlock = firstBlock;
    }
}
