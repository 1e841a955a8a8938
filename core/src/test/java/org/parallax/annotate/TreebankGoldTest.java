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
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.lexicon.SurfaceTokens;
import org.parallax.model.Span;

/**
 * Sentences, tokens and words of the development sets of the treebanks EWT and GUM from raw text, by the measures of the
 * CoNLL 2018 shared task: spans over the characters that are no white space. Needs {@code -Dparallax.gold=FOLDER}, with
 * the treebanks in the folder {@code train} beside it.
 */
class TreebankGoldTest {
    private static final int COLUMNS = 10;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final WordTokenizer tokenizer = new WordTokenizer();

    /** A token with the words it is made of; its span counts characters that are no white space. */
    private record SurfaceToken(Span span, List<String> words) {}

    /** A text cut into sentences of tokens. */
    private record Cut(List<Span> sentences, List<SurfaceToken> tokens) {
        List<Span> tokenSpans() {
            return tokens.stream().map(SurfaceToken::span).toList();
        }

        int words() {
            return tokens.stream().mapToInt(token -> token.words().size()).sum();
        }
    }

    @ParameterizedTest
    @CsvSource({"en_ewt, 0.996, 0.994, 0.895", "en_gum, 0.998, 0.998, 0.945"})
    void cutsAsTheTreebanksDo(String treebank, double tokenFloor, double wordFloor, double sentenceFloor)
            throws IOException {
        String folder = System.getProperty("parallax.gold", "");
        Path file = Path.of(folder, "..", "train", treebank + "-ud-dev.conllu.gz");
        assumeTrue(!folder.isBlank() && Files.exists(file), "treebanks not given: -Dparallax.gold=FOLDER");
        StringBuilder text = new StringBuilder();
        Cut gold = read(file, text);
        for (String raw : List.of(text.toString(), wrapped(text.toString()))) {
            Cut found = cut(raw);
            double tokens = score(
                    common(gold.tokenSpans(), found.tokenSpans()),
                    gold.tokens().size(),
                    found.tokens().size());
            double words = score(commonWords(gold.tokens(), found.tokens()), gold.words(), found.words());
            double sentences = score(
                    common(gold.sentences(), found.sentences()),
                    gold.sentences().size(),
                    found.sentences().size());
            String figures =
                    "%s: F1 of tokens %.4f, words %.4f, sentences %.4f".formatted(treebank, tokens, words, sentences);
            System.out.println(figures);
            assertThat(tokens).as(figures).isGreaterThan(tokenFloor);
            assertThat(words).as(figures).isGreaterThan(wordFloor);
            assertThat(sentences).as(figures).isGreaterThan(sentenceFloor);
        }
    }

