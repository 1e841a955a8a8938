// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.model.Origin;
import org.parallax.model.Silence;
import org.parallax.model.SlotValues;
import org.parallax.model.Verdict;

/**
 * Writes claims of a story with many reports: the weightiest first, a row for each with a mark for each group of reports, and
 * behind it one reading for each value. What a row has no room for is counted, and one step away: on the claim's own page, or
 * folded behind the row.
 */
final class HtmlClaimList {
    /** Rows that stand together. */
    static final int PAGE = 100;

    private static final int MOST_VALUES = 4;
    private static final int MOST_READINGS = 5;
    private static final int MOST_NAMES = 8;
    private static final int MOST_NEAR = 3;

    private final Sheet sheet;
    private final Phrases phrases;
    private final Markup html;
    private final Addresses addresses;
    private final HtmlClaims claims;
    private final Columns columns;
    private final boolean opened;

    /** @param open siglum of the first report of the group whose reports get columns; empty for none */
    HtmlClaimList(Sheet sheet, Phrases phrases, Markup html, Addresses addresses, String open) {
        this.sheet = sheet;
        this.phrases = phrases;
        this.html = html;
        this.addresses = addresses;
        this.claims = new HtmlClaims(sheet, phrases, html, addresses);
        this.columns = Columns.of(sheet, open);
        this.opened = columns.groups().stream().allMatch(group -> group.size() == 1) && !open.isEmpty();
    }

    /** One page of those that are chosen. */
    void write(ClaimChoice choice) {
        List<Entry> entries = sheet.ranked().stream()
                .filter(choice::has)
                .skip(choice.offset())
                .limit(choice.limit())
                .toList();
        begin();
        for (String verdict : ClaimChoice.verdicts()) {
            List<Entry> group = entries.stream()
                    .filter(entry -> Json.code(entry.claim().verdict()).equals(verdict))
                    .toList();
            if (!group.isEmpty()) {
                heading(
                        verdict,
                        Sheet.count(sheet.ranked().stream()
                                .filter(entry -> choice.has(entry)
                                        && Json.code(entry.claim().verdict()).equals(verdict))
                                .toList()));
                group.forEach(this::claim);
                html.close("section").newLine();
            }
        }
        if (entries.isEmpty()) {
            html.element("p", phrases.of("choice.none"), "class", "none");
        }
        html.close("section").newLine();
    }

    /** All of them, folded in pieces; what one report alone has as a list for each report. */
    void writeAll() {
        begin();
        for (Verdict verdict : List.of(Verdict.CONFLICT, Verdict.DIFFER, Verdict.AGREE)) {
            List<Entry> group = sheet.ranked().stream()
                    .filter(entry -> entry.claim().verdict() == verdict)
                    .toList();
            if (!group.isEmpty()) {
                heading(Json.code(verdict), Sheet.count(group));
                pieces(group);
                html.close("section").newLine();
            }
        }
        for (Witness witness : sheet.witnesses()) {
            List<Entry> only = sheet.onlyIn(witness);
            if (!only.isEmpty()) {
                alone(witness, only);
            }
        }
        html.close("section").newLine();
    }

    private void begin() {
        html.open(
                "section",
                "id",
                "claims",
                "class",
                opened ? "folded opened" : "folded",
                "aria-label",
                phrases.of("claims"));
        html.newLine();
        heads();
        legend();
    }

    private void heads() {
        html.open("p", "class", "heads");
        for (List<Witness> group : columns.groups()) {
            Witness first = group.get(0);
            html.open("span", "class", "together");
            html.open(
                    "a",
                    "class",
                    "siglum",
                    "href",
                    group.size() > 1 && addresses.pages() ? addresses.open(first) : addresses.witness(first),
                    "title",
                    first.name());
            html.text(first.siglum()).close("a");
            if (group.size() > 1) {
                html.element("small", "+" + (group.size() - 1));
            }
            html.close("span");
        }
        if (!columns.rest().isEmpty()) {
            html.element("span", "+" + columns.rest().size(), "class", "together rest");
        }
        html.close("p").newLine();
    }

