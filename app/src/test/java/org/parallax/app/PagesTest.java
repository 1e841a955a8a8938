// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.serve.Site;
import org.parallax.app.serve.Tokens;
import org.parallax.app.serve.Web;
import org.parallax.app.store.OpenProject;
import org.parallax.report.Phrases;

/** The pages as a browser asks for them, on a small project. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class PagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"");

    @TempDir
    static Path folder;

    private static final List<Throwable> FAULTS = new CopyOnWriteArrayList<>();
    private static OpenProject project;
    private static Web web;
    private static String root;

    @BeforeAll
    static void serve() throws IOException {
        project = Reports.project(folder, "Outlet & <b>Sons</b>");
        web = new Web(
                new Site(project, "test"), project, new ProjectIntake(project), "127.0.0.1", null, 0, FAULTS::add);
        root = "http://127.0.0.1:" + web.start();
    }

    @AfterAll
    static void end() throws IOException {
        web.close();
        project.close();
        assertThat(FAULTS).isEmpty();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private static HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException {
        return sent(to(path).build());
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    private static HttpResponse<String> post(String path, String... fields) throws IOException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return sent(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    private static String key() throws IOException {
        Matcher found = KEY.matcher(get("/import").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static JsonNode json(String path) throws IOException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    /** Story of the ferry, the one with two reports. */
    private static String story() throws IOException {
        for (JsonNode story : json("/stories.json").get("stories")) {
            if (story.get("reports").asInt() > 1) {
                return story.get("id").asText();
            }
        }
        throw new AssertionError("no story has two reports");
    }

    /** Every page that is linked to, but no more than so many of a kind. */
    private static Map<String, Document> crawl(int most) throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Document> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (pages.containsKey(path)) {
                continue;
            }
            String[] parts = path.replaceAll("\\?.*", "").split("/", -1);
            if (kinds.merge(parts[1] + (parts.length > 3 ? "/" + parts[3] : ""), 1, Integer::sum) > most) {
                continue;
            }
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(type(response).equals("text/html") ? response.body() : "", root + path);
            pages.put(path, page);
            for (Element link : page.select("a[href], link[href], script[src]")) {
                String to = link.absUrl(link.hasAttr("href") ? "href" : "src").replaceAll("#.*", "");
                assertThat(to).as("a link of " + path).startsWith(root + "/");
                open.add(to.substring(root.length()));
            }
        }
        return pages;
    }

    @Test
    @Order(1)
    void everyPageAnswersAsHtmlJsonAndCsv() throws IOException {
        String story = "/story/" + story();
        String report = json(story + ".json").at("/reports/0/id").asText();
        String claim = json(story + ".json").at("/claims/0/id").asText();
        List<String> pages = new ArrayList<>(List.of(
                "/stories",
                "/search",
                "/search?q=ferry",
                "/outlets",
                "/corrections",
                "/log",
                "/compare-outlets",
                "/about",
                "/report/" + report));
        pages.add("/who/Liv%20Moen");
        pages.add("/outlet/Outlet%20%26%20%3Cb%3ESons%3C%2Fb%3E%200");
        pages.add(story + "/claim/" + claim);
        for (String tab :
                List.of("aligned", "apparatus", "stemma", "timeline", "quotations", "actors", "map", "data")) {
            pages.add(story + "/" + tab);
        }
        for (String page : pages) {
            String query = page.contains("?") ? page.substring(page.indexOf('?')) : "";
            String path = page.replace(query, "");
            HttpResponse<String> html = get(page);
            assertThat(html.statusCode()).as(page).isEqualTo(200);
            assertThat(type(html)).as(page).isEqualTo("text/html");
            HttpResponse<String> json = get(path + ".json" + query);
            assertThat(json.statusCode()).as(page).isEqualTo(200);
            assertThat(type(json)).isEqualTo("application/json");
            assertThat(new ObjectMapper().readTree(json.body()).isObject()).isTrue();
            HttpResponse<String> csv = get(path + ".csv" + query);
            assertThat(type(csv)).as(page).isEqualTo("text/csv");
            assertThat(csv.body()).as(page).matches("(?s)[a-z_]+(,[a-z_]+)*\\r?\\n.*");
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(
            strings = {
                "/nothing",
                "/story/zzz/",
                "/report/zzz",
                "/story",
                "/assets/secret",
                "/%2e%2e/x",
                "/who/",
                "//x",
                "/who/Nobody%20Whatever",
                "/outlet/None"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        assertThat(get(path).statusCode()).isIn(400, 404);
        assertThat(get(path).body()).doesNotContain("org.parallax", "Exception");
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(
            strings = {"limit=0", "limit=999999", "limit=x", "offset=-1", "as-of=soon", "order=beauty", "nothing=1"})
    void aBadQuestionIsToldAsAProblem(String query) throws IOException {
        HttpResponse<String> response = get("/stories.json?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(new ObjectMapper().readTree(response.body()).get("status").asInt())
                .isEqualTo(400);
        assertThat(get("/?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    @Order(3)
    void whatIsKnownIsNotSentAgain() throws IOException {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = sent(to("/").header("If-None-Match", tag).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head =
                sent(to("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    @Order(3)
    void whatPagesLoadIsSentOnceAndHeadIsAnswered() throws IOException {
        String tag = get("/assets/site.css").headers().firstValue("ETag").orElseThrow();
        assertThat(sent(to("/assets/site.css")
                                .header("If-None-Match", "\"other\", W/" + tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
        for (String path : List.of("/health", "/metrics", "/assets/site.js", "/import")) {
            HttpResponse<String> head = sent(
                    to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).as(path).isEmpty();
        }
    }

    @Test
    @Order(3)
    void aPastViewLeadsToPastClaimsAndTakesNoRuling() throws IOException {
        String story = "/story/" + story();
        String past = "?as-of=2031-05-05T21%3A30%3A00Z";
        Document data = Jsoup.parse(get(story + "/data" + past).body(), root + story + "/data");
        Element claim = data.select("main a[href*=claim/]").get(0);
        assertThat(claim.attr("href")).contains("as-of=2031-05-05");
        Document page =
                Jsoup.parse(get(claim.absUrl("href").substring(root.length())).body());
        assertThat(page.select("form[action=/corrections]")).isEmpty();
        assertThat(Jsoup.parse(get(story + "/claim/c1").body()).select("form[action=/corrections]"))
                .isNotEmpty();
        String csv = get(story + "/claim/c1.csv").body();
        int readings = json(story + "/claim/c1.json").at("/claim/readings").size();
        assertThat(csv.lines()).hasSize(readings + 1);
    }

    @Test
    @Order(3)
    void twoOutletsAreSetBesideEachOther() throws IOException {
        List<String> names = new ArrayList<>();
        json("/outlets.json")
                .get("outlets")
                .forEach(outlet -> names.add(outlet.get("name").asText()));
        JsonNode both = json("/compare-outlets.json?one=" + encoded(names.get(0)) + "&other=" + encoded(names.get(1)));
        assertThat(both.get("one").asText()).isEqualTo(names.get(0));
        assertThat(both.get("one_first").asInt() + both.get("other_first").asInt())
                .isEqualTo(both.get("stories").size());
    }

    @Test
    @Order(4)
    void filesAreTakenByTheImportAlone() throws IOException {
        HttpResponse<String> response = sent(to("/corrections")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
                .build());
        assertThat(response.statusCode()).isEqualTo(415);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Order(3)
    void anotherNameForThisMachineIsRefused() throws IOException {
        URI at = URI.create(root);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain("Title 0");
        }
    }

    @Test
    @Order(4)
    void formsOfOtherPagesAreRefused() throws IOException {
        assertThat(post("/corrections", "kind", "merge-names", "value", "a", "value", "b")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/import", "key", "0").statusCode()).isEqualTo(403);
        assertThat(post("/corrections/1/undo", "key", "").statusCode()).isEqualTo(403);
        HttpRequest foreign = to("/corrections")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=" + key()))
                .build();
        assertThat(sent(foreign).statusCode()).isEqualTo(403);
        assertThat(json("/corrections.json").get("corrections")).isEmpty();
        assertThat(sent(to("/").method("DELETE", HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    @Order(5)
    void aCorrectionChangesTheViewAndCanBeTakenBack() throws IOException {
        String path = "/story/" + story();
        String before = get(path + ".json").body();
        String claim = new ObjectMapper().readTree(before).at("/claims/0/id").asText();
        HttpResponse<String> done =
                post("/corrections", "key", key(), "kind", "reject-claim", "value", story(), "value", claim);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        JsonNode log = json("/corrections.json").get("corrections");
        assertThat(log).hasSize(1);
        assertThat(get(path + "/data").body()).contains("id=\"rejected\"");
        assertThat(get(path + ".json").body()).isNotEqualTo(before);
        String id = log.get(0).get("id").asText();
        assertThat(post("/corrections/" + id + "/undo", "key", key()).statusCode())
                .isEqualTo(303);
        assertThat(get(path + ".json").body()).isEqualTo(before);
        assertThat(post("/corrections", "key", key(), "kind", "reject-claim", "value", "x", "value", "y")
                        .statusCode())
                .isIn(400, 404);
        assertThat(post("/corrections", "key", key(), "kind", "burn", "value", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void upload(String name, String content) throws IOException {
        String border = "border7f3a";
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n" + key() + "\r\n--"
                + border + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + border + "--\r\n";
        HttpResponse<String> taken = sent(to("/import")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    }

    /** Waits until the log of imports has a line with these words; it as it was sent. */
    private static String logged(String words) throws IOException {
        try {
            HttpResponse<InputStream> log = CLIENT.send(
                    to("/import/log").header("Accept", "text/event-stream").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(log.body(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null && !(line.startsWith("data: ") && line.contains(words))) {
                    line = lines.readLine();
                }
                return String.valueOf(line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Test
    @Order(6)
    void aFileOfTheFormAppearsInTheLogAndInTheStories() throws IOException {
        int before = json("/stories.json").get("total").asInt();
        upload(
                "../../new&<report>.txt",
                "A landslide buried the mill at Harrow Ford on Friday. Mayor Edda Quist said nobody was inside.");
        assertThat(logged(" added, ")).contains("1 added");
        assertThat(json("/stories.json").get("total").asInt()).isEqualTo(before + 1);
        assertThat(json("/search.json?q=landslide").get("reports")).hasSize(1);
        JsonNode run = json("/log.json").get("runs").get(0);
        assertThat(run.get("what").asText()).isEqualTo("page");
        assertThat(run.get("added").asInt()).isEqualTo(1);
        assertThat(Files.exists(folder.resolve("new&<report>.txt"))).isFalse();
    }

    @Test
    @Order(7)
    void everyLinkAnswersAndNoPageHasMarkupOfAReport() throws IOException {
        Map<String, Document> pages = crawl(1_000);
        assertThat(pages).hasSizeGreaterThan(20);
        pages.forEach(PagesTest::assertHarmless);
    }

    @Test
    @Order(7)
    void everyVisibleStringIsAFixedPhraseOrASliceOfWhatIsKept() throws IOException {
        StringBuilder kept = new StringBuilder("test\n");
        for (String report : project.reportIds()) {
            strings(json("/report/" + report + ".json"), kept);
            kept.append(project.report(report).name()).append('\n');
        }
        for (JsonNode story : json("/stories.json").get("stories")) {
            strings(json("/story/" + story.get("id").asText() + ".json"), kept);
        }
        strings(json("/corrections.json"), kept);
        for (String file : List.of("licences.tsv")) {
            try (InputStream in = Site.class.getResourceAsStream("/parallax/serve/" + file)) {
                kept.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\t', '\n'));
            }
        }
        String given = kept.toString().replaceAll("[^\\S\n]+", " ");
        Pattern phrase = phrases();
        SortedSet<String> strange = new TreeSet<>();
        crawl(1_000).forEach((path, page) -> {
            List<String> shown = new ArrayList<>();
            // the program's own messages about an import
            page.select(".log").remove();
            page.body().nodeStream(TextNode.class).map(TextNode::getWholeText).forEach(shown::add);
            for (String attribute : List.of("title", "aria-label", "placeholder")) {
                shown.addAll(page.body().select("[" + attribute + "]").eachAttr(attribute));
            }
            for (String text : shown) {
                if (isKnown(plain(text), given, phrase)) {
                    continue;
                }
                for (String piece : text.split("\n| {2,}| · | → |: |[\"“”]", -1)) {
                    if (!isKnown(plain(piece), given, phrase)) {
                        strange.add(path + " | " + piece.strip());
                    }
                }
            }
        });
        assertThat(strange).isEmpty();
    }

    private static void strings(JsonNode node, StringBuilder to) {
        if (node.isTextual()) {
            to.append(node.asText()).append('\n');
        }
        node.forEach(child -> strings(child, to));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("^, |,$", "");
    }

    private static boolean isKnown(String words, String given, Pattern phrase) {
        // figures, sigla, days and times with their zone, places in texts
        if (words.codePoints().noneMatch(Character::isLetter)
                || given.contains(words)
                || words.matches("[A-Z]{1,2}\\d*( \\d+-\\d+)?|[\\d-]{10}[T ][\\d:.]+Z?|https://")) {
            return true;
        }
        Matcher matcher = phrase.matcher(words);
        return matcher.lookingAt()
                && (matcher.end() == words.length()
                        || isKnown(words.substring(matcher.end()).strip(), given, phrase));
    }

    /** Any fixed phrase, with a number or a letter of a report where it has a place for one; the longest first. */
    private static Pattern phrases() throws IOException {
        String further;
        try (InputStream in = Site.class.getResourceAsStream("/parallax/serve/phrases.tsv")) {
            further = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return Pattern.compile(Phrases.read(further).all().values().stream()
                .filter(text -> !text.isBlank())
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(text -> Pattern.quote(text)
                        .replace("{n}", "\\E[\\d.-]+\\Q")
                        .replace("{m}", "\\E\\d+\\Q")
                        .replace("{siglum}", "\\E[A-Z]+\\d*(?: [A-Z]+\\d*)*\\Q"))
                .collect(Collectors.joining("|", "(?:", ")(?![\\w-])")));
    }

    /** No part of the page runs or loads anything but the server's own files. */
    private static void assertHarmless(String path, Document page) {
        assertThat(page.select("script:not([src^=/assets/]), style, iframe, object, embed, base, meta[http-equiv]"))
                .as(path)
                .isEmpty();
        assertThat(page.select("img, video, audio, use, image, animate, set"))
                .as(path)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey();
                assertThat(name)
                        .as(path)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("srcdoc");
                if (List.of("href", "src", "action", "xlink:href", "formaction").contains(name)) {
                    assertThat(attribute.getValue().strip()).as(path).doesNotMatch("(?is)[a-z][a-z0-9+.-]*:.*");
                    assertThat(attribute.getValue()).as(path).doesNotStartWith("//");
                }
            });
        }
        assertThat(page.text().codePoints().filter(c -> (c >= 0x202A && c <= 0x202E) || c == 0x1B))
                .as(path)
                .isEmpty();
    }

    @Test
    @Order(8)
    void hostileReportsLeaveNothingLiveOnAnyPage() throws IOException {
        upload("evil.jsonl", Hostile.lines(200));
        assertThat(logged("200 added")).contains("200 added");
        Map<String, Document> pages = crawl(25);
        assertThat(pages).hasSizeGreaterThan(100);
        pages.forEach(PagesTest::assertHarmless);
        for (String cell : get("/search.csv?q=river&limit=500").body().split("[,\\r\\n]", -1)) {
            assertThat(cell).doesNotMatch("(?s)\"?[=@+].*").doesNotMatch("(?s)\"?-[^0-9].*");
        }
    }

    @Test
    @Order(9)
    void withoutATokenNothingIsShownToOthers() throws IOException {
        Tokens.Shown shown = Tokens.fresh();
        try (Web open = new Web(
                new Site(project, "test"),
                project,
                new ProjectIntake(project),
                "127.0.0.1",
                Tokens.of(shown),
                0,
                FAULTS::add)) {
            String at = "http://127.0.0.1:" + open.start();
            HttpResponse<String> page =
                    sent(HttpRequest.newBuilder(URI.create(at + "/")).build());
            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.body()).doesNotContain("Title");
            assertThat(page.headers().firstValue("Location")).contains("/sign-in");
            assertThat(status(at + "/stories.json", null)).isEqualTo(401);
            assertThat(status(at + "/metrics", null)).isEqualTo(401);
            assertThat(status(at + "/health", null)).isEqualTo(200);
            assertThat(status(at + "/stories.json", shown.reading())).isEqualTo(200);
            assertThat(status(at + "/import", shown.reading())).isEqualTo(403);
            assertThat(status(at + "/import", shown.writing())).isEqualTo(200);
            HttpRequest reader = HttpRequest.newBuilder(URI.create(at + "/corrections"))
                    .header("Authorization", "Bearer " + shown.reading())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("key=x"))
                    .build();
            assertThat(sent(reader).statusCode()).isEqualTo(403);
            HttpResponse<String> signed = signIn(at, shown.reading());
            assertThat(signed.statusCode()).isEqualTo(303);
            assertThat(signed.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
            for (int i = 0; i < 10; i++) {
                assertThat(signIn(at, "guess" + i).statusCode()).isEqualTo(401);
            }
            assertThat(signIn(at, shown.reading()).statusCode()).isEqualTo(429);
        }
    }

    private static int status(String address, @Nullable String token) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return sent(request.build()).statusCode();
    }

    private static HttpResponse<String> signIn(String at, String token) throws IOException {
        return sent(HttpRequest.newBuilder(URI.create(at + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                .build());
    }

    @Test
    @Order(10)
    void thePagesDescribeThemselvesAndTheirWork() throws IOException {
        JsonNode described = json("/openapi.json");
        assertThat(described.get("openapi").asText()).startsWith("3.1");
        assertThat(described.get("paths").has("/story/{story}.json")).isTrue();
        assertThat(described.get("paths").has("/stories.csv")).isTrue();
        assertThat(get("/metrics").body())
                .contains("parallax_requests_total{page=\"stories\",status=\"200\"}")
                .contains("parallax_imports_waiting 0");
    }
}
