// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What grouping needs to know of a report, and nothing else: bags of hashed words and names, days, numbers and runs of words.
 * A few kilobytes, made once from an account. Immutable.
 */
public final class ReportKey {
    /** The order of publication; undated reports are last. */
    static final Comparator<ReportKey> FIRST =
            Comparator.comparing((ReportKey key) -> key.when).thenComparing(key -> key.id);
    /** Runs from which on a report is long enough that shared words tell of more than a shared phrase. */
    private static final int LONG = 20;

    /** Stands for a day that is not known. */
    static final int NO_DAY = Integer.MIN_VALUE;

    final String id;
    /** Publication as sortable text; "~" when it is not known, so that dated reports come first. */
    final String when;
    /** Day since 1970 that the report is of: published, else the latest day that its head names; or {@link #NO_DAY}. */
    final int day;
    /** Lemmas of nouns, verbs, adjectives and numbers. */
    final Terms words;
    /** The same of the first sentences. */
    final Terms lede;
    /** Full names of people. */
    final Terms people;

    final Terms surnames;
    final Terms places;
    final Terms bodies;
    /** All names but nationalities. */
    final Terms names;
    /** Those of them that stand near the head. */
    final Terms early;
    /** Amounts with what they count. */
    final Terms numbers;
    /** What the head counts, by what is counted, and the same with its number. */
    final Terms counted;

    final Terms figures;
    /** Lede, names and figures in one bag. */
    final Terms gist;
    /** Days and years that the text names. */
    final int[] days;

    final int[] years;
    /** Hash of the first weekday that the head names, 0 for none. */
    final int weekday;

    final @Nullable Long killed;
    final @Nullable Long injured;
    /** Hashes of the runs of five words, ascending; the same run stands once. */
    final int[] runs;
    /** The same of every two words that stand side by side. */
    final int[] pairs;
    /** Hash of all words in order, for texts too short for a run. */
    final int whole;

    ReportKey(Draft draft) {
        this.id = draft.id;
        this.when = draft.when;
        this.day = draft.day;
        this.words = Terms.of(draft.words);
        this.lede = Terms.of(draft.lede);
        this.people = Terms.of(draft.people);
        this.surnames = Terms.of(draft.surnames);
        this.places = Terms.of(draft.places);
        this.bodies = Terms.of(draft.bodies);
        this.names = Terms.of(draft.names);
        this.early = Terms.of(draft.early);
        this.numbers = Terms.of(draft.numbers);
        this.counted = Terms.of(draft.counted);
        this.figures = Terms.of(draft.figures);
        this.gist = Terms.of(draft.gist());
        this.days = sorted(draft.days.stream().mapToInt(Integer::intValue).toArray());
        this.years = sorted(draft.years.stream().mapToInt(Integer::intValue).toArray());
        this.weekday = draft.weekday;
        this.killed = draft.killed;
        this.injured = draft.injured;
        this.runs = draft.runs;
        this.pairs = draft.pairs;
        this.whole = draft.whole;
    }

    private ReportKey(KeyReader in) {
        this.id = in.text();
        this.when = in.text();
        this.day = in.number();
        this.words = Terms.parse(in);
        this.lede = Terms.parse(in);
        this.people = Terms.parse(in);
        this.surnames = Terms.parse(in);
        this.places = Terms.parse(in);
        this.bodies = Terms.parse(in);
        this.names = Terms.parse(in);
        this.early = Terms.parse(in);
        this.numbers = Terms.parse(in);
        this.counted = Terms.parse(in);
        this.figures = Terms.parse(in);
        this.gist = Terms.parse(in);
        this.days = in.ascending();
        this.years = in.ascending();
        this.weekday = in.number();
        this.killed = in.toll();
        this.injured = in.toll();
        this.runs = in.ascending();
        this.pairs = in.ascending();
        this.whole = in.number();
        in.end();
    }

    /**
     * Reads what {@link #bytes()} has written.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ReportKey parse(byte[] bytes) {
        return new ReportKey(new KeyReader(bytes));
    }

    /** The key in few bytes, for {@link #parse}; the same for equal keys. */
    public byte[] bytes() {
        KeyWriter out = new KeyWriter();
        out.text(id);
        out.text(when);
        out.number(day);
        for (Terms bag :
                List.of(words, lede, people, surnames, places, bodies, names, early, numbers, counted, figures, gist)) {
            bag.write(out);
        }
        out.ascending(days);
        out.ascending(years);
        out.number(weekday);
        out.toll(killed);
        out.toll(injured);
        out.ascending(runs);
        out.ascending(pairs);
        out.number(whole);
        return out.bytes();
    }

    private static int[] sorted(int[] values) {
        Arrays.sort(values);
        return values;
    }

    /** The report's id. */
    public String id() {
        return id;
    }

    /** True for a report that is more than a line or two. */
    boolean isLong() {
        return runs.length >= LONG;
    }

    /** True when the two ascending lists have a value in common. */
    static boolean meet(int[] a, int[] b) {
        return common(a, b) > 0;
    }

    /** How many values two ascending lists have in common. */
    static int common(int[] a, int[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                common++;
                i++;
                j++;
            }
        }
        return common;
    }
}
