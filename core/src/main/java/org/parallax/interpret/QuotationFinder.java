// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuoteMarks.Marked;
import org.parallax.interpret.SpeechReader.Said;
import org.parallax.model.AttributionClass;
import org.parallax.model.QuotationKind;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Finds direct and mixed quotations by their marks and indirect ones by their cues, and gives each its speaker. Sieves,
 * most certain first: a cue that adjoins the marks; the nearest cue before them in the sentence; one behind; "according
 * to"; the speaker who is running.
 */
final class QuotationFinder {
    /** How the speaker was found; a running speaker is too weak to contradict another report. */
    enum Sieve {
        ADJOINING,
        SAME_SENTENCE,
        ACCORDING_TO,
        RUNNING,
        NONE
    }

    /** A quotation before it gets its id. */
    record Found(
            QuotationKind kind,
            List<Span> parts,
            @Nullable Cue cue,
            @Nullable Source speaker,
            Sieve sieve) {
        Span content() {
            return parts.get(0).cover(parts.get(parts.size() - 1));
        }
    }

    /** Share of the content in marks from which on it counts as quoted, not told. */
    private static final double MARKED = 0.7;

    /** Verbs that tell a clause: a bare noun behind them is what was talked about, not what was said. */
    private static final Set<String> CLAUSAL = Set.of("say", "tell");

    private static final Set<String> PERSONAL = Set.of("he", "she");

    private final Words words;
    private final Entities entities;
    private final QuoteMarks marks;
    private final List<List<Cue>> cuesOf;
    private final PronounResolver pronouns;

    private final List<Said> said;

    QuotationFinder(Words words, Entities entities, QuoteMarks marks, List<List<Cue>> cuesOf, List<Said> said) {
        this.said = said;
        this.words = words;
        this.entities = entities;
        this.marks = marks;
        this.cuesOf = cuesOf;
        this.pronouns = new PronounResolver(words, entities, marks);
    }

    /** All quotations, in text order. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (Marked region : marks.all()) {
            Found quotation = marked(region, found);
            if (quotation == null) {
                continue;
            }
            Found before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && interrupted(before, quotation)) {
                List<Span> parts = new ArrayList<>(before.parts());
                parts.addAll(quotation.parts());
                QuotationKind kind = hasVerb(parts) ? QuotationKind.DIRECT : before.kind();
                found.set(found.size() - 1, new Found(kind, parts, before.cue(), before.speaker(), before.sieve()));
            } else {
                found.add(quotation);
            }
        }
        List<Found> all = new ArrayList<>(found);
        for (Said one : said) {
            Cue cue = one.cue();
            if (cue != null && markedShare(one) < MARKED && tells(one, cue)) {
                all.add(new Found(
                        QuotationKind.INDIRECT, one.content(), cue, resolved(cue.source()), Sieve.SAME_SENTENCE));
            }
        }
        all.sort((a, b) -> a.content().compareTo(b.content()));
        return all;
    }

    /** "said nothing", "would not say when", "said nothing about the strike" report no statement. */
    private boolean tells(Said one, Cue cue) {
        int first = words.at(one.whole().begin());
        int last = words.at(one.whole().end() - 1);
        boolean word = first == last && words.is(first, Tag.PRON);
        boolean negated = cue.attributionClass() == AttributionClass.SPEECH && words.isNegated(cue.token());
        boolean clausal = cue.source() == null || CLAUSAL.contains(words.lemma(cue.token()));
        return !word && !negated && (!clausal || hasVerb(one.content()));
    }

    /** The cue of what is reported with this region in it; null when the annotator knows none or nobody says it. */
    private @Nullable Cue owner(Marked region) {
        Cue best = null;
        int most = 0;
        for (Said one : said) {
            Cue cue = one.cue();
            int shared = cue == null || cue.source() == null ? 0 : shared(one, region);
            if (shared > most) {
                most = shared;
                best = cue;
            }
        }
        int length = region.parts().stream().mapToInt(Span::length).sum();
        return 2 * most >= length ? best : null;
    }

