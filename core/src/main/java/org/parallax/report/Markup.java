// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

/** Builds HTML. Everything but tag and attribute names is escaped here and nowhere else. Built by one thread. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes name, value, name, value ...; a pair with an empty value is left out
     */
    Markup open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(Visible.oneLine(attributes[i + 1]));
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds words only. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** Words on one line. */
    Markup text(String text) {
        escape(Visible.oneLine(text));
        return this;
    }

    /** Words whose line ends stay. */
    Markup lines(String text) {
        escape(Visible.lines(text));
        return this;
    }

    /** A line end in the source, for those who read it. */
    Markup newLine() {
        out.append('\n');
        return this;
    }

    /** Own markup, style or script from this room's files, as it is. */
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
