// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.ReportedSpeech;
import org.parallax.model.Span;

class SpeechRecordsTest {
    @Test
    void countsInCodePoints() throws IOException {
        // The gull takes two code units and is one code point.
        String text = "🐦 It flies, Lund said.";
        Article article = new Article("a", Metadata.NONE, text, List.of(), List.of(), null);
        ReportedSpeech speech = new ReportedSpeech(List.of(new Span(3, 12)), new Span(18, 22), new Span(13, 17));
        StringWriter out = new StringWriter();

        SpeechRecords.write(
                "a", new Annotation(article, List.of(), List.of(), List.of(speech), List.of(), List.of()), out);

        assertThat(out)
                .hasToString(
                        "{\"id\":\"a\",\"quotes\":[{\"kind\":\"indirect\",\"spans\":[[2,11]],\"start\":2,\"end\":11,"
                                + "\"cue_start\":17,\"cue_end\":21,\"speaker_start\":12,\"speaker_end\":16}]}\n");
    }
}
