// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.model.Dependency;
import org.parallax.model.NameType;
import org.parallax.model.Parse;
import org.parallax.model.Parse.NamedWords;
import org.parallax.model.Parse.SpeechWords;
import org.parallax.model.Parse.Words;
import org.parallax.model.Tag;

class JointParserTest {
    private static final List<List<String>> TEXT = List.of(
            words("Mayor Ines Duarte told reporters on Friday that the old bridge had been closed ."),
            words("“ Nobody was hurt , ” said Tomas Lindqvist , who runs the port of Varde ."),
            words("Two cranes fell ."));

    private static JointParser parser;

    private static List<String> words(String sentence) {
        return Arrays.asList(sentence.split(" "));
    }

    @BeforeAll
    static void open() {
        parser = JointParser.open();
    }

    @AfterAll
    static void close() {
        parser.close();
    }

    @Test
    void everySentenceIsATreeWithOneRoot() {
        Parse parse = parser.parse(TEXT);
        int first = 0;
        for (List<String> sentence : TEXT) {
            List<Parse.Word> words = parse.words().subList(first, first + sentence.size());
            assertTree(words);
            first += sentence.size();
        }
        assertThat(parse.words()).hasSize(first);
    }

    private static void assertTree(List<Parse.Word> words) {
        int roots = 0;
        for (Parse.Word word : words) {
            boolean root = word.dependency().head() == Dependency.ROOT;
            roots += root ? 1 : 0;
            assertThat(root).isEqualTo(word.dependency().relation().equals("root"));
            int steps = 0;
            for (int at = word.dependency().head();
                    at != Dependency.ROOT;
                    at = words.get(at).dependency().head()) {
                assertThat(++steps).isLessThanOrEqualTo(words.size());
            }
        }
        assertThat(roots).isOne();
    }

    @Test
    void readsSubjectsObjectsAndPassives() {
        List<Parse.Word> words = parser.parse(TEXT).words();
        assertThat(words.get(3)).isEqualTo(new Parse.Word(Tag.VERB, "tell", new Dependency(Dependency.ROOT, "root")));
        assertThat(words.get(4).dependency().head()).isEqualTo(3);
        assertThat(words.get(10).dependency()).isEqualTo(new Dependency(13, "nsubj:pass"));
        assertThat(words.get(12).lemma()).isEqualTo("be");
    }

    @Test
    void findsNames() {
        assertThat(parser.parse(TEXT).names())
                .containsExactly(
                        new NamedWords(new Words(1, 3), NameType.PERSON),
                        new NamedWords(new Words(22, 24), NameType.PERSON),
                        new NamedWords(new Words(30, 31), NameType.PLACE));
    }

    @Test
    void findsWhoSaysWhat() {
        List<SpeechWords> speech = parser.parse(TEXT).speech();
        assertThat(speech).hasSize(2);
        assertThat(speech.get(0).cue()).isEqualTo(new Words(3, 4));
        assertThat(speech.get(0).source()).isEqualTo(new Words(0, 3));
        assertThat(speech.get(0).content()).containsExactly(new Words(7, 14));
        assertThat(speech.get(1).content()).containsExactly(new Words(15, 21));
        assertThat(speech.get(1).cue()).isEqualTo(new Words(21, 22));
    }

    @Test
    void aTextsParseDoesNotDependOnWhatThreadsParseBesideIt() throws ExecutionException, InterruptedException {
        Parse alone = parser.parse(TEXT);
        List<List<String>> turned = new ArrayList<>(TEXT);
        Collections.reverse(turned);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Parse>> parses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<List<String>> text = i % 2 == 0 ? TEXT : turned;
                parses.add(pool.submit(() -> parser.parse(text)));
            }
            Parse other = parses.get(1).get();
            for (int i = 0; i < parses.size(); i++) {
                assertThat(parses.get(i).get()).isEqualTo(i % 2 == 0 ? alone : other);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void longTextsAreReadInWindowsAndLongSentencesInParts() {
        List<String> endless = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            endless.add(i % 50 == 49 ? "," : i % 3 == 0 ? "storms" : i % 3 == 1 ? "flooded" : "Bergen");
        }
        List<List<String>> text = new ArrayList<>(Collections.nCopies(40, TEXT.get(1)));
        text.add(7, endless);
        Parse parse = parser.parse(text);
        int begin = 7 * TEXT.get(1).size();
        assertTree(parse.words().subList(begin, begin + endless.size()));
        assertTree(parse.words().subList(0, TEXT.get(1).size()));
        assertThat(parse.words()).hasSize(40 * TEXT.get(1).size() + endless.size());
    }

    @Test
    void oddWordsAreReadToo() {
        List<String> odd = List.of("\u0001", "x".repeat(3000), "日本語", "\ud83d\ude00", "\ud800", "ﬀ", "İstanbul", "-");
        assertTree(parser.parse(List.of(odd)).words());
    }

    @Test
    void noSentencesHaveAnEmptyParse() {
        assertThat(parser.parse(List.of())).isEqualTo(new Parse(List.of(), List.of(), List.of()));
    }
}
