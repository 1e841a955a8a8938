// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens models of the class path under ONNX Runtime. Where the system property {@value #FOLDER} names a folder that holds a
 * model's file, that file is opened: nothing has to be unpacked then, and it does not pass through Java's heap.
 */
public final class OnnxModel {
    /** System property that names a folder with the models' files. */
    private static final String FOLDER = "parallax.models";

    private OnnxModel() {}

    /** Resources of the class path that hold the models; each is looked for under its last name in the folder. */
    public static List<String> resources() {
        return List.of(JointParser.MODEL, MiniLmEncoder.MODEL, MiniLmCrossEncoder.MODEL);
    }

    /** ONNX Runtime of this process; the first call loads its native library. */
    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    }

    /**
     * A session that several threads may share.
     *
     * @param threads that one run may take
     */
    static OrtSession session(byte[] model, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = options(threads)) {
            return environment().createSession(model, options);
        }
    }

    /** A session of a model of the class path or the folder; see {@link #session(byte[], int)}. */
    static OrtSession session(String resource, int threads) throws OrtException {
        Path file = file(resource);
        if (file == null) {
            return session(bytes(resource), threads);
        }
        try (OrtSession.SessionOptions options = options(threads)) {
            return environment().createSession(file.toString(), options);
        }
    }

    private static OrtSession.SessionOptions options(int threads) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // Threads that wait for work would else keep a core busy that another text's thread needs.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static @Nullable Path file(String resource) {
        String folder = System.getProperty(FOLDER);
        Path file = folder == null ? null : Path.of(folder, resource.substring(resource.lastIndexOf('/') + 1));
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    /** The bytes of a resource of the class path, or of its file in the folder. */
    static byte[] bytes(String resource) {
        Path file = file(resource);
        try (InputStream stream = file == null ? stream(resource) : Files.newInputStream(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + resource, e);
        }
    }

    static InputStream stream(String resource) {
        InputStream stream = OnnxModel.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        return stream;
    }
}
