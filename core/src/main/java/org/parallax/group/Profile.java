// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

/** A report's bags, weighed by how rare their words are among all reports. Immutable. */
record Profile(
        ReportKey key,
        Weighted words,
        Weighted lede,
        Weighted people,
        Weighted places,
        Weighted bodies,
        Weighted early,
        Weighted numbers) {
    /** How much names of people that two reports share count beside their words, when neighbours are looked for. */
    private static final double PEOPLE = 0.3;

    static Profile of(ReportKey key, Frequencies all) {
        return new Profile(
                key,
                weigh(key.words, all),
                weigh(key.lede, all),
                weigh(key.people, all),
                weigh(key.places, all),
                weigh(key.bodies, all),
                weigh(key.early, all),
                weigh(key.numbers, all));
    }

    private static Weighted weigh(Terms bag, Frequencies all) {
        return Weighted.of(bag, i -> all.rarity(bag.hash(i)));
    }

    /**
     * A first, cheap likeness, for choosing neighbours. The same whichever of the two is asked.
     *
     * @param own the words of this one
     */
    double likeness(TermTable own, Profile other) {
        return likeness(words.cosine(own, other.words), people.cosine(other.people));
    }

    /** The same of the cosines of the words and of the people of two reports. */
    static double likeness(double words, double people) {
        return words + PEOPLE * people;
    }
}
