// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.parallax.extract.ArticleReader;

/**
 * Articles of a Parquet file: its columns are the fields that a line of JSON may have, texts or lists of texts; publication
 * may be a timestamp too. For one thread.
 */
final class ParquetArticles implements Iterator<Supplier<ArticleReader.Entry>>, Closeable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final ParquetReader<Group> reader;
    private long row;
    private boolean ended;
    private @Nullable Group next;

    ParquetArticles(Path path, String name) throws IOException {
        this.name = name;
        this.reader = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(Rooms.configuration())
                .build();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            row++;
            try {
                next = reader.read();
            } catch (IOException | RuntimeException e) {
                // the library tells of damaged files in many ways
                ended = true;
                throw new UncheckedIOException(new IOException("row " + row + ": " + e, e));
            }
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public Supplier<ArticleReader.Entry> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no further row in " + name);
        }
        Group group = next;
        long number = row;
        next = null;
        return () -> entry(group, number);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private ArticleReader.Entry entry(Group group, long number) {
        try (ArticleReader lines = ArticleReader.open(
                new ByteArrayInputStream(MAPPER.writeValueAsBytes(json(group))), name + ", row " + number)) {
            return lines.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Group group) {
        ObjectNode json = MAPPER.createObjectNode();
        for (Type field : group.getType().getFields()) {
            int place = group.getType().getFieldIndex(field.getName());
            if (group.getFieldRepetitionCount(place) == 0) {
                continue;
            }
            if (!field.isPrimitive()) {
                list(json.putArray(field.getName()), group.getGroup(place, 0));
            } else if (field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
                json.put(field.getName(), group.getString(place, 0));
            } else if (field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation unit) {
                json.put(field.getName(), time(group.getLong(place, 0), unit));
            }
        }
        return json;
    }

    private static void list(ArrayNode array, Group list) {
        GroupType type = list.getType();
        for (int i = 0; type.getFieldCount() == 1 && i < list.getFieldRepetitionCount(0); i++) {
            if (!type.getType(0).isPrimitive()) {
                Group each = list.getGroup(0, i);
                if (each.getFieldRepetitionCount(0) > 0) {
                    array.add(each.getValueToString(0, 0));
                }
            }
        }
    }

    private static String time(long value, TimestampLogicalTypeAnnotation type) {
        return switch (type.getUnit()) {
            case MILLIS -> Instant.ofEpochMilli(value).toString();
            case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS).toString();
            case NANOS -> Instant.EPOCH.plusNanos(value).toString();
        };
    }
}
