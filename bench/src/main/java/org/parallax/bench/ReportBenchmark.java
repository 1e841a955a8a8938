// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parallax.Pipeline;
import org.parallax.extract.MalformedArticle;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;

/** How long the whole way of two short reports takes once the models are loaded: bytes to collation, and its halves. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReportBenchmark {
    private static final List<String> REPORTS = List.of("""
            The ferry Aurora ran aground off Sandvik on Monday evening with 214 people on board, the coast guard said. At \
            least 12 passengers were hurt, according to the regional hospital.

            “We heard a bang and then the lights went out,” said passenger Liv Moen. The captain, Jonas Berg, had warned \
            the company about the radar in March.
            """, """
            A ferry with 214 people aboard struck rocks near Sandvik late on Monday, according to the coast guard. The \
            regional hospital said 15 passengers had been hurt.

            “We heard a bang and then the lights went out,” first mate Ida Lund said. Divers will inspect the hull on \
            Wednesday.
            """);

    private final List<Article> articles = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Pipeline pipeline = Pipeline.open();

    /** Loads the models. */
    @Setup(Level.Trial)
    public void load() throws MalformedArticle {
        for (String report : REPORTS) {
            articles.add(pipeline.extractor()
                    .fromBytes(report.getBytes(StandardCharsets.UTF_8), Metadata.NONE)
                    .article());
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

    /** Resolve and collate. */
    @Benchmark
    public Collation compare() {
        return pipeline.compare(accounts);
    }
}
