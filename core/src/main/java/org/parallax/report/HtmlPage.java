// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;
import org.parallax.model.Silence;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * The collation as one self-contained HTML page: the claims, and the reports side by side with each claim's words marked.
 * The page loads nothing, and its content security policy lets nothing run but the script of this room. Claims and words
 * are linked by anchors, so that the page serves without script too.
 */
public final class HtmlPage {
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
        html.open("body").newLine();
        html.element("a", phrases.of("skip.claims"), "class", "skip", "href", "#claims");
        html.element("a", phrases.of("skip.texts"), "class", "skip", "href", "#texts")
                .newLine();
        header();
        filters();
        html.open("main").newLine();
        claims();
        new HtmlText(sheet, phrases, html).write();
        html.close("main").newLine();
        html.open("script").trusted(script).close("script").newLine();
        return html.close("body").newLine().close("html").newLine().toString();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + digest(style) + "'; script-src 'sha256-" + digest(script) + "'";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void header() {
        html.open("header", "class", "top").newLine();
        html.element("p", phrases.of("name"), "class", "brand").newLine();
        html.open("ol", "class", "witnesses").newLine();
        for (Witness witness : sheet.witnesses()) {
            html.open("li");
            html.element("a", witness.siglum(), "class", "siglum", "href", "#report-" + witness.siglum());
            html.open("div");
            masthead(witness, "p");
            html.close("div").close("li").newLine();
        }
        html.close("ol").newLine();
        html.open("ul", "class", "ledger").newLine();
        tally("conflict", "conflicts", sheet.entries(Verdict.CONFLICT).size());
        tally("differ", "differences", sheet.entries(Verdict.DIFFER).size());
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        tally("agree", "shared", shared.size());
        int single = (int) shared.stream().filter(Entry::singleOrigin).count();
        if (single > 0) {
            html.element("li", phrases.count("single", single), "class", "agree")
                    .newLine();
        }
        for (Witness witness : sheet.witnesses()) {
            int only = sheet.onlyIn(witness).size();
            html.element("li", phrases.about("only.many", witness.siglum()).replace("{n}", "" + only), "class", "only")
                    .newLine();
        }
        html.element("li", originsOfReports()).newLine();
        html.close("ul").newLine().close("header").newLine();
    }

    private String originsOfReports() {
        return phrases.count("origins.of", sheet.originCount())
                .replace("{m}", Integer.toString(sheet.witnesses().size()));
    }

    private void tally(String verdict, String key, int n) {
        String phrase = n == 0 && verdict.equals("conflict") ? phrases.of("none.conflict") : phrases.count(key, n);
        html.element("li", phrase, "class", n == 0 ? "" : verdict).newLine();
    }

