// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says and how it ends, for inputs good and bad. */
class MainTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "read",
                "extract",
                "group",
                "export",
                "bundle",
                "verify",
                "completion",
                "init",
                "add",
                "watch",
                "settle",
                "stories",
                "show",
                "conflicts",
                "sources",
                "search",
                "who",
                "outlet",
                "stats",
                "doctor",
                "correct",
                "undo",
                "corrections"
            })
    void everyCommandHasHelpWithExamples(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:").contains("parallax " + command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpListsTheCommandsButNotTheLaunchersOwn() {
        assertThat(Run.of("--help").out())
                .contains("compare", "read", "extract", "group")
                .doesNotContain("rehearse");
    }

    @Test
    void unknownOptionIsUsage() {
        refused(Run.of("compare", "--colr", "a", "b"), ExitCode.USAGE, "PX-USAGE-001");
        refused(Run.of(), ExitCode.USAGE, "PX-USAGE-001");
        refused(Run.of("compair"), ExitCode.USAGE, "PX-USAGE-001");
    }

    @Test
    void oneReportIsTooFewToCompare() throws IOException {
        refused(Run.of("compare", Reports.file(folder, "a.txt", Reports.FERRY)), ExitCode.USAGE, "PX-USAGE-004");
        refused(Run.withInput("", "compare", "-"), ExitCode.UNREADABLE, "PX-INPUT-004");
    }

    @Test
    void valuesThatDoNotFitTheFilesAreUsage() throws IOException {
        String file = Reports.file(folder, "a.txt", Reports.FERRY);
        refused(Run.of("extract", "--outlet", "A", "--outlet", "B", file), ExitCode.USAGE, "PX-USAGE-002");
        refused(Run.of("extract", "--published", "last week", file), ExitCode.USAGE, "PX-USAGE-003");
    }

    @Test
    void unreadableInputsAreToldWithoutAStackTrace() throws IOException {
        refused(Run.of("extract", "no such file.txt"), ExitCode.UNREADABLE, "PX-INPUT-001");
        refused(Run.of("extract", folder.toString()), ExitCode.UNREADABLE, "PX-INPUT-002");
        refused(Run.of("extract", "http://127.0.0.1:9/a"), ExitCode.UNREADABLE, "PX-INPUT-005");
        refused(Run.of("extract", Reports.file(folder, "empty.txt", "")), ExitCode.UNREADABLE, "PX-READ-001");
        byte[] binary = new byte[4096];
        new SplittableRandom(7).nextBytes(binary);
        refused(Run.of("extract", Reports.file(folder, "binary.txt", binary)), ExitCode.UNREADABLE, "PX-READ-003");
        byte[] long1 = new byte[50_000_000];
        Arrays.fill(long1, (byte) 'a');
        refused(Run.of("extract", Reports.file(folder, "long.txt", long1)), ExitCode.UNREADABLE, "PX-READ-002");
        refused(Run.of("extract", Reports.file(folder, "long.jsonl", long1)), ExitCode.UNREADABLE, "PX-READ-002");
        refused(Run.withInput("{not json\n", "read"), ExitCode.UNREADABLE, "PX-READ-004");
        refused(Run.withInput("", "read"), ExitCode.UNREADABLE, "PX-INPUT-006");
    }

    @Test
    void aBadInputAmongGoodOnesLeavesTheRestDone() throws IOException {
        Run run = Run.of("extract", "no such file.txt", Reports.file(folder, "a.txt", Reports.FERRY));
        assertThat(run.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).contains("PX-INPUT-001");
    }

    @Test
    void anInputWithoutAnArticleIsToldByName() throws IOException {
        String good = Reports.file(folder, "a.txt", Reports.FERRY);
        String feed = "<rss version='2.0'><channel><title>The Bay Post</title></channel></rss>";
        Run run = Run.of("extract", Reports.file(folder, "empty.xml", feed), good);
        assertThat(run.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err()).contains("PX-INPUT-006").contains("empty.xml: no article in it");
        byte[] damaged = {0x1F, (byte) 0x8B, 0, 0, 0};
        Run packed = Run.of("extract", Reports.file(folder, "crawl.jsonl.gz", damaged), good);
        assertThat(packed.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(packed.err()).contains("PX-").contains("crawl.jsonl.gz");
        assertThat(packed.out().lines()).hasSize(1);
    }

    @Test
    void invalidUtf8IsReadWithAWarning() throws IOException {
        byte[] latin = "The mayor of Malmö spoke — briefly — on Monday.".getBytes(StandardCharsets.ISO_8859_1);
        Run run = Run.of("extract", Reports.file(folder, "latin.txt", latin));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("warning: PX-READ-10");
        assertThat(json(run.out()).get("text").asText()).contains("Malmö");
    }

    @Test
    void optionsWinOverTheSidecar() throws IOException {
        String file = Reports.file(folder, "a.txt", Reports.FERRY);
        Reports.file(
                folder, "a.txt.meta.json", "{\"title\":\"Aground\",\"outlet\":\"Post\",\"published\":\"2031-05-05\"}");
        JsonNode plain = json(Run.of("extract", file).out());
        assertThat(plain.get("title").asText()).isEqualTo("Aground");
        assertThat(plain.get("outlet").asText()).isEqualTo("Post");
        JsonNode told = json(Run.of("extract", "--outlet", "Echo", "--published", "2031-05-06", file)
                .out());
        assertThat(told.get("title").asText()).isEqualTo("Aground");
        assertThat(told.get("outlet").asText()).isEqualTo("Echo");
        assertThat(told.get("published").asText()).isEqualTo("2031-05-06");
    }

    @Test
    void everyCharacterOfAPlainTextStays() throws IOException {
        String text = "Line one.\r\n\r\n\tLine two — “quoted” 😀.\n";
        assertThat(json(Run.of("extract", Reports.file(folder, "a.txt", text)).out())
                        .get("text")
                        .asText())
                .isEqualTo(text);
    }

    @Test
    void theSameFileTwiceGetsASecondId() throws IOException {
        String file = Reports.file(folder, "a.txt", Reports.FERRY);
        String[] lines = Run.of("extract", file, file).out().split("\n", -1);
        String id = json(lines[0]).get("id").asText();
        assertThat(json(lines[1]).get("id").asText()).isEqualTo(id + "#2");
    }

    @Test
    void aPageThatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
        String first = Reports.file(folder, "a.txt", Reports.FERRY);
        Path page = folder.resolve("no/such/folder/page.html");
        Run run = Run.of("compare", "--html", page.toString(), first, first);
        refused(run, ExitCode.USAGE, "PX-OUTPUT-001");
        assertThat(Files.exists(page)).isFalse();
    }

    @Test
    void aReaderThatLeavesIsNoError() throws IOException {
        assertThat(exitCodeWhenOutputFails("Broken pipe")).isEqualTo(ExitCode.DONE);
        assertThat(exitCodeWhenOutputFails("No space left on device")).isEqualTo(ExitCode.UNREADABLE);
    }

    private int exitCodeWhenOutputFails(String why) throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]), broken, new ByteArrayOutputStream(), Map.of(), false);
        return Main.run(console, "extract", Reports.file(folder, "a.txt", Reports.FERRY));
    }

    private static void refused(Run run, int exitCode, String code) {
        assertThat(run.err()).contains(code).contains("; ").doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
