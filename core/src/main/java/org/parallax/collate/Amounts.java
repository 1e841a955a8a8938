// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;

/** Compares quantities by value over units, comparators and ranges. Immutable. */
final class Amounts {
    /** Rounding that a conversion between unit systems explains: 600 m and 2,000 ft are 1.6 % apart. */
    private static final double CONVERSION = 0.03;

    private static final double DEGREE = 1;
    /** How far "about" reaches. */
    private static final double ABOUT = 0.15;

    /** How far a rounded number lies from the exact one at most. */
    private static final double ROUNDING = 0.03;

    private record Conversion(String base, double factor, double added) {
        private static final Conversion NONE = new Conversion("", 1, 0);

        double of(BigDecimal value) {
            return value.doubleValue() * factor + added;
        }
    }

    private final Map<String, Conversion> conversions = new HashMap<>();

    Amounts() {
        for (List<String> row : Tsv.load("/parallax/collate/units.tsv").rows()) {
            double added = row.size() > 3 ? Double.parseDouble(row.get(3)) : 0;
            conversions.put(row.get(0), new Conversion(row.get(1), Double.parseDouble(row.get(2)), added));
        }
    }

    /** How two quantities of one thing stand to each other. */
    enum Relation {
        SAME,
        /** Compatible, but one says it less exactly. */
        LESS_EXACT,
        /** They exclude each other. */
        APART,
        /** Not of one dimension. */
        INCOMPARABLE
    }

    Relation compare(Quantity a, Quantity b) {
        @Nullable Conversion left = conversions.get(a.unit());
        @Nullable Conversion right = conversions.get(b.unit());
        boolean sameUnit = a.unit().equals(b.unit());
        if (!sameUnit && (left == null || right == null || !left.base.equals(right.base))) {
            return Relation.INCOMPARABLE;
        }
        Conversion fa = sameUnit || left == null ? Conversion.NONE : left;
        Conversion fb = sameUnit || right == null ? Conversion.NONE : right;
        double about = isCounted(a) && isCounted(b) ? ABOUT / 2 : ABOUT;
        double[] x = bounds(a, fa, about);
        double[] y = bounds(b, fb, about);
        double slack = sameUnit ? 0 : CONVERSION * Math.max(Math.abs(x[0]), Math.abs(y[0]));
        // degrees are rounded to whole ones
        slack = !sameUnit && (fa.added != 0 || fb.added != 0) ? Math.max(slack, DEGREE) : slack;
        boolean sameNumber = Math.abs(fa.of(a.low()) - fb.of(b.low())) <= slack
                && Math.abs(fa.of(a.high()) - fb.of(b.high())) <= slack;
        if (sameNumber) {
            // "12", "a dozen" and "at least 12" bear each other out
            return Relation.SAME;
        }
        boolean meet = x[0] <= y[1] + slack && y[0] <= x[1] + slack;
        return meet ? Relation.LESS_EXACT : Relation.APART;
    }

    /** How many times as large as the other the larger one is, at least; infinite for what has no common measure. */
    double ratio(Quantity a, Quantity b) {
        @Nullable Conversion left = conversions.get(a.unit());
        @Nullable Conversion right = conversions.get(b.unit());
        if (left == null || right == null || !left.base.equals(right.base)) {
            return Double.POSITIVE_INFINITY;
        }
        double less = Math.min(left.of(a.high()), right.of(b.high()));
        double more = Math.max(left.of(a.low()), right.of(b.low()));
        return less <= 0 ? Double.POSITIVE_INFINITY : more / less;
    }

    /** True when one number is the other without its last digits: "$43,350" and "$43,000". */
    boolean rounded(Quantity a, Quantity b) {
        double left = a.low().doubleValue();
        double right = b.low().doubleValue();
        double most = Math.max(Math.abs(left), Math.abs(right));
        int digits = Math.abs(a.low().stripTrailingZeros().precision()
                - b.low().stripTrailingZeros().precision());
        return a.unit().equals(b.unit()) && digits > 0 && Math.abs(left - right) < ROUNDING * most && most >= 1000;
    }

    /** "About 450": nobody who guesses says so much, so two such numbers must lie nearer. */
    private static boolean isCounted(Quantity quantity) {
        return quantity.comparator() == Comparator.ABOUT
                && quantity.low().compareTo(quantity.high()) == 0
                && quantity.low().stripTrailingZeros().precision() > 1;
    }

    private static double[] bounds(Quantity quantity, Conversion conversion, double about) {
        double low = conversion.of(quantity.low());
        double high = conversion.of(quantity.high());
        Comparator comparator = quantity.comparator();
        return switch (comparator) {
            case EXACTLY -> new double[] {low, high};
            case ABOUT -> new double[] {low - about * Math.abs(low), high + about * Math.abs(high)};
            case AT_LEAST, MORE_THAN -> new double[] {low, Double.POSITIVE_INFINITY};
            case AT_MOST, LESS_THAN -> new double[] {0, high};
        };
    }
}
