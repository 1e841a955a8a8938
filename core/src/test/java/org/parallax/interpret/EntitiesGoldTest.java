// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.CorefGold;
import org.parallax.fixture.CorefGold.Answer;
import org.parallax.fixture.CorefGold.BCubed;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;

/**
 * Whether mentions of people and bodies are joined as the gold joins them, inside one article: B3 over the gold's mentions
 * of every eighth article. A gold mention is the entity's whose mention fills at least half of it and of itself; one that
 * none fills stands alone. Needs {@code -Dparallax.gold=FOLDER}.
 */
class EntitiesGoldTest {
    private static final double FLOOR = 0.85;
    private static final int EVERY = 8;

    @Test
    void joinsMentionsAsTheGoldDoes() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path file = Path.of(gold, "coref", "ecb.dev.jsonl.gz");
        assumeTrue(!gold.isBlank() && Files.exists(file), "coreference not given: -Dparallax.gold=FOLDER");
        List<JsonNode> articles = CorefGold.articles(file);
        List<List<Answer>> groups = new ArrayList<>();
        for (int i = 0; i < articles.size(); i += EVERY) {
            groups.add(answers(articles.get(i)));
        }
        BCubed score = CorefGold.score(groups);
        assertThat(score.f1()).as(score.toString()).isGreaterThan(FLOOR);
    }

    private static List<Answer> answers(JsonNode article) {
        Account account = Reports.read(
                Reports.article("r", null, null, article.path("text").asText()));
        List<Answer> answers = new ArrayList<>();
        CorefGold.people(article).forEach((span, gold) -> {
            String entity = CorefGold.entityAt(account, span);
            answers.add(new Answer(gold, entity.isEmpty() ? "alone:" + span : entity));
        });
        return answers;
    }
}
