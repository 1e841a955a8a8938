// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Account;
import org.parallax.model.Story;

/**
 * The room's door: finds copies and puts reports of one happening together. A copy that
 * has the names and numbers of its original is in its story. What two other reports share and where they clash
 * (words, names, places, numbers, days, and how all this stands out among the reports nearest to them) gives the odds that
 * they tell of one happening; reports are joined by the mean of these odds, best first. A pure function of the set of
 * reports; its cost grows about with their number. Immutable, safe for use by several threads.
 */
public final class Grouper {
    /** Mean odds (their logarithm) from which reports are one story. */
    private static final double SAME_STORY = -0.5;
    /** Odds below which two reports, taken alone, look like two happenings. */
    private static final double UNRELATED = -4;

    /** What grouping needs to know of a report. */
    public static ReportKey key(Account account) {
        return Draft.keyOf(account);
    }

    /** Stories of the reports, by id, each with its reports by id; every report is in one story. */
    public List<Story> group(List<Account> accounts) {
        SortedMap<String, Account> byId = new TreeMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        List<ReportKey> keys = byId.values().stream().map(Grouper::key).toList();
        List<Story> stories = new ArrayList<>();
        for (List<ReportKey> story : groups(keys)) {
            List<Account> reports = new ArrayList<>();
            for (ReportKey key : story) {
                Account account = byId.get(key.id());
                if (account != null) {
                    reports.add(account);
                }
            }
            stories.add(new Story(storyId(story), reports, copies(story)));
        }
        return List.copyOf(stories);
    }

    /** The id of a story of these reports: that of the first published; of several, or of undated ones, the smallest. */
    public String storyId(List<ReportKey> story) {
        return story.stream().min(ReportKey.FIRST).orElseThrow().id();
    }

    /** Which of these reports are copies: report id to the id of the original. */
    public SortedMap<String, String> copies(List<ReportKey> story) {
        return Copies.of(story);
    }

    /** The same for keys alone: which reports are one story, each by id, the stories by their smallest id. */
    public List<List<ReportKey>> groups(List<ReportKey> keys) {
        Kin kin = new Kin(keys);
        int[] groups = kin.groups(
                SAME_STORY, Copies.of(keys.stream().filter(ReportKey::isLong).toList()));
        Map<Integer, List<ReportKey>> members = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], group -> new ArrayList<>())
                    .add(kin.keys().get(i));
        }
        List<List<ReportKey>> stories = new ArrayList<>();
        for (List<ReportKey> story : members.values()) {
            story.sort(Comparator.comparing(ReportKey::id));
            stories.add(List.copyOf(story));
        }
        stories.sort(Comparator.comparing(story -> story.get(0).id()));
        return List.copyOf(stories);
    }

    /**
     * Why two of the reports are, or are not, one story when all these are put together.
     *
     * @throws IllegalArgumentException when one of them is not among the keys
     */
    public Bond bond(List<ReportKey> keys, String one, String other) {
        Kin kin = new Kin(keys);
        List<String> ids = kin.keys().stream().map(ReportKey::id).toList();
        int first = ids.indexOf(one);
        int second = ids.indexOf(other);
        if (first < 0 || second < 0 || first == second) {
            throw new IllegalArgumentException("no two reports: " + one + ", " + other);
        }
        SortedMap<String, String> copies =
                Copies.of(keys.stream().filter(ReportKey::isLong).toList());
        return new Bonds(kin, SAME_STORY, copies).of(first, second);
    }

    /** Names, numbers and telling words that both reports have, by kind: people, places, bodies, numbers, words. */
    public static Map<String, List<String>> shared(Account one, Account other) {
        return Draft.shared(one, other);
    }

    /** One story of all the reports given, in their order, with copies found: for reports that the user put together. */
    public Story story(List<Account> accounts) {
        List<ReportKey> keys = accounts.stream().map(Grouper::key).toList();
        return new Story(storyId(keys), accounts, copies(keys));
    }

    /** True when no two of the reports look as if they told of one happening; false for a single report. */
    public boolean unrelated(List<Account> accounts) {
        if (accounts.size() < 2) {
            return false;
        }
        Kin kin = new Kin(accounts.stream().map(Grouper::key).toList());
        boolean[] related = {false};
        kin.each((a, b, features) -> related[0] |= kin.odds(features) > UNRELATED);
        return !related[0];
    }
}
