// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Annotation;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Name;
import org.parallax.model.Parse;
import org.parallax.model.Quantity;
import org.parallax.model.ReportedSpeech;
import org.parallax.model.Sentence;
import org.parallax.model.SentenceParser;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Cuts an article into sentences and words as the treebanks do, by rule; lets a parser read tags, lemmas, trees, names and
 * reported speech into them; finds times and quantities by rule. Safe for use by several threads when the parser is.
 */
public final class NeuralAnnotator implements Annotator {
    private final SentenceParser parser;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final WordTokenizer tokenizer = new WordTokenizer();
    private final TimeFinder timeFinder = new TimeFinder();
    private final NameTyper nameTyper = new NameTyper();
    private final QuantityFinder quantityFinder = new QuantityFinder();
    private final TitleCase titleCase;

    /** An annotator that reads with {@code parser}, which stays the caller's to close. */
    public NeuralAnnotator(SentenceParser parser) {
        this.parser = parser;
        this.titleCase = new TitleCase(parser);
    }

    @Override
    public Annotation annotate(Article article) {
        return annotate(article, lines(article));
    }

    /**
     * Annotates an article whose sentences and words are given.
     *
     * @param sentences the places of each sentence's words, in text order, none empty; each sentence is a paragraph
     */
    public Annotation annotateWords(Article article, List<List<Span>> sentences) {
        List<Line> lines = new ArrayList<>();
        for (List<Span> words : sentences) {
            Span whole = words.get(0).cover(words.get(words.size() - 1));
            lines.add(new Line(whole, lines.size(), false, words));
        }
        return annotate(article, lines);
    }

    private Annotation annotate(Article article, List<Line> lines) {
        String text = article.text();
        List<Span> words = lines.stream().flatMap(line -> line.words().stream()).toList();
        Parse parse = parser.parse(lines.stream()
                .map(line -> line.words().stream().map(word -> word.in(text)).toList())
                .map(forms -> TitleCase.is(forms) ? titleCase.plain(forms) : forms)
                .toList());
        List<Sentence> sentences = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            List<Token> tokens = new ArrayList<>();
            List<Parse.Word> tree = TreeMender.mended(
                    line.words().stream().map(word -> word.in(text)).toList(),
                    parse.words().subList(next, next + line.words().size()));
            next += line.words().size();
            for (int i = 0; i < tree.size(); i++) {
                Span word = line.words().get(i);
                Parse.Word read = tree.get(i);
                tokens.add(new Token(word, word.in(text), read.lemma(), read.tag(), read.dependency()));
            }
            sentences.add(new Sentence(line.span(), line.paragraph(), line.headline(), tokens));
        }
        List<TimeExpression> times = timeFinder.find(article, sentences);
        List<Name> names = nameTyper.names(text, words, parse.names(), times);
        List<Quantity> quantities = quantityFinder.find(sentences, names, times);
        List<ReportedSpeech> speech = parse.speech().stream()
                .map(said -> new ReportedSpeech(
                        said.content().stream()
                                .map(content -> span(words, content))
                                .toList(),
                        spanOrNull(words, said.cue()),
                        spanOrNull(words, said.source())))
                .toList();
        return new Annotation(article, sentences, names, speech, times, quantities);
    }

    private static Span span(List<Span> words, Parse.Words stretch) {
        return words.get(stretch.begin()).cover(words.get(stretch.end() - 1));
    }

    private static @Nullable Span spanOrNull(List<Span> words, Parse.@Nullable Words stretch) {
        return stretch == null ? null : span(words, stretch);
    }

    /** A sentence before it is read. */
    private record Line(Span span, int paragraph, boolean headline, List<Span> words) {}

    private List<Line> lines(Article article) {
        List<Line> lines = new ArrayList<>();
        String text = article.text();
        List<Span> paragraphs = ParagraphSplitter.paragraphs(text);
        for (int number = 0; number < paragraphs.size(); number++) {
            boolean headline = Headlines.isHeadline(article, paragraphs, number);
            for (Span stretch : ParagraphSplitter.withoutBoilerplate(article, paragraphs.get(number))) {
                for (Span span : splitter.sentences(text, stretch)) {
                    List<Span> words = tokenizer.tokens(text, span);
                    if (!words.isEmpty()) {
                        lines.add(new Line(span, number, headline, words));
                    }
                }
            }
        }
        return lines;
    }
}
