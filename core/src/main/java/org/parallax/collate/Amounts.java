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
    /** How far "about" reaches. */
    private static final double ABOUT = 0.15;

    /** How far a rounded number lies from the exact one at most. */
    private static final double ROUNDING = 0.03;

    private record Conversion(String base, double factor) {}

    private final Map<String, Conversion> conversions = new HashMap<>();

    Amounts() {
        for (List<String> row : Tsv.load("/parallax/collate/units.tsv").rows()) {
            conversions.put(row.get(0), new Conversion(row.get(1), Double.parseDouble(row.get(2))));
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
        double fa = sameUnit || left == null ? 1 : left.factor;
        double fb = sameUnit || right == null ? 1 : right.factor;
        double[] x = bounds(a, fa);
        double[] y = bounds(b, fb);
        double slack = sameUnit ? 0 : CONVERSION * Math.max(Math.abs(x[0]), Math.abs(y[0]));
        boolean sameNumber = Math.abs(a.low().doubleValue() * fa - b.low().doubleValue() * fb) <= slack
                && Math.abs(a.high().doubleValue() * fa - b.high().doubleValue() * fb) <= slack;
        if (sameNumber) {
            // "12", "a dozen" and "at least 12" bear each other out
            return Relation.SAME;
        }
        boolean meet = x[0] <= y[1] + slack && y[0] <= x[1] + slack;
        return meet ? Relation.LESS_EXACT : Relation.APART;
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

    private static double[] bounds(Quantity quantity, double factor) {
        double low = quantity.low().multiply(BigDecimal.valueOf(factor)).doubleValue();
        double high = quantity.high().multiply(BigDecimal.valueOf(factor)).doubleValue();
        Comparator comparator = quantity.comparator();
        return switch (comparator) {
            case EXACTLY -> new double[] {low, high};
            case ABOUT -> new double[] {low - ABOUT * Math.abs(low), high + ABOUT * Math.abs(high)};
            case AT_LEAST, MORE_THAN -> new double[] {low, Double.POSITIVE_INFINITY};
            case AT_MOST, LESS_THAN -> new double[] {0, high};
        };
    }
}
