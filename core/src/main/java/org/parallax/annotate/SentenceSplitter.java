// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;

/**
 * Cuts a paragraph into sentences by rules on its stops. Immutable.
 *
 * <p>A stop ends a sentence when white space follows (after closing quotation marks, brackets, notes and emoticons),
 * unless it belongs to an abbreviation or the sentence goes on. Some abbreviations never end a sentence ("Mr."); others
 * do when the next word is one that opens sentences ("the U.S. The"). Where mail and lists have lines without stops,
 * {@link LooseLines} finds their ends.
 */
final class SentenceSplitter {
    private final Set<String> never = Lexicon.words("abbreviations", "never");
    private final Set<String> beforeDigit = Lexicon.words("abbreviations", "digit");
    private final Set<String> sometimes = Lexicon.words("abbreviations", "sometimes");
    private final Set<String> generation = Lexicon.words("abbreviations", "generation");
    private final Set<String> clock = Lexicon.words("abbreviations", "clock");
    private final Set<String> small = Lexicon.words("abbreviations", "small");
    private final Set<String> openers = Lexicon.words("sentence-openers", "opener");
    private final Set<String> sayings = Lexicon.words("sentence-openers", "saying");
    private final Set<String> speakers = Lexicon.words("sentence-openers", "speaker");
    private final Addresses addresses = new Addresses();
    private final Emoticons emoticons = new Emoticons();
    private final LooseLines looseLines = new LooseLines(addresses);

    /** The sentences of the trimmed stretch {@code paragraph}, trimmed, in order; together they hold all its words. */
    List<Span> sentences(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int limit = paragraph.end();
        int begin = paragraph.begin();
        int chunk = begin;
        Span word = new Span(begin, begin);
        while (chunk < limit) {
            int end = Characters.chunkEnd(text, chunk, limit);
            int inside = lastLostBlank(text, begin, chunk, end, sentences);
            if (inside > begin) {
                begin = inside;
                word = new Span(begin, begin);
            }
            boolean trails = chunk > begin && trails(text, chunk, end, word);
            if (!trails) {
                word = new Span(Math.max(begin, chunk), end);
            }
            int next = Characters.skipSpace(text, end, limit);
            if (next < limit
                    && !trails(text, next, Characters.chunkEnd(text, next, limit), word)
                    && (isEnd(text, begin, word, trails ? new Span(chunk, end) : word, next, limit)
                            || looseLines.isEnd(text, begin, word, next, limit))) {
                sentences.add(new Span(begin, end));
                begin = next;
                word = new Span(begin, begin);
            }
            chunk = next;
        }
        sentences.add(new Span(begin, limit));
        return sentences;
    }

    /** Cuts at lost blanks inside the chunk; where the last sentence begins. */
    private int lastLostBlank(String text, int begin, int chunk, int end, List<Span> sentences) {
        int from = begin;
        for (int i = chunk; i < end; i++) {
            if (Characters.isStop(text.charAt(i))) {
                int stops = Characters.stopsEnd(text, i, end);
                int after = skipClosers(text, stops, end);
                if (after < end && isLostBlank(text, from, i, stops, after)) {
                    sentences.add(new Span(from, after));
                    from = after;
                }
                i = stops - 1;
            }
        }
        return from;
    }

    /** "trade.He added", "open?thanks": a lost blank between two words that are both surely words. */
    private boolean isLostBlank(String text, int begin, int stop, int afterStop, int end) {
        char first = text.charAt(end);
        boolean question = text.charAt(afterStop - 1) == '?' && end == afterStop;
        return (question || (afterStop - stop == 1 && text.charAt(stop) != '…'))
                && stop - 2 >= begin
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && end + 1 < text.length()
                && (Character.isUpperCase(first)
                        ? Character.isLowerCase(text.charAt(end + 1)) || Characters.isSpace(text.charAt(end + 1))
                        : question && Character.isLowerCase(first) && Character.isLowerCase(text.charAt(end + 1)))
                && !addresses.isInside(text, begin, stop);
    }

    /**
     * Closing marks, notes ("[2]"), emoticons and stops that stand alone belong to the sentence before them; but an
     * ellipsis after a stop opens the next ("It failed. ... They left").
     */
    private boolean trails(String text, int begin, int end, Span before) {
        char first = text.charAt(begin);
        if (Character.isLetterOrDigit(first) || end - begin > 6) {
            return false;
        }
        boolean stops = Characters.stopsEnd(text, begin, end) == end;
        if (stops && (end - begin > 1 || first == '…') && before.length() > 0) {
            return !Characters.isStop(text.charAt(before.end() - 1));
        }
        boolean closers = skipClosers(text, begin, end) == end;
        return stops || closers || noteEnd(text, begin, end) == end || emoticons.isEmoticon(text, begin, end);
    }

