// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.group.ReportKey;

/**
 * How well reports were put into stories.
 *
 * @param reports how many there are
 * @param precision of the pairs said to be of one story, the share that are
 * @param recall of the pairs of one story, the share that was found
 * @param bcubed mean F1 of BCubed precision and recall
 */
record StoryScore(int reports, double precision, double recall, double bcubed) {
    /**
     * Prints the score.
     *
     * @param args two files of JSON Lines with {@code id} and {@code story}: the true stories and those found; other columns
     *     are passed over
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> gold = stories(Path.of(args[0]));
        StoryScore score = of(gold, stories(Path.of(args[1])));
        System.out.println(String.format(
                Locale.ROOT,
                "%d reports, pairs: precision %.4f, recall %.4f, F1 %.4f; BCubed F1 %.4f",
                score.reports,
                score.precision,
                score.recall,
                score.f1(),
                score.bcubed));
    }

    private static Map<String, String> stories(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, String> stories = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = mapper.readTree(line);
                stories.put(row.path("id").asText(), row.path("story").asText());
            }
        }
        return stories;
    }

    /** Report to the story found, by its first report. */
    static Map<String, String> named(List<List<ReportKey>> stories) {
        Map<String, String> named = new HashMap<>();
        for (List<ReportKey> story : stories) {
            story.forEach(key -> named.put(key.id(), story.get(0).id()));
        }
        return named;
    }

    /**
     * Scores.
     *
     * @param gold report to its true story
     * @param given report to the story found; one that is missing is in a story of its own
     */
    static StoryScore of(Map<String, String> gold, Map<String, String> given) {
        Map<String, Long> truth = new HashMap<>();
        Map<String, Long> found = new HashMap<>();
        Map<List<String>, Long> both = new HashMap<>();
        gold.forEach((report, story) -> {
            String in = given.containsKey(report) ? "in " + given.get(report) : "alone " + report;
            truth.merge(story, 1L, Long::sum);
            found.merge(in, 1L, Long::sum);
            both.merge(List.of(story, in), 1L, Long::sum);
        });
        double right = pairs(both);
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Long> cell : both.entrySet()) {
            double squared = (double) cell.getValue() * cell.getValue();
            recall += squared / truth.getOrDefault(cell.getKey().get(0), 1L);
            precision += squared / found.getOrDefault(cell.getKey().get(1), 1L);
        }
        return new StoryScore(
                gold.size(),
                ratio(right, pairs(found)),
                ratio(right, pairs(truth)),
                mean(precision, recall) / Math.max(1, gold.size()));
    }

    private static double pairs(Map<?, Long> groups) {
        return groups.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private static double ratio(double of, double all) {
        return all == 0 ? 1 : of / all;
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** Harmonic mean of precision and recall of pairs. */
    double f1() {
        return mean(precision, recall);
    }
}
