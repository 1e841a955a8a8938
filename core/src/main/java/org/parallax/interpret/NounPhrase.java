// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * A base noun phrase (no clause or preposition inside), found from tags.
 *
 * @param first first token
 * @param last last token, which is the head unless a name ends the phrase
 */
record NounPhrase(int first, int last) {
    /** Those who speak of others without an article. */
    private static final Set<String> SPEAKING_OF = Set.of(
            "police",
            "authorities",
            "officials",
            "prosecutors",
            "investigators",
            "detectives",
            "deputies",
            "witnesses");

    /** All base noun phrases of sentence {@code s}, in text order. */
    static List<NounPhrase> in(Words words, int s) {
        List<NounPhrase> phrases = new ArrayList<>();
        int i = words.first(s);
        while (i < words.end(s)) {
            if (!opens(words, i)) {
                i++;
                continue;
            }
            int last = extent(words, i, words.end(s));
            phrases.add(new NounPhrase(i, last));
            i = last + 1;
        }
        return phrases;
    }

    private static boolean opens(Words words, int i) {
        if (words.name(i) != null) {
            return true;
        }
        return switch (words.tag(i)) {
            case DET, ADJ, NUM, NOUN, PROPN, PRON, SYM ->
                !words.is(i, "that") && !words.is(i, "which") && !words.is(i, "who");
            default -> false;
        };
    }

    private static int extent(Words words, int from, int end) {
        int last = from;
        int i = from + 1;
        if (words.tag(from) == Tag.PRON && words.name(from) == null && !isPossessive(words, from)) {
            return from;
        }
        while (i < end) {
            Name name = words.name(i);
            boolean inSameName = name != null && name.equals(words.name(i - 1));
            if (inSameName) {
                last = i;
            } else if (isPossessiveMark(words, i) && i + 1 < end) {
                if (!opens(words, i + 1)) {
                    break;
                }
                last = i;
            } else if (words.opensTime(i) || speaksOf(words, from, i, end)) {
                break;
            } else if (name != null || words.is(i, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.PROPN, Tag.SYM, Tag.X)) {
                last = i;
            } else if (words.is(i, "-") && i + 1 < end && opens(words, i + 1)) {
                last = i;
            } else if (isHyphened(words, i, end)) {
                last = i + 1;
                i++;
            } else if (joinsModifiers(words, i, end)) {
                last = i + 1;
                i++;
            } else {
                break;
            }
            i++;
        }
        return last;
    }

    /** "state-run television": the hyphen and the participle before what they modify. */
    private static boolean isHyphened(Words words, int hyphen, int end) {
        int participle = hyphen + 1;
        return words.is(hyphen, "-")
                && participle + 1 < end
                && words.is(participle, Tag.VERB)
                && (words.relates(participle, "compound") || words.relates(participle, "amod"))
                && words.headOf(participle) > participle
                && opens(words, participle + 1);
    }

    /** "the search | and rescue agency": the noun before the conjunction belongs to one behind it, and is no name. */
    private static boolean joinsModifiers(Words words, int conjunction, int end) {
        int before = conjunction - 1;
        int head =
                words.is(conjunction, Tag.CCONJ) && words.is(before, Tag.NOUN, Tag.PROPN) ? words.headOf(before) : -1;
        boolean joined = head > conjunction + 1 && head < end && words.relates(before, "compound");
        for (int i = before; joined && i <= head; i++) {
            joined = words.name(i) == null && (i == conjunction || words.is(i, Tag.NOUN, Tag.PROPN, Tag.ADJ));
        }
        return joined;
    }

    /** "the man | police say did it": whoever speaks of somebody opens a phrase of their own. */
    private static boolean speaksOf(Words words, int from, int i, int end) {
        return i - from >= 1
                && i + 1 < end
                && words.is(from, Tag.DET)
                && words.is(i - 1, Tag.NOUN)
                && words.lower(i - 1).equals(words.lemma(i - 1))
                && SPEAKING_OF.contains(words.lower(i))
                && words.is(i + 1, Tag.VERB);
    }

    private static boolean isPossessive(Words words, int i) {
        return words.is(i, "his")
                || words.is(i, "her")
                || words.is(i, "their")
                || words.is(i, "its")
                || words.is(i, "our")
                || words.is(i, "my");
    }

    private static boolean isPossessiveMark(Words words, int i) {
        return words.is(i, "'s") || (words.is(i, "'") && words.is(i, Tag.PART));
    }

    /** The person's, or else the last, name that ends in this phrase; null when it has none outside a possessive. */
    @Nullable
    Name name(Words words) {
        Name found = null;
        for (int i = first; i <= last; i++) {
            Name name = words.name(i);
            if (name == null) {
                continue;
            }
            int after = words.at(name.span().end());
            boolean owner = after <= last && isPossessiveMark(words, after);
            boolean ends = words.at(name.span().end() - 1) == last;
            if (!owner && (ends || name.type() == NameType.PERSON)) {
                found = name;
            }
        }
        return found;
    }

    /** Lemma of the head noun. */
    String head(Words words) {
        return words.lemma(last);
    }

    boolean isPronoun(Words words) {
        return first == last && words.tag(first) == Tag.PRON && words.name(first) == null;
    }

    Span span(Words words) {
        return words.span(first, last);
    }
}
