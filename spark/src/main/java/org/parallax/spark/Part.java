// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sha256;

/**
 * Reports or stories of one day whose rows are in one file a table.
 *
 * @param name changes with everything that is in the files
 * @param day publication day, or {@code unknown}
 * @param number its number among the day's
 * @param members places of its reports or stories in the list of all
 */
record Part(String name, String day, int number, List<Integer> members) implements Serializable {
    /** About so many reports or stories are in a part. */
    private static final int SIZE = 2000;

    Part {
        members = List.copyOf(members);
    }

    /**
     * Parts of all, in the order of their days.
     *
     * @param salt what else the files depend on
     * @param id of a report or story
     * @param content changes with its rows
     */
    static <T> List<Part> of(
            List<T> all, String salt, Function<T, String> id, Function<T, String> day, Function<T, String> content) {
        Map<String, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            days.computeIfAbsent(day.apply(all.get(i)), each -> new ArrayList<>())
                    .add(i);
        }
        List<Part> parts = new ArrayList<>();
        days.forEach((each, members) -> {
            int count = (members.size() + SIZE - 1) / SIZE;
            List<List<Integer>> shares = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                shares.add(new ArrayList<>());
            }
            for (int member : members) {
                shares.get(Math.floorMod(id.apply(all.get(member)).hashCode(), count))
                        .add(member);
            }
            for (int i = 0; i < count; i++) {
                MessageDigest digest = Sha256.digest();
                digest.update((salt + " " + each + " " + i).getBytes(StandardCharsets.UTF_8));
                for (int member : shares.get(i)) {
                    T one = all.get(member);
                    digest.update(("\n" + id.apply(one) + " " + content.apply(one)).getBytes(StandardCharsets.UTF_8));
                }
                if (!shares.get(i).isEmpty()) {
                    parts.add(new Part(Sha256.hex(digest).substring(0, 16), each, i, shares.get(i)));
                }
            }
        });
        return parts;
    }

    /** The day of what came out first, else {@code unknown}. */
    static String day(Stream<PublicationTime> times) {
        return times.map(PublicationTime::date)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("unknown");
    }

    /** Name of its files. */
    String file() {
        return String.format(Locale.ROOT, "part-%05d-%s", number, name);
    }
}
