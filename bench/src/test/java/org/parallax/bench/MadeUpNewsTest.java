// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MadeUpNewsTest {
    private static List<JsonNode> reports(int most, long seed) throws IOException {
        StringWriter out = new StringWriter();
        MadeUpNews.write(most, seed, out);
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> reports = new ArrayList<>();
        for (String line : out.toString().split("\n", -1)) {
            if (!line.isEmpty()) {
                reports.add(mapper.readTree(line));
            }
        }
        return reports;
    }

    @Test
    void isTheSameForTheSameSeed() throws IOException {
        assertThat(reports(200, 3)).isEqualTo(reports(200, 3)).isNotEqualTo(reports(200, 4));
    }

    @Test
    void reportsComeInTimeWithAllSlotsFilledAndCopiesInTheirStory() throws IOException {
        List<JsonNode> reports = reports(1000, 1);
        assertThat(reports).hasSize(1000);
        Map<String, String> storyOf = new HashMap<>();
        String before = "";
        for (JsonNode report : reports) {
            storyOf.put(report.path("id").asText(), report.path("story").asText());
            assertThat(report.path("published").asText()).isGreaterThanOrEqualTo(before);
            before = report.path("published").asText();
            String text = report.path("text").asText();
            assertThat(text).doesNotContain("{", "}", "..");
            assertThat(text.split("\\s+").length).as(text).isBetween(20, 140);
        }
        Set<String> stories = new HashSet<>(storyOf.values());
        assertThat(storyOf).hasSize(1000);
        assertThat(stories).hasSizeBetween(200, 700);
        assertThat(reports.stream().filter(report -> report.has("copied")))
                .hasSizeGreaterThan(50)
                .allSatisfy(copy -> assertThat(storyOf.get(copy.path("copied").asText()))
                        .isEqualTo(copy.path("story").asText()));
    }
}
