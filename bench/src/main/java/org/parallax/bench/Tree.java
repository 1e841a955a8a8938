// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dependency;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** A sentence's words with what hangs on what. */
record Tree(Sentence sentence) {
    List<Token> tokens() {
        return sentence.tokens();
    }

    Token token(int i) {
        return tokens().get(i);
    }

    boolean is(int i, Tag tag) {
        return i >= 0 && i < tokens().size() && token(i).tag() == tag;
    }

    boolean is(int i, String form) {
        return i >= 0 && i < tokens().size() && token(i).form().equalsIgnoreCase(form);
    }

    /** Index of the word that {@code i} hangs on; -1 for the root. */
    int head(int i) {
        Dependency dependency = token(i).dependency();
        return dependency == null ? Dependency.ROOT : dependency.head();
    }

    String relation(int i) {
        Dependency dependency = token(i).dependency();
        return dependency == null ? "" : dependency.relation();
    }

    /** The first word that hangs on {@code i} by {@code relation}; -1 when none does. */
    int child(int i, String relation) {
        for (int k = 0; k < tokens().size(); k++) {
            if (head(k) == i && relation(k).equals(relation)) {
                return k;
            }
        }
        return -1;
    }

    boolean has(int i, String relation) {
        return child(i, relation) >= 0;
    }

    /** First and last word of what hangs on {@code i}, with it; null when other words stand between. */
    int @Nullable [] phrase(int i) {
        List<Integer> members = new ArrayList<>(List.of(i));
        for (int at = 0; at < members.size(); at++) {
            for (int k = 0; k < tokens().size(); k++) {
                if (head(k) == members.get(at) && !members.contains(k)) {
                    members.add(k);
                }
            }
        }
        int first = members.stream().mapToInt(Integer::intValue).min().orElse(i);
        int last = members.stream().mapToInt(Integer::intValue).max().orElse(i);
        return last - first + 1 == members.size() ? new int[] {first, last} : null;
    }

    Span span(int first, int last) {
        return token(first).span().cover(token(last).span());
    }
}
