// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;

/** Writes the reports' texts, whole, with each claim's words linked to the claim. */
record HtmlText(Sheet sheet, Phrases phrases, Markup html) {
    /** Id of the place in the text where a reading's words begin. */
    static String anchor(Witness witness, Entry entry, Entry.Said said) {
        return witness.siglum() + "-c" + entry.number() + "-" + said.shown().begin();
    }

    void write() {
        html.open("section", "id", "texts", "aria-label", phrases.of("texts")).newLine();
        for (Witness witness : sheet.witnesses()) {
            if (sheet.isLarge()) {
                folded(witness);
                continue;
            }
            html.open("article", "class", "report", "id", "report-" + witness.siglum(), "tabindex", "0");
            html.open("h2").element("span", witness.siglum(), "class", "siglum");
            html.element("span", witness.name()).close("h2").newLine();
            html.open("div", "class", "text");
            text(witness);
            html.close("div").close("article").newLine();
        }
        html.close("section").newLine();
    }

    /** Of many reports each is opened by itself. */
    private void folded(Witness witness) {
        html.open("details", "class", "folded", "id", "report-" + witness.siglum());
        html.open("summary")
                .element("span", witness.siglum(), "class", "siglum")
                .text(" ");
        html.element("span", witness.name()).close("summary");
        html.open("div", "class", "text");
        text(witness);
        html.close("div").close("details").newLine();
    }

    private void text(Witness witness) {
        Article article = witness.account().annotation().article();
        List<Sheet.Place> places = sheet.places(witness);
        List<Span> marks = new ArrayList<>();
        places.forEach(place -> marks.add(place.said().shown()));
        article.boilerplate().forEach(part -> marks.add(part.span()));
        Pieces.of(new Span(0, article.text().length()), marks)
                .forEach(piece -> segment(witness, article, places, piece));
    }

    private void segment(Witness witness, Article article, List<Sheet.Place> places, Span span) {
        String words = span.in(article.text());
        List<Sheet.Place> here = places.stream()
                .filter(place -> place.said().shown().contains(span))
                .toList();
        Optional<Boilerplate> boilerplate = article.boilerplate().stream()
                .filter(part -> part.span().contains(span))
                .findFirst();
        if (here.isEmpty() || words.isBlank()) {
            if (boilerplate.isPresent()) {
                html.open("span", "class", "boilerplate", "title", phrases.of("not.report"));
                html.lines(words).close("span");
            } else {
                html.lines(words);
            }
            return;
        }
        boolean begins = false;
        for (Sheet.Place place : here) {
            if (place.said().shown().begin() == span.begin()) {
                html.open("span", "class", "at", "id", anchor(witness, place.entry(), place.said()));
                html.close("span");
                begins = true;
            }
        }
        Entry foremost = here.get(0).entry();
        String number = foremost.number();
        if (sheet.isLarge()) {
            html.open("a", "class", "words " + Json.code(foremost.claim().verdict()), "href", "#c" + number);
            html.lines(words).close("a");
            return;
        }
        html.open(
                "a",
                "class",
                "words " + Json.code(foremost.claim().verdict()),
                "href",
                "#c" + number,
                "data-claims",
                here.stream().map(place -> "c" + place.entry().number()).collect(Collectors.joining(" ")),
                "title",
                phrases.of("to.claim").replace("{n}", number),
                "tabindex",
                begins ? "0" : "-1");
        html.lines(words).close("a");
    }
}
