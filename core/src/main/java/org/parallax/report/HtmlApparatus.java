// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Writes one report's text with numbered notes on what the others have instead, as critical editions do: the words of the
 * base text up to a bracket, then each variant with the sigla of those who have it, then who is silent.
 */
record HtmlApparatus(Sheet sheet, Phrases phrases, Markup html) {
    /** A note to a place in the base text. */
    private record Note(int number, Entry entry, Span lemma) {}

    void write(String siglum) {
        List<Witness> witnesses = sheet.witnesses();
        Witness base = witnesses.stream()
                .filter(witness -> witness.siglum().equals(siglum))
                .findFirst()
                .orElse(witnesses.get(0));
        List<Note> notes = notes(base);
        html.open("nav", "class", "bases", "aria-label", phrases.of("apparatus.base"));
        html.element("span", phrases.of("apparatus.base"));
        for (Witness witness : witnesses) {
            boolean here = witness.equals(base);
            html.open(
                    "a",
                    "href",
                    "?base=" + witness.siglum(),
                    "aria-current",
                    here ? "true" : "",
                    "title",
                    witness.name());
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

    /** In the order of their places; a claim that the base does not have is an addition of others. */
    private List<Note> notes(Witness base) {
        List<Note> found = new ArrayList<>();
        for (Entry entry : sheet.entries()) {
            if (entry.claim().verdict() == Verdict.CONFLICT || entry.claim().verdict() == Verdict.DIFFER) {
                Span lemma = lemma(base, entry);
                if (lemma != null) {
                    found.add(new Note(0, entry, lemma));
                }
            }
        }
        found.sort(Comparator.comparing(Note::lemma)
                .thenComparing(note -> note.entry().number()));
        List<Note> numbered = new ArrayList<>();
        for (Note note : found) {
            numbered.add(new Note(numbered.size() + 1, note.entry(), note.lemma()));
        }
        return numbered;
    }

    /** The words that differ, else those of the whole reading. */
    private static @Nullable Span lemma(Witness base, Entry entry) {
        for (Entry.Said said : entry.said()) {
            if (said.witness().equals(base)) {
                List<Span> values = said.values();
                return values.isEmpty() ? said.shown() : values.get(0);
            }
        }
        return null;
    }

    private void text(Witness base, List<Note> notes) {
        String text = base.account().text();
        List<Boilerplate> boilerplate = base.account().annotation().article().boilerplate();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        notes.forEach(note -> cuts.add(note.lemma().begin()));
        notes.forEach(note -> cuts.add(note.lemma().end()));
        boilerplate.forEach(part -> cuts.add(part.span().begin()));
        boilerplate.forEach(part -> cuts.add(part.span().end()));
        List<Integer> bounds = List.copyOf(cuts);
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Span piece = new Span(bounds.get(i), bounds.get(i + 1));
            boolean cut = boilerplate.stream().anyMatch(part -> part.span().contains(piece));
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
        entry.slots().forEach(slot -> html.element("b", phrases.of("slot", slot.slot()), "class", "badge"));
        Map<String, List<Witness>> variants = new LinkedHashMap<>();
        List<Witness> silent = new ArrayList<>();
        for (Witness witness : sheet.witnesses()) {
            if (!witness.equals(base)) {
                String words = words(entry, witness);
                if (words == null) {
                    silent.add(witness);
                } else {
                    variants.computeIfAbsent(words, w -> new ArrayList<>()).add(witness);
                }
            }
        }
        variants.forEach((words, who) -> {
            html.open("span", "class", "variant").element("q", words).text(" ");
            who.forEach(witness -> html.element("i", witness.siglum(), "class", "siglum"));
            html.close("span");
        });
        if (!silent.isEmpty()) {
            html.open("span", "class", "variant omitted")
                    .element("span", phrases.of("apparatus.omits"))
                    .text(" ");
            silent.forEach(witness -> html.element("i", witness.siglum(), "class", "siglum"));
            html.close("span");
        }
        html.element(
                "a",
                entry.number(),
                "class",
                "claimed",
                "href",
                "./#c" + entry.number(),
                "title",
                phrases.of("to.claim").replace("{n}", entry.number()));
        html.close("li").newLine();
    }

    /** What sets the report apart, in its own words; null when it is silent. */
    private static @Nullable String words(Entry entry, Witness witness) {
        for (SlotValues slot : entry.slots()) {
            String value = slot.values().get(witness.id());
            if (value != null
                    && slot.slot() != Slot.MODALITY
                    && witness.account().text().contains(value)) {
                return value;
            }
        }
        for (Entry.Said said : entry.said()) {
            if (said.witness().equals(witness)) {
                return said.shown().in(said.text());
            }
        }
        return null;
    }

    /** What others have and the base has not. */
    private void additions(Witness base) {
        for (Witness witness : sheet.witnesses()) {
            List<Entry> only = witness.equals(base) ? List.of() : sheet.onlyIn(witness);
            if (!only.isEmpty()) {
                html.open("details", "class", "additions").open("summary");
                html.element("i", witness.siglum(), "class", "siglum").text(" ");
                html.element("span", phrases.count("apparatus.adds", only.size()))
                        .close("summary");
                html.open("ul").newLine();
                for (Entry entry : only) {
                    html.open("li").element("a", entry.number(), "class", "number", "href", "./#c" + entry.number());
                    html.element("q", entry.first().shown().in(entry.first().text()))
                            .close("li")
                            .newLine();
                }
                html.close("ul").close("details").newLine();
            }
        }
    }
}
