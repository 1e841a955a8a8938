// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;

/** What a noun phrase can be in an event: somebody who acts, a person, a place. Immutable. */
final class Nouns {
    /** Word lists, read once. */
    static final class Lists {
        private final Set<String> people;
        private final Set<String> bodies;
        private final Set<String> speaking;

        Lists() {
            people = new HashSet<>(Tsv.load("/parallax/interpret/people.tsv").words());
            bodies = new HashSet<>(Tsv.load("/parallax/interpret/bodies.tsv").words());
            speaking = new HashSet<>(Tsv.load("/parallax/interpret/nouns.tsv").words());
        }
    }

    private final Words words;
    private final Branches branches;
    private final Lists lists;
    private final Set<String> quantities;
    private final Set<String> weapons;
    private final BitSet times = new BitSet();

    /**
     * @param quantities nouns that only count what hangs on them ("a group of rebels")
     * @param weapons nouns that stand for who strikes with them ("a car bomb killed")
     */
    Nouns(Words words, Branches branches, Lists lists, Set<String> quantities, Set<String> weapons) {
        this.words = words;
        this.branches = branches;
        this.lists = lists;
        this.quantities = quantities;
        this.weapons = weapons;
        for (TimeExpression time : words.annotation().times()) {
            times.set(words.at(time.span().begin()), words.at(time.span().end() - 1) + 1);
        }
    }

    /** The noun that counts: of "a group of rebels" the rebels. */
    int counted(int head) {
        if (quantities.contains(words.lemma(head))) {
            for (int i : branches.children(head, "nmod")) {
                if ("of".equals(branches.preposition(i))) {
                    return i;
                }
            }
        }
        return head;
    }

    /** True for somebody who can act in politics: a person, a body, a country, or words for one. */
    boolean isActor(int head) {
        int noun = counted(head);
        if (isTime(noun)) {
            return false;
        }
        if (noun != head) {
            return !quantities.contains(words.lemma(noun))
                    && (words.name(noun) != null || isPeople(noun) || lists.bodies.contains(words.lemma(noun)));
        }
        Name name = words.name(noun);
        if (name != null) {
            return name.type() != NameType.EVENT && name.type() != NameType.PRODUCT;
        }
        String lemma = words.lemma(noun);
        if (words.is(noun, Tag.PRON)) {
            return isPersonal(noun);
        }
        return isPeople(noun)
                || lists.bodies.contains(lemma)
                || words.is(noun, Tag.PROPN)
                || (words.is(noun, Tag.NUM) && !hasNoun(noun))
                || quantities.contains(lemma);
    }

    /** True for a word of a date or time of day. */
    boolean isTime(int index) {
        return times.get(index);
    }

    private boolean hasNoun(int number) {
        return words.relates(number, "nummod") || words.lower(number).chars().anyMatch(Character::isDigit);
    }

    private boolean isPersonal(int noun) {
        return switch (words.lower(noun)) {
            case "he",
                    "she",
                    "they",
                    "we",
                    "i",
                    "you",
                    "it",
                    "him",
                    "her",
                    "them",
                    "us",
                    "who",
                    "those",
                    "others",
                    "himself",
                    "themselves",
                    "his",
                    "their",
                    "everyone",
                    "all",
                    "some",
                    "many" -> true;
            default -> false;
        };
    }

    boolean isPeople(int head) {
        int noun = counted(head);
        String lemma = words.lemma(noun);
        return lists.people.contains(lemma)
                || lists.speaking.contains(lemma)
                || (lemma.endsWith("man") && lemma.length() > 5)
                || words.lower(noun).endsWith("men")
                || lemma.endsWith("woman")
                || (lemma.endsWith("ist") && lemma.length() > 5);
    }

    /** True for one or more people, named or not. */
    boolean isPerson(int head) {
        Name name = words.name(counted(head));
        if (name != null) {
            return name.type() == NameType.PERSON || name.type() == NameType.NATIONALITY;
        }
        return (isPeople(head) && !lists.bodies.contains(words.lemma(counted(head))))
                || (words.is(head, Tag.PRON) && isPersonal(head) && !words.is(head, "it"));
    }

    /** True for a country or what stands for one. */
    boolean isState(int head) {
        Name name = words.name(head);
        return name != null
                && (name.type() == NameType.COUNTRY
                        || name.type() == NameType.NATIONALITY
                        || (name.type() == NameType.CITY && name.country() != null));
    }

    boolean isPlace(int head) {
        Name name = words.name(head);
        return name != null
                && (name.type() == NameType.COUNTRY || name.type() == NameType.CITY || name.type() == NameType.PLACE);
    }

    /** True for a weapon or blow that the text has do the deed. */
    boolean isWeapon(int head) {
        return weapons.contains(words.lemma(counted(head)));
    }
}
