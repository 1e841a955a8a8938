// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockFeaturesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesOneNumberForEachNameAndBlock() {
        PageWalker page = PageWalker.walk(Jsoup.parse("<h1>Mill burns</h1><p>A mill burned down on Friday night.</p>"));
        List<@Nullable String> rules = BodyChooser.rules(page);
        float[][] rows = BlockFeatures.of(page, rules, "Mill burns");
        assertThat(rows.length).isEqualTo(2);
        assertThat(rows[0].length).isEqualTo(BlockFeatures.NAMES.size());
    }

    /** Writes what training/blocks.py is fitted to; needs the gold and a folder: -Dparallax.blocks.out=features. */
    @Test
    void writesTheFeaturesOfTheGoldPages() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        String out = System.getProperty("parallax.blocks.out", "");
        assumeFalse(gold.isEmpty() || out.isEmpty(), "needs -Dparallax.gold and -Dparallax.blocks.out");
        Files.createDirectories(Path.of(out));
        for (String name : List.of("wcxb-dev", "trafilatura")) {
            Path pages = Path.of(gold, "extract", name + ".jsonl.gz");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                            new GZIPInputStream(Files.newInputStream(pages)), StandardCharsets.UTF_8));
                    DataOutputStream numbers = new DataOutputStream(
                            new GZIPOutputStream(Files.newOutputStream(Path.of(out, name + ".bin.gz"))));
                    BufferedWriter blocks = new BufferedWriter(new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(Path.of(out, name + ".blocks.gz"))),
                            StandardCharsets.UTF_8))) {
                numbers.writeInt(BlockFeatures.NAMES.size());
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    write(JSON.readTree(line), numbers, blocks);
                }
            }
        }
    }

    private static void write(JsonNode gold, DataOutputStream numbers, BufferedWriter blocks) throws IOException {
        String url = gold.path("url").asText("");
        Document document = Jsoup.parse(html(gold), url);
        PageWalker page = PageWalker.walk(document);
        String title = PageSelf.of(document, page, url).metadata().title();
        ObjectNode row =
                JSON.createObjectNode().put("id", gold.path("id").asText()).put("url", url);
        ArrayNode texts = row.putArray("b");
        page.blocks().forEach(block -> texts.add(block.text()));
        for (float[] features : BlockFeatures.of(page, BodyChooser.rules(page), title)) {
            for (float feature : features) {
                numbers.writeFloat(feature);
            }
        }
        blocks.write(JSON.writeValueAsString(row));
        blocks.newLine();
    }

    private static String html(JsonNode gold) throws IOException {
        if (gold.has("html")) {
            return gold.path("html").asText();
        }
        byte[] bytes = Base64.getMimeDecoder().decode(gold.path("html_base64").asText());
        return Decoder.decode(bytes, PageSniffer.charset(bytes), "page").text();
    }
}
