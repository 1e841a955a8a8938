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
        sorted.forEach(this::speaker);
        html.close("section").newLine();
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
        for (Entry entry : sheet.entries()) {
            boolean speakers = entry.slots().stream().anyMatch(slot -> slot.slot() == Slot.SPEAKER);
            if (speakers) {
                for (Entry.Said said : entry.said()) {
                    if (said.witness().equals(witness) && said.shown().overlaps(content)) {
                        return entry;
                    }
                }
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
        speaker.quotes().values().forEach(this::quote);
        html.close("ul").close("section").newLine();
    }

    private void quote(Quote quote) {
        String text = quote.first().account().text();
        Quotation quotation = quote.quotation();
        html.open("li", "class", Json.code(quotation.kind()) + (quote.disputed() == null ? "" : " disputed"));
        html.open("p", "class", "words").text(quotation.content().in(text)).close("p");
        html.open("p", "class", "source");
        quote.sigla().forEach(siglum -> html.element("i", siglum, "class", "siglum"));
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
