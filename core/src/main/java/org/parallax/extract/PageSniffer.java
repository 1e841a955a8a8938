// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells pages from plain texts, and what charset a page says it is in. */
final class PageSniffer {
    private static final int HEAD = 8192;
    /** Byte order marks as Latin letters, lower case. */
    private static final List<String> MARKS = List.of("\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff");

    private static final List<String> OPENINGS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<!--",
            "<meta",
            "<title",
            "<script",
            "<div",
            "<article",
            "<p>");
    private static final Pattern TAG = Pattern.compile(
            "<(?:/?(?:p|div|a|span|br|h[1-6]|li|ul|meta|link|body|head|html|article|section|img)\\b)[^<>]{0,400}>");
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{1,40})");

    private PageSniffer() {}

    /** True when the bytes begin as a page does, or a page's name goes with at least one tag. */
    static boolean isPage(byte[] bytes, @Nullable String file) {
        String head = head(bytes);
        String begin = head.stripLeading();
        for (String mark : MARKS) {
            if (begin.startsWith(mark)) {
                begin = begin.substring(mark.length()).stripLeading();
            }
        }
        if (begin.startsWith("<?xml")) {
            int end = begin.indexOf('>');
            begin = end < 0 ? begin : begin.substring(end + 1).stripLeading();
        }
        for (String opening : OPENINGS) {
            if (begin.startsWith(opening)) {
                return true;
            }
        }
        String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return TAG.matcher(head).results().limit(named ? 1 : 12).count() == (named ? 1 : 12);
    }

    /** The charset in the page's own words; null when it has none or one that nobody knows. */
    static @Nullable Charset charset(byte[] bytes) {
        Matcher matcher = CHARSET.matcher(head(bytes));
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // A page that can say so in single bytes is not UTF-16; and Latin-1 means windows-1252 on the web.
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                return null;
            }
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException expected) {
            return null; // the page is wrong about itself; the bytes decide
        }
    }

    /** The first bytes as Latin letters, lower case; zero bytes left out, so that UTF-16 shows its tags too. */
    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "").toLowerCase(Locale.ROOT);
    }
}
