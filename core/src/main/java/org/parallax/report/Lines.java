// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.List;
import org.parallax.report.Passage.Run;

/** Lines for a terminal, none wider than asked. Built by one thread. */
final class Lines {
    private static final int LEAST = 8;

    private final int width;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param width cells of a line
     * @param colour whether ANSI colours may be used
     */
    Lines(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    void empty() {
        out.append('\n');
    }

    /** Adds the body's lines, the first behind the label, the others under it. */
    void hang(int indent, Passage label, Passage body) {
        hung(label, body, width - indent).forEach(line -> print(indent, line));
    }

    /** The body's lines, the first behind the label, the others under it. */
    static List<List<Run>> hung(Passage label, Passage body, int width) {
        List<List<Run>> lines = new ArrayList<>();
        int inset = Passage.width(label.line());
        List<Run> before = label.line();
        for (List<Run> line : body.lines(Math.max(LEAST, width - inset))) {
            List<Run> whole = new ArrayList<>(before);
            whole.addAll(line);
            lines.add(whole);
            before = List.of(new Run(" ".repeat(inset), Ink.PLAIN));
        }
        return lines;
    }

    void print(int indent, List<Run> line) {
        StringBuilder printed = new StringBuilder(" ".repeat(indent));
        line.forEach(run -> printed.append(colour ? run.ink().paint(run.text()) : run.text()));
        out.append(printed.toString().stripTrailing()).append('\n');
    }

    String text() {
        return out.toString();
    }
}
