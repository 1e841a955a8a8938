// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;

/**
 * A place whose name's last word tells of what kind it is: "Mercy Hospital", "Mill Street".
 *
 * @param words of the name, the kind last; at least two
 */
record KindPlace(Name name, List<String> words) {
    private static final Set<String> KINDS =
            Tsv.load("/parallax/collate/place-kinds.tsv").words();
    private static final Map<String, String> ORDINALS =
            Tsv.load("/parallax/collate/ordinal-words.tsv").map();

    /** The only one that the unit names; null for none or several. */
    static @Nullable KindPlace only(Unit unit) {
        KindPlace only = null;
        for (Name name : unit.names()) {
            List<String> words = QuotedWords.of(unit.words(name.span()));
            if (words.size() > 1 && KINDS.contains(kind(words))) {
                if (only != null) {
                    return null;
                }
                only = new KindPlace(name, words);
            }
        }
        return only;
    }

    private static String kind(List<String> words) {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** True for two of one kind without another word in common. */
    boolean isOther(KindPlace place) {
        Set<String> one = own(words);
        Set<String> other = own(place.words);
        return kind(words).equals(kind(place.words)) && Collections.disjoint(one, other);
    }

    /** The words that tell which it is: "6th" for "Sixth"; "Northeast" for "NE", but only where no other word tells. */
    private static Set<String> own(List<String> words) {
        Set<String> own = new TreeSet<>();
        Set<String> directions = new TreeSet<>();
        for (String word : words.subList(0, words.size() - 1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            String direction = Streets.direction(lower);
            if (direction == null) {
                own.add(ORDINALS.getOrDefault(lower, lower));
            } else {
                directions.add(direction);
            }
        }
        return own.isEmpty() ? directions : own;
    }

    /** True for streets and the like: two of them may cross where something happened. */
    boolean isStreet() {
        return Streets.isKind(kind(words));
    }
}
