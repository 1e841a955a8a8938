// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports that are to be put together, in steps of which each can be shared out among threads or machines:
 *
 * <ol>
 *   <li>{@link #nearby} finds the neighbours of the reports of a range.
 *   <li>{@link Vicinity#ties} tells how likely the reports of a range and their neighbours tell of one happening. It needs
 *       what step one found for all ranges.
 *   <li>{@link #stories} joins them. It needs the ties of all ranges, and the copies ({@link Copies}, which has steps of its
 *       own).
 * </ol>
 *
 * <p>The answer is the same for any ranges, to the last bit: steps one and two are functions of single reports and pairs, and
 * step three takes them in an order of its own. A gathering of the same keys is the same on every machine, so it is made
 * anew where it is needed rather than sent. Immutable, safe for use by several threads.
 */
public final class Gathering {
    /** How many of the nearest are a report's surroundings. */
    static final int NEAR = 20;
    /** Mean odds (their logarithm) from which reports are one story. */
    static final double SAME_STORY = -0.5;
    /** Reports less alike than this are not compared. */
    private static final double LEAST = 0.1;

    /** By day and id: places in this list stand for the reports. */
    private final List<ReportKey> keys;

    private final List<Profile> profiles;
    private final Neighbours neighbours;
    private final Kinship kinship;

    private Gathering(Collection<ReportKey> reports, Crew crew) {
        this.keys = reports.stream()
                .sorted(Comparator.comparingInt((ReportKey key) -> key.day).thenComparing(key -> key.id))
                .toList();
        Frequencies all = Frequencies.background();
        for (ReportKey key : keys) {
            all.add(key);
        }
        this.profiles = new ArrayList<>(keys.size());
        for (List<Profile> some : crew.each(
                keys.size(),
                (from, to) -> keys.subList(from, to).stream()
                        .map(key -> Profile.of(key, all))
                        .toList())) {
            profiles.addAll(some);
        }
        this.neighbours = new Neighbours(profiles);
        this.kinship = new Kinship(all);
    }

    /** Indexes reports. */
    public static Gathering of(Collection<ReportKey> reports) {
        return of(reports, Crew.ALONE);
    }

    static Gathering of(Collection<ReportKey> reports, Crew crew) {
        return new Gathering(reports, crew);
    }

    /** How many reports there are. */
    public int size() {
        return keys.size();
    }

    /** The report at a place: they stand by day and id. */
    public ReportKey key(int place) {
        return keys.get(place);
    }

    Profile profile(int place) {
        return profiles.get(place);
    }

    Kinship kinship() {
        return kinship;
    }

    /**
     * Step one for some of the reports: their neighbours.
     *
     * @param from place of the first, in [0, size]
     * @param to behind the last, in [from, size]
     */
    public Nearby nearby(int from, int to) {
        Crew.check(from, to, size());
        return Nearby.of(neighbours, from, to, Due.MOST, LEAST);
    }

    /**
     * Where step two is done.
     *
     * @param all what step one found for ranges that together are all reports, in their order
     * @throws IllegalArgumentException when they are not
     */
    public Vicinity vicinity(List<Nearby> all) {
        return new Vicinity(this, all);
    }

    Vicinity vicinity(Crew crew) {
        return vicinity(crew.each(size(), this::nearby));
    }

    /**
     * The last step: which reports are one story, each by id, the stories by their smallest id.
     *
     * @param ties of ranges that together are all reports
     * @param copies report id to the id of its original: one story, whatever the odds, if no name or number speaks against it
     */
    public List<List<ReportKey>> stories(Collection<Ties> ties, Map<String, String> copies) {
        int[] groups = groups(new Web(size(), ties), copies);
        Map<Integer, List<ReportKey>> members = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], group -> new ArrayList<>()).add(key(i));
        }
        List<List<ReportKey>> stories = new ArrayList<>(members.size());
        for (List<ReportKey> story : members.values()) {
            story.sort(Comparator.comparing(ReportKey::id));
            stories.add(List.copyOf(story));
        }
        stories.sort(Comparator.comparing(story -> story.get(0).id()));
        return List.copyOf(stories);
    }

    /** For each report the smallest place of its group. */
    int[] groups(Web web, Map<String, String> copies) {
        return new Components(web, SAME_STORY, bindings(copies)).groups();
    }

    /** For each report the place of the one that it is joined with for good; its own for none. */
    private int[] bindings(Map<String, String> copies) {
        int[] bound = new int[size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            bound[i] = i;
            if (!copies.isEmpty()) {
                places.put(key(i).id, i);
            }
        }
        for (int i = 0; i < size() && !copies.isEmpty(); i++) {
            Integer original = places.get(copies.get(key(i).id));
            if (original != null && !Kinship.clash(key(i), key(original))) {
                bound[i] = original;
            }
        }
        return bound;
    }
}
