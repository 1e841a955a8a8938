// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read, and what the user knows about it. */
final class InputOptions {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = {
                "Plain text, HTML, .mhtml; many articles in .jsonl, .warc, .warc.gz, feeds (RSS, Atom, JSON Feed,",
                "news sitemaps). An http or https address is fetched. - reads JSON lines from standard input.",
                "What FILE.meta.json says (title, outlet, published, url, authors) is taken over."
            })
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "TIME",
            description =
                    "Publication day or time (ISO 8601) of the first, second, ... FILE; wins over FILE.meta.json.")
    private List<String> published = new ArrayList<>();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published the first, second, ... FILE; wins over FILE.meta.json.")
    private List<String> outlets = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Keep what is fetched as records in this web archive (.warc or .warc.gz).")
    private @Nullable Path keep;

    @Option(names = "--allow-private", description = "Fetch from this machine and the local network too.")
    private boolean allowPrivate;

    private @Nullable Fetcher shared;
    private int jobs = 1;
    private long skip;

    /** How many articles of an archive are worked on at once. */
    int jobs() {
        return jobs;
    }

    /** How many entries of an archive are passed over. */
    long skip() {
        return skip;
    }

    void work(int newJobs, long newSkip) {
        jobs = newJobs;
        skip = newSkip;
    }

    /** One fetcher serves all inputs from now on, and remembers what it has seen; to be closed by who called this. */
    Fetcher share() throws IOException {
        shared = fetcher();
        return shared;
    }

    /** Closes a fetcher that served one input. */
    void done(Fetcher fetcher) throws IOException {
        if (shared == null) {
            fetcher.close();
        }
    }

    /** To be given to {@link #done} by who asked for it. */
    Fetcher fetcher() throws IOException {
        if (shared != null) {
            return shared;
        }
        FetchArchive archive = keep == null ? null : FetchArchive.open(keep, Clock.systemUTC());
        AddressGuard guard = new AddressGuard(address -> allowPrivate, InetAddress::getAllByName);
        return new Fetcher(guard, Duration.ofSeconds(30), Duration.ofSeconds(1), archive);
    }

    /** Names of the inputs, {@code -} for standard input; standard input when none is given. */
    List<String> files() {
        return files.isEmpty() ? List.of("-") : List.copyOf(files);
    }

    /** How many were named. */
    int count() {
        return files.size();
    }

    /** Inputs of which nothing more is known. */
    static InputOptions of(List<String> inputs) {
        InputOptions options = new InputOptions();
        options.files = List.copyOf(inputs);
        return options;
    }

    /** The same options, to be changed by {@link #replace} without changing these. */
    InputOptions copy() {
        InputOptions copy = new InputOptions();
        copy.files = List.copyOf(files);
        copy.published = List.copyOf(published);
        copy.outlets = List.copyOf(outlets);
        copy.keep = keep;
        copy.allowPrivate = allowPrivate;
        copy.shared = shared;
        return copy;
    }

    /** Puts several inputs in the place of one; what the user said about it holds for each of them. */
    void replace(UnaryOperator<List<String>> expansion) {
        List<String> newFiles = new ArrayList<>();
        List<String> newPublished = new ArrayList<>();
        List<String> newOutlets = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            for (String file : expansion.apply(List.of(files.get(i)))) {
                newFiles.add(file);
                newPublished.add(i < published.size() ? published.get(i) : "");
                newOutlets.add(i < outlets.size() ? outlets.get(i) : "");
            }
        }
        files = newFiles;
        published = newPublished;
        outlets = newOutlets;
    }

    /** Refuses options that could not be obeyed, before anything is read. */
    void check() throws Failure {
        checkCount("--published", published);
        checkCount("--outlet", outlets);
        for (int i = 0; i < published.size(); i++) {
            given(i);
        }
    }

    private void checkCount(String option, List<String> values) throws Failure {
        if (values.size() > files().size()) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.TOO_MANY_VALUES,
                    option,
                    values.size() + " values for " + files().size() + " inputs",
                    "give it once a FILE, in the order of the files");
        }
    }

    /** What the user said about the input at {@code index}; nothing when not said or said with an empty value. */
    Metadata given(int index) throws Failure {
        String outlet = value(outlets, index);
        String time = value(published, index);
        return new Metadata(null, null, outlet, null, List.of(), time == null ? null : parse(time), null, null);
    }

    private static @Nullable String value(List<String> values, int index) {
        return index >= values.size() || values.get(index).isBlank()
                ? null
                : values.get(index).strip();
    }

    private static PublicationTime parse(String time) throws Failure {
        try {
            return PublicationTime.parse(time);
        } catch (DateTimeException expected) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.BAD_DATE,
                    "--published",
                    "\"" + time + "\" is no day or time",
                    "write 2026-03-14 or 2026-03-14T09:30:00+01:00");
        }
    }
}
