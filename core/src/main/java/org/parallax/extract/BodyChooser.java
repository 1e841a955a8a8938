// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a page that are its report.
 *
 * <ol>
 *   <li>Boxes that call themselves furniture are cut, unless most of the page's prose stands in them: then the name lies.
 *   <li>From the whole page the chooser steps into the box that holds nearly all prose that is left, again and again,
 *       and stops where the prose parts.
 *   <li>In that box, blocks that are mostly links are cut, headings with nothing under them, and what stands before the
 *       first or after the last prose.
 * </ol>
 */
final class BodyChooser {
    /** A box with more than this share of the page's prose is not furniture, whatever it is called. */
    private static final double MAX_FURNITURE = 0.35;
    /** A box that calls itself the body must hold this share of the prose. */
    private static final double MIN_BODY = 0.4;
    /** When less than this share of the page's prose is kept, the names are not believed. */
    private static final double MIN_KEPT = 0.3;
    /** So much prose beside the comments is a report. */
    private static final int MIN_REPORT = 600;
    /** Share of its parent's prose that makes a child the way on. */
    private static final double DOMINATES = 0.8;

    private final List<Box> boxes;
    private final List<Block> blocks;
    /** Why a block is not the report; null entries are the report. */
    private final List<@Nullable String> reasons = new ArrayList<>();

    private BodyChooser(PageWalker page) {
        boxes = page.boxes();
        blocks = page.blocks();
    }

    /** For each block of the page why it is cut; null where it is kept. */
    static List<@Nullable String> rules(PageWalker page) {
        int all = page.boxes().get(0).prose;
        List<@Nullable String> byNames = choose(page, all, false);
        if (kept(page, byNames) >= MIN_KEPT * (all - said(page, byNames, "comment"))) {
            return byNames;
        }
        List<@Nullable String> byTags = choose(page, all, true);
        return kept(page, byTags) > 2 * kept(page, byNames) ? byTags : byNames;
    }

    private static List<@Nullable String> choose(PageWalker page, int all, boolean sureOnly) {
        BodyChooser chooser = new BodyChooser(page);
        chooser.cutFurniture(all, sureOnly);
        Box body = chooser.body();
        chooser.judge(body);
        chooser.trim(body);
        return chooser.reasons;
    }

    private static int kept(PageWalker page, List<@Nullable String> reasons) {
        return said(page, reasons, null);
    }

    /** Characters of prose that were cut for {@code reason}; those that were kept when it is null. */
    private static int said(PageWalker page, List<@Nullable String> reasons, @Nullable String reason) {
        int said = 0;
        for (int i = 0; i < reasons.size(); i++) {
            Block block = page.blocks().get(i);
            said += Objects.equals(reasons.get(i), reason) && block.isProse()
                    ? block.text().length()
                    : 0;
        }
        return said;
    }

    private void cutFurniture(int all, boolean sureOnly) {
        proseWithoutCuts(false);
        for (int i = 1; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            String above = boxes.get(box.parent).cut;
            // Readers may write more than the reporter; other furniture never does.
            boolean comments = "comment".equals(box.hint) && all - box.prose >= MIN_REPORT;
            boolean lies = box.prose > MAX_FURNITURE * all && all > 0 && !comments;
            boolean counts = box.hint != null && !lies && (box.sure || !sureOnly || comments);
            box.cut = above != null ? above : counts ? box.hint : null;
        }
        proseWithoutCuts(true);
    }

    /** Sums each box's prose anew, with or without what is cut. */
    private void proseWithoutCuts(boolean without) {
        for (Box box : boxes) {
            box.prose = 0;
        }
        for (Block block : blocks) {
            if (block.isProse() && (!without || boxes.get(block.box()).cut == null)) {
                boxes.get(block.box()).prose += block.text().length();
            }
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            boxes.get(boxes.get(i).parent).prose += boxes.get(i).prose;
        }
    }

    private Box body() {
        int all = boxes.get(0).prose;
        Box named = null;
        for (Box box : boxes) {
            boolean named1 = box.holdsBody && box.cut == null && box.prose >= MIN_BODY * all && box.prose > 0;
            if (named1 && (named == null || box.prose >= 0.95 * named.prose)) {
                named = box;
            }
        }
        return named != null ? named : dominant();
    }

    private Box dominant() {
        Box current = boxes.get(0);
        int from = 1;
        while (true) {
            Box next = null;
            int index = from;
            for (int i = from; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                if (box.firstBlock >= current.endBlock && box.firstBlock > current.firstBlock) {
                    break;
                }
                if (boxes.get(box.parent) == current && box.prose >= DOMINATES * current.prose && box.prose > 0) {
                    next = box;
                    index = i;
                    break;
                }
            }
            if (next == null) {
                return current;
            }
            current = next;
            from = index + 1;
        }
    }

    private void judge(Box body) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String cut = boxes.get(block.box()).cut;
            boolean outside = i < body.firstBlock || i >= body.endBlock;
            if (cut != null) {
                reasons.add(cut);
            } else if (outside) {
                reasons.add("outside");
            } else {
                reasons.add(isLinks(block) ? "links" : null);
            }
        }
    }

    private static boolean isLinks(Block block) {
        return block.linkShare() > 0.66 && !block.isHeading() && block.text().length() < 200;
    }

    /** Cuts what stands before the first and after the last prose, and headings with nothing under them. */
    private void trim(Box body) {
        int last = -1;
        int first = -1;
        for (int i = body.firstBlock; i < body.endBlock; i++) {
            if (reasons.get(i) == null && blocks.get(i).isProse()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (last < 0) {
            return;
        }
        for (int i = last + 1; i < body.endBlock; i++) {
            Block block = blocks.get(i);
            boolean goesOn = block.isItem() || block.isRow() || block.tag().equals("p");
            if (reasons.get(i) == null && !goesOn) {
                reasons.set(i, "after");
            }
        }
        for (int i = body.firstBlock; i < first; i++) {
            Block block = blocks.get(i);
            boolean title = block.tag().equals("h1");
            boolean loose = !block.isHeading()
                    && !block.isItem()
                    && !block.isRow()
                    && !block.tag().equals("p");
            if (reasons.get(i) == null && (title || (loose && block.text().length() < 60))) {
                reasons.set(i, title ? "title" : "before");
            }
        }
        emptyHeadings(body);
    }

    /** A heading is empty when the next heading of its rank or a higher one comes before any words. */
    private void emptyHeadings(Box body) {
        int content = Integer.MAX_VALUE;
        int[] heading = new int[10];
        Arrays.fill(heading, Integer.MAX_VALUE - 1);
        for (int i = body.endBlock - 1; i >= body.firstBlock; i--) {
            if (reasons.get(i) != null) {
                continue;
            }
            Block block = blocks.get(i);
            if (!block.isHeading()) {
                content = i;
                continue;
            }
            int level = block.tag().charAt(1) - '0';
            if (content > heading[level]) {
                reasons.set(i, "heading");
                continue;
            }
            for (int below = level; below < heading.length; below++) {
                heading[below] = i;
            }
        }
    }
}
