// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Span;

/**
 * Marks lines and sentences whose own wording says that they are not the report ({@code boilerplate-phrases.tsv}).
 *
 * <p>Scopes: {@code line} the pattern is the whole line; {@code sentence} it is one whole sentence of a line, which may
 * run over lines when the break fell into the sentence; {@code rest} it is found at a sentence's begin and everything to
 * the end of the line goes with it; {@code tail} it is found anywhere in a short line and reaches its end, and the line
 * goes as a whole.
 *
 * <p>Safe for several threads.
 */
final class PhraseSieve implements Sieve {
    /** Longer stretches are paragraphs, not furniture; it also bounds what a pattern may cost. */
    private static final int MAX_LENGTH = 700;

    /** How far from the line's end a tail may begin. */
    private static final int MAX_TAIL = 160;

    private enum Scope {
        LINE,
        SENTENCE,
        REST,
        TAIL
    }

    /**
     * One row of the table.
     *
     * @param rank its place there
     * @param needs a text with none of these, in lower case, cannot match; empty where every text is tried
     */
    private record Phrase(int rank, String reason, Scope scope, Pattern pattern, List<String> needs) {
        boolean mayBeIn(String lower) {
            if (needs.isEmpty()) {
                return true;
            }
            for (String need : needs) {
                if (lower.contains(need)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Phrase> tails;
    /** Phrases for whole lines. */
    private final Beginnings<Phrase> lines;
    /** Phrases of sentences and of what follows them. */
    private final Beginnings<Phrase> sentences;

    PhraseSieve() {
        List<Phrase> phrases = new ArrayList<>();
        for (List<String> row :
                Tsv.load("/parallax/extract/boilerplate-phrases.tsv", 4).rows()) {
            Scope scope = Scope.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Pattern pattern = Pattern.compile(row.get(2), Pattern.UNICODE_CASE);
            List<String> needs =
                    row.get(3).equals("-") ? List.of() : List.of(row.get(3).split(",", -1));
            phrases.add(new Phrase(phrases.size(), row.get(0), scope, pattern, needs));
        }
        tails = of(phrases, Set.of(Scope.TAIL));
        lines = new Beginnings<>(of(phrases, Set.of(Scope.LINE)), Phrase::pattern);
        sentences = new Beginnings<>(of(phrases, Set.of(Scope.SENTENCE, Scope.REST)), Phrase::pattern);
    }

    private static List<Phrase> of(List<Phrase> phrases, Set<Scope> scopes) {
        return phrases.stream().filter(phrase -> scopes.contains(phrase.scope)).toList();
    }

    @Override
    public void sift(Draft draft) {
        for (Line line : draft.lines()) {
            if (draft.isSure(line)) {
                continue; // the expressions cost more than all else
            }
            if (line.text().length() <= MAX_LENGTH) {
                lines(draft, line);
            }
            sentences(draft, line);
        }
        brokenSentences(draft);
    }

    private void lines(Draft draft, Line line) {
        String text = line.text();
        String lower = text.toLowerCase(Locale.ROOT);
        Phrase found = null;
        for (Phrase phrase : lines.of(text)) {
            if (phrase.mayBeIn(lower) && phrase.pattern.matcher(text).matches()) {
                found = phrase;
                break;
            }
        }
        // Of a tail and a whole line the one that stands first in the table gives the reason.
        for (Phrase phrase : tails) {
            if (found != null && found.rank < phrase.rank) {
                break;
            }
            if (phrase.mayBeIn(lower) && endsWith(text, phrase.pattern)) {
                found = phrase;
                break;
            }
        }
        if (found != null) {
            draft.mark(line, found.reason, true);
        }
    }

    private static boolean endsWith(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        matcher.region(Math.max(0, text.length() - MAX_TAIL), text.length());
        while (matcher.find()) {
            if (matcher.end() == text.length()) {
                return true;
            }
        }
        return false;
    }

    private void sentences(Draft draft, Line line) {
        for (Span sentence : SentenceCutter.cut(line.text())) {
            if (sentence.length() > MAX_LENGTH) {
                continue;
            }
            String words = sentence.in(line.text());
            String lower = words.toLowerCase(Locale.ROOT);
            for (Phrase phrase : sentences.of(words)) {
                if (!phrase.mayBeIn(lower)) {
                    continue;
                }
                if (phrase.scope == Scope.SENTENCE
                        && phrase.pattern.matcher(words).matches()) {
                    draft.mark(line, sentence, phrase.reason, true);
                    break;
                }
                if (phrase.scope == Scope.REST && phrase.pattern.matcher(words).lookingAt()) {
                    draft.mark(line, new Span(sentence.begin(), line.text().length()), phrase.reason, true);
                    return;
                }
            }
        }
    }

    /** A sentence that a page's markup has torn over several lines: "If you have any information / about it / , call". */
    private void brokenSentences(Draft draft) {
        List<Line> lines = draft.lines();
        int i = 0;
        while (i < lines.size()) {
            int last = i;
            StringBuilder joined = new StringBuilder(lines.get(i).text());
            while (last + 1 < lines.size()
                    && joined.length() < MAX_LENGTH
                    && !lines.get(last).endsAsSentence()
                    && lines.get(last + 1).continues()) {
                last++;
                joined.append(' ').append(lines.get(last).text());
            }
            if (last > i && joined.length() <= MAX_LENGTH) {
                markAll(draft, lines.subList(i, last + 1), joined.toString());
            }
            i = last + 1;
        }
    }

    private void markAll(Draft draft, List<Line> lines, String joined) {
        String lower = joined.toLowerCase(Locale.ROOT);
        for (Phrase phrase : sentences.of(joined)) {
            if (phrase.scope == Scope.SENTENCE
                    && phrase.mayBeIn(lower)
                    && phrase.pattern.matcher(joined).matches()) {
                lines.forEach(line -> draft.mark(line, phrase.reason, true));
                return;
            }
        }
    }
}
