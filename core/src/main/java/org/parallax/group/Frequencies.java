// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.List;
import org.parallax.lexicon.Tsv;

/**
 * In how many reports a word stands: those at hand, and a background of ordinary English text, so that a rare word is known
 * as rare even among three reports. Not changed once filled.
 */
final class Frequencies {
    private static final List<List<String>> BACKGROUND =
            Tsv.load("/parallax/group/frequencies.tsv", 2).rows();

    private int[] hashes = new int[1 << 14];
    private int[] counts = new int[1 << 14];
    private int words;
    private double reports;

    private Frequencies() {}

    /** The background alone. */
    static Frequencies background() {
        Frequencies frequencies = new Frequencies();
        for (List<String> row : BACKGROUND) {
            if (row.get(0).equals("documents")) {
                frequencies.reports = Integer.parseInt(row.get(1));
            } else {
                frequencies.add(Terms.hash(row.get(0)), Integer.parseInt(row.get(1)));
            }
        }
        return frequencies;
    }

    /** One more report. */
    void add(ReportKey report) {
        for (Terms bag : List.of(
                report.words,
                report.people,
                report.surnames,
                report.places,
                report.bodies,
                report.names,
                report.numbers)) {
            for (int i = 0; i < bag.size(); i++) {
                add(bag.hash(i), 1);
            }
        }
        reports++;
    }

    /** How much it says that a report has the word: 0 for one that all have, more the fewer have it (idf). */
    double rarity(int hash) {
        return Math.log((reports + 1) / Math.max(1, of(hash)));
    }

    private int of(int hash) {
        int at = slot(hashes, counts, hash);
        return counts[at];
    }

    private void add(int hash, int count) {
        int at = slot(hashes, counts, hash);
        if (counts[at] == 0) {
            hashes[at] = hash;
            words++;
        }
        counts[at] += count;
        if (words * 2 > hashes.length) {
            grow();
        }
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new int[oldHashes.length * 2];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int at = slot(hashes, counts, oldHashes[i]);
                hashes[at] = oldHashes[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Where the word stands, or where it would: open addressing, the length is a power of two. */
    private static int slot(int[] hashes, int[] counts, int hash) {
        int mask = hashes.length - 1;
        int at = hash & mask;
        while (counts[at] > 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
