// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parallax.encode.OnnxModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Unpacks the native libraries of ONNX Runtime for this machine and the models into a folder, which {@code
 * -Donnxruntime.native.path} and {@code -Dparallax.models} can then name; without them each start unpacks them anew. The
 * launcher calls this after a build.
 */
@Command(name = "prepare-files", hidden = true)
final class PrepareCommand implements Callable<Integer> {
    private static final List<String> LIBRARIES =
            List.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared");

    @Parameters
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String platform = (system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux")
                + (machine.equals("aarch64") || machine.equals("arm64") ? "-aarch64" : "-x64");
        Files.createDirectories(folder);
        for (String library : LIBRARIES) {
            String name = System.mapLibraryName(library);
            try (InputStream in =
                    PrepareCommand.class.getResourceAsStream("/ai/onnxruntime/native/" + platform + "/" + name)) {
                if (in != null) {
                    Files.copy(in, folder.resolve(name));
                }
            }
        }
        for (String model : OnnxModel.resources()) {
            try (InputStream in = PrepareCommand.class.getResourceAsStream(model)) {
                if (in != null) {
                    Files.copy(in, folder.resolve(model.substring(model.lastIndexOf('/') + 1)));
                }
            }
        }
        return ExitCode.DONE;
    }
}
