// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dependency;
import org.parallax.model.Tag;

/** An article's trees read downwards: who hangs on a word, and by what relation and preposition. Immutable. */
final class Branches {
    private static final int NONE = -1;

    private final Words words;
    private final List<List<Integer>> below;

    Branches(Words words) {
        this.words = words;
        this.below = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < words.size(); i++) {
            int head = words.headOf(i);
            if (head >= 0 && head != i) {
                below.get(head).add(i);
            }
        }
    }

    /** What hangs on {@code head}, in text order. */
    List<Integer> of(int head) {
        return below.get(head);
    }

    /** The first word that hangs on {@code head} by one of the relations, whatever their subtypes; -1 for none. */
    int child(int head, String... relations) {
        for (int i : below.get(head)) {
            for (String relation : relations) {
                if (words.relates(i, relation)) {
                    return i;
                }
            }
        }
        return NONE;
    }

    /** All that hang on {@code head} by one of the relations, in text order. */
    List<Integer> children(int head, String... relations) {
        List<Integer> found = new ArrayList<>();
        for (int i : below.get(head)) {
            for (String relation : relations) {
                if (words.relates(i, relation)) {
                    found.add(i);
                    break;
                }
            }
        }
        return found;
    }

    /** True when the word hangs on its head by exactly this relation. */
    boolean isExactly(int index, String relation) {
        Dependency dependency = words.get(index).dependency();
        return dependency != null && dependency.relation().equals(relation);
    }

    /** The preposition that marks the word ("on", "against"), lower case; null when it has none. */
    @Nullable
    String preposition(int index) {
        int mark = child(index, "case");
        return mark == NONE || words.is(mark, "'s") || words.is(mark, "'") ? null : words.lower(mark);
    }

    /** The word and what is joined to it by "and", commas or "or". */
    List<Integer> conjuncts(int index) {
        List<Integer> found = new ArrayList<>();
        found.add(index);
        for (int i : below.get(index)) {
            if (words.relates(i, "conj") && words.is(i, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.ADJ)) {
                found.add(i);
            }
        }
        return found;
    }

    /** True when {@code index} is {@code ancestor} or hangs on it, directly or not. */
    boolean isUnder(int index, int ancestor) {
        for (int i = index, steps = 0; i >= 0 && steps <= words.size(); i = words.headOf(i), steps++) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** How many steps the tree has between two words; a large number when they stand in two trees. */
    int distance(int a, int b) {
        List<Integer> up = new ArrayList<>();
        for (int i = a; i >= 0 && up.size() <= words.size(); i = words.headOf(i)) {
            up.add(i);
        }
        int steps = 0;
        for (int i = b; i >= 0 && steps <= words.size(); i = words.headOf(i)) {
            int met = up.indexOf(i);
            if (met >= 0) {
                return met + steps;
            }
            steps++;
        }
        return Integer.MAX_VALUE;
    }
}