    private void legend() {
        html.open("ul", "class", "legend");
        for (Mark mark : List.of(
                new Mark(Mark.Kind.SAYS, 0),
                new Mark(Mark.Kind.SAYS, 1),
                new Mark(Mark.Kind.HEDGES, 0),
                new Mark(Mark.Kind.ADDS, 0),
                new Mark(Mark.Kind.NOT_SAID, 0))) {
            claims.sample(mark);
        }
        html.open("li").element("b", "n/m", "class", "sign");
        html.element("span", phrases.of("legend.share")).close("li").close("ul").newLine();
    }

    private void heading(String verdict, int count) {
        html.open("section", "class", "group " + verdict).newLine();
        html.open("h2").element("span", phrases.of(verdict.equals("only") ? "section.alone" : "section." + verdict));
        html.element("b", Integer.toString(count));
        html.element("small", phrases.of("section." + verdict + ".note"))
                .close("h2")
                .newLine();
    }

    private void pieces(List<Entry> entries) {
        entries.stream().limit(PAGE).forEach(this::claim);
        for (int i = PAGE; i < entries.size(); i += PAGE) {
            int end = Math.min(entries.size(), i + PAGE);
            html.open("details", "class", "piece");
            html.element(
                    "summary",
                    phrases.of("piece").replace("{n}", Integer.toString(i + 1)).replace("{m}", Integer.toString(end)));
            entries.subList(i, end).forEach(this::claim);
            html.close("details").newLine();
        }
    }

    private void alone(Witness witness, List<Entry> only) {
        html.open("details", "class", "group only piece").open("summary");
        html.element("span", phrases.about("section.only", witness.siglum()))
                .text(" ")
                .element("b", Integer.toString(Sheet.count(only)))
                .text(" ")
                .element("small", witness.name())
                .close("summary");
        html.open("ul", "class", "alone").newLine();
        for (Entry entry : only) {
            Entry.Said first = entry.first();
            html.open("li", "id", "c" + entry.number());
            html.element("a", entry.number(), "class", "number", "href", addresses.words(entry, first));
            html.open("span", "class", "words");
            claims.words(first, first.shown());
            html.close("span");
            claims.further(entry);
            html.close("li").newLine();
        }
        html.close("ul").close("details").newLine();
    }

    private void claim(Entry entry) {
        String id = "c" + entry.number();
        String code = Json.code(entry.claim().verdict());
        String single = entry.singleOrigin() ? " single" : "";
        html.open("details", "class", "claim " + code + single, "id", id, "data-claim", id);
        html.open("summary").element("span", entry.number(), "class", "number");
        html.open("span", "class", "what")
                .element("span", phrases.of("verdict", entry.claim().verdict()), "class", "unseen");
        claims.what(entry, slot -> values(entry, slot));
        html.close("span");
        marks(entry);
        html.close("summary").newLine();
        html.open("div", "class", "evidence").newLine();
        readings(entry);
        foot(entry);
        html.close("div").close("details").newLine();
    }

    /** The values that most reports give, each with how many do. */
    private void values(Entry entry, SlotValues slot) {
        List<List<Witness>> alike = new ArrayList<>(sheet.alike(entry, slot));
        alike.sort(Comparator.comparing(witnesses -> -witnesses.size()));
        for (List<Witness> witnesses : alike.subList(0, Math.min(MOST_VALUES, alike.size()))) {
            Witness first = witnesses.get(0);
            html.open("span", "class", "value");
            html.element("b", sheet.mark(entry, first).sign(), "class", "sign", "aria-hidden", "true");
            html.element("q", slot.values().getOrDefault(first.id(), ""));
            html.element("i", phrases.count("reports", witnesses.size())).close("span");
        }
        if (alike.size() > MOST_VALUES) {
            html.element("span", phrases.count("more", alike.size() - MOST_VALUES), "class", "value");
        }
    }

