// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;

/**
 * A number that reports disagree on, in the order in which they were published.
 *
 * @param points at least two, first published first
 */
record Course(Entry entry, List<Point> points) {
    private static final Set<Slot> NUMBERS = Set.of(Slot.AMOUNT, Slot.UPDATE, Slot.PRECISION);

    /** Of a large story: courses, and points of one. */
    private static final int MOST = 6;

    private static final int MOST_POINTS = 12;

    /** @param text the number as the report has it */
    record Point(Witness witness, PublicationTime published, BigDecimal low, BigDecimal high, String text) {}

    Course {
        points = List.copyOf(points);
    }

    /** The courses of all numbers but ages of which at least two dated reports give one in the same unit. */
    static List<Course> of(Sheet sheet) {
        List<Course> courses = new ArrayList<>();
        for (Entry entry : sheet.entries()) {
            List<SlotValues> numbers = entry.slots().stream()
                    .filter(slot -> NUMBERS.contains(slot.slot()))
                    .toList();
            Course course = numbers.isEmpty() ? null : of(sheet, entry, numbers);
            if (course != null) {
                courses.add(course);
            }
        }
        return sheet.isLarge() ? brief(courses) : courses;
    }

    /** Of a large story those that most reports give, each with the points at which it changes. */
    private static List<Course> brief(List<Course> courses) {
        return courses.stream()
                .sorted(Comparator.comparing(course -> -course.points().size()))
                .limit(MOST)
                .map(course -> new Course(course.entry(), steps(course.points())))
                .toList();
    }

    private static List<Point> steps(List<Point> points) {
        List<Point> steps = new ArrayList<>();
        for (Point point : points) {
            Point last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last == null
                    || last.low().compareTo(point.low()) != 0
                    || last.high().compareTo(point.high()) != 0) {
                steps.add(point);
            }
        }
        // who wrote with other numbers before them makes a line of teeth: first and last tell most
        int surplus = steps.size() - MOST_POINTS;
        if (surplus > 0) {
            steps.subList(MOST_POINTS / 2, MOST_POINTS / 2 + surplus).clear();
        }
        return steps.size() < 2 ? List.of(points.get(0), points.get(points.size() - 1)) : steps;
    }

    private static @Nullable Course of(Sheet sheet, Entry entry, List<SlotValues> numbers) {
        List<Point> points = new ArrayList<>();
        String unit = null;
        for (Witness witness : sheet.witnesses()) {
            PublicationTime published = witness.metadata().published();
            Quantity quantity = published == null ? null : quantity(entry, witness, numbers);
            if (published != null && quantity != null && !quantity.unit().equals(Quantity.AGE)) {
                if (unit != null && !unit.equals(quantity.unit())) {
                    return null;
                }
                unit = quantity.unit();
                String text = quantity.span().in(witness.account().text());
                points.add(new Point(witness, published, quantity.low(), quantity.high(), text));
            }
        }
        points.sort(Comparator.comparing((Point point) -> when(point.published())));
        return points.size() < 2 ? null : new Course(entry, points);
    }

    private static @Nullable Quantity quantity(Entry entry, Witness witness, List<SlotValues> numbers) {
        for (SlotValues slot : numbers) {
            String value = slot.values().get(witness.id());
            Quantity quantity = value == null ? null : quantity(entry, witness, value);
            if (quantity != null) {
                return quantity;
            }
        }
        return null;
    }

    /** True when all were published on one day, and it is known when. */
    boolean withinADay() {
        return points.stream().map(point -> point.published().date()).distinct().count() == 1
                && points.stream().allMatch(point -> point.published().text().length() >= 16);
    }

    private static String when(PublicationTime published) {
        return published.instant() == null
                ? published.date().toString()
                : published.instant().toInstant().toString();
    }

    /** The quantity in the report's reading that the value is, or is part of. */
    private static @Nullable Quantity quantity(Entry entry, Witness witness, String value) {
        Account account = witness.account();
        for (Entry.Said said : entry.said()) {
            if (said.witness().equals(witness)) {
                int at = account.text().indexOf(value, said.shown().begin());
                for (Quantity quantity : account.annotation().quantities()) {
                    Span place = new Span(Math.max(at, 0), Math.max(at, 0) + value.length());
                    if (at >= 0 && at < said.shown().end() && quantity.span().overlaps(place)) {
                        return quantity;
                    }
                }
            }
        }
        return null;
    }
}
