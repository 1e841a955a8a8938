// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
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
    /** Odds below which two reports, taken alone, look like two happenings. */
    private static final double UNRELATED = -4;

    private final Crew crew;

    /** Works on the thread that calls. */
    public Grouper() {
        this.crew = Crew.ALONE;
    }

    /**
     * Shares the work on many reports out.
     *
     * @param workers does the pieces; it must not wait for the thread that calls
     * @param slices in how many pieces each step is cut; the answer does not depend on it
     */
    public Grouper(Executor workers, int slices) {
        this.crew = new Crew(workers, slices);
    }

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
        return Copies.of(story).originals();
    }

    /** The same for keys alone: which reports are one story, each by id, the stories by their smallest id. */
    public List<List<ReportKey>> groups(List<ReportKey> keys) {
        Gathering gathering = Gathering.of(keys, crew);
        Vicinity vicinity = gathering.vicinity(crew);
        return gathering.stories(crew.each(keys.size(), vicinity::ties), longCopies(keys));
    }

    /** Copies among the reports that are more than a line or two. */
    private SortedMap<String, String> longCopies(List<ReportKey> keys) {
        Copies copies = Copies.among(keys);
        return copies.originals(crew.each(copies.size(), copies::found));
    }

    /**
     * Why two of the reports are, or are not, one story when all these are put together.
     *
     * @throws IllegalArgumentException when one of them is not among the keys
     */
    public Bond bond(List<ReportKey> keys, String one, String other) {
        Gathering gathering = Gathering.of(keys, crew);
        int first = -1;
        int second = -1;
        for (int i = 0; i < gathering.size(); i++) {
            first = gathering.key(i).id.equals(one) ? i : first;
            second = gathering.key(i).id.equals(other) ? i : second;
        }
        if (first < 0 || second < 0 || first == second) {
            throw new IllegalArgumentException("no two reports: " + one + ", " + other);
        }
        Vicinity vicinity = gathering.vicinity(crew);
        return new Bonds(gathering, vicinity, crew.each(keys.size(), vicinity::ties), longCopies(keys))
                .of(first, second);
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
        Gathering gathering = Gathering.of(accounts.stream().map(Grouper::key).toList());
        Pairs ties = gathering.vicinity(Crew.ALONE).ties(0, gathering.size()).near;
        return IntStream.range(0, ties.size()).noneMatch(i -> ties.number(i) > UNRELATED);
    }
}
