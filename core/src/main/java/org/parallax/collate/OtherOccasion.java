// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.TimeExpression;

/**
 * Tells when two units that look alike are of two happenings: each has hours of its own that lie far apart, is of nameless
 * people of other ages ("a 19-year-old was shot", "a 25-year-old man was shot"), or in another hospital, prison or hotel.
 */
final class OtherOccasion {
    /** Two clocks, two reporters and a zone explain less than this. */
    private static final long FAR_MINUTES = 90;

    private static final int DAY_MINUTES = 24 * 60;
    private static final int YEARS = 2;

    private OtherOccasion() {}

    static boolean isTold(Unit a, Unit b) {
        return hoursApart(a, b) || otherPeople(a, b) || elsewhere(a, b);
    }

    private static boolean hoursApart(Unit a, Unit b) {
        List<LocalTime> left = clocks(a);
        List<LocalTime> right = clocks(b);
        return !left.isEmpty()
                && !right.isEmpty()
                && left.stream().allMatch(x -> right.stream().allMatch(y -> minutes(x, y) > FAR_MINUTES));
    }

    private static List<LocalTime> clocks(Unit unit) {
        return unit.times().stream()
                .map(TimeExpression::clock)
                .filter(Objects::nonNull)
                .toList();
    }

    private static long minutes(LocalTime x, LocalTime y) {
        long apart = Math.abs(Duration.between(x, y).toMinutes());
        return Math.min(apart, DAY_MINUTES - apart);
    }

    private static boolean otherPeople(Unit a, Unit b) {
        List<Integer> left = ages(a);
        List<Integer> right = ages(b);
        return !left.isEmpty()
                && !right.isEmpty()
                && !namesPerson(a)
                && !namesPerson(b)
                && left.stream().allMatch(x -> right.stream().allMatch(y -> Math.abs(x - y) >= YEARS));
    }

    private static boolean namesPerson(Unit unit) {
        return unit.names().stream().anyMatch(name -> name.type() == NameType.PERSON);
    }

    private static List<Integer> ages(Unit unit) {
        return unit.quantities().stream()
                .filter(quantity -> quantity.unit().equals(Quantity.AGE))
                .map(quantity -> quantity.low().intValue())
                .toList();
    }

    private static boolean elsewhere(Unit a, Unit b) {
        KindPlace left = KindPlace.only(a);
        KindPlace right = KindPlace.only(b);
        return left != null && right != null && !left.isStreet() && left.isOther(right);
    }
}
