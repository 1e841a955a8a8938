// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A story's reports laid side by side: the product of the whole.
 *
 * @param claims conflicts first, then what differs, what one report alone has, what all share
 */
public record Collation(ResolvedStory story, List<Claim> claims) {
    public Collation {
        requireNonNull(story, "story is null");
        claims = List.copyOf(claims);
    }

    /** How many independent origins the claims rest on, all told. */
    public int originCount() {
        return (int) claims.stream()
                .flatMap(claim -> claim.origins().stream())
                .distinct()
                .count();
    }
}
