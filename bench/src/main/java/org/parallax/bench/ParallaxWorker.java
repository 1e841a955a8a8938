// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.annotate.NeuralAnnotator;
import org.parallax.encode.JointParser;
import org.parallax.interpret.Interpreter;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Dependency;
import org.parallax.model.Metadata;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Parallax as a contender: its annotator with all that it does (times, quantities and reported speech as well as trees and
 * names), or, with the argument {@code account}, annotator and interpreter.
 */
public final class ParallaxWorker implements Contender {
    private final JointParser parser = JointParser.open();
    private final NeuralAnnotator annotator = new NeuralAnnotator(parser);

    private final @Nullable Interpreter interpreter;

    private ParallaxWorker(@Nullable Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Serves on standard input and output; see {@link Worker}. */
    public static void main(String[] args) throws IOException {
        boolean account = args.length > 0 && args[0].equals("account");
        Worker.serve(() -> new ParallaxWorker(account ? new Interpreter() : null));
    }

    @Override
    public List<TreeSentence> read(String text) {
        Annotation annotation = annotate(text);
        return sentences(
                interpreter == null
                        ? annotation
                        : interpreter.interpret(annotation).annotation());
    }

    @Override
    public Annotation annotate(String text) {
        return annotator.annotate(article(text));
    }

    @Override
    public List<TreeSentence> readWords(List<List<String>> sentences) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> places = new ArrayList<>();
        for (List<String> forms : sentences) {
            List<Span> words = new ArrayList<>();
            for (String form : forms) {
                words.add(new Span(text.length(), text.length() + form.length()));
                text.append(form).append(' ');
            }
            text.append('\n');
            places.add(words);
        }
        return sentences(annotator.annotateWords(article(text.toString()), places));
    }

    private static Article article(String text) {
        return new Article("article", Metadata.NONE, text, List.of(), List.of(), null);
    }

    private static List<TreeSentence> sentences(Annotation annotation) {
        List<TreeSentence> sentences = new ArrayList<>();
        int paragraph = -1;
        NavigableMap<Integer, Name> names = new TreeMap<>();
        annotation.names().forEach(name -> names.put(name.span().begin(), name));
        for (Sentence sentence : annotation.sentences()) {
            sentences.add(new TreeSentence(sentence.paragraph() != paragraph, words(sentence), names(sentence, names)));
            paragraph = sentence.paragraph();
        }
        return sentences;
    }

    private static List<TreeWord> words(Sentence sentence) {
        List<TreeWord> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Dependency dependency = token.dependency();
            if (dependency == null) {
                throw new IllegalStateException("a word without a place in the tree");
            }
            words.add(new TreeWord(
                    token.form(),
                    token.span(),
                    token.lemma(),
                    token.tag().name(),
                    dependency.head(),
                    dependency.relation()));
        }
        return words;
    }

    private static List<NamedWords> names(Sentence sentence, NavigableMap<Integer, Name> names) {
        List<NamedWords> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (Map.Entry<Integer, Name> entry :
                names.subMap(sentence.span().begin(), sentence.span().end()).entrySet()) {
            Span span = entry.getValue().span();
            int begin = 0;
            while (begin < tokens.size() && !tokens.get(begin).span().overlaps(span)) {
                begin++;
            }
            int end = begin;
            while (end < tokens.size() && tokens.get(end).span().overlaps(span)) {
                end++;
            }
            if (end > begin) {
                found.add(new NamedWords(begin, end, conll(entry.getValue().type())));
            }
        }
        return found;
    }

    private static String conll(NameType type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANIZATION -> "ORG";
            case COUNTRY, CITY, PLACE -> "LOC";
            case NATIONALITY, GROUP, EVENT, PRODUCT -> "MISC";
        };
    }

    @Override
    public void close() {
        parser.close();
    }
}
