// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.Ruled;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.report.ClaimChoice;
import org.parallax.report.CollationJson;
import org.parallax.report.HtmlStory;
import org.parallax.report.Phrases;
import org.parallax.report.Why;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** A story: its claims and reports, and the other ways to look at them. */
public final class StoryPages {
    /** Claims on a page, and rows of the page of the data. */
    private static final int LIMIT = 100;

    private static final int MOST_ORIGINS = 10_000;
    /** Moments of a story that can be picked from a list. */
    private static final int MOST_MOMENTS = 60;

    private static final List<Field> MOMENTS = List.of(
            Field.moment("as-of", "the story as it was at that moment of publication"),
            Field.moment("since", "only claims that are new or judged anew after that moment"),
            Field.text("base", "siglum of the report that the apparatus prints"),
            Field.text("reports", "sigla of the reports that are laid side by side"),
            Field.offset("how many entries of the data to pass over, in a story of many reports"));

    /** What can be asked of the claims of a story with many reports; of a small one they are all shown. */
    private static final List<Field> CHOICES = List.of(
            MOMENTS.get(0),
            MOMENTS.get(1),
            MOMENTS.get(2),
            Field.choice("verdict", ClaimChoice.verdicts(), "only claims of that verdict"),
            Field.choice("slot", ClaimChoice.slots(), "only claims whose readings differ on that"),
            Field.choice("kind", ClaimChoice.kinds(), "only claims of that kind"),
            Field.count("origins", 0, MOST_ORIGINS, "only claims with at least so many independent origins"),
            Field.text("report", "only claims that the report of that siglum has"),
            Field.text("open", "siglum of the first of a group of reports that get a column each"),
            Field.offset("how many claims to pass over, in a story of many reports"));

    private final OpenProject project;
    private final Phrases words;
    private final Readied readied = new Readied();

    StoryPages(OpenProject project, Phrases words) {
        this.project = project;
        this.words = words;
    }

    /** One of the ways to look at a story. */
    @SuppressWarnings("ImmutableEnumChecker") // a table is never changed
    private enum Tab {
        ALIGNED(Tables.READING),
        APPARATUS(Tables.SLOT_VALUE),
        STEMMA(Tables.STEMMA_EDGE),
        TIMELINE(Tables.EVENT),
        QUOTATIONS(Tables.QUOTATION),
        ACTORS(Tables.EVENT_PARTY),
        MAP(Tables.ENTITY),
        DATA(Tables.CLAIM);

        private final Table table;

        Tab(Table table) {
            this.table = table;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route(
                "/story/{story}/",
                "A story: its claims beside its reports",
                CHOICES,
                new Shape.Documented("The collation, as parallax compare --json prints it"),
                this::claims));
        for (Tab tab : Tab.values()) {
            routes.add(new Route(
                    "/story/{story}/" + tab.code(),
                    "A story: " + words.of("tab." + tab.code()),
                    MOMENTS,
                    new Shape.Rows(tab.table),
                    ask -> tab(ask, tab)));
        }
        routes.add(new Route(
                "/story/{story}/claim/{claim}",
                "Why a claim of a story has its verdict",
                MOMENTS,
                new Shape.Documented("Why the claim has its verdict, as parallax why --json prints it"),
                this::claim));
        return routes;
    }

    /** A story at a moment. */
    record Seen(StoryHead story, Ruled all, Ruled shown, List<ReportHead> reports, HtmlStory html) {}

    private Seen seen(Ask ask) throws IOException, BadAsk {
        StoryHead story = project.story(ask.place("story"));
        String moment = ask.moment("as-of");
        String since = ask.begin("since");
        String key = project.version() + "\n" + story.id() + "\n" + moment + "\n" + since;
        Seen kept = readied.get(key);
        if (kept != null) {
            return kept;
        }
        Seen made = seen(story, moment, since);
        readied.put(key, made);
        return made;
    }

