// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Sha256;
import org.parallax.model.Verdict;

/**
 * The collation as one self-contained HTML page: which reports there are and where they have it from, the claims with
 * what each report has on each, and the reports side by side with each claim's words marked. The page loads nothing, and
 * its content security policy lets nothing run but the script of this room. Claims, evidence, filters and words work
 * without script too.
 */
public final class HtmlPage {
    /** With more reports than this, the claims need more room than the texts. */
    private static final int MANY = 4;

    private final Sheet sheet;
    private final Phrases phrases = Phrases.read();
    private final Markup html = new Markup();

    private HtmlPage(Collation collation) {
        this.sheet = new Sheet(collation);
    }

    /** The whole page, to be written as UTF-8. */
    public static String of(Collation collation) {
        return new HtmlPage(collation).page();
    }

    private String page() {
        String style = Phrases.Resources.text("page.css");
        String script = Phrases.Resources.text("page.js");
        html.trusted("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .open("head")
                .newLine();
        html.open("meta", "charset", "utf-8").newLine();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script))
                .newLine();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        html.open("meta", "name", "referrer", "content", "no-referrer").newLine();
        html.open("link", "rel", "icon", "href", "data:,").newLine();
        html.element("title", phrases.of("page.title")).newLine();
        html.open("style").trusted(style).close("style").newLine().close("head").newLine();
        html.open("body", "class", sheet.witnesses().size() > MANY ? "many" : "")
                .newLine();
        html.element("a", phrases.of("skip.claims"), "class", "skip", "href", "#claims");
        html.element("a", phrases.of("skip.texts"), "class", "skip", "href", "#texts")
                .newLine();
        header();
        HtmlClaims claims = new HtmlClaims(sheet, phrases, html);
        claims.filters();
        html.open("main").newLine();
        html.open("div", "id", "left").newLine();
        // of two reports an editor wants the conflicts first, of many who has it from whom
        boolean many = sheet.witnesses().size() > 2;
        if (many) {
            drawings();
        }
        claims.write();
        if (!many) {
            drawings();
        }
        new HtmlNames(sheet, phrases, html).write();
        html.close("div").newLine();
        new HtmlText(sheet, phrases, html).write();
        html.close("main").newLine();
        html.open("script").trusted(script).close("script").newLine();
        return html.close("body").newLine().close("html").newLine().toString();
    }

    private void drawings() {
        new HtmlStemma(sheet, phrases, html).write();
        List<Course> courses = Course.of(sheet);
        if (!courses.isEmpty()) {
            new HtmlCourses(phrases, html).write(courses);
        }
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + digest(style) + "'; script-src 'sha256-" + digest(script) + "'";
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void header() {
        html.open("header", "class", "top").newLine();
        html.element("p", phrases.of("name"), "class", "brand").newLine();
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
        html.open("ol", "class", "families").newLine();
        sheet.families().forEach(this::family);
        html.close("ol").newLine().close("header").newLine();
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
            html.element("a", witness.siglum(), "class", "siglum", "href", "#report-" + witness.siglum());
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
        html.close("p");
        html.open("p", "class", "headline");
        html.text(metadata.title() == null ? phrases.of("title.unknown") : metadata.title());
        html.close("p");
    }
}
