// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;
import org.parallax.model.Span;

/** Measures how much boilerplate is marked in judged pairs of reports; needs {@code -Dparallax.gold=FOLDER}. */
class GoldBoilerplateTest {
    private int wanted;
    private int found;
    private long otherChars;
    private long otherMarked;
    private final StringBuilder log = new StringBuilder();

    @Test
    void marksMostBoilerplateAndHardlyAnythingElse() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        assumeTrue(!gold.isBlank(), "gold data not given: -Dparallax.gold=FOLDER");
        List<Path> pairs;
        try (Stream<Path> files = Files.list(Path.of(gold, "pairs"))) {
            pairs = files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".meta.json"))
                    .sorted()
                    .toList();
        }
        for (Path pair : pairs) {
            measure(pair);
        }
        log.append(String.format(
                "boilerplate found %d of %d; other text marked %d of %d = %.4f%n",
                found, wanted, otherMarked, otherChars, (double) otherMarked / otherChars));
        Files.writeString(Path.of("target", "gold-boilerplate.txt"), log);
        assertThat((double) found / wanted).as(log.toString()).isGreaterThanOrEqualTo(0.6);
        assertThat((double) otherMarked / otherChars).isLessThanOrEqualTo(0.01);
    }

    private void measure(Path pair) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(pair.toFile());
        for (String side : List.of("a", "b")) {
            Path file = Path.of(pair.toString().replaceFirst("\\.json$", "." + side + ".txt"));
            if (!Files.exists(file)) {
                continue; // one pair's texts lie elsewhere
            }
            Article article = new Extractor()
                    .fromText(Files.readAllBytes(file), Metadata.NONE)
                    .article();
            boolean[] wantedAt = new boolean[article.text().length()];
            for (JsonNode wording : gold.path("boilerplate").path(side)) {
                want(article, wording.asText(), wantedAt, file);
            }
            for (Boilerplate part : article.boilerplate()) {
                int wrong = 0;
                for (int i = part.span().begin(); i < part.span().end(); i++) {
                    wrong += wantedAt[i] ? 0 : 1;
                }
                otherMarked += wrong;
                if (wrong > part.span().length() / 2) {
                    log.append(String.format(
                            "EXTRA %s %s: %s%n",
                            file.getFileName(), part.reason(), part.span().in(article.text())));
                }
            }
            for (boolean at : wantedAt) {
                otherChars += at ? 0 : 1;
            }
        }
    }

    private void want(Article article, String wording, boolean[] wantedAt, Path file) {
        boolean anywhere = false;
        for (int at = article.text().indexOf(wording);
                at >= 0;
                at = article.text().indexOf(wording, at + 1)) {
            Span span = new Span(at, at + wording.length());
            int covered = 0;
            for (Boilerplate part : article.boilerplate()) {
                covered += Math.max(
                        0,
                        Math.min(span.end(), part.span().end())
                                - Math.max(span.begin(), part.span().begin()));
            }
            anywhere |= covered >= 0.8 * span.length();
            for (int i = span.begin(); i < span.end(); i++) {
                wantedAt[i] = true;
            }
        }
        wanted++;
        found += anywhere ? 1 : 0;
        if (!anywhere) {
            log.append(String.format("MISSED %s: %s%n", file.getFileName(), wording));
        }
    }
}
