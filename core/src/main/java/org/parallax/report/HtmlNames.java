// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Entity;
import org.parallax.model.Match;

/** Lists who and what is named differently, why two names are taken for one, and which may be one but are kept apart. */
record HtmlNames(Sheet sheet, Phrases phrases, Markup html) {
    void write() {
        List<Match> joined = sheet.story().matches().stream()
                .filter(match -> match.joined()
                        && !match.first().text().equals(match.second().text()))
                .toList();
        List<Match> open = sheet.story().matches().stream()
                .filter(match -> !match.joined())
                .toList();
        if (joined.isEmpty() && open.isEmpty()) {
            return;
        }
        html.open("details", "id", "names", "class", "drawer").open("summary").element("h2", phrases.of("names"));
        html.element("small", phrases.of("names.note")).close("summary").newLine();
        html.open("ul", "class", "names").newLine();
        for (Entity entity : sheet.story().entities()) {
            List<Match> own = joined.stream()
                    .filter(match -> match.entity().equals(entity.id()))
                    .toList();
            if (!own.isEmpty()) {
                entity(entity, own);
            }
        }
        html.close("ul").newLine();
        if (!open.isEmpty()) {
            html.element("h3", phrases.of("names.open"));
            html.open("ul", "class", "names").newLine();
            open.forEach(this::candidate);
            html.close("ul").newLine();
        }
        html.close("details").newLine();
    }

    private void entity(Entity entity, List<Match> matches) {
        html.open("li").element("b", entity.name());
        SortedMap<String, SortedSet<String>> forms = new TreeMap<>();
        for (Match match : matches) {
            add(forms, match.first().text(), match.first().report());
            add(forms, match.second().text(), match.second().report());
        }
        for (Map.Entry<String, SortedSet<String>> form : forms.entrySet()) {
            html.open("span", "class", "form").element("q", form.getKey());
            form.getValue().forEach(siglum -> html.element("i", siglum, "class", "siglum"));
            html.close("span");
        }
        SortedSet<String> rules = new TreeSet<>();
        matches.forEach(match -> rules.add(match.rule()));
        rules.forEach(rule -> html.element("small", phrases.of("match." + rule)));
        html.close("li").newLine();
    }

    private void add(SortedMap<String, SortedSet<String>> forms, String form, String report) {
        forms.computeIfAbsent(form, f -> new TreeSet<>()).add(sheet.siglum(report));
    }

    private void candidate(Match match) {
        html.open("li").element("i", sheet.siglum(match.first().report()), "class", "siglum");
        html.element("q", match.first().text()).text(" ");
        html.element("i", sheet.siglum(match.second().report()), "class", "siglum");
        html.element("q", match.second().text())
                .element("code", match.rule())
                .close("li")
                .newLine();
    }
}
