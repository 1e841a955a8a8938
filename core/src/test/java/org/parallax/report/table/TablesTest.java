// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.report.table.RowJson.MalformedRow;

class TablesTest {
    @Test
    void thePageOfTheDocsIsTheDefinition() throws IOException {
        Path made = Files.writeString(Path.of("target/tables.md"), TablesPage.page());
        assertThat(Path.of("../docs/tables.md"))
                .as("copy core/target/tables.md over it")
                .hasSameTextualContentAs(made);
    }

    @Test
    void everyTableBeginsWithItsKeyAndKnowsItsOwner() {
        for (Table table : Tables.all()) {
            assertThat(table.columns().get(0).name()).isEqualTo("id");
            assertThat(Tables.named(table.name())).isSameAs(table);
        }
        assertThat(Tables.all())
                .filteredOn(table -> table.owner() == null)
                .containsExactly(Tables.REPORT, Tables.STORY);
        assertThat(Tables.all()).doesNotHaveDuplicates();
    }

    @Test
    void aValueMustFitItsColumn() {
        Draft none = new Draft(Tables.REUSE, "s/reuse/1");
        assertThatThrownBy(none::row)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("story_id");
        assertThatThrownBy(() -> none.text("words", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row(Tables.ORIGIN, List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row(Tables.ORIGIN, List.of("a", "b", "c", 5L)))
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> reuse(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfASurrogatePairIsReplacedInItsPlace() {
        Row row = origin("a\uD83Db", "\uD83D\uDE00\uDE00");
        assertThat(row.text("report_id")).isEqualTo("a\uFFFDb");
        assertThat(row.text("name")).isEqualTo("\uD83D\uDE00\uFFFD");
    }

    @Test
    void numbersAreWrittenInPlainDigits() {
        assertThat(Row.digits(4.0e10)).isEqualTo("40000000000");
        assertThat(Row.digits(-0.0)).isEqualTo("0");
        assertThat(Row.digits(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Row.digits(2.0e-3)).isEqualTo("0.002");
        assertThat(reuse(0.1 + 0.2).real("share")).isEqualTo(0.3);
    }

    @Test
    void aLineIsCanonical() {
        assertThat(RowJson.line(origin("a\"b", "tab\tbell\u0007 é\u2028")))
                .isEqualTo(
                        "{\"id\":\"k\",\"report_id\":\"a\\\"b\",\"name\":\"tab\\tbell\\u0007 é\u2028\",\"kind\":\"body\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRowComesBackFromItsLine(long seed) throws MalformedRow {
        SplittableRandom random = new SplittableRandom(seed);
        for (Table table : Tables.all()) {
            Row row = RandomRows.row(table, random);
            assertThat(RowJson.parse(table, RowJson.line(row))).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"id\":1}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"report_id\":\"b\",\"name\":\"c\",\"kind\":\"d\",\"more\":1}",
                "{\"id\":\"a\",\"report_id\":\"b\",\"name\":[\"c\"],\"kind\":\"d\"}"
            })
    void whatIsNoRowIsRefused(String line) {
        assertThatThrownBy(() -> RowJson.parse(Tables.ORIGIN, line)).isInstanceOf(MalformedRow.class);
    }

    @Test
    void idsAreSortedByCodePoints() {
        List<String> ids = new ArrayList<>(List.of("\uFFFD", "\uD83D\uDE00", "z", "a", "ab"));
        ids.sort(Row::compareCodePoints);
        assertThat(ids).containsExactly("a", "ab", "z", "\uFFFD", "\uD83D\uDE00");
    }

    @Test
    void aDigestWantsItsRowsInOrder() {
        TableDigest digest = new TableDigest();
        digest.add(origin("a", "b"));
        assertThatThrownBy(() -> digest.add(origin("a", "b"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(digest.hex()).hasSize(64);
        assertThat(new TableDigest().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Row origin(String report, String name) {
        return new Row(Tables.ORIGIN, Arrays.asList("k", report, name, "body"));
    }

    private static Row reuse(double share) {
        return new Row(Tables.REUSE, Arrays.asList("k", "s", "a", "b", share));
    }
}
