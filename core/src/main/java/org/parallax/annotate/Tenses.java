// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.annotate.Days.Direction;
import org.parallax.model.Dependency;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Tells from the tree whether the verb over a word speaks of the past or of what is to come. Immutable. */
final class Tenses {
    private static final int STEPS = 8;

    private final TimeWords words;
    private final List<Token> tokens;

    Tenses(TimeWords words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    /** Where a bare weekday at {@code at} points; null when no verb over it tells. */
    @Nullable
    Direction at(int at) {
        int i = at;
        for (int steps = 0; steps < STEPS && i >= 0 && i < tokens.size(); steps++) {
            if (i != at && tokens.get(i).tag() == Tag.VERB) {
                Direction direction = verb(i);
                if (direction != null) {
                    return direction;
                }
            }
            Dependency dependency = tokens.get(i).dependency();
            i = dependency == null ? -1 : dependency.head();
        }
        return null;
    }

    private @Nullable Direction verb(int verb) {
        boolean auxiliary = false;
        boolean to = false;
        for (int i = Math.max(0, verb - STEPS); i < verb; i++) {
            Dependency dependency = tokens.get(i).dependency();
            if (dependency == null || dependency.head() != verb) {
                continue;
            }
            String form = lower(i);
            if (words.isModal(form)) {
                return Direction.FUTURE;
            }
            auxiliary |= dependency.relation().startsWith("aux");
            to |= form.equals("to") && dependency.relation().equals("mark");
            if (form.equals("did")) {
                return Direction.PAST;
            }
            if (form.equals("was") || form.equals("were") || form.equals("had")) {
                return words.isPlan(lower(verb)) ? Direction.FUTURE : Direction.PAST;
            }
        }
        String form = lower(verb);
        if (!to && words.isPlan(form)) {
            return Direction.FUTURE;
        }
        if (to) {
            // "plans to meet on Monday", "arrived to meet on Monday": the verb above decides
            Dependency dependency = tokens.get(verb).dependency();
            int head = dependency == null ? -1 : dependency.head();
            return head >= 0 && words.isPlan(lower(head)) ? Direction.FUTURE : null;
        }
        String lemma = tokens.get(verb).lemma().toLowerCase(Locale.ROOT);
        boolean present = form.equals(lemma) || form.endsWith("s") || form.endsWith("ing");
        return present || auxiliary ? null : Direction.PAST;
    }

    private String lower(int at) {
        return tokens.get(at).form().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
