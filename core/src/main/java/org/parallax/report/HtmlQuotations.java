// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Entity;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.Slot;
import org.parallax.model.Span;

/** Writes who is quoted with what, by speaker; words that two reports put into two mouths are marked. */
record HtmlQuotations(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
    /** Of a large story: speakers, and what each is quoted with. */
    private static final int MOST_SPEAKERS = 40;

    private static final int MOST_QUOTES = 8;

    /** The same words in one or several reports. */
    private record Quote(
            Witness first,
            Quotation quotation,
            TreeSet<String> sigla,
            @Nullable Entry disputed) {}

    private record Speaker(@Nullable String name, @Nullable String role, Map<String, Quote> quotes) {}

    void write() {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        for (Witness witness : sheet.witnesses()) {
            witness.account().quotations().forEach(quotation -> put(speakers, witness, quotation));
        }
        List<Speaker> sorted = new ArrayList<>(speakers.values());
        // who says most comes first; what nobody is named for comes last
        sorted.sort(Comparator.comparing((Speaker speaker) -> speaker.name() == null)
                .thenComparing(speaker -> -speaker.quotes().size())
                .thenComparing(speaker -> Objects.requireNonNullElse(speaker.name(), "")));
        html.open("section", "id", "quotations", "aria-label", phrases.of("account.said"))
                .newLine();
        if (sorted.isEmpty()) {
            html.element("p", phrases.of("quotations.none"), "class", "none");
        }
        sorted.stream().limit(most(MOST_SPEAKERS)).forEach(this::speaker);
        if (sorted.size() > most(MOST_SPEAKERS)) {
            html.element("p", phrases.count("speakers.more", sorted.size() - MOST_SPEAKERS), "class", "none");
        }
        html.close("section").newLine();
    }

    private int most(int inLarge) {
        return sheet.isLarge() ? inLarge : Integer.MAX_VALUE;
    }

    private void put(Map<String, Speaker> speakers, Witness witness, Quotation quotation) {
        Party party = quotation.speaker();
        Entity entity = party == null ? null : sheet.entity(witness, party);
        boolean unknown = party == null || (entity == null && party.isUnresolved());
        String name = unknown || party == null ? null : entity != null ? entity.name() : party.name();
        String key = entity != null ? entity.id() : name == null ? "" : "=" + name.toLowerCase(Locale.ROOT);
        String words = quotation.content().in(witness.account().text()).toLowerCase(Locale.ROOT);
        speakers.computeIfAbsent(
                        key, k -> new Speaker(name, entity == null ? null : entity.role(), new LinkedHashMap<>()))
                .quotes()
                .computeIfAbsent(
                        words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip(),
                        w -> new Quote(witness, quotation, new TreeSet<>(), disputed(witness, quotation.content())))
                .sigla()
                .add(witness.siglum());
    }

    /** The claim in which these words stand in two mouths. */
    private @Nullable Entry disputed(Witness witness, Span content) {
        for (Sheet.Place place : sheet.places(witness)) {
            boolean speakers = place.entry().slots().stream().anyMatch(slot -> slot.slot() == Slot.SPEAKER);
            if (speakers && place.said().shown().overlaps(content)) {
                return place.entry();
            }
        }
        return null;
    }

    private void speaker(Speaker speaker) {
        html.open("section", "class", "speaker").open("h2");
        html.element("span", speaker.name() == null ? phrases.of("speaker.unknown") : speaker.name());
        if (speaker.role() != null) {
            html.element("small", speaker.role());
        }
        html.close("h2").open("ul").newLine();
        List<Quote> quotes = new ArrayList<>(speaker.quotes().values());
        if (sheet.isLarge()) {
            quotes.sort(Comparator.comparing(quote -> -quote.sigla().size()));
        }
        quotes.stream().limit(most(MOST_QUOTES)).forEach(this::quote);
        if (quotes.size() > most(MOST_QUOTES)) {
            html.element("li", phrases.count("more", quotes.size() - MOST_QUOTES), "class", "none");
        }
        html.close("ul").close("section").newLine();
    }

    private void quote(Quote quote) {
        String text = quote.first().account().text();
        Quotation quotation = quote.quotation();
        html.open("li", "class", Json.code(quotation.kind()) + (quote.disputed() == null ? "" : " disputed"));
        html.open("p", "class", "words").text(quotation.content().in(text)).close("p");
        html.open("p", "class", "source");
        new Sigla(sheet, html).write(quote.sigla());
        html.element("span", phrases.of("quotation", quotation.kind()));
        if (quotation.cue() != null) {
            html.element("span", quotation.cue().in(text), "class", "cue");
        }
        if (quotation.addressee() != null) {
            html.open("span").element("i", phrases.of("quotation.to")).text(" ");
            html.element("b", quotation.addressee().name()).close("span");
        }
        if (quotation.occasion() != null) {
            html.element("span", quotation.occasion().in(text));
        }
        if (quote.disputed() != null) {
            html.open("a", "class", "badge", "href", addresses.claim(quote.disputed()));
            html.text(phrases.of("quotation.disputed")).close("a");
        }
        html.close("p").close("li").newLine();
    }
}
