// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Ruled;
import org.parallax.model.Account;
import org.parallax.model.Origin;
import org.parallax.model.ResolvedStory;
import org.parallax.model.StemmaEdge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project in, where its words come from out. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells where words come from: the outlets of the project, or the origins of a story.",
        description = {"", "With --tree: from whom, through whom, into which report.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  parallax sources", "  parallax sources 3f0c71 --tree"})
final class SourcesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STORY", arity = "0..1", description = "Id of a story, or how it begins.")
    private @Nullable String id;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--tree", description = "Print the way from the origins to the reports.")
    private boolean tree;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String moment = asOf.moment();
        try (OpenProject opened = project.open()) {
            if (id == null) {
                outlets(opened);
            } else {
                Ruled ruled = opened.view(opened.story(id), moment);
                if (ruled != null) {
                    origins(ruled.collation().story());
                }
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    private void outlets(OpenProject opened) throws Exception {
        for (Map.Entry<String, Integer> outlet : opened.outlets().entrySet()) {
            console.data(
                    json
                            ? Stored.line(Stored.object()
                                            .put("outlet", outlet.getKey())
                                            .put("reports", outlet.getValue()))
                                    + "\n"
                            : String.format(
                                    Locale.ROOT,
                                    "%6d  %s%n",
                                    outlet.getValue(),
                                    outlet.getKey().isEmpty() ? "(unknown)" : Stored.plain(outlet.getKey(), 80)));
        }
    }

    private void origins(ResolvedStory story) throws Exception {
        Map<String, String> names = new TreeMap<>();
        story.origins().forEach(origin -> names.put(origin.id(), kind(origin) + " " + Stored.plain(origin.name(), 60)));
        for (Account account : story.story().accounts()) {
            String outlet = account.annotation().article().metadata().outlet();
            names.put(
                    account.id(),
                    "report " + Stored.brief(account.id()) + (outlet == null ? "" : " " + Stored.plain(outlet, 40)));
        }
        if (json) {
            for (StemmaEdge edge : story.stemma().edges()) {
                console.data(Stored.line(Stored.object()
                                .put("from", edge.from())
                                .put("from_name", names.getOrDefault(edge.from(), edge.from()))
                                .put("to", edge.to())
                                .put("to_name", names.getOrDefault(edge.to(), edge.to()))
                                .put("kind", edge.kind().name().toLowerCase(Locale.ROOT))
                                .put("reason", edge.reason()))
                        + "\n");
            }
        } else if (tree) {
            tree(story, names);
        } else {
            for (Origin origin : story.origins()) {
                console.data(String.format(
                        Locale.ROOT,
                        "%-9s %3d reports  %s%n",
                        kind(origin),
                        origin.reports().size(),
                        Stored.plain(origin.name(), 80)));
            }
        }
    }

    private static String kind(Origin origin) {
        return origin.kind().name().toLowerCase(Locale.ROOT);
    }

    /** From those who lean on nobody down to the reports. */
    private void tree(ResolvedStory story, Map<String, String> names) throws Exception {
        Map<String, List<StemmaEdge>> fed = new LinkedHashMap<>();
        Set<String> leaning = new TreeSet<>();
        for (StemmaEdge edge : story.stemma().edges()) {
            fed.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge);
            leaning.add(edge.from());
        }
        for (String root : fed.keySet()) {
            if (!leaning.contains(root)) {
                console.data(names.getOrDefault(root, root) + "\n");
                branch(root, fed, names, "  ", new TreeSet<>(Set.of(root)));
            }
        }
        for (Account account : story.story().accounts()) {
            if (!leaning.contains(account.id()) && !fed.containsKey(account.id())) {
                console.data(names.getOrDefault(account.id(), account.id()) + "\n");
            }
        }
    }

    private void branch(
            String of, Map<String, List<StemmaEdge>> fed, Map<String, String> names, String indent, Set<String> above)
            throws Exception {
        for (StemmaEdge edge : fed.getOrDefault(of, List.of())) {
            console.data(indent + edge.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ← "
                    + names.getOrDefault(edge.from(), edge.from()) + "\n");
            // a report that two copies of it name is told once on each way, and no way goes round
            if (above.add(edge.from())) {
                branch(edge.from(), fed, names, indent + "  ", above);
                above.remove(edge.from());
            }
        }
    }
}
