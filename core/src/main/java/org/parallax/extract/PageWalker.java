// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Walks a page once and cuts it into blocks and boxes. It never calls itself, so that pages nested a hundred thousand
 * deep are as good as others. For one thread.
 */
final class PageWalker implements NodeFilter {
    private static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "svg", "math", "iframe", "head", "select", "textarea", "object");
    private static final Set<String> INLINE_FORM = Set.of("input", "option");

    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int linked;
    private int links;
    private final Furniture furniture = new Furniture();
    private int breaks;
    /** How many items each open list has shown; -1 for lists without numbers. */
    private final Deque<Integer> lists = new ArrayDeque<>();
    /** What a browser writes before an item's first words; empty when nothing waits. */
    private String number = "";

    private PageWalker() {
        boxes.add(new Box(-1, "html", null, true, false, 0));
        open.push(0);
    }

    /** The blocks and boxes below {@code root}; box 0 is the whole. */
    static PageWalker walk(Element root) {
        PageWalker walker = new PageWalker();
        NodeTraversor.filter(walker, root);
        walker.flush();
        walker.boxes.get(0).endBlock = walker.blocks.size();
        walker.sumProse();
        return walker;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (SILENT.contains(tag) || INLINE_FORM.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isBox(element)) {
            flush();
            boxes.add(new Box(
                    open.getFirst(),
                    tag,
                    furniture.hint(element),
                    furniture.isSure(element),
                    furniture.holdsBody(element),
                    blocks.size()));
            open.push(boxes.size() - 1);
            list(element, tag);
        } else if (Furniture.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    private void list(Element element, String tag) {
        if (tag.equals("ol")) {
            lists.push(begin(element.attr("start")) - 1);
        } else if (tag.equals("ul") || tag.equals("menu")) {
            lists.push(-1);
        } else if (tag.equals("li") && !lists.isEmpty() && lists.getFirst() >= 0) {
            int next = lists.pop() + 1;
            lists.push(next);
            number = next + ". ";
        }
    }

    private static int begin(String start) {
        return start.matches("[1-9]\\d{0,4}") ? Integer.parseInt(start) : 1;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                links--;
            }
            if (isBox(element)) {
                flush();
                boxes.get(open.pop()).endBlock = blocks.size();
                if (isList(element) && !lists.isEmpty()) {
                    lists.pop();
                }
                number = element.normalName().equals("li") ? "" : number;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isList(Element element) {
        String tag = element.normalName();
        return tag.equals("ol") || tag.equals("ul") || tag.equals("menu");
    }

    /** Custom elements are blocks; a browser lays most of them out so. */
    private static boolean isBox(Element element) {
        return element.isBlock()
                || element.normalName().indexOf('-') > 0
                || element.normalName().equals("button")
                || element.normalName().equals("label")
                || element.normalName().equals("time");
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Line.isSpace(c) || Character.isISOControl(c)) {
                if (words.length() > 0 && words.charAt(words.length() - 1) > ' ') {
                    words.append(' ');
                }
            } else {
                if (!number.isEmpty()) {
                    words.append(number);
                    number = "";
                }
                words.append(c);
                linked += links > 0 ? 1 : 0;
                breaks = 0;
            }
        }
    }

    /** One br breaks the line; two make a paragraph. */
    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else if (words.length() > 0) {
            if (words.charAt(words.length() - 1) == ' ') {
                words.setLength(words.length() - 1);
            }
            words.append('\n');
        }
    }

    private void flush() {
        String text = words.toString().strip();
        if (!text.isEmpty()) {
            int box = open.getFirst();
            blocks.add(Block.of(box, boxes.get(box).tag, text, linked));
        }
        words.setLength(0);
        linked = 0;
        breaks = 0;
    }

    private void sumProse() {
        for (Block block : blocks) {
            if (block.isProse()) {
                boxes.get(block.box()).prose += block.text().length();
            }
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            Box box = boxes.get(i);
            boxes.get(box.parent).prose += box.prose;
        }
    }
}
