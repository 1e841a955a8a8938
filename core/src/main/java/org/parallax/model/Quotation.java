// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words, or what somebody is reported to hold.
 *
 * @param id unique in the account
 * @param content from the first to the last unit, with quotation marks and complementiser ("that ..."), as PARC has it
 * @param parts the content without what interrupts it; one part when nothing does
 * @param passages what stands in quotation marks inside the content, in text order; none when it is indirect
 * @param cue the words that make it a quotation ("said", "according to"); null when only marks do
 * @param manner what the cue says about it; null without a cue
 * @param speaker null when the text does not tell
 * @param addressee null when the text does not tell
 * @param occasion where or in what it was said ("in a statement", "at a news conference"); null when the text does not tell
 * @param via ids of the origins (outlet, agency) that the text took the words from, nearest to the report first
 */
public record Quotation(
        String id,
        String report,
        QuotationKind kind,
        Span content,
        List<Span> parts,
        List<Passage> passages,
        @Nullable Span cue,
        @Nullable CueClass manner,
        @Nullable Party speaker,
        @Nullable Party addressee,
        @Nullable Span occasion,
        List<String> via) {
    /**
     * Words said in one go: "..., he said, ..." is one passage of two parts, "... ." he said. "..." is two passages.
     *
     * @param parts marks included; one a paragraph, and one on each side of what interrupts it; at least one
     */
    public record Passage(List<Span> parts) {
        public Passage {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("passage without a part");
            }
        }

        /** From the first to the last unit. */
        public Span whole() {
            return parts.get(0).cover(parts.get(parts.size() - 1));
        }
    }

    public Quotation {
        requireNonNull(id, "id is null");
        requireNonNull(report, "report is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(content, "content is null");
        parts = List.copyOf(parts);
        passages = List.copyOf(passages);
        via = List.copyOf(via);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("quotation without a part at " + content);
        }
        if ((kind == QuotationKind.INDIRECT) != passages.isEmpty()) {
            throw new IllegalArgumentException(kind + " with " + passages.size() + " passages at " + content);
        }
    }
}
