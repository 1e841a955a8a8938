// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.AttributionClass;
import org.parallax.model.CueClass;
import org.parallax.model.ReportedSpeech;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Makes cues and contents of the reported speech that the annotator has marked. Immutable. */
final class SpeechReader {
    /**
     * Something that is reported.
     *
     * @param content in text order, never empty
     * @param cue null when the text has none, or none was found
     */
    record Said(List<Span> content, @Nullable Cue cue) {
        Span whole() {
            return content.get(0).cover(content.get(content.size() - 1));
        }

        /** True when most of either is the other's too. */
        boolean isNearly(Said other) {
            Span a = whole();
            Span b = other.whole();
            int shared = Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
            return shared >= SAME * Math.max(a.length(), b.length());
        }
    }

    private static final double SAME = 0.8;
    private static final Set<String> CITING = Set.of("citing", "quoting");

    /** @param raised true when the subject is what is told of: "the deal seems dead" */
    private record Kind(
            AttributionClass attributionClass, boolean told, boolean felt, boolean raised, CueClass manner) {}

    private final Map<String, Kind> kinds = new TreeMap<>();

    SpeechReader() {
        for (List<String> row : Tsv.load("/parallax/interpret/cues.tsv").rows()) {
            AttributionClass attributionClass =
                    AttributionClass.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            kinds.put(
                    row.get(0),
                    new Kind(
                            attributionClass,
                            row.get(2).equals("told"),
                            row.get(2).equals("felt"),
                            row.get(2).equals("raised"),
                            CueClass.valueOf(row.get(3).toUpperCase(Locale.ROOT))));
        }
    }

    /** All that is reported with its content, in text order. */
    List<Said> read(Words words, SourceFinder sources) {
        List<Said> said = new ArrayList<>();
        for (ReportedSpeech speech : words.annotation().speech()) {
            Span cue = speech.cue();
            // Whom a report cites is no content: "citing two officials".
            boolean cites = cue != null && CITING.contains(words.lower(words.at(cue.begin())));
            List<Span> content = cites ? List.of() : withoutCited(words, speech.content());
            if (!content.isEmpty()) {
                said.add(new Said(content, cue(words, speech, sources)));
            }
        }
        return said;
    }

    /** The content up to ", citing two officials". */
    private static List<Span> withoutCited(Words words, List<Span> content) {
        List<Span> kept = new ArrayList<>();
        for (Span part : content) {
            int first = words.at(part.begin());
            int end = part.end();
            for (int i = first; i < words.size() && words.get(i).span().end() <= end; i++) {
                if (CITING.contains(words.lower(i)) && (i == first || words.is(i - 1, ","))) {
                    end = i == first ? part.begin() : words.get(i - 1).span().begin();
                }
            }
            if (end > part.begin()) {
                kept.add(new Span(part.begin(), end));
            }
        }
        return kept;
    }

    /**
     * What is told inside of what is told, where the annotator sees the outer alone: "..., said Lund, according to CNN",
     * "Reuters reported that police said ...". A verb of saying with its subject and its clause, by the tree.
     */
    List<Said> nested(Words words, QuoteMarks marks, List<Said> said, SourceFinder sources) {
        List<Said> nested = new ArrayList<>();
        BitSet known = cues(words, said);
        for (int i = 0; i < words.size(); i++) {
            Span verb = words.get(i).span();
            Kind kind = words.is(i, Tag.VERB) && !marks.covers(verb.begin()) ? kind(words, i) : null;
            boolean speaks = kind != null && kind.attributionClass == AttributionClass.SPEECH;
            int subject = speaks ? words.child(i, "nsubj") : -1;
            boolean active = subject >= 0 && !words.relates(subject, "nsubj:pass") && !words.is(subject, "it");
            Source source =
                    !active ? null : words.is(subject, "who") ? sources.word(subject) : sources.subject(i, false);
            if (source == null || kind == null || known.get(i)) {
                continue;
            }
            Span content = told(words, marks, i, source);
            if (content != null && !content.overlaps(verb)) {
                Source addressee = kind.told && source.first() < i ? sources.after(i) : null;
                nested.add(new Said(
                        List.of(content),
                        new Cue(verb, i, kind.attributionClass, kind.manner, Cue.Frame.REPORTS, source, addressee)));
            }
        }
        return nested;
    }

    /** The tokens that cues already have. */
    private static BitSet cues(Words words, List<Said> said) {
        BitSet cues = new BitSet(words.size());
        for (Said one : said) {
            Cue cue = one.cue();
            if (cue != null) {
                cues.set(words.at(cue.span().begin()), words.at(cue.span().end() - 1) + 1);
            }
        }
        return cues;
    }