    private static int shared(Said one, Marked region) {
        int shared = 0;
        for (Span content : one.content()) {
            for (Span part : region.parts()) {
                shared += Math.max(0, Math.min(part.end(), content.end()) - Math.max(part.begin(), content.begin()));
            }
        }
        return shared;
    }

    private double markedShare(Said one) {
        int inside = 0;
        for (Marked region : marks.all()) {
            inside += shared(one, region);
        }
        int all = one.content().stream().mapToInt(Span::length).sum();
        return (double) inside / all;
    }

    private @Nullable Found marked(Marked region, List<Found> before) {
        Span whole = region.whole();
        int firstToken = words.at(whole.begin());
        int lastToken = words.at(whole.end() - 1);
        if (firstToken >= words.size() || lastToken >= words.size() || words.sentence(firstToken) < 0) {
            return null;
        }
        QuotationKind kind = kind(whole, firstToken, lastToken);
        int opening = words.sentence(firstToken);
        int closing = words.sentence(Math.max(firstToken, lastToken));
        Cue owner = owner(region);
        Choice choice = owner == null ? choose(whole, kind, opening, closing) : new Choice(owner, Sieve.ADJOINING);
        if (choice == null && (kind == QuotationKind.DIRECT || ownSentence(firstToken, lastToken))) {
            Found running = running(whole, before);
            if (running != null) {
                return new Found(kind, region.parts(), null, running.speaker(), Sieve.RUNNING);
            }
        }
        if (choice == null) {
            return isTitle(firstToken, lastToken) ? null : new Found(kind, region.parts(), null, null, Sieve.NONE);
        }
        return new Found(kind, region.parts(), choice.cue, resolved(choice.cue.source()), choice.sieve);
    }

    private record Choice(Cue cue, Sieve sieve) {}

    private @Nullable Choice choose(Span whole, QuotationKind kind, int opening, int closing) {
        Cue nearest = null;
        int best = Integer.MAX_VALUE;
        Cue credit = null;
        List<Cue> near = new ArrayList<>(cuesOf.get(opening));
        if (closing != opening) {
            near.addAll(cuesOf.get(closing));
        }
        for (Cue cue : near) {
            if (cue.source() == null || cue.frame() == Cue.Frame.CITES || whole.contains(cue.span())) {
                continue;
            }
            if (cue.frame() == Cue.Frame.CREDITS) {
                credit = credit == null ? cue : credit;
                continue;
            }
            int distance = distance(whole, cue, kind);
            if (distance < best) {
                best = distance;
                nearest = cue;
            }
        }
        if (nearest != null) {
            return new Choice(nearest, best <= 2 ? Sieve.ADJOINING : Sieve.SAME_SENTENCE);
        }
        Cue next = kind == QuotationKind.DIRECT ? tagBehind(whole, closing) : null;
        if (next != null) {
            return new Choice(next, Sieve.ADJOINING);
        }
        return credit == null ? null : new Choice(credit, Sieve.ACCORDING_TO);
    }

    /** A splitter may end the sentence at a mark; a tag that begins the next one still belongs to the quotation. */
    private @Nullable Cue tagBehind(Span whole, int closing) {
        if (closing + 1 >= cuesOf.size()) {
            return null;
        }
        for (Cue cue : cuesOf.get(closing + 1)) {
            Source source = cue.source();
            if (source != null
                    && cue.frame() != Cue.Frame.CREDITS
                    && cue.whole().begin() - whole.end() <= 2) {
                return cue;
            }
        }
        return null;
    }

    /** Words between cue and marks; a cue behind reaches less far than one before, since it often opens the next. */
    private int distance(Span whole, Cue cue, QuotationKind kind) {
        if (cue.whole().begin() >= whole.end()) {
            int gap = between(whole.end(), cue.whole().begin());
            return gap <= 1 ? gap : 2 * gap + (kind == QuotationKind.DIRECT ? 1 : 6);
        }
        if (cue.span().end() <= whole.begin()) {
            return 1 + between(cue.span().end(), whole.begin());
        }
        return 1;
    }

