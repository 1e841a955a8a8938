// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Run;
import org.parallax.extract.ArticleReader;
import org.parallax.extract.Extraction;
import org.parallax.extract.Extractor;
import org.parallax.extract.FeedArticles;
import org.parallax.extract.InputKind;
import org.parallax.extract.MalformedArticle;
import org.parallax.extract.OpenedInput;
import org.parallax.extract.Sidecar;
import org.parallax.extract.WarcArticles;
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

        /**
         * The same with where it comes from.
         *
         * @param page the bytes that it was read from; null for an entry of a feed or JSON lines
         * @param times how often its id has come up to now
         */
        default void read(Article article, byte @Nullable [] page, int times) throws IOException, Failure {
            read(times == 1 ? article : article.withId(article.id() + "#" + times));
        }
    }

    private final Console console;
    private final InputOptions options;
    private final Extractor extractor = new Extractor();
    private final FeedArticles feeds = new FeedArticles();
    private final SeenIds seen = new SeenIds();
    private int done;
    private final List<String> told = new ArrayList<>();
    private int refused;
    private int unread;

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
            int before = done + refused;
            try {
                if (files.get(i).equals("-")) {
                    Counted counted = new Counted(console.in(), console, "standard input", 0);
                    lines(counted, "standard input", given, counted, reader);
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
            // After --skip there may be nothing left of a sound archive, unless that was all there is.
            boolean skipped = options.skip() > 0 && files.size() > 1;
            if (done + refused == before && !skipped) {
                String name = files.get(i).equals("-") ? "standard input" : files.get(i);
                refuse(Problem.NOTHING_READ.message(name, "no article in it", "give files, or JSON lines"));
            }
        }
        return refused == 0 ? ExitCode.DONE : done == 0 ? ExitCode.UNREADABLE : ExitCode.PARTLY;
    }

    /**
     * Hands the articles over to be understood: as {@link #forEach}, but those that are not read yet make the work partial
     * ({@link ExitCode#PARTLY}).
     */
    int forEachToRead(Reader reader) throws IOException, Failure {
        int exitCode = forEach(reader);
        return exitCode == ExitCode.DONE && unread > 0 ? ExitCode.PARTLY : exitCode;
    }

    private void refuse(Exception told) {
        refuse(String.valueOf(told.getMessage()));
    }

    /** Why inputs could not be read: the first messages. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** How many inputs could not be read. */
    int refused() {
        return refused;
    }

    private void refuse(String message) {
        refused++;
        if (told.size() < Run.MOST_TOLD) {
            told.add(message);
        }
        console.say(message);
    }

    private void file(String name, Metadata given, Reader reader) throws IOException, Failure {
        if (name.matches("(?i)https?://.*")) {
            page(name, given, reader);
            return;
        }
        Path path = path(name);
        Counted counted = new Counted(open(path, name), console, name, Files.size(path));
        try (OpenedInput input = OpenedInput.open(counted, name)) {
            InputStream in = stream(input, name);
            switch (input.kind()) {
                case ARCHIVE -> archive(in, name, given, counted, reader);
                case FEED -> feed(bytes(in, name), name, given, reader);
                case LINES -> lines(in, name, given, counted, reader);
                case REPORT -> {
                    Metadata known = sidecar(name).overriddenBy(given).overriddenBy(fileName(name));
                    byte[] bytes = bytes(in, name);
                    accept(extractor.fromBytes(bytes, known), bytes, reader);
                }
            }
        }
    }

    private static InputStream stream(OpenedInput input, String name) throws Failure {
        try {
            return input.stream();
        } catch (IOException e) {
            throw unreadable(
                    Problem.UNREADABLE, name, "it is packed and damaged (" + reason(e) + ")", "pack or fetch it again");
        }
    }

    private void page(String address, Metadata given, Reader reader) throws IOException, Failure {
        Fetched page;
        try {
            Fetcher fetcher = options.fetcher();
            try {
                page = fetcher.fetch(address);
            } finally {
                options.done(fetcher);
            }
        } catch (IOException problem) {
            String next = problem instanceof AddressGuard.Refusal
                    ? "save the page to a file and give that"
                    : "try again later, or save the page to a file and give that";
            throw unreadable(Problem.NOT_FETCHED, address, "it was not fetched: " + problem.getMessage(), next);
        }
        String url = page.address().toString();
        Metadata known = new Metadata(url, null, null, null, List.of(), null, null, null).overriddenBy(given);
        byte[] head = Arrays.copyOf(page.body(), Math.min(page.body().length, InputKind.HEAD));
        if (InputKind.of(head, null) == InputKind.FEED) {
            feed(page.body(), url, given, reader);
        } else {
            accept(extractor.fromAnswer(page.body(), known, page.header("content-type")), page.body(), reader);
        }
    }

    private void archive(InputStream in, String name, Metadata given, Counted counted, Reader reader)
            throws IOException, Failure {
        try (WarcArticles records = WarcArticles.open(in, name)) {
            entries(records.tasks(), given, counted, reader);
        }
    }

    private void feed(byte[] bytes, String name, Metadata given, Reader reader) throws IOException, Failure {
        for (ArticleReader.Entry entry : feeds.read(bytes, name)) {
            entry(entry, given, reader);
        }
    }

    private void entries(Iterator<Supplier<ArticleReader.Entry>> tasks, Metadata given, Counted counted, Reader reader)
            throws IOException, Failure {
        for (long i = 0; i < options.skip() && tasks.hasNext(); i++) {
            tasks.next();
        }
        OrderedWork.run(tasks, options.jobs(), entry -> {
            counted.entry();
            entry(entry, given, reader);
        });
    }

    private void entry(ArticleReader.Entry entry, Metadata given, Reader reader) throws IOException, Failure {
        if (entry instanceof ArticleReader.Read read) {
            accept(known(read.extraction(), given), read.page(), reader);
        } else if (entry instanceof ArticleReader.Refused bad) {
            refuse(bad.problem());
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

    private static byte[] bytes(Path path, String name) throws Failure {
        try (InputStream in = open(path, name)) {
            return bytes(in, name);
        } catch (IOException e) {
            throw unreadable(Problem.UNREADABLE, name, "it cannot be read (" + reason(e) + ")", "check the disk");
        }
    }

    /** At most one byte more than an article may have, so that the extractor can refuse what is too large. */
    private static byte[] bytes(InputStream in, String name) throws Failure {
        try {
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

    private void lines(InputStream in, String name, Metadata given, Counted counted, Reader reader)
            throws IOException, Failure {
        try (ArticleReader lines = ArticleReader.open(in, name)) {
            entries(lines.tasks(), given, counted, reader);
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

    private void accept(Extraction extraction, byte @Nullable [] page, Reader reader) throws IOException, Failure {
        warn(extraction.warnings());
        Article article = extraction.article();
        int times = seen.add(article.id());
        done++;
        unread += article.unread() == null ? 0 : 1;
        reader.read(article, page, times);
    }

    private void warn(List<Warning> warnings) {
        warnings.forEach(warning -> console.warn(warning.toString()));
    }
}
