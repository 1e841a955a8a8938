// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.parallax.model.Claim;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.Silence;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/** Writes the claims as a matrix: a row for each with a mark for each report, and behind it the evidence. */
record HtmlClaims(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
    private static final List<String> VIEWS = List.of("all", "apart", "single", "only", "agree");

    /** Switches that work by style alone: inputs before {@code main} that say what is shown. */
    void filters() {
        html.element("p", phrases.of("show"), "class", "show", "id", "show");
        for (String view : VIEWS) {
            String id = "view-" + view;
            html.open(
                    "input",
                    "type",
                    "radio",
                    "name",
                    "view",
                    "class",
                    "filter",
                    "id",
                    id,
                    "checked",
                    view.equals("all") ? "checked" : "",
                    "aria-describedby",
                    "show");
            html.open("label", "for", id, "class", view);
            html.element("span", phrases.of("view." + view));
            html.element("b", Integer.toString(Sheet.count(shown(view))))
                    .close("label")
                    .newLine();
        }
        html.open("input", "type", "checkbox", "class", "filter", "id", "show-boilerplate", "checked", "c");
        html.element("label", phrases.of("filter.boilerplate"), "for", "show-boilerplate")
                .newLine();
    }

    private List<Entry> shown(String view) {
        return sheet.entries().stream()
                .filter(entry -> switch (view) {
                    case "apart" -> isContrast(entry);
                    case "single" -> entry.singleOrigin();
                    case "only" -> entry.claim().verdict() == Verdict.ONLY;
                    case "agree" -> entry.claim().verdict() == Verdict.AGREE;
                    default -> true;
                })
                .toList();
    }

    void write() {
        html.open("section", "id", "claims", "aria-label", phrases.of("claims")).newLine();
        heads();
        legend();
        group(Verdict.CONFLICT, phrases.of("section.conflict"), sheet.entries(Verdict.CONFLICT));
        group(Verdict.DIFFER, phrases.of("section.differ"), sheet.entries(Verdict.DIFFER));
        group(Verdict.AGREE, phrases.of("section.agree"), sheet.entries(Verdict.AGREE));
        for (Witness witness : sheet.witnesses()) {
            group(Verdict.ONLY, phrases.about("section.only", witness.siglum()), sheet.onlyIn(witness));
        }
        html.close("section").newLine();
    }

    /** The heads of the columns, reports of one origin together. */
    private void heads() {
        html.open("p", "class", "heads", "aria-hidden", "true");
        for (Family family : sheet.families()) {
            html.open("span", "class", "together");
            for (Witness witness : family.members()) {
                html.element(
                        "a",
                        witness.siglum(),
                        "class",
                        "siglum",
                        "href",
                        addresses.witness(witness),
                        "title",
                        witness.name(),
                        "tabindex",
                        "-1");
            }
            html.close("span");
        }
        html.close("p").newLine();
    }

    private void legend() {
        TreeSet<Mark.Kind> used = new TreeSet<>();
        boolean other = false;
        for (Entry entry : sheet.entries()) {
            for (Witness witness : sheet.witnesses()) {
                Mark mark = sheet.mark(entry, witness);
                used.add(mark.kind());
                other |= mark.value() > 0;
            }
        }
        html.open("ul", "class", "legend");
        for (Mark.Kind kind : used) {
            sample(new Mark(kind, 0));
            if (kind == Mark.Kind.SAYS && other) {
                sample(new Mark(kind, 1));
            }
        }
        html.close("ul").newLine();
    }

    void sample(Mark mark) {
        html.open("li").element("b", mark.sign(), "class", "sign " + Json.code(mark.kind()));
        html.element("span", phrases.of(mark.phrase())).close("li");
    }

    private void group(Verdict verdict, String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String code = Json.code(verdict);
        boolean single = entries.stream().anyMatch(Entry::singleOrigin);
        html.open("section", "class", "group " + code + (single ? " has-single" : ""))
                .newLine();
        html.open("h2").element("span", heading).element("b", Integer.toString(Sheet.count(entries)));
        html.element("small", phrases.of("section." + code + ".note"))
                .close("h2")
                .newLine();
        entries.forEach(this::claim);
        html.close("section").newLine();
    }

    private void claim(Entry entry) {
        String id = "c" + entry.number();
        String code = Json.code(entry.claim().verdict());
        html.open(
                "details",
                "class",
                "claim " + code + (entry.singleOrigin() ? " single" : ""),
                "id",
                id,
                "data-claim",
                id,
                "open",
                isContrast(entry) ? "open" : "");
        html.open("summary");
        html.element("span", entry.number(), "class", "number");
        html.open("span", "class", "what")
                .element("span", phrases.of("verdict", entry.claim().verdict()), "class", "unseen");
        what(entry);
        html.close("span");
        marks(entry);
        html.close("summary").newLine();
        html.open("div", "class", "evidence").newLine();
        html.open("ul", "class", "readings").newLine();
        entry.said().forEach(said -> reading(entry, said));
        html.close("ul");
        foot(entry);
        html.close("div").close("details").newLine();
    }

    /** In a row: what sets the readings apart, else the words of the first. */
    private void what(Entry entry) {
        what(entry, slot -> values(entry, slot));
    }

    /** @param values writes what fills a slot */
    void what(Entry entry, Consumer<SlotValues> values) {
        if (entry.lostAttribution()) {
            html.element("b", phrases.of("lost.badge"), "class", "badge lost");
        }
        for (SlotValues slot : entry.slots()) {
            if (!entry.lostAttribution()) {
                html.element("b", phrases.of("slot", slot.slot()), "class", "badge");
            }
            if (Entry.isShort(slot)) {
                values.accept(slot);
            }
        }
        if (entry.singleOrigin()) {
            html.element("b", phrases.of("origin.single"), "class", "badge one");
        }
        boolean valued = entry.slots().stream().anyMatch(Entry::isShort);
        if (!valued) {
            Entry.Said first = entry.first();
            html.open("span", "class", "words");
            words(first, first.shown());
            html.close("span");
        }
    }

    private void values(Entry entry, SlotValues slot) {
        for (List<Witness> alike : sheet.alike(entry, slot)) {
            Witness first = alike.get(0);
            html.open("span", "class", "value");
            alike.forEach(witness -> html.element("i", witness.siglum(), "class", "siglum"));
            html.element("b", sheet.mark(entry, first).sign(), "class", "sign", "aria-hidden", "true");
            html.element("q", slot.values().getOrDefault(first.id(), "")).close("span");
        }
    }

    private void marks(Entry entry) {
        html.open("span", "class", "marks");
        for (Family family : sheet.families()) {
            html.open("span", "class", "together");
            for (Witness witness : family.members()) {
                mark(entry, witness);
            }
            html.close("span");
        }
        html.close("span");
    }

    private void mark(Entry entry, Witness witness) {
        Mark mark = sheet.mark(entry, witness);
        html.open(
                "span",
                "class",
                "mark " + Json.code(mark.kind()) + (mark.value() > 0 ? " other" : ""),
                "data-report",
                witness.siglum());
        html.element("i", witness.siglum(), "class", "of")
                .element("b", mark.sign(), "class", "sign", "aria-hidden", "true");
        html.element("span", phrases.of(mark.phrase()), "class", "unseen").close("span");
    }

    void reading(Entry entry, Entry.Said said) {
        String siglum = said.witness().siglum();
        html.open("li", "data-report", siglum);
        html.element(
                "a",
                siglum,
                "class",
                "siglum",
                "href",
                addresses.words(entry, said),
                "title",
                phrases.about("to.words", siglum));
        html.open("div").open("p", "class", "words");
        Span context = said.context();
        html.open("span", "class", "around")
                .text(said.text().substring(context.begin(), said.shown().begin()))
                .close("span");
        words(said, said.shown());
        html.open("span", "class", "around");
        words(said, new Span(said.shown().end(), context.end()));
        html.close("span").close("p");
        if (!said.own() || isContrast(entry) || said.modality() != Modality.STATED) {
            html.open("p", "class", "source");
            said.speakers().forEach(name -> credit("source.said", name));
            for (Entry.Source source : said.sources()) {
                credit("source.from", source.name());
                source.through().forEach(relay -> credit("source.through", relay));
            }
            if (said.own() && isContrast(entry)) {
                html.element("span", phrases.of("source.own"));
            }
            if (said.modality() != Modality.STATED) {
                html.element("span", phrases.of("modality", said.modality()), "class", "hedged");
            }
            html.close("p");
        }
        html.close("div").close("li").newLine();
    }

    /** Words with what tells in them marked. */
    void words(Entry.Said said, Span span) {
        int from = span.begin();
        for (Stress stress : said.stresses()) {
            if (span.contains(stress.span())) {
                html.text(said.text().substring(from, stress.span().begin()));
                html.element(
                        stress.kind() == Stress.Kind.VALUE ? "em" : "i",
                        stress.span().in(said.text()),
                        "class",
                        Json.code(stress.kind()));
                from = stress.span().end();
            }
        }
        html.text(said.text().substring(from, span.end()));
    }

    /** Where readings are set against each other, it matters that nobody else is credited with one. */
    private static boolean isContrast(Entry entry) {
        return entry.claim().verdict() == Verdict.CONFLICT || entry.claim().verdict() == Verdict.DIFFER;
    }

    private void credit(String key, String name) {
        html.open("span").element("i", phrases.of(key)).trusted(" ").element("b", name);
        html.close("span");
    }

    private void foot(Entry entry) {
        if (addresses.pages()) {
            html.element("a", phrases.of("claim.page"), "class", "tool", "href", addresses.page(entry));
        }
        html.open("p", "class", entry.singleOrigin() ? "origins single" : "origins");
        html.element("b", phrases.origins(entry));
        for (Origin origin : entry.origins()) {
            html.element("span", origin.name());
        }
        html.element("code", entry.claim().rule(), "title", phrases.of("rule"));
        html.close("p").newLine();
        for (Silence silence : sheet.excused(entry)) {
            boolean near = silence.reason() == Silence.Reason.UNDECIDED;
            if (!near || entry.claim().verdict() == Verdict.ONLY) {
                silence(silence);
            }
        }
        further(entry);
    }

    /** Why a report may be silent, with the words that come near. */
    void silence(Silence silence) {
        html.open("p", "class", "silence").element("i", phrases.silence(silence, sheet));
        Witness witness = sheet.witness(silence.report());
        if (silence.nearest() != null && witness != null) {
            html.text(" ").element("q", silence.nearest().in(witness.account().text()));
        }
        html.close("p");
    }

    /** Numbers of the claims that are shown with it. */
    void further(Entry entry) {
        if (!entry.further().isEmpty()) {
            html.open("p", "class", "further").element("i", phrases.of("further"));
            for (Claim claim : entry.further()) {
                html.text(" ").element("span", Entry.number(claim), "id", "c" + Entry.number(claim));
            }
            html.close("p");
        }
    }
}
