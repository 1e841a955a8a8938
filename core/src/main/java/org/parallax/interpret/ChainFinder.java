// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuotationFinder.Found;
import org.parallax.model.AttributionClass;
import org.parallax.model.CueClass;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Span;

/**
 * Finds the way of a statement from whom it rests on to the report. Nearest to the report stands who tells what others say
 * (the speaker of the statement that this one lies in), then who hands it on beside it ("according to CNN"), whom the
 * speaker told ("told CNN", "in an interview with CNN"), the speaker, and at last whom the speaker cites. Not safe for use
 * by several threads.
 */
final class ChainFinder {
    /**
     * One who is credited.
     *
     * @param party the words that name the origin
     * @param cue the words that credit it; null when only the marks do
     */
    record Link(Origin origin, Party party, @Nullable Span cue, AttributionClass attributionClass) {}

    /** Statements in statements in statements: deeper is no way that a reader could follow. */
    private static final int DEEPEST = 3;

    private static final int NEAR = 16;

    private static final Set<String> TELLS = Set.of("tell", "inform", "assure");

    /** Words that "of" and an outlet's name take behind the name of its journalist. */
    private static final int OF = 4;

    private final Words words;
    private final List<Found> found;
    private final List<List<Cue>> cuesOf;
    private final OriginFinder origins;
    private final OccasionFinder occasions;
    private final Map<Found, List<Link>> own = new HashMap<>();
    private final Map<Found, Integer> places = new HashMap<>();

    ChainFinder(
            Words words, List<Found> found, List<List<Cue>> cuesOf, OriginFinder origins, OccasionFinder occasions) {
        this.words = words;
        this.found = found;
        this.cuesOf = cuesOf;
        this.origins = origins;
        this.occasions = occasions;
        for (int i = 0; i < found.size(); i++) {
            places.put(found.get(i), i);
        }
    }

