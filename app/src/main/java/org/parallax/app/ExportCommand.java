// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.export.Format;
import org.parallax.app.export.MemoryTables;
import org.parallax.app.export.Settings;
import org.parallax.app.export.TableFolder;
import org.parallax.app.export.TableSource;
import org.parallax.app.export.Target;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.StoreFailure;
import org.parallax.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that is known of reports and stories, in the formats of others. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes what reports say and how they compare in a format for other programs.",
        description = {
            "",
            "Of the FILEs, read and put together, or without any FILE of the project, as people left it:",
            "  jsonl, csv, parquet     all tables (docs/tables.md), a file each, into a folder; of a project also",
            "                          corrections.jsonl, what people ruled; parallax import reads them",
            "  polecat                 events as the POLECAT files have them",
            "  gdelt-events, gdelt-mentions",
            "  ftm, ftm-statements     FollowTheMoney entities and statements",
            "  annotations             W3C Web Annotations",
            "  csl, bibtex             citations of the reports",
            "  geojson, gexf           where it happened; who did what to whom",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax export --format parquet -o tables",
            "  parallax export --format csv -o tables first.txt second.txt",
            "  parallax export --format polecat monday/*.html > events.tsv",
            "  parallax export --format gdelt-mentions --strict --no-header -o mentions.tsv first.txt"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of the above.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PATH",
            description = "Folder for formats of many files, file for the others; else standard output.")
    private @Nullable Path out;

    @Option(names = "--strict", description = "Only columns and fields that the format itself has.")
    private boolean strict;

    @Option(names = "--no-header", description = "Leave out the line with the columns' names.")
    private boolean noHeader;

    @Option(
            names = "--spreadsheet",
            description = "In CSV, put an apostrophe before what a spreadsheet would take for a formula.")
    private boolean spreadsheet;

    @Option(names = "--hash", description = "Print the SHA-256 of every table instead.")
    private boolean hash;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private PeopleOption people = new PeopleOption();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Format chosen = hash ? null : chosen();
        refuse(hash && format != null, "--format", "--hash");
        refuse(hash && out != null, "--out", "--hash");
        refuse(hash && (strict || noHeader || spreadsheet), "--strict, --no-header, --spreadsheet", "--hash");
        try {
            return inputs.count() == 0 ? project(chosen) : files(chosen);
        } catch (UncheckedIOException e) {
            throw e.getCause(); // streams of rows cannot throw it as it is
        }
    }

    private Format chosen() throws Failure {
        Format chosen = format == null ? null : Format.named(format);
        if (chosen == null) {
            String known = Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "));
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.NO_FORMAT,
                    "--format",
                    format == null ? "no format is given" : "there is no format " + format,
                    "give one of " + known);
        }
        refuse(strict && !chosen.heedsStrict(), "--strict", chosen.label());
        refuse(noHeader && !chosen.heedsHeader(), "--no-header", chosen.label());
        refuse(spreadsheet && !chosen.heedsSpreadsheet(), "--spreadsheet", chosen.label());
        if (chosen.manyFiles() && out == null) {
            throw new Failure(
                    ExitCode.USAGE, Problem.NO_FOLDER, "--out", chosen.label() + " writes many files", "name a folder");
        }
        return chosen;
    }

    /** What has no meaning is refused, so that nobody takes it for done. */
    private static void refuse(boolean idle, String option, String beside) throws Failure {
        if (idle) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.USAGE,
                    option,
                    "it means nothing with " + beside,
                    "leave it out, or see parallax export --help");
        }
    }

    private int project(@Nullable Format chosen) throws Exception {
        try (OpenProject opened = project.open(people.people())) {
            List<Correction> log = chosen != null && chosen.manyFiles() ? opened.corrections() : List.of();
            put(chosen, opened.rows(), log);
        }
        return ExitCode.DONE;
    }

    private int files(@Nullable Format chosen) throws Exception {
        List<Article> articles = new ArrayList<>();
        int exitCode = new ArticleSource(console, inputs).forEachToRead(articles::add);
        try (Pipeline pipeline = Pipeline.open(people.people())) {
            put(
                    chosen,
                    new MemoryTables(Collating.rows(pipeline, Collating.read(pipeline, articles, threads))),
                    List.of());
        }
        return exitCode;
    }

    private void put(@Nullable Format chosen, TableSource source, List<Correction> log) throws IOException, Failure {
        if (chosen == null) {
            console.data(Stored.hashes(source.digests()));
            console.flush();
        } else {
            write(chosen, source, log);
        }
    }

    private void write(Format chosen, TableSource source, List<Correction> log) throws IOException, Failure {
        Settings settings = new Settings(strict, !noHeader, spreadsheet, Version.number());
        if (out == null) {
            chosen.write(source, settings, name -> console.bytes());
            console.flush();
            return;
        }
        Path path = out;
        List<OutputFile.Part> parts = new ArrayList<>();
        try {
            if (chosen.manyFiles()) {
                Files.createDirectories(path);
            }
            Target target = name -> {
                OutputFile.Part part = new OutputFile.Part(chosen.manyFiles() ? path.resolve(name) : path);
                parts.add(part);
                return part.open();
            };
            chosen.write(source, settings, target);
            if (!log.isEmpty()) {
                try (OutputStream lines = target.open(TableFolder.CORRECTIONS)) {
                    for (Correction correction : log) {
                        lines.write((correction.line() + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            for (OutputFile.Part part : parts) {
                part.keep();
            }
        } catch (StoreFailure e) {
            throw e;
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.FILE_NOT_WRITTEN,
                    path.toString(),
                    "it cannot be written (" + e.getClass().getSimpleName().replace("Exception", "") + ")",
                    "name a place that exists and can be written to");
        } finally {
            parts.forEach(OutputFile.Part::drop);
        }
    }
}
