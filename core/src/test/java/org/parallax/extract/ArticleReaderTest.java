// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.extract.ArticleReader.Entry;
import org.parallax.extract.ArticleReader.Read;
import org.parallax.extract.ArticleReader.Refused;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;

class ArticleReaderTest {
    private static List<Entry> read(InputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(in, "in.jsonl")) {
            reader.forEach(entries::add);
        }
        return entries;
    }

    private static List<Entry> read(String lines) throws IOException {
        return read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static Article article(Entry entry) {
        return ((Read) entry).extraction().article();
    }

    private static String code(Entry entry) {
        return ((Refused) entry).problem().code();
    }

    @Test
    void readsAllFieldsOfALine() throws IOException {
        List<Entry> entries = read("""
                {"id":"r1","text":"The ferry ran aground.","url":"https://a.example/1","title":"Aground","outlet":"Daily","published":"2022-07-19T08:30:00+02:00","authors":["Jane Doe"]}
                """);
        Article article = article(entries.get(0));
        assertThat(article.id()).isEqualTo("r1");
        assertThat(article.text()).isEqualTo("The ferry ran aground.");
        assertThat(article.metadata().url()).isEqualTo("https://a.example/1");
        assertThat(article.metadata().title()).isEqualTo("Aground");
        assertThat(article.metadata().outlet()).isEqualTo("Daily");
        assertThat(article.metadata().authors()).containsExactly("Jane Doe");
        assertThat(article.metadata().published())
                .isNotNull()
                .satisfies(time -> assertThat(time.text()).isEqualTo("2022-07-19T08:30:00+02:00"));
    }

    @Test
    void readsDateAsPublishedAndANumberAsAnId() throws IOException {
        Article article = article(
                read("{\"id\":7,\"text\":\"x\",\"date\":\"2022-07-19\"}").get(0));
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.metadata().published())
                .isNotNull()
                .satisfies(time -> assertThat(time.text()).isEqualTo("2022-07-19"));
    }

    @Test
    void reportsABadLineAndReadsTheRest() throws IOException {
        List<Entry> entries =
                read("{\"text\":\"one\"}\n{oops\n\n[1]\n{\"title\":\"no words\"}\n{\"text\":[1]}\n{\"text\":\"two\"}");
        assertThat(entries).extracting(Entry::line).containsExactly(1L, 2L, 4L, 5L, 6L, 7L);
        assertThat(article(entries.get(0)).text()).isEqualTo("one");
        assertThat(entries.subList(1, 5))
                .extracting(ArticleReaderTest::code)
                .containsExactly(
                        MalformedArticle.BAD_JSON,
                        MalformedArticle.BAD_JSON,
                        MalformedArticle.BAD_FIELDS,
                        MalformedArticle.BAD_FIELDS);
        assertThat(((Refused) entries.get(1)).problem().place()).isEqualTo("in.jsonl, line 2");
        assertThat(article(entries.get(5)).text()).isEqualTo("two");
    }

    @Test
    void refusesALineThatIsTooLongAndReadsOn() throws IOException {
        List<Entry> entries = read(new LongLine(3L * Extractor.LIMIT, "\n{\"text\":\"after\"}\n"));
        assertThat(code(entries.get(0))).isEqualTo(MalformedArticle.TOO_LARGE);
        assertThat(((Refused) entries.get(0)).problem()).hasMessageContaining("line 1");
        assertThat(article(entries.get(1)).text()).isEqualTo("after");
    }

    @Test
    void readsPagesAsTextAndAsBase64() throws IOException {
        String page =
                "<html><body><p>A ferry ran aground off the cape on Monday, the coast guard said.</p></body></html>";
        String base64 = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        List<Entry> entries = read(
                "{\"html\":\"" + page + "\"}\n{\"html_base64\":\"" + base64 + "\"}\n{\"html_base64\":\"%%\\u20ac=a\"}");
        assertThat(article(entries.get(0)).text()).startsWith("A ferry ran aground");
        assertThat(article(entries.get(1))).isEqualTo(article(entries.get(0)));
    }

    @Test
    void keepsMarksThatAnEarlierExtractionMade() throws IOException {
        Entry entry =
                read("{\"id\":\"a\",\"text\":\"Head. Tail.\",\"boilerplate\":[{\"begin\":6,\"end\":11,\"reason\":\"share\"}],\"withheld\":\"paywall\"}")
                        .get(0);
        assertThat(article(entry).boilerplate()).containsExactly(new Boilerplate(new Span(6, 11), "share"));
        assertThat(article(entry).withheld()).isEqualTo("paywall");
    }

    @Test
    void refusesMarksThatLieOutsideTheText() throws IOException {
        assertThat(code(read("{\"text\":\"Head.\",\"boilerplate\":[{\"begin\":4,\"end\":900,\"reason\":\"x\"}]}")
                        .get(0)))
                .isEqualTo(MalformedArticle.BAD_FIELDS);
        assertThat(code(read("{\"text\":\"Head.\",\"boilerplate\":[{\"begin\":-4,\"end\":\"b\"}]}")
                        .get(0)))
                .isEqualTo(MalformedArticle.BAD_FIELDS);
    }

    @Test
    void turnsHalfCharactersIntoReplacements() throws IOException {
        Entry entry = read("{\"text\":\"a \\ud83d b \\ud83d\\ude00\"}").get(0);
        assertThat(article(entry).text()).isEqualTo("a \uFFFD b \uD83D\uDE00");
        assertThat(((Read) entry).extraction().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.REPLACED);
    }

    @Test
    void warnsOfADateWithTwoMeaningsAndGuessesNone() throws IOException {
        Entry entry = read("{\"text\":\"a\",\"published\":\"04/05/2022\"}").get(0);
        assertThat(article(entry).metadata().published()).isNull();
        assertThat(((Read) entry).extraction().warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.DATE);
    }

    @Test
    void refusesDeepAndInvalidJson() throws IOException {
        assertThat(code(read("{\"text\":" + "[".repeat(100_000)).get(0))).isEqualTo(MalformedArticle.BAD_JSON);
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(code(read(new ByteArrayInputStream(latin)).get(0))).isEqualTo(MalformedArticle.BAD_JSON);
    }

    @Test
    void skipsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        assertThat(article(read("\uFEFF{\"text\":\"a\"}\r\n\r\n").get(0)).text())
                .isEqualTo("a");
    }

    @Test
    void passesOnThatTheStreamBroke() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };
        try (ArticleReader reader = ArticleReader.open(broken, "in")) {
            assertThatThrownBy(() -> reader.iterator().hasNext()).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** So many letters, then some lines, without holding the letters. */
    private static final class LongLine extends InputStream {
        private long letters;
        private final InputStream rest;

        LongLine(long letters, String rest) {
            this.letters = letters;
            this.rest = new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            return letters-- > 0 ? 'a' : rest.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (letters <= 0) {
                return rest.read(buffer, from, length);
            }
            int some = (int) Math.min(length, letters);
            Arrays.fill(buffer, from, from + some, (byte) 'a');
            letters -= some;
            return some;
        }
    }
}
