// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parallax.extract.ArticleReader;
import org.parallax.fixture.Reports;
import org.parallax.lexicon.People;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Article;

/**
 * Writes what {@code training/tolls.py} fits the weights of tolls to: every figure that may be a report's final one, with
 * its features. Needs {@code -Dparallax.gold=FOLDER -Dparallax.tolls.out=FILE}.
 */
class TollFeaturesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void writesCandidates() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        String out = System.getProperty("parallax.tolls.out", "");
        assumeTrue(!gold.isBlank() && !out.isBlank(), "not asked: -Dparallax.gold=FOLDER -Dparallax.tolls.out=FILE");
        EntityFinder entityFinder =
                new EntityFinder(Tsv.load("/parallax/interpret/nouns.tsv").map(), new ActorCoder(), People.NONE);
        TollReader tollReader = new TollReader();
        int reports = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(Path.of(out));
                ArticleReader reader = ArticleReader.open(
                        Files.newInputStream(Path.of(gold, "stories", "gva.dev.jsonl")), "gva.dev.jsonl")) {
            for (ArticleReader.Entry entry : reader) {
                if (entry instanceof ArticleReader.Read read) {
                    Article article = read.extraction().article();
                    Words words = new Words(Reports.annotate(article));
                    Entities entities = entityFinder.find(words);
                    new References(words, entities, QuoteMarks.in(words)).join();
                    tollReader.read(words, entities, (role, value, assailants, features) -> {
                        ObjectNode node = MAPPER.createObjectNode()
                                .put("id", article.id())
                                .put("role", role.name())
                                .put("value", value)
                                .put("assailants", assailants);
                        features.forEach(node.putObject("features")::put);
                        writeLine(writer, node);
                    });
                    reports++;
                }
            }
        }
        assertThat(reports).isPositive();
    }

    private static void writeLine(BufferedWriter writer, ObjectNode node) {
        try {
            writer.write(node + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
