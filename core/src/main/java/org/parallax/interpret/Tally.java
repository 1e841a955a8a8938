// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.FateFinder.Fate;
import org.parallax.interpret.Victims.Group;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Comparator;
import org.parallax.model.Span;

/** All that a report tells of one role, sentence by sentence. Filled by one thread. */
final class Tally {
    /** Definite people count only in such a number: "the four victims", not "the two". */
    private static final int MANY = 3;

    /** What one sentence adds up to. */
    static final class Figure {
        final int sentence;
        long low;
        long high;
        Comparator comparator = Comparator.EXACTLY;
        boolean vague;
        boolean rest = true;
        boolean several;
        int groups;
        final List<Span> spans = new ArrayList<>();

        Figure(int sentence) {
            this.sentence = sentence;
        }
    }

    /** People of one sentence before they are added up. */
    private record Told(Group group, boolean several) {}

    private final CasualtyRole role;
    private final Map<Integer, List<Told>> bySentence = new TreeMap<>();
    private final Map<String, Span> people = new LinkedHashMap<>();
    private final Set<Integer> seen = new LinkedHashSet<>();
    private int assailants;
    private @Nullable Span told;
    private @Nullable Span assailant;
    private int ordinal;

    Tally(CasualtyRole role) {
        this.role = role;
    }

    /** @param several true when the sentence tells of several happenings */
    void add(Fate fate, int sentence, boolean several) {
        for (Group group : fate.groups()) {
            if (!seen.add(group.head())) {
                continue;
            }
            if (group.assailant() && isCasualty()) {
                if (fate.done() || role == CasualtyRole.KILLED) {
                    assailants = 1;
                    assailant = group.span();
                }
                continue;
            }
            ordinal = Math.max(ordinal, group.ordinal());
            String key = group.key();
            told = told == null ? group.span() : told;
            if (group.ordinal() > 1 && group.definite() && group.low() == 1 && key == null) {
                // "The fifth man died": one of those told of before, but no other one died.
                people.putIfAbsent("number " + group.ordinal(), group.span());
            }
            boolean anonymous = group.definite() && key == null && group.low() < MANY;
            if (!group.isKnown() || group.part() || anonymous) {
                continue;
            }
            if (key != null && group.low() == 1) {
                people.putIfAbsent(key, group.span());
                if (group.definite()) {
                    continue;
                }
            }
            bySentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(new Told(group, several));
        }
    }

    private boolean isCasualty() {
        return role == CasualtyRole.KILLED || role == CasualtyRole.INJURED || role == CasualtyRole.SHOT;
    }

    /** Figures in text order. Beside "two men" in one sentence the names of the two are not counted again. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        bySentence.forEach((sentence, told) -> {
            boolean number = told.stream()
                    .anyMatch(one -> one.group().low() > 1 && !one.group().rest());
            Figure figure = new Figure(sentence);
            for (Told one : told) {
                Group group = one.group();
                figure.rest &= group.rest();
                figure.vague |= group.low() != group.high() || group.comparator() != Comparator.EXACTLY;
                figure.several |= one.several();
                figure.groups++;
                if (number && group.key() != null) {
                    continue;
                }
                figure.low += group.low();
                figure.high += group.high();
                figure.comparator = group.comparator() == Comparator.EXACTLY ? figure.comparator : group.comparator();
                figure.spans.add(group.span());
            }
            figures.add(figure);
        });
        return figures;
    }

    /** How many different people are told of by name, age or kinship. */
    int people() {
        return people.size();
    }

    Collection<Span> peopleAt() {
        return people.values();
    }

    /** True when the report tells of anybody, by number or not. */
    boolean isTold() {
        return told != null;
    }

    /** Where it first tells of somebody; null when it does not. */
    @Nullable
    Span toldAt() {
        return told;
    }

    /** "A third victim": at least so many. */
    int ordinal() {
        return ordinal;
    }

    int assailants() {
        return assailants;
    }

    @Nullable
    Span assailant() {
        return assailant;
    }
}
