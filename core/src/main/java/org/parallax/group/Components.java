// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

/**
 * Cuts the reports into parts that the {@link Linkage} can join one after the other, with the same result as all at once.
 *
 * <p>Reports are in one part when a chain of ties above the bar, or of what is bound together, leads from one to the other.
 * Two groups are joined only when the mean of their ties is above the bar, and then one of these ties is: a sum of {@code n}
 * odds that are not above the bar is not above {@code n} times the bar, also when each addition is rounded, for rounding
 * keeps the order of numbers and {@code n} times the bar is itself a number without rounding (the bar is a multiple of a power
 * of two); pairs that were not compared are below it too. So no join ever leads from one part into another. The mean, the
 * sizes and the order of joins within a part depend on nothing outside it; of ties below the bar those within a part count in
 * its means, and those between two parts nowhere. For one thread.
 */
final class Components {
    private final Web web;
    private final double bar;
    private final int[] bound;
    /** A report's part, as the part's smallest place. */
    private final int[] part;
    /** The reports part by part, ascending; and where each part begins, by its smallest place. */
    private final int[] members;

    private final int[] memberBegins;
    /** Where a report stands in its part. */
    private final int[] rank;
    /** The ties within parts, part by part; and where those of each part begin, by its smallest place. */
    private final int[] later;

    private final int[] earlier;
    private final double[] odds;
    private final int[] tieBegins;

    /**
     * Cuts.
     *
     * @param bound for each report the place of one that it is joined with whatever the odds; its own for none
     */
    Components(Web web, double bar, int[] bound) {
        int size = web.size();
        this.web = web;
        this.bar = bar;
        this.bound = bound;
        this.part = parts(web, bar, bound);
        this.memberBegins = new int[size + 1];
        this.tieBegins = new int[size + 1];
        for (int i = 0; i < size; i++) {
            memberBegins[part[i] + 1]++;
        }
        web.each((a, b, tie) -> tieBegins[part[a] + 1] += part[a] == part[b] ? 1 : 0);
        for (int i = 0; i < size; i++) {
            memberBegins[i + 1] += memberBegins[i];
            tieBegins[i + 1] = Math.addExact(tieBegins[i + 1], tieBegins[i]);
        }
        this.members = new int[size];
        this.rank = new int[size];
        int[] next = memberBegins.clone();
        for (int i = 0; i < size; i++) {
            rank[i] = next[part[i]] - memberBegins[part[i]];
            members[next[part[i]]++] = i;
        }
        this.later = new int[tieBegins[size]];
        this.earlier = new int[later.length];
        this.odds = new double[later.length];
        int[] nextTie = tieBegins.clone();
        web.each((a, b, tie) -> {
            if (part[a] == part[b]) {
                int at = nextTie[part[a]]++;
                later[at] = a;
                earlier[at] = b;
                odds[at] = tie;
            }
        });
    }

    private static int[] parts(Web web, double bar, int[] bound) {
        Groups parts = new Groups(web.size());
        for (int i = 0; i < web.size(); i++) {
            parts.join(i, bound[i]);
        }
        web.each((a, b, tie) -> {
            if (tie > bar) {
                parts.join(a, b);
            }
        });
        return parts.all();
    }

    /** For each report the smallest place of its group. */
    int[] groups() {
        int[] groups = new int[part.length];
        for (int i = 0; i < part.length; i++) {
            if (part[i] == i) {
                join(i, groups);
            }
        }
        return groups;
    }

    private void join(int at, int[] groups) {
        int begin = memberBegins[at];
        int end = memberBegins[at + 1];
        int[] fellows = new int[end - begin];
        for (int i = begin; i < end; i++) {
            fellows[i - begin] = web.fellows(members[i]);
        }
        Linkage linkage = new Linkage(bar, fellows);
        for (int i = tieBegins[at]; i < tieBegins[at + 1]; i++) {
            linkage.tie(rank[later[i]], rank[earlier[i]], odds[i]);
        }
        for (int i = begin; i < end; i++) {
            linkage.bind(rank[members[i]], rank[bound[members[i]]]);
        }
        int[] joined = linkage.groups();
        for (int i = begin; i < end; i++) {
            groups[members[i]] = members[begin + joined[i - begin]];
        }
    }
}
