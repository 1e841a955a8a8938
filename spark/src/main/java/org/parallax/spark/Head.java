// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sha256;
import org.parallax.report.ArticleJson;

/**
 * What the driver needs to know of a report to put it into a story: a few kilobytes.
 *
 * @param piece number of its piece in its bundle
 * @param whole SHA-256 of its line as {@code parallax extract} writes it
 * @param words SHA-256 of its text
 * @param unread true when it is not in English
 */
record Head(
        String id,
        int piece,
        @Nullable String file,
        @Nullable String title,
        @Nullable String published,
        String whole,
        String words,
        boolean unread,
        ReportKey key) {
    /**
     * Which of several reports with one id is kept: the one from the file whose name comes first, then the one whose line has
     * the smallest hash. So it does not matter who is read first, and of equal files in a folder it is the first.
     */
    static final Comparator<Head> KEPT_FIRST = Comparator.comparing(
                    Head::file, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Head::whole);

    static Head of(Account account, int piece) {
        Article article = account.annotation().article();
        Metadata metadata = article.metadata();
        PublicationTime published = metadata.published();
        return new Head(
                article.id(),
                piece,
                metadata.file(),
                metadata.title(),
                published == null ? null : published.text(),
                Sha256.hex(ArticleJson.line(article)),
                Sha256.hex(article.text()),
                article.unread() != null,
                Grouper.key(account));
    }

    /** When it came out. */
    @Nullable
    PublicationTime time() {
        return published == null ? null : PublicationTime.parse(published);
    }

    /** The day that its rows are filed under. */
    String day() {
        return Part.day(Stream.ofNullable(time()));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, id);
            out.writeInt(piece);
            text(out, file);
            text(out, title);
            text(out, published);
            text(out, whole);
            text(out, words);
            out.writeBoolean(unread);
            out.write(key.bytes());
        }
        return bytes.toByteArray();
    }

    static Head parse(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Head(
                    String.valueOf(text(in)),
                    in.readInt(),
                    text(in),
                    text(in),
                    text(in),
                    String.valueOf(text(in)),
                    String.valueOf(text(in)),
                    in.readBoolean(),
                    ReportKey.parse(in.readAllBytes()));
        }
    }

    /** Not {@code writeUTF}, which refuses what is longer than 65,535 bytes; and as UTF-16, for ids may be half pairs. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}
