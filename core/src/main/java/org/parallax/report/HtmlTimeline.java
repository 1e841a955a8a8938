// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Event;
import org.parallax.model.EventType;
import org.parallax.model.Modality;
import org.parallax.model.Proposition;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/** Writes when things are told to have happened and when they were reported: two lanes, day by day. */
record HtmlTimeline(Sheet sheet, Phrases phrases, Markup html) {
    /** Of a large story: lines of a day, and days. */
    private static final int MOST = 12;

    private static final int MOST_DAYS = 40;

    /** What one or several reports tell of a day. */
    private record Told(
            Witness first, Span words, EventType type, Modality modality, String until, TreeSet<String> sigla) {}

    void write() {
        SortedMap<LocalDate, Map<String, Told>> happened = new TreeMap<>();
        SortedMap<LocalDate, List<Witness>> reported = new TreeMap<>();
        for (Witness witness : sheet.witnesses()) {
            PublicationTime published = witness.metadata().published();
            if (published != null) {
                reported.computeIfAbsent(published.date(), day -> new ArrayList<>())
                        .add(witness);
            }
            witness.account().events().forEach(event -> put(happened, witness, event));
        }
        SortedSet<LocalDate> days = new TreeSet<>(happened.keySet());
        days.addAll(reported.keySet());
        int all = days.size();
        if (sheet.isLarge()) {
            days.retainAll(busiest(happened, reported));
        }
        html.open("section", "id", "timeline", "aria-label", phrases.of("timeline"));
        if (days.isEmpty()) {
            html.element("p", phrases.of("timeline.none"), "class", "none");
        }
        html.open("table", "class", "days").open("thead").open("tr");
        html.element("th", phrases.of("timeline.day"), "scope", "col");
        html.element("th", phrases.of("timeline.happened"), "scope", "col");
        html.element("th", phrases.of("timeline.reported"), "scope", "col");
        html.close("tr").close("thead").newLine().open("tbody").newLine();
        for (LocalDate day : days) {
            html.open("tr").open("th", "scope", "row");
            html.element("time", day.toString(), "datetime", day.toString()).close("th");
            html.open("td", "class", "happened").open("ul").newLine();
            some(List.copyOf(happened.getOrDefault(day, Map.of()).values())).forEach(this::told);
            rest(happened.getOrDefault(day, Map.of()).size());
            html.close("ul")
                    .close("td")
                    .open("td", "class", "reported")
                    .open("ul")
                    .newLine();
            List<Witness> reports = reported.getOrDefault(day, List.of());
            reports.stream().limit(most()).forEach(this::report);
            rest(reports.size());
            html.close("ul").close("td").close("tr").newLine();
        }
        html.close("tbody").close("table");
        if (days.size() < all) {
            html.element("p", phrases.count("days.more", all - days.size()), "class", "none");
        }
        html.close("section").newLine();
    }

    /** Of a day in a large story what most reports tell. */
    private List<Told> some(List<Told> day) {
        return sheet.isLarge()
                ? day.stream()
                        .sorted(Comparator.comparing(told -> -told.sigla().size()))
                        .limit(MOST)
                        .toList()
                : day;
    }

    private int most() {
        return sheet.isLarge() ? MOST : Integer.MAX_VALUE;
    }

    private void rest(int all) {
        if (all > most()) {
            html.element("li", phrases.count("more", all - most()), "class", "none");
        }
    }

    /** In a large story those that most reports tell of, or appeared on. */
    private static Set<LocalDate> busiest(
            Map<LocalDate, Map<String, Told>> happened, Map<LocalDate, List<Witness>> reported) {
        Map<LocalDate, Integer> weights = new TreeMap<>();
        reported.forEach((day, reports) -> weights.merge(day, reports.size(), Integer::sum));
        happened.forEach((day, all) ->
                all.values().forEach(told -> weights.merge(day, told.sigla().size(), Integer::sum)));
        return new TreeSet<>(weights.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue()))
                .limit(MOST_DAYS)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Two reports that tell the same claim of the same day tell it once. */
    private void put(SortedMap<LocalDate, Map<String, Told>> days, Witness witness, Event event) {
        TimeExpression time = event.time();
        LocalDate from = time == null ? null : time.from();
        if (time == null || from == null || event.negated()) {
            return;
        }
        LocalDate to = time.to();
        String until = to == null || to.equals(from) ? "" : to.toString();
        Entry entry = entry(witness, event.trigger());
        Span words = words(witness.account(), event.trigger());
        String key = event.type() + (entry == null ? witness.siglum() + words.begin() : "c" + entry.number()) + until;
        days.computeIfAbsent(from, day -> new LinkedHashMap<>())
                .computeIfAbsent(
                        key, k -> new Told(witness, words, event.type(), event.modality(), until, new TreeSet<>()))
                .sigla()
                .add(witness.siglum());
    }

    private @Nullable Entry entry(Witness witness, Span trigger) {
        for (Sheet.Place place : sheet.places(witness)) {
            if (place.said().shown().contains(trigger)) {
                return place.entry();
            }
        }
        return null;
    }

    /** The clause that tells it, else its sentence. */
    private static Span words(Account account, Span trigger) {
        for (Proposition proposition : account.propositions()) {
            if (proposition.span().contains(trigger)) {
                return proposition.span();
            }
        }
        for (Sentence sentence : account.annotation().sentences()) {
            if (sentence.span().contains(trigger)) {
                return sentence.span();
            }
        }
        return trigger;
    }

    private void told(Told told) {
        html.open("li", "class", Json.code(told.modality()));
        html.element("b", phrases.of("event", told.type()), "class", "type");
        if (!told.until().isEmpty()) {
            html.element("span", phrases.of("timeline.until").replace("{n}", told.until()), "class", "until");
        }
        if (told.modality() != Modality.STATED) {
            html.element("span", phrases.of("modality", told.modality()), "class", "hedged");
        }
        html.element("q", told.words().in(told.first().account().text()));
        new Sigla(sheet, html).write(told.sigla());
        html.close("li").newLine();
    }

    private void report(Witness witness) {
        PublicationTime published = witness.metadata().published();
        html.open("li").element("i", witness.siglum(), "class", "siglum").text(" ");
        if (published != null && published.text().length() >= 16) {
            html.element("time", published.text().substring(11, 16), "datetime", published.text());
        }
        html.element("span", witness.name());
        if (witness.copyOf() != null) {
            html.element("span", phrases.about("copy", witness.copyOf()), "class", "copy");
        }
        html.close("li").newLine();
    }
}
