// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program and a project: killed, doubled, shuffled, without room, on a server. */
class ProjectIT {
    @TempDir
    Path folder;

    private final List<String> files = new ArrayList<>();

    @BeforeEach
    void writeReports() throws IOException {
        String[] texts = {Reports.FERRY, Reports.FERRY_AGAIN, Reports.ELECTION};
        for (int i = 0; i < 9; i++) {
            String text = texts[i % 3].replace("Sandvik", "Sandvik" + "abc".charAt(i / 3));
            files.add(Reports.file(folder, "r" + i + ".txt", text));
            Reports.file(
                    folder,
                    "r" + i + ".txt.meta.json",
                    "{\"outlet\":\"Paper " + i + "\",\"published\":\"2031-05-0" + (1 + i / 3) + "\"}");
        }
    }

    private Process begin(String... arguments) throws IOException {
        return begin(List.of(), arguments);
    }

    /** @param as what stands before the command */
    private Process begin(List<String> as, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("parallax.jar", "target/parallax.jar")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        process.getOutputStream().close();
        return process;
    }

    private String run(String... arguments) throws Exception {
        return run(List.of(), arguments);
    }

    private String run(List<String> as, String... arguments) throws Exception {
        Process process = begin(as, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        return out;
    }

    private String[] add(String option, String where, List<String> inputs) {
        List<String> arguments = new ArrayList<>(List.of("add", option, where));
        arguments.addAll(inputs);
        return arguments.toArray(String[]::new);
    }

    private String project(String name) throws Exception {
        String project = folder.resolve(name).toString();
        run("init", project);
        return project;
    }

    private String hash(String option, String where) throws Exception {
        return new ObjectMapper()
                .readTree(run("stats", option, where, "--hash", "--json"))
                .at("/sha256/all")
                .asText();
    }

    private String undisturbed() throws Exception {
        String project = project("undisturbed");
        run(add("--project", project, files));
        return hash("--project", project);
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void whatWasKilledGoesOnAndEndsAlike(long seed) throws Exception {
        String wanted = undisturbed();
        String project = project("killed");
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            Process process = begin(add("--project", project, files));
            process.waitFor(random.nextInt(500, 6000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(new ObjectMapper()
                            .readTree(run("doctor", "--project", project, "--json"))
                            .get("sound")
                            .asBoolean())
                    .isTrue();
        }
        run(add("--project", project, files));
        assertThat(hash("--project", project)).as("seed %s", seed).isEqualTo(wanted);
    }

    @Test
    void twoProcessesAtOnceBothFinishAndNothingIsThereTwice() throws Exception {
        String wanted = undisturbed();
        String project = project("both");
        Process first = begin(add("--project", project, files.subList(0, 6)));
        Process second = begin(add("--project", project, files.subList(3, 9)));
        assertThat(first.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(second.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(second.exitValue()).isZero();
        assertThat(hash("--project", project)).isEqualTo(wanted);
    }

    @Test
    void theOrderOfAddingDoesNotMatter() throws Exception {
        String wanted = undisturbed();
        String project = project("shuffled");
        run(add("--project", project, List.of(files.get(7), files.get(2), files.get(4))));
        run(add("--project", project, List.of(files.get(8), files.get(0), files.get(1))));
        run(add("--project", project, List.of(files.get(6), files.get(5), files.get(3))));
        assertThat(hash("--project", project)).isEqualTo(wanted);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsStillRead() throws Exception {
        String project = project("closed");
        run(add("--project", project, files.subList(0, 3)));
        String stories = run("stories", "--project", project, "--json");
        Path closed = Path.of(project);
        Files.setPosixFilePermissions(closed.resolve("parallax.db"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            List<String> as = Files.isWritable(closed) ? nobody() : List.of(); // root may write anywhere
            assertThat(run(as, "stories", "--project", project, "--json")).isEqualTo(stories);
            Process process = begin(as, "settle", "--project", project);
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(Files.readString(folder.resolve("err.txt"))).contains("PX-STORE-003");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Runs a command as somebody who may write nowhere; skips the test where that cannot be. */
    private List<String> nobody() throws Exception {
        List<String> as = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        List<String> look = new ArrayList<>(as);
        look.addAll(List.of("test", "-r", System.getProperty("parallax.jar", "target/parallax.jar")));
        try {
            Process process = new ProcessBuilder(look).start();
            assumeTrue(process.waitFor() == 0, "skipped: nobody may not read the program here");
        } catch (IOException cannot) {
            abort("skipped: this user may write anywhere, and there is no setpriv");
        }
        return as;
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException cannot) {
            return abort("skipped: PostgreSQL cannot be started here: " + cannot);
        }
    }

    @Test
    void aServerHoldsTheSame() throws Exception {
        String wanted = undisturbed();
        try (EmbeddedPostgres server = server()) {
            String address = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
            run("init", "--db", address);
            run(add("--db", address, files.subList(0, 4)));
            run(add("--db", address, files));
            assertThat(hash("--db", address)).isEqualTo(wanted);
            assertThat(run("search", "coast", "guard", "--db", address, "--json")
                            .lines())
                    .hasSize(6);
            assertThat(run("doctor", "--db", address)).contains("sound");
        }
    }
}
