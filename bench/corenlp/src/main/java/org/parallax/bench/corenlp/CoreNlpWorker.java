// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.parallax.bench.Contender;
import org.parallax.bench.NamedWords;
import org.parallax.bench.TreeSentence;
import org.parallax.bench.TreeWord;
import org.parallax.bench.Worker;
import org.parallax.model.Span;

/**
 * CoreNLP from raw text to trees and names, in three settings: {@code default} is its annotators as they come, {@code lean} has one
 * model for names (the four classes of CoNLL-2003) and no rules for them, {@code full} is {@code default} with coreference and
 * quotations. All take an empty line for the end of a sentence.
 */
public final class CoreNlpWorker implements Contender {
    private final String setting;
    private final StanfordCoreNLP pipeline;
    private @Nullable StanfordCoreNLP givenWords;

    private CoreNlpWorker(String setting) {
        this.setting = setting;
        this.pipeline = new StanfordCoreNLP(properties(setting));
    }

    /** Serves on standard input and output; see {@link Worker}. The argument is {@code lean}, {@code default} or {@code full}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !List.of("lean", "default", "full").contains(args[0])) {
            throw new IllegalArgumentException("wanted: lean, default or full");
        }
        Worker.serve(() -> new CoreNlpWorker(args[0]));
    }

    private static Properties properties(String setting) {
        Properties properties = new Properties();
        properties.setProperty(
                "annotators", "tokenize,pos,lemma,ner,depparse" + (setting.equals("full") ? ",coref,quote" : ""));
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        if (setting.equals("lean")) {
            properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
            properties.setProperty("ner.applyNumericClassifiers", "false");
            properties.setProperty("ner.applyFineGrained", "false");
            properties.setProperty("ner.useSUTime", "false");
        }
        return properties;
    }

    @Override
    public List<TreeSentence> read(String text) {
        return sentences(pipeline.process(text));
    }

    @Override
    public List<TreeSentence> readWords(List<List<String>> sentences) {
        Properties properties = properties(setting);
        properties.setProperty("tokenize.whitespace", "true");
        properties.setProperty("ssplit.eolonly", "true");
        if (givenWords == null) {
            givenWords = new StanfordCoreNLP(properties);
        }
        String text = String.join(
                "\n", sentences.stream().map(forms -> String.join(" ", forms)).toList());
        List<TreeSentence> read = sentences(givenWords.process(text));
        List<List<String>> forms = read.stream()
                .map(sentence -> sentence.words().stream().map(TreeWord::form).toList())
                .toList();
        if (!forms.equals(sentences)) {
            throw new IllegalStateException("cut given words anew");
        }
        return read;
    }

    private static List<TreeSentence> sentences(Annotation annotation) {
        List<TreeSentence> sentences = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            sentences.add(sentence(sentence));
        }
        return sentences;
    }

    private static TreeSentence sentence(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        SemanticGraph tree = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        List<TreeWord> words = new ArrayList<>();
        for (CoreLabel token : tokens) {
            IndexedWord node = tree.getNodeByIndexSafe(token.index());
            IndexedWord parent = node == null ? null : tree.getParent(node);
            GrammaticalRelation relation = node == null || parent == null ? null : tree.reln(parent, node);
            String name = relation == null ? "root" : relation.toString();
            words.add(new TreeWord(
                    token.originalText(),
                    new Span(token.beginPosition(), token.endPosition()),
                    token.lemma(),
                    UniversalTags.of(token.tag(), name, token.originalText().toLowerCase(Locale.ROOT)),
                    parent == null ? TreeWord.ROOT : parent.index() - 1,
                    name));
        }
        return new TreeSentence(false, words, names(tokens));
    }

    private static List<NamedWords> names(List<CoreLabel> tokens) {
        List<NamedWords> names = new ArrayList<>();
        int begin = 0;
        String type = "";
        for (int i = 0; i <= tokens.size(); i++) {
            String here = i < tokens.size() ? String.valueOf(tokens.get(i).ner()) : "";
            if (!here.equals(type)) {
                String known = conll(type);
                if (!known.isEmpty()) {
                    names.add(new NamedWords(begin, i, known));
                }
                begin = i;
                type = here;
            }
        }
        return names;
    }

    /** The class of CoNLL-2003 for one of CoreNLP's; empty for what CoNLL-2003 does not count as a name. */
    private static String conll(String type) {
        return switch (type) {
            case "PERSON" -> "PER";
            case "ORGANIZATION" -> "ORG";
            case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE" -> "LOC";
            case "MISC", "NATIONALITY", "RELIGION", "IDEOLOGY" -> "MISC";
            default -> "";
        };
    }

    @Override
    public void close() {
        // CoreNLP holds nothing that must be closed.
    }
}
