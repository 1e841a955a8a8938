// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** Common nouns for who acts, with the sector that they tell. Immutable. */
final class ActorNouns {
    /** What a noun tells. */
    enum Kind {
        /** Held for a time; who held it before is of the elite. */
        OFFICE,
        PERSON,
        GROUP,
        BODY,
        /** Acts for those who own it. */
        THING,
        /** Says the sector of a weak noun behind it. */
        MODIFIER,
        /** Takes the sector of what it belongs to. */
        WEAK,
        /** Heads whatever body it belongs to. */
        PRESIDING
    }

    /**
     * A noun or phrase.
     *
     * @param sector null when it tells none by itself
     * @param kind the first that the table gives
     * @param yields true when the sector of what it belongs to counts more
     */
    record Noun(List<String> words, @Nullable String sector, Kind kind, boolean yields) {
        private static final Set<String> GIVEN_NAMES =
                Set.of("dean", "duke", "major", "marshal", "guru", "jet", "maid");

        /** True when it may open a person's name: "Pope Francis"; what is a given name too does not. */
        boolean isTitle() {
            return (kind == Kind.OFFICE || kind == Kind.PERSON)
                    && sector != null
                    && !GIVEN_NAMES.contains(words.get(0));
        }
    }

    private final Map<String, List<Noun>> byFirst = new HashMap<>();

    ActorNouns() {
        Map<String, Noun> nouns = new HashMap<>();
        for (List<String> row :
                Tsv.load("/parallax/interpret/actor-nouns.tsv", 3).rows()) {
            String sector = row.get(0).equals("-") ? null : row.get(0);
            Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            boolean yields = kind == Kind.WEAK || kind == Kind.PRESIDING || kind == Kind.THING;
            for (String phrase : row.get(2).split("\\|", -1)) {
                Noun known = nouns.get(phrase);
                Noun noun = known == null
                        ? new Noun(words(phrase), sector, kind, yields)
                        : new Noun(
                                known.words,
                                known.sector == null ? sector : known.sector,
                                known.sector == null && sector != null ? kind : known.kind,
                                known.yields || yields);
                nouns.put(phrase, noun);
            }
        }
        for (Noun noun : nouns.values()) {
            byFirst.computeIfAbsent(noun.words.get(0), first -> new ArrayList<>())
                    .add(noun);
        }
        for (List<Noun> sharing : byFirst.values()) {
            sharing.sort((a, b) -> a.words.size() != b.words.size()
                    ? b.words.size() - a.words.size()
                    : String.join(" ", a.words).compareTo(String.join(" ", b.words)));
        }
    }

    /** The last words of the nouns and phrases for people. */
    Set<String> people() {
        Set<String> heads = new TreeSet<>();
        byFirst.values()
                .forEach(sharing -> sharing.forEach(noun -> {
                    if (noun.kind == Kind.PERSON || noun.kind == Kind.OFFICE || noun.kind == Kind.GROUP) {
                        heads.add(noun.words.get(noun.words.size() - 1));
                    }
                }));
        return heads;
    }

    /** The last words of all nouns and phrases. */
    Set<String> heads() {
        Set<String> heads = new TreeSet<>();
        byFirst.values().forEach(sharing -> sharing.forEach(noun -> heads.add(noun.words.get(noun.words.size() - 1))));
        return heads;
    }

    private static List<String> words(String phrase) {
        return Arrays.stream(phrase.split("[ -]", -1))
                .flatMap(ActorNouns::apostrophe)
                .toList();
    }

    /** "workers'" is two words, as "worker's" is. */
    private static Stream<String> apostrophe(String word) {
        if (word.endsWith("'s")) {
            return Stream.of(word.substring(0, word.length() - 2), "'s");
        }
        return word.endsWith("'") ? Stream.of(word.substring(0, word.length() - 1), "'") : Stream.of(word);
    }

    /** The longest noun that begins with the unit at {@code at}; null when none does. */
    @Nullable
    Noun at(List<ActorUnit> units, int at) {
        Noun best = null;
        for (String first : units.get(at).forms()) {
            for (Noun noun : byFirst.getOrDefault(first, List.of())) {
                if ((best == null || noun.words.size() > best.words.size()) && matches(noun, units, at)) {
                    best = noun;
                    break;
                }
            }
        }
        return best;
    }

    private static boolean matches(Noun noun, List<ActorUnit> units, int at) {
        if (at + noun.words.size() > units.size()) {
            return false;
        }
        for (int i = 1; i < noun.words.size(); i++) {
            if (!units.get(at + i).forms().contains(noun.words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
