// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.parallax.model.Metadata;

/**
 * Reads the pages of a web archive (WARC, also compressed), one record in memory at a time.
 *
 * <p>Each response or resource gives an entry whose number is that of the record: an article, or a refusal with its
 * reason (an HTTP error, something that is no page, a revisit of the same address). A revisit at another address gives the
 * words of the page that it points to, when that stands among the last ones before it. Records about the crawl itself give
 * none. An archive that breaks off or is damaged ends with a refusal; what was read before stands. A page that
 * the crawler cut short is read, with a warning.
 *
 * <p>For one thread. It can be walked once.
 */
public final class WarcArticles implements Iterable<ArticleReader.Entry>, Closeable {
    private final InputStream in;
    private final String name;
    private final Extractor extractor = new Extractor();
    private boolean walked;

    private WarcArticles(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * Wraps a stream; nothing is read before the first record is asked for.
     *
     * @param in closed by {@link #close()}
     * @param name file name, for messages
     */
    public static WarcArticles open(InputStream in, String name) {
        return new WarcArticles(in, name);
    }

    @Override
    public Iterator<ArticleReader.Entry> iterator() {
        Iterator<Supplier<ArticleReader.Entry>> tasks = tasks();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return tasks.hasNext();
            }

            @Override
            public ArticleReader.Entry next() {
                return tasks.next().get();
            }
        };
    }

    /**
     * The same entries, each still to be worked out: that may happen on any thread, in any order. Walks like {@link
     * #iterator()}, once.
     */
    public Iterator<Supplier<ArticleReader.Entry>> tasks() {
        if (walked) {
            throw new IllegalStateException("the records of " + name + " have been read already");
        }
        walked = true;
        return new Records();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Records implements Iterator<Supplier<ArticleReader.Entry>> {
        private final SeenPages seen = new SeenPages();
        private @Nullable WarcReader reader;
        private long number;
        private boolean ended;
        private @Nullable Supplier<ArticleReader.Entry> next;

        @Override
        public boolean hasNext() {
            while (next == null && !ended) {
                next = read();
            }
            return next != null;
        }

        @Override
        public Supplier<ArticleReader.Entry> next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("no further record in " + name);
            }
            Supplier<ArticleReader.Entry> entry = next;
            next = null;
            return entry;
        }

        /** The next record's entry; null when it is about the crawl or the archive has ended. */
        private @Nullable Supplier<ArticleReader.Entry> read() {
            try {
                if (reader == null) {
                    reader = new WarcReader(in);
                    reader.setLenient(true);
                }
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    ended = true;
                    return null;
                }
                number++;
                return entry(record.get());
            } catch (IOException | RuntimeException broken) {
                // jwarc throws unchecked exceptions for headers that are no addresses, dates or numbers.
                ended = true;
                number++;
                return refused(
                        MalformedArticle.BROKEN_ARCHIVE,
                        "the archive is damaged or cut off here (" + reason(broken) + ")",
                        "what was read before stands; fetch the archive again");
            }
        }

        private @Nullable Supplier<ArticleReader.Entry> entry(WarcRecord record) throws IOException {
            if (record instanceof WarcRevisit revisit) {
                return revisit(revisit);
            }
            if (record instanceof WarcResponse response) {
                return response(response);
            }
            return record instanceof WarcResource resource ? resource(resource) : null;
        }

        /** A page found again: under its old address it is no further article, under another it is one. */
        private Supplier<ArticleReader.Entry> revisit(WarcRevisit revisit) {
            SeenPages.Seen page;
            String address;
            try {
                page = seen.of(revisit);
                address = revisit.target();
            } catch (RuntimeException broken) {
                return refused(
                        MalformedArticle.BROKEN_RECORD,
                        "the revisit's header cannot be read (" + reason(broken) + ")",
                        "the records after it are read");
            }
            if (page == null) {
                return skipped("a revisit of a page that this archive does not have, or too far before");
            }
            if (page.address().equals(address)) {
                return skipped("a revisit: its words are those of record " + page.number());
            }
            Metadata given = new Metadata(address, null, null, null, List.of(), null, null, null);
            long at = number;
            String place = place();
            return () -> page(at, page.bytes(), given, page.charset(), page.cut(), place);
        }

        private Supplier<ArticleReader.Entry> response(WarcResponse response) throws IOException {
            HttpResponse http;
            MediaType type;
            byte[] bytes;
            try {
                http = response.http();
                type = http.contentType();
                if (http.status() != 200) {
                    return skipped("the server answered " + http.status());
                }
                if (!isPage(type)) {
                    return skipped("this is " + type.base() + ", no page");
                }
                bytes = bytes(http.bodyDecoded().stream());
            } catch (IOException | RuntimeException broken) {
                return refused(
                        MalformedArticle.BROKEN_RECORD,
                        "the record's answer cannot be read (" + reason(broken) + ")",
                        "the records after it are read");
            }
            return page(response, bytes, type);
        }

        private Supplier<ArticleReader.Entry> resource(WarcResource resource) throws IOException {
            MediaType type = resource.contentType();
            return isPage(type)
                    ? page(resource, bytes(resource.body().stream()), type)
                    : skipped("this is " + type.base() + ", no page");
        }

        private Supplier<ArticleReader.Entry> page(WarcTargetRecord record, byte[] bytes, MediaType type) {
            String charset = Charsets.known(type.parameters().get("charset"));
            Metadata given = new Metadata(record.target(), null, null, null, List.of(), null, null, null);
            boolean isCut = !record.truncated().equals(WarcTruncationReason.NOT_TRUNCATED);
            String cut = isCut ? record.truncated().toString().toLowerCase(Locale.ROOT) : null;
            long at = number;
            String place = place();
            seen.add(record, at, bytes, charset, cut);
            return () -> page(at, bytes, given, charset, cut, place);
        }

        private ArticleReader.Entry page(
                long at, byte[] bytes, Metadata given, @Nullable String charset, @Nullable String cut, String place) {
            try {
                Extraction extraction = extractor.fromHtml(bytes, given, charset, place);
                Extraction told = cut == null
                        ? extraction
                        : extraction.with(new Warning(
                                Warning.CUT_SHORT,
                                place + ": the crawler cut the page short (" + cut + "); its end is missing"));
                return new ArticleReader.Read(at, told, bytes);
            } catch (MalformedArticle bad) {
                return new ArticleReader.Refused(at, bad);
            }
        }

        private Supplier<ArticleReader.Entry> skipped(String what) {
            return refused(MalformedArticle.SKIPPED, what, "nothing is lost if it was no report");
        }

        private Supplier<ArticleReader.Entry> refused(String code, String what, String next) {
            ArticleReader.Entry refused =
                    new ArticleReader.Refused(number, new MalformedArticle(code, place(), what, next));
            return () -> refused;
        }

        private String place() {
            return name + ", record " + number;
        }
    }

    private static boolean isPage(MediaType type) {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        return base.equals("text/html") || base.equals("application/xhtml+xml");
    }

    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(Extractor.LIMIT + 1);
    }

    private static String reason(Exception broken) {
        String message = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return broken.getClass().getSimpleName()
                + (message.isEmpty() ? "" : ": ")
                + (message.length() > 120 ? message.substring(0, 120) : message);
    }
}
