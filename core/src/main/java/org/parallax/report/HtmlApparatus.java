// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Writes one report's text with numbered notes on what the others have instead, as critical editions do: the words of the
 * base text up to a bracket, then each variant with the sigla of those who have it, then who is silent.
 */
record HtmlApparatus(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
    /** Of a large story's variants in a note. */
    private static final int MOST_VARIANTS = 6;

    private record Note(int number, ApparatusNote note) {
        Entry entry() {
            return note.entry();
        }

        Span lemma() {
            return note.lemma();
        }
    }

    void write(String siglum) {
        List<Witness> witnesses = sheet.witnesses();
        Witness base = witnesses.stream()
                .filter(witness -> witness.siglum().equals(siglum))
                .findFirst()
                .orElse(witnesses.get(0));
        List<Note> notes = notes(base);
        html.open("nav", "class", "bases", "aria-label", phrases.of("apparatus.base"));
        html.element("span", phrases.of("apparatus.base"));
        for (Witness witness : sheet.isLarge() ? bases(base) : witnesses) {
            boolean here = witness.equals(base);
            html.open(
                    "a", "href", addresses.base(witness), "aria-current", here ? "true" : "", "title", witness.name());
            html.element("span", witness.siglum(), "class", "siglum").close("a");
        }
        html.close("nav").newLine();
        html.open("div", "class", "edition").newLine();
        html.open("article", "class", "text base");
        text(base, notes);
        html.close("article").newLine();
        html.open("section", "class", "notes", "aria-label", phrases.of("apparatus"));
        html.element("h2", phrases.of("apparatus"));
        if (notes.isEmpty()) {
            html.element("p", phrases.of("apparatus.none"));
        }
        html.open("ol").newLine();
        notes.forEach(note -> note(base, note));
        html.close("ol");
        additions(base);
        html.close("section").close("div").newLine();
    }

    /** Of many those that share most with others, and the one that is shown. */
    private List<Witness> bases(Witness base) {
        List<Witness> bases = new ArrayList<>(List.of(base));
        Columns.of(sheet, "").groups().stream()
                .map(group -> group.get(0))
                .filter(witness -> !witness.equals(base))
                .forEach(bases::add);
        return bases;
    }

    /** In the order of their places; a claim that the base does not have is an addition of others. */
    private List<Note> notes(Witness base) {
        List<ApparatusNote> found = new ArrayList<>();
        List<Entry> told =
                sheet.places(base).stream().map(Sheet.Place::entry).distinct().toList();
        for (Entry entry : told) {
            if (entry.claim().verdict() == Verdict.CONFLICT || entry.claim().verdict() == Verdict.DIFFER) {
                found.addAll(ApparatusNote.of(sheet, base, entry));
            }
        }
        found.sort(Comparator.comparing(ApparatusNote::lemma)
                .thenComparing(note -> note.entry().number()));
        List<Note> numbered = new ArrayList<>();
        for (ApparatusNote note : found) {
            numbered.add(new Note(numbered.size() + 1, note));
        }
        return numbered;
    }

    private void text(Witness base, List<Note> notes) {
        String text = base.account().text();
        List<Span> cuttings = base.account().annotation().article().boilerplate().stream()
                .map(Boilerplate::span)
                .toList();
        List<Span> marks = new ArrayList<>(cuttings);
        notes.forEach(note -> marks.add(note.lemma()));
        for (Span piece : Pieces.of(new Span(0, text.length()), marks)) {
            boolean cut = cuttings.stream().anyMatch(span -> span.contains(piece));
            Note own = notes.stream()
                    .filter(note -> note.lemma().contains(piece))
                    .min(Comparator.comparingInt(note -> note.lemma().length()))
                    .orElse(null);
            String kind = cut
                    ? "boilerplate"
                    : own == null
                            ? ""
                            : "lemma " + Json.code(own.entry().claim().verdict());
            html.open("span", "class", kind).lines(piece.in(text)).close("span");
            for (Note note : notes) {
                if (note.lemma().end() == piece.end()) {
                    html.open("sup", "id", "n" + note.number());
                    html.element("a", Integer.toString(note.number()), "href", "#note-" + note.number())
                            .close("sup");
                }
            }
        }
    }

    private void note(Witness base, Note note) {
        Entry entry = note.entry();
        html.open(
                "li",
                "id",
                "note-" + note.number(),
                "class",
                Json.code(entry.claim().verdict()));
        html.element("a", Integer.toString(note.number()), "href", "#n" + note.number(), "class", "number");
        html.element("q", note.lemma().in(base.account().text()), "class", "lemma");
        html.open("span", "class", "bracket")
                .text(phrases.of("apparatus.bracket"))
                .close("span");
        note.note().slots().forEach(slot -> html.element("b", phrases.of("slot", slot), "class", "badge"));
        List<ApparatusNote.Variant> variants = note.note().variants();
        int most = sheet.isLarge() ? MOST_VARIANTS : variants.size();
        for (ApparatusNote.Variant variant : variants.subList(0, Math.min(most, variants.size()))) {
            html.open("span", "class", "variant").element("q", variant.words()).text(" ");
            new Sigla(sheet, html).of(variant.witnesses());
            html.close("span");
        }
        if (variants.size() > most) {
            html.element("span", phrases.count("more", variants.size() - most), "class", "variant");
        }
        List<Witness> silent = note.note().silent();
        if (!silent.isEmpty()) {
            html.open("span", "class", "variant omitted")
                    .element("span", phrases.of("apparatus.omits"))
                    .text(" ");
            new Sigla(sheet, html).of(silent);
            html.close("span");
        }
        html.element(
                "a",
                entry.number(),
                "class",
                "claimed",
                "href",
                addresses.claim(entry),
                "title",
                phrases.of("to.claim").replace("{n}", entry.number()));
        html.close("li").newLine();
    }

    /** What others have and the base has not. */
    private void additions(Witness base) {
        if (sheet.isLarge()) {
            html.open("p", "class", "additions")
                    .element("a", phrases.of("section.alone"), "href", addresses.alone())
                    .close("p")
                    .newLine();
            return;
        }
        for (Witness witness : sheet.witnesses()) {
            List<Entry> only = witness.equals(base) ? List.of() : sheet.onlyIn(witness);
            if (!only.isEmpty()) {
                html.open("details", "class", "additions").open("summary");
                html.element("i", witness.siglum(), "class", "siglum").text(" ");
                html.element("span", phrases.count("apparatus.adds", only.size()))
                        .close("summary");
                html.open("ul").newLine();
                for (Entry entry : only) {
                    html.open("li").element("a", entry.number(), "class", "number", "href", addresses.claim(entry));
                    html.element("q", entry.first().shown().in(entry.first().text()))
                            .close("li")
                            .newLine();
                }
                html.close("ul").close("details").newLine();
            }
        }
    }
}
