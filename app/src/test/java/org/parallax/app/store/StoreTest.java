// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskLosesNothingThatWasAdded() throws IOException {
        Path file = folder.resolve("full.db");
        int kept = 0;
        try (Store store = Store.open(file, Clock.systemUTC(), 120)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            store.add(
                                    Unread.report("r" + i, "Rain fell on the town number " + i + ". ".repeat(i * 50)));
                        }
                    })
                    .isInstanceOfSatisfying(
                            StoreFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.FULL));
            kept = store.reportIds().size();
            assertThat(kept).isPositive();
        }
        try (Store store = Store.open(file, Clock.systemUTC())) {
            assertThat(store.reportIds()).hasSize(kept);
            assertThat(store.wrong()).isEmpty();
            assertThat(store.add(Unread.report("more", "There is room again."))).isEqualTo(Added.NEW);
        }
    }

    @Test
    void aPageIsKeptAsItWas() throws IOException {
        try (Store store = Store.open(folder.resolve("a.db"), Clock.systemUTC())) {
            store.add(Unread.report("a", "The bridge at Oxmoor is shut."));
            assertThat(store.page("a")).asString().isEqualTo("The bridge at Oxmoor is shut.");
            assertThat(store.add(Unread.report("a", "The bridge at Oxmoor is shut.")))
                    .isEqualTo(Added.KNOWN);
            assertThat(store.add(Unread.report("a", "The bridge at Oxmoor is open.")))
                    .isEqualTo(Added.TAKEN);
            assertThat(store.page("a")).asString().isEqualTo("The bridge at Oxmoor is shut.");
        }
    }

    @Test
    void aReportIsFoundByHowItsIdBegins() throws IOException {
        try (Store store = Store.open(folder.resolve("ids.db"), Clock.systemUTC())) {
            store.add(Unread.report("a_bc", "The bridge at Oxmoor is shut."));
            store.add(Unread.report("abx", "The bridge at Oxmoor is open."));
            assertThat(store.report("a_b").id()).isEqualTo("a_bc");
            for (String given : List.of("", "a", "%", "_")) {
                assertThatThrownBy(() -> store.report(given)).as(given).isInstanceOf(StoreFailure.class);
            }
        }
    }

    @Test
    void anOutletIsOneHoweverItIsSpelt() throws IOException {
        try (Store store = Store.open(folder.resolve("outlets.db"), Clock.systemUTC())) {
            store.add(Unread.report("a", "Rain fell on Oxmoor.", "Élan-Post"));
            store.add(Unread.report("b", "Rain fell on Sandvik.", "élan post"));
            store.add(Unread.report("c", "Rain fell on Hale.", "Élan-Post"));
            store.add(Unread.report("d", "Rain fell on Tarn.", "***"));
            assertThat(store.outlets()).containsExactly(Map.entry("Élan-Post", 3), Map.entry("***", 1));
            assertThat(store.reportsOf("ÉLAN POST", 0, 9).total()).isEqualTo(3);
            assertThat(store.outlet("elan-post")).containsEntry("reports", 3L);
            assertThat(store.reportsOf("***", 0, 9).entries())
                    .extracting(ReportHead::id)
                    .containsExactly("d");
        }
    }

    @Test
    void aSearchMayAskForAnyNumberOfReports() throws IOException {
        try (Store store = Store.open(folder.resolve("many.db"), Clock.systemUTC())) {
            store.add(Unread.report("a", "Rain fell on Oxmoor."));
            store.add(Unread.report("b", "Rain fell on Sandvik."));
            Question rain = new Question("rain", null, null, null, null, null, null);
            assertThat(store.search(rain, 1, Integer.MAX_VALUE).entries()).hasSize(1);
        }
    }

    @Test
    void correctionsNameTheSameThingOnce() {
        Correction one = Correction.of(Correction.Kind.MERGE_NAMES, List.of("A \"B\"", "C\n"), "2031-01-01T00:00:00Z");
        assertThat(Correction.parse(one.line())).isEqualTo(one);
        assertThat(Correction.of(Correction.Kind.SPLIT_NAMES, one.values(), one.made())
                        .id())
                .isNotEqualTo(one.id());
        assertThatThrownBy(() -> Correction.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storiesFollowWhatPeopleSaid() {
        StoryRulings rulings = new StoryRulings(List.of(List.of("a", "b"), List.of("c"), List.of("d", "e")));
        rulings.apply(Correction.of(Correction.Kind.MERGE_STORIES, List.of("a", "c"), ""));
        rulings.apply(Correction.of(Correction.Kind.MOVE_REPORT, List.of("b", "d"), ""));
        rulings.apply(Correction.of(Correction.Kind.SPLIT_STORY, List.of("e"), ""));
        rulings.apply(Correction.of(Correction.Kind.MOVE_REPORT, List.of("not here", "a"), ""));
        assertThat(rulings.stories().stream().map(story -> List.copyOf(story.reports())))
                .containsExactly(List.of("a", "c"), List.of("b", "d"), List.of("e"));
    }

    @Test
    void momentsSortAsTexts() {
        assertThat(Moments.parse("2031-02-04T10:00:00+01:00")).isEqualTo("2031-02-04T09:00:00Z");
        assertThat(Moments.parse("2031-02-04")).isEqualTo("2031-02-04T23:59:59Z");
        assertThat(Moments.parseBegin("2031-02-04")).isEqualTo("2031-02-04T00:00:00Z");
        assertThat(Moments.parse("2031-02-04T10:00")).isEqualTo("2031-02-04T10:00:00Z");
    }

    @Test
    void wordsAreFoldedForBothDatabases() {
        assertThat(Folded.of("  The “Ärzte’s” U.S.-led\tcôté 3rd ")).isEqualTo("the arztes u s led cote 3rd");
    }
}
