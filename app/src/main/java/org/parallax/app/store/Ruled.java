// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Verdict;

/**
 * A collation after people had their say.
 *
 * @param collation without the claims that were rejected
 * @param rejected claims that people say are none
 * @param confirmed ids of claims that people looked at and found right; all others are suggested
 */
public record Ruled(Collation collation, List<Claim> rejected, Set<String> confirmed) {
    public Ruled {
        rejected = List.copyOf(rejected);
        confirmed = new TreeSet<>(confirmed);
    }

    /** How many claims are left of each verdict. */
    Map<Verdict, Integer> verdicts() {
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        collation.claims().forEach(claim -> verdicts.merge(claim.verdict(), 1, Integer::sum));
        return verdicts;
    }
}