    private Seen seen(StoryHead story, @Nullable String moment, @Nullable String since) throws IOException, BadAsk {
        Ruled all = project.view(story, moment);
        if (all == null) {
            throw BadAsk.absent("as-of", "none of the story's reports was out by then");
        }
        Ruled shown = since == null ? all : project.since(story, since, all);
        return new Seen(story, all, shown, project.members(story), HtmlStory.of(shown.collation()));
    }

    private Map<String, Object> model(Ask ask, Seen seen, String tab) {
        Map<String, Object> model = new HashMap<>();
        model.put("story", seen.story());
        model.put("tab", tab);
        model.put("ask", ask);
        model.put("moments", moments(seen.reports(), ask));
        model.put("tabs", Stream.of(Tab.values()).map(Tab::code).toList());
        return model;
    }

    /** When reports of the story came out, the first first; of many moments some, and those that were asked. */
    private static List<String> moments(List<ReportHead> reports, Ask ask) {
        List<String> all = List.copyOf(new TreeSet<>(reports.stream()
                .map(ReportHead::moment)
                .filter(Objects::nonNull)
                .toList()));
        if (all.size() <= MOST_MOMENTS) {
            return all;
        }
        SortedSet<String> some = new TreeSet<>();
        for (int i = 1; i <= MOST_MOMENTS; i++) {
            some.add(all.get((int) ((long) i * all.size() / MOST_MOMENTS) - 1));
        }
        for (String asked : List.of("as-of", "since")) {
            if (ask.text(asked) != null) {
                some.add(ask.text(asked, ""));
            }
        }
        return List.copyOf(some);
    }

    private View claims(Ask ask) throws IOException, BadAsk {
        Seen seen = seen(ask);
        HtmlStory html = seen.html().page(at(ask, ""), Links::report);
        Map<String, Object> model = model(ask, seen, "claims");
        ClaimChoice choice = choice(ask);
        model.put("choice", choice);
        model.put("paging", paging("./", ask, html.isLarge() ? html.count(choice) : 0));
        model.put("html", html);
        model.put("ruled", seen.all());
        return new View(
                "tab.claims",
                subject(seen),
                "stories",
                "story.jte",
                model,
                () -> new View.Raw(CollationJson.of(seen.shown().collation()), rows(seen, Tables.CLAIM)));
    }

    private static ClaimChoice choice(Ask ask) {
        return new ClaimChoice(
                ask.text("verdict", ""),
                ask.text("slot", ""),
                ask.text("kind", ""),
                ask.number("origins", 0),
                ask.text("report", ""),
                ask.text("open", ""),
                ask.offset(),
                LIMIT);
    }

    private static <T> List<T> part(List<T> all, Ask ask) {
        return all.stream().skip(ask.offset()).limit(LIMIT).toList();
    }

    private static Paging paging(String path, Ask ask, int total) {
        int shown = Math.max(0, Math.min(LIMIT, total - ask.offset()));
        return Paging.of(path, ask, ask.offset(), LIMIT, new Page<>(Collections.nCopies(shown, ""), total));
    }

    private static String subject(Seen seen) {
        return seen.story().title() == null ? "" : seen.story().title();
    }

    private View tab(Ask ask, Tab tab) throws IOException, BadAsk {
        Seen seen = seen(ask);
        Map<String, Object> model = model(ask, seen, tab.code());
        Supplier<View.Data> rows = () -> rows(seen, tab.table);
        if (tab == Tab.DATA) {
            List<Claim> claims = seen.shown().collation().claims();
            int most = Math.max(claims.size(), seen.reports().size());
            boolean parts = seen.html().isLarge();
            model.put("paging", paging("data", ask, parts ? most : 0));
            model.put("claims", parts ? part(claims, ask) : claims);
            model.put("sigla", parts ? seen.html().sigla() : Map.of());
            model.put("rejected", seen.all().rejected());
            model.put("confirmed", seen.all().confirmed());
            model.put("reports", parts ? part(seen.reports(), ask) : seen.reports());
            return new View("tab.data", subject(seen), "stories", "data.jte", model, rows);
        }
        HtmlStory html = seen.html().beside(at(ask, ""), Links::report);
        model.put("html", html);
        model.put("body", body(html, tab, ask));
        return new View("tab." + tab.code(), subject(seen), "stories", "tab.jte", model, rows);
    }

