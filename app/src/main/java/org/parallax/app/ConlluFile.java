// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.report.ConlluText;

/** A CoNLL-U file whose words are taken as they are; what stands beside them is read anew. */
final class ConlluFile {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_WORDS = 2_000_000;
    private static final int COLUMNS = 10;
    private static final int MISC = 9;

    /**
     * A document of the file.
     *
     * @param article its words, with blanks where the file does not say that there are none
     * @param sentences the places of the words
     * @param lines the lines of each sentence
     */
    record Document(Article article, List<List<Span>> sentences, List<List<String>> lines) {
        /** The lines with the annotation's lemmas, tags and trees in place of the file's. */
        String with(Annotation annotation) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                Sentence sentence = annotation.sentences().get(i);
                int word = 0;
                for (String line : lines.get(i)) {
                    if (isWord(line)) {
                        String misc = line.split("\t", -1)[MISC];
                        out.append(ConlluText.line(word + 1, sentence.tokens().get(word), misc));
                        word++;
                    } else {
                        out.append(line);
                    }
                    out.append('\n');
                }
                out.append('\n');
            }
            return out.toString();
        }
    }

    /** What is done with each document. */
    interface Reader {
        void read(Document document) throws IOException;
    }

    private final String name;
    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private List<List<Span>> sentences = new ArrayList<>();
    private List<List<String>> lines = new ArrayList<>();
    private List<String> sentence = new ArrayList<>();
    private String id;
    private int words;
    private int documents;

    private ConlluFile(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
        this.id = name;
    }

    /**
     * Hands over every document of the file in its order. A file that does not say where documents begin is one.
     *
     * @throws Failure when the file cannot be read or is not CoNLL-U; documents before the bad line have been handed over
     */
    static void forEach(String name, Reader reader) throws IOException, Failure {
        ConlluFile file = new ConlluFile(name, reader);
        // A decoder of its own refuses what is no UTF-8, where a charset by name would replace it.
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(ArticleSource.open(name), StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                file.add(line, ++number);
            }
            file.endSentence();
            file.endDocument();
        } catch (CharacterCodingException e) {
            throw file.bad(0, "it is not UTF-8");
        }
        if (file.documents == 0) {
            throw file.bad(0, "no sentence in it");
        }
    }

    private void add(String line, int number) throws IOException, Failure {
        if (line.length() > LONGEST_LINE || words > MOST_WORDS) {
            throw bad(number, "a line or a document that is too long");
        }
        if (line.isBlank()) {
            endSentence();
            return;
        }
        if (line.startsWith("# newdoc")) {
            endSentence();
            endDocument();
            int equals = line.indexOf('=');
            id = equals < 0
                    ? name + "#" + (documents + 1)
                    : line.substring(equals + 1).strip();
        }
        if (!line.startsWith("#") && line.split("\t", -1).length != COLUMNS) {
            throw bad(number, "a line without ten columns");
        }
        sentence.add(line);
    }

    private Failure bad(int line, String what) {
        String where = line == 0 ? name : name + " line " + line;
        return new Failure(ExitCode.UNREADABLE, Problem.BAD_CONLLU, where, what, "give a file in the format CoNLL-U");
    }

    private static boolean isWord(String line) {
        int tab = line.indexOf('\t');
        return tab > 0 && line.chars().limit(tab).allMatch(c -> c >= '0' && c <= '9');
    }

    private void endSentence() {
        List<Span> spans = new ArrayList<>();
        int word = 0;
        int surfaceEnd = 0;
        boolean spaceAfterSurface = true;
        for (String line : sentence) {
            String[] columns = line.split("\t", -1);
            if (columns[0].matches("\\d{1,6}-\\d{1,6}")) {
                surfaceEnd = Integer.parseInt(columns[0].substring(columns[0].indexOf('-') + 1));
                spaceAfterSurface = isSpaceAfter(columns[MISC]);
            } else if (isWord(line)) {
                word++;
                spans.add(new Span(text.length(), text.length() + columns[1].length()));
                text.append(columns[1]);
                boolean space =
                        word == surfaceEnd ? spaceAfterSurface : word > surfaceEnd && isSpaceAfter(columns[MISC]);
                text.append(space ? " " : "");
            }
        }
        if (!spans.isEmpty()) {
            sentences.add(spans);
            lines.add(sentence);
            words += spans.size();
            text.append('\n');
            sentence = new ArrayList<>();
        }
    }

    private static boolean isSpaceAfter(String misc) {
        return !("|" + misc + "|").contains("|SpaceAfter=No|");
    }

    private void endDocument() throws IOException {
        if (!sentences.isEmpty()) {
            documents++;
            Article article = new Article(id, Metadata.NONE, text.toString(), List.of(), List.of(), null);
            reader.read(new Document(article, sentences, lines));
        }
        text.setLength(0);
        sentences = new ArrayList<>();
        lines = new ArrayList<>();
        words = 0;
    }
}