    private void marks(Entry entry) {
        html.open("span", "class", "marks");
        Set<String> speaking = new HashSet<>();
        entry.said().forEach(said -> speaking.add(said.witness().id()));
        for (List<Witness> group : columns.groups()) {
            mark(entry, group, speaking);
        }
        long others = columns.rest().stream()
                .filter(witness -> speaking.contains(witness.id()))
                .count();
        if (!columns.rest().isEmpty()) {
            html.open("span", "class", "mark rest" + (others == 0 ? " not_said" : ""));
            html.element("b", others == 0 ? "·" : others + "/" + columns.rest().size(), "aria-hidden", "true");
            html.element(
                            "span",
                            phrases.of("rest.say")
                                    .replace("{n}", Long.toString(others))
                                    .replace(
                                            "{m}",
                                            Integer.toString(columns.rest().size())),
                            "class",
                            "unseen")
                    .close("span");
        }
        html.close("span");
    }

    /** The mark of the first that speaks, with how many do. */
    private void mark(Entry entry, List<Witness> group, Set<String> speaking) {
        List<Witness> some = group.stream()
                .filter(witness -> speaking.contains(witness.id()))
                .toList();
        Witness first = some.isEmpty() ? group.get(0) : some.get(0);
        Mark mark = sheet.mark(entry, first);
        html.open("span", "class", "mark " + Json.code(mark.kind()) + (mark.value() > 0 ? " other" : ""));
        html.element("i", first.siglum(), "class", "of");
        html.element("b", mark.sign(), "class", "sign", "aria-hidden", "true");
        if (group.size() > 1 && !some.isEmpty()) {
            html.element("small", Integer.toString(some.size()));
        }
        html.element("span", phrases.of(mark.phrase()), "class", "unseen").close("span");
    }

    /** One for each mark, those of most reports first; then, one step away, all. */
    private void readings(Entry entry) {
        Set<Mark> told = new HashSet<>();
        List<Entry.Said> some = new ArrayList<>();
        for (Entry.Said said : entry.said()) {
            if (entry.said().size() <= MOST_READINGS
                    || (told.size() < MOST_READINGS && told.add(sheet.mark(entry, said.witness())))) {
                some.add(said);
            }
        }
        html.open("ul", "class", "readings").newLine();
        some.forEach(said -> claims.reading(entry, said));
        html.close("ul");
        if (some.size() < entry.said().size()) {
            String all = phrases.of("readings.all")
                    .replace("{n}", Integer.toString(entry.said().size()));
            if (addresses.pages()) {
                html.open("p")
                        .element("a", all, "class", "all", "href", addresses.page(entry))
                        .close("p");
            } else {
                html.open("details", "class", "all").element("summary", all).open("ul", "class", "alone");
                entry.said().forEach(said -> plain(entry, said));
                html.close("ul").close("details");
            }
        }
    }

    private void plain(Entry entry, Entry.Said said) {
        Witness witness = said.witness();
        html.open("li").element("a", witness.siglum(), "class", "siglum", "href", addresses.words(entry, said));
        html.open("span", "class", "words");
        claims.words(said, said.shown());
        html.close("span").close("li").newLine();
    }

    private void foot(Entry entry) {
        if (addresses.pages()) {
            html.element("a", phrases.of("claim.page"), "class", "tool", "href", addresses.page(entry));
        }
        html.open("p", "class", entry.singleOrigin() ? "origins single" : "origins");
        html.element("b", phrases.origins(entry));
        List<Origin> origins = entry.origins();
        origins.stream().limit(MOST_NAMES).forEach(origin -> html.element("span", origin.name()));
        if (origins.size() > MOST_NAMES) {
            html.element("span", phrases.count("more", origins.size() - MOST_NAMES));
        }
        html.element("code", entry.claim().rule(), "title", phrases.of("rule"));
        html.close("p").newLine();
        silences(entry);
        claims.further(entry);
    }

    private void silences(Entry entry) {
        Map<Silence.Reason, Integer> counts = new EnumMap<>(Silence.Reason.class);
        int near = 0;
        for (Silence silence : sheet.excused(entry)) {
            counts.merge(silence.reason(), 1, Integer::sum);
            if (silence.nearest() != null && entry.claim().verdict() == Verdict.ONLY && near++ < MOST_NEAR) {
                claims.silence(silence);
            }
        }
        if (near <= MOST_NEAR) {
            counts.remove(Silence.Reason.UNDECIDED);
        }
        counts.forEach((reason, count) ->
                html.element("p", phrases.count("silent." + Json.code(reason), count), "class", "silence"));
    }
}
