// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;

/** When an event was, and what is counted with it: what stands nearest in the tree. Immutable. */
final class EventSetting {
    private static final int NEAR = 5;

    private final Words words;
    private final Branches branches;

    EventSetting(Words words, Branches branches) {
        this.words = words;
        this.branches = branches;
    }

    /** The time that stands nearest to the word, and nearer to it than to the words of other events. */
    @Nullable
    TimeExpression time(int word, Set<Integer> others) {
        TimeExpression best = null;
        int least = NEAR;
        for (TimeExpression time : words.annotation().times()) {
            if (time.kind() == TimeKind.DURATION) {
                // "for three weeks" tells how long, not when
                continue;
            }
            int at = head(time.span(), word);
            int distance = at < 0 ? Integer.MAX_VALUE : branches.distance(word, at);
            if (distance < least && nearest(at, others, distance)) {
                best = time;
                least = distance;
            }
        }
        return best;
    }

    /** The amounts that hang on the word and on no other event's word below it. */
    List<Quantity> amounts(int word, Set<Integer> others) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : words.annotation().quantities()) {
            int at = head(quantity.span(), word);
            if (at >= 0 && branches.isUnder(at, word) && nearest(at, others, branches.distance(word, at))) {
                found.add(quantity);
            }
        }
        return found;
    }

    private boolean nearest(int at, Set<Integer> others, int distance) {
        ToIntFunction<Integer> far = other -> branches.distance(other, at);
        return others.stream().mapToInt(far).allMatch(other -> other >= distance);
    }

    /** The head of the words at {@code span} when they stand in the sentence of {@code word}; else -1. */
    private int head(Span span, int word) {
        int first = words.at(span.begin());
        int last = words.at(span.end() - 1);
        boolean same = first < words.size()
                && last < words.size()
                && words.sentence(first) == words.sentence(word)
                && words.sentence(last) == words.sentence(word);
        return same ? words.head(first, last) : -1;
    }
}
