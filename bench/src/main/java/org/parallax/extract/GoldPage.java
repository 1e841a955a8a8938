// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page whose true body is known.
 *
 * @param charset null when the page itself must tell
 * @param body null where only pieces of it are judged
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record GoldPage(
        String id,
        String url,
        byte[] bytes,
        @Nullable String charset,
        @Nullable String body,
        String title) {
    private static final Set<String> UNSEEN = Set.of("noscript", "template", "textarea", "select", "svg", "iframe");

    /** What is done with each page. */
    interface Taker {
        void take(GoldPage page) throws IOException;
    }

    /** Hands over the pages of {@code GOLD/extract/NAME.jsonl.gz}, one in memory at a time. */
    static void forEach(Path gold, String name, Taker taker) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold.resolve("extract/" + name + ".jsonl.gz")), 1 << 16),
                UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.take(of(json.readTree(line)));
            }
        }
    }

    /** Plain reports as pages with a body alone. */
    static List<GoldPage> reports(Path file) throws IOException {
        List<GoldPage> reports = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                reports.add(new GoldPage(
                        row.path("id").asText(),
                        "",
                        new byte[0],
                        null,
                        row.path("text").asText(),
                        ""));
            }
        }
        return reports;
    }

    private static GoldPage of(JsonNode row) {
        byte[] bytes = row.has("html")
                ? row.path("html").asText().getBytes(UTF_8)
                : Base64.getMimeDecoder().decode(row.path("html_base64").asText());
        return new GoldPage(
                row.path("id").asText(),
                row.path("url").asText(""),
                bytes,
                row.has("html") ? "utf-8" : null,
                row.has("body") ? row.path("body").asText() : null,
                row.path("title").asText(""));
    }

    String host() {
        return url.isEmpty() ? id : url.replaceFirst("^https?://(www\\.)?", "").split("/", 2)[0];
    }

    /** The page's words as somebody pastes them: the text of each block on a line of its own. */
    String pasted() throws MalformedArticle {
        String html = Decoder.decode(bytes, charset == null ? PageSniffer.charset(bytes) : UTF_8, id)
                .text();
        StringBuilder pasted = new StringBuilder();
        StringBuilder block = new StringBuilder();
        Element body = Jsoup.parse(html).body();
        body.traverse(new NodeVisitor() {
            private int unseen;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                    if (element.isBlock() || element.normalName().equals("br")) {
                        flush(block, pasted);
                    }
                } else if (unseen == 0 && node instanceof TextNode text) {
                    block.append(text.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                    if (element.isBlock()) {
                        flush(block, pasted);
                    }
                }
            }
        });
        flush(block, pasted);
        return pasted.toString();
    }

    private static void flush(StringBuilder block, StringBuilder pasted) {
        String words = block.toString().replaceAll("[\\s\u00a0]+", " ").strip();
        if (!words.isEmpty()) {
            pasted.append(words).append('\n');
        }
        block.setLength(0);
    }
}
