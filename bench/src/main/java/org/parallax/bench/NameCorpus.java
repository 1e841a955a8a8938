// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/** Reads corpora of names, one word a line with its mark: CoNLL-2003 (IOB1) and Universal NER (IOB2). */
final class NameCorpus {
    /** The classes of CoNLL-2003. */
    static final Set<String> CONLL_CLASSES = Set.of("PER", "ORG", "LOC", "MISC");

    /** The classes of Universal NER. */
    static final Set<String> UNER_CLASSES = Set.of("PER", "ORG", "LOC");

    private final List<TreeText> texts = new ArrayList<>();
    private final List<TreeSentence> sentences = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    private NameCorpus() {}

    /** Columns are form, tag, chunk, name; a text begins with {@code -DOCSTART-}. */
    static List<TreeText> conll2003(Path file) throws IOException {
        try (BufferedReader reader = Conllu.reader(file)) {
            return conll2003(reader);
        }
    }

    static List<TreeText> conll2003(BufferedReader reader) throws IOException {
        NameCorpus corpus = new NameCorpus();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.strip().split(" ", -1);
            if (cells[0].equals("-DOCSTART-")) {
                corpus.endText();
            } else {
                corpus.word(cells.length < 4 ? null : cells[0], cells[cells.length - 1]);
            }
        }
        corpus.endText();
        return corpus.texts;
    }

    /** Columns are number, form, name and two more; a text begins with {@code # newdoc}. */
    static List<TreeText> uner(Path file) throws IOException {
        try (BufferedReader reader = Conllu.reader(file)) {
            return uner(reader);
        }
    }

    static List<TreeText> uner(BufferedReader reader) throws IOException {
        NameCorpus corpus = new NameCorpus();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("# newdoc")) {
                corpus.endText();
            } else if (!line.startsWith("#")) {
                corpus.word(cells.length < 3 ? null : cells[1], cells[cells.length < 3 ? 0 : 2]);
            }
        }
        corpus.endText();
        return corpus.texts;
    }

    /** Takes a word; without a form the sentence ends. */
    private void word(@Nullable String form, String mark) {
        if (form == null) {
            endSentence();
        } else {
            forms.add(form);
            marks.add(mark);
        }
    }

    private void endSentence() {
        if (forms.isEmpty()) {
            return;
        }
        List<TreeWord> words = forms.stream()
                .map(form -> new TreeWord(form, new Span(0, 0), "_", "_", TreeWord.ROOT, "_"))
                .toList();
        sentences.add(new TreeSentence(true, words, names(marks)));
        forms.clear();
        marks.clear();
    }

    private void endText() {
        endSentence();
        if (!sentences.isEmpty()) {
            texts.add(new TreeText("text-" + texts.size(), "", sentences));
        }
        sentences.clear();
    }

    /** Names of a sentence's marks: one begins at every B, and where the type changes. */
    static List<NamedWords> names(List<String> marks) {
        List<NamedWords> names = new ArrayList<>();
        int begin = 0;
        String type = "";
        for (int i = 0; i <= marks.size(); i++) {
            String mark = i < marks.size() ? marks.get(i) : "O";
            String here = mark.length() > 2 ? mark.substring(2) : "";
            if (!type.isEmpty() && (!here.equals(type) || mark.startsWith("B-"))) {
                names.add(new NamedWords(begin, i, type));
                type = "";
            }
            if (type.isEmpty() && !here.isEmpty()) {
                begin = i;
                type = here;
            }
        }
        return names;
    }
}
