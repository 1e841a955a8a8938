// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Story;
import org.parallax.model.Verdict;

/**
 * What lists tell of a story in the project.
 *
 * @param title headline of its first report
 * @param firstMoment earliest publication in UTC, empty when none is known
 * @param lastMoment latest publication in UTC, empty when none is known
 * @param origins how many independent origins its claims rest on, all told
 * @param ruled {@code suggested} when Parallax put the reports together, {@code confirmed} when people changed that
 * @param fingerprint of what its collation is made from
 * @param dirty true while the collation, and with it the numbers of claims, are still to be made
 */
public record StoryHead(
        String id,
        @Nullable String title,
        String firstMoment,
        String lastMoment,
        int reports,
        int copies,
        int outlets,
        int conflicts,
        int differs,
        int agrees,
        int alone,
        int origins,
        String ruled,
        String fingerprint,
        boolean dirty) {
    /** What lists tell of the story as it once was. */
    StoryHead asOf(Ruled ruledThen) {
        Collation collation = ruledThen.collation();
        Story then = collation.story().story();
        Map<Verdict, Integer> claims = ruledThen.verdicts();
        NavigableSet<String> outletsThen = new TreeSet<>();
        NavigableSet<String> moments = new TreeSet<>();
        for (Account account : then.accounts()) {
            Metadata metadata = account.annotation().article().metadata();
            String moment = Moments.of(metadata.published());
            if (metadata.outlet() != null) {
                outletsThen.add(Folded.outlet(metadata.outlet()));
            }
            if (moment != null) {
                moments.add(moment);
            }
        }
        return new StoryHead(
                then.id(),
                title,
                moments.isEmpty() ? "" : moments.first(),
                moments.isEmpty() ? "" : moments.last(),
                then.accounts().size(),
                then.copies().size(),
                outletsThen.size(),
                claims.getOrDefault(Verdict.CONFLICT, 0),
                claims.getOrDefault(Verdict.DIFFER, 0),
                claims.getOrDefault(Verdict.AGREE, 0),
                claims.getOrDefault(Verdict.ONLY, 0),
                collation.originCount(),
                ruled,
                fingerprint,
                false);
    }
}
