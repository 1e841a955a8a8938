// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;
import java.util.List;

/**
 * Finds for each report the few others that may tell of the same happening, through an index of their telling words and
 * names, so that the cost grows with the number of reports and not with its square: of a word that many reports have, only
 * those are looked at that stand nearest in time. A pure function of the reports in their order. Immutable; each thread takes
 * a {@link Search} of its own.
 */
final class Neighbours {
    private static final int WORDS = 30;
    private static final int NAMES = 15;
    /** Of a word that many reports have, how many on each side in time are looked at. */
    private static final int REACH = 64;
    /** How many of the reports with most telling words in common are weighed. */
    private static final int CANDIDATES = 80;

    private final List<Profile> profiles;
    /** Telling words with the reports that have them. */
    private final long[] postings;
    /** Where the words of the reports stand among the postings, report by report. */
    private final int[] places;
    /** Where a report's places begin; those of the next follow. */
    private final int[] begins;

    /**
     * Indexes reports.
     *
     * @param profiles in order of time; the index in it stands for the report
     */
    Neighbours(List<Profile> profiles) {
        this.profiles = profiles;
        this.begins = new int[profiles.size() + 1];
        long most = 0;
        for (Profile profile : profiles) {
            most += most(profile);
        }
        long[] unsorted = new long[Math.toIntExact(most)];
        int size = 0;
        for (int i = 0; i < profiles.size(); i++) {
            size = telling(profiles.get(i), i, unsorted, size);
            begins[i + 1] = size;
        }
        this.postings = Postings.sorted(Arrays.copyOf(unsorted, size));
        this.places = new int[size];
        int[] next = Arrays.copyOf(begins, profiles.size());
        for (int place = 0; place < size; place++) {
            places[next[Postings.place(postings[place])]++] = place;
        }
    }

    private static int most(Profile profile) {
        return Math.min(WORDS, profile.words().terms().size())
                + Math.min(NAMES, profile.people().terms().size())
                + Math.min(NAMES, profile.places().terms().size())
                + Math.min(NAMES, profile.bodies().terms().size());
    }

    /** Adds the hashes of a report's telling words, each once; how many there are then. */
    private static int telling(Profile profile, int report, long[] into, int size) {
        int end = best(profile.words(), WORDS, report, into, size);
        end = best(profile.people(), NAMES, report, into, end);
        end = best(profile.places(), NAMES, report, into, end);
        end = best(profile.bodies(), NAMES, report, into, end);
        Arrays.sort(into, size, end);
        int kept = size;
        for (int i = size; i < end; i++) {
            if (i == size || into[i] != into[i - 1]) {
                into[kept++] = into[i];
            }
        }
        return kept;
    }

    private static int best(Weighted bag, int most, int report, long[] into, int size) {
        Fewest heaviest = new Fewest(Math.min(most, bag.terms().size()));
        for (int i = 0; i < bag.terms().size(); i++) {
            int bits = Float.floatToIntBits(-bag.weight(i));
            // as whole numbers the bits of negative floats stand in reverse
            int rank = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
            heaviest.add(Postings.of(rank, i));
        }
        int end = size;
        for (long one : heaviest.take()) {
            into[end++] = Postings.of(bag.terms().hash(Postings.place(one)), report);
        }
        return end;
    }

    /** A search for one thread. */
    Search search() {
        return new Search();
    }

    /** Looks for the neighbours of one report after the other. For one thread. */
    final class Search {
        /** How many telling words each report has in common with the one that is looked at; zero in between. */
        private final byte[] common = new byte[profiles.size()];
        /** Those that have some. */
        private int[] met = new int[1 << 10];

        private int meetings;
        private final Fewest fewest = new Fewest(CANDIDATES);
        private final TermTable words = new TermTable();

        /** The reports most like one by their indexes, nearest first. */
        Nearest of(int report, int most) {
            long[] candidates = candidates(report);
            Profile own = profiles.get(report);
            words.fill(own.words().terms());
            int[] others = new int[Math.min(most, candidates.length)];
            double[] likeness = new double[others.length];
            int size = 0;
            for (long candidate : candidates) {
                int distance = (int) (candidate >>> 1) & Integer.MAX_VALUE;
                int other = (candidate & 1) == 0 ? report - distance : report + distance;
                double like = own.likeness(words, profiles.get(other));
                int at = size < others.length ? size++ : others.length;
                while (at > 0 && (like > likeness[at - 1] || (like == likeness[at - 1] && other < others[at - 1]))) {
                    at--;
                }
                if (at < size) {
                    System.arraycopy(others, at, others, at + 1, size - at - 1);
                    System.arraycopy(likeness, at, likeness, at + 1, size - at - 1);
                    others[at] = other;
                    likeness[at] = like;
                }
            }
            return new Nearest(others, likeness);
        }

        /** Those with most words in common, of equals the nearest in time, of these the earlier: all three in one number. */
        private long[] candidates(int report) {
            meetings = 0;
            for (int i = begins[report]; i < begins[report + 1]; i++) {
                count(places[i]);
            }
            int least = least();
            for (int i = 0; i < meetings; i++) {
                int other = met[i];
                if (common[other] >= least) {
                    int few = Byte.MAX_VALUE - common[other];
                    int side = other < report ? 0 : 1;
                    fewest.add(((long) few << Integer.SIZE) | ((long) Math.abs(other - report) << 1) | side);
                }
                common[other] = 0;
            }
            return fewest.take();
        }

        /** How many words those have in common that can be among the best; spares looking at thousands with one or two. */
        private int least() {
            int[] having = new int[WORDS + 3 * NAMES + 1];
            for (int i = 0; i < meetings; i++) {
                having[common[met[i]]]++;
            }
            int least = having.length - 1;
            for (int better = having[least]; least > 1 && better < CANDIDATES; better += having[least]) {
                least--;
            }
            return least;
        }

        /** Meets those that stand beside a place under the same word. */
        private void count(int own) {
            int hash = Postings.hash(postings[own]);
            int first = Math.max(0, own - REACH);
            int last = Math.min(postings.length - 1, own + REACH);
            for (int i = own - 1; i >= first && Postings.hash(postings[i]) == hash; i--) {
                meet(Postings.place(postings[i]));
            }
            for (int i = own + 1; i <= last && Postings.hash(postings[i]) == hash; i++) {
                meet(Postings.place(postings[i]));
            }
        }

        private void meet(int other) {
            if (common[other]++ == 0) {
                if (meetings == met.length) {
                    met = Arrays.copyOf(met, meetings * 2);
                }
                met[meetings++] = other;
            }
        }
    }

    /**
     * A report's nearest.
     *
     * @param likeness of each of the others, falling
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the room and is not compared
    record Nearest(int[] others, double[] likeness) {}
}
