// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import org.parallax.model.Metadata;
import org.parallax.model.Verdict;

/** Writes the head of a page: how many reports, outlets, origins and claims there are, and who reports. */
record HtmlHeader(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
    void write() {
        html.open("header", "class", "top").newLine();
        html.element("p", phrases.of("name"), "class", "brand").newLine();
        counts();
        families();
        html.close("header").newLine();
    }

    /** How many reports, outlets, origins and claims there are, and how the claims stand. */
    void counts() {
        html.open("ol", "class", "way").newLine();
        step("reports", sheet.witnesses().size());
        if (sheet.outlets() > 0) {
            step("outlets", sheet.outlets());
        }
        step("origins", sheet.originCount());
        step("claims", sheet.claims());
        html.close("ol").newLine();
        html.open("ul", "class", "ledger").newLine();
        tally("conflict", "conflicts", Sheet.count(sheet.entries(Verdict.CONFLICT)));
        tally("differ", "differences", Sheet.count(sheet.entries(Verdict.DIFFER)));
        int lost = (int) sheet.entries().stream().filter(Entry::lostAttribution).count();
        if (lost > 0) {
            tally("differ", "lost", lost);
        }
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        tally("agree", "shared", Sheet.count(shared));
        int single = Sheet.count(shared.stream().filter(Entry::singleOrigin).toList());
        if (single > 0) {
            tally("single", "single", single);
        }
        tally("only", "alone", Sheet.count(sheet.entries(Verdict.ONLY)));
        html.close("ul").newLine();
    }

    /** The reports, those of one origin together. */
    void families() {
        html.open("ol", "class", "families").newLine();
        sheet.families().forEach(this::family);
        html.close("ol").newLine();
    }

    private void step(String key, int n) {
        html.open("li").element("span", phrases.count(key, n)).close("li");
    }

    private void tally(String verdict, String key, int n) {
        String phrase = n == 0 && verdict.equals("conflict") ? phrases.of("none.conflict") : phrases.count(key, n);
        html.element("li", phrase, "class", n == 0 ? "" : verdict).newLine();
    }

    private void family(Family family) {
        boolean several = family.members().size() > 1;
        html.open("li", "class", several ? "family several" : "family");
        if (several || family.agency() != null) {
            html.open("p", "class", "one");
            html.element("span", phrases.of(several ? "family" : "family.agency"));
            if (family.agency() != null) {
                html.text(" ").element("b", family.agency());
            }
            html.close("p");
        }
        html.open("ol", "class", "witnesses").newLine();
        for (Witness witness : family.members()) {
            html.open("li");
            html.element("a", witness.siglum(), "class", "siglum", "href", addresses.witness(witness));
            html.open("div");
            masthead(witness);
            html.close("div").close("li").newLine();
        }
        html.close("ol").close("li").newLine();
    }

    /** Outlet, date and headline of a report. */
    private void masthead(Witness witness) {
        Metadata metadata = witness.metadata();
        html.open("p", "class", "outlet");
        html.text(metadata.outlet() == null ? phrases.of("outlet.unknown") : metadata.outlet());
        html.close("p");
        html.open("p", "class", "date");
        if (metadata.published() == null) {
            html.element("span", phrases.of("date.unknown"));
        } else {
            String text = metadata.published().text();
            boolean timed = text.length() >= 16;
            html.open("time", "datetime", text, "title", text);
            html.element("span", timed ? text.substring(0, 10) : text);
            if (timed) {
                html.trusted(" ").element("span", text.substring(11, 16));
            }
            html.close("time");
        }
        if (witness.copyOf() != null) {
            html.element("span", phrases.about("copy", witness.copyOf()), "class", "copy");
        }
        double shared = sheet.shared(witness);
        if (shared >= HtmlStemma.WORTH) {
            String own = Long.toString(Math.round((1 - shared) * 100));
            html.element("span", phrases.of("own.words").replace("{n}", own), "class", "own");
        }
        html.close("p");
        html.open("p", "class", "headline");
        html.text(metadata.title() == null ? phrases.of("title.unknown") : metadata.title());
        html.close("p");
    }
}
