// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Metadata;
import org.parallax.model.Story;

/**
 * What lists tell of a story in the project.
 *
 * @param title headline of its first report
 * @param firstMoment earliest publication in UTC, empty when none is known
 * @param lastMoment latest publication in UTC, empty when none is known
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
        String ruled,
        String fingerprint,
        boolean dirty) {
    /** What lists tell of the story as it once was. */
    public StoryHead asOf(Story then, int conflictsThen, int differsThen, int agreesThen, int aloneThen) {
        NavigableSet<String> outletsThen = new TreeSet<>();
        NavigableSet<String> moments = new TreeSet<>();
        for (Account account : then.accounts()) {
            Metadata metadata = account.annotation().article().metadata();
            String moment = Moments.of(metadata.published());
            if (metadata.outlet() != null) {
                outletsThen.add(metadata.outlet());
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
                conflictsThen,
                differsThen,
                agreesThen,
                aloneThen,
                ruled,
                fingerprint,
                false);
    }
}
