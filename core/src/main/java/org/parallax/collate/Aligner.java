// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pairs up the units of a story's reports that speak of the same thing, and joins pairs over several reports. */
final class Aligner {
    /** Score from which two units may speak of one thing. */
    static final double CANDIDATE = 0.12;
    /** A unit stands in this many pairs at most: more is no alignment but a topic. */
    private static final int MOST_USES = 3;

    /** Sentences of a report that tell together what another tells in one. */
    private static final int MOST_PARTS = 3;
    /** They stand this many sentences apart at most, ... */
    private static final int NEAR_PARTS = 3;
    /** ... each is aligned as surely as this, ... */
    private static final double SURE_PART = 0.4;
    /** ... and each has this share of the one sentence's weight that those before it have not. */
    private static final double GAIN = 0.15;

    /** Share of the best score that an alignment needs on one side at least. */
    private static final double CROWDED = 0.3;

    /** A pair that was looked at, with its score. */
    private record Scored(Meeting meeting, double score) {}

    /**
     * What a unit was set beside.
     *
     * @param words how near each of the unit's content words comes to the nearest one of the other
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or changed
    record Rival(Unit unit, double score, float[] words) {}

    /** Two reports by their place in the story. */
    private record Reports(int a, int b) {}

    private final Nearness nearness;
    private final Map<String, Integer> reports = new HashMap<>();
    /** Number of the first unit of each report. */
    private final List<Integer> firsts = new ArrayList<>();

    private final List<Scored> all = new ArrayList<>();
    private final Map<Integer, List<Scored>> ofForm = new HashMap<>();
    private final Map<Long, Scored> byForms = new HashMap<>();
    /** Pairs of the same words, by unit. */
    private final Map<Long, Scored> echoes = new HashMap<>();

    Aligner(AlignmentScorer scorer, Nearness nearness) {
        this.nearness = nearness;
        for (Unit unit : nearness.units()) {
            if (!reports.containsKey(unit.report())) {
                reports.put(unit.report(), reports.size());
                firsts.add(unit.number());
            }
        }
        firsts.add(nearness.units().size());
        Features features = new Features(nearness);
        Map<Reports, List<Unit[]>> blocks =
                new TreeMap<>(Comparator.comparingInt(Reports::a).thenComparingInt(Reports::b));
        for (Unit[] pair : new Shortlist(nearness).pairs()) {
            blocks.computeIfAbsent(new Reports(report(pair[0]), report(pair[1])), r -> new ArrayList<>())
                    .add(pair);
        }
        blocks.forEach((block, pairs) -> score(scorer, features, block, pairs));
    }

    private void score(AlignmentScorer scorer, Features features, Reports block, List<Unit[]> pairs) {
        int top = firsts.get(block.a());
        int left = firsts.get(block.b());
        double[] @Nullable [][] table = new double[firsts.get(block.a() + 1) - top][firsts.get(block.b() + 1) - left][];
        List<Meeting> meetings = new ArrayList<>();
        for (Unit[] pair : pairs) {
            Meeting meeting = features.of(pair[0], pair[1]);
            meetings.add(meeting);
            table[pair[0].number() - top][pair[1].number() - left] = meeting.features();
        }
        double[][] found = scorer.scores(table);
        for (Meeting meeting : meetings) {
            add(new Scored(
                    meeting, found[meeting.a().number() - top][meeting.b().number() - left]));
        }
    }

    /** The same pairs, some of them with another score. */
    private Aligner(Aligner first, Map<Long, Double> scores) {
        nearness = first.nearness;
        reports.putAll(first.reports);
        firsts.addAll(first.firsts);
        for (Scored scored : first.all) {
            Meeting meeting = scored.meeting();
            long units = key(meeting.a().number(), meeting.b().number());
            add(new Scored(meeting, scores.getOrDefault(units, scored.score())));
        }
    }

    /** This with the scores of {@code pairs} in the place of its own. */
    Aligner rescored(List<Alignment> pairs) {
        if (pairs.isEmpty()) {
            return this;
        }
        Map<Long, Double> scores = new HashMap<>();
        pairs.forEach(pair -> scores.put(key(pair.a().number(), pair.b().number()), pair.score()));
        return new Aligner(this, scores);
    }

