// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parallax.model.Parse;
import org.parallax.model.SentenceParser;

/**
 * One encoder with a head for each thing that is read from words: universal tags, lemmas, dependency trees (deep biaffine
 * attention, Dozat and Manning 2017), names and reported speech. What it was trained on and how well it reads is in {@code
 * docs/model-card.md}.
 *
 * <p>Sentences are read in windows of some 190 word pieces, one window a run on one thread, with fixed scales for its integer
 * arithmetic: so a text's parse has the same bits whatever else runs beside it, and memory does not grow with the text. Safe
 * for use by several threads, which share one session.
 */
public final class JointParser implements SentenceParser, AutoCloseable {
    static final String MODEL = "/parallax/encode/annotator.onnx";
    private static final String INVENTORY = "/parallax/encode/annotator.json";
    private static final long BEGIN = 101;
    private static final long END = 102;
    /** Word pieces in a window: as long as the windows of the training. */
    private static final int WINDOW = 192;
    /** Longer sentences are cut; the training has hardly seen any. */
    private static final int LONGEST_SENTENCE = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ParserInventory inventory;
    private final WordPieces pieces;

    private JointParser(OrtEnvironment environment, OrtSession session, ParserInventory inventory, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.inventory = inventory;
        this.pieces = pieces;
    }

    /**
     * Loads model, inventory and vocabulary from the class path.
     *
     * @throws IllegalStateException when the model is not the one that the inventory was made for
     */
    public static JointParser open() {
        // ONNX Runtime's native library and the vocabulary load while the model is read.
        FutureTask<WordPieces> pieces = new FutureTask<>(WordPieces::shared);
        new Thread(pieces, "parallax-vocabulary").start();
        FutureTask<OrtEnvironment> environment = new FutureTask<>(OnnxModel::environment);
        new Thread(environment, "parallax-onnxruntime").start();
        try (InputStream json = OnnxModel.stream(INVENTORY)) {
            ParserInventory inventory = ParserInventory.read(json);
            byte[] model = OnnxModel.bytes(MODEL);
            FutureTask<OrtSession> session = new FutureTask<>(() -> OnnxModel.session(model, 1));
            new Thread(session, "parallax-session").start();
            check(model, inventory.sha256());
            return new JointParser(environment.get(), session.get(), inventory, pieces.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's inventory", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the parser", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the parser", e);
        }
    }

    private static void check(byte[] model, String wanted) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(model));
            if (!found.equals(wanted)) {
                throw new IllegalStateException("the parser's model is damaged or of another inventory: SHA-256 "
                        + found + ", wanted " + wanted);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public Parse parse(List<List<String>> sentences) {
        Map<String, long[]> known = new HashMap<>();
        List<ParserWindow.Part> parts = new ArrayList<>();
        for (List<String> forms : sentences) {
            List<long[]> words = forms.stream()
                    .map(form -> known.computeIfAbsent(form, word -> pieces.idsOfWord(word, inventory.piecesPerWord())))
                    .toList();
            addParts(forms, words, parts);
        }
        ParseBuilder builder = new ParseBuilder(inventory, pieces);
        for (ParserWindow window : ParserWindow.pack(parts, WINDOW)) {
            builder.add(window, scores(window));
        }
        return builder.parse();
    }

    /** A sentence that is too long is cut after its last comma or semicolon that still fits, else where it no longer fits. */
    private static void addParts(List<String> forms, List<long[]> words, List<ParserWindow.Part> parts) {
        int from = 0;
        while (from < words.size()) {
            int size = 0;
            int end = from;
            int stop = from;
            while (end < words.size() && size + words.get(end).length <= LONGEST_SENTENCE) {
                size += words.get(end).length;
                String form = forms.get(end);
                end++;
                if (form.equals(",") || form.equals(";") || form.equals(":")) {
                    stop = end;
                }
            }
            if (end < words.size() && stop > from) {
                end = stop;
            }
            parts.add(new ParserWindow.Part(forms.subList(from, end), words.subList(from, end), from > 0));
            from = end;
        }
    }

    private ParserScores scores(ParserWindow window) {
        int length = window.pieces();
        int words = window.words() + 1;
        long[] ids = new long[length];
        long[] wordOfPiece = new long[length];
        long[] first = new long[words];
        long[] last = new long[words];
        long[] features = new long[3 * words];
        ids[0] = BEGIN;
        int piece = 1;
        int word = 1;
        for (ParserWindow.Part part : window.parts()) {
            int size = part.words().size();
            for (int i = 0; i < size; i++) {
                long[] of = part.words().get(i);
                String form = part.forms().get(i);
                System.arraycopy(of, 0, ids, piece, of.length);
                Arrays.fill(wordOfPiece, piece, piece + of.length, word);
                first[word] = piece;
                last[word] = piece + of.length - 1L;
                features[3 * word] = inventory.shapes().getOrDefault(WordShape.shape(form), 1);
                features[3 * word + 1] = WordShape.caseClass(form);
                features[3 * word + 2] = WordShape.place(i, size);
                piece += of.length;
                word++;
            }
            ids[piece++] = END;
        }
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", tensor(ids, 1, length));
            inputs.put("piece_word", tensor(wordOfPiece, 1, length));
            inputs.put("word_first", tensor(first, 1, words));
            inputs.put("word_last", tensor(last, 1, words));
            inputs.put("features", tensor(features, 1, words, 3));
            try (OrtSession.Result result = session.run(inputs)) {
                return ParserScores.of(result);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot parse a window of " + length + " pieces", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** Frees the session; nothing may be parsed after. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the parser", e);
        }
    }
}
