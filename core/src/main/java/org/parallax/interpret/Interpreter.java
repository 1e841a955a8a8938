// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.ChainFinder.Link;
import org.parallax.interpret.QuotationFinder.Found;
import org.parallax.interpret.SpeechReader.Said;
import org.parallax.interpret.TollReader.Casualties;
import org.parallax.lexicon.People;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Attribution;
import org.parallax.model.Event;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** The room's door: makes an account of an annotation. Immutable, safe for use by several threads. */
public final class Interpreter {
    /** Code units that one reading may have: a longer statement is told of piece by piece. */
    private static final int LONGEST = 400;

    private final Map<String, String> speakingNouns =
            Tsv.load("/parallax/interpret/nouns.tsv").map();
    private final ActorCoder actorCoder = new ActorCoder();
    private final EntityFinder entityFinder;
    private final SpeechReader speechReader = new SpeechReader();
    private final OccasionFinder occasionFinder = new OccasionFinder();
    private final TollReader tollReader = new TollReader();
    private final ModalityReader modalityReader = new ModalityReader();
    private final EventCoder eventCoder = new EventCoder(actorCoder);

    /** An interpreter that knows nobody beforehand. */
    public Interpreter() {
        this(People.NONE);
    }

    /**
     * An interpreter.
     *
     * @param people whom the user tells of; used where the text leaves role, country or sector open, as of the day of
     *     publication
     */
    public Interpreter(People people) {
        this.entityFinder = new EntityFinder(speakingNouns, actorCoder, people);
    }

    /** The account of an annotated article; messy text gives a thinner account, never an error. */
    public Account interpret(Annotation annotation) {
        Words words = new Words(annotation);
        QuoteMarks marks = QuoteMarks.in(words);
        Entities entities = entityFinder.find(words);
        new References(words, entities, marks).join();
        entities.dropUnfollowed();
        SourceFinder sources = new SourceFinder(words, entities, speakingNouns);
        List<Said> said = new ArrayList<>(new LabelReader(words, marks, sources, speakingNouns).read());
        List<Said> labelled = List.copyOf(said);
        for (Said one : speechReader.read(words, sources)) {
            if (labelled.stream().noneMatch(label -> label.isNearly(one))) {
                said.add(one);
            }
        }
        said.addAll(speechReader.nested(words, marks, List.copyOf(said), sources));
        List<List<Cue>> cuesOf = new ArrayList<>();
        for (int s = 0; s < annotation.sentences().size(); s++) {
            List<Cue> beside = new ArrayList<>(speechReader.bare(words, s, sources));
            beside.addAll(speechReader.cited(words, s, marks, sources));
            cuesOf.add(cues(words, s, said, beside));
        }
        List<Found> found = new QuotationFinder(words, entities, marks, sources, cuesOf, said).find();
        OriginFinder origins = new OriginFinder(words, entities, speakingNouns);
        ChainFinder chains = new ChainFinder(words, found, cuesOf, origins, occasionFinder);
        List<Quotation> quotations = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        for (Found quotation : found) {
            List<Link> chain = chains.chain(quotation);
            boolean credit = quotation.kind() == QuotationKind.INDIRECT
                    && quotation.cue() != null
                    && quotation.cue().frame() == Cue.Frame.CREDITS;
            if (!credit) {
                Span occasion = occasionFinder.find(words, quotation, origins);
                quotations.add(
                        quotation(annotation, quotations.size() + 1, quotation, occasion, via(quotation, chain)));
            }
            for (List<Link> way : chains.ways(quotation, chain, sources)) {
                attributions.addAll(attributions(words, quotation, way));
            }
        }
        ClauseSplitter splitter = new ClauseSplitter(words, marks, cuesOf);
        List<Attribution> telling = attributions.stream()
                .filter(attribution -> !isDeed(words, marks, attribution))
                .toList();
        List<Proposition> propositions = propositions(words, splitter, entities, quotations, telling);
        List<Origin> used = origins.all().stream()
                .filter(origin -> attributions.stream()
                        .anyMatch(attribution -> attribution.origin().equals(origin.id())))
                .toList();
        List<Event> events = eventCoder.code(words, entities, attributions);
        Casualties casualties = tollReader.read(words, entities);
        return new Account(
                annotation.withQuantities(casualties.quantities()),
                entities.all(),
                quotations,
                attributions,
                events,
                used,
                casualties.tolls(),
                propositions);
    }

