// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Quantity;
import org.parallax.model.TimeExpression;

/**
 * Which pairs of units are worth a close look: for each the few that share most of what is rare in the story (words,
 * entities, amounts, times of day) or come nearest as wholes. Work and length grow with the units, not with their square,
 * once a story is large; a sentence that many reports have is taken once. Immutable.
 */
final class Shortlist {
    /** A form is compared as a whole with this many others, those that share most with it. */
    private static final int COMPARED = 160;
    /** A form is paired with this many others at most, and with as many of one report. */
    private static final int PARTNERS = 40;

    private static final int OF_A_REPORT = 8;
    /** What stands in more forms than this leads to none of them. */
    private static final int COMMON = 400;

    private final Nearness nearness;
    private final Forms forms;
    private final List<Map<String, Double>> marks = new ArrayList<>();
    private final double[] lengths;
    private final Map<String, List<Integer>> having = new HashMap<>();

    Shortlist(Nearness nearness) {
        this.nearness = nearness;
        this.forms = nearness.forms();
        for (int form = 0; form < forms.size(); form++) {
            for (String mark : marks(forms.first(form))) {
                having.computeIfAbsent(mark, m -> new ArrayList<>()).add(form);
            }
        }
        lengths = new double[forms.size()];
        for (int form = 0; form < forms.size(); form++) {
            Map<String, Double> weighed = new TreeMap<>();
            for (String mark : marks(forms.first(form))) {
                int in = having.getOrDefault(mark, List.of()).size();
                double weight = Math.log(1 + (double) forms.size() / in);
                weighed.put(mark, weight);
                lengths[form] += weight * weight;
            }
            marks.add(weighed);
            lengths[form] = Math.sqrt(lengths[form]);
        }
    }

    /** What may lead from one unit to another. */
    private static Set<String> marks(Unit unit) {
        Set<String> marks = new TreeSet<>(unit.lemmas());
        unit.entities().forEach(entity -> marks.add("entity " + entity));
        for (Quantity quantity : unit.quantities()) {
            marks.add("amount " + quantity.low().stripTrailingZeros().toPlainString() + " " + quantity.unit());
        }
        for (TimeExpression time : unit.times()) {
            if (time.clock() != null || time.from() != null) {
                marks.add("time " + (time.clock() != null ? time.clock() : time.from()));
            }
        }
        return marks;
    }

    /** The pairs, each once and of two reports, the lower number first; in order. */
    List<Unit[]> pairs() {
        Set<Long> chosen = new TreeSet<>();
        for (int form = 0; form < forms.size(); form++) {
            for (int other : partners(form)) {
                chosen.add(key(Math.min(form, other), Math.max(form, other)));
            }
        }
        List<Unit[]> pairs = new ArrayList<>();
        for (long key : chosen) {
            int low = (int) (key >>> Integer.SIZE);
            int high = (int) key;
            pairs.add(ordered(forms.beside(low, high), forms.beside(high, low)));
        }
        for (int form = 0; form < forms.size(); form++) {
            for (Unit echo : forms.reports(form)) {
                Unit first = forms.first(form);
                if (!echo.report().equals(first.report())) {
                    pairs.add(ordered(first, echo));
                }
            }
        }
        return pairs;
    }

    private static long key(int low, int high) {
        return ((long) low << Integer.SIZE) | high;
    }

    private static Unit[] ordered(Unit a, Unit b) {
        return a.number() < b.number() ? new Unit[] {a, b} : new Unit[] {b, a};
    }

    private List<Integer> partners(int form) {
        double[] shared = new double[forms.size()];
        Set<Integer> touched = new HashSet<>();
        marks.get(form).forEach((mark, weight) -> {
            List<Integer> others = having.getOrDefault(mark, List.of());
            for (int other : others.size() > COMMON ? List.<Integer>of() : others) {
                shared[other] += weight * weight;
                touched.add(other);
            }
        });
        List<Integer> others = new ArrayList<>();
        for (int other = 0; other < shared.length; other++) {
            boolean reached = shared.length <= COMPARED || touched.contains(other);
            if (other != form && reached && apart(form, other)) {
                shared[other] /= Math.max(1e-9, lengths[form] * lengths[other]);
                others.add(other);
            }
        }
        List<Integer> compared = best(others, shared, COMPARED);
        double[] near = new double[forms.size()];
        for (int other : compared) {
            near[other] = shared[other] + nearness.ofWholes(forms.first(form), forms.first(other));
        }
        Map<String, Integer> taken = new HashMap<>();
        List<Integer> partners = new ArrayList<>();
        for (int other : best(compared, near, compared.size())) {
            String report = forms.beside(other, form).report();
            if (partners.size() < PARTNERS && taken.merge(report, 1, Integer::sum) <= OF_A_REPORT) {
                partners.add(other);
            }
        }
        return partners;
    }

    /** True when the two can be set beside each other as words of two reports. */
    private boolean apart(int form, int other) {
        return !forms.beside(form, other)
                .report()
                .equals(forms.beside(other, form).report());
    }

    /** The {@code most} of the highest value, the highest first; of equal ones the lower number. */
    private static List<Integer> best(List<Integer> all, double[] values, int most) {
        long[] order = new long[all.size()];
        for (int i = 0; i < order.length; i++) {
            // values lie above -2: as whole numbers they keep their order, with the number behind
            long value = Math.round((values[all.get(i)] + 2) * 1e6);
            order[i] = (value << Integer.SIZE) | (Integer.MAX_VALUE - all.get(i));
        }
        Arrays.sort(order);
        List<Integer> best = new ArrayList<>();
        for (int i = order.length - 1; i >= 0 && best.size() < most; i--) {
            best.add(Integer.MAX_VALUE - (int) order[i]);
        }
        return best;
    }
}
