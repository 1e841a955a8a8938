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
import org.parallax.extract.Extractor;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
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
            "reports give the same zip; its SHA-256 is printed.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax bundle -o ferry.zip first.html second.html", "  parallax verify ferry.zip"})
final class BundleCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "ZIP",
            description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    BundleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Article> articles = new ArrayList<>();
        int exitCode = new ArticleSource(console, inputs).forEach(articles::add);
        if (articles.isEmpty()) {
            return exitCode;
        }
        try (Pipeline pipeline = Pipeline.open()) {
            List<Account> accounts = Collating.read(pipeline, articles, threads);
            Collation collation = pipeline.compare(accounts);
            List<Row> rows = new ArrayList<>(Collating.rows(collation));
            ReportRows reports = new ReportRows();
            accounts.forEach(account -> rows.addAll(reports.of(account)));
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            BundleFile.write(
                    Bundle.files(collation, rows, pages(pipeline.extractor(), articles), Version.number()), zip);
            OutputFile.write(out, zip.toByteArray());
            console.line(Bundle.sha256(zip.toByteArray()) + "  " + out);
        }
        return exitCode;
    }

    /** The bytes of those reports that were a file by themselves, as far as they still are what was read. */
    private static Map<String, byte[]> pages(Extractor extractor, List<Article> articles) {
        Map<String, byte[]> pages = new HashMap<>();
        for (Article article : articles) {
            byte[] bytes = bytes(article.metadata().file());
            if (bytes != null) {
                try {
                    if (extractor
                            .fromBytes(bytes, article.metadata())
                            .article()
                            .text()
                            .equals(article.text())) {
                        pages.put(article.id(), bytes);
                    }
                } catch (IOException ignored) {
                    // the file was changed since: the text that was read is all the evidence there is
                }
            }
        }
        return pages;
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
