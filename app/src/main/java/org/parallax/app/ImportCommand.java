// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.app.export.TableFolder;
import org.parallax.app.store.Added;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Prepared;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.report.table.RowJson.MalformedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables of an export in, a project with their reports out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Takes the reports of an export over into the project.",
        description = {
            "",
            "FOLDER holds the tables as parallax export --format jsonl, csv or parquet has written them. All rows are",
            "checked before anything is written: when one is wrong, its file and place are told and nothing is taken",
            "over. The reports are read again, all of them before the first is kept, and what people ruled in the project",
            "that was exported is taken over too. At the end it is told which tables came out otherwise, for instance",
            "because another build of Parallax wrote them. Pages are not in tables; a bundle has them.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax export --format parquet -o tables",
            "  parallax init copy",
            "  parallax import --project copy tables"
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the tables.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        TableFolder tables = tables();
        Path log = folder.resolve(TableFolder.CORRECTIONS);
        List<Correction> corrections = Files.exists(log) ? CorrectionLog.read(log.toString()) : List.of();
        try (OpenProject opened = project.open()) {
            UnderWay run = UnderWay.begin(console, opened, "import");
            List<Article> unknown = unknown(opened, tables.articles());
            int added = opened.addAll(read(opened, unknown), corrections);
            int collated = opened.settle(false, new Ticker(console));
            int known = tables.articles().size() - unknown.size();
            run.note(added, known, 0, collated, List.of());
            boolean alone = opened.reportIds().size() == tables.articles().size();
            List<String> differing = alone ? tables.differing(opened.rows().digests()) : List.of();
            tell(added, known, collated, alone, differing);
        }
        return ExitCode.DONE;
    }

    private TableFolder tables() throws Failure, IOException {
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.BAD_TABLES,
                    folder.toString(),
                    "there is no such folder",
                    "name the folder that parallax export has written");
        }
        try {
            return TableFolder.read(folder);
        } catch (MalformedRow e) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.BAD_TABLES,
                    folder.toString(),
                    String.valueOf(e.getMessage()),
                    "nothing was taken over; mend it or export anew");
        }
    }

    /** Those that the project has not; fails when another text has the id of one. */
    private static List<Article> unknown(OpenProject opened, List<Article> articles) throws IOException, Failure {
        List<Article> unknown = new ArrayList<>();
        for (Article article : articles) {
            Added there = opened.has(article);
            if (there == Added.TAKEN) {
                throw new Failure(
                        ExitCode.UNREADABLE,
                        Problem.BAD_TABLES,
                        article.id(),
                        "another report of the project has this id",
                        "nothing was taken over; import into a project of its own");
            }
            if (there == Added.NEW) {
                unknown.add(article);
            }
        }
        return unknown;
    }

    private List<Prepared> read(OpenProject opened, List<Article> articles) throws IOException, Failure {
        List<Prepared> reports = new ArrayList<>();
        Ticker ticker = new Ticker(console);
        try (Workers<Account> workers = threads.workers(account -> {
            reports.add(opened.prepare(account));
            ticker.tell("reports read", reports.size(), articles.size());
        })) {
            for (Article article : articles) {
                workers.begin(() -> opened.pipeline().read(article));
            }
            workers.finish();
        }
        return reports;
    }

    private void tell(int added, int known, int collated, boolean compared, List<String> differing)
            throws Console.OutputLost {
        if (!differing.isEmpty()) {
            console.warn(Problem.TABLES_DIFFER.message(
                    folder.toString(),
                    "came out otherwise: " + String.join(", ", differing),
                    "another build may have read the reports; parallax export writes them as they are now"));
        }
        if (json) {
            ObjectNode node =
                    Stored.object().put("added", added).put("known", known).put("collated", collated);
            node.put("compared", compared);
            ArrayNode others = node.putArray("differing");
            differing.forEach(others::add);
            console.line(Stored.line(node));
        } else {
            console.line(added + " taken over, " + known + " there before; stories made anew: " + collated
                    + (compared && differing.isEmpty() ? "; all tables are as they were" : ""));
        }
    }
}
