// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Collation;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

class TerminalTableTest {
    @ParameterizedTest
    @ValueSource(ints = {40, 41, 57, 80, 95, 96, 120, 160})
    void noLineIsWiderThanTheTerminal(int width) {
        String table = TerminalTable.of(SampleCollation.collation(), width, false);
        assertThat(table.lines()).allMatch(line -> Cells.width(line) <= width);
    }

    @Test
    void conflictsStandFirstThenDifferencesThenWhatOneHasThenWhatAllShare() {
        assertThat(TerminalTable.of(SampleCollation.collation(), 80, false))
                .containsSubsequence("Conflicts", "Differences", "Only in A", "Only in B", "Shared");
    }

    @Test
    void wideTerminalsSetTwoReadingsSideBySide() {
        assertThat(TerminalTable.of(SampleCollation.collation(), 120, false).lines())
                .anyMatch(line -> line.contains("A  At least 12") && line.contains("│ B  15"));
    }

    @Test
    void colourChangesNoWord() {
        String coloured = TerminalTable.of(SampleCollation.collation(), 80, true);
        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .isEqualTo(TerminalTable.of(SampleCollation.collation(), 80, false)
                        .lines()
                        .toList());
    }

    @Test
    void directionControlsAreShownNotObeyed() {
        assertThat(TerminalTable.of(SampleCollation.collation(), 80, false))
                .contains("Safe⟨U+202E⟩evas")
                .doesNotContain("\u202E");
    }

    @Test
    void sharedClaimsOfOneOriginSayWhich() {
        assertThat(TerminalTable.of(SampleCollation.collation(), 80, false)).contains("1 origin · the coast guard");
    }

    @Test
    void fewWordsAreShownWithWhatStandsAroundThem() {
        assertThat(alone("old harbour on Monday"))
                .contains("… old harbour on Monday")
                .contains("in: Fire broke out near the owner’s old harbour on Monday.");
        assertThat(alone("Fire broke out near the owner’s old harbour on Monday"))
                .contains("Fire broke out")
                .doesNotContain("in: ");
    }

    private static String alone(String words) {
        Collation fire = FireStory.collation();
        String text = fire.story().story().accounts().get(0).text();
        int at = text.indexOf(words);
        Reading reading = new Reading("a", new Span(at, at + words.length()), words);
        Claim claim =
                new Claim("c1", ClaimKind.PLACE, Verdict.ONLY, List.of(), List.of(reading), List.of(), 1, "by-hand");
        return TerminalTable.of(new Collation(fire.story(), List.of(claim), new TreeSet<>()), 100, false);
    }
}
