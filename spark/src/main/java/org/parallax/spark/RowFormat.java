// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.parallax.report.table.ParquetSchema;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowFile;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.Table;

/** How tables are written. */
enum RowFormat {
    /** As {@code parallax export --format parquet} writes them. */
    PARQUET {
        @Override
        RowFile open(Table table, Path file) throws IOException {
            MessageType schema = MessageTypeParser.parseMessageType(ParquetSchema.of(table));
            ParquetWriter<Group> writer = ExampleParquetWriter.builder(
                            HadoopOutputFile.fromPath(file, Rooms.configuration()))
                    .withConf(Rooms.configuration())
                    .withType(schema)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .withRowGroupSize(ROW_GROUP)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .build();
            return new RowFile() {
                @Override
                public void write(Row row) throws IOException {
                    writer.write(group(schema, row));
                }

                @Override
                public void close() throws IOException {
                    writer.close();
                }
            };
        }
    },
    /** Canonical JSON lines. */
    JSONL {
        @Override
        RowFile open(Table table, Path file) throws IOException {
            return RowJson.file(file.getFileSystem(Rooms.configuration()).create(file, true));
        }
    };

    /** Bytes of a table that are in memory while its file is written; some tables are written side by side. */
    private static final long ROW_GROUP = 8L << 20;

    abstract RowFile open(Table table, Path file) throws IOException;

    /** Ending of its files, and name of their folder. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Group group(MessageType schema, Row row) {
        SimpleGroup group = new SimpleGroup(schema);
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            if (value instanceof List<?> list) {
                Group elements = group.addGroup(i);
                for (Object element : list) {
                    put(elements.addGroup(0), 0, element);
                }
            } else if (value != null) {
                put(group, i, value);
            }
        }
        return group;
    }

    private static void put(Group group, int field, Object value) {
        if (value instanceof String text) {
            group.add(field, text);
        } else if (value instanceof Long number) {
            group.add(field, number);
        } else if (value instanceof Double number) {
            group.add(field, number);
        } else {
            group.add(field, (Boolean) value);
        }
    }
}
