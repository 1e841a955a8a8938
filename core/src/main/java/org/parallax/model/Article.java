// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text from one outlet.
 *
 * @param id the id given with the input, or the SHA-256 of outlet, address and bytes
 * @param text the words. From HTML: the kept body. From plain text: the file's decoded content, unchanged
 * @param boilerplate stretches of {@code text} that are not the report, in order, not overlapping
 * @param dropped what extraction cut from a page; empty for plain text
 * @param withheld why there is no report to read ({@code paywall}, {@code script}, {@code index}); null when there is
 */
public record Article(
        String id,
        Metadata metadata,
        String text,
        List<Boilerplate> boilerplate,
        List<Dropped> dropped,
        @Nullable String withheld) {
    public Article {
        requireNonNull(id, "id is null");
        requireNonNull(metadata, "metadata is null");
        requireNonNull(text, "text is null");
        boilerplate = List.copyOf(boilerplate);
        dropped = List.copyOf(dropped);
        int from = 0;
        for (Boilerplate part : boilerplate) {
            if (part.span().begin() < from || part.span().end() > text.length()) {
                throw new IllegalArgumentException("boilerplate out of order or range: " + part.span());
            }
            from = part.span().end();
        }
    }

    /** True when {@code span} touches a stretch marked as boilerplate. */
    public boolean isBoilerplate(Span span) {
        return boilerplate.stream().anyMatch(part -> part.span().overlaps(span));
    }

    /**
     * Why the rooms after extraction do not read the article yet: {@code language} when it is not English. Null when they
     * do; a text whose language nobody knows is read.
     */
    public @Nullable String unread() {
        return metadata.mayBeEnglish() ? null : "language";
    }

    /** The same article under another id. */
    public Article withId(String newId) {
        return new Article(newId, metadata, text, boilerplate, dropped, withheld);
    }
}
