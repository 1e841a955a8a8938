// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Question;
import org.parallax.app.store.ReportHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Words in, reports that have them out. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Finds reports of the project by their words.",
        description = {
            "",
            "All words must stand in a report; reports that have them in this order come first, then the latest.",
            "What stands in quotation marks must stand so in the report.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax search coast guard",
            "  parallax search '\"coast guard\" rescue' --place Sandvik --event AID",
            "  parallax search election --outlet 'The Post' --since 2026-03-01 --until 2026-03-14"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int BEFORE = 40;

    private final Console console;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "Words, and phrases in quotation marks.")
    private List<String> words = List.of();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only what it published.")
    private @Nullable String outlet;

    @Option(names = "--person", paramLabel = "NAME", description = "Only with this name or last name of a person.")
    private @Nullable String person;

    @Option(names = "--place", paramLabel = "NAME", description = "Only with this name of a place.")
    private @Nullable String place;

    @Option(names = "--since", paramLabel = "TIME", description = "Only what was published from then on.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only what was published by then.")
    private @Nullable String until;

    @Option(names = "--as-of", paramLabel = "TIME", description = "The same as --until.")
    private @Nullable String asOf;

    @Option(
            names = "--event",
            paramLabel = "TYPE",
            description = "Only with an event of PLOVER's type, such as PROTEST.")
    private @Nullable String event;

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Question question = new Question(
                String.join(" ", words),
                outlet,
                person,
                place,
                ProjectOptions.moment("--since", since, true),
                ProjectOptions.moment("--until", until != null ? until : asOf, false),
                event == null ? null : event.toUpperCase(Locale.ROOT));
        try (OpenProject opened = project.open()) {
            for (ReportHead report :
                    opened.search(question, page.offset(), page.limit(20)).entries()) {
                String around = around(opened.text(report.id()));
                console.data(
                        json
                                ? Stored.line(Stored.json(report).put("words", around)) + "\n"
                                : String.format(
                                        Locale.ROOT,
                                        "%-12s  %s  %s: %s%n    %s%n",
                                        Stored.brief(report.id()),
                                        Stored.day(report.moment()),
                                        Stored.outlet(report),
                                        Stored.plain(report.name(), 80),
                                        around));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    /** The report's words around the first word that was looked for. */
    private String around(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String first = words.get(0).replaceAll("[\"\u201C\u201D]", " ").strip().toLowerCase(Locale.ROOT);
        int at = Math.max(0, small.indexOf(first.isEmpty() ? " " : first));
        if (at == 0) {
            at = Math.max(0, small.indexOf(first.split(" ", 2)[0]));
        }
        int begin = at <= BEFORE ? 0 : Math.max(0, text.indexOf(' ', at - BEFORE));
        return Stored.plain(text.substring(Math.min(begin, text.length())), 120);
    }
}