    /** Reads a treebank and writes its raw text: paragraphs set apart by a blank line. */
    private static Cut read(Path file, StringBuilder text) throws IOException {
        Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        int sentence = 0;
        int lastOfToken = 0;
        boolean spaced = false;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals("# newpar") || line.startsWith("# newpar ") || line.startsWith("# newdoc")) {
                    text.append("\n\n");
                    spaced = false;
                } else if (line.isEmpty()) {
                    cut.sentences().add(new Span(sentence, at));
                    sentence = at;
                    lastOfToken = 0;
                } else if (!line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    assertThat(columns).hasSize(COLUMNS);
                    String[] range = columns[0].split("-", -1);
                    if (columns[0].indexOf('.') > 0) {
                        continue;
                    }
                    if (range.length == 1 && Integer.parseInt(range[0]) <= lastOfToken) {
                        cut.tokens().get(cut.tokens().size() - 1).words().add(columns[1]);
                        continue;
                    }
                    List<String> words = new ArrayList<>();
                    if (range.length == 1) {
                        words.add(columns[1]);
                    } else {
                        lastOfToken = Integer.parseInt(range[1]);
                    }
                    text.append(spaced ? " " : "").append(columns[1]);
                    spaced = !columns[COLUMNS - 1].contains("SpaceAfter=No");
                    int length = length(columns[1]);
                    cut.tokens().add(new SurfaceToken(new Span(at, at + length), words));
                    at += length;
                }
            }
        }
        return cut;
    }

    /** The text with its lines wrapped at eighty columns. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                boolean fits = column + 1 + word.length() <= 80;
                if (column > 0) {
                    wrapped.append(fits ? ' ' : '\n');
                }
                wrapped.append(word);
                column = column > 0 && fits ? column + 1 + word.length() : word.length();
            }
            wrapped.append('\n');
        }
        return wrapped.toString();
    }

    private Cut cut(String text) {
        Cut cut = new Cut(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (Span paragraph : ParagraphSplitter.paragraphs(text)) {
            for (Span sentence : splitter.sentences(text, paragraph)) {
                int begin = at;
                int lastEnd = -1;
                String before = "";
                for (Span token : tokenizer.tokens(text, sentence)) {
                    String word = token.in(text);
                    int end = at + length(word);
                    boolean possessive = before.endsWith("s");
                    if (lastEnd == token.begin() && SurfaceTokens.continues(before, word, possessive)) {
                        SurfaceToken last = cut.tokens().remove(cut.tokens().size() - 1);
                        last.words().add(word);
                        cut.tokens().add(new SurfaceToken(new Span(last.span().begin(), end), last.words()));
                    } else {
                        cut.tokens().add(new SurfaceToken(new Span(at, end), new ArrayList<>(List.of(word))));
                    }
                    lastEnd = token.end();
                    before = word;
                    at = end;
                }
                cut.sentences().add(new Span(begin, at));
            }
        }
        return cut;
    }

    private static int length(String form) {
        return (int) form.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static double score(int right, int wanted, int given) {
        return 2.0 * right / (wanted + given);
    }

    private static int common(List<Span> gold, List<Span> found) {
        int right = 0;
        int i = 0;
        int j = 0;
        while (i < gold.size() && j < found.size()) {
            int order = gold.get(i).compareTo(found.get(j));
            right += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return right;
    }

    /**
     * Words that both have: single words by their span; where either has a token of several words, the longest common
     * subsequence of the forms between the places where tokens of both end.
     */
    private static int commonWords(List<SurfaceToken> gold, List<SurfaceToken> found) {
        int right = 0;
        int i = 0;
        int j = 0;
        while (i < gold.size() && j < found.size()) {
            SurfaceToken wanted = gold.get(i);
            SurfaceToken given = found.get(j);
            if (wanted.words().size() == 1 && given.words().size() == 1) {
                int order = wanted.span().compareTo(given.span());
                right += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
                continue;
            }
            int end = wanted.words().size() > 1
                    ? wanted.span().end()
                    : given.span().end();
            if (wanted.words().size() == 1
                    && wanted.span().begin() < given.span().begin()) {
                i++;
                continue;
            }
            if (given.words().size() == 1
                    && given.span().begin() < wanted.span().begin()) {
                j++;
                continue;
            }
            List<String> wantedWords = new ArrayList<>();
            List<String> givenWords = new ArrayList<>();
            while ((i < gold.size() && gold.get(i).span().begin() < end)
                    || (j < found.size() && found.get(j).span().begin() < end)) {
                boolean fromGold = j >= found.size()
                        || (i < gold.size()
                                && gold.get(i).span().begin()
                                        <= found.get(j).span().begin());
                SurfaceToken next = fromGold ? gold.get(i++) : found.get(j++);
                (fromGold ? wantedWords : givenWords).addAll(next.words());
                end = next.words().size() > 1 ? Math.max(end, next.span().end()) : end;
            }
            right += longestCommon(wantedWords, givenWords);
        }
        return right;
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                boolean same = lower(one.get(i - 1)).equals(lower(other.get(j - 1)));
                length[i][j] = same ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.size()][other.size()];
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
