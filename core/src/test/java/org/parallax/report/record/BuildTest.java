// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final String RULES = "parallax/interpret/cues.tsv";
    private static final String OTHER = "parallax/store/statements.sql";

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String ofFolder() {
        return Build.of(folder.resolve("classes").toFile());
    }

    private String ofJar(String... names) throws IOException {
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve("classes").resolve(name)));
                zip.closeEntry();
            }
        }
        return Build.of(jar.toFile());
    }

    @Test
    void isTheSameFromAJarAndFromAFolder() throws IOException {
        file(RULES, "say\n");
        file(OTHER, "select\n");
        assertThat(ofJar(OTHER, RULES)).isEqualTo(ofFolder()).hasSize(16);
    }

    @Test
    void changesWithARuleAndNotWithWhatReadsNothing() throws IOException {
        file(RULES, "say\n");
        file(OTHER, "select\n");
        String before = ofFolder();
        file(OTHER, "select 1\n");
        assertThat(ofFolder()).isEqualTo(before);
        file(RULES, "say\ntell\n");
        assertThat(ofFolder()).isNotEqualTo(before);
    }

    @Test
    void theProgramHasOne() {
        assertThat(Build.fingerprint()).matches("[0-9a-f]{16}");
    }
}
