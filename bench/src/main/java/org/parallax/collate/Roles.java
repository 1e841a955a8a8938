// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads who did something, to whom, and what else belongs to it, off the tree around a verb or noun. */
final class Roles {
    private static final Set<String> CIRCUMSTANCES =
            Set.of("obl", "nmod", "iobj", "compound", "advmod", "nummod", "amod");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");
    private static final int LONGEST = 12;

    private final Passage passage;
    private final Set<Integer> agents = new LinkedHashSet<>();
    private final Set<Integer> patients = new LinkedHashSet<>();
    private final Set<Integer> others = new LinkedHashSet<>();

    private Roles(Passage passage) {
        this.passage = passage;
    }

    /** Those of the event at {@code word}. */
    static Roles of(Passage passage, int word) {
        Roles roles = new Roles(passage);
        roles.read(word);
        return roles;
    }

    List<Filler> agents() {
        return fillers(agents);
    }

    List<Filler> patients() {
        return fillers(patients);
    }

    List<Filler> others() {
        return fillers(others);
    }

    /** How the word stands to the event: {@code agent}, {@code patient}, {@code other}, or empty. */
    String roleOf(int word) {
        return agents.contains(word)
                ? "agent"
                : patients.contains(word) ? "patient" : others.contains(word) ? "other" : "";
    }

    private List<Filler> fillers(Set<Integer> tops) {
        List<Filler> fillers = new ArrayList<>();
        for (int top : tops) {
            fillers.add(Filler.of(passage, passage.under(top, true), top));
        }
        return fillers;
    }

    private void read(int event) {
        boolean passive = hasPassive(event);
        for (int child : passage.children().get(event)) {
            String full = passage.fullRelation(child);
            String relation = passage.relation(child);
            int party = described(event, child);
            if (full.equals("nsubj:pass")) {
                patients.add(party);
            } else if (relation.equals("nsubj") || full.equals("nmod:poss")) {
                agents.add(party);
            } else if (relation.equals("obj")) {
                patients.add(party);
            } else if ((relation.equals("obl") || relation.equals("nmod")) && has(child, "by")) {
                agents.add(party);
            } else if (relation.equals("nmod") && has(child, "of")) {
                patients.add(party);
            } else if (CIRCUMSTANCES.contains(relation)) {
                others.add(party);
            }
        }
        inherit(event, passive);
    }

    /** Whom a relative pronoun stands for; any other word for itself. */
    private int described(int event, int child) {
        boolean relative = passage.fullRelation(event).equals("acl:relcl")
                && RELATIVE.contains(passage.lemmas().get(child));
        return relative ? passage.head(event) : child;
    }

    /** What stands outside the event's own phrase: the noun it describes, the subject of the verb it belongs to. */
    private void inherit(int event, boolean passive) {
        int at = event;
        for (int step = 0; step < LONGEST && at >= 0; step++) {
            int head = passage.head(at);
            String relation = passage.relation(at);
            if (head < 0) {
                return;
            }
            if (relation.equals("acl") && at == event && (agents.contains(head) || patients.contains(head))) {
                return;
            }
            if (relation.equals("acl")) {
                boolean participle = passage.token(event).form().endsWith("ing");
                (passive || (!participle && at == event && !hasSubject(event)) ? patients : agents).add(head);
                return;
            }
            boolean carries = relation.equals("xcomp")
                    || relation.equals("conj")
                    || relation.equals("advcl")
                    || ((relation.equals("obj") || relation.equals("obl")) && at == event);
            if (!carries || hasSubject(event)) {
                return;
            }
            for (int child : passage.children().get(head)) {
                if (passage.relation(child).equals("nsubj")) {
                    (passive ? patients : agents).add(child);
                }
            }
            at = head;
        }
    }

    private boolean hasSubject(int word) {
        return passage.children().get(word).stream()
                .anyMatch(child -> passage.relation(child).equals("nsubj"));
    }

    private boolean hasPassive(int word) {
        return passage.children().get(word).stream()
                .map(passage::fullRelation)
                .anyMatch(relation -> relation.equals("nsubj:pass") || relation.equals("aux:pass"));
    }

    private boolean has(int word, String preposition) {
        return passage.children().get(word).stream()
                .anyMatch(child -> passage.relation(child).equals("case")
                        && passage.lemmas().get(child).equals(preposition));
    }
}
