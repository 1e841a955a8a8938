// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.report.table.Column;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** Rows with odd values, written and read back. */
class TablesRoundTripTest {
    private static final Settings PLAIN = new Settings(false, true, false, "test");

    @TempDir
    Path folder;

    private interface TableReader {
        void read(Table table, Path file, RowSink sink) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void jsonlGivesTheSameRows(long seed) throws IOException {
        sameRows(Format.JSONL, seed, (table, file, sink) -> JsonlFormat.read(table, Files.newInputStream(file), sink));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void csvGivesTheSameRows(long seed) throws IOException {
        sameRows(Format.CSV, seed, (table, file, sink) -> CsvFormat.read(table, Files.newInputStream(file), sink));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void parquetGivesTheSameRows(long seed) throws IOException {
        sameRows(Format.PARQUET, seed, ParquetFormat::read);
    }

    private void sameRows(Format format, long seed, TableReader reader) throws IOException {
        List<Row> rows = OddRows.rows(new SplittableRandom(seed), 20);
        write(format, new MemoryTables(rows), PLAIN);
        for (Table table : Tables.all()) {
            List<Row> again = new ArrayList<>();
            reader.read(table, folder.resolve(table.name() + "." + format.fileName()), again::add);
            assertThat(again)
                    .as(table.name())
                    .containsExactlyElementsOf(rows.stream()
                            .filter(row -> row.table() == table)
                            .sorted(Row.BY_ID)
                            .toList());
        }
    }

    @Test
    void aReaderOfOthersSeesTheSameCells() throws IOException {
        List<Row> rows = OddRows.rows(new SplittableRandom(3), 20);
        write(Format.CSV, new MemoryTables(rows), PLAIN);
        CSVFormat others = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (Table table : Tables.all()) {
            TreeMap<String, Row> byId = new TreeMap<>();
            rows.stream().filter(row -> row.table() == table).forEach(row -> byId.put(row.id(), row));
            try (CSVParser parser = CSVParser.parse(folder.resolve(table.name() + ".csv"), UTF_8, others)) {
                assertThat(parser.getHeaderNames())
                        .isEqualTo(table.columns().stream().map(Column::name).toList());
                int records = 0;
                for (CSVRecord record : parser) {
                    records++;
                    Row row = byId.get(record.get("id"));
                    assertThat(row).isNotNull();
                    for (Column column : table.columns()) {
                        if (row != null && column.type() == Column.Type.TEXT) {
                            assertThat(record.get(column.name())).isEqualTo(row.text(column.name()));
                        }
                    }
                }
                assertThat(records).isEqualTo(byId.size());
            }
        }
    }

    @Test
    void aSpreadsheetGetsNoFormula() throws IOException {
        Row row = new Row(Tables.ORIGIN, List.of("k", "=cmd()", "@SUM(1)", "-2"));
        write(Format.CSV, new MemoryTables(List.of(row)), new Settings(false, true, true, "test"));
        assertThat(Files.readString(folder.resolve("origin.csv"))).endsWith("k,'=cmd(),'@SUM(1),'-2\r\n");
        write(Format.CSV, new MemoryTables(List.of(row)), PLAIN);
        assertThat(Files.readString(folder.resolve("origin.csv"))).endsWith("k,=cmd(),@SUM(1),-2\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,report_id,name\r\na,b\r\n",
                "id,id\r\na,b\r\n",
                "id,report_id,name,kind\r\na,b,\"c,d\r\n",
                "id,report_id,name,kind\r\na,b,c\"d,e\r\n",
                "id,report_id,name,kind\r\na,b,,e\r\n",
                "id,report_id,name,other\r\na,b,c,e\r\n"
            })
    void whatIsNoTableIsRefused(String csv) {
        assertThatThrownBy(
                        () -> CsvFormat.read(Tables.ORIGIN, new ByteArrayInputStream(csv.getBytes(UTF_8)), row -> {}))
                .isInstanceOf(MalformedRow.class);
    }

    @Test
    void aDamagedParquetFileIsRefused() throws IOException {
        StringBuilder name = new StringBuilder();
        new SplittableRandom(4).ints(20_000, 'a', 'z').forEach(letter -> name.append((char) letter));
        Row row = new Row(Tables.ORIGIN, List.of("k", "r", name.toString(), "body"));
        write(Format.PARQUET, new MemoryTables(List.of(row)), PLAIN);
        Path file = folder.resolve("origin.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x01; // in the middle of the letters
        Files.write(file, bytes);
        assertThatThrownBy(() -> ParquetFormat.read(Tables.ORIGIN, file, one -> {}))
                .isInstanceOf(IOException.class);
    }

    private void write(Format format, TableSource source, Settings settings) throws IOException {
        format.write(source, settings, name -> Files.newOutputStream(folder.resolve(name)));
    }
}
