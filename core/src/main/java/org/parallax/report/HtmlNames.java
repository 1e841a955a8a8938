// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parallax.model.Entity;
import org.parallax.model.Match;

/** Lists who and what is named differently, why two names are taken for one, and which may be one but are kept apart. */
record HtmlNames(Sheet sheet, Phrases phrases, Markup html) {
    /** Of a large story: names, and pairs that may be one. */
    private static final int MOST = 60;

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
        Map<String, List<Match>> byEntity =
                joined.stream().collect(Collectors.groupingBy(Match::entity, LinkedHashMap::new, Collectors.toList()));
        List<Entity> named = sheet.story().entities().stream()
                .filter(entity -> byEntity.containsKey(entity.id()))
                .sorted(Comparator.comparing(entity -> sheet.isLarge()
                        ? -byEntity.getOrDefault(entity.id(), List.of()).size()
                        : 0))
                .toList();
        named.stream().limit(most()).forEach(entity -> entity(entity, byEntity.getOrDefault(entity.id(), List.of())));
        rest(named.size());
        html.close("ul").newLine();
        if (!open.isEmpty()) {
            html.element("h3", phrases.of("names.open"));
            html.open("ul", "class", "names").newLine();
            open.stream().limit(most()).forEach(this::candidate);
            rest(open.size());
            html.close("ul").newLine();
        }
        html.close("details").newLine();
    }

    private int most() {
        return sheet.isLarge() ? MOST : Integer.MAX_VALUE;
    }

    private void rest(int all) {
        if (all > most()) {
            html.element("li", phrases.count("more", all - most()), "class", "none");
        }
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
            new Sigla(sheet, html).write(form.getValue());
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
