// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuoteMarks.Marked;
import org.parallax.interpret.SpeechReader.Said;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Quotation.Passage;
import org.parallax.model.QuotationKind;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Brings together what the annotator marks as said and what stands in quotation marks. A passage in marks belongs to the
 * statement that covers half of it; else, in the same paragraph, to the one that it goes on ({@code "A," he said. "B."});
 * else it is a quotation of its own, whose speaker is sought by sieves, most certain first: a cue that adjoins it, the
 * nearest cue in the sentence, one behind, "according to", the speaker who is running.
 */
final class QuotationFinder {
    /** How the speaker was found; a running speaker is too weak to contradict another report. */
    enum Sieve {
        ANNOTATED,
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
            List<Passage> passages,
            @Nullable Cue cue,
            @Nullable Source speaker,
            Sieve sieve) {
        Span content() {
            return parts.get(0).cover(parts.get(parts.size() - 1));
        }
    }

    /** Share of the content in marks from which on it is quoted as a whole. */
    private static final double MARKED = 0.9;

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");
    private static final Set<String> RELATIVE = Set.of("who", "that", "which");
    private static final Set<String> PLURAL = Set.of("they", "it", "their", "its");
    private static final int SENTENCES_BACK = 3;

    private final Words words;
    private final Entities entities;
    private final QuoteMarks marks;
    private final SourceFinder sources;
    private final List<List<Cue>> cuesOf;
    private final PronounResolver pronouns;
    private final List<Said> said;

    QuotationFinder(
            Words words,
            Entities entities,
            QuoteMarks marks,
            SourceFinder sources,
            List<List<Cue>> cuesOf,
            List<Said> said) {
        this.sources = sources;
        this.said = said;
        this.words = words;
        this.entities = entities;
        this.marks = marks;
        this.cuesOf = cuesOf;
        this.pronouns = new PronounResolver(words, entities, marks);
    }

    /** All quotations, in text order. */
    List<Found> find() {
        List<Statement> statements = statements();
        List<Marked> left = new ArrayList<>();
        for (Marked region : marks.all()) {
            if (isTalk(region, statements)) {
                takeTurns(region, statements);
                continue;
            }
            Statement owner = owner(statements, region);
            owner = owner == null ? goneOn(statements, region) : owner;
            if (owner == null) {
                left.add(region);
            } else {
                owner.take(region);
            }
        }
        List<Found> found = new ArrayList<>();
        for (Statement statement : statements) {
            if (!statement.parts().isEmpty() && (statement.hasPassages() || tells(statement))) {
                Cue cue = statement.cue();
                found.add(found(
                        statement.parts(),
                        statement.passages(),
                        cue,
                        cue == null ? null : resolved(cue.source()),
                        Sieve.ANNOTATED));
            }
        }
        Comparator<Found> order = Comparator.comparing(Found::content);
        found.sort(order);
        for (Marked region : left) {
            Found quotation = alone(region, found);
            if (quotation != null) {
                found.add(quotation);
                found.sort(order);
            }
        }
        return found;
    }

