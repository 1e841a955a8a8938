// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;

/**
 * Cuts a sentence into words as the English treebanks of Universal Dependencies do: punctuation, currency signs, per cent
 * signs, units, clitics ("do" + "n't", "Iran" + "’s") and most hyphens stand alone; abbreviations keep their stop.
 * Immutable.
 */
final class WordTokenizer {
    private final Set<String> abbreviations;
    private final Set<String> prefixes;
    private final Set<String> suffixes;
    private final Set<String> whole;
    private final Set<String> units;

    WordTokenizer() {
        abbreviations = Lexicon.words("abbreviations");
        prefixes = Lexicon.words("hyphenated", "prefix");
        suffixes = Lexicon.words("hyphenated", "suffix");
        whole = Lexicon.words("hyphenated", "whole");
        units = Lexicon.words("hyphenated", "unit");
    }

    /** The words of {@code sentence} in order, not overlapping, none empty; only white space lies between them. */
    List<Span> tokens(String text, Span sentence) {
        List<Span> tokens = new ArrayList<>();
        int i = sentence.begin();
        while (i < sentence.end()) {
            if (Characters.isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < sentence.end() && !Characters.isSpace(text.charAt(i))) {
                i++;
            }
            chunk(text, begin, i, sentence.end(), tokens);
        }
        return tokens;
    }

    private void chunk(String text, int from, int to, int sentenceEnd, List<Span> tokens) {
        int begin = from;
        while (begin < to) {
            int opener = openerEnd(text, begin, to);
            if (opener == begin) {
                break;
            }
            tokens.add(new Span(begin, opener));
            begin = opener;
        }
        List<Span> closers = new ArrayList<>();
        int end = to;
        while (end > begin) {
            int closer = closerBegin(text, begin, end, to, sentenceEnd);
            if (closer == end) {
                break;
            }
            closers.add(0, new Span(closer, end));
            end = closer;
        }
        if (begin < end) {
            core(text, begin, end, tokens);
        }
        tokens.addAll(closers);
    }

