// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;

/** How long reading and comparing a pair of whole reports takes, once the models are loaded. Run from the project's root. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExamplesBenchmark {
    /** A folder of {@code examples/} whose reports are plain texts. */
    @Param({"ferry", "reservoir-talks", "mine-wire"})
    public String example = "ferry";

    private final List<Article> articles = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Pipeline pipeline = Pipeline.open();

    /** Reads the files and loads the models. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        for (String side : List.of("a", "b")) {
            byte[] bytes = Files.readAllBytes(Path.of("examples", example, side + ".txt"));
            articles.add(pipeline.extractor().fromText(bytes, Metadata.NONE).article());
        }
        articles.forEach(article -> accounts.add(pipeline.read(article)));
        pipeline.compare(accounts);
    }

    /** Frees the models. */
    @TearDown(Level.Trial)
    public void close() {
        pipeline.close();
    }

    /** Annotate and interpret, both reports. */
    @Benchmark
    public List<Account> read() {
        return articles.stream().map(pipeline::read).toList();
    }

    /** Find copies, resolve and collate. */
    @Benchmark
    public Collation compare() {
        return pipeline.compare(accounts);
    }
}
