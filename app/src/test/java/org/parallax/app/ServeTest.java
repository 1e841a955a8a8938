// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    @TempDir
    Path folder;

    private String project = "";

    @BeforeEach
    void makeProject() {
        project = folder.resolve("project").toString();
        assertThat(Run.of("init", project).exitCode()).isZero();
    }

    @Test
    void aFileWithoutHashesServesNobody() throws IOException {
        String file = Reports.file(folder, "tokens", "secret");
        Run run = Run.of("serve", "--project", project, "--host", "0.0.0.0", "--port", "0", "--tokens", file);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("PX-SERVE-003").contains(file);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void thisMachineAloneNeedsNoTokens() {
        Path file = folder.resolve("tokens");
        Run run = Run.of("serve", "--project", project, "--port", "0", "--tokens", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("PX-USAGE-001").contains("--tokens");
        assertThat(file).doesNotExist();
    }
}
