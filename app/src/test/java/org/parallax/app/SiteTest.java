// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.serve.Answer;
import org.parallax.app.serve.Site;
import org.parallax.app.serve.Visitor;
import org.parallax.app.store.OpenProject;

/** The pages without a server: where their links lead, and whether they keep to what they say of themselves. */
class SiteTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRST = "2031-05-05T20:00:00Z";

    @TempDir
    static Path folder;

    private static OpenProject project;
    private static Site site;
    private static String story;

    @BeforeAll
    static void make() throws IOException {
        project = Reports.project(folder, "The Daily");
        site = new Site(project, "test");
        story = Jsoup.parse(html("/")).expectFirst(".stories a").attr("href");
    }

    @AfterAll
    static void end() throws IOException {
        project.close();
    }

    private static Answer get(String address) {
        String[] parts = address.split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        if (parts.length > 1 && !parts[1].isEmpty()) {
            for (String each : parts[1].split("&", -1)) {
                String[] pair = each.split("=", 2);
                query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return site.get(parts[0], query, Visitor.READER);
    }

    private static String html(String address) {
        Answer answer = get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Every address of this site that can be reached from one, without fragments, each with its page. */
    private static Map<String, Document> reached(String from) {
        Map<String, Document> pages = new TreeMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (pages.containsKey(address)) {
                continue;
            }
            Document page = Jsoup.parse(html(address));
            pages.put(address, page);
            for (Element link : page.select("a[href]")) {
                String target = target(address, link);
                if (!target.isEmpty()
                        && !target.matches("/(import|openapi).*")
                        && !target.matches(".*\\.(json|csv).*")) {
                    ahead.add(target);
                }
            }
        }
        return pages;
    }

    /** Where the link leads on this site; empty when it leads elsewhere. */
    private static String target(String page, Element link) {
        URI to = URI.create("http://site" + page).resolve(link.attr("href"));
        if (!"site".equals(to.getHost())) {
            return "";
        }
        // an address that is only a fragment stays on the page with all that was asked of it
        return link.attr("href").startsWith("#")
                ? page
                : to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    @Test
    void everyLinkLeadsToWordsThatAreThere() {
        Map<String, Document> pages = reached("/");
        assertThat(pages).hasSizeGreaterThan(40);
        List<String> lost = new ArrayList<>();
        pages.forEach((address, page) -> {
            for (Element link : page.select("a[href*=#]")) {
                String fragment = link.attr("href").replaceFirst("[^#]*#", "");
                Document there = pages.get(target(address, link));
                if (there != null && there.getElementById(fragment) == null) {
                    lost.add(address + " -> " + link.attr("href"));
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void linksOfAPastViewStayInThePast() {
        List<String> out = new ArrayList<>();
        reached(story + "?as-of=" + FIRST).forEach((address, page) -> {
            if (address.contains("as-of")) {
                for (Element link : page.select("main a[href]")) {
                    String target = target(address, link);
                    if (target.startsWith(story) && !target.contains("as-of")) {
                        out.add(address + " -> " + link.attr("href"));
                    }
                }
            }
        });
        assertThat(out).isEmpty();
    }

    @Test
    void theDescriptionIsSoundOpenApi() throws IOException {
        String text = html("/openapi.json");
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(text);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(40);
        JsonNode paths = MAPPER.readTree(text).get("paths");
        Set<String> ids = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(ids.add(operation.getValue().get("operationId").asText()))
                            .as(
                                    "%s is the id of one operation",
                                    operation.getValue().get("operationId"))
                            .isTrue();
                    List<String> places = new ArrayList<>();
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.get("in").asText().equals("path")) {
                            places.add("{" + parameter.get("name").asText() + "}");
                        }
                    });
                    assertThat(path.getKey().split("(?=\\{)|(?<=})", -1))
                            .filteredOn(part -> part.startsWith("{"))
                            .containsExactlyElementsOf(places);
                }));
    }

    @Test
    void everyAnswerFitsItsDescription() throws IOException {
        JsonNode paths = MAPPER.readTree(html("/openapi.json")).get("paths");
        Set<String> tried = new TreeSet<>();
        for (String address : reached("/").keySet()) {
            String[] parts = address.split("\\?", 2);
            String bare = parts[0].equals("/") ? "/stories" : parts[0].replaceFirst("/$", "");
            String data = bare + ".json" + (parts.length > 1 ? "?" + parts[1] : "");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                if (path.getKey().endsWith(".json")
                        && (bare + ".json").matches(path.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))) {
                    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(path.getValue().at("/get/responses/200/content/application~1json/schema"));
                    assertThat(schema.validate(MAPPER.readTree(html(data))))
                            .as(data)
                            .isEmpty();
                    tried.add(path.getKey());
                }
            }
        }
        assertThat(tried)
                .hasSizeGreaterThan(15)
                .contains("/stories.json", "/corrections.json", "/compare-outlets.json");
    }

    @Test
    void whatThePageCannotBeAskedIsRefusedAsItIsDescribed() {
        for (String bad : List.of(
                "/?least=0",
                "/?least=x",
                "/?order=best",
                "/?conflicts=maybe",
                "/?as-of=yesterday",
                "/?nothing=1",
                "/search?limit=501",
                "/search?offset=-1",
                "/search?q=" + "x".repeat(2_001))) {
            assertThat(get(bad).status()).as(bad).isEqualTo(400);
        }
        for (String good :
                List.of("/?least=&order=&conflicts=&as-of=", "/?order=latest", "/?as-of=2031-05-05", "/search?q=")) {
            assertThat(get(good).status()).as(good).isEqualTo(200);
        }
    }
}
