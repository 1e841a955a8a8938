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

    private record Phrase(String reason, Scope scope, Pattern pattern) {}

    private static final int ASCII = 128;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> tails;
    /** For each first character in ASCII, and last for all others, the phrases for whole lines that may begin with it. */
    private final List<List<Phrase>> lines;
    /** The same for phrases of sentences and of what follows them. */
    private final List<List<Phrase>> sentences;

    PhraseSieve() {
        for (List<String> row :
                Tsv.load("/parallax/extract/boilerplate-phrases.tsv", 3).rows()) {
            Scope scope = Scope.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            phrases.add(new Phrase(row.get(0), scope, Pattern.compile(row.get(2), Pattern.UNICODE_CASE)));
        }
        tails = phrases.stream().filter(phrase -> phrase.scope == Scope.TAIL).toList();
        lines = byFirst(Set.of(Scope.LINE));
        sentences = byFirst(Set.of(Scope.SENTENCE, Scope.REST));
    }

    private List<List<Phrase>> byFirst(Set<Scope> scopes) {
        List<Phrase> all =
                phrases.stream().filter(phrase -> scopes.contains(phrase.scope)).toList();
        List<List<Phrase>> byFirst = new ArrayList<>();
        for (int c = 0; c < ASCII; c++) {
            String first = Character.toString(c);
            byFirst.add(all.stream()
                    .filter(phrase -> mayBegin(phrase.pattern, first))
                    .toList());
        }
        byFirst.add(all);
        return byFirst;
    }

    /** False when the pattern fails on the first character already, so that whatever follows changes nothing. */
    private static boolean mayBegin(Pattern pattern, String first) {
        Matcher matcher = pattern.matcher(first);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static List<Phrase> of(List<List<Phrase>> byFirst, String text) {
        return text.isEmpty() ? byFirst.get(ASCII) : byFirst.get(Math.min(text.charAt(0), ASCII));
    }

    @Override
    public void sift(Draft draft) {
        for (Line line : draft.lines()) {
            if (line.text().length() <= MAX_LENGTH) {
                lines(draft, line);
            }
            sentences(draft, line);
        }
        brokenSentences(draft);
    }

    private void lines(Draft draft, Line line) {
        Phrase found = null;
        for (Phrase phrase : of(lines, line.text())) {
            if (phrase.pattern.matcher(line.text()).matches()) {
                found = phrase;
                break;
            }
        }
        // Of a tail and a whole line the one that stands first in the table gives the reason.
        for (Phrase phrase : tails) {
            if (found != null && phrases.indexOf(found) < phrases.indexOf(phrase)) {
                break;
            }
            if (endsWith(line.text(), phrase.pattern)) {
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
            for (Phrase phrase : of(sentences, words)) {
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
        for (Phrase phrase : of(sentences, joined)) {
            if (phrase.scope == Scope.SENTENCE && phrase.pattern.matcher(joined).matches()) {
                lines.forEach(line -> draft.mark(line, phrase.reason, true));
                return;
            }
        }
    }
}
