// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.Locale;
import org.parallax.lexicon.SurfaceTokens;
import org.parallax.model.Annotation;
import org.parallax.model.Dependency;
import org.parallax.model.Sentence;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * An article's trees as CoNLL-U, the format of Universal Dependencies version 2. What Parallax does not annotate (language's
 * own tags, features, enhanced trees) is an underscore; the last column has {@code SpaceAfter=No} and, as {@code TokenRange},
 * the word's place in the text in UTF-16 code units.
 */
public final class ConlluText {
    private ConlluText() {}

    /** The whole article with an empty line after each sentence. */
    public static String of(Annotation annotation) {
        String id = oneLine(annotation.article().id());
        StringBuilder out = new StringBuilder();
        out.append("# newdoc id = ").append(id).append('\n');
        List<Sentence> sentences = annotation.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph()) {
                out.append("# newpar\n");
            }
            out.append("# sent_id = ")
                    .append(id)
                    .append(String.format(Locale.ROOT, "-%04d", i + 1))
                    .append('\n');
            out.append("# text = ")
                    .append(oneLine(sentence.span().in(annotation.text())))
                    .append('\n');
            append(sentence.tokens(), out);
        }
        return out.toString();
    }

    private static void append(List<Token> tokens, StringBuilder out) {
        for (int i = 0; i < tokens.size(); i++) {
            int end = surfaceEnd(tokens, i);
            if (end > i + 1 && (i == 0 || !continues(tokens, i))) {
                appendSurface(tokens, i, end, out);
            }
            out.append(line(i + 1, tokens.get(i), misc(tokens, i))).append('\n');
        }
        out.append('\n');
    }

    /** Where the surface token ends that the word at {@code begin} stands in. */
    private static int surfaceEnd(List<Token> tokens, int begin) {
        int end = begin + 1;
        while (end < tokens.size() && continues(tokens, end)) {
            end++;
        }
        return end;
    }

    /** True when the word at {@code index} belongs to the surface token of the word before it. */
    private static boolean continues(List<Token> tokens, int index) {
        Token word = tokens.get(index);
        return touches(tokens, index - 1)
                && SurfaceTokens.continues(tokens.get(index - 1).form(), word.form(), word.tag() == Tag.PART);
    }

    private static void appendSurface(List<Token> tokens, int begin, int end, StringBuilder out) {
        out.append(begin + 1).append('-').append(end).append('\t');
        for (int i = begin; i < end; i++) {
            out.append(form(tokens.get(i).form()));
        }
        out.append("\t_".repeat(7))
                .append('\t')
                .append(touches(tokens, end - 1) ? "SpaceAfter=No" : "_")
                .append('\n');
    }

    private static String misc(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String range = "TokenRange=" + token.span().begin() + ":" + token.span().end();
        return touches(tokens, index) ? "SpaceAfter=No|" + range : range;
    }

    private static boolean touches(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).span().end()
                        == tokens.get(index + 1).span().begin();
    }

    /**
     * The line of a word, without a line end.
     *
     * @param number of the word in its sentence, from 1
     * @param misc the last column
     */
    public static String line(int number, Token token, String misc) {
        Dependency dependency = token.dependency();
        String head = dependency == null ? "_" : String.valueOf(dependency.head() + 1);
        String relation = dependency == null ? "_" : dependency.relation();
        return String.join(
                "\t",
                String.valueOf(number),
                form(token.form()),
                form(token.lemma()),
                token.tag().name(),
                "_",
                "_",
                head,
                relation,
                "_",
                misc);
    }

    /** A column may hold neither tabs nor line ends. */
    private static String form(String form) {
        String plain = oneLine(form);
        return plain.isEmpty() ? "_" : plain;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                blank = line.length() > 0;
            } else {
                line.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return line.toString();
    }
}
