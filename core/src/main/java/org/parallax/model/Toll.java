// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How many people something befell in the happening that a report tells of: one figure for each role, the report's own
 * final one. What a report tells of other happenings, and numbers that it gives for a part of these people, are left out.
 *
 * @param low the number, or the lower end of a range
 * @param high equal to {@code low} but for a range ("dozens")
 * @param assailants how many of those who did it suffered the same and are not in the figure ("killed three people, then
 *     himself")
 * @param spans the words that it rests on, in text order: those that state the figure, or those that tell of each person
 * @param certain false when other words of the report don't fit the figure, or when little bears it out
 * @param rule name of the rule that gave it
 */
public record Toll(
        CasualtyRole role,
        long low,
        long high,
        Comparator comparator,
        int assailants,
        List<Span> spans,
        boolean certain,
        String rule) {
    public Toll {
        requireNonNull(role, "role is null");
        requireNonNull(comparator, "comparator is null");
        requireNonNull(rule, "rule is null");
        spans = List.copyOf(spans);
        if (low < 0 || high < low || assailants < 0) {
            throw new IllegalArgumentException("bad toll " + low + " to " + high + " and " + assailants);
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("toll of " + role + " rests on no words");
        }
    }
}
