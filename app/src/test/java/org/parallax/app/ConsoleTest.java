// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final String CELLS = "a\u001b[2Jb\u009bc\u202ed\te\r\n";

    private static String written(boolean terminal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), Map.of(), terminal);
        try (OutputStream bytes = console.bytes()) {
            bytes.write(CELLS.getBytes(StandardCharsets.UTF_8));
        }
        console.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalGetsNoCharacterThatRulesIt() throws IOException {
        assertThat(written(true)).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFDd\te\r\n");
    }

    @Test
    void aPipeGetsWhatWasWritten() throws IOException {
        assertThat(written(false)).isEqualTo(CELLS);
    }
}
