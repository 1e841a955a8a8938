// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuotationFinder.Found;
import org.parallax.interpret.SpeechReader.Said;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Attribution;
import org.parallax.model.AttributionClass;
import org.parallax.model.CueClass;
import org.parallax.model.Event;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Span;

/** The room's door: makes an account of an annotation. Immutable, safe for use by several threads. */
public final class Interpreter {
    private final Map<String, String> speakingNouns =
            Tsv.load("/parallax/interpret/nouns.tsv").map();
    private final EntityFinder entityFinder = new EntityFinder(speakingNouns);
    private final SpeechReader speechReader = new SpeechReader();
    private final ModalityReader modalityReader = new ModalityReader();
    private final EventCoder eventCoder = new EventCoder();

    /** The account of an annotated article; messy text gives a thinner account, never an error. */
    public Account interpret(Annotation annotation) {
        Words words = new Words(annotation);
        QuoteMarks marks = QuoteMarks.in(words);
        Entities entities = entityFinder.find(words);
        SourceFinder sources = new SourceFinder(words, entities, speakingNouns);
        List<Said> said = new ArrayList<>(new LabelReader(words, marks, sources, speakingNouns).read());
        List<Said> labelled = List.copyOf(said);
        for (Said one : speechReader.read(words, sources)) {
            if (labelled.stream().noneMatch(label -> label.isNearly(one))) {
                said.add(one);
            }
        }
        List<List<Cue>> cuesOf = new ArrayList<>();
        for (int s = 0; s < annotation.sentences().size(); s++) {
            List<Cue> beside = new ArrayList<>(speechReader.bare(words, s, sources));
            beside.addAll(speechReader.cited(words, s, marks, sources));
            cuesOf.add(cues(words, s, said, beside));
        }
        List<Found> found = new QuotationFinder(words, entities, marks, cuesOf, said).find();
        OriginFinder origins = new OriginFinder(words, entities, speakingNouns);
        List<Quotation> quotations = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        for (Found quotation : found) {
            List<Origin> via = via(words, quotation, cuesOf, origins);
            boolean credit = quotation.kind() == QuotationKind.INDIRECT
                    && quotation.cue() != null
                    && quotation.cue().frame() == Cue.Frame.CREDITS;
            if (!credit) {
                quotations.add(quotation(annotation, quotations.size() + 1, quotation, via));
            }
            if (quotation.cue() == null || quotation.cue().manner() != CueClass.WITHHOLDS) {
                attributions.addAll(cited(words, quotation, cuesOf, origins));
                attributions.addAll(attributions(words, quotation, via, origins));
            }
        }
        ClauseSplitter splitter = new ClauseSplitter(words, marks, cuesOf);
        List<Proposition> propositions = propositions(words, splitter, entities, quotations, attributions);
        List<Origin> used = origins.all().stream()
                .filter(origin -> attributions.stream()
                        .anyMatch(attribution -> attribution.origin().equals(origin.id())))
                .toList();
        List<Event> events = eventCoder.code(words, entities, attributions);
        return new Account(annotation, entities.all(), quotations, attributions, events, used, List.of(), propositions);
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

    /** "CNN, citing two officials, reported that ...": what the outlet says rests on the officials. */
    private static List<Attribution> cited(Words words, Found found, List<List<Cue>> cuesOf, OriginFinder origins) {
        List<Attribution> attributions = new ArrayList<>();
        int s = found.cue() == null ? -1 : words.sentence(found.cue().token());
        for (Cue cue : s < 0 ? List.<Cue>of() : cuesOf.get(s)) {
            Source source = cue.source();
            Origin origin = source == null || cue.frame() != Cue.Frame.CITES ? null : origins.of(source);
            if (origin != null && source != null && !OriginFinder.relays(origin)) {
                attributions.add(new Attribution(
                        words.annotation().article().id(),
                        origin.id(),
                        List.of(),
                        cue.attributionClass(),
                        cue.span(),
                        source.party(words.text()),
                        found.content(),
                        found.parts(),
                        statement(words, found)));
            }
        }
        return attributions;
    }

    private static Quotation quotation(Annotation annotation, int number, Found found, List<Origin> via) {
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
                null,
                via.stream().map(Origin::id).toList());
    }

    /** Outlets and agencies that the words were taken from: "..., according to CNN", "he told CNN". */
    private static List<Origin> via(Words words, Found found, List<List<Cue>> cuesOf, OriginFinder origins) {
        Set<Origin> via = new LinkedHashSet<>();
        Cue own = found.cue();
        if (own != null && own.addressee() != null) {
            addRelay(via, origins.of(own.addressee()));
        }
        int s = own == null ? words.sentenceAt(found.content().end() - 1) : words.sentence(own.token());
        for (Cue cue : s < 0 ? List.<Cue>of() : cuesOf.get(s)) {
            if (cue.source() != null
                    && !cue.equals(own)
                    && (own == null || !cue.source().equals(own.source()))) {
                addRelay(via, origins.of(cue.source()));
            }
        }
        return List.copyOf(via);
    }

    private static void addRelay(Set<Origin> via, @Nullable Origin origin) {
        if (origin != null && OriginFinder.relays(origin)) {
            via.add(origin);
        }
    }

    private static List<Attribution> attributions(Words words, Found found, List<Origin> via, OriginFinder origins) {
        List<Attribution> attributions = new ArrayList<>();
        Source speaker = found.speaker();
        Origin origin = speaker == null ? null : origins.of(speaker);
        Cue cue = found.cue();
        Span statement = statement(words, found);
        String report = words.annotation().article().id();
        if (origin != null && speaker != null) {
            attributions.add(new Attribution(
                    report,
                    origin.id(),
                    List.of(),
                    cue == null ? AttributionClass.SPEECH : cue.attributionClass(),
                    cue == null ? null : cue.span(),
                    speaker.party(words.text()),
                    found.content(),
                    found.parts(),
                    statement));
        }
        for (Origin relay : via) {
            attributions.add(new Attribution(
                    report,
                    relay.id(),
                    List.of(),
                    AttributionClass.REPORT,
                    cue == null ? null : cue.span(),
                    null,
                    found.content(),
                    found.parts(),
                    statement));
        }
        return attributions;
    }

    /** The credited words; for marked words inside a sentence, that sentence. */
    private static Span statement(Words words, Found found) {
        if (found.kind() != QuotationKind.MIXED) {
            return found.content();
        }
        int s = words.sentenceAt(found.content().begin());
        return s < 0
                ? found.content()
                : words.annotation().sentences().get(s).span().cover(found.content());
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
                        entities.allWithin(clause),
                        quotationOf(clause, quotations),
                        originsOf(clause, attributions)));
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

    /** Ids of the origins whose statements cover at least half of the clause; relays behind whom they relay. */
    private static List<String> originsOf(Span clause, List<Attribution> attributions) {
        Map<String, Integer> origins = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            Span statement = attribution.statement();
            boolean covered = shared(statement, clause) * 2 >= clause.length()
                    || fills(clause, statement, attribution.cue(), attribution.speaker());
            if (covered) {
                origins.merge(attribution.origin(), attribution.statement().length(), Math::min);
            }
        }
        return List.copyOf(origins.keySet());
    }
}
