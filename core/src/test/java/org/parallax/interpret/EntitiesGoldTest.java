// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.Span;

/**
 * Whether mentions of people and bodies are joined as the gold joins them, inside one article: B3 over the gold's mentions
 * of every eighth article. A gold mention is the entity's whose mention fills at least half of it and of itself; one that
 * none fills stands alone. Needs {@code -Dparallax.gold=FOLDER}.
 */
class EntitiesGoldTest {
    private static final double FLOOR = 0.85;
    private static final int EVERY = 8;

    private record Answer(String gold, String given) {}

    @Test
    void joinsMentionsAsTheGoldDoes() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path file = Path.of(gold, "coref", "ecb.dev.jsonl.gz");
        assumeTrue(!gold.isBlank() && Files.exists(file), "coreference not given: -Dparallax.gold=FOLDER");
        double precision = 0;
        double recall = 0;
        int mentions = 0;
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % EVERY == 0) {
                    List<Answer> answers = answers(mapper.readTree(line));
                    for (Answer one : answers) {
                        long both = answers.stream().filter(one::equals).count();
                        precision += (double) both / count(answers, null, one.given());
                        recall += (double) both / count(answers, one.gold(), null);
                    }
                    mentions += answers.size();
                }
            }
        }
        double p = precision / mentions;
        double r = recall / mentions;
        assertThat(2 * p * r / (p + r))
                .as("B3 of %d mentions, precision %.3f, recall %.3f".formatted(mentions, p, r))
                .isGreaterThan(FLOOR);
    }

    private static long count(List<Answer> answers, @Nullable String gold, @Nullable String given) {
        return answers.stream()
                .filter(answer -> (gold == null || answer.gold().equals(gold))
                        && (given == null || answer.given().equals(given)))
                .count();
    }

    private static List<Answer> answers(JsonNode article) {
        String text = article.path("text").asText();
        Account account = Reports.read(Reports.article("r", null, null, text));
        List<Answer> answers = new ArrayList<>();
        for (JsonNode mention : article.path("mentions")) {
            boolean counts = mention.path("kind").asText().equals("entity")
                    && mention.path("validated").asBoolean()
                    && mention.path("type").asText().startsWith("HUMAN");
            if (counts) {
                Span span = new Span(
                        text.offsetByCodePoints(0, mention.path("start").asInt()),
                        text.offsetByCodePoints(0, mention.path("end").asInt()));
                answers.add(new Answer(mention.path("cluster").asText(), given(account, span)));
            }
        }
        return answers;
    }

    private static String given(Account account, Span span) {
        String best = "alone:" + span;
        double most = 0.5;
        for (Entity entity : account.entities()) {
            for (Mention mention : entity.mentions()) {
                Span own = mention.span();
                int shared = Math.min(own.end(), span.end()) - Math.max(own.begin(), span.begin());
                double share = 2.0 * shared / (own.length() + span.length());
                if (shared > 0 && share > most) {
                    most = share;
                    best = entity.id();
                }
            }
        }
        return best;
    }
}
