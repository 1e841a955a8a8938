// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;

/**
 * Cuts a sentence into words as the English treebanks of Universal Dependencies do: punctuation, currency signs, per cent
 * signs, units, clitics ("do" + "n't", "Iran" + "’s") and most hyphens stand alone; abbreviations keep their stop,
 * addresses and emoticons all their signs. Immutable.
 */
final class WordTokenizer {
    /** Signs of which a run is one token. */
    private static final String RUNS = "-`'’‘*_=$<>\\/#~+,^";
    /** Signs that make rules, arrows and other ornaments. */
    private static final String ORNAMENTS = "-=<>|+*~^_\\/#";

    private static final Set<String> ELISIONS =
            Set.of("em", "s", "re", "ve", "ll", "d", "m", "til", "tis", "twas", "cause");

    private final Set<String> abbreviations = new LinkedHashSet<>();
    private final Set<String> titles = Lexicon.words("abbreviations", "never");
    private final Set<String> beforeDigit = Lexicon.words("abbreviations", "digit");
    private final Set<String> words = Lexicon.words("abbreviations", "word");
    private final Set<String> openers = Lexicon.words("sentence-openers", "opener");
    private final Set<String> units = Lexicon.words("hyphenated", "unit");
    private final Set<String> billions = Lexicon.words("hyphenated", "billion");
    private final Set<String> currencies = Lexicon.words("hyphenated", "currency");
    private final Hyphens hyphens = new Hyphens();
    private final Addresses addresses = new Addresses();
    private final Emoticons emoticons = new Emoticons();
    private final Contractions contractions = new Contractions();

