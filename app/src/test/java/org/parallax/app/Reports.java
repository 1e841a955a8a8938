// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Project;

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

    /**
     * A project of three reports, of which the first two are of one story; the n-th, from 0, has the title "Title n" and came
     * out on 2031-05-05 at 2n:00 UTC.
     *
     * @param outlet what the name of each outlet begins with
     */
    static OpenProject project(Path folder, String outlet) throws IOException {
        Path news = Files.createDirectories(folder.resolve("news"));
        List<String> inputs = new ArrayList<>();
        for (String text : List.of(FERRY, FERRY_AGAIN, ELECTION)) {
            String name = "r" + inputs.size() + ".txt";
            file(
                    news,
                    name + ".meta.json",
                    "{\"title\":\"Title " + inputs.size() + "\",\"outlet\":\"" + outlet + " " + inputs.size()
                            + "\",\"published\":\"2031-05-05T2" + inputs.size() + ":00:00Z\"}");
            inputs.add(file(news, name, text));
        }
        OpenProject project = Project.init(folder.resolve("project"), Clock.systemUTC());
        new ProjectIntake(project).take(inputs, line -> {});
        return project;
    }

    static String file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
