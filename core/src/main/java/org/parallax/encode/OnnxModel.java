// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Opens models of the class path under ONNX Runtime. */
final class OnnxModel {
    private OnnxModel() {}

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
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Threads that wait for work would else keep a core busy that another text's thread needs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment().createSession(model, options);
        }
    }

    /** The bytes of a resource of the class path. */
    static byte[] bytes(String resource) {
        try (InputStream stream = stream(resource)) {
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
