// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Tag;

/** Tells phrases that bring in one person without a name: "a woman", "an off-duty police officer". Immutable. */
final class UnnamedPeople {
    /** "as a driver", "like a soldier": what somebody is, not somebody. */
    private static final Set<String> LIKENESS = Set.of("as", "like", "than", "without");

    private final Set<String> nouns =
            Tsv.load("/parallax/interpret/unnamed-people.tsv").words();

    /** True when the phrase's head is somebody, of whom the phrase speaks for the first time, and a part of what happens. */
    boolean bringsIn(Words words, NounPhrase phrase) {
        int head = phrase.last();
        boolean one = words.is(phrase.first(), Tag.DET)
                && (words.is(phrase.first(), "a") || words.is(phrase.first(), "an"))
                && words.is(head, Tag.NOUN)
                && words.lower(head).equals(words.lemma(head));
        if (!one || !nouns.contains(words.lemma(head)) || words.child(head, "cop") >= 0) {
            return false;
        }
        for (int i = phrase.first(); i <= head; i++) {
            if (words.name(i) != null) {
                return false;
            }
        }
        int likeness = words.child(head, "case");
        boolean takesPart = words.relates(head, "nsubj")
                || words.relates(head, "nsubj:pass")
                || words.relates(head, "obj")
                || words.relates(head, "obl:agent")
                || words.relates(head, "obl");
        return takesPart
                && words.child(head, "appos") < 0
                && !isNamedBehind(words, head)
                && (likeness < 0 || !LIKENESS.contains(words.lower(likeness)));
    }

    /** "A restless student, Karl Berg left early." */
    private static boolean isNamedBehind(Words words, int head) {
        Name name = words.is(head + 1, ",") ? words.name(head + 2) : words.name(head + 1);
        return name != null && name.type() == NameType.PERSON;
    }
}
