// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Annotation;
import org.parallax.model.ReportedSpeech;
import org.parallax.model.Span;

/** Reported speech as the scorers of the gold data take it: one JSON object a text, offsets in code points. */
final class SpeechRecords {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SpeechRecords() {}

    static void write(String id, Annotation annotation, Writer out) throws IOException {
        ObjectNode text = MAPPER.createObjectNode().put("id", id);
        ArrayNode quotes = text.putArray("quotes");
        for (ReportedSpeech speech : annotation.speech()) {
            ObjectNode quote = quotes.addObject().put("kind", "indirect");
            ArrayNode spans = quote.putArray("spans");
            for (Span part : speech.content()) {
                spans.addArray()
                        .add(points(annotation.text(), part.begin()))
                        .add(points(annotation.text(), part.end()));
            }
            // Cues without content count in the table of cues; the scorer wants a place for their content all the same.
            quote.put("start", spans.isEmpty() ? 0 : spans.get(0).get(0).asInt());
            quote.put(
                    "end",
                    spans.isEmpty() ? 0 : spans.get(spans.size() - 1).get(1).asInt());
            put(quote, "cue", speech.cue(), annotation.text());
            put(quote, "speaker", speech.source(), annotation.text());
        }
        out.write(text + "\n");
    }

    private static void put(ObjectNode quote, String what, @Nullable Span span, String text) {
        if (span != null) {
            quote.put(what + "_start", points(text, span.begin()));
            quote.put(what + "_end", points(text, span.end()));
        }
    }

    private static int points(String text, int offset) {
        return text.codePointCount(0, offset);
    }
}
