// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.bundle.Bundle;
import org.parallax.app.bundle.BundleFile;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.StoryHead;
import org.parallax.extract.Extractor;
import org.parallax.extract.MalformedArticle;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Sha256;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A story with its evidence in one file. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes reports, their comparison and all evidence for it as one zip.",
        description = {
            "",
            "The zip holds the pages as they came, all tables (docs/tables.md), the collation, and the hashes of all of",
            "these, of the program and of its models. parallax verify checks it anywhere, without a network. The same",
            "reports give the same zip; its SHA-256 is printed. What people ruled in a project is not in it: it holds what",
            "comes out of the reports.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax bundle -o ferry.zip first.html second.html",
            "  parallax bundle -o ferry.zip --story 3f0c71",
            "  parallax verify ferry.zip"
        })
final class BundleCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "ZIP",
            description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--story",
            paramLabel = "STORY",
            description = "Take the reports and pages of this story of the project instead of FILEs.")
    private @Nullable String story;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    BundleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return story == null ? files() : project(story);
    }

    private int files() throws Exception {
        List<Article> articles = new ArrayList<>();
        int exitCode = new ArticleSource(console, inputs).forEachToRead(articles::add);
        if (articles.isEmpty()) {
            return exitCode;
        }
        try (Pipeline pipeline = Pipeline.open()) {
            List<Account> accounts = Collating.read(pipeline, articles, threads);
            write(
                    pipeline,
                    accounts,
                    pipeline.compare(accounts),
                    article -> bytes(article.metadata().file()));
        }
        return exitCode;
    }

    private int project(String given) throws Exception {
        if (inputs.count() > 0) {
            throw new Failure(
                    ExitCode.USAGE, Problem.USAGE, "--story", "FILEs beside it", "give the one or the others");
        }
        try (OpenProject opened = project.open()) {
            Pipeline pipeline = opened.pipeline();
            StoryHead head = opened.story(given);
            // read anew: what an earlier build has read, nobody who checks the bundle would get out of its pages
            List<Article> articles = new ArrayList<>();
            for (ReportHead member : opened.members(head)) {
                articles.add(opened.article(member.id()));
            }
            List<Account> accounts = Collating.read(pipeline, articles, threads);
            write(
                    pipeline,
                    accounts,
                    Bundle.collate(pipeline, head.id(), accounts),
                    article -> opened.page(article.id()));
        }
        return ExitCode.DONE;
    }

    private void write(Pipeline pipeline, List<Account> accounts, Collation collation, Pages pages)
            throws IOException, Failure {
        List<Row> rows = new ArrayList<>(StoryRows.of(collation));
        ReportRows reports = new ReportRows();
        Map<String, byte[]> evidence = new HashMap<>();
        for (Account account : accounts) {
            rows.addAll(reports.of(account));
            Article article = account.annotation().article();
            byte[] page = pages.of(article);
            if (page != null && isPage(pipeline.extractor(), page, article)) {
                evidence.put(article.id(), page);
            }
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        BundleFile.write(Bundle.files(collation, rows, evidence, Version.number()), zip);
        OutputFile.write(out, zip.toByteArray());
        console.line(Sha256.hex(zip.toByteArray()) + "  " + out);
    }

    /** False when the file was changed since it was read: the text that was read is all the evidence there is. */
    private static boolean isPage(Extractor extractor, byte[] page, Article article) {
        try {
            return Bundle.isPage(extractor, page, article);
        } catch (MalformedArticle expected) {
            return false;
        }
    }

    /** Where the bytes of reports are. */
    private interface Pages {
        byte @Nullable [] of(Article article) throws IOException;
    }

    private static byte @Nullable [] bytes(@Nullable String file) {
        try {
            return file == null || Files.size(Path.of(file)) > Extractor.LIMIT
                    ? null
                    : Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException expected) {
            return null; // an entry of an archive, or fetched
        }
    }
}
