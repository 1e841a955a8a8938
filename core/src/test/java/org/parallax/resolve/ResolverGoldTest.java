// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.CorefGold;
import org.parallax.fixture.CorefGold.Answer;
import org.parallax.fixture.CorefGold.BCubed;
import org.parallax.fixture.Reports;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;

/**
 * Whether mentions of people and bodies are joined over the articles of one happening as the gold joins them: B3 over the
 * gold's mentions of every sixth subtopic. Mentions without a name that the program takes for nobody stand alone, which is
 * most of what recall lacks. Needs {@code -Dparallax.gold=FOLDER}.
 */
class ResolverGoldTest {
    private static final double LEAST_PRECISION = 0.92;
    private static final double FLOOR = 0.70;
    private static final int EVERY = 6;

    @Test
    void joinsMentionsOverArticlesAsTheGoldDoes() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path file = Path.of(gold, "coref", "ecb.dev.jsonl.gz");
        assumeTrue(!gold.isBlank() && Files.exists(file), "coreference not given: -Dparallax.gold=FOLDER");
        Map<String, List<JsonNode>> subtopics = new TreeMap<>();
        for (JsonNode article : CorefGold.articles(file)) {
            subtopics
                    .computeIfAbsent(article.path("subtopic").asText(), s -> new ArrayList<>())
                    .add(article);
        }
        List<List<JsonNode>> all = List.copyOf(subtopics.values());
        List<List<Answer>> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i += EVERY) {
            groups.add(answers(all.get(i)));
        }
        BCubed score = CorefGold.score(groups);
        assertThat(score.precision()).as(score.toString()).isGreaterThan(LEAST_PRECISION);
        assertThat(score.f1()).as(score.toString()).isGreaterThan(FLOOR);
    }

    private static List<Answer> answers(List<JsonNode> articles) {
        List<Account> accounts = articles.stream()
                .map(article -> Reports.read(Reports.article(
                        article.path("doc").asText(),
                        null,
                        null,
                        article.path("text").asText())))
                .toList();
        ResolvedStory story = new Resolver().resolve(new Grouper().story(accounts));
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Account account = accounts.get(i);
            CorefGold.people(articles.get(i)).forEach((span, gold) -> {
                String local = CorefGold.entityAt(account, span);
                String entity = story.entityOf()
                        .getOrDefault(new Local(account.id(), local), "alone:" + account.id() + ":" + span);
                answers.add(new Answer(gold, entity));
            });
        }
        return answers;
    }
}
