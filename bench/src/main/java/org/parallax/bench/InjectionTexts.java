// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

/** The reports whose facts are changed: those of the open pairs, then single reports of local news. */
final class InjectionTexts {
    private static final int SHORTEST = 400;
    private static final int LONGEST = 4000;

    private InjectionTexts() {}

    /** @param gold folder of the gold data */
    static List<Article> of(Path gold) throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        List<Path> files;
        try (Stream<Path> listed = Files.list(gold.resolve("pairs"))) {
            files = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            String pair = name.substring(0, name.indexOf('.'));
            String side = name.substring(pair.length() + 1, pair.length() + 2);
            Path meta = file.resolveSibling(pair + ".meta.json");
            JsonNode known = Files.exists(meta) ? mapper.readTree(meta.toFile()).path(side) : mapper.createObjectNode();
            add(articles, pair + "-" + side, known.path("date").asText(), Files.readString(file));
        }
        try (BufferedReader lines = Files.newBufferedReader(gold.resolve("stories/gva.dev.jsonl"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = mapper.readTree(line);
                add(
                        articles,
                        record.path("id").asText(),
                        record.path("date").asText(),
                        record.path("text").asText());
            }
        }
        return articles;
    }

    private static void add(List<Article> articles, String id, String published, String text) {
        if (text.length() >= SHORTEST && text.length() <= LONGEST) {
            PublicationTime time = published.isEmpty() ? null : PublicationTime.parse(published);
            Metadata metadata = new Metadata(null, null, null, null, List.of(), time, null, "en");
            articles.add(new Article(id, metadata, text, List.of(), List.of(), null));
        }
    }
}
