// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as canonical JSON: one line, all columns in their order, null for nothing, no blanks, numbers as {@link Row#digits},
 * in strings only those characters escaped that JSON demands (as RFC 8785 has it). One row has one such line, whoever
 * writes it.
 */
public final class RowJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RowJson() {}

    /** The row's line, without a line end. */
    public static String line(Row row) {
        StringBuilder line = new StringBuilder(128);
        line.append('{');
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append('"').append(columns.get(i).name()).append("\":");
            value(line, row.values().get(i));
        }
        return line.append('}').toString();
    }

    /** A file of such lines, each with its end, in UTF-8; it closes what it is written to. */
    public static RowFile file(OutputStream to) {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        return new RowFile() {
            @Override
            public void write(Row row) throws IOException {
                out.write(line(row));
                out.write('\n');
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** A list's JSON, as a cell of a format that has no lists holds it. */
    public static String list(List<?> values) {
        StringBuilder json = new StringBuilder();
        value(json, values);
        return json.toString();
    }

    private static void value(StringBuilder line, @Nullable Object value) {
        if (value instanceof String text) {
            string(line, text);
        } else if (value instanceof Double number) {
            line.append(Row.digits(number));
        } else if (value instanceof List<?> list) {
            line.append('[');
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    line.append(',');
                }
                value(line, list.get(i));
            }
            line.append(']');
        } else {
            line.append(value); // null, true, false, integers
        }
    }

    private static void string(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\b' -> line.append("\\b");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\f' -> line.append("\\f");
                case '\r' -> line.append("\\r");
                default -> {
                    if (c < 0x20) {
                        line.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }

    /**
     * Reads a line of the table back.
     *
     * @throws MalformedRow when it is no JSON, has a column that the table has not, lacks one that must have a value, or
     *     has a value of another type
     */
    public static Row parse(Table table, String line) throws MalformedRow {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (IOException e) {
            throw new MalformedRow("no JSON, or a column twice");
        }
        if (node == null || !node.isObject()) {
            throw new MalformedRow("no JSON object");
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (table.place(name) < 0) {
                throw new MalformedRow(table + " has no column " + name);
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(value(column, node.get(column.name())));
        }
        return row(table, values);
    }

    /**
     * A list's JSON back.
     *
     * @throws MalformedRow when it is no such list
     */
    public static @Nullable Object parseList(Column column, String json) throws MalformedRow {
        try {
            return value(column, MAPPER.readTree(json));
        } catch (IOException e) {
            throw new MalformedRow("no JSON in " + column.name());
        }
    }

    /**
     * A row of values from outside.
     *
     * @throws MalformedRow when they don't fit the table
     */
    public static Row row(Table table, List<@Nullable Object> values) throws MalformedRow {
        try {
            return new Row(table, values);
        } catch (IllegalArgumentException e) {
            throw new MalformedRow(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object value(Column column, @Nullable JsonNode node) throws MalformedRow {
        if (node == null || node.isNull()) {
            return null;
        }
        boolean fits = switch (column.type()) {
            case TEXT -> node.isTextual();
            case INTEGER -> node.isIntegralNumber() && node.canConvertToLong();
            case REAL -> node.isNumber() && Double.isFinite(node.doubleValue());
            case BOOLEAN -> node.isBoolean();
            case TEXTS -> node.isArray() && all(node, JsonNode::isTextual);
            case INTEGERS -> node.isArray() && all(node, each -> each.isIntegralNumber() && each.canConvertToLong());
        };
        if (!fits) {
            throw new MalformedRow("no " + column.type() + " in " + column.name());
        }
        return switch (column.type()) {
            case TEXT -> node.textValue();
            case INTEGER -> node.longValue();
            case REAL -> node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case TEXTS -> {
                List<String> texts = new ArrayList<>();
                node.forEach(each -> texts.add(each.textValue()));
                yield texts;
            }
            case INTEGERS -> {
                List<Long> integers = new ArrayList<>();
                node.forEach(each -> integers.add(each.longValue()));
                yield integers;
            }
        };
    }

    private static boolean all(JsonNode array, java.util.function.Predicate<JsonNode> test) {
        for (JsonNode each : array) {
            if (!test.test(each)) {
                return false;
            }
        }
        return true;
    }

    /** What was read is no row of the table. */
    public static final class MalformedRow extends IOException {
        private static final long serialVersionUID = 1L;

        public MalformedRow(String what) {
            super(what);
        }
    }
}
