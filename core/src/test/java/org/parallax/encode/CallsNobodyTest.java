// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsNobodyTest {
    /** Later versions of the library hold the address of a collector of telemetry, and a client to reach it. */
    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64", "osx-aarch64"})
    void theLibraryThatRunsTheModelsKnowsNoCollectorOfTelemetry(String system) throws IOException {
        String name =
                "/ai/onnxruntime/native/" + system + "/libonnxruntime" + (system.startsWith("osx") ? ".dylib" : ".so");
        try (InputStream library = CallsNobodyTest.class.getResourceAsStream(name)) {
            assertThat(library).as(name).isNotNull();
            String bytes = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("OneCollector")).isFalse();
            assertThat(bytes.contains("libcurl")).isFalse();
        }
    }
}
