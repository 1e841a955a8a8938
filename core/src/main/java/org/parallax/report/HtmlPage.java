// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.parallax.model.Collation;
import org.parallax.model.Sha256;

/**
 * The collation as one self-contained HTML page: which reports there are and where they have it from, the claims with
 * what each report has on each, and the reports side by side with each claim's words marked. The page loads nothing, and
 * its content security policy lets nothing run but the script of this room. Claims, evidence, filters and words work
 * without script too.
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
        html.open(
                        "body",
                        "class",
                        sheet.isLarge() ? "many large" : sheet.witnesses().size() > HtmlStory.MANY ? "many" : "")
                .newLine();
        html.element("a", phrases.of("skip.claims"), "class", "skip", "href", "#claims");
        html.element("a", phrases.of("skip.texts"), "class", "skip", "href", "#texts")
                .newLine();
        new HtmlHeader(sheet, phrases, html, Addresses.HERE).write();
        HtmlClaims claims = new HtmlClaims(sheet, phrases, html, Addresses.HERE);
        if (!sheet.isLarge()) {
            claims.filters();
        }
        html.open("main").newLine();
        html.open("div", "id", "left").newLine();
        // of two reports, and of hundreds, an editor wants the conflicts first, of several who has it from whom
        boolean many = sheet.witnesses().size() > 2 && !sheet.isLarge();
        if (many) {
            drawings();
        }
        if (sheet.isLarge()) {
            new HtmlClaimList(sheet, phrases, html, Addresses.HERE, "").writeAll();
        } else {
            claims.write();
        }
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
        new HtmlStemma(sheet, phrases, html, Addresses.HERE).write();
        List<Course> courses = Course.of(sheet);
        if (!courses.isEmpty()) {
            new HtmlCourses(phrases, html, Addresses.HERE).write(courses);
        }
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + digest(style) + "'; script-src 'sha256-" + digest(script) + "'";
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
