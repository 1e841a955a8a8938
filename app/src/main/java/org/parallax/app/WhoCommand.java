// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.parallax.app.store.Dossier;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Who;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A name in, what the reports have about whom it names out. */
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells of somebody: forms of the name, titles, what they said, what was said of them, what they did.",
        description = {
            "",
            "Everything is a piece of a report; the id before it is the report's. --limit and --offset count reports.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax who 'Liv Moen'", "  parallax who 'coast guard' --limit 20 --json"})
final class WhoCommand implements Callable<Integer> {
    private static final int SHOWN = 12;

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "A name, or how it ends.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    WhoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String moment = asOf.moment();
        try (OpenProject opened = project.open()) {
            Who who = opened.who(name, moment, page.offset(), page.limit(100));
            if (who.total() == 0) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NOT_IN_PROJECT,
                        name,
                        "no report has this name",
                        "give the name or how it ends, see parallax search");
            }
            Dossier dossier = who.dossier();
            console.data(json ? Stored.line(Dossiers.json(name, dossier)) + "\n" : text(dossier));
        }
        console.flush();
        return ExitCode.DONE;
    }

    private String text(Dossier dossier) {
        StringBuilder text = new StringBuilder();
        counted(text, "Names", dossier.names());
        counted(text, "Titles", dossier.titles());
        pieces(text, "Said", dossier.said());
        pieces(text, "Said of them", dossier.about());
        pieces(text, "Did", dossier.did());
        pieces(text, "Was done to them", dossier.suffered());
        return text.toString();
    }

    private static void counted(StringBuilder text, String head, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        text.append(head).append('\n');
        new TreeMap<>(counts)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(SHOWN)
                        .forEach(entry -> text.append(String.format(
                                Locale.ROOT, "  %4d  %s%n", entry.getValue(), Stored.plain(entry.getKey(), 80))));
    }

    private static void pieces(StringBuilder text, String head, List<Dossier.Piece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        text.append(head).append("  ").append(pieces.size()).append('\n');
        pieces.stream()
                .limit(SHOWN)
                .forEach(piece -> text.append(String.format(
                        Locale.ROOT,
                        "  %-12s  %s%s%n",
                        Stored.brief(piece.report()),
                        piece.kind().isEmpty() ? "" : piece.kind() + "  ",
                        Stored.plain(piece.text(), 120))));
    }
}
