// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

/**
 * Where the links of a piece lead. They keep what was asked, such as a moment in the past.
 *
 * @param claims the page that has the claims and the texts; empty when the piece stands on it
 * @param query what was asked of the page, with its question mark; empty when nothing was
 * @param pages true when each claim has a page of its own, {@code claim/} and its id
 */
record Addresses(String claims, String query, boolean pages) {
    /** All on one page, without others beside it. */
    static final Addresses HERE = new Addresses("", "", false);

    /** On a story's page, with others beside it. */
    static Addresses ofStory(String query) {
        return new Addresses("", query, true);
    }

    /** On a page beside the story's. */
    static Addresses besideStory(String query) {
        return new Addresses("./" + query, query, true);
    }

    String claim(Entry entry) {
        return claims + "#c" + entry.number();
    }

    String witness(Witness witness) {
        return claims + "#report-" + witness.siglum();
    }

    /** The claim's own page. */
    String page(Entry entry) {
        return "claim/" + entry.claim().id() + query;
    }

    /** The same page with this report's text as the base. */
    String base(Witness witness) {
        return query + (query.isEmpty() ? "?" : "&") + "base=" + witness.siglum();
    }
}
