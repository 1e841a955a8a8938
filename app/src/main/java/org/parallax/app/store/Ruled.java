// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Claim;
import org.parallax.model.Collation;

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
}
