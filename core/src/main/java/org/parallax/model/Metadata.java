// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its words. Every component but {@code authors} may be absent, which means that
 * neither the source nor the user said it; nothing is guessed.
 *
 * @param url canonical address
 * @param file name of the file that it was read from, as the user gave it
 * @param outlet who published it
 * @param title headline
 * @param authors people named in the byline, in its order
 * @param published first publication
 * @param modified last change that the source admits to
 * @param language ISO 639-1 code
 * @param sources what markup says of where the text comes from, in its order
 */
public record Metadata(
        @Nullable String url,
        @Nullable String file,
        @Nullable String outlet,
        @Nullable String title,
        List<String> authors,
        @Nullable PublicationTime published,
        @Nullable PublicationTime modified,
        @Nullable String language,
        List<SourceHint> sources) {
    /** Nothing known. */
    public static final Metadata NONE = new Metadata(null, null, null, null, List.of(), null, null, null);

    public Metadata {
        authors = List.copyOf(authors);
        sources = List.copyOf(sources);
    }

    /** Metadata of a text whose markup says nothing of where it comes from. */
    public Metadata(
            @Nullable String url,
            @Nullable String file,
            @Nullable String outlet,
            @Nullable String title,
            List<String> authors,
            @Nullable PublicationTime published,
            @Nullable PublicationTime modified,
            @Nullable String language) {
        this(url, file, outlet, title, authors, published, modified, language, List.of());
    }

    /** True for English in any of its varieties, and when nobody knows the language. */
    public boolean mayBeEnglish() {
        String code = language == null ? "en" : language.toLowerCase(Locale.ROOT);
        return code.equals("en") || code.startsWith("en-") || code.startsWith("en_");
    }

    /** The same in this language. */
    public Metadata withLanguage(@Nullable String code) {
        return new Metadata(url, file, outlet, title, authors, published, modified, code, sources);
    }

    /** These metadata, with every component that {@code other} knows replaced by the other's. */
    public Metadata overriddenBy(Metadata other) {
        return new Metadata(
                other.url != null ? other.url : url,
                other.file != null ? other.file : file,
                other.outlet != null ? other.outlet : outlet,
                other.title != null ? other.title : title,
                other.authors.isEmpty() ? authors : other.authors,
                other.published != null ? other.published : published,
                other.modified != null ? other.modified : modified,
                other.language != null ? other.language : language,
                other.sources.isEmpty() ? sources : other.sources);
    }
}
