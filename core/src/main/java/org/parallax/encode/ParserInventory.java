// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Tag;

/**
 * What stands beside the parser's model: what its numbers mean, and the small matrices that are applied outside of it.
 *
 * @param sha256 of the model that this belongs to, in hexadecimal digits
 * @param piecesPerWord that are read of a long word
 * @param shapes number of each word shape; 1 stands for all others
 * @param labelPair [features][relations]
 */
@SuppressWarnings("ArrayRecordComponent") // matrices that are read fast and never compared
record ParserInventory(
        String sha256,
        int piecesPerWord,
        Map<String, Integer> shapes,
        List<Tag> tags,
        List<String> relations,
        List<LemmaScript> lemmaScripts,
        Lemmas lemmas,
        float[][] labelPair,
        TagPath names,
        TagPath speech) {
    private static final int FIRST_SHAPE = 2;
    private static final int DEEPEST = 4;

    /** Reads {@code annotator.json} as the training writes it. */
    static ParserInventory read(InputStream json) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                Object value = value(parser, 0);
                if (value != null) {
                    fields.put(name, value);
                }
            }
        }
        Map<String, Integer> shapes = new LinkedHashMap<>();
        for (String shape : strings(fields, "shapes")) {
            shapes.put(shape, FIRST_SHAPE + shapes.size());
        }
        return new ParserInventory(
                (String) field(fields, "sha256"),
                ((Number) field(fields, "max_pieces_per_word")).intValue(),
                shapes,
                strings(fields, "upos").stream().map(Tag::valueOf).toList(),
                strings(fields, "deprel"),
                strings(fields, "lemma_scripts").stream()
                        .map(LemmaScript::parse)
                        .toList(),
                new Lemmas(strings(fields, "lemmas")),
                transposed(matrix(fields, "label_pair")),
                new TagPath(strings(fields, "name_tags"), matrix(fields, "name_transitions")),
                new TagPath(strings(fields, "speech_tags"), matrix(fields, "speech_transitions")));
    }

    /** A string, a number, or a list of such; null for anything else. */
    private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token != null && token.isNumeric()) {
            return parser.getFloatValue();
        }
        if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value(parser, depth + 1);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }
        parser.skipChildren();
        return null;
    }

    private static Object field(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("the parser's inventory lacks " + name);
        }
        return value;
    }

    private static List<String> strings(Map<String, Object> fields, String name) {
        return ((List<?>) field(fields, name)).stream().map(String.class::cast).toList();
    }

    private static float[][] transposed(float[][] matrix) {
        float[][] turned = new float[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < matrix[i].length; k++) {
                turned[k][i] = matrix[i][k];
            }
        }
        return turned;
    }

    private static float[][] matrix(Map<String, Object> fields, String name) {
        List<?> rows = (List<?>) field(fields, name);
        float[][] matrix = new float[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            List<?> row = (List<?>) rows.get(i);
            matrix[i] = new float[row.size()];
            for (int k = 0; k < matrix[i].length; k++) {
                matrix[i][k] = ((Number) row.get(k)).floatValue();
            }
        }
        return matrix;
    }
}
