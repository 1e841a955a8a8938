// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Column;
import org.parallax.report.table.Table;

/** What a page's JSON looks like, as JSON Schema: made from the very records and tables that are written. */
sealed interface Shape permits Shape.Of, Shape.Rows, Shape.Documented {
    /** An object of a record's components. */
    record Of(Class<? extends Record> kind) implements Shape {
        @Override
        public ObjectNode schema() {
            return object(kind);
        }
    }

    /** Rows of one of the project's tables. */
    record Rows(Table table) implements Shape {
        @Override
        public ObjectNode schema() {
            ObjectNode schema = closed();
            ObjectNode properties = schema.putObject("properties");
            properties.putObject("table").put("const", table.name());
            ObjectNode rows = properties.putObject("rows");
            rows.put("type", "array");
            rows.set("items", row(table));
            schema.putArray("required").add("table").add("rows");
            return schema;
        }
    }

    /** An object that is described elsewhere. */
    record Documented(String where) implements Shape {
        @Override
        public ObjectNode schema() {
            return node().put("type", "object").put("description", where);
        }
    }

    /** The schema of the whole answer. */
    ObjectNode schema();

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode closed() {
        return node().put("type", "object").put("additionalProperties", false);
    }

    private static ObjectNode row(Table table) {
        ObjectNode schema = closed();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Column column : table.columns()) {
            ObjectNode value = properties.putObject(column.name());
            String type = switch (column.type()) {
                case TEXT -> "string";
                case INTEGER -> "integer";
                case REAL -> "number";
                case BOOLEAN -> "boolean";
                case TEXTS, INTEGERS -> "array";
            };
            type(value, type, column.nullable());
            if (type.equals("array")) {
                value.putObject("items").put("type", column.type() == Column.Type.TEXTS ? "string" : "integer");
            }
            value.put("description", column.meaning());
            required.add(column.name());
        }
        return schema;
    }

    private static void type(ObjectNode schema, String type, boolean nullable) {
        if (nullable) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
    }

    private static ObjectNode object(Class<?> kind) {
        ObjectNode schema = closed();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : kind.getRecordComponents()) {
            String name = Site.snake(component.getName());
            properties.set(name, value(component.getAnnotatedType()));
            required.add(name);
        }
        return schema;
    }

    private static ObjectNode value(AnnotatedType annotated) {
        boolean nullable = annotated.isAnnotationPresent(Nullable.class);
        Type type = annotated.getType();
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        ObjectNode schema = node();
        if (raw == List.class || raw == Map.class) {
            AnnotatedType[] parts = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            type(schema, raw == List.class ? "array" : "object", nullable);
            schema.set(raw == List.class ? "items" : "additionalProperties", value(parts[parts.length - 1]));
        } else if (raw.isRecord()) {
            schema = object(raw);
        } else if (raw.isEnum()) {
            ArrayNode known = schema.put("type", "string").putArray("enum");
            for (Object constant : raw.getEnumConstants()) {
                known.add(constant.toString());
            }
        } else {
            type(schema, simple(raw), nullable);
        }
        return schema;
    }

    private static String simple(Class<?> type) {
        if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "integer";
        }
        if (type == double.class) {
            return "number";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == String.class) {
            return "string";
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }
}