    /**
     * Does a sentence end between {@code last} and {@code next}?
     *
     * @param word its last chunk that is more than a mark
     * @param last its last chunk
     */
    private boolean isEnd(String text, int begin, Span word, Span last, int next, int limit) {
        boolean face = emoticons.isEmoticon(text, last.begin(), last.end());
        int afterStop = afterStop(text, word.begin(), last.end());
        int stop = afterStop;
        while (stop > word.begin() && Characters.isStop(text.charAt(stop - 1))) {
            stop--;
        }
        if (!face && (stop == afterStop || (stop == begin && afterStop == last.end()))) {
            return false;
        }
        int following = skipOpeners(text, next, limit);
        if (following == limit) {
            return false;
        }
        char first = text.charAt(following);
        if (face) {
            return Character.isUpperCase(first);
        }
        boolean closed = afterStop < last.end();
        boolean ellipsis = text.charAt(afterStop - 1) == '…'
                || (afterStop - stop > 1 && text.charAt(stop) == '.' && text.charAt(afterStop - 1) == '.')
                || (last.begin() > word.begin() && text.charAt(last.begin()) == '.');
        boolean plain = text.charAt(afterStop - 1) == '.';
        if (Character.isLowerCase(first)) {
            return !ellipsis
                    && !closed
                    && (plain
                            ? isSmallOpener(text, begin, stop)
                            : following == next && isSmallAnswer(text, begin, stop, next, limit));
        }
        if (ellipsis || !plain) {
            return !(closed && isSaying(text, following, limit));
        }
        return closed || !isAbbreviation(text, begin, stop, following, limit);
    }

    /** The end of the stops that close the stretch, before closing marks and notes; {@code begin} when there are none. */
    private static int afterStop(String text, int begin, int end) {
        int at = end;
        while (at > begin) {
            char c = text.charAt(at - 1);
            int note = c == ']' ? noteBegin(text, begin, at) : at;
            if (note < at) {
                at = note;
            } else if (Characters.isCloser(c) || Characters.isSpace(c)) {
                at--;
            } else {
                return Characters.isStop(c) ? at : begin;
            }
        }
        return begin;
    }

    /** The end of "[12]" at {@code begin}; {@code begin} when it is none. */
    private static int noteEnd(String text, int begin, int limit) {
        int end = begin + 1;
        while (end < limit && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return text.charAt(begin) == '[' && end > begin + 1 && end < limit && text.charAt(end) == ']' ? end + 1 : begin;
    }

    private static int noteBegin(String text, int begin, int end) {
        int from = end - 1;
        while (from > begin && Characters.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < end - 1 && from > begin && text.charAt(from - 1) == '[' ? from - 1 : end;
    }

    /** "it is fine. they left": some writers open sentences with small letters. */
    private boolean isSmallOpener(String text, int begin, int stop) {
        int from = wordBegin(text, begin, stop);
        String word = Lexicon.lower(text.substring(from, stop));
        boolean abbreviation = word.length() < 2
                || word.indexOf('.') >= 0
                || never.contains(word)
                || beforeDigit.contains(word)
                || sometimes.contains(word)
                || clock.contains(word)
                || small.contains(word)
                || (word.length() < 5 && Character.isUpperCase(text.charAt(from)));
        return !abbreviation || (stop - from > 1 && Characters.isDigit(text.charAt(stop - 1)));
    }

    /** "is it? thanks"; but neither a title that goes on ("Ask Ada! aired") nor who spoke ("Why? she asked"). */
    private boolean isSmallAnswer(String text, int begin, int stop, int next, int limit) {
        int from = wordBegin(text, begin, stop);
        boolean title = from > begin
                && from + 1 < stop
                && Character.isUpperCase(text.charAt(from))
                && Character.isLowerCase(text.charAt(from + 1));
        return !title && !isSaying(text, next, limit);
    }

    /** "“Why?” Putin asked", "Why? she asked": who spoke and a cue after a question or exclamation. */
    private boolean isSaying(String text, int word, int limit) {
        int at = word;
        for (int i = 0; i < 4 && at < limit; i++) {
            int wordEnd = wordEnd(text, at, limit);
            String here = Lexicon.lower(text.substring(at, wordEnd));
            if (sayings.contains(here)) {
                return i > 0 || Character.isLowerCase(text.charAt(at));
            }
            boolean speaker = speakers.contains(here) && Character.isLowerCase(text.charAt(at));
            if (!speaker && (!Character.isUpperCase(text.charAt(at)) || openers.contains(here))) {
                return false;
            }
            at = Characters.skipSpace(text, wordEnd, limit);
        }
        return false;
    }

    private boolean isAbbreviation(String text, int begin, int stop, int next, int limit) {
        int from = wordBegin(text, begin, stop);
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
        if (generation.contains(word) && isNameAgain(text, begin, from, next, limit)) {
            return false;
        }
        if (initial || dotted || sometimes.contains(word)) {
            return !opens || (digitFollows && !initial);
        }
        // "1. First point": a number that opens the sentence is its mark, not a sentence.
        return from == begin && stop - from <= 2 && Characters.isDigit(text.charAt(from));
    }

    /** "He met Karl Berg Jr. Berg left": what follows the suffix is a name that stood before it. */
    private static boolean isNameAgain(String text, int begin, int suffix, int next, int limit) {
        int end = suffix;
        while (end > begin && (Characters.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        String surname = text.substring(wordBegin(text, begin, end), end);
        return !surname.isEmpty() && surname.equals(text.substring(next, wordEnd(text, next, limit)));
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

    private static int wordBegin(String text, int begin, int stop) {
        int from = stop;
        while (from > begin
                && !Characters.isSpace(text.charAt(from - 1))
                && !isDash(text.charAt(from - 1))
                && text.charAt(from - 1) != ',') {
            from--;
        }
        return skipOpeners(text, from, stop);
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

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '•' || c == '*';
    }
}
