// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, started as people start it. */
class CompareIT {
    @TempDir
    Path folder;

    private String first = "";
    private String second = "";

    @BeforeEach
    void writeReports() throws IOException {
        first = Reports.file(folder, "a.txt", Reports.FERRY);
        second = Reports.file(folder, "b.txt", Reports.FERRY_AGAIN);
    }

    @Test
    void tableFitsItsWidthAndHasNoColourInAPipe() throws Exception {
        Run run = jar(Map.of(), "compare", "--width", "72", first, second);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("a.txt", "b.txt", "214 people").doesNotContain("\u001B");
        assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 72);
    }

    @Test
    void jsonKeepsTheContractAndEveryTextIsASlice() throws Exception {
        JsonNode collation = new ObjectMapper()
                .readTree(jar(Map.of(), "compare", "--json", first, second).out());
        assertThat(collation.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "reports",
                        "entities",
                        "quotations",
                        "events",
                        "attributions",
                        "origins",
                        "stemma",
                        "reuse",
                        "matches",
                        "claims",
                        "attributions_lost");
        assertThat(collation.get("schema").asText()).isEqualTo("parallax.collation/1");
        for (JsonNode claim : collation.get("claims")) {
            for (JsonNode reading : claim.get("readings")) {
                String text = text(collation, reading.get("report").asText());
                assertThat(reading.get("text").asText())
                        .isEqualTo(text.substring(
                                reading.get("begin").asInt(), reading.get("end").asInt()));
            }
        }
    }

    @Test
    void sameBytesComeOutTwiceAndUnderAnotherLocaleAndZone() throws Exception {
        String here = jar(Map.of(), "compare", "--json", first, second).out();
        Map<String, String> elsewhere =
                Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu");
        assertThat(jar(elsewhere, "compare", "--json", first, second).out()).isEqualTo(here);
    }

    @Test
    void pageIsWrittenWholeAndNothingBesideIt() throws Exception {
        Path page = folder.resolve("page.html");
        Run run = jar(Map.of(), "compare", "--html", page.toString(), first, second);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.txt", "b.txt", "page.html");
        }
    }

    @Test
    void sameFileTwiceIsACopy() throws Exception {
        Run run = jar(Map.of(), "compare", "--json", first, first);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("PX-COMPARE-102");
        JsonNode reports = new ObjectMapper().readTree(run.out()).get("reports");
        assertThat(reports.get(1).get("id").asText()).endsWith("#2");
        assertThat(reports.get(1).get("copy_of").asText())
                .isEqualTo(reports.get(0).get("id").asText());
    }

    @Test
    void twoHappeningsAreToldButShown() throws Exception {
        Run run = jar(Map.of(), "compare", first, Reports.file(folder, "c.txt", Reports.ELECTION));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("PX-COMPARE-101");
        assertThat(run.out()).contains("c.txt");
    }

    @Test
    void conflictGivesExitCodeOneOnlyWhenAsked() throws Exception {
        Run run = jar(Map.of(), "compare", "--json", first, second);
        boolean conflict = run.out().contains("\"verdict\" : \"conflict\"");
        assertThat(jar(Map.of(), "compare", "--fail-on-conflict", first, second).exitCode())
                .isEqualTo(conflict ? ExitCode.CONFLICT : ExitCode.DONE);
    }

    @Test
    void launcherAnswersFromAnotherFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("px"), root().resolve("parallax"));
        Run run = start(folder, Map.of(), List.of(link.toString(), "--version"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("parallax ");
    }

    private static String text(JsonNode collation, String report) {
        for (JsonNode candidate : collation.get("reports")) {
            if (candidate.get("id").asText().equals(report)) {
                return candidate.get("text").asText();
            }
        }
        throw new AssertionError("no report " + report);
    }

    private static Path root() {
        return Path.of(System.getProperty("parallax.root", ".."));
    }

    private Run jar(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("parallax.jar", "target/parallax.jar")));
        command.addAll(List.of(arguments));
        return start(folder, environment, command);
    }

    private Run start(Path where, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().remove("PARALLAX_TERMINAL");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            return new Run(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
