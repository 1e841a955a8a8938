// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.List;

/** Runs of characters in different inks that are broken into lines together. Built by one thread. */
final class Passage {
    /** @param text on one line, harmless */
    record Run(String text, Ink ink) {}

    private final List<Run> runs = new ArrayList<>();

    /** Adds words of a report, made harmless, or a phrase. */
    Passage add(String text, Ink ink) {
        if (!text.isEmpty()) {
            runs.add(new Run(Visible.oneLine(text), ink));
        }
        return this;
    }

    Passage add(String text) {
        return add(text, Ink.PLAIN);
    }

    /** Adds another passage behind this. */
    Passage add(Passage other) {
        runs.addAll(other.runs);
        return this;
    }

    /** Sets what follows apart from what stands before. */
    Passage dot() {
        return add(" ").add("·", Ink.SEPARATOR).add(" ");
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** This passage as one line without regard to its width. */
    List<Run> line() {
        return List.copyOf(runs);
    }

    static int width(List<Run> line) {
        return line.stream().mapToInt(run -> Cells.width(run.text())).sum();
    }

    /**
     * Breaks at white space, and between wide characters, which are written without blanks. A word is cut only when it
     * alone is wider than a line.
     *
     * @param width cells of a line, at least 2
     */
    List<List<Run>> lines(int width) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        List<Run> between = new ArrayList<>();
        for (List<Run> word : words()) {
            if (word.stream().allMatch(run -> run.text().isBlank())) {
                addBlank(between, line, word.get(0));
            } else if (word.stream().allMatch(run -> run.ink() == Ink.SEPARATOR)) {
                between.addAll(word);
            } else {
                if (!line.isEmpty() && width(line) + width(between) + width(word) > width) {
                    lines.add(line);
                    line = new ArrayList<>();
                } else if (!line.isEmpty()) {
                    between.forEach(line::add);
                }
                between.clear();
                line = addCut(lines, line, word, width);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        lines.replaceAll(Passage::joined);
        return lines;
    }

    private static void addBlank(List<Run> between, List<Run> line, Run blank) {
        List<Run> before = between.isEmpty() ? line : between;
        if (!before.isEmpty() && !before.get(before.size() - 1).text().isBlank()) {
            between.add(new Run(" ", blank.ink()));
        }
    }

    /** Adds a word, and cuts it where it alone is wider than a line. */
    private static List<Run> addCut(List<List<Run>> lines, List<Run> line, List<Run> word, int width) {
        List<Run> current = line;
        int used = width(line);
        for (Run run : word) {
            StringBuilder part = new StringBuilder();
            for (int c : run.text().codePoints().toArray()) {
                int cells = Cells.width(c);
                if (used + cells > width && used > 0) {
                    addRun(current, part, run.ink());
                    lines.add(current);
                    current = new ArrayList<>();
                    used = 0;
                }
                part.appendCodePoint(c);
                used += cells;
            }
            addRun(current, part, run.ink());
        }
        return current;
    }

    /** Neighbours in one ink as one run, so that a stretch is painted once. */
    private static List<Run> joined(List<Run> line) {
        List<Run> joined = new ArrayList<>();
        for (Run run : line) {
            Run last = joined.isEmpty() ? run : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && last.ink() == run.ink()) {
                joined.set(joined.size() - 1, new Run(last.text() + run.text(), run.ink()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static void addRun(List<Run> line, StringBuilder part, Ink ink) {
        if (part.length() > 0) {
            line.add(new Run(part.toString(), ink));
            part.setLength(0);
        }
    }

    /** Stretches without a place to break, and blanks between them; a word may run over several inks. */
    private List<List<Run>> words() {
        List<List<Run>> words = new ArrayList<>();
        List<Run> word = new ArrayList<>();
        int before = -1;
        for (Run run : runs) {
            StringBuilder part = new StringBuilder();
            for (int c : run.text().codePoints().toArray()) {
                if (before >= 0 && breaksBetween(before, c)) {
                    addRun(word, part, run.ink());
                    if (!word.isEmpty()) {
                        words.add(word);
                        word = new ArrayList<>();
                    }
                }
                part.appendCodePoint(c);
                before = c;
            }
            addRun(word, part, run.ink());
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    private static boolean breaksBetween(int before, int after) {
        if ((before == ' ') != (after == ' ')) {
            return true;
        }
        return Cells.isWide(before) && Cells.isWide(after) && !isClosing(after);
    }

    private static boolean isClosing(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