    private static String body(HtmlStory html, Tab tab, Ask ask) throws BadAsk {
        return switch (tab) {
            case ALIGNED -> html.aligned(ask.text("reports", ""));
            case APPARATUS -> html.apparatus(ask.text("base", ""));
            case STEMMA -> html.families() + html.stemma();
            case TIMELINE -> html.timeline() + html.courses();
            case QUOTATIONS -> html.quotations();
            case ACTORS -> html.actors();
            case MAP -> html.map();
            case DATA -> "";
        };
    }

    private View claim(Ask ask) throws IOException, BadAsk {
        Seen seen = seen(ask);
        String id = ask.place("claim");
        @Nullable
        Claim claim = Stream.concat(seen.all().collation().claims().stream(), seen.all().rejected().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (claim == null) {
            throw BadAsk.absent("claim", "the story has none of that id");
        }
        Why why = Why.of(seen.all().collation(), id);
        Map<String, Object> model = new HashMap<>();
        model.put("story", seen.story());
        model.put("query", at(ask, ""));
        // what a claim of a past view is called tells nothing of today's, which people rule on
        model.put("today", ask.text("as-of") == null);
        Map<String, ReportHead> reports = new TreeMap<>();
        seen.reports().forEach(report -> reports.put(report.id(), report));
        model.put("claim", claim);
        model.put("reports", reports);
        model.put("rejected", seen.all().rejected().contains(claim));
        model.put("confirmed", seen.all().confirmed().contains(id));
        model.put("why", why == null ? "" : why.text());
        return new View(
                "title.claim",
                id + " – " + subject(seen),
                "stories",
                "claim.jte",
                model,
                () -> new View.Raw(why == null ? "{}" : why.json(), readings(seen, claim)));
    }

    /** What the reports have for one claim; nothing for a rejected one, which is in no table. */
    private static View.Tabular readings(Seen seen, Claim claim) {
        Collation collation = seen.all().collation();
        int place = collation.claims().indexOf(claim);
        List<Row> rows = StoryRows.of(collation);
        List<String> keys = rows.stream()
                .filter(row -> row.table() == Tables.CLAIM)
                .map(Row::id)
                .toList();
        return new View.Tabular(
                Tables.READING,
                rows.stream()
                        .filter(row -> place >= 0
                                && row.table() == Tables.READING
                                && row.text("claim_id").equals(keys.get(place)))
                        .toList());
    }

    private static View.Tabular rows(Seen seen, Table table) {
        Collation collation = seen.shown().collation();
        List<Row> rows = new ArrayList<>();
        if (Tables.ofReports().contains(table)) {
            ReportRows maker = new ReportRows();
            collation.story().story().accounts().forEach(account -> rows.addAll(maker.of(account)));
        } else {
            rows.addAll(StoryRows.of(collation));
        }
        return new View.Tabular(
                table,
                rows.stream()
                        .filter(row -> row.table() == table)
                        .sorted(Row.BY_ID)
                        .toList());
    }

    /** The day and hour of a moment, as people read it. */
    public static String readable(String moment) {
        return moment.length() < 16 ? moment : moment.substring(0, 10) + " " + moment.substring(11, 16);
    }

    /** The address of one way to look at it, at the same moment. */
    public static String at(Ask ask, String tab) {
        Map<String, String> query = new TreeMap<>(ask.query());
        query.keySet().retainAll(Set.of("as-of", "since"));
        return Links.with(tab, query);
    }
}