    /** The passage in marks that ends right before the verb and its subject, else the verb's clause; null without either. */
    private static @Nullable Span told(Words words, QuoteMarks marks, int verb, Source source) {
        Span marked = marks.endingAt(source.span().cover(words.span(verb, verb)).begin());
        int clause = words.child(verb, "ccomp");
        return marked != null ? marked : clause < 0 ? null : words.below(clause);
    }

    /** Cues of sentence {@code s} that the annotator knows no content for: "She said:" before a quotation. */
    List<Cue> bare(Words words, int s, SourceFinder sources) {
        List<Cue> bare = new ArrayList<>();
        for (ReportedSpeech speech : words.annotation().speech()) {
            Span cue = speech.cue();
            if (cue != null && speech.content().isEmpty() && words.sentenceAt(cue.begin()) == s) {
                Cue read = cue(words, speech, sources);
                if (read != null && read.source() != null) {
                    bare.add(read);
                }
            }
        }
        return bare;
    }

    /** "CNN, citing two officials, reported": what stands outside quotation marks and rests on somebody else. */
    List<Cue> cited(Words words, int s, QuoteMarks marks, SourceFinder sources) {
        List<Cue> cited = new ArrayList<>();
        for (int i = words.first(s); i < words.end(s); i++) {
            Source source = CITING.contains(words.lower(i))
                            && !marks.covers(words.get(i).span().begin())
                    ? sources.after(i)
                    : null;
            if (source != null) {
                cited.add(new Cue(
                        words.span(i, i), i, AttributionClass.REPORT, CueClass.REPORTS, Cue.Frame.CITES, source, null));
            }
        }
        return cited;
    }

    private @Nullable Cue cue(Words words, ReportedSpeech speech, SourceFinder sources) {
        Span span = speech.cue();
        if (span == null) {
            return null;
        }
        int first = words.at(span.begin());
        int main = main(words, span);
        Kind listed = kind(words, main);
        boolean felt = listed != null && listed.felt;
        Source marked = speech.source() == null ? null : sources.of(speech.source());
        Source source =
                marked == null || (!felt && sources.isToldOf(marked, main)) ? sources.subject(main, felt) : marked;
        if (listed != null && listed.raised) {
            source = null;
        }
        if (words.is(first, "according")) {
            return new Cue(span, first, AttributionClass.REPORT, CueClass.REPORTS, Cue.Frame.CREDITS, source, null);
        }
        Kind kind = listed != null ? listed : new Kind(AttributionClass.SPEECH, false, false, false, CueClass.SAYS);
        boolean behind = source != null && source.first() > main;
        Source addressee = kind.told && !behind ? sources.after(main) : null;
        CueClass manner = withholds(words, main, speech) ? CueClass.WITHHOLDS : kind.manner;
        return new Cue(span, main, kind.attributionClass, manner, Cue.Frame.REPORTS, source, addressee);
    }

    /** True for words that are known to report; what no list knows but the annotator took for a cue may be a deed. */
    boolean lists(Words words, Span cue) {
        int main = main(words, cue);
        Kind kind = kind(words, main);
        return !words.is(main, Tag.VERB) || (kind != null && kind.attributionClass != AttributionClass.BELIEF);
    }

    /** "said nothing", "would not say when": no statement is reported. */
    private boolean withholds(Words words, int main, ReportedSpeech speech) {
        Kind kind = kind(words, main);
        boolean speaks = kind == null || kind.attributionClass == AttributionClass.SPEECH;
        int content = speech.content().isEmpty()
                ? -1
                : words.at(speech.content().get(0).begin());
        return speaks && (words.isNegated(main) || words.is(content, "nothing"));
    }

    /** The last of the cue's verbs that the list has ("went on to claim"), else its first; its first word when it has none. */
    private int main(Words words, Span cue) {
        int first = words.at(cue.begin());
        int verb = -1;
        int listed = -1;
        for (int i = first; i <= words.at(cue.end() - 1); i++) {
            if (words.is(i, Tag.VERB)) {
                verb = verb < 0 ? i : verb;
                listed = kind(words, i) == null ? listed : i;
            }
        }
        return listed >= 0 ? listed : verb >= 0 ? verb : first;
    }

    private @Nullable Kind kind(Words words, int main) {
        Kind kind = kinds.get(words.lemma(main));
        return kind != null ? kind : kinds.get(Inflection.stem(words.lower(main), kinds.keySet()));
    }
}
