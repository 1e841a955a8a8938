// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.store.Correction;

/** A log of corrections as {@code parallax corrections --json} prints it. */
final class CorrectionLog {
    private CorrectionLog() {}

    static List<Correction> read(String file) throws IOException, Failure {
        int number = 0;
        List<Correction> corrections = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(ArticleSource.open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    corrections.add(Correction.parse(line));
                }
            }
        } catch (IllegalArgumentException bad) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.BAD_CORRECTION,
                    file + ", line " + number,
                    "this is no correction (" + bad.getMessage() + ")",
                    "give what parallax corrections --json prints");
        }
        return corrections;
    }
}
