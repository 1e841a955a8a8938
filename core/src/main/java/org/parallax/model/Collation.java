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
}
