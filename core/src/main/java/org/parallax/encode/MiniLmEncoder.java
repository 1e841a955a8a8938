// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parallax.model.SentenceEncoder;

/**
 * The sentence encoder all-MiniLM-L6-v2 in single precision: the mean over a text's word pieces, at unit length, in 384
 * dimensions. What is over 256 word pieces is not read.
 *
 * <p>Safe for use by several threads, which share one session. Texts run one by one, so that a text's vector has the same
 * bits whatever stands beside it; on one machine and one number of threads the bits never change.
 */
public final class MiniLmEncoder implements SentenceEncoder, AutoCloseable {
    /** Length of the vectors. */
    public static final int DIMENSIONS = 384;

    static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final int MOST_PIECES = 256;
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private MiniLmEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads model and vocabulary from the class path, to run on two threads. */
    public static MiniLmEncoder open() {
        return open(THREADS);
    }

    /**
     * Loads model and vocabulary from the class path.
     *
     * @param threads that one text may run on, at least 1
     */
    public static MiniLmEncoder open(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got " + threads);
        }
        // Unpacking the model takes longest; ONNX Runtime's native library and the vocabulary load beside it.
        FutureTask<WordPieces> pieces = new FutureTask<>(WordPieces::shared);
        new Thread(pieces, "parallax-vocabulary").start();
        FutureTask<OrtEnvironment> environment = new FutureTask<>(OnnxModel::environment);
        new Thread(environment, "parallax-onnxruntime").start();
        try {
            OrtEnvironment runtime = environment.get();
            return new MiniLmEncoder(runtime, OnnxModel.session(MODEL, threads), pieces.get());
        } catch (OrtException | ExecutionException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the sentence encoder", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the sentence encoder", e);
        }
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(encode(text));
        }
        return vectors;
    }

    @Override
    public List<float[][]> encodeWords(List<List<String>> sentences) {
        List<float[][]> vectors = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            vectors.add(words(words));
        }
        return vectors;
    }

    private float[] encode(String text) {
        return mean(states(pieces.ids(text, MOST_PIECES)));
    }

    /** Each word as the mean of its pieces, read in the sentence; zeros for words that are past what is read. */
    private float[][] words(List<String> words) {
        List<long[]> ofWord = new ArrayList<>();
        int count = 2;
        for (String word : words) {
            long[] ids = pieces.idsOfWord(word, Math.max(1, MOST_PIECES - count));
            if (count + ids.length > MOST_PIECES) {
                break;
            }
            ofWord.add(ids);
            count += ids.length;
        }
        float[][] states = states(pieces.framed(ofWord));
        float[][] vectors = new float[words.size()][DIMENSIONS];
        int at = 1;
        for (int w = 0; w < ofWord.size(); w++) {
            int length = ofWord.get(w).length;
            for (int k = 0; k < length; k++, at++) {
                for (int i = 0; i < DIMENSIONS; i++) {
                    vectors[w][i] += states[at][i] / length;
                }
            }
        }
        return vectors;
    }

    private float[][] states(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return states[0];
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot encode a text of " + ids.length + " pieces", e);
        }
    }

    /** The mean of the pieces' states at unit length: nothing is padded, so that all of them count. */
    private static float[] mean(float[][] states) {
        double[] sum = new double[DIMENSIONS];
        for (float[] state : states) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += state[i];
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.sqrt(square);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    /** Frees the session; nothing may be encoded after. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the sentence encoder", e);
        }
    }
}
