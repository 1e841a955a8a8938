// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Comparator;
import java.util.List;
import org.parallax.model.Metadata;
import org.parallax.model.Verdict;

/** Writes the head of a page: how many reports, outlets, origins and claims there are, and who reports. */
record HtmlHeader(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
    /** Groups of reports that a large story names at the head. */
    private static final int MOST = 12;

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
        if (sheet.isLarge()) {
            largest();
            return;
        }
        html.open("ol", "class", "families").newLine();
        sheet.families().forEach(this::family);
        html.close("ol").newLine();
    }

    /** Of many reports those that most others go back to or stand with; the page of the data has all. */
    private void largest() {
        List<Family> largest = sheet.families().stream()
                .filter(family -> family.members().size() > 1)
                .sorted(Comparator.comparing(
                        (Family family) -> -family.members().size()))
                .limit(MOST)
                .toList();
        html.open("ol", "class", "groups").newLine();
        for (Family family : largest) {
            Witness first = family.members().get(0);
            html.open("li").element("a", first.siglum(), "class", "siglum", "href", addresses.witness(first));
            html.text(" ").element("b", family.agency() == null ? first.name() : family.agency());
            html.text(" ");
            String more = phrases.count("more", family.members().size() - 1);
            if (addresses.pages()) {
                html.element("a", more, "href", addresses.open(first));
            } else {
                html.element("span", more);
            }
            html.close("li").newLine();
        }
        html.close("ol").newLine();
        if (addresses.pages()) {
            html.open("p", "class", "one")
                    .element("a", phrases.of("all.reports"), "href", addresses.all())
                    .close("p")
                    .newLine();
        } else {
            html.open("details", "class", "drawer").element("summary", phrases.of("all.reports"));
            html.open("ol", "class", "roll").newLine();
            sheet.witnesses().forEach(this::brief);
            html.close("ol").close("details").newLine();
        }
    }

    private void brief(Witness witness) {
        Metadata metadata = witness.metadata();
        html.open("li").element("a", witness.siglum(), "class", "siglum", "href", addresses.witness(witness));
        html.text(" ").element("b", witness.name()).text(" ");
        if (metadata.published() != null) {
            html.element("span", day(metadata.published().text())).text(" ");
        }
        html.text(metadata.title() == null ? "" : metadata.title()).close("li").newLine();
    }

    private static String day(String published) {
        return published.length() >= 10 ? published.substring(0, 10) : published;
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
        origin(family, several);
        html.open("ol", "class", "witnesses").newLine();
        family.members().forEach(this::witness);
        html.close("ol").close("li").newLine();
    }

    private void origin(Family family, boolean several) {
        if (several || family.agency() != null) {
            html.open("p", "class", "one");
            html.element("span", phrases.of(several ? "family" : "family.agency"));
            if (family.agency() != null) {
                html.text(" ").element("b", family.agency());
            }
            html.close("p");
        }
    }

    private void witness(Witness witness) {
        html.open("li");
        html.element("a", witness.siglum(), "class", "siglum", "href", addresses.witness(witness));
        html.open("div");
        masthead(witness);
        html.close("div").close("li").newLine();
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
