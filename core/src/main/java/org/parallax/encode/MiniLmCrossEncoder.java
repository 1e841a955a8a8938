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
import org.parallax.model.CrossEncoder;

/**
 * MiniLM (6 layers) trained by this project to read two sentences of two reports side by side (docs/model-card.md), with int8
 * weights. Of each sentence the first 60 word pieces are read.
 *
 * <p>Safe for use by several threads, which share one session. Pairs run one by one, so that a pair's odds have the same bits
 * whatever stands beside it; on one kind of processor the bits never change.
 */
public final class MiniLmCrossEncoder implements CrossEncoder, AutoCloseable {
    static final String MODEL = "/parallax/encode/cross-encoder.onnx";
    /** Word pieces of a sentence, without those around it. */
    private static final int MOST_PIECES = 60;

    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final int threads;

    private MiniLmCrossEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces, int threads) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.threads = threads;
    }

    /** Loads model and vocabulary from the class path, to read two pairs at a time. */
    public static MiniLmCrossEncoder open() {
        return open(THREADS);
    }

    /**
     * Loads model and vocabulary from the class path.
     *
     * @param threads that read the pairs of one list side by side, at least 1; a pair runs on one of them
     */
    public static MiniLmCrossEncoder open(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got " + threads);
        }
        try {
            return new MiniLmCrossEncoder(
                    OnnxModel.environment(), OnnxModel.session(MODEL, 1), WordPieces.shared(), threads);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the cross-encoder", e);
        }
    }

    @Override
    public List<Odds> read(List<Sentences> pairs) {
        Odds[] odds = new Odds[pairs.size()];
        int parts = Math.min(threads, pairs.size());
        List<FutureTask<Void>> helpers = new ArrayList<>();
        for (int i = 1; i < parts; i++) {
            int part = i;
            FutureTask<Void> helper = new FutureTask<>(() -> read(pairs, odds, part, parts), null);
            helpers.add(helper);
            new Thread(helper, "parallax-cross-encoder-" + part).start();
        }
        read(pairs, odds, 0, parts);
        try {
            for (FutureTask<Void> helper : helpers) {
                helper.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a pair of sentences could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading pairs of sentences", e);
        }
        return List.of(odds);
    }

    /** Every so many pairs, from one on. */
    private void read(List<Sentences> pairs, Odds[] odds, int first, int step) {
        for (int i = first; i < pairs.size(); i += step) {
            odds[i] = read(pairs.get(i));
        }
    }

    private Odds read(Sentences pair) {
        long[] first = pieces.ids(pair.first(), MOST_PIECES + 2);
        long[] second = pieces.ids(pair.second(), MOST_PIECES + 2);
        // the second sentence goes on behind the end of the first, without a beginning of its own
        long[] ids = Arrays.copyOf(first, first.length + second.length - 1);
        System.arraycopy(second, 1, ids, first.length, second.length - 1);
        long[] segments = new long[ids.length];
        Arrays.fill(segments, first.length, segments.length, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor segment = OnnxTensor.createTensor(environment, LongBuffer.wrap(segments), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", input, "segments", segment))) {
            float[] odds = ((float[][]) result.get(0).getValue())[0];
            return new Odds(odds[0], odds[1], odds[2]);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot read a pair of " + ids.length + " pieces", e);
        }
    }

    /** Frees the session; nothing may be read after. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the cross-encoder", e);
        }
    }
}
