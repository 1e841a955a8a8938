// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/**
 * Reads and writes <a href="https://universaldependencies.org/format.html">CoNLL-U</a>. A text is put together from its tokens:
 * a blank after each, unless {@code SpaceAfter=No}, and an empty line between paragraphs. Where a token says {@code
 * TokenRange=begin:end} that is its span. Names stand in MISC as {@code Name=B-PER} and {@code Name=I-PER}. Empty nodes are left out.
 */
final class Conllu {
    private static final int ID = 0;
    private static final int FORM = 1;
    private static final int LEMMA = 2;
    private static final int TAG = 3;
    private static final int HEAD = 6;
    private static final int RELATION = 7;
    private static final int MISC = 9;

    private final List<TreeText> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TreeSentence> sentences = new ArrayList<>();
    private final List<TreeWord> words = new ArrayList<>();
    private final List<NamedWords> names = new ArrayList<>();
    private String id = "";
    private boolean paragraph;
    private boolean space;
    private int contractedUntil;
    private Span contraction = new Span(0, 0);

    private Conllu() {}

    /** Reads a file, unpacked first when its name ends in {@code .gz}. */
    static List<TreeText> read(Path file) throws IOException {
        try (BufferedReader reader = reader(file)) {
            return read(reader);
        }
    }

    static BufferedReader reader(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return new BufferedReader(
                new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, UTF_8));
    }

    static List<TreeText> read(BufferedReader reader) throws IOException {
        Conllu conllu = new Conllu();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            conllu.line(line);
        }
        conllu.endText();
        return conllu.texts;
    }

    private void line(String line) {
        if (line.startsWith("# newdoc")) {
            endText();
            id = line.substring(line.indexOf('=') + 1).strip();
        } else if (line.startsWith("# newpar")) {
            paragraph = true;
        } else if (line.isBlank()) {
            endSentence();
        } else if (!line.startsWith("#")) {
            token(line.split("\t", -1));
        }
    }

    private void token(String[] cells) {
        if (cells.length <= MISC) {
            throw new IllegalArgumentException("not a line of CoNLL-U: " + String.join("\t", cells));
        }
        if (cells[ID].indexOf('.') >= 0) {
            return;
        }
        int range = cells[ID].indexOf('-');
        if (range >= 0) {
            contractedUntil = Integer.parseInt(cells[ID].substring(range + 1));
            contraction = place(cells);
            return;
        }
        boolean contracted = words.size() < contractedUntil;
        Span span = contracted ? contraction : place(cells);
        int head = cells[HEAD].equals("_") ? TreeWord.ROOT : Integer.parseInt(cells[HEAD]) - 1;
        words.add(new TreeWord(cells[FORM], span, contracted, cells[LEMMA], cells[TAG], head, cells[RELATION]));
        String name = misc(cells, "Name");
        if (name != null) {
            name(name);
        }
    }

    private Span place(String[] cells) {
        if (words.isEmpty() && paragraph && text.length() > 0) {
            text.append("\n\n");
        } else if (space) {
            text.append(' ');
        }
        space = !"No".equals(misc(cells, "SpaceAfter"));
        int begin = text.length();
        text.append(cells[FORM]);
        String range = misc(cells, "TokenRange");
        if (range == null) {
            return new Span(begin, text.length());
        }
        int colon = range.indexOf(':');
        return new Span(Integer.parseInt(range.substring(0, colon)), Integer.parseInt(range.substring(colon + 1)));
    }

    private static @Nullable String misc(String[] cells, String key) {
        for (String part : cells[MISC].split("\\|", -1)) {
            if (part.startsWith(key) && part.startsWith("=", key.length())) {
                return part.substring(key.length() + 1);
            }
        }
        return null;
    }

    private void name(String mark) {
        int here = words.size() - 1;
        String type = mark.substring(2);
        NamedWords last = names.isEmpty() ? null : names.get(names.size() - 1);
        if (mark.startsWith("I-")
                && last != null
                && last.end() == here
                && last.type().equals(type)) {
            names.set(names.size() - 1, new NamedWords(last.begin(), here + 1, type));
        } else {
            names.add(new NamedWords(here, here + 1, type));
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new TreeSentence(paragraph, words, names));
            paragraph = false;
        }
        words.clear();
        names.clear();
        contractedUntil = 0;
    }

    private void endText() {
        endSentence();
        if (!sentences.isEmpty()) {
            texts.add(new TreeText(id, text.toString(), sentences));
        }
        sentences.clear();
        text.setLength(0);
        paragraph = false;
        space = false;
    }

    /** Writes words; surface tokens are not written apart from them. */
    static void write(String id, List<TreeSentence> sentences, Writer out) throws IOException {
        out.write("# newdoc id = " + id + "\n");
        for (TreeSentence sentence : sentences) {
            if (sentence.paragraph()) {
                out.write("# newpar\n");
            }
            String[] names = marks(sentence);
            for (int i = 0; i < sentence.words().size(); i++) {
                TreeWord word = sentence.words().get(i);
                out.write((i + 1) + "\t" + word.form() + "\t" + word.lemma() + "\t" + word.tag() + "\t_\t_\t"
                        + (word.head() + 1) + "\t" + word.relation() + "\t_\tTokenRange="
                        + word.span().begin() + ":" + word.span().end() + names[i] + "\n");
            }
            out.write("\n");
        }
    }

    private static String[] marks(TreeSentence sentence) {
        String[] marks = new String[sentence.words().size()];
        Arrays.fill(marks, "");
        for (NamedWords name : sentence.names()) {
            for (int i = name.begin(); i < name.end(); i++) {
                marks[i] = "|Name=" + (i == name.begin() ? "B-" : "I-") + name.type();
            }
        }
        return marks;
    }
}
