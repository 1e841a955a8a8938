// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Column;
import org.parallax.report.table.ParquetSchema;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowFile;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.Table;

/** Tables as Parquet, Snappy packed: texts as strings, lists as Parquet's lists. Read and written without Hadoop. */
public final class ParquetFormat implements Writing {
    /** Bytes of a table that are in memory while its file is written; some thirty tables are written side by side. */
    private static final long ROW_GROUP = 8L << 20;

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        TableFiles.write(source, target, "parquet", ParquetRows::new);
    }

    private static final class ParquetRows implements RowFile {
        private final OutputStream out;
        private final ParquetWriter<Row> writer;

        ParquetRows(Table table, OutputStream out) throws IOException {
            this.out = out;
            this.writer = new Builder(new Sink(out), table)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .withRowGroupSize(ROW_GROUP)
                    .build();
        }

        @Override
        public void write(Row row) throws IOException {
            writer.write(row);
        }

        @Override
        public void close() throws IOException {
            try (out) {
                writer.close();
            }
        }
    }

    /**
     * Reads a table back, whoever wrote it.
     *
     * @throws MalformedRow when its columns are not the table's, or what it holds is not what was written
     */
    public static void read(Table table, Path file, RowSink sink) throws IOException {
        try (ParquetReader<Group> reader = new GroupReader(new LocalInputFile(file)).build()) {
            int number = 1;
            for (Group group = reader.read(); group != null; group = reader.read(), number++) {
                try {
                    sink.take(row(table, group));
                } catch (MalformedRow e) {
                    throw new MalformedRow("row " + number + ": " + e.getMessage());
                }
            }
        } catch (RuntimeException e) {
            // the library tells of damaged files in many ways
            throw new MalformedRow("no Parquet file that can be read (" + e + ")");
        }
    }

    static MessageType schema(Table table) {
        return MessageTypeParser.parseMessageType(ParquetSchema.of(table));
    }

    private static Row row(Table table, Group group) throws MalformedRow {
        List<@Nullable Object> values = new ArrayList<>();
        for (Type field : group.getType().getFields()) {
            if (table.place(field.getName()) < 0) {
                throw new MalformedRow(table + " has no column " + field.getName());
            }
        }
        for (Column column : table.columns()) {
            String name = column.name();
            boolean there = group.getType().containsField(name) && group.getFieldRepetitionCount(name) > 0;
            values.add(there ? value(column, group) : null);
        }
        return RowJson.row(table, values);
    }

    private static Object value(Column column, Group group) throws MalformedRow {
        int field = group.getType().getFieldIndex(column.name());
        return switch (column.type()) {
            case TEXT -> group.getString(field, 0);
            case INTEGER -> integer(group, field);
            case REAL -> group.getDouble(field, 0);
            case BOOLEAN -> group.getBoolean(field, 0);
            case TEXTS, INTEGERS -> list(column, group.getGroup(field, 0));
        };
    }

    private static long integer(Group group, int field) {
        boolean small =
                group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32;
        return small ? group.getInteger(field, 0) : group.getLong(field, 0);
    }

    /** By place, not by name: writers call the parts of a list differently. */
    private static List<Object> list(Column column, Group list) throws MalformedRow {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group each = list.getGroup(0, i);
            if (each.getFieldRepetitionCount(0) == 0) {
                throw new MalformedRow("nothing in a list of " + column.name());
            }
            values.add(column.type() == Column.Type.TEXTS ? each.getString(0, 0) : integer(each, 0));
        }
        return values;
    }

    @SuppressWarnings("deprecation") // the library still demands the methods with Hadoop's class
    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
            withConf(new PlainParquetConfiguration());
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new RowSupport(table);
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new RowSupport(table);
        }
    }

    @SuppressWarnings("deprecation") // as above
    private static final class RowSupport extends WriteSupport<Row> {
        private final Table table;
        private @Nullable RecordConsumer consumer;

        RowSupport(Table table) {
            this.table = table;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(table), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(table), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer newConsumer) {
            consumer = newConsumer;
        }

        @Override
        public void write(Row row) {
            RecordConsumer out = requireNonNull(consumer);
            out.startMessage();
            for (int i = 0; i < row.values().size(); i++) {
                Object value = row.values().get(i);
                if (value != null) {
                    String name = table.columns().get(i).name();
                    out.startField(name, i);
                    if (value instanceof List<?> list) {
                        list(out, list);
                    } else {
                        value(out, value);
                    }
                    out.endField(name, i);
                }
            }
            out.endMessage();
        }

        private static void list(RecordConsumer out, List<?> list) {
            out.startGroup();
            if (!list.isEmpty()) {
                out.startField("list", 0);
                for (Object element : list) {
                    out.startGroup();
                    out.startField("element", 0);
                    value(out, element);
                    out.endField("element", 0);
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        }

        private static void value(RecordConsumer out, Object value) {
            if (value instanceof String text) {
                out.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
            } else if (value instanceof Long number) {
                out.addLong(number);
            } else if (value instanceof Double number) {
                out.addDouble(number);
            } else {
                out.addBoolean((Boolean) value);
            }
        }
    }

    private static final class GroupReader extends ParquetReader.Builder<Group> {
        GroupReader(InputFile file) {
            super(file, new PlainParquetConfiguration());
            usePageChecksumVerification();
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupSupport();
        }
    }

    @SuppressWarnings("deprecation") // as above
    private static final class GroupSupport extends ReadSupport<Group> {
        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(context.getFileSchema());
        }

        @Override
        public RecordMaterializer<Group> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return materializer(schema);
        }

        @Override
        public RecordMaterializer<Group> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return materializer(schema);
        }

        private static RecordMaterializer<Group> materializer(MessageType schema) {
            GroupRecordConverter converter = new GroupRecordConverter(schema);
            return new RecordMaterializer<>() {
                @Override
                public Group getCurrentRecord() {
                    return converter.getCurrentRecord();
                }

                @Override
                public GroupConverter getRootConverter() {
                    return converter.getRootConverter();
                }
            };
        }
    }

    /** A stream as the library wants it. */
    private record Sink(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    position += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
