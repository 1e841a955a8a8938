// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;

/**
 * Cuts a paragraph into sentences by rules on its stops. Immutable.
 *
 * <p>A stop ends a sentence when white space follows (after closing quotation marks and brackets) and the next word does
 * not begin with a small letter, unless the stop belongs to an abbreviation. Some abbreviations never end a sentence
 * ("Mr."); others do when the next word is one that opens sentences ("the U.S. The").
 */
final class SentenceSplitter {
    private final Set<String> never;
    private final Set<String> beforeDigit;
    private final Set<String> sometimes;
    private final Set<String> clock;
    private final Set<String> openers;
    private final Set<String> sayings;

    SentenceSplitter() {
        never = Lexicon.words("abbreviations", "never");
        beforeDigit = Lexicon.words("abbreviations", "digit");
        sometimes = Lexicon.words("abbreviations", "sometimes");
        clock = Lexicon.words("abbreviations", "clock");
        openers = Lexicon.words("sentence-openers", "opener");
        sayings = Lexicon.words("sentence-openers", "saying");
    }

    /** The sentences of the trimmed stretch {@code paragraph}, trimmed, in order; together they hold all its words. */
    List<Span> sentences(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int begin = paragraph.begin();
        int i = begin;
        while (i < paragraph.end()) {
            if (!Characters.isStop(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            while (i < paragraph.end() && Characters.isStop(text.charAt(i))) {
                i++;
            }
            int end = skipClosers(text, i, paragraph.end());
            int next = skipSpace(text, end, paragraph.end());
            if (next == paragraph.end()) {
                break;
            }
            if (isEnd(text, begin, stop, i, end, next, paragraph.end())) {
                sentences.add(new Span(begin, end));
                begin = next;
                i = next;
            }
        }
        sentences.add(new Span(begin, paragraph.end()));
        return sentences;
    }

    private boolean isEnd(String text, int begin, int stop, int afterStop, int end, int next, int limit) {
        int word = skipOpeners(text, next, limit);
        if (word == limit) {
            return false;
        }
        char first = text.charAt(word);
        if (next == end) {
            return isEndWithoutSpace(text, begin, stop, afterStop, end, first);
        }
        if (Character.isLowerCase(first)) {
            return false;
        }
        boolean closed = end > afterStop;
        if (text.charAt(afterStop - 1) != '.' || afterStop - stop > 1) {
            return !(closed && isSaying(text, word, limit));
        }
        return closed || !isAbbreviation(text, begin, stop, word, limit);
    }

    /** "trade.He added": a lost blank between two words that are both surely words. */
    private static boolean isEndWithoutSpace(String text, int begin, int stop, int afterStop, int end, char first) {
        return afterStop - stop == 1
                && text.charAt(stop) != '…'
                && stop - 2 >= begin
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(first)
                && end + 1 < text.length()
                && (Character.isLowerCase(text.charAt(end + 1)) || Characters.isSpace(text.charAt(end + 1)));
    }

    /** "“Why?” Putin asked": a name and a cue after a quotation that ends in a question or exclamation. */
    private boolean isSaying(String text, int word, int limit) {
        int at = word;
        for (int i = 0; i < 4 && at < limit; i++) {
            int wordEnd = wordEnd(text, at, limit);
            String here = Lexicon.lower(text.substring(at, wordEnd));
            if (sayings.contains(here)) {
                return i > 0;
            }
            if (!Character.isUpperCase(text.charAt(at)) || openers.contains(here)) {
                return false;
            }
            at = skipSpace(text, wordEnd, limit);
        }
        return false;
    }

    private boolean isAbbreviation(String text, int begin, int stop, int next, int limit) {
        int from = stop;
        while (from > begin && !Characters.isSpace(text.charAt(from - 1)) && !isDash(text.charAt(from - 1))) {
            from--;
        }
        from = skipOpeners(text, from, stop);
        if (from == stop) {
            // A stop that stands alone ends the sentence.
            return false;
        }
        String word = Lexicon.lower(text.substring(from, stop));
        boolean digitFollows = Characters.isDigit(text.charAt(next));
        boolean opens = openers.contains(Lexicon.lower(text.substring(next, wordEnd(text, next, limit))));
        if (never.contains(word)) {
            return true;
        }
        if (beforeDigit.contains(word)) {
            return digitFollows || (!opens && sometimes.contains(word));
        }
        if (clock.contains(word)) {
            return clock.contains(Lexicon.lower(text.substring(next, wordEnd(text, next, limit))));
        }
        boolean initial = stop - from == 1 && Character.isUpperCase(text.charAt(from));
        boolean dotted = word.indexOf('.') > 0 && isDotted(word);
        if (initial || dotted || sometimes.contains(word)) {
            return !opens || (digitFollows && !initial);
        }
        // "1. First point": a number that opens the sentence is its mark, not a sentence.
        return from == begin && stop - from <= 2 && Characters.isDigit(text.charAt(from));
    }

    /** Letters with single stops between them ("u.s", "ph.d"). */
    private static boolean isDotted(String word) {
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '.') {
                run = 0;
            } else if (!Character.isLetter(word.charAt(i)) || ++run > 2) {
                return false;
            }
        }
        return true;
    }

    private static int wordEnd(String text, int at, int limit) {
        int end = at;
        while (end < limit && (Character.isLetter(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        return Math.max(end, Math.min(at + 1, limit));
    }

    private static int skipClosers(String text, int from, int limit) {
        int at = from;
        while (at < limit && Characters.isCloser(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipOpeners(String text, int from, int limit) {
        int at = from;
        while (at < limit
                && (Characters.isOpener(text.charAt(at)) || isDash(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String text, int from, int limit) {
        int at = from;
        while (at < limit && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '•' || c == '*';
    }
}
