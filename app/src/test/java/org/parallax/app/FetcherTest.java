// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.extract.ArticleReader;
import org.parallax.extract.Extractor;
import org.parallax.extract.WarcArticles;

class FetcherTest {
    private static final String PAGE = "<html><head><title>Bridge closed</title></head><body><article>"
            + "<h1>Bridge closed</h1><p>The old bridge was closed on Monday after engineers found cracks in two of its"
            + " piers, the council said.</p><p>It will stay closed for six weeks while the piers are repaired.</p>"
            + "</article></body></html>";

    /** What the server does for one path. */
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Answer> answers = new TreeMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server = server();

    private HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            Answer answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.give(exchange);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** May ask 127.0.0.1, where the test's server stands, and nothing else that is private. */
    private static Fetcher fetcher(@Nullable FetchArchive archive) {
        AddressGuard guard =
                new AddressGuard(one -> one.getHostAddress().equals("127.0.0.1"), InetAddress::getAllByName);
        return new Fetcher(guard, Duration.ofSeconds(3), Duration.ofMillis(5), archive);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Answer page() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            send(exchange, 200, PAGE.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Answer redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    @Test
    void getsAPageThroughRedirectsAndNamesItself() throws IOException {
        List<String> agents = new ArrayList<>();
        answers.put("/old", redirect("/new"));
        answers.put("/new", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            page().give(exchange);
        });
        try (Fetcher fetcher = fetcher(null)) {
            Fetched page = fetcher.fetch(address("/old"));
            assertThat(page.address().getPath()).isEqualTo("/new");
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        }
        assertThat(agents).containsExactly(Fetcher.AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://10.0.0.1/",
                "http://2130706434/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://0x7f000002/",
                "http://0177.0.0.2/",
                "http://2130706434/",
                "http://[::ffff:127.0.0.2]/",
                "//10.0.0.1/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "http://user:secret@127.0.0.1/"
            })
    void followsNoRedirectIntoTheLocalNetworkOrToOtherSchemes(String target) throws IOException {
        answers.put("/trap", redirect(target));
        try (Fetcher fetcher = fetcher(null)) {
            assertThatThrownBy(() -> fetcher.fetch(address("/trap"))).isInstanceOf(AddressGuard.Refusal.class);
        }
    }

    @Test
    void refusesANameThatTurnsToTheLocalNetworkBetweenTwoRequests() throws IOException {
        answers.put("/page", page());
        AtomicInteger resolved = new AtomicInteger();
        AddressGuard guard = new AddressGuard(one -> one.getHostAddress().equals("127.0.0.1"), host ->
                new InetAddress[] {InetAddress.getByName(resolved.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")});
        String turning = "http://turning.example:" + server.getAddress().getPort() + "/page";
        try (Fetcher fetcher = new Fetcher(guard, Duration.ofSeconds(3), Duration.ofMillis(5), null)) {
            assertThatThrownBy(() -> fetcher.fetch(turning)).isInstanceOf(AddressGuard.Refusal.class);
        }
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void obeysRobots() throws IOException {
        answers.put(
                "/robots.txt",
                exchange -> send(
                        exchange,
                        200,
                        "User-agent: *\nDisallow: /private\nAllow: /private/open\n".getBytes(StandardCharsets.UTF_8)));
        answers.put("/private/a", page());
        answers.put("/private/open", page());
        try (Fetcher fetcher = fetcher(null)) {
            assertThatThrownBy(() -> fetcher.fetch(address("/private/a"))).hasMessageContaining("robots.txt");
            assertThat(fetcher.fetch(address("/private/open")).status()).isEqualTo(200);
        }
        assertThat(asked).containsExactly("/robots.txt", "/private/open");
    }

    @Test
    void triesAgainAfterAnErrorOfTheServer() throws IOException {
        answers.put("/shaky", exchange -> {
            if (Collections.frequency(asked, "/shaky") < 3) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                page().give(exchange);
            }
        });
        try (Fetcher fetcher = fetcher(null)) {
            assertThat(fetcher.fetch(address("/shaky")).status()).isEqualTo(200);
        }
    }

    @Test
    void asksASecondTimeOnlyWhetherThePageHasChanged() throws IOException {
        answers.put("/same", exchange -> {
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", "\"one\"");
                page().give(exchange);
            }
        });
        try (Fetcher fetcher = fetcher(null)) {
            Fetched first = fetcher.fetch(address("/same"));
            assertThat(fetcher.fetch(address("/same"))).isSameAs(first);
        }
    }

    @Test
    void refusesAnswersThatArePackedBombs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2 + (Extractor.LIMIT >> 20); i++) {
                out.write(zeros);
            }
        }
        answers.put("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed.toByteArray());
        });
        try (Fetcher fetcher = fetcher(null)) {
            assertThatThrownBy(() -> fetcher.fetch(address("/bomb"))).hasMessageContaining("larger than");
        }
    }

    @Test
    void endsCirclesOfRedirects() throws IOException {
        answers.put("/round", redirect("/round"));
        try (Fetcher fetcher = fetcher(null)) {
            assertThatThrownBy(() -> fetcher.fetch(address("/round"))).hasMessageContaining("redirects");
        }
    }

    @Test
    void keepsWhatItFetchedAsAnArchiveThatCanBeReadAgain(@TempDir Path folder) throws IOException {
        answers.put("/news", page());
        Path kept = folder.resolve("kept.warc.gz");
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T09:30:00Z"), ZoneOffset.UTC);
        try (Fetcher fetcher = fetcher(FetchArchive.open(kept, clock))) {
            fetcher.fetch(address("/news"));
        }
        List<ArticleReader.Entry> entries = new ArrayList<>();
        try (WarcArticles records = WarcArticles.open(Files.newInputStream(kept), "kept")) {
            records.forEach(entries::add);
        }
        assertThat(entries).singleElement().isInstanceOfSatisfying(ArticleReader.Read.class, read -> {
            assertThat(read.extraction().article().metadata().title()).isEqualTo("Bridge closed");
            assertThat(read.extraction().article().metadata().url()).isEqualTo(address("/news"));
        });
    }
}
