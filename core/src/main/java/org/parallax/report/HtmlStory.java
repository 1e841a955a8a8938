// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Of a large story so many reports can be laid side by side, and so many are when nobody says which. */
    private static final int MOST_BESIDE = 8;

    private static final int FEW_BESIDE = 3;

    private static final Phrases PHRASES = Phrases.read();

    private final Sheet sheet;
    private final Addresses addresses;

    private HtmlStory(Sheet sheet, Addresses addresses) {
        this.sheet = sheet;
        this.addresses = addresses;
    }

    /** Of a collation, without pages beside it. To make it ready takes most of the time: {@link #page} and others share it. */
    public static HtmlStory of(Collation collation) {
        return new HtmlStory(new Sheet(collation), Addresses.HERE);
    }

    /**
     * For the story's own page, with a link behind each claim to its page, {@code claim/} and its id.
     *
     * @param query what was asked of the page, with its question mark, for the links to keep; empty when nothing was
     * @param reports the page of a report, by its id: where words of a story that {@link #isLarge} are found
     */
    public HtmlStory page(String query, UnaryOperator<String> reports) {
        return new HtmlStory(sheet, Addresses.ofStory(query, isLarge() ? reports : null));
    }

    /** For a page beside the story's: links to claims and texts lead there. */
    public HtmlStory beside(String query, UnaryOperator<String> reports) {
        return new HtmlStory(sheet, Addresses.besideStory(query, isLarge() ? reports : null));
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

    /**
     * True when there are more reports than can stand beside each other: claims come in parts, most of their readings are
     * counted, and texts are read on pages of their own.
     */
    public boolean isLarge() {
        return sheet.isLarge();
    }

    /** What stands for each report, by its id. */
    public Map<String, String> sigla() {
        Map<String, String> sigla = new TreeMap<>();
        sheet.witnesses().forEach(witness -> sigla.put(witness.id(), witness.siglum()));
        return sigla;
    }

    /** How many rows of claims are of that choice. */
    public int count(ClaimChoice choice) {
        return (int) sheet.ranked().stream().filter(choice::has).count();
    }

    /** Those claims of a story that {@link #isLarge}, with a mark for each group of reports and the evidence behind. */
    public String claims(ClaimChoice choice) {
        return written(
                (html, phrases) -> new HtmlClaimList(sheet, phrases, html, addresses, choice.open()).write(choice));
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

    /**
     * Reports claim by claim, each in its own column, in the order of the first; words that stand in several tinted.
     *
     * @param sigla of the reports that get a column, with blanks between; when none of the story's is named, all, and of a
     *     story that {@link #isLarge} those that {@link #foremost} names
     */
    public String aligned(String sigla) {
        List<String> asked = List.of(sigla.toUpperCase(Locale.ROOT).split("[\\s,]+"));
        List<Witness> chosen = chosen(asked);
        return written((html, phrases) ->
                new HtmlAligned(sheet, phrases, html, addresses, chosen.isEmpty() ? all() : chosen).write());
    }

    private List<Witness> all() {
        return isLarge() ? chosen(List.of(foremost().split(" "))) : sheet.witnesses();
    }

    private List<Witness> chosen(List<String> sigla) {
        return sheet.witnesses().stream()
                .filter(witness -> sigla.contains(witness.siglum()))
                .limit(isLarge() ? MOST_BESIDE : sheet.witnesses().size())
                .toList();
    }

    /** Sigla of a few reports that share most with others and rest on several origins, with blanks between. */
    public String foremost() {
        Stream<Witness> leads = Columns.of(sheet, "").groups().stream().map(group -> group.get(0));
        return Stream.concat(leads, sheet.witnesses().stream())
                .map(Witness::siglum)
                .distinct()
                .limit(FEW_BESIDE)
                .collect(Collectors.joining(" "));
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
