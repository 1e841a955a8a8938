// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Span;

/**
 * Cuts a line into sentences, roughly: enough to mark one sentence of a paragraph. It also cuts where a page's markup
 * was lost and two sentences stick together ("the incident.Stay with us").
 */
final class SentenceCutter {
    private static final Set<String> ABBREVIATIONS =
            Tsv.load("/parallax/extract/abbreviations.tsv", 1).words();
    private static final String CLOSERS = "\"'”’»)]";

    private SentenceCutter() {}

    /** Sentences as ranges in {@code line}, without the blanks between them. */
    static List<Span> cut(String line) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        int i = 0;
        while (i < line.length()) {
            int end = endAt(line, i);
            if (end > 0) {
                add(sentences, line, begin, end);
                begin = end;
                i = end;
            } else {
                i++;
            }
        }
        add(sentences, line, begin, line.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String line, int from, int end) {
        int begin = from;
        while (begin < end && line.charAt(begin) == ' ') {
            begin++;
        }
        if (begin < end) {
            sentences.add(new Span(begin, end));
        }
    }

    /** Where the sentence ends whose last mark stands at {@code i}; 0 when none ends there. */
    private static int endAt(String line, int i) {
        char c = line.charAt(i);
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return 0;
        }
        int end = i + 1;
        while (end < line.length() && CLOSERS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        if (end == line.length()) {
            return end;
        }
        boolean spaced = line.charAt(end) == ' ';
        int next = end;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        if (next == line.length()) {
            return end;
        }
        char first = line.charAt(next);
        if (spaced) {
            boolean opens =
                    Character.isUpperCase(first) || Character.isDigit(first) || "\"'“‘«([©@#".indexOf(first) >= 0;
            return opens && !(c == '.' && isAbbreviation(line, i)) ? end : 0;
        }
        return sticks(line, i, next) ? end : 0;
    }

    /** "incident.Stay": a word of three small letters before, a capital and a small letter after. */
    private static boolean sticks(String line, int i, int next) {
        return i >= 3
                && Character.isLowerCase(line.charAt(i - 1))
                && Character.isLowerCase(line.charAt(i - 2))
                && Character.isLowerCase(line.charAt(i - 3))
                && next + 1 < line.length()
                && Character.isUpperCase(line.charAt(next))
                && (Character.isLowerCase(line.charAt(next + 1)) || line.charAt(next + 1) == ' ');
    }

    private static boolean isAbbreviation(String line, int dot) {
        int begin = dot;
        while (begin > 0 && (Character.isLetter(line.charAt(begin - 1)) || line.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = line.substring(begin, dot);
        return word.length() == 1
                || (word.indexOf('.') > 0 && word.length() <= 4)
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
