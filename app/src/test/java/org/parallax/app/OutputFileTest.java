// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotKeptLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "whole");
        OutputFile.Part part = new OutputFile.Part(file);
        try (OutputStream out = part.open()) {
            out.write('h');
        }
        part.drop();
        assertThat(file).hasContent("whole");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (OutputStream out = part.open()) {
            out.write('n');
        }
        part.keep();
        part.drop();
        assertThat(file).hasContent("n");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
