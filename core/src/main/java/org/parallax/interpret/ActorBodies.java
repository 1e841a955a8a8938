// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Places;
import org.parallax.lexicon.Tsv;

/** Organisations, forces, parties, services and seats of power that are known by name. Immutable. */
final class ActorBodies {
    /** Letters up to which a name that is all capitals counts only when it is written so: "WHO", "IS". */
    private static final int ACRONYM = 6;

    /**
     * A body.
     *
     * @param country null when it belongs to none
     * @param from the first day that this holds, null for ever before
     * @param to the first day that it no longer does, null for ever after
     * @param near true when it counts only where the text names the country
     */
    record Body(
            @Nullable String country,
            @Nullable String sector,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean near) {
        boolean holds(@Nullable LocalDate day) {
            if (day == null) {
                return to == null;
            }
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    private record Entry(Body body, boolean capitals) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    ActorBodies() {
        for (List<String> row : Tsv.load("/parallax/interpret/actor-bodies.tsv").rows()) {
            boolean near = row.get(1).startsWith("?");
            String country = near ? row.get(1).substring(1) : row.get(1);
            Body body = new Body(known(country), known(row.get(2)), day(row, 3), day(row, 4), near);
            for (String name : row.get(0).split("\\|", -1)) {
                String key = Places.key(name);
                boolean capitals = key.length() <= ACRONYM && name.chars().noneMatch(Character::isLowerCase);
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(body, capitals));
                int words = key.split(" ", -1).length;
                longest.merge(key.split(" ", -1)[0], words, Math::max);
            }
        }
    }

    private static @Nullable String known(String column) {
        return column.equals("-") ? null : column;
    }

    private static @Nullable LocalDate day(List<String> row, int column) {
        return row.size() > column && !row.get(column).isEmpty() ? LocalDate.parse(row.get(column)) : null;
    }

    /** Words of the longest name that begins with this one; 0 when none does. */
    int longest(String word) {
        return longest.getOrDefault(Places.key(word), 0);
    }

    /** The bodies of that name on that day, in the order of the table; empty for none. */
    List<Body> find(String name, @Nullable LocalDate day) {
        List<Body> found = new ArrayList<>();
        for (Entry entry : byKey.getOrDefault(Places.key(name), List.of())) {
            if ((!entry.capitals || isAcronym(name)) && entry.body.holds(day)) {
                found.add(entry.body);
            }
        }
        return found;
    }

    /** "WHO", and "Nato" where the acronym is long enough to be no other word. */
    private static boolean isAcronym(String name) {
        return name.chars().noneMatch(Character::isLowerCase)
                || (name.length() > 3 && Character.isUpperCase(name.charAt(0)));
    }
}