    WordTokenizer() {
        abbreviations.addAll(Lexicon.words("abbreviations", "digit"));
        abbreviations.addAll(Lexicon.words("abbreviations", "sometimes"));
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
            i = Characters.chunkEnd(text, i, sentence.end());
            chunk(text, begin, i, sentence, tokens);
        }
        return tokens;
    }

    private void chunk(String text, int from, int to, Span sentence, List<Span> tokens) {
        if (isOrnament(text, from, to) || emoticons.isEmoticon(text, from, to)) {
            tokens.add(new Span(from, to));
            return;
        }
        int begin = from;
        while (begin < to) {
            int opener = openerEnd(text, begin, to);
            if (opener == begin) {
                break;
            }
            tokens.add(new Span(begin, opener));
            begin = opener;
        }
        Deque<Span> closers = new ArrayDeque<>();
        int end = to;
        while (end > begin) {
            int closer = closerBegin(text, begin, end, to, sentence);
            if (closer == end) {
                break;
            }
            closers.addFirst(new Span(closer, end));
            end = closer;
        }
        if (begin < end) {
            core(text, begin, end, sentence, tokens);
        }
        tokens.addAll(closers);
    }

    private static boolean isOrnament(String text, int begin, int end) {
        if (end - begin < 2 || text.startsWith("<>", begin)) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (ORNAMENTS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the punctuation that opens the chunk ends; {@code begin} when none does. */
    private static int openerEnd(String text, int begin, int to) {
        char c = text.charAt(begin);
        if (Characters.isPlainStop(c)) {
            int run = stopsEnd(text, begin, to);
            boolean decimal = c == '.' && run - begin == 1 && run < to && Characters.isDigit(text.charAt(run));
            return decimal ? begin : run;
        }
        boolean elided = (c == '\'' || c == '’') && isElision(text, begin + 1, to);
        if (elided || isHandle(text, begin, to) || startsAmount(text, begin, to)) {
            return begin;
        }
        if (text.startsWith("‘’", begin)) {
            return begin + 2;
        }
        if (RUNS.indexOf(c) >= 0) {
            return runEnd(text, begin, to);
        }
        int dollar = dollarEnd(text, begin, to);
        if (dollar > begin && dollar < to && Characters.isDigit(text.charAt(dollar))) {
            return dollar;
        }
        return isOther(c) || c == '@' ? begin + 1 : begin;
    }

    /** "+44": the plus sign belongs to the number. */
    private static boolean startsAmount(String text, int begin, int to) {
        return text.charAt(begin) == '+' && begin + 1 < to && Characters.isDigit(text.charAt(begin + 1));
    }

    /** The end of "US$", "C$" at {@code begin}, which is {@code begin} when there is no such sign. */
    private static int dollarEnd(String text, int begin, int to) {
        int letters = begin;
        while (letters < to && letters - begin < 4 && Character.isUpperCase(text.charAt(letters))) {
            letters++;
        }
        return letters > begin && letters < to && text.charAt(letters) == '$' ? letters + 1 : begin;
    }

    private static int runEnd(String text, int begin, int to) {
        int end = begin;
        while (end < to && text.charAt(end) == text.charAt(begin)) {
            end++;
        }
        return end;
    }

    private static int runBegin(String text, int begin, int end) {
        int from = end;
        while (from > begin && text.charAt(from - 1) == text.charAt(end - 1)) {
            from--;
        }
        return from;
    }

    /** The end of a run of stops, question and exclamation marks. */
    private static int stopsEnd(String text, int begin, int to) {
        int end = begin;
        while (end < to && Characters.isPlainStop(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** "’em", "’90s", and a clitic that stands alone. */
    private static boolean isElision(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < 6 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = Lexicon.lower(text.substring(from, end));
        boolean year = word.length() >= 2
                && Characters.isDigit(word.charAt(0))
                && Characters.isDigit(word.charAt(1))
                && (word.length() == 2 || (word.length() == 3 && word.charAt(2) == 's'));
        return year || ELISIONS.contains(word);
    }

    private static boolean isHandle(String text, int begin, int to) {
        char c = text.charAt(begin);
        return (c == '@' || c == '#') && begin + 1 < to && Character.isLetter(text.charAt(begin + 1));
    }

    /** Where the punctuation that closes the chunk begins; {@code end} when none does. */
    private int closerBegin(String text, int begin, int end, int chunkEnd, Span sentence) {
        int face = emoticons.beginOfLast(text, begin, end);
        if (face < end) {
            return face;
        }
        char c = text.charAt(end - 1);
        if (Characters.isPlainStop(c)) {
            return stopsBegin(text, begin, end, chunkEnd, sentence);
        }
        if (c == '+') {
            int run = runBegin(text, begin, end);
            boolean language = run > begin && Character.toLowerCase(text.charAt(run - 1)) == 'c' && end - run == 2;
            return end - run > 1 || run - begin == 1 || Characters.isDigit(text.charAt(Math.max(begin, run - 1)))
                    ? (language ? end : run)
                    : end;
        }
        if ((c == '$' && dollarEnd(text, begin, end) == end)
                || (c == '/' && (isShort(text, begin, end) || addresses.isAddress(text, begin, end)))) {
            return end;
        }
        if (c == '#' && end - begin > 1 && Characters.isDigit(text.charAt(end - 2))) {
            return end;
        }
        if (RUNS.indexOf(c) >= 0) {
            return runBegin(text, begin, end);
        }
        return isOther(c) ? end - 1 : end;
    }

    /** "w/": one letter and a slash. */
    private static boolean isShort(String text, int begin, int end) {
        return end - begin == 2 && Character.isLetter(text.charAt(begin));
    }

    /** Where the run of stops that ends the stretch begins, without a stop that belongs to an abbreviation. */
    private int stopsBegin(String text, int begin, int end, int chunkEnd, Span sentence) {
        int run = end;
        while (run > begin && Characters.isPlainStop(text.charAt(run - 1))) {
            run--;
        }
        int dots = run;
        while (dots < end && text.charAt(dots) == '.') {
            dots++;
        }
        if (run > begin && text.charAt(run - 1) == '…') {
            return dots > run ? run - 1 : run;
        }
        if (dots - run > 1 && dots == end - 1 && text.charAt(dots) == '?') {
            // The treebanks cut "...?", but hardly any other run.
            return dots;
        }
        boolean single = dots - run == 1 || (dots - run == 2 && dots == end);
        return single && isAbbreviation(text, begin, run + 1, end, chunkEnd, sentence) ? run + 1 : run;
    }

    /** Does the stop before {@code end} belong to the word before it? The run of stops ends at {@code stopsEnd}. */
    private boolean isAbbreviation(String text, int begin, int end, int stopsEnd, int chunkEnd, Span sentence) {
        int from = end - 1;
        while (from > begin
                && (Character.isLetter(text.charAt(from - 1))
                        || text.charAt(from - 1) == '.'
                        || Characters.isApostrophe(text.charAt(from - 1)))) {
            from--;
        }
        String word = Lexicon.lower(Characters.straight(text.substring(from, end - 1)));
        if (word.isEmpty()) {
            return false;
        }
        boolean last = stopsEnd == end && onlyClosers(text, chunkEnd == stopsEnd ? chunkEnd : end, sentence.end());
        boolean numbered = beforeDigit.contains(word) && isDigitNext(text, end, sentence.end());
        if (word.length() == 1) {
            return Character.isUpperCase(text.charAt(from)) ? !last : numbered;
        }
        if (word.indexOf('.') > 0) {
            return isDotted(word) || abbreviations.contains(word);
        }
        return titles.contains(word) || (abbreviations.contains(word) && !last && (numbered || !words.contains(word)));
    }

    /** "u.s", "p.m": ends in single letters. */
    private static boolean isDotted(String word) {
        int last = word.length() - 1;
        return last >= 2
                && Character.isLetter(word.charAt(last))
                && word.charAt(last - 1) == '.'
                && Character.isLetter(word.charAt(last - 2));
    }

    private static boolean onlyClosers(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isCloser(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigitNext(String text, int at, int limit) {
        int i = at;
        while (i < limit && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i < limit && Characters.isDigit(text.charAt(i));
    }

    private void core(String text, int begin, int end, Span sentence, List<Span> tokens) {
        int from = begin;
        for (int i = begin; i < end; i++) {
            if (Addresses.isDelimiter(text.charAt(i))) {
                part(text, from, i, sentence, tokens);
                int run = RUNS.indexOf(text.charAt(i)) < 0 ? i + 1 : runEnd(text, i, end);
                tokens.add(new Span(i, run));
                from = run;
                i = run - 1;
            }
        }
        part(text, from, end, sentence, tokens);
    }

    /** A stretch that is an address or holds none. */
    private void part(String text, int begin, int end, Span sentence, List<Span> tokens) {
        if (begin == end) {
            return;
        }
        if (isTag(text, begin, end) || addresses.isAddress(text, begin, end)) {
            tokens.add(new Span(begin, end));
            return;
        }
        int from = begin;
        for (int i = begin; i < end; i++) {
            int cut = cutLength(text, from, i, end);
            if (cut > 0) {
                word(text, from, i, sentence, tokens);
                tokens.add(new Span(i, i + cut));
                i += cut - 1;
                from = i + 1;
            }
        }
        word(text, from, end, sentence, tokens);
    }

    /** "@name", "#tag" */
    private static boolean isTag(String text, int begin, int end) {
        if (!isHandle(text, begin, end)) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (Characters.isHyphen(text.charAt(i)) || Characters.isApostrophe(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many characters at {@code i} stand alone inside the part that goes from {@code from} to {@code end}. */
    private int cutLength(String text, int from, int i, int end) {
        char c = text.charAt(i);
        if (Characters.isPlainStop(c)) {
            int run = stopsEnd(text, i, end) - i;
            return run > 1 || c != '.' || isLostBlank(text, from, i, end) ? run : 0;
        }
        if (Characters.isHyphen(c)) {
            int run = runEnd(text, i, end) - i;
            return run > 1 || hyphens.cuts(text, from, i, end) ? run : 0;
        }
        if (c == ',' || c == ':') {
            return betweenDigits(text, i, from, end) ? 0 : 1;
        }
        if (c == '/') {
            return betweenDigits(text, i, from, end) || isSlashed(text, from, i, end) ? 0 : 1;
        }
        if (c == '#') {
            return i > from && i + 1 < end && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
        }
        if (c == '&' || c == '_' || c == '@' || c == '+' || c == '*') {
            return 0;
        }
        return isOther(c) && !Characters.isApostrophe(c) ? 1 : 0;
    }

    /** "b/c", "w/out", "km/h" */
    private static boolean isSlashed(String text, int from, int i, int end) {
        if (end - from > 5) {
            return false;
        }
        String word = Lexicon.lower(text.substring(from, end));
        boolean letters = i - from == 1
                && end - i == 2
                && Character.isLetter(text.charAt(from))
                && Character.isLetter(text.charAt(i + 1));
        return (letters && !word.equals("c/o") && !word.equals("a/c"))
                || word.equals("w/out")
                || word.equals("s/he")
                || word.equals("km/h");
    }

    /** "trade.He", "over.then" */
    private boolean isLostBlank(String text, int from, int i, int end) {
        if (i - from < 2
                || end - i < 2
                || !Character.isLowerCase(text.charAt(i - 1))
                || !Character.isLowerCase(text.charAt(i - 2))) {
            return false;
        }
        return Character.isUpperCase(text.charAt(i + 1))
                || (isPlain(text, from, i, 3) && openers.contains(text.substring(i + 1, end)));
    }

    /** A word of at least {@code least} letters. */
    private static boolean isPlain(String text, int from, int to, int least) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return to - from >= least;
    }

    private static boolean betweenDigits(String text, int i, int from, int end) {
        return i > from
                && i + 1 < end
                && Characters.isDigit(text.charAt(i - 1))
                && Characters.isDigit(text.charAt(i + 1));
    }

    /** A stretch without inner punctuation: takes clitics, contractions, currency letters and units apart. */
    private void word(String text, int begin, int end, Span sentence, List<Span> tokens) {
        if (begin == end) {
            return;
        }
        String next = isIts(text, begin, end) ? nextWord(text, end, sentence.end()) : "";
        List<Integer> parts = contractions.parts(text, begin, end, begin == sentence.begin(), next);
        if (!parts.isEmpty()) {
            int from = begin;
            for (int part : parts) {
                tokens.add(new Span(from, begin + part));
                from = begin + part;
            }
            return;
        }
        int clitic = cliticBegin(text, begin, end);
        int cut = numberCut(text, begin, clitic);
        if (cut < clitic) {
            tokens.add(new Span(begin, cut));
            tokens.add(new Span(cut, clitic));
        } else {
            tokens.add(new Span(begin, clitic));
        }
        if (clitic < end) {
            tokens.add(new Span(clitic, end));
        }
    }

    private static boolean isIts(String text, int begin, int end) {
        return end - begin == 3 && text.regionMatches(true, begin, "its", 0, 3);
    }

    private static String nextWord(String text, int from, int limit) {
        int begin = from;
        while (begin < limit && Characters.isSpace(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin, Math.min(Characters.chunkEnd(text, begin, limit), begin + 12));
    }

    /** Where the clitic that ends the word begins; {@code end} when there is none. */
    private static int cliticBegin(String text, int begin, int end) {
        int length = end - begin;
        if (!Characters.isApostrophe(text.charAt(end - 1))
                && (length < 2 || !Characters.isApostrophe(text.charAt(end - 2)))
                && (length < 3 || !Characters.isApostrophe(text.charAt(end - 3)))) {
            return end;
        }
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

    /** Where a word and a number meet that are written together ("5km", "10am", "Rs500"); {@code end} when none do. */
    private int numberCut(String text, int begin, int end) {
        if (Characters.isDigit(text.charAt(begin)) && !Characters.isDigit(text.charAt(end - 1))) {
            int digits = numberEnd(text, begin, end);
            return digits < end && isUnit(text, begin, digits, end) ? digits : end;
        }
        int letters = begin;
        while (letters < end && letters - begin < 4 && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        return letters < end
                        && numberEnd(text, letters, end) == end
                        && currencies.contains(Lexicon.lower(text.substring(begin, letters)))
                ? letters
                : end;
    }

    private static int numberEnd(String text, int begin, int end) {
        int digits = begin;
        while (digits < end
                && (Characters.isDigit(text.charAt(digits))
                        || text.charAt(digits) == '.'
                        || text.charAt(digits) == ','
                        || text.charAt(digits) == ':')) {
            digits++;
        }
        return digits;
    }

    private boolean isUnit(String text, int number, int begin, int end) {
        String unit = Lexicon.lower(text.substring(begin, end));
        if (billions.contains(unit)) {
            return number > 0 && text.charAt(number - 1) == '$';
        }
        boolean generation = unit.equals("g") && text.charAt(begin) == 'G';
        // "61persons" lost a blank; "76ers" did not.
        boolean lost = unit.length() > 3 && !unit.equals("chan") && isLower(text, begin, end);
        return (units.contains(unit) && !generation) || lost;
    }

    private static boolean isLower(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
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
