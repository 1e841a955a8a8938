// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small reports, written for these tests. */
final class Reports {
    static final String FERRY = """
            The ferry Aurora ran aground off Sandvik on Monday evening with 214 people on board, the coast guard said.

            “We heard a bang and then the lights went out,” said passenger Liv Moen. At least 12 people were hurt.
            """;
    static final String FERRY_AGAIN = """
            A ferry with 214 people aboard struck rocks near Sandvik late on Monday, according to the coast guard.

            “We heard a bang and then the lights went out,” said first mate Ida Lund. She said 15 people were hurt.
            """;
    static final String ELECTION = """
            Voters in the mountain republic of Veldania chose a new parliament on Sunday. The Reform Party won 61 of 120 \
            seats, the electoral commission announced, and its leader Marta Kovacs promised lower taxes.
            """;

    private Reports() {}

    static String file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
