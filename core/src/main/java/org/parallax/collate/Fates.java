// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Dependency;
import org.parallax.model.Span;
import org.parallax.model.Token;

/** Reads from the tree whether somebody was killed: the dead grow no older. */
final class Fates {
    private static final Set<String> DEADLY =
            Tsv.load("/parallax/collate/deadly-words.tsv").words();
    private static final Set<String> INTRANSITIVE = Set.of("die", "perish", "find", "pronounce");
    private static final int STEPS = 4;

    private Fates() {}

    /** True when the words at {@code name} are who was killed, died, or whose death is told of. */
    static boolean killed(Unit unit, Span name) {
        List<Token> tokens = unit.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (name.contains(tokens.get(i).span()) && suffers(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Climbs from the name to a word of death by way of appositions and lists. */
    private static boolean suffers(List<Token> tokens, int name) {
        int at = name;
        for (int steps = 0; steps < STEPS; steps++) {
            Dependency dependency = tokens.get(at).dependency();
            if (dependency == null || dependency.head() == Dependency.ROOT) {
                return false;
            }
            int head = dependency.head();
            String relation = dependency.relation();
            String lemma = tokens.get(head).lemma().toLowerCase(Locale.ROOT);
            boolean passive = relation.equals("nsubj:pass");
            boolean object = relation.equals("obj");
            boolean subject = relation.equals("nsubj");
            boolean of = relation.equals("nmod") || relation.equals("nmod:poss");
            boolean deadly = DEADLY.contains(lemma) || foundDead(tokens, head, lemma);
            if (deadly && (passive || object || of || (subject && INTRANSITIVE.contains(lemma)))) {
                return true;
            }
            boolean within = relation.equals("appos")
                    || relation.equals("conj")
                    || relation.equals("flat")
                    || relation.equals("compound");
            if (!within) {
                return false;
            }
            at = head;
        }
        return false;
    }

    private static boolean foundDead(List<Token> tokens, int verb, String lemma) {
        if (!lemma.equals("find") && !lemma.equals("pronounce")) {
            return false;
        }
        for (int i = verb + 1; i < Math.min(tokens.size(), verb + 4); i++) {
            if (tokens.get(i).form().equalsIgnoreCase("dead")) {
                return true;
            }
        }
        return false;
    }
}
