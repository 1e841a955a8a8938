// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.extract.ArticleReader;
import org.parallax.extract.Extraction;
import org.parallax.extract.Extractor;
import org.parallax.extract.MalformedArticle;
import org.parallax.extract.Sidecar;
import org.parallax.extract.Warning;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/**
 * Reads the inputs of a command one after the other. What cannot be read is told on standard error and counted; the rest
 * goes on. For one thread.
 */
final class ArticleSource {
    /** What is done with each article. */
    interface Reader {
        void read(Article article) throws IOException, Failure;
    }

    private final Console console;
    private final InputOptions options;
    private final Extractor extractor = new Extractor();
    private final Map<String, Integer> seen = new HashMap<>();
    private int done;
    private int refused;

    ArticleSource(Console console, InputOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Hands over every article that can be read, in the order given.
     *
     * @return {@link ExitCode#DONE}, {@link ExitCode#PARTLY} or {@link ExitCode#UNREADABLE}
     */
    int forEach(Reader reader) throws IOException, Failure {
        options.check();
        List<String> files = options.files();
        for (int i = 0; i < files.size(); i++) {
            Metadata given = options.given(i);
            try {
                if (files.get(i).equals("-")) {
                    lines(console.in(), "standard input", given, reader);
                } else {
                    file(files.get(i), given, reader);
                }
            } catch (MalformedArticle problem) {
                refuse(problem);
            } catch (Failure failure) {
                if (failure.exitCode() != ExitCode.UNREADABLE) {
                    throw failure;
                }
                refuse(failure);
            }
        }
        if (done == 0 && refused == 0) {
            refuse(Problem.NOTHING_READ.message("standard input", "no article in it", "give files, or JSON lines"));
        }
        return refused == 0 ? ExitCode.DONE : done == 0 ? ExitCode.UNREADABLE : ExitCode.PARTLY;
    }

    private void refuse(Exception told) {
        refuse(String.valueOf(told.getMessage()));
    }

    private void refuse(String message) {
        refused++;
        console.say(message);
    }

    private void file(String name, Metadata given, Reader reader) throws IOException, Failure {
        if (name.matches("(?i)https?://.*")) {
            throw unreadable(Problem.NOT_FETCHED, name, "pages are not fetched", "save it to a file and give that");
        }
        Path path = path(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            lines(open(path, name), name, given, reader);
        } else {
            Metadata known = sidecar(name).overriddenBy(given).overriddenBy(fileName(name));
            accept(extractor.fromBytes(bytes(path, name), known), reader);
        }
    }

    private static Path path(String name) throws Failure {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException expected) {
            throw unreadable(Problem.NO_SUCH_FILE, name, "no file can have this name", "check the name");
        }
        if (Files.isDirectory(path)) {
            throw unreadable(Problem.IS_DIRECTORY, name, "this is a directory", "name the files in it");
        }
        if (!Files.exists(path)) {
            throw unreadable(Problem.NO_SUCH_FILE, name, "there is no such file", "check the name");
        }
        return path;
    }

    private static Failure unreadable(Problem problem, String where, String what, String next) {
        return new Failure(ExitCode.UNREADABLE, problem, where, what, next);
    }

    /** Opens the file of this name, or says why it cannot be read. */
    static InputStream open(String name) throws Failure {
        return open(path(name), name);
    }

    private static InputStream open(Path path, String name) throws Failure {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(
                    Problem.UNREADABLE, name, "it cannot be read (" + reason(e) + ")", "check its permissions");
        }
    }

    /** At most one byte more than an article may have, so that the extractor can refuse what is too large. */
    private static byte[] bytes(Path path, String name) throws Failure {
        try (InputStream in = open(path, name)) {
            return in.readNBytes(Extractor.LIMIT + 1);
        } catch (IOException e) {
            throw unreadable(Problem.UNREADABLE, name, "it cannot be read (" + reason(e) + ")", "check the disk");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private Metadata sidecar(String name) throws Failure {
        String sidecarName = Sidecar.nameFor(name);
        Path path = Path.of(sidecarName);
        if (!Files.isRegularFile(path)) {
            return Metadata.NONE;
        }
        try {
            Sidecar sidecar = Sidecar.parse(bytes(path, sidecarName), sidecarName);
            warn(sidecar.warnings());
            return sidecar.metadata();
        } catch (MalformedArticle problem) {
            refuse(problem);
            return Metadata.NONE;
        }
    }

    private static Metadata fileName(String name) {
        return new Metadata(null, name, null, null, List.of(), null, null, null);
    }

    private void lines(InputStream in, String name, Metadata given, Reader reader) throws IOException, Failure {
        try (ArticleReader lines = ArticleReader.open(in, name)) {
            for (ArticleReader.Entry entry : lines) {
                if (entry instanceof ArticleReader.Read read) {
                    accept(known(read.extraction(), given), reader);
                } else if (entry instanceof ArticleReader.Refused bad) {
                    refuse(bad.problem());
                }
            }
        } catch (UncheckedIOException e) {
            throw unreadable(Problem.UNREADABLE, name, "reading broke off (" + e.getMessage() + ")", "try again");
        }
    }

    private static Extraction known(Extraction extraction, Metadata given) {
        Article article = extraction.article();
        Metadata metadata = article.metadata().overriddenBy(given);
        return new Extraction(
                new Article(
                        article.id(),
                        metadata,
                        article.text(),
                        article.boilerplate(),
                        article.dropped(),
                        article.withheld()),
                extraction.warnings());
    }

    private void accept(Extraction extraction, Reader reader) throws IOException, Failure {
        warn(extraction.warnings());
        Article article = extraction.article();
        int times = seen.merge(article.id(), 1, Integer::sum);
        done++;
        reader.read(times == 1 ? article : article.withId(article.id() + "#" + times));
    }

    private void warn(List<Warning> warnings) {
        warnings.forEach(warning -> console.warn(warning.toString()));
    }
}
