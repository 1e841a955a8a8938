// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What markup around an article says of where its text comes from. A publisher's word, not yet an origin: often it names
 * the publisher itself.
 *
 * @param kind how it says so
 * @param name whom or what it names, or the place of a dateline; null when it gives an address alone
 * @param url an absolute address; null when it gives a name alone
 */
public record SourceHint(
        Kind kind, @Nullable String name, @Nullable String url) {
    /** How a source is named; {@link #word()} is the name in the JSON. */
    public enum Kind {
        /** schema.org: the work that this one is a version of. */
        BASED_ON("isBasedOn"),
        /** schema.org and ninjs: the organisation that the content comes from. */
        SOURCE_ORGANIZATION("sourceOrganization"),
        /** schema.org: a work that this one cites. */
        CITATION("citation"),
        /** schema.org: where the report was written; a place, no source. */
        DATELINE("dateline"),
        /** schema.org: who owns the text. */
        COPYRIGHT_HOLDER("copyrightHolder"),
        /** The address of the text that was syndicated. */
        SYNDICATION_SOURCE("syndication-source"),
        /** The address of the first report of the news. */
        ORIGINAL_SOURCE("original-source"),
        /** The feed that an item was taken from. */
        FEED_SOURCE("feed-source"),
        /** The page names an address on another host as its own. */
        CANONICAL("canonical");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * The kind with that {@link #word()}.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of source: " + word));
        }

        /** As pages and the JSON write it. */
        public String word() {
            return word;
        }

        /** True for who the text is taken from; false for a place, an owner and works that are only cited. */
        public boolean isOrigin() {
            return this == BASED_ON
                    || this == SOURCE_ORGANIZATION
                    || this == SYNDICATION_SOURCE
                    || this == ORIGINAL_SOURCE
                    || this == FEED_SOURCE;
        }
    }

    public SourceHint {
        if (name == null && url == null) {
            throw new IllegalArgumentException("a hint must give a name or an address: " + kind);
        }
    }
}