    /** Where the punctuation that opens the chunk ends; {@code begin} when none does. */
    private static int openerEnd(String text, int begin, int to) {
        char c = text.charAt(begin);
        if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '_' || c == '=') {
            int run = begin;
            while (run < to && text.charAt(run) == c) {
                run++;
            }
            boolean decimal = c == '.' && run - begin == 1 && run < to && Characters.isDigit(text.charAt(run));
            boolean negative = c == '-' && run - begin == 1 && run < to && Characters.isDigit(text.charAt(run));
            if (c == '\'' && run - begin == 1 && isElision(text, run, to)) {
                return begin;
            }
            return decimal || negative ? begin : run;
        }
        if (c == '’' && isElision(text, begin + 1, to)) {
            return begin;
        }
        if (isHandle(text, begin, to)) {
            return begin;
        }
        int letters = begin;
        while (letters < to && letters - begin < 4 && Character.isUpperCase(text.charAt(letters))) {
            letters++;
        }
        if (letters > begin
                && letters + 1 < to
                && text.charAt(letters) == '$'
                && Characters.isDigit(text.charAt(letters + 1))) {
            return letters + 1;
        }
        return isOther(c) ? begin + 1 : begin;
    }

    /** "’em", "’90s", and a clitic that stands alone. */
    private static boolean isElision(String text, int from, int to) {
        String rest = Lexicon.lower(text.substring(from, to));
        int letters = 0;
        while (letters < rest.length() && Character.isLetterOrDigit(rest.charAt(letters))) {
            letters++;
        }
        String word = rest.substring(0, letters);
        return Set.of("em", "s", "re", "ve", "ll", "d", "m", "til", "tis", "twas", "cause")
                        .contains(word)
                || (word.length() == 3 && Characters.isDigit(word.charAt(0)) && word.endsWith("s"))
                || (word.length() == 2 && Characters.isDigit(word.charAt(0)) && Characters.isDigit(word.charAt(1)));
    }

    private static boolean isHandle(String text, int begin, int to) {
        char c = text.charAt(begin);
        return (c == '@' || c == '#') && begin + 1 < to && Character.isLetter(text.charAt(begin + 1));
    }

    /** Where the punctuation that closes the chunk begins; {@code end} when none does. */
    private int closerBegin(String text, int begin, int end, int chunkEnd, int sentenceEnd) {
        char c = text.charAt(end - 1);
        if (c == '.') {
            int run = end;
            while (run > begin && text.charAt(run - 1) == '.') {
                run--;
            }
            return end - run > 1 || !isAbbreviation(text, begin, end, chunkEnd, sentenceEnd) ? run : end;
        }
        if (c == '\'' || c == '-' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=') {
            int run = end;
            while (run > begin && text.charAt(run - 1) == c) {
                run--;
            }
            return run;
        }
        return isOther(c) ? end - 1 : end;
    }

    private boolean isAbbreviation(String text, int begin, int end, int chunkEnd, int sentenceEnd) {
        int from = end - 1;
        while (from > begin
                && (Character.isLetter(text.charAt(from - 1))
                        || text.charAt(from - 1) == '.'
                        || Characters.isApostrophe(text.charAt(from - 1)))) {
            from--;
        }
        String word = Lexicon.lower(text.substring(from, end - 1));
        if (word.isEmpty()) {
            return false;
        }
        boolean last = (chunkEnd == sentenceEnd && end == chunkEnd) || onlyClosers(text, end, sentenceEnd);
        if (word.length() == 1) {
            return Character.isUpperCase(text.charAt(from)) && !last;
        }
        if (word.indexOf('.') > 0) {
            return true;
        }
        if (!abbreviations.contains(word)) {
            return false;
        }
        // "no." and "sun." are words more often than abbreviations when nothing follows or they are not capitalised.
        boolean surely = Set.of("inc", "corp", "co", "ltd", "jr", "sr", "etc", "bros", "mr", "mrs", "dr")
                .contains(word);
        boolean ambiguous = Set.of(
                        "am",
                        "pm",
                        "in",
                        "no",
                        "art",
                        "may",
                        "march",
                        "june",
                        "july",
                        "april",
                        "august",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "january",
                        "february",
                        "september",
                        "october",
                        "november",
                        "december",
                        "eastern",
                        "central",
                        "pacific",
                        "mountain",
                        "greenwich")
                .contains(word);
        if (word.equals("no") || word.equals("nos")) {
            return !last && followedByDigit(text, end);
        }
        return surely || (!last && !ambiguous);
    }

    private static boolean onlyClosers(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isCloser(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean followedByDigit(String text, int at) {
        int i = at;
        while (i < text.length() && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Characters.isDigit(text.charAt(i));
    }

    private void core(String text, int begin, int end, List<Span> tokens) {
        if (isAddress(text, begin, end)) {
            tokens.add(new Span(begin, end));
            return;
        }
        int from = begin;
        for (int i = begin; i < end; i++) {
            int cut = cutLength(text, from, i, end);
            if (cut > 0) {
                word(text, from, i, tokens);
                tokens.add(new Span(i, i + cut));
                i += cut - 1;
                from = i + 1;
            }
        }
        word(text, from, end, tokens);
    }

    /** How many characters at {@code i} stand alone inside the chunk that goes from {@code from} to {@code end}. */
    private int cutLength(String text, int from, int i, int end) {
        char c = text.charAt(i);
        if (c == '.') {
            return dotCut(text, from, i, end);
        }
        if (Characters.isHyphen(c)) {
            int run = i;
            while (run < end && text.charAt(run) == c) {
                run++;
            }
            return run - i > 1 || cutsHyphen(text, from, i, end) ? run - i : 0;
        }
        if (c == ',' || c == ':') {
            return betweenDigits(text, i, from, end) ? 0 : 1;
        }
        if (c == '/') {
            boolean speed = i - from >= 2 && text.startsWith("km/h", i - 2) && i + 2 == end;
            return speed || betweenDigits(text, i, from, end) ? 0 : 1;
        }
        if (c == '&' || c == '_' || c == '@' || c == '#' || c == '+' || c == '*') {
            return 0;
        }
        return isOther(c) && !Characters.isApostrophe(c) ? 1 : 0;
    }

    /** "soil...We", "trade.He" */
    private static int dotCut(String text, int from, int i, int end) {
        int run = i;
        while (run < end && text.charAt(run) == '.') {
            run++;
        }
        if (run - i > 1) {
            return run - i;
        }
        boolean lost = i - from >= 2
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && i + 1 < end
                && Character.isUpperCase(text.charAt(i + 1));
        return lost ? 1 : 0;
    }

    private boolean cutsHyphen(String text, int from, int i, int end) {
        int right = i + 1;
        while (right < end && !Characters.isHyphen(text.charAt(right))) {
            right++;
        }
        int left = i;
        while (left > from && !Characters.isHyphen(text.charAt(left - 1))) {
            left--;
        }
        if (left == i || right == i + 1) {
            return false;
        }
        String before = Lexicon.lower(text.substring(left, i));
        String after = Lexicon.lower(text.substring(i + 1, right));
        if (isNumber(before) && isNumber(after)) {
            // Two short numbers are a range or a score; longer ones, or three in a row, a date or a telephone number.
            boolean alone = left == from && right == end;
            return alone && before.length() <= 5 && after.length() <= 5 && before.length() + after.length() < 7;
        }
        return !prefixes.contains(before) && !suffixes.contains(after) && !whole.contains(before + "-" + after);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    }

    private static boolean betweenDigits(String text, int i, int from, int end) {
        return i > from
                && i + 1 < end
                && Characters.isDigit(text.charAt(i - 1))
                && Characters.isDigit(text.charAt(i + 1));
    }

    /** Web and mail addresses. */
    private static boolean isAddress(String text, int begin, int end) {
        String chunk = Lexicon.lower(text.substring(begin, Math.min(end, begin + 300)));
        if (chunk.startsWith("http://") || chunk.startsWith("https://") || chunk.startsWith("www.")) {
            return true;
        }
        int at = chunk.indexOf('@');
        return (at > 0 && chunk.indexOf('.', at) > at)
                || (isHandle(text, begin, end)
                        && chunk.indexOf('-') < 0
                        && chunk.indexOf('’') < 0
                        && chunk.indexOf('\'') < 0);
    }

    /** A stretch without inner punctuation: takes clitics, currency letters, units and "cannot" apart. */
    private void word(String text, int begin, int end, List<Span> tokens) {
        if (begin == end) {
            return;
        }
        int clitic = cliticBegin(text, begin, end);
        int unit = unitBegin(text, begin, clitic);
        if (unit < clitic) {
            tokens.add(new Span(begin, unit));
            tokens.add(new Span(unit, clitic));
        } else if (clitic - begin == 6
                && Lexicon.lower(text.substring(begin, clitic)).equals("cannot")) {
            tokens.add(new Span(begin, begin + 3));
            tokens.add(new Span(begin + 3, clitic));
        } else {
            tokens.add(new Span(begin, clitic));
        }
        if (clitic < end) {
            tokens.add(new Span(clitic, end));
        }
    }

    /** Where the clitic that ends the word begins; {@code end} when there is none. */
    private static int cliticBegin(String text, int begin, int end) {
        int length = end - begin;
        if (length > 3 && isClitic(text, end - 3, Set.of("n't")) && end - 3 > begin) {
            return end - 3;
        }
        if (length > 3 && isClitic(text, end - 3, Set.of("'re", "'ve", "'ll"))) {
            return end - 3;
        }
        if (length > 2 && isClitic(text, end - 2, Set.of("'s", "'d", "'m"))) {
            return end - 2;
        }
        // The possessive of a plural; a closing quotation mark has been peeled off before.
        return length > 2 && Characters.isApostrophe(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static boolean isClitic(String text, int begin, Set<String> clitics) {
        int end = clitics.iterator().next().length() + begin;
        return clitics.contains(Lexicon.lower(Characters.straight(text.substring(begin, end))));
    }

    /** Where the unit begins that is written together with its number ("5km", "10am"); {@code end} when there is none. */
    private int unitBegin(String text, int begin, int end) {
        if (!Characters.isDigit(text.charAt(begin)) || Characters.isDigit(text.charAt(end - 1))) {
            return end;
        }
        int digits = begin;
        while (digits < end
                && (Characters.isDigit(text.charAt(digits))
                        || text.charAt(digits) == '.'
                        || text.charAt(digits) == ','
                        || text.charAt(digits) == ':')) {
            digits++;
        }
        return digits < end && units.contains(Lexicon.lower(text.substring(digits, end))) ? digits : end;
    }

    /** Neither letter, digit nor one of the signs that belong to words. */
    private static boolean isOther(char c) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return false;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return !mark
                && c != '&'
                && c != '_'
                && c != '@'
                && c != '.'
                && c != '-'
                && c != '+'
                && c != '\u200d'
                && c != '\u00ad';
    }
}
