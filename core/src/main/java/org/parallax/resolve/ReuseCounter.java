// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Account;
import org.parallax.model.Reuse;

/** Counts how much of each report stands word for word in each other one; reports with nothing in common cost nothing. */
final class ReuseCounter {
    private ReuseCounter() {}

    /** For each two reports that share a run, both ways, in the order of {@code accounts}. */
    static List<Reuse> of(List<Account> accounts) {
        List<ReportWords> words = accounts.stream().map(ReportWords::of).toList();
        Map<List<String>, BitSet> having = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (int at = 0; at + ReportWords.RUN <= words.get(i).size(); at++) {
                having.computeIfAbsent(words.get(i).run(at), run -> new BitSet())
                        .set(i);
            }
        }
        List<Reuse> reuse = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SortedMap<Integer, BitSet> shared = shared(i, words.get(i), having);
            for (Map.Entry<Integer, BitSet> other : shared.entrySet()) {
                double share =
                        (double) other.getValue().cardinality() / words.get(i).size();
                reuse.add(new Reuse(
                        accounts.get(i).id(), accounts.get(other.getKey()).id(), share));
            }
        }
        return reuse;
    }

    /** The words of report {@code i} that lie in a run of each other report. */
    private static SortedMap<Integer, BitSet> shared(int i, ReportWords words, Map<List<String>, BitSet> having) {
        SortedMap<Integer, BitSet> shared = new TreeMap<>();
        for (int at = 0; at + ReportWords.RUN <= words.size(); at++) {
            BitSet reports = having.getOrDefault(words.run(at), new BitSet());
            for (int j = reports.nextSetBit(0); j >= 0; j = reports.nextSetBit(j + 1)) {
                if (j != i) {
                    shared.computeIfAbsent(j, k -> new BitSet()).set(at, at + ReportWords.RUN);
                }
            }
        }
        return shared;
    }
}
