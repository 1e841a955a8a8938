// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static final String FIRST = """
            A ferry with 214 people on board struck rocks near Sandvik on Monday evening, the coast guard said.

            "We heard a bang and then the lights went out," said Liv Moen, a passenger. At least 12 people were hurt.
            """;
    private static final String SECOND = """
            The ferry Aurora ran aground off Sandvik late on Monday. According to the coast guard, 214 people were aboard.

            "We heard a bang and then the lights went out," first mate Ida Lund said. She said 15 people were hurt.
            """;
    private static final String OTHER =
            "{\"id\":\"mine\",\"published\":\"2026-03-15\",\"text\":\"Three miners were rescued"
                    + " from a flooded shaft near Olova on Sunday, the fire service said.\"}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private record Ended(int exitCode, String data) {}

    private Ended run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--out", out().toString(), "--master", "local[2]"));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new PrintStream(data, false, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Ended(exitCode, data.toString(StandardCharsets.UTF_8));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String told() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    private long files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    @Test
    void aSecondRunAddsWhatIsNewAndEqualsOneOverEverything() throws IOException {
        String first = file("a.txt", FIRST);
        String second = file("b.txt", SECOND);
        String lines = file("c.jsonl", OTHER);
        assertThat(run("--in", first).exitCode()).isZero();
        Ended both = run("--in", second, "--in", lines, "--hash", "--json");
        assertThat(both.exitCode()).isZero();
        assertThat(both.data())
                .contains("\"files\":3,\"new_files\":2,\"read\":3")
                .contains("\"reports\":3,\"stories\":2")
                .contains("\"collated\":2");
        Path before = folder.resolve("before");
        Files.move(out(), before);
        Ended whole = run("--in", folder.resolve("in").toString(), "--partitions", "1", "--hash", "--json");
        assertThat(hashes(whole)).isEqualTo(hashes(both));
        assertThat(files(".crc")).isZero();
    }

    private static String hashes(Ended ended) {
        return ended.data().substring(ended.data().indexOf("\"hashes\""));
    }

    @Test
    void whatCannotBeReadIsToldOfAndTheRestGoesOn() throws IOException {
        file("a.txt", FIRST);
        file("bad.jsonl", OTHER + "{\"id\":\n" + OTHER);
        file("empty.txt", "");
        file("cut.warc.gz", "WARC/1.0\r\n");
        file("nothing.jsonl", "");
        file("no.parquet", "PAR1");
        Ended ended = run("--in", folder.resolve("in").toString(), "--json");
        assertThat(ended.exitCode()).isEqualTo(Stop.PARTLY);
        assertThat(ended.data())
                .contains("\"reports\":2")
                .contains("\"again\":1")
                .contains("\"PX-READ-004\":1", "\"PX-READ-001\":1", "\"PX-INPUT-006\":");
        assertThat(told()).contains("PX-READ-001", "empty.txt", "no.parquet");
    }

    @Test
    void whatIsLargerThanAReportIsToldOfAndTheRestGoesOn() throws IOException {
        String large = "The harbour was closed. ".repeat(2_200_000);
        file("a.html", "<p>" + large + "</p>");
        file("b.jsonl", "{\"id\":\"large\",\"text\":\"" + large + "\"}\n" + OTHER);
        String head = """
                WARC/1.0
                WARC-Type: resource
                WARC-Record-ID: <urn:x>
                WARC-Date: 2031-01-01T00:00:00Z
                WARC-Target-URI: https://news.example/%s
                Content-Type: text/html
                Content-Length: %d

                %s

                """.replace("\n", "\r\n");
        int length = FIRST.getBytes(StandardCharsets.UTF_8).length;
        file("c.warc", head.formatted("large", large.length(), large) + head.formatted("ferry", length, FIRST));
        Ended ended = run("--in", folder.resolve("in").toString(), "--json");
        assertThat(ended.exitCode()).isEqualTo(Stop.PARTLY);
        assertThat(ended.data()).contains("\"reports\":2").contains("\"PX-READ-002\":3");
    }

    @Test
    void aRunThatWasStoppedGoesOn() throws IOException {
        file("a.txt", FIRST);
        file("b.txt", SECOND);
        file("c.jsonl", OTHER);
        String in = folder.resolve("in").toString();
        Ended whole = run("--in", in, "--partitions", "3", "--hash", "--json");
        // as if it had been stopped while the second bundle was read, and while tables were moved into their places
        Files.move(out().resolve("read/000001"), out().resolve("read/.tmp-1-000001"));
        delete(out().resolve("collations"));
        delete(out().resolve("parts"));
        Ended again = run("--in", in, "--hash", "--json");
        assertThat(again.exitCode()).isZero();
        assertThat(again.data()).contains("\"new_files\":0,\"read\":3").contains("\"collated\":2");
        assertThat(hashes(again)).isEqualTo(hashes(whole));
        assertThat(run("--in", in, "--json").data()).contains("\"collated\":0");
    }

    @Test
    void aFileThatChangedTakesThePlaceOfWhatItWas() throws IOException {
        String file = file("a.txt", FIRST);
        assertThat(run("--in", file, "--json").data()).contains("\"reports\":1");
        file("a.txt", SECOND + "Nobody died.\n");
        assertThat(run("--in", file, "--json").data())
                .contains("\"files\":2,\"new_files\":1")
                .contains("\"reports\":1,");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("letter.txt"), "Dear Sir");
        assertThat(run("--in", file("a.txt", FIRST)).exitCode()).isEqualTo(Stop.USAGE);
        assertThat(told()).contains("PX-SPARK-001");
        assertThat(out().resolve("letter.txt")).exists();
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(run("--in", folder.resolve("nowhere").toString()).exitCode()).isEqualTo(Stop.UNREADABLE);
        assertThat(told()).contains("PX-INPUT-001");
    }

    @Test
    void aStoryOfTooManyReportsIsListedAndLeftOut() throws IOException {
        file("a.txt", FIRST);
        file("b.txt", FIRST + "Nobody died.\n");
        Ended ended =
                run("--in", folder.resolve("in").toString(), "--most-reports", "1", "--json", "--format", "jsonl");
        assertThat(ended.exitCode()).isEqualTo(Stop.PARTLY);
        assertThat(ended.data()).contains("\"stories\":1,\"claims\":0").contains("\"left_out\":[\"");
        assertThat(told()).contains("PX-SPARK-101");
        assertThat(files(".parquet")).isZero();
        assertThat(files(".jsonl")).isPositive();
    }
}
