// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Folded;
import org.parallax.app.store.Moments;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Reading;
import org.parallax.model.StemmaEdge;
import org.parallax.model.Verdict;

/** Two outlets over the stories that both tell: who is first, what stands in both, whom they cite, where they differ. */
public record VersusPage(OpenProject project) {
    private static final int USUAL = 20;
    private static final int MOST = 50;

    /**
     * A story that both tell.
     *
     * @param first which outlet reported first; null when nobody knows
     * @param shared share of the first one's words that stand in runs in the other's too, where they share most
     * @param back the same of the other one's words
     */
    public record Both(
            String story,
            @Nullable String title,
            @Nullable String first,
            double shared,
            double back,
            List<Apart> apart) {}

    /** A claim on which the two differ. */
    public record Apart(String claim, String verdict, String one, String other) {}

    /** Somebody whom the outlets' reports cite, and in how many of these. */
    public record Cited(String name, int one, int other) {}

    /** What programs get. */
    public record Versus(
            String one,
            String other,
            long total,
            int offset,
            int oneFirst,
            int otherFirst,
            List<Both> stories,
            List<Cited> cited) {}

    Route route() {
        return new Route(
                "/compare-outlets",
                "Two outlets over the stories that both tell",
                List.of(
                        Field.text("one", "an outlet"),
                        Field.text("other", "another outlet"),
                        Field.offset("how many stories to pass over"),
                        Field.limit(MOST, "how many stories to look at")),
                new Shape.Of(Versus.class),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        String one = ask.text("one", "");
        String other = ask.text("other", "");
        int offset = ask.offset();
        // each story that nobody has compared yet must be
        int limit = ask.limit(USUAL);
        Page<StoryHead> page = one.isEmpty() || other.isEmpty()
                ? new Page<>(List.of(), 0)
                : project.storiesOfBoth(one, other, offset, limit);
        List<Both> stories = new ArrayList<>();
        Map<String, int[]> cited = new TreeMap<>();
        int[] firsts = new int[2];
        for (StoryHead story : page.entries()) {
            Collation collation = project.view(story).collation();
            Set<String> ofOne = reports(collation, one);
            Set<String> ofOther = reports(collation, other);
            int first = Integer.signum(moment(collation, ofOne).compareTo(moment(collation, ofOther)));
            if (first != 0) {
                firsts[first < 0 ? 0 : 1]++;
            }
            cite(collation, ofOne, 0, cited);
            cite(collation, ofOther, 1, cited);
            stories.add(new Both(
                    story.id(),
                    story.title(),
                    first == 0 ? null : first < 0 ? one : other,
                    shared(collation, ofOne, ofOther),
                    shared(collation, ofOther, ofOne),
                    apart(collation, ofOne, ofOther)));
        }
        List<Cited> sources = new ArrayList<>();
        cited.forEach((name, counts) -> sources.add(new Cited(name, counts[0], counts[1])));
        sources.sort((a, b) -> Integer.compare(b.one() + b.other(), a.one() + a.other()));
        Versus versus = new Versus(one, other, page.total(), offset, firsts[0], firsts[1], stories, sources);
        Map<String, Object> model = new HashMap<>();
        model.put("versus", versus);
        model.put(
                "outlets",
                project.outlets().keySet().stream()
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .toList());
        model.put("paging", Paging.of("/compare-outlets", ask, offset, limit, page));
        return new View(
                "title.versus", "outlets", "versus.jte", model, new View.Listed(versus, rows(stories), Row.class));
    }

    /** A line of the CSV. */
    public record Row(
            String story, @Nullable String title, @Nullable String first, double shared, double back, int apart) {}

    private static List<Row> rows(List<Both> stories) {
        return stories.stream()
                .map(both -> new Row(
                        both.story(),
                        both.title(),
                        both.first(),
                        both.shared(),
                        both.back(),
                        both.apart().size()))
                .toList();
    }

    private static Set<String> reports(Collation collation, String outlet) {
        Set<String> reports = new TreeSet<>();
        for (Account account : collation.story().story().accounts()) {
            Metadata metadata = account.annotation().article().metadata();
            if (metadata.outlet() != null && Folded.outlet(metadata.outlet()).equals(Folded.outlet(outlet))) {
                reports.add(account.id());
            }
        }
        return reports;
    }

    /** When the first of the reports came out. */
    private static String moment(Collation collation, Set<String> reports) {
        String first = Moments.NEVER;
        for (Account account : collation.story().story().accounts()) {
            String moment = Moments.of(account.annotation().article().metadata().published());
            if (reports.contains(account.id()) && moment != null && moment.compareTo(first) < 0) {
                first = moment;
            }
        }
        return first;
    }

    private static double shared(Collation collation, Set<String> reports, Set<String> others) {
        double most = 0;
        for (String report : reports) {
            for (String other : others) {
                most = Math.max(most, collation.story().stemma().reuse(report, other));
            }
        }
        return Math.round(most * 100) / 100.0;
    }

    private static void cite(Collation collation, Set<String> reports, int place, Map<String, int[]> cited) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Origin origin : collation.story().origins()) {
            if (origin.kind() == OriginKind.AGENCY || origin.kind() == OriginKind.OUTLET) {
                names.put(origin.id(), origin.name());
            }
        }
        Set<String> found = new TreeSet<>();
        for (StemmaEdge edge : collation.story().stemma().edges()) {
            String name = names.get(edge.to());
            if (name != null && reports.contains(edge.from())) {
                found.add(name);
            }
        }
        found.forEach(name -> cited.computeIfAbsent(name, n -> new int[2])[place]++);
    }

    private static List<Apart> apart(Collation collation, Set<String> reports, Set<String> others) {
        List<Apart> apart = new ArrayList<>();
        for (Claim claim : collation.claims()) {
            if (claim.verdict() == Verdict.CONFLICT || claim.verdict() == Verdict.DIFFER) {
                String one = words(claim, reports);
                String other = words(claim, others);
                if (one != null && other != null) {
                    apart.add(new Apart(claim.id(), claim.verdict().name().toLowerCase(Locale.ROOT), one, other));
                }
            }
        }
        return apart;
    }

    private static @Nullable String words(Claim claim, Set<String> reports) {
        return claim.readings().stream()
                .filter(reading -> reports.contains(reading.report()))
                .map(Reading::text)
                .findFirst()
                .orElse(null);
    }
}
