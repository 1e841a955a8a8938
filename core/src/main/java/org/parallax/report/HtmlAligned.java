// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Writes the reports side by side, claim by claim in the order of the first: a row for what is told by several, with each
 * report's words in its own column, and between them the sentences that stand alone. Words in runs that another report has
 * too are tinted.
 */
final class HtmlAligned {
    private final Sheet sheet;
    private final Phrases phrases;
    private final Markup html;
    private final Addresses addresses;
    private final List<Witness> witnesses;
    private final TintedRuns runs;

    /** @param witnesses those that get a column */
    HtmlAligned(Sheet sheet, Phrases phrases, Markup html, Addresses addresses, List<Witness> witnesses) {
        this.addresses = addresses;
        this.sheet = sheet;
        this.phrases = phrases;
        this.html = html;
        this.witnesses = List.copyOf(witnesses);
        this.runs = new TintedRuns(witnesses);
    }

    /**
     * A row.
     *
     * @param witness in whose order it stands
     * @param span its words there
     * @param entry null for a sentence that no claim of several reports covers
     * @param alone whether a claim of this report alone lies in such a sentence; without one nothing is known of it
     */
    private record Row(Witness witness, Span span, @Nullable Entry entry, boolean alone) {}

    void write() {
        html.open("p", "class", "key").element("span", phrases.of("aligned.shared"), "class", "run");
        html.text(" ")
                .element("span", phrases.of("aligned.alone"), "class", "lone")
                .close("p")
                .newLine();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", phrases.of("aligned"));
        html.open("table", "class", "aligned").open("thead").open("tr");
        html.open("th", "scope", "col")
                .element("span", phrases.of("claims"), "class", "unseen")
                .close("th");
        for (Witness witness : witnesses) {
            html.open("th", "scope", "col").element("span", witness.siglum(), "class", "siglum");
            html.text(" ").element("span", witness.name()).close("th");
        }
        html.close("tr").close("thead").newLine().open("tbody").newLine();
        for (Witness witness : witnesses) {
            rows(witness).forEach(this::row);
        }
        html.close("tbody").close("table").close("div").newLine();
    }

    /** What the report tells first: a claim that several have stands in the rows of the first column that has it. */
    private List<Row> rows(Witness witness) {
        List<Row> rows = new ArrayList<>();
        List<Span> told = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        List<Span> alone = sheet.onlyIn(witness).stream()
                .flatMap(entry -> entry.said().stream())
                .map(Entry.Said::shown)
                .toList();
        for (Sheet.Place place : sheet.places(witness)) {
            if (isShared(place.entry())) {
                told.add(place.said().shown());
                Entry.Said first = first(place.entry());
                if (place.said().equals(first)
                        && begun.add(place.entry().claim().id())) {
                    rows.add(new Row(witness, first.shown(), place.entry(), false));
                }
            }
        }
        for (Sentence sentence : witness.account().annotation().sentences()) {
            if (told.stream().noneMatch(span -> span.overlaps(sentence.span()))) {
                boolean only = alone.stream().anyMatch(span -> span.overlaps(sentence.span()));
                rows.add(new Row(witness, sentence.span(), null, only));
            }
        }
        rows.sort(Comparator.comparing(Row::span));
        return rows;
    }

    /** True when more than one of the columns has it. */
    private boolean isShared(Entry entry) {
        return entry.claim().verdict() != Verdict.ONLY
                && (witnesses.size() == sheet.witnesses().size()
                        || entry.said().stream()
                                        .map(Entry.Said::witness)
                                        .filter(witnesses::contains)
                                        .distinct()
                                        .count()
                                > 1);
    }

    /** What the first of the columns that has it says. */
    private Entry.Said first(Entry entry) {
        return entry.said().stream()
                .filter(said -> witnesses.contains(said.witness()))
                .findFirst()
                .orElse(entry.said().get(0));
    }

    private void row(Row row) {
        Entry entry = row.entry();
        html.open("tr", "class", entry != null ? Json.code(entry.claim().verdict()) : row.alone() ? "lone" : "");
        html.open("th", "scope", "row");
        if (entry != null) {
            html.element("a", entry.number(), "class", "number", "href", addresses.claim(entry));
            html.element("span", phrases.of("verdict", entry.claim().verdict()), "class", "unseen");
            entry.slots().forEach(slot -> html.element("b", phrases.of("slot", slot.slot()), "class", "badge"));
        }
        html.close("th");
        for (Witness witness : witnesses) {
            if (entry == null) {
                html.open("td");
                if (witness.equals(row.witness())) {
                    html.open("p", "class", "words");
                    words(witness, row.span());
                    html.close("p");
                }
                html.close("td");
            } else {
                cell(entry, witness);
            }
        }
        html.close("tr").newLine();
    }

    private void cell(Entry entry, Witness witness) {
        Mark mark = sheet.mark(entry, witness);
        html.open("td", "class", Json.code(mark.kind()));
        boolean says = false;
        for (Entry.Said said : entry.said()) {
            if (said.witness().equals(witness)) {
                html.open("p", "class", "words");
                words(witness, said.shown());
                html.close("p");
                says = true;
            }
        }
        if (!says) {
            html.element("span", phrases.of(mark.phrase()), "class", "silent");
        }
        html.close("td");
    }

    private void words(Witness witness, Span span) {
        String text = witness.account().text();
        for (Span piece : Pieces.of(span, runs.of(witness))) {
            boolean shared = runs.of(witness).stream().anyMatch(run -> run.contains(piece));
            if (shared) {
                html.element("span", piece.in(text), "class", "run");
            } else {
                html.text(piece.in(text));
            }
        }
    }
}
