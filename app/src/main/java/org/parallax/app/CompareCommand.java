// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Verdict;
import org.parallax.report.CollationJson;
import org.parallax.report.HtmlPage;
import org.parallax.report.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports in, collation out. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lays two or more reports of one happening side by side.",
        description = {
            "",
            "Prints a table: conflicts first, then what differs, what one report alone has, and what all share, with",
            "who says it and what it rests on.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax compare first.txt second.txt",
            "  parallax compare --published 2026-03-14 --published 2026-03-15 first.txt second.txt",
            "  parallax compare --html page.html first.html second.html third.txt",
            "  parallax compare --json first.txt second.txt | jq '.claims[] | select(.verdict == \"conflict\")'",
            "  parallax compare - < story.jsonl"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--json", description = "Print the collation as JSON.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = "Write the collation to PAGE, one self-contained file.")
    private @Nullable Path html;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    @Option(names = "--fail-on-conflict", description = "Exit with 1 when the reports conflict.")
    private boolean failOnConflict;

    @Mixin
    private PeopleOption people = new PeopleOption();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<String> files = inputs.files();
        if (inputs.count() == 1 && !files.get(0).equals("-") && !files.get(0).matches("(?i).*\\.(jsonl|ndjson)")) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.TOO_FEW_ARGUMENTS,
                    files.get(0),
                    "one report cannot be compared",
                    "give a second FILE");
        }
        List<Article> articles = new ArrayList<>();
        int exitCode = new ArticleSource(console, inputs).forEachToRead(articles::add);
        if (articles.size() < 2) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.TOO_FEW_REPORTS,
                    String.join(" ", files),
                    (articles.isEmpty() ? "no report" : "only one report") + " could be read",
                    "two are needed");
        }
        Collation collation = compare(articles);
        if (html != null) {
            OutputFile.write(html, HtmlPage.of(collation));
        }
        if (json) {
            console.data(CollationJson.of(collation));
        } else if (html == null) {
            console.data(TerminalTable.of(collation, terminal.width(console), terminal.colour(console)));
        }
        console.flush();
        boolean conflict = collation.claims().stream().anyMatch(claim -> claim.verdict() == Verdict.CONFLICT);
        return exitCode == ExitCode.DONE && failOnConflict && conflict ? ExitCode.CONFLICT : exitCode;
    }

    private Collation compare(List<Article> articles) throws IOException, Failure {
        List<Account> accounts = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open(people.people());
                Workers<Account> workers = threads.workers(accounts::add)) {
            pipeline.prepareToCompare();
            for (Article article : articles) {
                workers.begin(() -> pipeline.read(article));
            }
            workers.finish();
            if (pipeline.looksUnrelated(accounts)) {
                console.warn(Problem.SEVERAL_HAPPENINGS.message(
                        "",
                        "these look like reports of two happenings",
                        "compare reports of one; parallax group tells which belong together"));
            }
            Collation collation = pipeline.compare(accounts);
            collation
                    .story()
                    .story()
                    .copies()
                    .forEach((copy, original) -> console.warn(Problem.COPY.message(
                            name(accounts, copy),
                            "most of it stands in " + name(accounts, original) + " too",
                            "it is shown, but it is no further witness")));
            return collation;
        }
    }

    /** What the user knows a report by. */
    private static String name(List<Account> accounts, String id) {
        for (Account account : accounts) {
            String file = account.annotation().article().metadata().file();
            if (account.id().equals(id) && file != null) {
                int suffix = id.lastIndexOf('#');
                return suffix < 0 ? file : file + id.substring(suffix);
            }
        }
        return id;
    }
}
