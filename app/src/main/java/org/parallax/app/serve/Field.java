// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.List;
import org.parallax.app.store.Moments;

/**
 * Something that can be asked of a page. What is refused and what the description of the interface says come from here, so
 * they cannot differ. An empty value counts as not asked.
 *
 * @param meaning for people, without a full stop
 */
record Field(String name, Kind kind, String meaning) {
    private static final int FARTHEST = 10_000_000;

    /** What may be asked. */
    private sealed interface Kind permits Text, Moment, Count, Flag, Choice {
        /** Why the value cannot be understood; empty when it can. */
        String fault(String value);

        /** What JSON Schema says of it. */
        void describe(ObjectNode schema);
    }

    private record Text() implements Kind {
        private static final int LONGEST = 2_000;

        @Override
        public String fault(String value) {
            return value.codePointCount(0, value.length()) > LONGEST ? "too long" : "";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("maxLength", LONGEST);
        }
    }

    private record Moment() implements Kind {
        @Override
        public String fault(String value) {
            try {
                Moments.parse(value);
                return "";
            } catch (DateTimeException expected) {
                return "not a day or time such as 2026-03-14 or 2026-03-14T09:30:00Z";
            }
        }

        @Override
        public void describe(ObjectNode schema) {
            ArrayNode either = schema.putArray("anyOf");
            either.addObject().put("type", "string").put("format", "date");
            either.addObject()
                    .put("type", "string")
                    .put("format", "date-time")
                    // no place on earth is further from UTC, and Java's times go no further
                    .put("pattern", "(Z|[+-](0\\d|1[0-7]):[0-5]\\d|[+-]18:00)$");
        }
    }

    private record Count(int least, int most) implements Kind {
        @Override
        public String fault(String value) {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return "";
                }
            } catch (NumberFormatException expected) {
                // told below
            }
            return "not a whole number from " + least + " to " + most;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer").put("minimum", least).put("maximum", most);
        }
    }

    private record Flag() implements Kind {
        @Override
        public String fault(String value) {
            return value.equals("true") || value.equals("false") ? "" : "neither true nor false";
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }
    }

    private record Choice(List<String> values) implements Kind {
        @Override
        public String fault(String value) {
            return values.contains(value) ? "" : "not one of " + String.join(", ", values);
        }

        @Override
        public void describe(ObjectNode schema) {
            ArrayNode known = schema.put("type", "string").putArray("enum");
            values.forEach(known::add);
        }
    }

    /** Words of anybody's choice. */
    static Field text(String name, String meaning) {
        return new Field(name, new Text(), meaning);
    }

    /** A day, or a time with its offset. */
    static Field moment(String name, String meaning) {
        return new Field(name, new Moment(), meaning);
    }

    static Field count(String name, int least, int most, String meaning) {
        return new Field(name, new Count(least, most), meaning);
    }

    /** How many entries of a list to pass over. */
    static Field offset(String meaning) {
        return count("offset", 0, FARTHEST, meaning);
    }

    /** How many entries of a list to show. */
    static Field limit(int most, String meaning) {
        return count("limit", 1, most, meaning);
    }

    static Field flag(String name, String meaning) {
        return new Field(name, new Flag(), meaning);
    }

    static Field choice(String name, List<String> values, String meaning) {
        return new Field(name, new Choice(List.copyOf(values)), meaning);
    }

    /** Refuses what cannot be understood. */
    void check(String value) throws BadAsk {
        String fault = value.isEmpty() ? "" : kind.fault(value);
        if (!fault.isEmpty()) {
            throw new BadAsk(name, fault);
        }
    }

    /** What may stand behind {@code name=}, as JSON Schema. */
    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode either = schema.putArray("anyOf");
        kind.describe(either.addObject());
        either.addObject().put("type", "string").put("maxLength", 0);
        return schema;
    }
}
