// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words.
 *
 * @param id unique in the account or collation
 * @param content from the first to the last unit, with quotation marks and complementiser ("that ..."), as PARC has it
 * @param parts the content without what interrupts it; one part when nothing does
 * @param cue the word that makes it a quotation ("said", "according to"); null when only marks do
 * @param speaker null when the text does not tell
 * @param addressee null when the text does not tell
 * @param via ids of the origins (outlet, agency) that the text took the words from
 */
public record Quotation(
        String id,
        String report,
        QuotationKind kind,
        Span content,
        List<Span> parts,
        @Nullable Span cue,
        @Nullable Party speaker,
        @Nullable Party addressee,
        List<String> via) {
    public Quotation {
        requireNonNull(id, "id is null");
        requireNonNull(report, "report is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(content, "content is null");
        parts = List.copyOf(parts);
        via = List.copyOf(via);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("quotation without a part at " + content);
        }
    }
}
