// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuotationFinder.Found;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Finds where or in what something was said: "in a statement", "at a news conference", "on Twitter". Immutable. */
final class OccasionFinder {
    private static final Set<String> OPENERS =
            Set.of("in", "at", "on", "during", "via", "through", "to", "with", "after", "for");
    private static final Set<String> LINKS = Set.of("with", "to", "on", "of", "for", "by", "from", "in", "before");
    private static final Set<String> OUTLET_OPENERS = Set.of("in", "on", "to", "with", "by", "for", "of");

    /** Phrases that an occasion may run over: "in an interview | with the editors | of the paper". */
    private static final int LONGEST = 3;

    private final Map<String, String> occasions =
            Tsv.load("/parallax/interpret/occasions.tsv").map();

    /** The phrase nearest to the cue, in its sentence and outside of what is said; null when there is none. */
    @Nullable
    Span find(Words words, Found found, OriginFinder origins) {
        List<Span> all = all(words, found, origins);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The outlet at which something was said, nearest to the cue: "in an interview with CNN"; null when there is none. */
    @Nullable
    Source host(Words words, Found found, OriginFinder origins) {
        for (Span occasion : all(words, found, origins)) {
            Source host = origins.relayIn(occasion);
            if (host != null) {
                return host;
            }
        }
        return null;
    }

    /** Whoever gives an interview gives it to an outlet, whatever its name. */
    @Nullable
    Source interviewer(Words words, Found found, OriginFinder origins) {
        for (Span occasion : all(words, found, origins)) {
            for (int i = words.at(occasion.begin()); words.get(i).span().end() < occasion.end(); i++) {
                boolean given = (words.is(i, "interview") || words.is(i, "op-ed"))
                        && (words.is(i + 1, "with")
                                || words.is(i + 1, "on")
                                || words.is(i + 1, "for")
                                || words.is(i + 1, "in")
                                || words.is(i + 1, "to"));
                if (given) {
                    return origins.organization(occasion);
                }
            }
        }
        return null;
    }

    /** All such phrases, nearest to the cue first. */
    private List<Span> all(Words words, Found found, OriginFinder origins) {
        Cue cue = found.cue();
        if (cue == null) {
            return List.of();
        }
        TreeMap<Integer, Span> all = new TreeMap<>();
        int sentence = words.sentence(cue.token());
        List<NounPhrase> phrases = NounPhrase.in(words, sentence);
        for (int p = 0; p < phrases.size(); p++) {
            NounPhrase phrase = phrases.get(p);
            int opener = phrase.first() - 1;
            if (opener < words.first(sentence)
                    || !OPENERS.contains(words.lower(opener))
                    || words.opensTime(phrase.first())
                    || words.is(opener - 1, "according")
                    || (!isOccasion(words, phrase) && !isOutlet(words, phrase, opener, origins))
                    || isSaid(words.span(opener, phrase.last()), found)) {
                continue;
            }
            int last = extended(words, phrases, p);
            Span span = words.span(opener, last);
            int distance = Math.min(Math.abs(opener - cue.token()), Math.abs(last - cue.token()));
            if (!isSaid(span, found)) {
                all.putIfAbsent(distance, span);
            }
        }
        return List.copyOf(all.values());
    }

    private boolean isOccasion(Words words, NounPhrase phrase) {
        return occasions.containsKey(words.lemma(phrase.last())) || occasions.containsKey(words.lower(phrase.last()));
    }

    private static boolean isOutlet(Words words, NounPhrase phrase, int opener, OriginFinder origins) {
        return OUTLET_OPENERS.contains(words.lower(opener)) && origins.relayIn(phrase.span(words)) != null;
    }

    private static boolean isSaid(Span span, Found found) {
        return found.parts().stream().anyMatch(part -> part.overlaps(span))
                || (found.speaker() != null && found.speaker().span().contains(span));
    }

    /** With the phrases that hang on it by a preposition, up to the next time or verb. */
    private int extended(Words words, List<NounPhrase> phrases, int p) {
        int last = phrases.get(p).last();
        for (int next = p + 1; next < Math.min(phrases.size(), p + LONGEST); next++) {
            NounPhrase phrase = phrases.get(next);
            boolean hangs = phrase.first() == last + 2
                    && LINKS.contains(words.lower(last + 1))
                    && !words.opensTime(phrase.first());
            Name name = phrase.name(words);
            if (!hangs || (name == null && !words.is(phrase.last(), Tag.NOUN, Tag.PROPN))) {
                break;
            }
            last = phrase.last();
        }
        return last;
    }
}
