// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Set;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Tag;

/** Tells groups of people who act or speak: "White House officials", "four Saudi men", "residents". Immutable. */
final class Groups {
    private static final Set<String> COLLECTIVE = Set.of("police", "staff", "crowd", "public", "personnel", "family");

    private final Set<String> people;

    Groups(ActorNouns nouns) {
        this.people = nouns.people();
    }

    /** True when the phrase's head is a noun for several people and does what a verb tells. */
    boolean isGroup(Words words, NounPhrase phrase) {
        int head = phrase.last();
        if (words.name(head) != null || !words.is(head, Tag.NOUN) || !people.contains(words.lemma(head))) {
            return false;
        }
        boolean several = COLLECTIVE.contains(words.lemma(head))
                || !words.lower(head).equals(words.lemma(head))
                || words.lemma(head).equals("people");
        return several && acts(words, head) && !holdsPerson(words, phrase);
    }

    private static boolean acts(Words words, int head) {
        int verb = words.headOf(head);
        boolean subject = words.relates(head, "nsubj") && !words.relates(head, "nsubj:pass");
        boolean agent = words.relates(head, "obl:agent");
        return verb >= 0 && words.is(verb, Tag.VERB) && (subject || agent);
    }

    private static boolean holdsPerson(Words words, NounPhrase phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            Name name = words.name(i);
            if (name != null && name.type() == NameType.PERSON) {
                return true;
            }
        }
        return false;
    }
}
