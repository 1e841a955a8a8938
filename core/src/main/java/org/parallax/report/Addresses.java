// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of a piece lead. They keep what was asked, such as a moment in the past.
 *
 * @param claims the page that has the claims and the texts; empty when the piece stands on it
 * @param query what was asked of the page, with its question mark; empty when nothing was
 * @param pages true when each claim has a page of its own, {@code claim/} and its id
 * @param reports the page of a report, by its id; null when the texts stand on the page that has the claims
 */
record Addresses(
        String claims,
        String query,
        boolean pages,
        @Nullable UnaryOperator<String> reports) {
    /** All on one page, without others beside it. */
    static final Addresses HERE = new Addresses("", "", false, null);

    /** On a story's page, with others beside it. */
    static Addresses ofStory(String query, @Nullable UnaryOperator<String> reports) {
        return new Addresses("", query, true, reports);
    }

    /** On a page beside the story's. */
    static Addresses besideStory(String query, @Nullable UnaryOperator<String> reports) {
        return new Addresses("./" + query, query, true, reports);
    }

    /** The claim where it is shown; its own page where a page shows only some of them. */
    String claim(Entry entry) {
        return reports == null ? claims + "#c" + entry.number() : page(entry);
    }

    String witness(Witness witness) {
        return reports == null ? claims + "#report-" + witness.siglum() : reports.apply(witness.id());
    }

    /** Where the words stand in their report. */
    String words(Entry entry, Entry.Said said) {
        return reports == null
                ? "#" + HtmlText.anchor(said.witness(), entry, said)
                : reports.apply(said.witness().id()) + "#at-" + said.shown().begin();
    }

    /** The claim's own page. */
    String page(Entry entry) {
        return "claim/" + entry.claim().id() + query;
    }

    /** The same page with this report's text as the base. */
    String base(Witness witness) {
        return with("base", witness);
    }

    /** The claims with a column for each report of the group that begins with this one. */
    String open(Witness witness) {
        return "./" + with("open", witness);
    }

    /** The page that has all reports. */
    String all() {
        return "data" + query + "#reports";
    }

    /** The claims that one report alone has. */
    String alone() {
        return "./" + query + (query.isEmpty() ? "?" : "&") + "verdict=only";
    }

    /** The claims that this report has. */
    String claims(Witness witness) {
        return "./" + with("report", witness);
    }

    private String with(String name, Witness witness) {
        return query + (query.isEmpty() ? "?" : "&") + name + "=" + witness.siglum();
    }
}
