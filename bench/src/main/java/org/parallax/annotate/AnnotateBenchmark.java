// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
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
import org.parallax.bench.ExampleReport;
import org.parallax.encode.JointParser;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Span;

/** Annotation of a report of some 400 words, whole and in parts. Run from the project's root. */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnnotateBenchmark {
    private final JointParser parser = JointParser.open();
    private final NeuralAnnotator annotator = new NeuralAnnotator(parser);
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final WordTokenizer tokenizer = new WordTokenizer();
    private @Nullable Article article;

    /** Reads the example. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        article = ExampleReport.FERRY.article();
    }

    /** Frees the model. */
    @TearDown(Level.Trial)
    public void close() {
        parser.close();
    }

    /** Paragraphs, sentences and words. */
    @Benchmark
    public List<Span> sentencesAndWords() {
        String text = loaded().text();
        List<Span> words = new ArrayList<>();
        for (Span paragraph : ParagraphSplitter.paragraphs(text)) {
            for (Span sentence : splitter.sentences(text, paragraph)) {
                words.addAll(tokenizer.tokens(text, sentence));
            }
        }
        return words;
    }

    /** All of it: words, trees, names, reported speech, times and quantities. */
    @Benchmark
    public Annotation annotate() {
        return annotator.annotate(loaded());
    }

    private Article loaded() {
        if (article == null) {
            throw new IllegalStateException("not loaded");
        }
        return article;
    }
}
