// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import org.parallax.model.Claim;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;

/**
 * A claim as the table and the page show it, with further claims that are told by the same words.
 *
 * @param further claims of the same verdict whose words are shown with this claim's
 * @param slots on what the readings of all these claims differ
 * @param origins what its readings rest on, as far as it has a name
 */
record Entry(Claim claim, List<Claim> further, List<SlotValues> slots, List<Said> said, List<Origin> origins) {
    private static final int LONGEST_VALUE = 44;
    /** Rule of a credit that a copy has dropped. */
    private static final String LOST = "attribution-lost";

    Entry {
        further = List.copyOf(further);
        slots = List.copyOf(slots);
        said = List.copyOf(said);
        origins = List.copyOf(origins);
    }

    /** The claim's id as people say it: {@code c12} is 12. */
    String number() {
        return number(claim);
    }

    static String number(Claim claim) {
        String id = claim.id();
        boolean numbered =
                id.length() > 1 && id.charAt(0) == 'c' && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return numbered ? id.substring(1) : id;
    }

    /** How many claims it shows. */
    int size() {
        return 1 + further.size();
    }

    /** True when a slot's values are worth showing beside its name: short, so that the readings are not said twice. */
    static boolean isShort(SlotValues slot) {
        return slot.values().values().stream().allMatch(value -> Cells.width(value) <= LONGEST_VALUE);
    }

    /** True when one report says flatly what another credits to somebody in the same words. */
    boolean lostAttribution() {
        return isLost(claim);
    }

    static boolean isLost(Claim claim) {
        return claim.rule().equals(LOST);
    }

    /** The first reading of the claim itself. */
    Said first() {
        return said.stream().filter(this::tells).findFirst().orElse(said.get(0));
    }

    /** True when the words are a reading of the claim itself, not of one that is shown with it. */
    boolean tells(Said words) {
        return claim.readings().stream()
                .anyMatch(reading -> reading.report().equals(words.witness().id())
                        && reading.span().overlaps(words.shown()));
    }

    /** True when more than one report has it and all rest on one origin. */
    boolean singleOrigin() {
        return mostOrigins() == 1 && said.stream().map(Said::witness).distinct().count() > 1;
    }

    /** Independent origins of the claim that has fewest. */
    int leastOrigins() {
        return Math.min(
                claim.independentOrigins(),
                further.stream().mapToInt(Claim::independentOrigins).min().orElse(Integer.MAX_VALUE));
    }

    /** Independent origins of the claim that has most. */
    int mostOrigins() {
        return Math.max(
                claim.independentOrigins(),
                further.stream().mapToInt(Claim::independentOrigins).max().orElse(0));
    }

    /**
     * A reading with who says it.
     *
     * @param shown the words of its report that stand for it
     * @param context the sentences around them
     * @param stresses places in {@code context} in text order, none overlapping
     * @param modality how far the report commits itself to most of them
     * @param speakers whose words the report says they are
     * @param sources what else the report credits
     */
    record Said(
            Witness witness,
            Span shown,
            Span context,
            List<Stress> stresses,
            Modality modality,
            List<String> speakers,
            List<Source> sources) {
        Said {
            stresses = List.copyOf(stresses);
            speakers = List.copyOf(speakers);
            sources = List.copyOf(sources);
        }

        String text() {
            return witness.account().text();
        }

        /** True when the report does not commit itself. */
        boolean hedged() {
            return modality == Modality.ALLEGED || modality == Modality.POSSIBLE || modality == Modality.HYPOTHETICAL;
        }

        /** True when the report credits nobody. */
        boolean own() {
            return speakers.isEmpty() && sources.isEmpty();
        }

        /** True when words of its sentence stand before what is shown. */
        boolean beginsWithin() {
            return hasLetters(context.begin(), shown.begin());
        }

        /** True when words of its sentence stand behind what is shown. */
        boolean endsWithin() {
            return hasLetters(shown.end(), context.end());
        }

        /** The shown words with up to {@code reach} letters of their sentence on each side, in whole words. */
        Span around(int reach) {
            int begin = Math.max(context.begin(), shown.begin() - reach);
            int end = Math.min(context.end(), shown.end() + reach);
            while (begin > context.begin()
                    && begin < shown.begin()
                    && !Character.isWhitespace(text().charAt(begin - 1))) {
                begin++;
            }
            while (end < context.end() && end > shown.end() && !Character.isWhitespace(text().charAt(end))) {
                end--;
            }
            return new Span(begin, end);
        }

        private boolean hasLetters(int begin, int end) {
            return text().substring(begin, end).codePoints().anyMatch(Character::isLetterOrDigit);
        }

        /** The places that set readings apart, within the shown words. */
        List<Span> values() {
            return stresses.stream()
                    .filter(stress -> stress.kind() == Stress.Kind.VALUE && shown.contains(stress.span()))
                    .map(Stress::span)
                    .toList();
        }
    }

    /**
     * Whom a report credits.
     *
     * @param through who handed it on, nearest to the report first
     */
    record Source(String name, List<String> through) {
        Source {
            through = List.copyOf(through);
        }
    }
}
