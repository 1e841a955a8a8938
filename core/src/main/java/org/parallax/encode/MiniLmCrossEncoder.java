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

    private MiniLmCrossEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads model and vocabulary from the class path, to run on two threads. */
    public static MiniLmCrossEncoder open() {
        return open(THREADS);
    }

    /**
     * Loads model and vocabulary from the class path.
     *
     * @param threads that one pair may run on, at least 1
     */
    public static MiniLmCrossEncoder open(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1, got " + threads);
        }
        try {
            return new MiniLmCrossEncoder(
                    OnnxModel.environment(), OnnxModel.session(MODEL, threads), WordPieces.shared());
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the cross-encoder", e);
        }
    }

    @Override
    public List<Odds> read(List<Sentences> pairs) {
        List<Odds> odds = new ArrayList<>(pairs.size());
        for (Sentences pair : pairs) {
            odds.add(read(pair));
        }
        return odds;
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