    /** From nearest to the report to whom the statement rests on, each origin once; empty when it is not known. */
    List<Link> chain(Found statement) {
        List<Link> chain = new ArrayList<>();
        Found outer = statement;
        for (int depth = 0; depth < DEEPEST && outer != null; depth++) {
            List<Link> links = own.get(outer);
            if (links == null) {
                links = links(outer);
                own.put(outer, links);
            }
            chain.addAll(0, links);
            outer = around(outer);
        }
        List<Link> once = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Link link : chain) {
            if (seen.add(link.origin().id())) {
                once.add(link);
            }
        }
        return once;
    }

    /** The chain, and one more for each who says it beside the speaker: "the ministry and two officials said". */
    List<List<Link>> ways(Found statement, List<Link> chain, SourceFinder sources) {
        List<List<Link>> ways = new ArrayList<>(List.of(chain));
        Source speaker = statement.speaker();
        for (int i = 0; i < chain.size() && speaker != null; i++) {
            Link link = chain.get(i);
            if (!link.party().span().equals(speaker.span())) {
                continue;
            }
            for (Source other : sources.others(speaker)) {
                Origin origin = origins.of(other);
                boolean known = origin == null
                        || chain.stream().anyMatch(one -> one.origin().id().equals(origin.id()));
                if (!known && origin != null) {
                    List<Link> way = new ArrayList<>(chain.subList(0, i));
                    way.add(new Link(origin, other.party(words.text()), link.cue(), link.attributionClass()));
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    /** The smallest statement that this one is told in. */
    private @Nullable Found around(Found inner) {
        Found best = null;
        Cue cue = inner.cue();
        for (Found outer : near(inner)) {
            boolean tells = outer.speaker() != null && !silent(outer) && !outer.equals(inner);
            boolean within = tells
                    && outer.content().length() > inner.content().length()
                    && cue != null
                    && outer.parts().stream().anyMatch(part -> part.contains(cue.span()))
                    && outer.content().contains(inner.content());
            if (within
                    && (best == null
                            || outer.content().length() < best.content().length())) {
                best = outer;
            }
        }
        return best;
    }

    /** The statements beside it in text order: an article may have thousands. */
    private List<Found> near(Found statement) {
        int at = places.getOrDefault(statement, 0);
        return found.subList(Math.max(0, at - NEAR), Math.min(found.size(), at + NEAR + 1));
    }

    private static boolean silent(Found statement) {
        return statement.cue() != null && statement.cue().manner() == CueClass.WITHHOLDS;
    }

    private List<Link> links(Found statement) {
        Cue cue = statement.cue();
        if (silent(statement)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        List<Link> deeper = new ArrayList<>();
        Source source = statement.speaker();
        Origin speaker = source == null ? null : origins.of(source);
        beside(statement, speaker, links, deeper);
        if (cue != null && cue.addressee() != null) {
            Source addressee = cue.addressee();
            // "told ABC's Maria Lund", "told Karl Brandt of Sky News"
            int end = addressee.last();
            int last = words.is(end + 1, "of") ? Math.min(words.size() - 1, end + OF) : end;
            Source outlet = origins.relayIn(addressee.span().cover(words.span(addressee.first(), last)));
            addRelay(links, outlet == null ? addressee : outlet, cue);
        }
        Source told = cue == null || cue.addressee() != null ? null : told(statement, cue);
        if (told != null && cue != null) {
            addRelay(links, told, cue);
        }
        Source host = occasions.host(words, statement, origins);
        Source interviewer = host == null ? occasions.interviewer(words, statement, origins) : null;
        if (host != null && cue != null) {
            addRelay(links, host, cue);
        } else if (interviewer != null && cue != null) {
            links.add(new Link(
                    origins.outlet(interviewer), interviewer.party(words.text()), cue.span(), AttributionClass.REPORT));
        } else if (links.isEmpty() && speaker != null && occasions.find(words, statement, origins) == null) {
            goOn(statement, speaker, links);
        }
        if (cue != null) {
            int sentence = words.sentence(cue.token());
            Source carrier = origins.carrier(words.first(sentence), words.end(sentence));
            boolean said =
                    carrier != null && statement.parts().stream().anyMatch(part -> part.overlaps(carrier.span()));
            if (carrier != null && !said) {
                addRelay(links, carrier, cue);
            }
        }
        if (source != null) {
            Source seer = origins.seer(source);
            if (seer != null && cue != null) {
                addRelay(links, seer, cue);
            }
            if (speaker != null) {
                links.add(new Link(
                        speaker,
                        source.party(words.text()),
                        cue == null ? null : cue.span(),
                        cue == null ? AttributionClass.SPEECH : cue.attributionClass()));
            }
        }
        links.addAll(deeper);
        return links;
    }

    /** "told ABC's This Week": the outlet right behind a verb of telling, whatever kind of phrase it stands in. */
    private @Nullable Source told(Found statement, Cue cue) {
        int end = words.end(words.sentence(cue.token()));
        if (!TELLS.contains(words.lemma(cue.token())) || cue.token() + 1 >= end) {
            return null;
        }
        int last = Math.min(end - 1, cue.token() + OF);
        Source outlet = origins.relayIn(words.span(cue.token() + 1, last));
        boolean said = outlet != null && statement.parts().stream().anyMatch(part -> part.overlaps(outlet.span()));
        return said ? null : outlet;
    }

    /** Whoever told an outlet in the sentence before goes on telling it: "... told CNN. "..." he said." */
    private void goOn(Found statement, Origin speaker, List<Link> links) {
        Found before = null;
        for (Found one : near(statement)) {
            boolean earlier = one.speaker() != null
                    && one.content().end() <= statement.content().begin()
                    && paragraph(one) == paragraph(statement);
            before = earlier ? one : before;
        }
        if (before == null) {
            return;
        }
        // In text order it has been asked for already; what has not is no sentence before.
        List<Link> told = own.getOrDefault(before, List.of());
        int last = told.size() - 1;
        boolean same = last > 0 && told.get(last).origin().id().equals(speaker.id());
        if (same && OriginFinder.relays(told.get(last - 1).origin())) {
            links.add(told.get(last - 1));
        }
    }

    private int paragraph(Found statement) {
        int sentence = words.sentenceAt(statement.content().begin());
        return sentence < 0 ? -1 : words.annotation().sentences().get(sentence).paragraph();
    }

    /** Who is credited in the same sentence with the same words: relays nearer, those who are cited deeper. */
    private void beside(Found statement, @Nullable Origin speaker, List<Link> nearer, List<Link> deeper) {
        Cue cue = statement.cue();
        int s = cue == null ? words.sentenceAt(statement.content().end() - 1) : words.sentence(cue.token());
        boolean relayed = speaker != null && OriginFinder.relays(speaker);
        for (Cue other : s < 0 ? List.<Cue>of() : cuesOf.get(s)) {
            Source source = other.source();
            boolean inside = statement.parts().stream().anyMatch(part -> part.contains(other.span()));
            if (source == null || other.equals(cue) || inside || other.manner() == CueClass.WITHHOLDS) {
                continue;
            }
            Origin origin = origins.of(source);
            if (origin == null || (speaker != null && origin.id().equals(speaker.id()))) {
                continue;
            }
            Link link = new Link(origin, source.party(words.text()), other.span(), other.attributionClass());
            if (other.frame() == Cue.Frame.CITES) {
                (OriginFinder.relays(origin) && !relayed ? nearer : deeper).add(link);
            } else if (OriginFinder.relays(origin) && !relayed && (cue == null || shares(other, statement))) {
                nearer.add(link);
            } else if (relayed && !OriginFinder.relays(origin) && other.frame() == Cue.Frame.CREDITS) {
                deeper.add(link);
            }
        }
    }

    /** True when the cue reports something of the statement, or credits the whole sentence. */
    private boolean shares(Cue other, Found statement) {
        if (other.frame() == Cue.Frame.CREDITS) {
            return true;
        }
        return near(statement).stream()
                .filter(one -> other.equals(one.cue()))
                .anyMatch(one -> one.content().overlaps(statement.content()));
    }

    private void addRelay(List<Link> links, Source source, Cue cue) {
        Origin origin = origins.of(source);
        if (origin != null && OriginFinder.relays(origin)) {
            links.add(new Link(origin, source.party(words.text()), cue.span(), AttributionClass.REPORT));
        }
    }
}
