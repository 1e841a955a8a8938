// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.model.CrossEncoder;
import org.parallax.model.CrossEncoder.Odds;

class SecondReadingTest {
    private static final Units UNITS = Units.of(
            "The bridge fell into the river. The mayor resigned on Friday.",
            "The mayor resigned on Friday. The old bridge fell into the river.");
    private static final Nearness NEARNESS = new Nearness(UNITS.all());
    private static final Aligner FIRST = new Aligner(new AlignmentScorer(), NEARNESS);
    private static final Contrast CONTRAST = new Contrast(NEARNESS, FIRST, Collator.RULES);

    /** Sentences that end alike are the same. */
    private static final CrossEncoder ENDS = pairs -> pairs.stream()
            .map(pair -> {
                String end = pair.first().substring(pair.first().length() - 6);
                float odds = pair.second().endsWith(end) ? 5 : -5;
                return new Odds(odds, odds, -odds);
            })
            .toList();

    @Test
    void featuresSayHowFarAPairIsAheadOfItsRivals() {
        List<Alignment> pairs = new ArrayList<>();
        for (Unit a : UNITS.all().subList(0, 2)) {
            for (Unit b : UNITS.all().subList(2, 4)) {
                pairs.add(new Alignment(a, b, 0.5));
            }
        }
        SecondReading reading = SecondReading.of(ENDS, pairs, CONTRAST);
        double[] right =
                reading.of(new Alignment(UNITS.all().get(0), UNITS.all().get(3), 0));
        double[] wrong =
                reading.of(new Alignment(UNITS.all().get(0), UNITS.all().get(2), 0));
        assertThat(right).isNotNull().hasSize(SecondReading.NAMES.size()).endsWith(5, 5, -5, 10, 10, 10);
        assertThat(wrong).isNotNull().endsWith(-5, -5, 5, -10, -10, -10);
    }

    @Test
    void whatIsNotReadKeepsItsScore() {
        SecondReading none = SecondReading.none();
        assertThat(none.scored()).isEmpty();
        assertThat(none.of(new Alignment(UNITS.a(), UNITS.b(), 0.5))).isNull();
        Aligner same = FIRST.rescored(none.scored());
        assertThat(same.above(0)).isEqualTo(FIRST.above(0)).isNotEmpty();
    }

    @Test
    void newScoresTakeThePlaceOfTheOld() {
        Alignment first = FIRST.above(0).get(0);
        Aligner changed = FIRST.rescored(List.of(new Alignment(first.a(), first.b(), 0.25)));
        assertThat(changed.score(first.a(), first.b())).isEqualTo(0.25);
        assertThat(changed.score(first.b(), first.a())).isEqualTo(0.25);
        assertThat(changed.nearest(first.a(), first.b())).isEqualTo(FIRST.nearest(first.a(), first.b()));
    }

    @Test
    void soManyPairsAreReadTheDoubtfulFirst() {
        List<Alignment> pairs = IntStream.range(0, 100)
                .mapToObj(i -> new Alignment(UNITS.a(), UNITS.b(), i / 100.0))
                .toList();
        List<Alignment> read = SecondReading.doubtful(pairs);
        assertThat(read).hasSize(SecondReading.MOST);
        assertThat(read.get(0).score()).isEqualTo(0.4);
        assertThat(read.stream().map(Alignment::score).collect(Collectors.toSet()))
                .allMatch(score -> score >= SecondReading.FLOOR);
    }
}