    /** The cues of a sentence in text order: those of what is reported, and what is cited beside. */
    private static List<Cue> cues(Words words, int s, List<Said> said, List<Cue> beside) {
        List<Cue> cues = new ArrayList<>(beside);
        for (Said one : said) {
            Cue cue = one.cue();
            if (cue != null && words.sentence(cue.token()) == s && !cues.contains(cue)) {
                cues.removeIf(other -> other.span().overlaps(cue.span()));
                cues.add(cue);
            }
        }
        cues.sort(Comparator.comparing(Cue::span));
        return cues;
    }

    private static Quotation quotation(
            Annotation annotation, int number, Found found, @Nullable Span occasion, List<Origin> via) {
        Cue cue = found.cue();
        Party speaker = found.speaker() == null ? null : found.speaker().party(annotation.text());
        Source told = cue == null ? null : cue.addressee();
        return new Quotation(
                "q" + number,
                annotation.article().id(),
                found.kind(),
                found.content(),
                found.parts(),
                found.passages(),
                cue == null ? null : cue.span(),
                cue == null ? null : cue.manner(),
                speaker,
                told == null ? null : told.party(annotation.text()),
                occasion,
                via.stream().map(Origin::id).toList());
    }

    /** One attribution a link and statement, from whom the statement rests on to who is nearest to the report. */
    private static List<Attribution> attributions(Words words, Found found, List<Link> chain) {
        List<Attribution> attributions = new ArrayList<>();
        List<String> ids = chain.stream().map(link -> link.origin().id()).toList();
        List<Span> statements = statements(words, found);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Link link = chain.get(i);
            for (Span statement : statements) {
                attributions.add(new Attribution(
                        words.annotation().article().id(),
                        link.origin().id(),
                        ids.subList(0, i),
                        link.attributionClass(),
                        link.cue(),
                        link.party(),
                        found.content(),
                        found.parts(),
                        statement));
            }
        }
        return attributions;
    }

    /** Outlets and agencies on the way to the speaker. */
    private static List<Origin> via(Found found, List<Link> chain) {
        Span speaker = found.speaker() == null ? null : found.speaker().span();
        return chain.stream()
                .filter(link -> OriginFinder.relays(link.origin())
                        && !link.party().span().equals(speaker))
                .map(Link::origin)
                .toList();
    }

    /** The credited words; for marked words inside a sentence, that sentence; a long talk in runs of its sentences. */
    private static List<Span> statements(Words words, Found found) {
        Span content = found.content();
        int s = words.sentenceAt(content.begin());
        if (s < 0) {
            return List.of(content);
        }
        List<Sentence> sentences = words.annotation().sentences();
        if (found.kind() == QuotationKind.MIXED && content.length() <= LONGEST) {
            return List.of(sentences.get(s).span().cover(content));
        }
        List<Span> statements = new ArrayList<>();
        Span run = null;
        for (int i = s;
                i < sentences.size() && sentences.get(i).span().begin() < content.end() && content.length() > LONGEST;
                i++) {
            Span sentence = sentences.get(i).span();
            Span said = new Span(Math.max(sentence.begin(), content.begin()), Math.min(sentence.end(), content.end()));
            boolean goesOn = run != null && run.cover(said).length() <= LONGEST;
            if (run != null && !goesOn) {
                statements.add(run);
            }
            run = run != null && goesOn ? run.cover(said) : said;
        }
        statements.add(run == null ? content : run);
        return statements;
    }

    private List<Proposition> propositions(
            Words words,
            ClauseSplitter splitter,
            Entities entities,
            List<Quotation> quotations,
            List<Attribution> attributions) {
        List<Proposition> propositions = new ArrayList<>();
        for (int s = 0; s < words.annotation().sentences().size(); s++) {
            if (words.first(s) == words.end(s)) {
                continue;
            }
            for (Span clause : splitter.split(s)) {
                Modality modality = modalityReader.modality(words, clause);
                propositions.add(new Proposition(
                        "p" + (propositions.size() + 1),
                        clause,
                        s,
                        modality,
                        modalityReader.negated(words, clause),
                        entities.namedWithin(clause),
                        quotationOf(clause, quotations),
                        originsOf(words, clause, attributions)));
            }
        }
        return propositions;
    }

    private static @Nullable String quotationOf(Span clause, List<Quotation> quotations) {
        String best = null;
        int most = 0;
        for (Quotation quotation : quotations) {
            if (quotation.kind() == QuotationKind.INDIRECT) {
                continue;
            }
            for (Quotation.Passage passage : quotation.passages()) {
                for (Span part : passage.parts()) {
                    int shared = shared(part, clause);
                    boolean told = quotation.kind() == QuotationKind.DIRECT
                            && fills(clause, part, quotation.cue(), quotation.speaker());
                    if ((shared * 2 >= clause.length() || told) && shared > most) {
                        most = shared;
                        best = quotation.id();
                    }
                }
            }
        }
        return best;
    }

    private static int shared(Span a, Span b) {
        return Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
    }

    /** True when the clause is little else than the statement and who is credited with it. */
    private static boolean fills(Span clause, Span statement, @Nullable Span cue, @Nullable Party speaker) {
        if (!clause.contains(statement)) {
            return false;
        }
        Span whole = statement;
        whole = cue == null ? whole : whole.cover(cue);
        whole = speaker == null ? whole : whole.cover(speaker.span());
        return shared(whole, clause) * 2 >= clause.length();
    }

    /** "Seized the boats", "has seen two wars": that is told by the report, whatever else the annotator makes of it. */
    private boolean isDeed(Words words, QuoteMarks marks, Attribution attribution) {
        Span cue = attribution.cue();
        return cue != null
                && !words.tells(attribution.content())
                && attribution.parts().stream().noneMatch(part -> marks.covers(part.begin()))
                && !speechReader.lists(words, cue);
    }

    /** Ids of the origins whose statements cover at least half of the clause; relays behind whom they relay. */
    private static List<String> originsOf(Words words, Span clause, List<Attribution> attributions) {
        Map<String, Integer> origins = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            Span statement = attribution.statement();
            boolean covered = shared(statement, clause) * 2 >= clause.length()
                    || (fills(clause, statement, attribution.cue(), attribution.speaker())
                            && !tellsMore(words, clause, statement, attributions));
            if (covered) {
                origins.merge(attribution.origin(), attribution.statement().length(), Math::min);
            }
        }
        return List.copyOf(origins.keySet());
    }

    /** "The guards closed in and ordered him to stop": the report's own words say what was done beside the statement. */
    private static boolean tellsMore(Words words, Span clause, Span statement, List<Attribution> attributions) {
        for (int i = words.at(clause.begin());
                i < words.size() && words.get(i).span().end() <= clause.end();
                i++) {
            Span word = words.get(i).span();
            boolean leads = words.is(i, Tag.VERB) && words.headOf(i) < 0;
            if (leads && !statement.contains(word) && attributions.stream().noneMatch(other -> credits(other, word))) {
                return true;
            }
        }
        return false;
    }

    /** True when the word tells who says something, or that somebody does. */
    private static boolean credits(Attribution attribution, Span word) {
        Span cue = attribution.cue();
        Party speaker = attribution.speaker();
        return (cue != null && cue.contains(word))
                || (speaker != null && speaker.span().contains(word));
    }
}
