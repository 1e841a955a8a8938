// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.model.Dependency;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** A sentence's tree, by places of words; without one every word stands alone. Immutable. */
final class Tree {
    static final int NONE = -1;

    private static final Set<String> DENIALS = Set.of("not", "never", "n't");

    private final List<Token> tokens;
    private final List<List<Integer>> children = new ArrayList<>();

    private Tree(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (head(i) != NONE) {
                children.get(head(i)).add(i);
            }
        }
    }

    static Tree of(Sentence sentence) {
        return new Tree(sentence.tokens());
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String lemma(int i) {
        return tokens.get(i).lemma().toLowerCase(Locale.ROOT);
    }

    boolean is(int i, Tag tag) {
        return tokens.get(i).tag() == tag;
    }

    /** The word that governs; {@link #NONE} for the root. */
    int head(int i) {
        Dependency dependency = tokens.get(i).dependency();
        return dependency == null || dependency.head() == Dependency.ROOT ? NONE : dependency.head();
    }

    /** The relation to the head with its subtype; empty without a tree. */
    String relation(int i) {
        Dependency dependency = tokens.get(i).dependency();
        return dependency == null ? "" : dependency.relation();
    }

    /** In text order. */
    List<Integer> children(int i) {
        return children.get(i);
    }

    /** The first child of the word in one of the relations; {@link #NONE} when it has none. */
    int child(int i, String... relations) {
        List<String> wanted = List.of(relations);
        return children(i).stream()
                .filter(child -> wanted.contains(relation(child)))
                .findFirst()
                .orElse(NONE);
    }

    /** The first child of the word that denies it: "not", "never"; {@link #NONE} when none does. */
    int denial(int i) {
        return children(i).stream()
                .filter(child -> DENIALS.contains(lemma(child)))
                .findFirst()
                .orElse(NONE);
    }

    /** True when a child of the word stands in the relation and has one of the lemmas. */
    boolean hasChild(int i, String relation, Set<String> lemmas) {
        return children(i).stream()
                .anyMatch(child -> relation(child).equals(relation) && lemmas.contains(lemma(child)));
    }

    /** The first word of the span whose head lies outside of it; {@link #NONE} when the span holds no whole word. */
    int top(Span span) {
        for (int i = 0; i < tokens.size(); i++) {
            if (span.contains(tokens.get(i).span())) {
                int head = head(i);
                if (head == NONE || !span.contains(tokens.get(head).span())) {
                    return i;
                }
            }
        }
        return NONE;
    }
}