    private void add(Scored scored) {
        Meeting meeting = scored.meeting();
        all.add(scored);
        int a = nearness.forms().of(meeting.a());
        int b = nearness.forms().of(meeting.b());
        if (a == b) {
            echoes.put(key(meeting.a().number(), meeting.b().number()), scored);
        } else {
            byForms.put(key(a, b), scored);
        }
        ofForm.computeIfAbsent(a, form -> new ArrayList<>()).add(scored);
        if (b != a) {
            ofForm.computeIfAbsent(b, form -> new ArrayList<>()).add(scored);
        }
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }

    private int report(Unit unit) {
        return reports.getOrDefault(unit.report(), -1);
    }

    private @Nullable Scored looked(Unit a, Unit b) {
        int left = nearness.forms().of(a);
        int right = nearness.forms().of(b);
        if (left != right) {
            return byForms.get(key(left, right));
        }
        Scored scored = echoes.get(key(a.number(), b.number()));
        // two echoes of a third are as like each other as one of them is to it
        return scored != null
                ? scored
                : echoes.get(key(nearness.forms().first(left).number(), b.number()));
    }

    /** How surely two units speak of the same thing, in [0,1]; 0 for two of one report and for what has little in common. */
    double score(Unit a, Unit b) {
        Scored scored = looked(a, b);
        return scored == null || a.report().equals(b.report()) ? 0 : scored.score();
    }

    /** How near each content word of {@code unit} comes to the nearest one of {@code other}, a pair that was looked at. */
    float[] nearest(Unit unit, Unit other) {
        return near(unit, other)
                .orElseThrow(() ->
                        new IllegalArgumentException("not looked at: " + unit.number() + " beside " + other.number()));
    }

    /** As {@link #nearest}; empty for a pair that was not itself looked at. */
    private Optional<float[]> near(Unit unit, Unit other) {
        Scored scored = looked(unit, other);
        if (scored == null) {
            return Optional.empty();
        }
        Meeting meeting = scored.meeting();
        if (meeting.a().equals(unit) && meeting.b().equals(other)) {
            return Optional.of(meeting.ofA());
        }
        boolean turned = meeting.b().equals(unit) && meeting.a().equals(other);
        return turned ? Optional.of(meeting.ofB()) : Optional.empty();
    }

    /** What the unit, or one of the same words, was set beside in other reports. */
    List<Rival> with(Unit unit) {
        Forms forms = nearness.forms();
        int form = forms.of(unit);
        List<Rival> rivals = new ArrayList<>();
        for (Scored scored : ofForm.getOrDefault(form, List.of())) {
            Meeting meeting = scored.meeting();
            boolean left = forms.of(meeting.a()) == form;
            boolean same = left && forms.of(meeting.b()) == form;
            if (same && !meeting.a().equals(unit) && !meeting.b().equals(unit)) {
                continue;
            }
            left = same ? meeting.a().equals(unit) : left;
            Unit other = left ? meeting.b() : meeting.a();
            other = other.report().equals(unit.report()) ? forms.outside(forms.of(other), unit.report()) : other;
            float[] words = left ? meeting.ofA() : meeting.ofB();
            if (!other.report().equals(unit.report())
                    && words.length == unit.words().size()) {
                rivals.add(new Rival(other, scored.score(), words));
            }
        }
        return rivals;
    }

    /** All pairs that may speak of one thing, the surest first. */
    List<Alignment> candidates() {
        return above(CANDIDATE);
    }

    /** All pairs with that score or a higher one, the surest first. */
    List<Alignment> above(double floor) {
        List<Alignment> pairs = new ArrayList<>();
        for (Scored scored : all) {
            if (scored.score() >= floor) {
                pairs.add(new Alignment(scored.meeting().a(), scored.meeting().b(), scored.score()));
            }
        }
        pairs.sort(Comparator.comparingDouble((Alignment pair) -> -pair.score())
                .thenComparing(pair -> pair.a().number())
                .thenComparing(pair -> pair.b().number()));
        return pairs;
    }

    /** Without the alignments beside which both units have far better ones in the other's report. */
    static List<Alignment> uncrowded(List<Alignment> pairs) {
        Map<Unit, Map<String, Double>> best = new HashMap<>();
        for (Alignment pair : pairs) {
            best(best, pair.a()).merge(pair.b().report(), pair.score(), Math::max);
            best(best, pair.b()).merge(pair.a().report(), pair.score(), Math::max);
        }
        return pairs.stream()
                .filter(pair -> pair.score()
                                >= CROWDED
                                        * best(best, pair.a())
                                                .getOrDefault(pair.b().report(), 0.0)
                        || pair.score()
                                >= CROWDED
                                        * best(best, pair.b())
                                                .getOrDefault(pair.a().report(), 0.0))
                .toList();
    }

