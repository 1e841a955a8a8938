// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.function.BiConsumer;
import org.parallax.model.Collation;

/**
 * A collation in pieces of HTML, for pages that lay them out themselves. Every piece is sound markup by itself: what comes
 * from articles is escaped, characters that rule a screen are made visible, and nothing but fixed phrases and slices of the
 * reports is said. The pieces are made to be styled by {@link #style} and moved by {@link #script}. Safe for use by several
 * threads.
 */
public final class HtmlStory {
    /** With more reports than this, the claims need more room than the texts. */
    static final int MANY = 4;

    private static final Phrases PHRASES = Phrases.read();

    private final Sheet sheet;
    private final Addresses addresses;

    private HtmlStory(Collation collation, Addresses addresses) {
        this.sheet = new Sheet(collation);
        this.addresses = addresses;
    }

    /**
     * For the story's own page, with a link behind each claim to its page, {@code claim/} and its id.
     *
     * @param query what was asked of the page, with its question mark, for the links to keep; empty when nothing was
     */
    public static HtmlStory page(Collation collation, String query) {
        return new HtmlStory(collation, Addresses.ofStory(query));
    }

    /** For a page beside the story's: links to claims and texts lead there. */
    public static HtmlStory beside(Collation collation, String query) {
        return new HtmlStory(collation, Addresses.besideStory(query));
    }

    /** The style sheet that the pieces are made for. */
    public static String style() {
        return Phrases.Resources.text("page.css");
    }

    /** The script that shows evidence under the pointer and brings words side by side. */
    public static String script() {
        return Phrases.Resources.text("page.js");
    }

    /** True when the claims need more room than the texts. */
    public boolean isMany() {
        return sheet.witnesses().size() > MANY;
    }

    /** Reports, outlets, origins and claims in figures. */
    public String counts() {
        return written((html, phrases) -> new HtmlHeader(sheet, phrases, html, addresses).counts());
    }

    /** The reports with their sigla, those of one origin together. */
    public String families() {
        return written((html, phrases) -> new HtmlHeader(sheet, phrases, html, addresses).families());
    }

    /** Switches that say which claims are shown; they must stand beside and before the {@code main} that holds these. */
    public String filters() {
        return written((html, phrases) -> new HtmlClaims(sheet, phrases, html, addresses).filters());
    }

    /** The matrix of claims and reports, with the evidence behind each row. */
    public String claims() {
        return written((html, phrases) -> new HtmlClaims(sheet, phrases, html, addresses).write());
    }

    /** The texts beside each other, each claim's words linked to it. */
    public String texts() {
        return written((html, phrases) -> new HtmlText(sheet, phrases, html).write());
    }

    /** Where it comes from, drawn and as a list of steps; empty when no step is known. */
    public String stemma() {
        return written((html, phrases) -> new HtmlStemma(sheet, phrases, html, addresses).write());
    }

    /** How disputed numbers went from report to report; empty when there are none. */
    public String courses() {
        return written((html, phrases) -> {
            List<Course> courses = Course.of(sheet);
            if (!courses.isEmpty()) {
                new HtmlCourses(phrases, html, addresses).write(courses);
            }
        });
    }

    /** Forms of names that were taken for one; empty when there are none. */
    public String names() {
        return written((html, phrases) -> new HtmlNames(sheet, phrases, html).write());
    }

    /** The reports claim by claim, each in its own column, in the order of the first; words that stand in several tinted. */
    public String aligned() {
        return written((html, phrases) -> new HtmlAligned(sheet, phrases, html, addresses).write());
    }

    /**
     * One report's text with numbered notes on what the others have instead, as in a critical edition.
     *
     * @param base siglum of the report whose text is printed; the first report's when there is none of that siglum
     */
    public String apparatus(String base) {
        return written((html, phrases) -> new HtmlApparatus(sheet, phrases, html, addresses).write(base));
    }

    /** When things are told to have happened, and when they were reported. */
    public String timeline() {
        return written((html, phrases) -> new HtmlTimeline(sheet, phrases, html).write());
    }

    /** Who is quoted with what, by speaker. */
    public String quotations() {
        return written((html, phrases) -> new HtmlQuotations(sheet, phrases, html, addresses).write());
    }

    /** Who did something to whom: drawn, and as a table. */
    public String actors() {
        return written((html, phrases) -> new HtmlActors(sheet, phrases, html).write());
    }

    /** The places that the reports name, on a map. */
    public String map() {
        return written((html, phrases) -> new HtmlMap(sheet, phrases, html).write());
    }

    private static String written(BiConsumer<Markup, Phrases> writer) {
        Markup html = new Markup();
        writer.accept(html, PHRASES);
        return html.toString();
    }
}
