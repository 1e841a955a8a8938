// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * What the learned judge of blocks looks at: a block's form and place, what the boxes around it are called, what rules
 * thought of it and of its neighbours. No words but those of {@code furniture-words.tsv} count, so that it judges form and
 * not topic.
 *
 * <p>{@link #NAMES} and {@link #of} go together, and the shipped trees were fitted to them: a change here means fitting
 * anew (training/blocks.py). For one page; for one thread.
 */
final class BlockFeatures {
    private static final List<String> REASONS = List.of(
            "navigation",
            "comment",
            "related",
            "footer",
            "sidebar",
            "header",
            "caption",
            "form",
            "share",
            "subscribe",
            "advertisement",
            "byline",
            "links",
            "outside",
            "title",
            "before",
            "after",
            "heading",
            "hidden",
            "player");
    private static final List<String> TAGS = List.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "td",
            "th",
            "blockquote",
            "div",
            "pre",
            "figcaption",
            "dd",
            "dt",
            "time",
            "button",
            "label",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "form");
    private static final List<String> FORM = List.of(
            "kept",
            "length",
            "words",
            "stops",
            "endsWithStop",
            "linkShare",
            "titleCase",
            "digits",
            "function",
            "startsLow",
            "colon",
            "question",
            "bar",
            "copyright",
            "at",
            "byline",
            "furniture",
            "furnitureShare",
            "bodyAbove",
            "depth",
            "inBody",
            "fromBodyBegin",
            "toBodyEnd",
            "place",
            "proseBefore",
            "fromFirst",
            "toLast",
            "boxBlocks",
            "boxLinks",
            "boxKept",
            "boxProse",
            "parentBlocks",
            "parentLinks",
            "parentKept",
            "parentProse",
            "pageProse",
            "pageBlocks",
            "pageKept",
            "repeated",
            "sameAsTitle",
            "keptAround",
            "proseAround",
            "linksAround");
    private static final List<String> NEIGHBOUR = List.of("kept", "length", "linkShare", "prose", "sameTag", "heading");
    private static final int REACH = 2;
    /** The features in the order in which {@link #of} gives them. */
    static final List<String> NAMES = names();

    private static final Set<String> FURNITURE =
            Tsv.load("/parallax/extract/furniture-words.tsv", 1).words();

    private final List<Block> blocks;
    private final List<Box> boxes;
    private final List<@Nullable String> reasons;
    private final Map<String, Integer> counts = new HashMap<>();
    private final long[] hintsAbove;
    private final boolean[] bodyAbove;
    private final int[] depth;
    private final double[][] boxSums;
    private final String title;
    private final double[] kept;
    private final double[] prose;
    private final double[] length;
    private final double[] links;
    private int first = -1;
    private int last = -1;
    private int bodyBegin = Integer.MAX_VALUE;
    private int bodyEnd = -1;

    private BlockFeatures(PageWalker page, List<@Nullable String> reasons, @Nullable String title) {
        blocks = page.blocks();
        boxes = page.boxes();
        this.reasons = reasons;
        this.title = title == null ? "" : Assembly.key(title);
        int n = blocks.size();
        kept = new double[n + 1];
        prose = new double[n + 1];
        length = new double[n + 1];
        links = new double[n + 1];
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            boolean keeps = reasons.get(i) == null;
            counts.merge(block.text(), 1, Integer::sum);
            if (keeps && block.isProse()) {
                first = first < 0 ? i : first;
                last = i;
            }
            if (!"outside".equals(reasons.get(i))) {
                bodyBegin = Math.min(bodyBegin, i);
                bodyEnd = i;
            }
            kept[i + 1] = kept[i] + (keeps ? 1 : 0);
            prose[i + 1] = prose[i] + (block.isProse() ? block.text().length() : 0);
            length[i + 1] = length[i] + block.text().length();
            links[i + 1] = links[i] + Math.min(block.linked(), block.text().length());
        }
        hintsAbove = new long[boxes.size()];
        bodyAbove = new boolean[boxes.size()];
        depth = new int[boxes.size()];
        boxSums = new double[boxes.size()][];
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            long own = box.hint == null || REASONS.indexOf(box.hint) < 0 ? 0 : 1L << REASONS.indexOf(box.hint);
            hintsAbove[i] = own | (box.parent < 0 ? 0 : hintsAbove[box.parent]);
            bodyAbove[i] = box.holdsBody || (box.parent >= 0 && bodyAbove[box.parent]);
            depth[i] = box.parent < 0 ? 0 : depth[box.parent] + 1;
            boxSums[i] = sums(box.firstBlock, Math.max(box.firstBlock, box.endBlock));
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FORM);
        REASONS.forEach(reason -> names.add("reason=" + reason));
        names.add("reason=other");
        REASONS.subList(0, 12).forEach(reason -> names.add("above=" + reason));
        TAGS.forEach(tag -> names.add("tag=" + tag));
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                for (String name : NEIGHBOUR) {
                    names.add(name + (step > 0 ? "+" : "") + step);
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * One row a block, one column a name.
     *
     * @param reasons why rules cut each block; null entries are kept
     */
    static float[][] of(PageWalker page, List<@Nullable String> reasons, @Nullable String title) {
        BlockFeatures features = new BlockFeatures(page, reasons, title);
        float[][] rows = new float[page.blocks().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i);
        }
        return rows;
    }

    private double[] sums(int from, int to) {
        double chars = Math.max(1, length[to] - length[from]);
        double count = to - from;
        return new double[] {
            Math.log1p(count),
            (links[to] - links[from]) / chars,
            count == 0 ? 0 : (kept[to] - kept[from]) / count,
            (prose[to] - prose[from]) / chars
        };
    }

    private float[] row(int i) {
        Block block = blocks.get(i);
        FeatureRow row = new FeatureRow(NAMES.size());
        form(row, block, i);
        place(row, block, i);
        String reason = reasons.get(i);
        REASONS.forEach(name -> row.add(name.equals(reason)));
        row.add(reason != null && !REASONS.contains(reason));
        for (int bit = 0; bit < 12; bit++) {
            row.add((hintsAbove[block.box()] >> bit & 1) == 1);
        }
        TAGS.forEach(tag -> row.add(tag.equals(block.tag())));
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                neighbour(row, block, i + step);
            }
        }
        return row.values();
    }

    private void form(FeatureRow row, Block block, int i) {
        String text = block.text();
        List<String> words = Words.of(text);
        int function = 0;
        int furniture = 0;
        int low = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            function += Words.isFunction(lower) ? 1 : 0;
            furniture += FURNITURE.contains(lower) ? 1 : 0;
            low += Character.isUpperCase(word.codePointAt(0)) ? 0 : 1;
        }
        double n = Math.max(1, words.size());
        char end = text.charAt(text.length() - 1);
        row.add(reasons.get(i) == null);
        row.add(Math.log1p(text.length()));
        row.add(Math.log1p(words.size()));
        row.add(Math.log1p(stops(text)));
        row.add(".!?…\"”’)".indexOf(end) >= 0);
        row.add(block.linkShare());
        row.add(1 - low / n);
        row.add(text.chars().filter(Character::isDigit).count() / (double) text.length());
        row.add(function / n);
        row.add(Character.isLowerCase(text.charAt(0)));
        row.add(end == ':');
        row.add(end == '?');
        row.add(text.indexOf('|') >= 0);
        row.add(text.indexOf('©') >= 0);
        row.add(text.indexOf('@') >= 0);
        row.add(Bylines.startsWithLabel(text));
        row.add(Math.min(furniture, 6));
        row.add(furniture / n);
    }

    private static int stops(String text) {
        int stops = 0;
        for (int i = 0; i < text.length(); i++) {
            stops += ".!?…".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return stops;
    }

    private void place(FeatureRow row, Block block, int i) {
        int n = blocks.size();
        int box = block.box();
        int parent = Math.max(0, boxes.get(box).parent);
        row.add(bodyAbove[box]);
        row.add(Math.min(depth[box], 60));
        row.add(i >= bodyBegin && i <= bodyEnd);
        row.add(distance(i - bodyBegin));
        row.add(distance(bodyEnd - i));
        row.add((double) i / n);
        row.add(prose[i] / Math.max(1, prose[n]));
        row.add(first < 0 ? 0 : distance(i - first));
        row.add(first < 0 ? 0 : distance(last - i));
        row.addAll(boxSums[box]);
        row.addAll(boxSums[parent]);
        row.add(Math.log1p(prose[n]));
        row.add(Math.log1p(n));
        row.add(kept[n] / n);
        row.add(counts.getOrDefault(block.text(), 1));
        row.add(!title.isEmpty() && Assembly.hasKey(block.text(), title));
        int from = Math.max(0, i - 4);
        int to = Math.min(n, i + 5);
        double chars = Math.max(1, length[to] - length[from]);
        row.add((kept[to] - kept[from]) / (to - from));
        row.add((prose[to] - prose[from]) / chars);
        row.add((links[to] - links[from]) / chars);
    }

    /** Signed and squeezed, so that far is far. */
    private static double distance(int blocks) {
        return Math.signum(blocks) * Math.log1p(Math.abs((double) blocks));
    }

    private void neighbour(FeatureRow row, Block block, int i) {
        if (i < 0 || i >= blocks.size()) {
            NEIGHBOUR.forEach(name -> row.add(-1));
            return;
        }
        Block other = blocks.get(i);
        row.add(reasons.get(i) == null);
        row.add(Math.log1p(other.text().length()));
        row.add(other.linkShare());
        row.add(other.isProse());
        row.add(other.tag().equals(block.tag()));
        row.add(other.isHeading());
    }
}
