// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A story's reports laid side by side: the product of the whole.
 *
 * @param claims conflicts first, then what differs, what one report alone has, what all share
 * @param cut ids of the reports whose texts are withheld or break off: their silence means nothing
 */
public record Collation(ResolvedStory story, List<Claim> claims, SortedSet<String> cut) {
    public Collation {
        requireNonNull(story, "story is null");
        claims = List.copyOf(claims);
        cut = Collections.unmodifiableSortedSet(new TreeSet<>(cut));
    }

    /** The same story with other claims. */
    public Collation with(List<Claim> others) {
        return new Collation(story, others, cut);
    }

    /** How many independent origins the claims rest on, all told. */
    public int originCount() {
        return (int) claims.stream()
                .flatMap(claim -> claim.origins().stream())
                .distinct()
                .count();
    }
}
