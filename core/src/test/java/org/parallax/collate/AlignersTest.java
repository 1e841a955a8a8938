// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared over whole reports by a key of its own. In the tables, a line is: one report | the other | wanted. */
class AlignersTest {
    private static Aligner aligner(Units units) {
        return new Aligner(new AlignmentScorer(), new Nearness(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The shots fell at 2:48 p.m. near the bus stop. | The shots fell at 2:48 p.m. near the bus stop."
                        + " | AGREE []",
                "The shots fell at 2:48 p.m. near the bus stop. | The shots fell around 2:45 p.m. near the bus stop."
                        + " | AGREE []",
                "The shots fell at about 4:20 p.m. near the bus stop."
                        + " | The shots fell at about 4:15 p.m. near the bus stop."
                        + " | DIFFER [DATE {a=about 4:20 p.m., b=about 4:15 p.m.}]",
                "The shots fell at 11:30 p.m. near the bus stop. | The shots fell at 11 p.m. near the bus stop."
                        + " | CONFLICT [DATE {a=11:30 p.m., b=11 p.m.}]"
            })
    void clocksOfOneMomentAreCompared(String a, String b, String wanted) {
        Units units = Units.of(a, b);
        assertThat(Units.told(new ClockAligner(aligner(units)).claims(units.all())))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The shots fell at 2 p.m. near the bus stop. | The shots fell at 9 p.m. near the bus stop.",
                "The shots fell after 3 p.m. near the bus stop. | The shots fell about 3:30 p.m. near the bus stop.",
                "The match began at 3 p.m. GMT in the new stadium. | The match began at 4:10 p.m. CET in the new stadium."
            })
    void clocksOfTwoMomentsOrTwoZonesAreNot(String a, String b) {
        Units units = Units.of(a, b);
        assertThat(new ClockAligner(aligner(units)).claims(units.all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The court said Anna Berg was arrested for the robbery of the museum in May."
                        + " | The court said Anna Berg was convicted for the robbery of the museum in May."
                        + " | DIFFER [STATE {a=arrested, b=convicted}]",
                "Anna Berg was arrested for the robbery. | Anna Berg was arrested for the robbery. | AGREE []"
            })
    void howFarACaseHasComeIsComparedForOnePerson(String a, String b, String wanted) {
        Units units = Units.of(a, b);
        assertThat(Units.told(new StageAligner(new Stages(), aligner(units)).claims(units.all())))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Police arrested Anna Berg for the robbery. | Karl Holm was convicted of the robbery.",
                "The road is in good repair. | The talks are at a critical point.",
                "The driver is in critical condition at Mercy Hospital. | The driver is in stable condition at Torvik Hospital.",
                "Anna Berg was convicted of the robbery. | Anna Berg was not convicted of the robbery."
            })
    void twoPeopleAndWhatIsNoStageAreNot(String a, String b) {
        Units units = Units.of(a, b);
        assertThat(new StageAligner(new Stages(), aligner(units)).claims(units.all()))
                .isEmpty();
    }

    @Test
    void peopleAreLaidSideBySideWithTheirTitles() {
        Units units = Units.of(
                "Harbour master Anna Berg closed the port.", "The port was closed by Anna Berg, the harbour master.");
        assertThat(new PersonAligner(units.story()).claims(units.all()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.readings().stream().map(r -> r.text()))
                        .containsExactly("Harbour master Anna Berg", "Anna Berg, the harbour master"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // a bare name introduces nobody
                "Anna Berg closed the port. | The port was closed by Anna Berg.",
                "Harbour master Anna Berg closed the port. | The port was closed by Anna Berg.",
                // no agreement beside two ages
                "Harbour master Anna Berg, 41, closed the port. | The harbour master, Anna Berg, 42, closed the port.",
            })
    void whoIsNotIntroducedTwiceOrIsOfTwoAgesIsNotSaidToBeOne(String a, String b) {
        Units units = Units.of(a, b);
        assertThat(new PersonAligner(units.story()).claims(units.all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Anna Berg sold the mill in Torvik in May and bought the old ferry from the harbour council in June."
                        + " | Anna Berg sold the mill in Torvik in May. She bought the old ferry from the harbour council"
                        + " in June. | 1 2",
                // says nothing that the first has not said
                "Anna Berg sold the mill in Torvik in May."
                        + " | Anna Berg sold the mill in Torvik in May. In May the mill in Torvik was sold. | 1 1",
                // stands too far off
                "Anna Berg sold the mill in Torvik in May and bought the old ferry from the harbour council in June."
                        + " | Anna Berg sold the mill in Torvik in May. It rained. The wind was strong. The sun came out."
                        + " She bought the old ferry from the harbour council in June. | 1 1"
            })
    void neighbouringSentencesTellTogetherWhatOneTells(String a, String b, String wanted) {
        Units units = Units.of(a, b);
        Aligner aligner = aligner(units);
        assertThat(aligner.groups(aligner.candidates()).get(0).stream()
                        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                        .distinct()
                        .collect(Collectors.groupingBy(Unit::report, TreeMap::new, Collectors.counting()))
                        .values())
                .hasToString("[" + wanted.replace(" ", ", ") + "]");
    }
}
