// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.jspecify.annotations.Nullable;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;

/** Tells when the time between two publications explains a difference. */
final class Updates {
    private static final long BIRTHDAY_DAYS = 20;
    private static final long DAYS_OF_YEAR = 365;

    private Updates() {}

    /**
     * True when the later report may simply know more: a toll that rose, a number of people missing or held that changed, an
     * age that grew with the years.
     */
    static boolean explain(Unit a, Unit b, Quantity left, Quantity right) {
        long days = daysBetween(a, b);
        int order = order(a, b);
        if (order == 0) {
            return false;
        }
        Quantity earlier = order > 0 ? left : right;
        Quantity later = order > 0 ? right : left;
        if (left.unit().equals(Quantity.AGE)) {
            int years = later.low().subtract(earlier.low()).intValue();
            return Math.abs(days) >= BIRTHDAY_DAYS && years >= 1 && years <= 1 + Math.abs(days) / DAYS_OF_YEAR;
        }
        if (Tolls.falls(a, left) && Tolls.falls(b, right)) {
            return true;
        }
        boolean toll = PeopleNouns.isHuman(left.head()) || Tolls.tells(a, left);
        return toll && later.low().compareTo(earlier.low()) > 0;
    }

    /** Positive when the second report appeared later, by the hour where both tell it; 0 when that is not known. */
    static int order(Unit a, Unit b) {
        PublicationTime left = a.account().annotation().article().metadata().published();
        PublicationTime right = b.account().annotation().article().metadata().published();
        if (left == null || right == null) {
            return 0;
        }
        return left.instant() != null && right.instant() != null
                ? right.instant().toInstant().compareTo(left.instant().toInstant())
                : right.date().compareTo(left.date());
    }

    /** Days from the first report's publication to the second's; 0 when one is not known. */
    static long daysBetween(Unit a, Unit b) {
        @Nullable
        PublicationTime left = a.account().annotation().article().metadata().published();
        @Nullable
        PublicationTime right = b.account().annotation().article().metadata().published();
        return left == null || right == null
                ? 0
                : right.date().toEpochDay() - left.date().toEpochDay();
    }
}
