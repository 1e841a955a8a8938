// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an input holds: one report, or many in an archive, a feed or lines. */
public enum InputKind {
    /** One report: a page, a saved mail, a plain text. */
    REPORT,
    /** A web archive, see {@link WarcArticles}. */
    ARCHIVE,
    /** A feed or a sitemap, see {@link FeedArticles}. */
    FEED,
    /** JSON lines, or one agency's item, see {@link ArticleReader}. */
    LINES;

    /** How many of an input's first bytes {@link #of} wants to see. */
    public static final int HEAD = 2048;

    private static final Pattern NAME =
            Pattern.compile(".*\\.(txt|html?|xhtml|mhtml?|jsonl|ndjson|warc|xml|rss|atom)(\\.gz)?");
    private static final Pattern FEED_ROOT = Pattern.compile("<(?:rss|feed|rdf:rdf|urlset|channel)[\\s>]");
    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s{0,4}:\\s{0,4}\"https?:(?:\\\\?/){2}jsonfeed\\.org");
    private static final Pattern NEWS_ITEM = Pattern.compile(
            "^\\s*\\{[^{}\\[\\]]{0,2000}\"(?:body_html|body_xhtml|body_text|versioncreated|versionCreated)\"");

    /**
     * Tells what an input holds by its first bytes and its name.
     *
     * @param head the input's first bytes, unpacked when they were packed; up to {@link #HEAD} of them
     * @param file the input's name; null when it has none
     */
    public static InputKind of(byte[] head, @Nullable String file) {
        String name = file == null ? "" : file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String begin = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("WARC/") || name.endsWith(".warc")) {
            return ARCHIVE;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return LINES;
        }
        String lower = begin.toLowerCase(Locale.ROOT);
        String text = lower.replaceFirst("^[\\s\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]{0,16}", "");
        boolean xml = text.startsWith("<?xml")
                || text.startsWith("<rss")
                || text.startsWith("<feed")
                || text.startsWith("<urlset")
                || text.startsWith("<rdf:rdf")
                || text.startsWith("<!--");
        if (xml && FEED_ROOT.matcher(text).find() && !text.contains("<html")) {
            return FEED;
        }
        if (text.startsWith("{") && JSON_FEED.matcher(begin).find()) {
            return FEED;
        }
        return NEWS_ITEM.matcher(begin).find() ? LINES : REPORT;
    }

    /** True when a file of a folder ends as inputs do; others are read only when they are named themselves. */
    public static boolean isNamedSo(String file) {
        return NAME.matcher(file.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isMail(byte[] bytes, @Nullable String file) {
        String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".mhtml") || name.endsWith(".mht")) {
            return true;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return (head.startsWith("from: <saved by") || head.startsWith("mime-version:"))
                && head.contains("content-type: multipart/related");
    }
}
