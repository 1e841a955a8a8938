// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is reported to say, think, want or intend, as PARC and PolNeAR mark it: the content with its
 * quotation marks and its complementiser ("that ..."), the cue ("said", "according to") and the source ("police").
 *
 * @param content in text order; more than one when the reporting stands in its middle, none when nothing but a cue was found
 * @param cue null when the words that report were not found
 * @param source null when the text does not say whose words these are
 */
public record ReportedSpeech(
        List<Span> content, @Nullable Span cue, @Nullable Span source) {
    public ReportedSpeech {
        content = List.copyOf(content);
        if (content.isEmpty() && cue == null && source == null) {
            throw new IllegalArgumentException("reported speech without content, cue and source");
        }
    }
}
