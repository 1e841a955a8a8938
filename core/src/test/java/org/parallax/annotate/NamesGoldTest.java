// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.Name;
import org.parallax.model.Span;

/**
 * Names on CoNLL-2003's development set from given tokens: exact spans of its four classes. Needs {@code
 * -Dparallax.gold=FOLDER}, with the training corpora in the folder {@code train} beside it.
 */
class NamesGoldTest {
    private static final double FLOOR = 0.93;

    private int right;
    private int wanted;
    private int given;

    @Test
    void findsMostNames() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path file = Path.of(gold, "..", "train", "conll2003.testa.gz");
        assumeTrue(!gold.isBlank() && Files.exists(file), "CoNLL-2003 not given: -Dparallax.gold=FOLDER");
        for (List<List<String[]>> article : articles(file)) {
            measure(article);
        }
        double precision = (double) right / given;
        double recall = (double) right / wanted;
        double score = 2 * precision * recall / (precision + recall);
        assertThat(score)
                .as("F1, precision %.3f, recall %.3f".formatted(precision, recall))
                .isGreaterThan(FLOOR);
    }

    /** Articles of sentences of tokens; a token's columns are form, tag, chunk, name. */
    private static List<List<List<String[]>>> articles(Path file) throws IOException {
        List<List<List<String[]>>> articles = new ArrayList<>();
        List<String[]> sentence = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("-DOCSTART-")) {
                    articles.add(new ArrayList<>());
                } else if (!line.isBlank()) {
                    sentence.add(line.split(" ", -1));
                } else if (!sentence.isEmpty()) {
                    articles.get(articles.size() - 1).add(sentence);
                    sentence = new ArrayList<>();
                }
            }
        }
        return articles;
    }

    private void measure(List<List<String[]>> article) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> spans = new ArrayList<>();
        Map<Span, String> gold = new TreeMap<>();
        for (List<String[]> sentence : article) {
            List<Span> tokens = new ArrayList<>();
            for (String[] columns : sentence) {
                tokens.add(new Span(text.length(), text.length() + columns[0].length()));
                text.append(columns[0]).append(' ');
            }
            text.append('\n');
            spans.add(tokens);
            names(sentence, tokens, gold);
        }
        Article words = new Article("x", Metadata.NONE, text.toString(), List.of(), List.of(), null);
        wanted += gold.size();
        for (Name name : Annotated.ANNOTATOR.annotateWords(words, spans).names()) {
            String type = type(name);
            given++;
            right += type.equals(gold.get(name.span())) ? 1 : 0;
        }
    }

    /** Reads the column of names, whose chunks begin where the type changes or a B says so. */
    private static void names(List<String[]> sentence, List<Span> tokens, Map<Span, String> gold) {
        int begin = -1;
        String type = "";
        for (int i = 0; i <= sentence.size(); i++) {
            String mark = i < sentence.size() ? sentence.get(i)[3] : "O";
            String here = mark.equals("O") ? "" : mark.substring(2);
            if (begin >= 0 && (!here.equals(type) || mark.startsWith("B-"))) {
                gold.put(tokens.get(begin).cover(tokens.get(i - 1)), type);
                begin = -1;
            }
            if (!here.isEmpty() && begin < 0) {
                begin = i;
                type = here;
            }
        }
    }

    private static String type(Name name) {
        return switch (name.type()) {
            case PERSON -> "PER";
            case ORGANIZATION -> "ORG";
            case COUNTRY, CITY, PLACE -> "LOC";
            case NATIONALITY, GROUP, EVENT, PRODUCT -> "MISC";
        };
    }
}