    private int between(int from, int to) {
        int count = 0;
        for (int i = words.at(from); i < words.size() && words.get(i).span().end() <= to; i++) {
            if (!words.is(i, Tag.PUNCT)) {
                count++;
            }
        }
        return count;
    }

    private @Nullable Found running(Span whole, List<Found> before) {
        if (before.isEmpty()) {
            return null;
        }
        Found last = before.get(before.size() - 1);
        int gap = paragraph(whole.begin()) - paragraph(last.content().begin());
        return last.kind() == QuotationKind.DIRECT && last.speaker() != null && gap <= 1 ? last : null;
    }

    private int paragraph(int offset) {
        int sentence = words.sentenceAt(offset);
        return sentence < 0
                ? Integer.MAX_VALUE
                : words.annotation().sentences().get(sentence).paragraph();
    }

    /** Whole sentences in marks are direct; marked words inside the reporter's own sentence are mixed. */
    private QuotationKind kind(Span whole, int first, int last) {
        boolean verb = false;
        int count = 0;
        for (int i = first; i <= last; i++) {
            verb |= words.is(i, Tag.VERB, Tag.AUX);
            count += words.is(i, Tag.PUNCT) ? 0 : 1;
        }
        int letter = whole.begin();
        while (letter < whole.end() && !Character.isLetterOrDigit(words.text().charAt(letter))) {
            letter++;
        }
        boolean capital =
                letter < whole.end() && !Character.isLowerCase(words.text().charAt(letter));
        boolean free =
                first == words.first(words.sentence(first)) || words.is(first - 1, Tag.PUNCT, Tag.VERB) || count >= 8;
        return verb && capital && free && count >= 3 ? QuotationKind.DIRECT : QuotationKind.MIXED;
    }

    private boolean ownSentence(int first, int last) {
        int sentence = words.sentence(first);
        return first <= words.first(sentence) + 1 && last >= words.end(words.sentence(last)) - 2 && last - first >= 4;
    }

    /** Every long word with a capital: the name of a film or a song. */
    private boolean isTitle(int first, int last) {
        int long_ = 0;
        int capital = 0;
        for (int i = first; i <= last; i++) {
            String form = words.get(i).form();
            if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
                long_++;
                capital += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            }
        }
        return long_ > 0 && capital == long_;
    }

    private boolean hasVerb(List<Span> parts) {
        for (Span part : parts) {
            for (int i = words.at(part.begin());
                    i < words.size() && words.get(i).span().begin() < part.end();
                    i++) {
                if (words.is(i, Tag.VERB, Tag.AUX)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "...," he said, "...": the second part goes on where the first stopped. */
    private boolean interrupted(Found before, Found next) {
        int first = words.at(before.content().begin());
        boolean whole = before.kind() == QuotationKind.DIRECT || first == words.first(words.sentence(first));
        if (!whole || next.content().begin() < before.content().end()) {
            return false;
        }
        String gap =
                words.text().substring(before.content().end(), next.content().begin());
        if (gap.length() > 120 || gap.isBlank() || gap.strip().endsWith(".") || gap.contains("\n")) {
            return false;
        }
        int letter = next.content().begin();
        while (letter < next.content().end()
                && !Character.isLetterOrDigit(words.text().charAt(letter))) {
            letter++;
        }
        boolean lower = letter < next.content().end()
                && Character.isLowerCase(words.text().charAt(letter));
        int from = before.content().end();
        Span between = new Span(from, from + gap.length());
        boolean tagged = next.cue() != null && between.contains(next.cue().span());
        return tagged && lower && gap.strip().endsWith(",");
    }

    private @Nullable Source resolved(@Nullable Source source) {
        if (source == null || source.entity() != null || !PERSONAL.contains(source.head())) {
            return source;
        }
        String id = pronouns.resolve(source.first());
        if (id == null) {
            return source;
        }
        entities.addPronoun(source.span(), id);
        return new Source(source.first(), source.last(), source.span(), source.text(), source.head(), id);
    }
}
