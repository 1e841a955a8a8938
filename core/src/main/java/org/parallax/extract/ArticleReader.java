// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Metadata;

/**
 * Reads JSON lines, one article a line and one article in memory at a time.
 *
 * <p>A line is {@code {"id", "text" or "html" or "html_base64", "url", "title", "outlet", "published" or "date",
 * "authors"}}; all but one of the three texts may be missing. Marks that an earlier extraction made ({@code
 * "boilerplate"}, {@code "dropped"}, {@code "withheld"}) are kept instead of made again. Blank lines are passed over. A line that cannot be read
 * becomes a {@link Refused} and the rest goes on; a line longer than {@link Extractor#LIMIT} bytes is refused without
 * being held in memory.
 *
 * <p>For one thread. It can be walked once. A stream that breaks throws {@link UncheckedIOException} from the iterator.
 */
public final class ArticleReader implements Iterable<ArticleReader.Entry>, Closeable {
    /** What became of one line. */
    public sealed interface Entry permits Read, Refused {
        /** One-based number of the line. */
        long line();
    }

    /**
     * A line that was understood.
     *
     * @param page the bytes of the page that it was read from, not to be changed; null where it was no page of an archive
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Read(long line, Extraction extraction, byte @Nullable [] page) implements Entry {
        public Read {
            requireNonNull(extraction, "extraction is null");
        }

        /** What was read from no page. */
        Read(long line, Extraction extraction) {
            this(line, extraction, null);
        }
    }

    /** A line that was not; the problem's place names the line. */
    public record Refused(long line, MalformedArticle problem) implements Entry {
        public Refused {
            requireNonNull(problem, "problem is null");
        }
    }

    private final InputStream in;
    private final String name;
    private final Extractor extractor;
    private boolean walked;

    private ArticleReader(InputStream in, String name, Extractor extractor) {
        this.in = in;
        this.name = name;
        this.extractor = extractor;
    }

    /**
     * Wraps a stream; nothing is read before the first line is asked for.
     *
     * @param in closed by {@link #close()}
     * @param name file name, for messages
     */
    public static ArticleReader open(InputStream in, String name) {
        return new ArticleReader(in, name, new Extractor());
    }

    @Override
    public Iterator<Entry> iterator() {
        Iterator<Supplier<Entry>> tasks = tasks();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return tasks.hasNext();
            }

            @Override
            public Entry next() {
                return tasks.next().get();
            }
        };
    }

    /**
     * The same entries, each still to be worked out: that may happen on any thread, in any order. Walks like {@link
     * #iterator()}, once.
     */
    public Iterator<Supplier<Entry>> tasks() {
        if (walked) {
            throw new IllegalStateException("the lines of " + name + " have been read already");
        }
        walked = true;
        return new Lines();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Lines implements Iterator<Supplier<Entry>> {
        private long line;
        private boolean ended;
        private @Nullable Supplier<Entry> next;
        /** What was read and not yet looked at lies from {@code at} to {@code end}. */
        private final byte[] buffer = new byte[1 << 16];

        private int at;
        private int end;

        @Override
        public boolean hasNext() {
            try {
                while (next == null && !ended) {
                    next = read();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return next != null;
        }

        @Override
        public Supplier<Entry> next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("no further line in " + name);
            }
            Supplier<Entry> entry = next;
            next = null;
            return entry;
        }

        /** The next line's entry; null when the line is blank or the stream has ended. */
        private @Nullable Supplier<Entry> read() throws IOException {
            if (at == end && !fill()) {
                ended = true;
                return null;
            }
            line++;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
            long length = 0;
            boolean whole = false;
            while (!whole && (at < end || fill())) {
                int stop = at;
                while (stop < end && buffer[stop] != '\n') {
                    stop++;
                }
                // of a line that is too long the rest is only counted
                int room = (int) Math.max(0, Math.min(stop - at, Extractor.LIMIT - length));
                bytes.write(buffer, at, room);
                length += stop - at;
                whole = stop < end;
                at = whole ? stop + 1 : stop;
            }
            ended = !whole;
            String place = name + ", line " + line;
            if (length > Extractor.LIMIT) {
                Entry refused = new Refused(line, Extractor.tooLarge(place, length));
                return () -> refused;
            }
            byte[] json = withoutMark(bytes.toByteArray());
            if (isBlank(json)) {
                return null;
            }
            long number = line;
            return () -> entry(number, json, place);
        }

        /** True when there is more to look at. One call, so that a stream that breaks off loses nothing it gave before. */
        private boolean fill() throws IOException {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }

        private byte[] withoutMark(byte[] bytes) {
            return line == 1 && Decoder.starts(bytes, 0xEF, 0xBB, 0xBF)
                    ? Arrays.copyOfRange(bytes, 3, bytes.length)
                    : bytes;
        }
    }

    private Entry entry(long number, byte[] json, String place) {
        try {
            return new Read(number, article(json, place));
        } catch (MalformedArticle bad) {
            return new Refused(number, bad);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Extraction article(byte[] json, String place) throws MalformedArticle {
        JsonFields fields = JsonFields.parse(json, json.length, place);
        Metadata given = fields.metadata();
        String id = fields.text("id");
        String text = fields.text("text");
        String html = fields.text("html");
        String base64 = fields.text("html_base64");
        Extraction extraction;
        if (NewsJson.is(fields.object())) {
            extraction = NewsJson.read(fields.object(), given, extractor, place);
        } else if (text != null) {
            extraction = extractor.fromDecodedText(text, given, place);
        } else if (html != null) {
            extraction = extractor.fromDecodedHtml(html, given, place);
        } else if (base64 != null) {
            extraction = extractor.fromHtml(decodeBase64(base64, place), given, null, place);
        } else {
            throw new MalformedArticle(
                    MalformedArticle.BAD_FIELDS,
                    place,
                    "no words: \"text\", \"html\" and \"html_base64\" are missing or blank",
                    "give one of the three");
        }
        List<Warning> warnings = new ArrayList<>(fields.warnings());
        warnings.addAll(extraction.warnings());
        Extraction whole = new Extraction(fields.judged(extraction.article()), warnings);
        return id == null ? whole : whole.withId(id);
    }

    private static byte[] decodeBase64(String base64, String place) throws MalformedArticle {
        try {
            return Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException bad) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_FIELDS,
                    place,
                    "\"html_base64\" is not Base64 (" + bad.getMessage() + ")",
                    "encode the page's bytes as Base64");
        }
    }
}
