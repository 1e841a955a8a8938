// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;

/** Writes JSON that is too long to be held whole. For one thread. */
final class JsonOut implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator json;

    JsonOut(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.setRootValueSeparator(null);
    }

    JsonOut object() throws IOException {
        json.writeStartObject();
        return this;
    }

    JsonOut object(String field) throws IOException {
        json.writeFieldName(field);
        return object();
    }

    JsonOut array() throws IOException {
        json.writeStartArray();
        return this;
    }

    JsonOut array(String field) throws IOException {
        json.writeFieldName(field);
        return array();
    }

    JsonOut end() throws IOException {
        if (json.getOutputContext().inArray()) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
        return this;
    }

    /** A field; nothing when there is no value. */
    JsonOut field(String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(field);
            value(value);
        }
        return this;
    }

    JsonOut value(Object value) throws IOException {
        if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Double number) {
            json.writeRawValue(Row.digits(number));
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Iterable<?> list) {
            array();
            for (Object each : list) {
                value(each);
            }
            end();
        } else {
            json.writeString(value.toString());
        }
        return this;
    }

    /** A line end between values, for eyes and for tools that read lines. */
    JsonOut newLine() throws IOException {
        json.writeRaw('\n');
        return this;
    }

    JsonOut nothing(String field) throws IOException {
        json.writeNullField(field);
        return this;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
