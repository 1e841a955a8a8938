// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether two forms of a name can be one person's. */
public final class PersonNames {
    private static final Tsv TRANSLITERATIONS = Tsv.load("/parallax/lexicon/transliterations.tsv");
    /** Unlike numbers, which queens and popes have too, these tell that there are two. */
    private static final Set<String> YOUNGER_AND_OLDER = Set.of("jr", "sr");

    private static final Set<String> NUMBERS = Set.of("ii", "iii", "iv");
    /** Shorter surnames than this must be equal: "Lee" and "Lew" are two families. */
    private static final int MISSPELLABLE = 5;

    private PersonNames() {}

    /** "jr" of "Karl Berg, Jr."; null for a name that says nothing of father and son. */
    public static @Nullable String generation(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
        String last = plain.substring(Math.max(plain.lastIndexOf(' '), plain.lastIndexOf(',')) + 1);
        return isGeneration(last) && last.length() < plain.length() ? last : null;
    }

    /** True for what {@link #generation} gives when it tells father from son, not one queen from another. */
    public static boolean tellsFatherFromSon(String generation) {
        return YOUNGER_AND_OLDER.contains(generation);
    }

    private static boolean isGeneration(String word) {
        return YOUNGER_AND_OLDER.contains(word) || NUMBERS.contains(word);
    }

    /** The parts of a name in lower case, without dots and without "Jr.". */
    public static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.toLowerCase(Locale.ROOT)
                .replace(".", " ")
                .replace('\u2019', '\'')
                .split("[\\s,]+", -1)) {
            String bare = part.endsWith("'s") ? part.substring(0, part.length() - 2) : part;
            if (!bare.isEmpty() && !isGeneration(bare)) {
                parts.add(bare);
            }
        }
        return parts;
    }

    /** True when two names, each in its parts, may be one person's: the same, or the one may be short for the other. */
    public static boolean mayBeOne(List<String> a, List<String> b) {
        return a.equals(b) || compatible(a, b) || compatible(b, a);
    }

    /**
     * True when a later form can stand for an earlier one: the surname or given name alone, or the same surname with
     * given names that don't exclude each other; one letter of a long surname may be wrong.
     */
    public static boolean compatible(List<String> full, List<String> other) {
        if (full.isEmpty() || other.isEmpty()) {
            return false;
        }
        String surname = full.get(full.size() - 1);
        String otherSurname = other.get(other.size() - 1);
        if (other.size() == 1) {
            return near(surname, otherSurname);
        }
        if (full.size() == 1) {
            return near(surname, otherSurname);
        }
        if (secondSurname(full, other) || secondSurname(other, full)) {
            return true;
        }
        return near(surname, otherSurname) && (givenCompatible(full.get(0), other.get(0)) || calledBy(full, other));
    }

    /** "Edgar Ruiz Soto" goes by "Edgar Ruiz" where two surnames are the custom. */
    private static boolean secondSurname(List<String> longer, List<String> shorter) {
        return longer.size() == 3 && shorter.size() == 2 && longer.subList(0, 2).equals(shorter);
    }

    /** "Ana Maria Silva" may go by "Maria Silva": one form's first given name is a later one of the other's. */
    private static boolean calledBy(List<String> a, List<String> b) {
        return holds(a.subList(1, a.size() - 1), b.get(0)) || holds(b.subList(1, b.size() - 1), a.get(0));
    }

    private static boolean holds(List<String> later, String given) {
        return given.length() > 1 && later.stream().anyMatch(name -> name.length() > 1 && givenCompatible(name, given));
    }

    /** True when one given name can be the other: equal, an initial, a short form or a misspelling. */
    public static boolean givenCompatible(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return longer.startsWith(shorter)
                || (shorter.length() >= MISSPELLABLE - 1
                        && (distance(a, b) <= 1 || transliteration(a).equals(transliteration(b))))
                || (shorter.length() >= 7 && distance(a, b) <= 2);
    }

    /** One name in two spellings: a wrong letter in a long one, or two ways to write another script's letters. */
    private static boolean near(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        boolean misspelt = shorter >= MISSPELLABLE && a.charAt(0) == b.charAt(0) && distance(a, b) <= 1;
        return misspelt || (shorter >= MISSPELLABLE - 1 && transliteration(a).equals(transliteration(b)));
    }

    /** A name with the letters that transliterations waver between made one: zh and j, kh and h, y and i, w and v. */
    public static String transliteration(String name) {
        String plain = name;
        for (List<String> row : TRANSLITERATIONS.rows()) {
            plain = plain.replace(row.get(0), row.size() > 1 ? row.get(1) : "");
        }
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (i == 0 || plain.charAt(i) != plain.charAt(i - 1)) {
                single.append(plain.charAt(i));
            }
        }
        return single.toString();
    }

    /** Levenshtein distance. */
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
