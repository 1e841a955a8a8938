// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import org.parallax.model.Annotation;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Name;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * The first annotator: rules and gazetteers for sentences, words, names, times and quantities, Apache OpenNLP's published
 * English models for tags and lemmas. It makes no trees.
 *
 * <p>Safe for use by several threads: models and lists are shared and immutable, workers are made for each article.
 */
public final class OpenNlpAnnotator implements Annotator {
    private static final String TAG_MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String LEMMA_MODEL = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

    private final POSModel tags;
    private final LemmatizerModel lemmas;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final WordTokenizer tokenizer = new WordTokenizer();
    private final TimeFinder timeFinder = new TimeFinder();
    private final NameFinder nameFinder = new NameFinder();
    private final QuantityFinder quantityFinder = new QuantityFinder();

    private OpenNlpAnnotator(POSModel tags, LemmatizerModel lemmas) {
        this.tags = tags;
        this.lemmas = lemmas;
    }

    /** Reads models and lists from the class path. */
    public static OpenNlpAnnotator open() {
        try (InputStream tagStream = stream(TAG_MODEL);
                InputStream lemmaStream = stream(LEMMA_MODEL)) {
            return new OpenNlpAnnotator(new POSModel(tagStream), new LemmatizerModel(lemmaStream));
        } catch (IOException e) {
            throw new UncheckedIOException("OpenNLP model", e);
        }
    }

    private static InputStream stream(String resource) {
        InputStream stream = OpenNlpAnnotator.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        return stream;
    }

    @Override
    public Annotation annotate(Article article) {
        List<Sentence> sentences = sentences(article);
        List<TimeExpression> times = timeFinder.find(article, sentences);
        List<Name> names = nameFinder.find(sentences, times);
        List<Quantity> quantities = quantityFinder.find(sentences, names, times);
        return new Annotation(article, sentences, names, times, quantities);
    }

    private List<Sentence> sentences(Article article) {
        WordTagger tagger = new WordTagger(tags, lemmas);
        List<Sentence> sentences = new ArrayList<>();
        String text = article.text();
        List<Span> paragraphs = ParagraphSplitter.paragraphs(text);
        for (int number = 0; number < paragraphs.size(); number++) {
            boolean headline = Headlines.isHeadline(article, paragraphs, number);
            for (Span stretch : ParagraphSplitter.withoutBoilerplate(article, paragraphs.get(number))) {
                for (Span span : splitter.sentences(text, stretch)) {
                    List<Token> tokens = tagger.tokens(text, tokenizer.tokens(text, span));
                    if (!tokens.isEmpty()) {
                        sentences.add(new Sentence(span, number, headline, tokens));
                    }
                }
            }
        }
        return sentences;
    }
}
