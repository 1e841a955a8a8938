// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
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
import org.parallax.annotate.NeuralAnnotator;
import org.parallax.bench.ExampleReport;
import org.parallax.model.Parse;
import org.parallax.model.Sentence;
import org.parallax.model.Token;

/**
 * The inner parts of the parser. It stands in the parser's package because they are hidden from others. Run from the project's
 * root.
 */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncodeBenchmark {
    private static final int PIECES_OF_WORD = 8;
    private static final int WINDOW = 192;
    private static final int WORDS_OF_SENTENCE = 25;

    private final JointParser parser = JointParser.open();
    private final WordPieces pieces = WordPieces.shared();
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> window = new ArrayList<>();
    private final float[][] noise = new float[WORDS_OF_SENTENCE][WORDS_OF_SENTENCE + 1];
    private final float[][] sure = new float[WORDS_OF_SENTENCE][WORDS_OF_SENTENCE + 1];

    /** Reads an example, takes as many of its sentences as fill a window, and draws arc scores. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        int size = 1;
        for (Sentence sentence : new NeuralAnnotator(parser)
                .annotate(ExampleReport.FERRY.article())
                .sentences()) {
            List<String> forms = sentence.tokens().stream().map(Token::form).toList();
            words.addAll(forms);
            int more = 1;
            for (String form : forms) {
                more += pieces.idsOfWord(form, PIECES_OF_WORD).length;
            }
            if (size + more <= WINDOW) {
                window.add(forms);
                size += more;
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < WORDS_OF_SENTENCE; i++) {
            for (int j = 0; j <= WORDS_OF_SENTENCE; j++) {
                noise[i][j] = (float) random.nextDouble(20);
                sure[i][j] = (float) random.nextDouble(5);
            }
            // Each word hangs on the one before it, the first on the root.
            sure[i][i] += 10;
        }
    }

    /** Frees the model. */
    @TearDown(Level.Trial)
    public void close() {
        parser.close();
    }

    /** The word pieces of all words of a report of some 400 words. */
    @Benchmark
    public int wordPieces() {
        int count = 0;
        for (String word : words) {
            count += pieces.idsOfWord(word, PIECES_OF_WORD).length;
        }
        return count;
    }

    /** The tree of a sentence of 25 words whose best heads are a tree, which is what nearly all sentences have. */
    @Benchmark
    public int[] treeAtOnce() {
        return TreeDecoder.heads(copy(sure));
    }

    /** The tree of a sentence of 25 words whose best heads are no tree: rings must be broken. */
    @Benchmark
    public int[] treeFromNoise() {
        return TreeDecoder.heads(copy(noise));
    }

    /** Sentences that fill one window through the session, and what is read out of its scores. */
    @Benchmark
    public Parse window() {
        return parser.parse(window);
    }

    private static float[][] copy(float[][] scores) {
        float[][] copy = new float[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            copy[i] = scores[i].clone();
        }
        return copy;
    }
}