    /** What the annotator marks; nothing goes on over the end of a paragraph but what stands in open marks. */
    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (Said one : said) {
            Cue cue = one.cue();
            int home = paragraph(
                    cue == null ? one.content().get(0).begin() : cue.span().begin());
            List<Span> here = new ArrayList<>();
            for (Span part : one.content()) {
                if (paragraph(part.begin()) == home
                        || (here.isEmpty() && one.content().size() == 1)) {
                    here.add(part);
                }
            }
            statements.add(new Statement(words.text(), here.isEmpty() ? one.content() : here, cue));
        }
        return statements;
    }

    /** A whole talk in marks, its turns under labels. */
    private static boolean isTalk(Marked region, List<Statement> statements) {
        return statements.stream().anyMatch(statement -> turn(statement, region.whole()));
    }

    private static boolean turn(Statement statement, Span span) {
        Cue cue = statement.cue();
        return cue != null && cue.frame() == Cue.Frame.LABELS && span.contains(cue.span());
    }

    /** Gives each paragraph of a talk to the label that it stands under. */
    private static void takeTurns(Marked region, List<Statement> statements) {
        Statement speaking = null;
        for (Span part : region.parts()) {
            Statement turn = statements.stream()
                    .filter(statement -> turn(statement, part))
                    .findFirst()
                    .orElse(null);
            speaking = turn == null ? speaking : turn;
            if (turn != null) {
                turn.take(new Marked(turn.parts()));
            } else if (speaking != null) {
                speaking.take(new Marked(List.of(part)));
            }
        }
    }

    /** The statement that has at least half of the region and is not told inside it. */
    private static @Nullable Statement owner(List<Statement> statements, Marked region) {
        Statement best = null;
        int most = 0;
        for (Statement statement : statements) {
            Cue cue = statement.cue();
            int shared = region.parts().stream().mapToInt(statement::shared).sum();
            boolean inside = cue != null && region.parts().stream().anyMatch(part -> part.contains(cue.span()));
            boolean closer = best != null && shared == most && shared > 0 && statement.length() < best.length();
            if (cue != null && !inside && (shared > most || closer)) {
                most = shared;
                best = statement;
            }
        }
        int length = region.parts().stream().mapToInt(Span::length).sum();
        return 2 * most >= length ? best : null;
    }

    /** The statement of the same paragraph that a region goes on: {@code "A," he said. "B."}. */
    private @Nullable Statement goneOn(List<Statement> statements, Marked region) {
        Span whole = region.whole();
        Statement before = null;
        for (Statement statement : statements) {
            Marked last = statement.last();
            boolean nearer = last != null
                    && last.whole().end() <= whole.begin()
                    && (before == null || last.whole().end() > lastEnd(before));
            before = nearer ? statement : before;
        }
        if (before == null || before.cue() == null) {
            return null;
        }
        int behind = lastEnd(before);
        Span gap = new Span(behind, whole.begin());
        String between = gap.in(words.text()).strip();
        if (between.indexOf('\n') >= 0 || paragraph(gap.begin() - 1) != paragraph(whole.begin())) {
            return null;
        }
        int sentence = words.sentenceAt(whole.begin());
        for (Cue cue : sentence < 0 ? List.<Cue>of() : cuesOf.get(sentence)) {
            boolean other = cue.source() != null
                    && !cue.equals(before.cue())
                    && cue.frame() == Cue.Frame.REPORTS
                    && !whole.contains(cue.span());
            if (other) {
                return null;
            }
        }
        boolean tagged =
                gap.contains(before.cue().span()) || before.cue().whole().begin() < gap.begin();
        boolean closed = between.isEmpty() || between.endsWith(".") || between.endsWith(",") || between.endsWith(":");
        return tagged && closed ? before : null;
    }

    private static int lastEnd(Statement statement) {
        Marked last = statement.last();
        return last == null ? -1 : last.whole().end();
    }

    private static Found found(
            List<Span> parts, List<Passage> passages, @Nullable Cue cue, @Nullable Source speaker, Sieve sieve) {
        int all = parts.stream().mapToInt(Span::length).sum();
        int marked = 0;
        for (Passage passage : passages) {
            marked += passage.parts().stream().mapToInt(Span::length).sum();
        }
        QuotationKind kind = passages.isEmpty()
                ? QuotationKind.INDIRECT
                : marked >= MARKED * all ? QuotationKind.DIRECT : QuotationKind.MIXED;
        return new Found(kind, parts, passages, cue, speaker, sieve);
    }

    /** "said so", "thinks it": a pronoun alone tells nothing; nor does what nobody reports. */
    private boolean tells(Statement statement) {
        List<Span> parts = statement.parts();
        int first = words.at(parts.get(0).begin());
        int last = words.at(parts.get(parts.size() - 1).end() - 1);
        return statement.cue() != null && !(first == last && words.is(first, Tag.PRON));
    }

    /** A region that no statement has. */
    private @Nullable Found alone(Marked region, List<Found> before) {
        Span whole = region.whole();
        int first = words.at(whole.begin());
        int last = words.at(whole.end() - 1);
        if (first >= words.size() || last >= words.size()) {
            return null;
        }
        boolean direct = isDirect(whole, first, last);
        int opening = words.sentence(first);
        int closing = words.sentence(Math.max(first, last));
        Choice choice = choose(whole, direct, opening, closing);
        List<Passage> passages = List.of(new Passage(region.parts()));
        if (choice != null) {
            return found(region.parts(), passages, choice.cue, resolved(choice.cue.source()), choice.sieve);
        }
        if (direct || ownSentence(first, last)) {
            Found running = running(whole, before);
            if (running != null) {
                return found(region.parts(), passages, null, running.speaker(), Sieve.RUNNING);
            }
        }
        return isTitle(first, last) ? null : found(region.parts(), passages, null, null, Sieve.NONE);
    }

    private record Choice(Cue cue, Sieve sieve) {}

    private @Nullable Choice choose(Span whole, boolean direct, int opening, int closing) {
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
            int distance = distance(whole, cue, direct);
            if (distance < best) {
                best = distance;
                nearest = cue;
            }
        }
        if (nearest != null) {
            return new Choice(nearest, best <= 2 ? Sieve.ADJOINING : Sieve.SAME_SENTENCE);
        }
        Cue next = direct ? tagBehind(whole, closing) : null;
        next = next == null ? announced(whole) : next;
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

    /** {@code He said:} stands in the paragraph before. */
    private @Nullable Cue announced(Span whole) {
        int first = words.at(whole.begin());
        int colon = first - 1;
        if (!words.is(colon, ":") || words.sentence(colon) == words.sentence(first)) {
            return null;
        }
        Cue last = null;
        for (Cue cue : cuesOf.get(words.sentence(colon))) {
            last = cue.source() != null && cue.frame() == Cue.Frame.REPORTS ? cue : last;
        }
        return last;
    }

    /** Words between cue and marks; a cue behind reaches less far than one before, since it often opens the next. */
    private int distance(Span whole, Cue cue, boolean direct) {
        if (cue.whole().begin() >= whole.end()) {
            int gap = between(whole.end(), cue.whole().begin());
            return gap <= 1 ? gap : 2 * gap + (direct ? 1 : 6);
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

    private @Nullable Found running(Span whole, List<Found> all) {
        Found last = null;
        for (Found one : all) {
            if (one.kind() != QuotationKind.INDIRECT && one.content().end() <= whole.begin()) {
                last = one;
            }
        }
        if (last == null || last.speaker() == null || last.kind() != QuotationKind.DIRECT) {
            return null;
        }
        return paragraph(whole.begin()) - paragraph(last.content().begin()) <= 1 ? last : null;
    }

    private int paragraph(int offset) {
        int sentence = words.sentenceAt(offset);
        return sentence < 0
                ? Integer.MAX_VALUE
                : words.annotation().sentences().get(sentence).paragraph();
    }

    /** Whole sentences in marks, not marked words inside the reporter's own sentence. */
    private boolean isDirect(Span whole, int first, int last) {
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
        return verb && capital && free && count >= 3;
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

    private @Nullable Source resolved(@Nullable Source source) {
        if (source == null || source.entity() != null || source.first() != source.last()) {
            return source;
        }
        String pronoun = words.lower(source.first());
        if (RELATIVE.contains(pronoun)) {
            Source antecedent = sources.antecedent(source.first());
            return antecedent == null ? source : standing(source, antecedent);
        }
        if (PLURAL.contains(pronoun)) {
            Source antecedent = lastBody(source.first());
            antecedent = antecedent == null ? sources.subjectBefore(source.first(), 1) : antecedent;
            return antecedent == null ? source : standing(source, antecedent);
        }
        if (!PERSONAL.contains(pronoun)) {
            return source;
        }
        String known = entities.at(source.span());
        String id = known != null ? known : pronouns.resolve(source.first());
        if (id == null) {
            return source;
        }
        entities.add(source.span(), id, MentionKind.PRONOUN);
        return new Source(source.first(), source.last(), source.span(), source.text(), source.head(), id);
    }

    /** The pronoun's words, and who is meant by them. */
    private static Source standing(Source pronoun, Source antecedent) {
        return new Source(
                antecedent.first(),
                antecedent.last(),
                pronoun.span(),
                antecedent.text(),
                antecedent.head(),
                antecedent.entity());
    }

    /** The last source before the pronoun that is no person: whom "they" or "it" goes on with. */
    private @Nullable Source lastBody(int pronoun) {
        int sentence = words.sentence(pronoun);
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            List<Cue> cues = cuesOf.get(s);
            for (int c = cues.size() - 1; c >= 0; c--) {
                Source source = cues.get(c).source();
                boolean before = source != null
                        && source.last() < pronoun
                        && !words.is(source.first(), Tag.PRON)
                        && !marks.covers(source.span().begin());
                boolean person = source != null
                        && source.entity() != null
                        && entities.get(source.entity()).type() == NameType.PERSON;
                if (before && !person) {
                    return source;
                }
            }
        }
        return null;
    }
}
