// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.export.Format;
import org.parallax.model.Sha256;

class ProjectTest {
    @TempDir
    Path folder;

    private Path news = Path.of("");
    private String project = "";

    @BeforeEach
    void makeProject() throws IOException {
        news = Files.createDirectories(folder.resolve("news"));
        report("a", "2031-05-05T20:00:00Z", Reports.FERRY);
        report("b", "2031-05-05T22:30:00Z", Reports.FERRY_AGAIN);
        report("c", "2031-05-06T08:00:00Z", Reports.ELECTION);
        project = folder.resolve("project").toString();
        assertThat(Run.of("init", project).exitCode()).isZero();
    }

    private void report(String name, String published, String text) throws IOException {
        Reports.file(news, name + ".txt", text);
        Reports.file(
                news,
                name + ".txt.meta.json",
                "{\"title\":\"Title " + name + "\",\"outlet\":\"Outlet " + name + "\",\"published\":\"" + published
                        + "\"}");
    }

    /** Runs a command on the project; the first word is the command. */
    private Run run(String... words) {
        List<String> all = new ArrayList<>(List.of(words[0], "--project", project));
        all.addAll(Arrays.asList(words).subList(1, words.length));
        return Run.of(all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Run run) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private JsonNode one(String... words) throws IOException {
        return lines(run(words)).get(0);
    }

    @Test
    void reportsOfAFolderBecomeStories() throws IOException {
        JsonNode summary = one("add", "--json", news.toString());
        assertThat(summary.get("added").asInt()).isEqualTo(3);
        List<JsonNode> stories = lines(run("stories", "--json"));
        assertThat(stories).extracting(story -> story.get("reports").asInt()).containsExactly(1, 2);
        String id = stories.get(1).get("id").asText();
        Run shown = run("show", id, "--width", "100");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("Outlet a", "Outlet b").doesNotContain("Outlet c");
        JsonNode collation = new ObjectMapper()
                .readTree(run("show", id.substring(0, 10), "--json").out());
        assertThat(collation.get("reports")).hasSize(2);
        assertThat(collation.at("/rulings/status").asText()).isEqualTo("suggested");
    }

    @Test
    void whatWasAddedAndWhatCouldNotBeReadIsWrittenDown() throws IOException {
        Path missing = folder.resolve("missing.txt");
        assertThat(run("add", news.resolve("a.txt").toString(), missing.toString())
                        .exitCode())
                .isEqualTo(4);
        JsonNode log = new ObjectMapper().readTree(run("get", "/log.json").out());
        assertThat(log.get("total").asInt()).isEqualTo(1);
        JsonNode run = log.get("runs").get(0);
        assertThat(run.get("what").asText()).isEqualTo("add");
        assertThat(run.get("added").asInt()).isEqualTo(1);
        assertThat(run.get("skipped").asInt()).isEqualTo(1);
        assertThat(run.get("told").get(0).asText()).contains("missing.txt");
    }

    @Test
    void aDemoOfFilesShowsTheirStoryAndADemoOfNothingFails() {
        Run shown = Run.of(
                "demo",
                "--no-serve",
                news.resolve("a.txt").toString(),
                news.resolve("b.txt").toString());
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("Outlet a", "Outlet b", "2 reports");
        Run nothing = Run.of("demo", "--no-serve", folder.resolve("missing.txt").toString());
        assertThat(nothing.exitCode()).isEqualTo(3);
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void addingAgainChangesNothing() throws IOException {
        run("add", news.resolve("a.txt").toString());
        JsonNode again = one("add", "--json", news.toString());
        assertThat(again.get("added").asInt()).isEqualTo(2);
        assertThat(again.get("known").asInt()).isEqualTo(1);
        String stories = run("stories", "--json").out();
        JsonNode third = one("add", "--json", news.toString());
        assertThat(third.get("added").asInt()).isZero();
        assertThat(third.get("collated").asInt()).isZero();
        assertThat(run("stories", "--json").out()).isEqualTo(stories);
    }

    @Test
    void whatWasStoppedBeforeStoriesWereMadeGoesOn() throws IOException {
        run("add", "--no-settle", news.toString());
        assertThat(lines(run("stories", "--json"))).isEmpty();
        assertThat(one("settle", "--json").get("collated").asInt()).isEqualTo(2);
        assertThat(one("settle", "--json").get("collated").asInt()).isZero();
    }

    @Test
    void storiesAreSeenAsTheyWereAtAMoment() throws IOException {
        run("add", news.toString());
        List<JsonNode> then = lines(run("stories", "--as-of", "2031-05-05T21:00:00Z", "--json"));
        assertThat(then).hasSize(1);
        assertThat(then.get(0).get("reports").asInt()).isEqualTo(1);
        assertThat(lines(run("stories", "--since", "2031-05-06", "--json"))).hasSize(1);
        List<JsonNode> byOrigins = lines(run("stories", "--by", "origins", "--limit", "1", "--json"));
        assertThat(byOrigins)
                .singleElement()
                .matches(story -> story.get("reports").asInt() == 2)
                .matches(story -> story.get("origins").asInt() > 1);
        refused(run("stories", "--by", "beauty"), ExitCode.USAGE, "PX-USAGE-001");
        String id = lines(run("stories", "--json")).get(1).get("id").asText();
        JsonNode shown = new ObjectMapper()
                .readTree(run("show", id, "--as-of", "2031-05-05T21:00:00Z", "--json")
                        .out());
        assertThat(shown.get("reports")).hasSize(1);
        refused(run("show", id, "--as-of", "2030-01-01"), ExitCode.USAGE, "PX-STORE-009");
    }

    @Test
    void whatCannotBeDoneIsTold() throws IOException {
        refused(Run.of("stories", "--project", news.toString()), ExitCode.USAGE, "PX-STORE-001");
        refused(Run.of("init", project), ExitCode.USAGE, "PX-STORE-002");
        refused(run("show", "nothing"), ExitCode.USAGE, "PX-STORE-009");
        refused(Run.of("stories", "--db", "mysql://x"), ExitCode.USAGE, "PX-USAGE-001");
        refused(Run.of("stories", "--db", "postgresql://127.0.0.1:9/x"), ExitCode.UNREADABLE, "PX-STORE-008");
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Reports.file(damaged, "parallax.db", "this is no database, and long enough to be seen as none ".repeat(40));
        refused(Run.of("stories", "--project", damaged.toString()), ExitCode.UNREADABLE, "PX-STORE-006");
    }

    @Test
    void aWatchAddsWhatIsNewAndEnds() throws IOException {
        JsonNode round = one("watch", "--rounds", "1", "--json", news.toString());
        assertThat(round.get("added").asInt()).isEqualTo(3);
        assertThat(one("watch", "--rounds", "1", "--json", news.toString())
                        .get("known")
                        .asInt())
                .isEqualTo(3);
        refused(run("watch"), ExitCode.USAGE, "PX-USAGE-001");
    }

    @Test
    void anotherTextWithAnIdThatIsTakenIsToldAndNotAdded() throws IOException {
        String lines = """
                {"id":"x","text":"The mayor of Oxmoor opened a bridge on Monday."}
                {"id":"x","text":"The mayor of Oxmoor closed a bridge on Monday."}
                """;
        Run run = Run.withInput(lines, "add", "--project", project, "--json", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err()).contains("PX-STORE-102");
        assertThat(lines(run("stories", "--json"))).hasSize(1);
    }

    @Test
    void correctionsAreSeenUndoneAndTakenOver() throws IOException {
        run("add", news.toString());
        String before = run("stories", "--json").out();
        List<JsonNode> stories = lines(run("stories", "--json"));
        String vote = stories.get(0).get("id").asText();
        String ferry = stories.get(1).get("id").asText();
        String merged =
                one("correct", "--json", "merge-stories", ferry, vote).get("id").asText();
        stories = lines(run("stories", "--json"));
        assertThat(stories).hasSize(1);
        assertThat(stories.get(0).get("status").asText()).isEqualTo("confirmed");
        assertThat(run("undo", merged).exitCode()).isZero();
        assertThat(run("stories", "--json").out()).isEqualTo(before);
        refused(run("undo", merged), ExitCode.USAGE, "PX-STORE-009");

        String rejected =
                one("correct", "--json", "reject-claim", ferry, "c1").get("id").asText();
        JsonNode shown =
                new ObjectMapper().readTree(run("show", ferry, "--json").out());
        assertThat(shown.at("/rulings/rejected/0/id").asText()).isEqualTo("c1");
        assertThat(run("show", ferry).out()).contains("Rejected by a person");

        String log =
                Reports.file(folder, "log.jsonl", run("corrections", "--json").out());
        assertThat(run("undo", rejected).exitCode()).isZero();
        assertThat(run("corrections", "--import", log).exitCode()).isZero();
        assertThat(run("show", ferry).out()).contains("Rejected by a person");
        refused(run("correct", "make-better", "x"), ExitCode.USAGE, "PX-STORE-011");
    }

    @Test
    void aPartOfAClaimIsRuledOnLikeAnyOther() throws IOException {
        run("add", news.toString());
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        JsonNode shared = claims(ferry).stream()
                .filter(claim -> claim.get("readings").size() == 2)
                .findFirst()
                .orElseThrow();
        String id = shared.get("id").asText();
        String report = shared.at("/readings/0/report").asText();
        assertThat(run("correct", "reject-alignment", ferry, id, report).exitCode())
                .isZero();
        assertThat(run("correct", "reject-claim", ferry, id).exitCode()).isZero();
        assertThat(claims(ferry)).noneMatch(claim -> claim.get("id").asText().equals(id));
        assertThat(run("show", ferry).out()).contains("Rejected by a person");
    }

    private List<JsonNode> claims(String story) throws IOException {
        List<JsonNode> claims = new ArrayList<>();
        new ObjectMapper()
                .readTree(run("show", story, "--json").out())
                .get("claims")
                .forEach(claims::add);
        return claims;
    }

    @Test
    void aLogWithABadLineChangesNothing() throws IOException {
        run("add", news.toString());
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        String good = one("correct", "--json", "confirm-claim", ferry, "c1").toString();
        run("undo", lines(run("corrections", "--json")).get(0).get("id").asText());
        String log = Reports.file(
                folder, "bad.jsonl", good + "\n{\"kind\":\"reject-claim\",\"values\":[\"x\"],\"made\":\"\"}\n");
        Run imported = run("corrections", "--import", log);
        refused(imported, ExitCode.UNREADABLE, "PX-STORE-011");
        assertThat(imported.err()).contains("line 2");
        assertThat(lines(run("corrections", "--json")))
                .singleElement()
                .matches(line -> line.get("undone").isTextual());
    }

    @Test
    void namesThatAPersonMergesAreOne() throws IOException {
        run("add", news.toString());
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        assertThat(entities(ferry)).contains("Liv Moen", "Ida Lund");
        String id = one("correct", "--json", "merge-names", "Liv Moen", "Ida Lund")
                .get("id")
                .asText();
        assertThat(entities(ferry)).contains("Liv Moen").doesNotContain("Ida Lund");
        run("undo", id);
        assertThat(entities(ferry)).contains("Liv Moen", "Ida Lund");
    }

    private List<String> entities(String story) throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(run("show", story, "--json").out())
                .get("entities")
                .forEach(entity -> names.add(entity.get("name").asText()));
        return names;
    }

    @Test
    void reportsNamesAndOutletsAreFound() throws IOException {
        run("add", news.toString());
        List<JsonNode> found = lines(run("search", "the", "coast", "guard", "--json"));
        assertThat(found).hasSize(2);
        assertThat(lines(run("search", "coast guard", "--outlet", "OUTLET B", "--json")))
                .hasSize(1);
        assertThat(lines(run("search", "ferry", "--person", "Moen", "--json"))).hasSize(1);
        assertThat(lines(run("search", "\"guard coast\"", "--json"))).isEmpty();
        assertThat(lines(run("search", "guard", "--until", "2031-05-05T21:00:00Z", "--json")))
                .hasSize(1);
        assertThat(run("who", "Moen").out()).contains("Liv Moen", "We heard a bang");
        refused(run("who", "Nobody Atall"), ExitCode.USAGE, "PX-STORE-009");
        assertThat(run("outlet", "outlet a").out()).contains("Outlet a", "Title a");
        assertThat(one("stats", "--json").get("reports").asInt()).isEqualTo(3);
        assertThat(one("doctor", "--json").get("sound").asBoolean()).isTrue();
        assertThat(lines(run("conflicts", "--json"))).isNotEmpty().allMatch(line -> line.has("slots"));
        assertThat(run("sources").out()).contains("Outlet a");
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        assertThat(run("sources", ferry, "--tree").out()).contains("rests on ← report");
        assertThat(Run.of("why", "c1", "--story", ferry, "--project", project).exitCode())
                .isZero();
    }

    @Test
    void anExportOfTheProjectIsAnExportOfItsFiles() throws IOException {
        run("add", news.toString());
        List<String> files = List.of(
                news.resolve("a.txt").toString(),
                news.resolve("b.txt").toString(),
                news.resolve("c.txt").toString());
        String[] hash =
                Stream.concat(Stream.of("export", "--hash"), files.stream()).toArray(String[]::new);
        Run ofFiles = Run.of(hash);
        assertThat(ofFiles.exitCode()).as(ofFiles.err()).isZero();
        assertThat(ofFiles.out()).contains("  report\n", "  claim\n", "  all\n");
        Run ofProject = run("export", "--hash");
        assertThat(ofProject.exitCode()).as(ofProject.err()).isZero();
        assertThat(ofProject.out()).isEqualTo(ofFiles.out());
        assertThat(run("stats", "--hash").out()).endsWith(ofFiles.out());
        for (Format format : Format.values()) {
            String[] words = format.manyFiles()
                    ? new String[] {
                        "--format",
                        format.label(),
                        "-o",
                        folder.resolve(format.label()).toString()
                    }
                    : new String[] {"--format", format.label()};
            Run told = run(Stream.concat(Stream.of("export"), Stream.of(words)).toArray(String[]::new));
            assertThat(told.exitCode()).as(told.err()).isZero();
            if (format == Format.JSONL) {
                assertThat(Sha256.hex(Files.readAllBytes(folder.resolve("jsonl/report.jsonl"))))
                        .isEqualTo(
                                ofFiles.out().lines().findFirst().orElseThrow().split("  ", -1)[0]);
            } else if (!format.manyFiles()) {
                String[] all = Stream.of(Stream.of("export"), Stream.of(words), files.stream())
                        .flatMap(part -> part)
                        .toArray(String[]::new);
                assertThat(told.out()).isEqualTo(Run.of(all).out());
            }
        }
        refused(run("export"), ExitCode.USAGE, "PX-EXPORT-001");
        refused(run("export", "--format", "bibtex", "--spreadsheet"), ExitCode.USAGE, "PX-USAGE-001");
        refused(run("export", "--format", "jsonl", "-o", "x", "--no-header"), ExitCode.USAGE, "PX-USAGE-001");
        refused(run("export", "--format", "gexf", "--strict"), ExitCode.USAGE, "PX-USAGE-001");
        refused(run("export", "--hash", "-o", "x"), ExitCode.USAGE, "PX-USAGE-001");
    }

    @Test
    void whyTwoReportsAreOneStoryOrTwoIsTold() throws IOException {
        run("add", news.toString());
        List<String> files = Stream.of("a.txt", "b.txt", "c.txt")
                .map(name -> news.resolve(name).toString())
                .toList();
        JsonNode one = one("why", "--json", files.get(0), files.get(1));
        assertThat(one.get("one_story").asBoolean()).isTrue();
        assertThat(one.get("put_together").asBoolean()).isTrue();
        double sum = 0;
        for (JsonNode reason : one.get("reasons")) {
            sum += reason.get("adds").asDouble();
        }
        assertThat(sum).isCloseTo(one.get("odds").asDouble(), within(1e-9));
        assertThat(one.at("/shared/places").toString()).contains("sandvik");
        JsonNode two = one("why", "--json", files.get(0), files.get(2));
        assertThat(two.get("one_story").asBoolean()).isFalse();
        assertThat(two.get("mean").asDouble()).isLessThan(two.get("bar").asDouble());
        String first = one.at("/reports/0/id").asText();
        String third = two.at("/reports/1/id").asText();
        run("correct", "merge-stories", first, third);
        String told = run("why", first, third.substring(0, 12)).out();
        assertThat(told).contains("One story\n", "A person said: merge-stories", "Mean odds between the two stories");
        refused(run("why", first, first), ExitCode.USAGE, "PX-STORE-009");
        refused(run("why", first, "nothing"), ExitCode.USAGE, "PX-STORE-009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void whatWasExportedIsImportedAlike(String format) throws IOException {
        run("add", news.toString());
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        run("correct", "reject-claim", ferry, "c1");
        String tables = folder.resolve("tables").toString();
        assertThat(run("export", "--format", format, "-o", tables).exitCode()).isZero();
        String other = folder.resolve("other").toString();
        Run.of("init", other);
        JsonNode told =
                lines(Run.of("import", "--project", other, "--json", tables)).get(0);
        assertThat(told.get("added").asInt()).isEqualTo(3);
        assertThat(told.get("compared").asBoolean()).isTrue();
        assertThat(told.get("differing")).isEmpty();
        String hash = run("export", "--hash").out();
        assertThat(Run.of("export", "--project", other, "--hash").out()).isEqualTo(hash);
        String log = Run.of("get", "--project", other, "/log").out();
        assertThat(Jsoup.parse(log).select("main tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("import 3 0 0");
        JsonNode again =
                lines(Run.of("import", "--project", other, "--json", tables)).get(0);
        assertThat(again.get("known").asInt()).isEqualTo(3);
        assertThat(again.get("collated").asInt()).isZero();
        assertThat(Run.of("import", "--project", other, tables).out()).contains("all tables are as they were");
    }

    @Test
    void anImportWithAWrongRowTellsItsPlaceAndTakesNothingOver() throws IOException {
        run("add", news.toString());
        Path tables = folder.resolve("tables");
        run("export", "--format", "jsonl", "-o", tables.toString());
        String other = folder.resolve("other").toString();
        Run.of("init", other);
        wrong(other, tables, "sentence", "\"text\":\"", "\"text\":\"x", "sentence.jsonl, line 1: ", "do not stand");
        wrong(other, tables, "report", "\"language\"", "\"tongue\"", "report.jsonl, line 1: ", "no column tongue");
        wrong(other, tables, "report", "ferry", "fairy", "report.jsonl, line ", "has the hash of");
        wrong(other, tables, "claim", "\"story_id\":\"", "\"story_id\":\"x", "claim.jsonl, line 1: ", "not there");
        wrong(other, tables, "claim", "}\n", "} {}\n", "claim.jsonl, line 1: ", "no JSON");
        wrong(other, tables, "claim", "{", "{\"kind\":\"x\",", "claim.jsonl, line 1: ", "a column twice");
        String entity = Files.readString(tables.resolve("entity.jsonl"));
        String line = entity.substring(0, entity.indexOf('\n') + 1);
        wrong(other, tables, "entity", line, line + line, "entity.jsonl, line 2: ", "stands twice");
        refused(Run.of("import", "--project", other, news.toString()), ExitCode.UNREADABLE, "PX-IMPORT-001");
        Files.writeString(tables.resolve("corrections.jsonl"), "{}\n");
        refused(Run.of("import", "--project", other, tables.toString()), ExitCode.UNREADABLE, "PX-STORE-011");
        assertThat(lines(Run.of("stats", "--project", other, "--json"))
                        .get(0)
                        .get("reports")
                        .asInt())
                .isZero();
    }

    /** Imports with one text for another in the first place of a table that has it. */
    private static void wrong(String project, Path tables, String table, String from, String to, String... told)
            throws IOException {
        Path file = tables.resolve(table + ".jsonl");
        String sound = Files.readString(file);
        assertThat(sound).contains(from);
        int at = sound.indexOf(from);
        Files.writeString(file, sound.substring(0, at) + to + sound.substring(at + from.length()));
        Run run = Run.of("import", "--project", project, tables.toString());
        refused(run, ExitCode.UNREADABLE, "PX-IMPORT-001");
        assertThat(run.err()).contains(told);
        Files.writeString(file, sound);
    }

    @Test
    void tablesOfAnotherBuildAreTakenOverAndTold() throws IOException {
        run("add", news.toString());
        Path tables = folder.resolve("tables");
        run("export", "--format", "jsonl", "-o", tables.toString());
        Path claims = tables.resolve("claim.jsonl");
        Files.writeString(claims, Files.readString(claims).replaceFirst("\"verdict\":\"", "\"verdict\":\"x"));
        String other = folder.resolve("other").toString();
        Run.of("init", other);
        Run imported = Run.of("import", "--project", other, tables.toString());
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.err()).contains("PX-IMPORT-101", ": claim;");
    }

    @Test
    void aBundleOfAStoryHasThePagesOfTheProject() throws IOException {
        run("add", news.toString());
        String ferry = lines(run("stories", "--json")).get(1).get("id").asText();
        String zip = folder.resolve("ferry.zip").toString();
        Files.delete(news.resolve("a.txt")); // the project has its own copy
        Run bundle = run("bundle", "--story", ferry, "-o", zip);
        assertThat(bundle.exitCode()).as(bundle.err()).isZero();
        try (ZipFile file = new ZipFile(zip)) {
            assertThat(file.getEntry("pages/1")).isNotNull();
            assertThat(file.getEntry("pages/2")).isNotNull();
        }
        Run verify = Run.of("verify", "--sha256", bundle.out().split(" ", -1)[0], zip);
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        refused(
                run("bundle", "--story", ferry, "-o", zip, news.resolve("b.txt").toString()),
                ExitCode.USAGE,
                "PX-USAGE-001");
    }

    @Test
    void aBundleHasThePagesOfAnArchiveToo() throws IOException {
        String first = page("Ferry aground off Sandvik", "2031-05-05T20:00:00Z", Reports.FERRY);
        String second = page("Ferry strikes rocks", "2031-05-05T22:30:00Z", Reports.FERRY_AGAIN);
        Path archive = folder.resolve("day.warc");
        Files.writeString(
                archive, record("http://one.example/ferry", first) + record("http://two.example/rocks", second));
        Run added = run("add", archive.toString());
        assertThat(added.exitCode()).as(added.err()).isZero();
        String ferry = one("stories", "--json").get("id").asText();
        String zip = folder.resolve("ferry.zip").toString();
        Run bundle = run("bundle", "--story", ferry, "-o", zip);
        assertThat(bundle.exitCode()).as(bundle.err()).isZero();
        List<String> pages = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip)) {
            for (String name : List.of("pages/1", "pages/2")) {
                pages.add(new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(pages).containsExactlyInAnyOrder(first, second);
        assertThat(Run.of("verify", zip).exitCode()).isZero();
    }

    private static String page(String title, String published, String text) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title
                + "</title><meta property=\"article:published_time\" content=\"" + published
                + "\"></head><body><article><h1>" + title + "</h1><p>"
                + text.strip().replace("\n\n", "</p><p>")
                + "</p></article></body></html>";
    }

    private static String record(String url, String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2031-05-06T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8))
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static void refused(Run run, int exitCode, String code) {
        assertThat(run.err()).contains(code).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }
}
