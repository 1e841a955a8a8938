// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Sha256;

/**
 * Values of {@code model} in few bytes and back: each record as a list of its components, packed. The {@link #form} names
 * the shape of all records in it, so that bytes of another shape are known and made anew rather than misread. Immutable,
 * safe for use by several threads.
 *
 * @param <T> the value's type
 */
public final class RecordCodec<T> {
    private static final ObjectMapper MAPPER = mapper();

    private final Class<T> type;
    private final ObjectReader reader;
    private final String form;

    /** For values of the type. */
    public RecordCodec(Class<T> type) {
        this.type = type;
        this.reader = MAPPER.readerFor(type);
        Set<String> shapes = new TreeSet<>();
        shape(type, shapes);
        this.form = Sha256.hex(String.join("\n", shapes)).substring(0, 16);
    }

    /** Changes when any record in the value gets, loses or moves a component. */
    public String form() {
        return form;
    }

    /** The value, packed, for {@link #parse}. */
    public byte[] bytes(T value) throws IOException {
        return Packed.pack(MAPPER.writerFor(type).writeValueAsBytes(value));
    }

    /**
     * The value that these are the {@link #bytes} of.
     *
     * @throws IOException when the bytes are damaged or of another form
     */
    public T parse(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 13)) {
            return reader.readValue(in);
        }
    }

    private static void shape(Type type, Set<String> shapes) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                shape(argument, shapes);
            }
        }
        if (!(type instanceof Class<?> known) || !(known.isRecord() || known.isEnum())) {
            return;
        }
        StringBuilder shape = new StringBuilder(known.getName());
        if (known.isEnum()) {
            for (Object constant : known.getEnumConstants()) {
                shape.append(' ').append(((Enum<?>) constant).name());
            }
            shapes.add(shape.toString());
            return;
        }
        for (RecordComponent component : known.getRecordComponents()) {
            shape.append(' ')
                    .append(component.getName())
                    .append(':')
                    .append(component.getGenericType().getTypeName());
        }
        if (shapes.add(shape.toString())) {
            for (RecordComponent component : known.getRecordComponents()) {
                shape(component.getGenericType(), shapes);
            }
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        asText(module, LocalDate.class, LocalDate::parse);
        asText(module, LocalTime.class, LocalTime::parse);
        asText(module, OffsetDateTime.class, OffsetDateTime::parse);
        module.addKeySerializer(Local.class, new LocalKey());
        module.addKeyDeserializer(Local.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                int cut = Integer.parseInt(key.substring(0, key.indexOf(':')));
                int begin = key.indexOf(':') + 1;
                return new Local(key.substring(begin, begin + cut), key.substring(begin + cut));
            }
        });
        ObjectMapper mapper = new ObjectMapper();
        mapper.registerModule(module);
        mapper.setAnnotationIntrospector(new RecordsAsLists());
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        return mapper;
    }

    private static <V> void asText(SimpleModule module, Class<V> type, Function<String, V> parser) {
        module.addSerializer(type, new StdSerializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(V value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public V deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return parser.apply(in.getText());
            }
        });
    }

    /** The report's id with its length before it, so that any two ids can be told apart. */
    private static final class LocalKey extends StdSerializer<Local> {
        private static final long serialVersionUID = 1L;

        LocalKey() {
            super(Local.class);
        }

        @Override
        public void serialize(Local local, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(local.report().length() + ":" + local.report() + local.id());
        }
    }

    private static final class RecordsAsLists extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonFormat.Value findFormat(Annotated annotated) {
            return annotated.getRawType() != null && annotated.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(annotated);
        }
    }
}
