// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.SpeechReader.Said;
import org.parallax.model.AttributionClass;
import org.parallax.model.CueClass;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Finds speech that no verb reports: "Lund: bridge is safe" and "Bridge is safe: Lund" over a text, the turns of a
 * transcript ("BRANDT: ..."), and quotations signed with a dash. Immutable.
 */
final class LabelReader {
    private static final int LONGEST = 8;
    private static final int SHORTEST_SPEECH = 2;

    private final Words words;
    private final QuoteMarks marks;
    private final SourceFinder sources;
    private final Map<String, String> speakingNouns;

    LabelReader(Words words, QuoteMarks marks, SourceFinder sources, Map<String, String> speakingNouns) {
        this.words = words;
        this.marks = marks;
        this.sources = sources;
        this.speakingNouns = speakingNouns;
    }

    /** What is said under labels, in text order. */
    List<Said> read() {
        List<Said> labelled = new ArrayList<>();
        List<Said> turns = new ArrayList<>();
        for (int[] paragraph : paragraphs()) {
            Said turn = before(paragraph[0], paragraph[1]);
            Said signed = turn == null ? behind(paragraph[0], paragraph[1]) : null;
            boolean headline = words.annotation()
                    .sentences()
                    .get(words.sentence(paragraph[0]))
                    .headline();
            if (turn != null && headline) {
                labelled.add(turn);
            } else if (turn != null) {
                turns.add(turn);
            }
            if (signed != null) {
                labelled.add(signed);
            }
        }
        // One paragraph with a name and a colon may be a table's row or a caption; a talk takes turns.
        if (turns.size() > 1) {
            labelled.addAll(turns);
        }
        return labelled;
    }

    /** First and last token of each paragraph. */
    private List<int[]> paragraphs() {
        Map<Integer, int[]> paragraphs = new LinkedHashMap<>();
        List<Sentence> sentences = words.annotation().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            if (words.first(s) < words.end(s)) {
                int[] range = {words.first(s), words.end(s) - 1};
                paragraphs.merge(sentences.get(s).paragraph(), range, (a, b) -> new int[] {a[0], b[1]});
            }
        }
        return List.copyOf(paragraphs.values());
    }

    /** {@code LUND: ...} */
    private @Nullable Said before(int first, int last) {
        int from = isMark(first) ? first + 1 : first;
        for (int i = from + 1; i <= Math.min(last - SHORTEST_SPEECH, from + LONGEST); i++) {
            if (words.is(i, ":")) {
                int end = isMark(last) && from > first ? last - 1 : last;
                return names(from, i - 1) ? said(words.span(i + 1, end), i, from, i - 1) : null;
            }
        }
        return null;
    }

    /** {@code Bridge is safe: Lund} over a text, {@code "..." — Maria Lund} in it. */
    private @Nullable Said behind(int first, int last) {
        int end = words.is(last, ".") ? last - 1 : last;
        boolean headline =
                words.annotation().sentences().get(words.sentence(first)).headline();
        for (int i = end - 1; i >= Math.max(first + SHORTEST_SPEECH, end - LONGEST); i--) {
            if (headline && words.is(i, ":")) {
                return names(i + 1, end) ? said(words.span(first, i - 1), i, i + 1, end) : null;
            }
            if (isDash(i)) {
                Span passage = marks.endingAt(words.get(i).span().begin());
                return passage != null && names(i + 1, end) ? said(passage, i, i + 1, end) : null;
            }
        }
        return null;
    }

    private Said said(Span content, int cue, int first, int last) {
        Source source = sources.of(words.span(first, last));
        return new Said(
                List.of(content),
                new Cue(
                        words.span(cue, cue),
                        cue,
                        AttributionClass.SPEECH,
                        CueClass.SAYS,
                        Cue.Frame.LABELS,
                        source,
                        null));
    }

    /** True for a name, with or without its title or office, a noun that speaks, or the capitals of a transcript. */
    private boolean names(int first, int last) {
        if (first > last) {
            return false;
        }
        Name name = words.name(last);
        if (name != null && words.at(name.span().begin()) >= first) {
            int before = words.at(name.span().begin()) - 1;
            for (int i = first; i <= before; i++) {
                if (!words.is(i, Tag.NOUN, Tag.PROPN, Tag.ADJ)) {
                    return false;
                }
            }
            boolean speaks = name.type() == NameType.PERSON
                    || name.type() == NameType.ORGANIZATION
                    || name.type() == NameType.COUNTRY;
            if (speaks) {
                return true;
            }
        }
        if (first == last && speakingNouns.containsKey(words.lemma(first))) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            String form = words.get(i).form();
            boolean capitals = form.length() > 2 && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
            if (!capitals) {
                return false;
            }
        }
        return true;
    }

    private boolean isMark(int token) {
        char c = words.get(token).form().charAt(0);
        return words.get(token).form().length() <= 2 && "\"'\u201c\u201d\u2018\u2019`".indexOf(c) >= 0;
    }

    private boolean isDash(int token) {
        String form = words.get(token).form();
        return form.length() <= 2 && "-\u2013\u2014\u2015".indexOf(form.charAt(0)) >= 0;
    }
}
