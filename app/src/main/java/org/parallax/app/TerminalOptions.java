// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import org.parallax.report.TerminalTable;
import picocli.CommandLine.Option;

/** How the table is shown. */
final class TerminalOptions {
    /** When colours are used. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private static final int USUAL_WIDTH = 80;

    @Option(
            names = "--width",
            paramLabel = "CELLS",
            description = "Width of the table (" + TerminalTable.NARROWEST + " to " + TerminalTable.WIDEST
                    + "); else the terminal's.")
    private int width;

    @Option(
            names = {"--color", "--colour"},
            paramLabel = "WHEN",
            description = "auto (on a terminal, unless NO_COLOR is set), always, never.")
    private Colour colour = Colour.AUTO;

    int width(Console console) {
        if (width > 0) {
            return width;
        }
        String columns = console.environment("COLUMNS");
        return columns.matches("[1-9]\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    boolean colour(Console console) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                console.isTerminal()
                        && console.environment("NO_COLOR").isEmpty()
                        && !console.environment("TERM").equals("dumb");
        };
    }
}
