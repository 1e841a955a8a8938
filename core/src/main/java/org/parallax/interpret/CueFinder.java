// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.AttributionClass;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Finds the reporting verbs and "according to" phrases of a sentence, each with its source. Stateless word lists. */
final class CueFinder {
    private static final Set<String> CREDITS = Set.of("according", "per");

    private record Kind(AttributionClass attributionClass, char frame) {}

    private final Map<String, Kind> kinds = new java.util.TreeMap<>();

    CueFinder() {
        for (List<String> row : Tsv.load("/parallax/interpret/cues.tsv").rows()) {
            AttributionClass attributionClass =
                    AttributionClass.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            kinds.put(row.get(0), new Kind(attributionClass, row.get(2).charAt(0)));
        }
    }

    /** The cues of sentence {@code s} that stand outside quotation marks, in text order. */
    List<Cue> find(Words words, int s, QuoteMarks marks, SourceFinder sources) {
        List<Cue> cues = new ArrayList<>();
        for (int i = words.first(s); i < words.end(s); i++) {
            if (marks.covers(words.get(i).span().begin())) {
                continue;
            }
            Cue cue = words.is(i, "according") && words.is(i + 1, "to")
                    ? accordingTo(words, i, sources)
                    : verb(words, i, marks, sources, cues);
            if (cue != null) {
                cues.add(cue);
            }
        }
        return cues;
    }

    private static @Nullable Cue accordingTo(Words words, int i, SourceFinder sources) {
        Source source = sources.after(i + 1);
        if (source == null) {
            return null;
        }
        // "according to a statement from Interfax": the statement's maker is the source
        int behind = source.last() + 1;
        if (words.is(behind, "from")
                || words.is(behind, "by")
                || words.is(behind, "released")
                || words.is(behind, "issued")) {
            int by = words.is(behind + 1, "by") || words.is(behind + 1, "from") ? behind + 1 : behind;
            Source maker = sources.after(by);
            if (maker != null) {
                source = maker;
            }
        }
        return new Cue(words.span(i, i + 1), i, AttributionClass.REPORT, 'a', source, true, null);
    }

    private @Nullable Cue verb(Words words, int i, QuoteMarks marks, SourceFinder sources, List<Cue> earlier) {
        Kind kind = kind(words, i);
        if (kind == null || isNoun(words, i)) {
            return null;
        }
        Span span = words.span(i, i);
        if (words.is(i + 1, "by") && !words.lower(i).endsWith("ing")) {
            Source agent = sources.after(i + 1);
            return agent == null ? null : new Cue(span, i, kind.attributionClass, kind.frame, agent, true, null);
        }
        if (isPassive(words, i)) {
            return null;
        }
        if (words.is(i, "citing")) {
            Source cited = sources.after(i);
            return cited == null ? null : new Cue(span, i, kind.attributionClass, Cue.CITES, cited, true, null);
        }
        Source subject = isParticiple(words, i) ? null : sources.before(i);
        // nobody is behind "told" but who is told
        Source behind = kind.frame != 't' && startsTag(words, i, marks) ? sources.after(i) : null;
        if (behind != null && speaks(words, behind) && closesTag(words, i, behind, subject, marks)) {
            return new Cue(span, i, kind.attributionClass, kind.frame, behind, true, null);
        }
        if (subject == null && isParticiple(words, i)) {
            subject = governing(earlier);
            subject = subject == null && words.lower(i).endsWith("ing") ? sources.first(words.sentence(i), i) : subject;
        }
        Source addressee = kind.frame == 't' ? sources.after(i) : null;
        return new Cue(span, i, kind.attributionClass, kind.frame, subject, false, addressee);
    }

    /** The kind of cue that the word is; a participle that the tagger takes for an adjective still reports. */
    private @Nullable Kind kind(Words words, int i) {
        if (words.is(i, Tag.VERB)) {
            Kind kind = kinds.get(words.lemma(i));
            return kind != null ? kind : kinds.get(Inflection.stem(words.lower(i), kinds.keySet()));
        }
        boolean taken = words.is(i, Tag.ADJ) && words.lower(i).endsWith("ed") && !words.is(i - 1, Tag.DET, Tag.ADP);
        return taken ? kinds.get(Inflection.stem(words.lower(i), kinds.keySet())) : null;
    }

    /** A participle ("..., saying") goes on with whoever the sentence's first cue has speaking. */
    private static @Nullable Source governing(List<Cue> earlier) {
        return earlier.stream()
                .map(Cue::source)
                .filter(source -> source != null)
                .findFirst()
                .orElse(null);
    }

    /** A source behind the verb must be a person, a body or a pronoun in the subject's case: "said he". */
    private static boolean speaks(Words words, Source source) {
        return source.entity() != null
                || (!source.head().isEmpty() && words.is(source.last(), Tag.NOUN, Tag.PROPN, Tag.PRON));
    }

    /** "..." said Putin: the verb comes right behind a closing mark (or its comma) and no subject stands between. */
    private static boolean startsTag(Words words, int i, QuoteMarks marks) {
        int before = i - 1;
        while (before >= 0
                && words.is(before, Tag.PUNCT)
                && !marks.covers(words.get(before).span().begin())) {
            before--;
        }
        return before >= 0
                && (marks.covers(words.get(before).span().end() - 1) || words.is(i - 1, ","))
                && !isParticiple(words, i);
    }

    /**
     * "The bridge is safe, said Lund": behind a comma alone the source must end the tag, since "Lund, the mayor, said
     * Iran was ready" has a comma before its verb, too.
     */
    private static boolean closesTag(Words words, int verb, Source behind, @Nullable Source subject, QuoteMarks marks) {
        if (marks.covers(words.get(verb - 1).span().end() - 1) || !words.is(verb - 1, ",")) {
            return true;
        }
        int next = behind.last() + 1;
        boolean ends = next >= words.end(words.sentence(verb)) || words.is(next, Tag.PUNCT);
        return ends || (subject == null && !words.is(next, Tag.VERB, Tag.AUX, Tag.ADV, Tag.PART));
    }

    private static boolean isParticiple(Words words, int i) {
        String form = words.lower(i);
        return (form.endsWith("ing") && !words.is(i - 1, Tag.AUX)) || words.is(i - 1, "to");
    }

    /** "was acknowledged", "has been told": a form of "be" stands before the participle. */
    private static boolean isPassive(Words words, int i) {
        if (words.lower(i).endsWith("ing")) {
            return false;
        }
        int k = i - 1;
        while (words.is(k, Tag.ADV)) {
            k--;
        }
        return k >= 0 && words.is(k, Tag.AUX) && words.lemma(k).equals("be");
    }

    private static boolean isNoun(Words words, int i) {
        Name name = words.name(i);
        return (name != null && name.type() != NameType.NATIONALITY)
                || words.is(i - 1, Tag.DET)
                || CREDITS.contains(words.lower(i));
    }
}