    private static Map<String, Double> best(Map<Unit, Map<String, Double>> best, Unit unit) {
        return best.computeIfAbsent(unit, u -> new HashMap<>());
    }

    /**
     * Groups of the given alignments that make one claim each, the surest alignments first. A report has one unit in a
     * group, or up to three where it tells in neighbouring sentences what another tells in one: each of them must add to
     * what the one sentence finds there.
     */
    List<List<Alignment>> groups(List<Alignment> pairs) {
        List<Map<String, List<Unit>>> members = new ArrayList<>();
        List<List<Alignment>> groups = new ArrayList<>();
        Map<Unit, List<Integer>> groupsOf = new HashMap<>();
        Map<Unit, Map<String, Integer>> uses = new HashMap<>();
        for (Alignment pair : pairs) {
            Map<String, Integer> ofA = uses.computeIfAbsent(pair.a(), unit -> new HashMap<>());
            Map<String, Integer> ofB = uses.computeIfAbsent(pair.b(), unit -> new HashMap<>());
            if (ofA.getOrDefault(pair.b().report(), 0) >= MOST_USES
                    || ofB.getOrDefault(pair.a().report(), 0) >= MOST_USES) {
                continue;
            }
            ofA.merge(pair.b().report(), 1, Integer::sum);
            ofB.merge(pair.a().report(), 1, Integer::sum);
            int home = Integer.MAX_VALUE;
            for (Unit unit : List.of(pair.a(), pair.b())) {
                for (int group : groupsOf.getOrDefault(unit, List.of())) {
                    if (group < home && fits(members.get(group), pair)) {
                        home = group;
                    }
                }
            }
            if (home == Integer.MAX_VALUE) {
                home = groups.size();
                members.add(new HashMap<>());
                groups.add(new ArrayList<>());
            }
            for (Unit unit : List.of(pair.a(), pair.b())) {
                List<Unit> own = members.get(home).computeIfAbsent(unit.report(), report -> new ArrayList<>());
                if (!own.contains(unit)) {
                    own.add(unit);
                    groupsOf.computeIfAbsent(unit, u -> new ArrayList<>()).add(home);
                }
            }
            groups.get(home).add(pair);
        }
        return groups;
    }

    /** True when each of the two is its report's member or the first, or one goes on with what the other tells at once. */
    private boolean fits(Map<String, List<Unit>> members, Alignment pair) {
        List<Unit> ofA = members.getOrDefault(pair.a().report(), List.of());
        List<Unit> ofB = members.getOrDefault(pair.b().report(), List.of());
        boolean hasA = ofA.contains(pair.a());
        boolean hasB = ofB.contains(pair.b());
        return ((hasA || ofA.isEmpty()) && (hasB || ofB.isEmpty()))
                || (hasA && ofA.size() == 1 && goesOn(pair.a(), ofB, pair.b(), pair.score()))
                || (hasB && ofB.size() == 1 && goesOn(pair.b(), ofA, pair.a(), pair.score()));
    }

    /** True when {@code next} stands near {@code told} and has of {@code whole} what they have not. */
    private boolean goesOn(Unit whole, List<Unit> told, Unit next, double score) {
        boolean near = told.size() < MOST_PARTS
                && score >= SURE_PART
                && told.stream().anyMatch(unit -> Math.abs(unit.place() - next.place()) <= NEAR_PARTS);
        if (!near) {
            return false;
        }
        double[] weights = nearness.weights(whole);
        float[] having = new float[weights.length];
        for (Unit unit : told) {
            // one that came in beside a third report was not itself looked at
            float[] words = near(whole, unit).orElseGet(() -> new float[weights.length]);
            for (int i = 0; i < having.length; i++) {
                having[i] = Math.max(having[i], words[i]);
            }
        }
        float[] words = nearest(whole, next);
        double all = 0;
        double gain = 0;
        for (int i = 0; i < having.length; i++) {
            all += weights[i];
            gain += weights[i] * Math.max(0, words[i] - having[i]);
        }
        return gain >= GAIN * all;
    }
}