    /** Outlet, date and headline of a report. */
    private void masthead(Witness witness, String element) {
        Metadata metadata = witness.metadata();
        html.open(element, "class", "outlet");
        html.text(metadata.outlet() == null ? phrases.of("outlet.unknown") : metadata.outlet());
        html.close(element);
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

    /** Switches that work by style alone: each is a checkbox before {@code main} that hides what it names. */
    private void filters() {
        for (Verdict verdict : List.of(Verdict.CONFLICT, Verdict.DIFFER, Verdict.ONLY, Verdict.AGREE)) {
            html.open(
                    "input", "type", "checkbox", "class", "filter", "id", "show-" + Json.code(verdict), "checked", "c");
            html.open("label", "for", "show-" + Json.code(verdict), "class", Json.code(verdict));
            html.element("span", phrases.of("verdict", verdict));
            html.element("b", Integer.toString(sheet.entries(verdict).size()));
            html.close("label").newLine();
        }
        html.open("input", "type", "checkbox", "class", "filter", "id", "show-boilerplate", "checked", "c");
        html.element("label", phrases.of("filter.boilerplate"), "for", "show-boilerplate")
                .newLine();
    }

    private void claims() {
        html.open("section", "id", "claims", "aria-label", phrases.of("claims")).newLine();
        group(Verdict.CONFLICT, phrases.of("section.conflict"), sheet.entries(Verdict.CONFLICT));
        group(Verdict.DIFFER, phrases.of("section.differ"), sheet.entries(Verdict.DIFFER));
        for (Witness witness : sheet.witnesses()) {
            group(Verdict.ONLY, phrases.about("section.only", witness.siglum()), sheet.onlyIn(witness));
        }
        group(Verdict.AGREE, phrases.of("section.agree"), sheet.entries(Verdict.AGREE));
        html.close("section").newLine();
    }

    private void group(Verdict verdict, String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String code = Json.code(verdict);
        html.open("section", "class", "group " + code).newLine();
        html.open("h2").element("span", heading);
        html.element("small", phrases.of("section." + code + ".note"))
                .close("h2")
                .newLine();
        entries.forEach(this::claim);
        html.close("section").newLine();
    }

    private void claim(Entry entry) {
        String id = "c" + entry.number();
        String code = Json.code(entry.claim().verdict());
        html.open("article", "class", "claim " + code, "id", id, "data-claim", id);
        html.open("h3");
        html.element("a", Integer.toString(entry.number()), "class", "number", "href", "#" + id);
        html.element("span", phrases.of("verdict", entry.claim().verdict()), "class", "verdict");
        if (entry.claim().slots().isEmpty()) {
            html.element("span", phrases.of("kind", entry.claim().kind()), "class", "kind");
        }
        entry.claim().slots().forEach(this::slot);
        html.close("h3").newLine();
        html.open("ul", "class", "readings").newLine();
        for (int i = 0; i < entry.said().size(); i++) {
            reading(entry, i);
        }
        html.close("ul");
        origins(entry);
        html.close("article").newLine();
    }

    private void slot(SlotValues slot) {
        html.open("span", "class", "slot").element("b", phrases.of("slot", slot.slot()), "class", "badge");
        for (Witness witness : sheet.witnesses()) {
            String value = slot.values().get(witness.id());
            if (value != null && Entry.isShort(slot)) {
                html.open("span", "class", "value");
                html.element("i", witness.siglum(), "class", "siglum").element("q", value);
                html.close("span");
            }
        }
        html.close("span");
    }

    private void reading(Entry entry, int index) {
        Entry.Said said = entry.said().get(index);
        String siglum = said.witness().siglum();
        html.open("li");
        html.element(
                "a",
                siglum,
                "class",
                "siglum",
                "href",
                "#" + HtmlText.anchor(said.witness(), entry, said.reading()),
                "title",
                phrases.about("to.words", siglum));
        html.open("div").open("p", "class", "words");
        String text = said.reading().text();
        int from = 0;
        for (Span span : said.stressed()) {
            html.text(text.substring(from, span.begin())).element("em", span.in(text));
            from = span.end();
        }
        html.text(text.substring(from)).close("p");
        boolean own = said.speakers().isEmpty() && said.sources().isEmpty();
        if (!own || isContrast(entry)) {
            html.open("p", "class", "source");
            said.speakers().forEach(name -> credit("source.said", name));
            said.sources().forEach(name -> credit("source.from", name));
            if (own) {
                html.element("span", phrases.of("source.own"));
            }
            html.close("p");
        }
        html.close("div").close("li").newLine();
    }

    /** Where readings are set against each other, it matters that nobody else is credited with one. */
    private static boolean isContrast(Entry entry) {
        return entry.claim().verdict() == Verdict.CONFLICT || entry.claim().verdict() == Verdict.DIFFER;
    }

    private void credit(String key, String name) {
        html.open("span").element("i", phrases.of(key)).trusted(" ").element("b", name);
        html.close("span");
    }

    private void origins(Entry entry) {
        html.open("p", "class", entry.singleOrigin() ? "origins single" : "origins");
        html.element("b", phrases.count("origins", entry.claim().independentOrigins()));
        for (Origin origin : entry.origins()) {
            html.element("span", origin.name());
        }
        for (Silence silence : entry.claim().silences()) {
            html.element("i", phrases.silence(silence, sheet), "class", "silence");
        }
        html.element("code", entry.claim().rule(), "title", phrases.of("rule"));
        html.close("p").newLine();
    }
}
