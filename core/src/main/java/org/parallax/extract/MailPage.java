// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page in a file that a browser or mail program saved as one ({@code .mhtml}, MIME).
 */
final class MailPage {
    private static final int MAX_PARTS = 2000;
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)\\b(boundary|charset)\\s{0,3}=\\s{0,3}(\"[^\"]{1,200}\"|[^;\\s]{1,200})");

    private final byte[] bytes;
    private final @Nullable String charset;
    private final @Nullable String url;

    private MailPage(byte[] bytes, @Nullable String charset, @Nullable String url) {
        this.bytes = bytes;
        this.charset = charset;
        this.url = url;
    }

    byte[] bytes() {
        return bytes;
    }

    /** As its part declares it; null when it does not, or nobody knows it. */
    @Nullable
    String charset() {
        return charset;
    }

    /** Where it was saved from; null when the file does not say. */
    @Nullable
    String url() {
        return url;
    }

    /** @throws MalformedArticle when no part of it is a page */
    static MailPage parse(byte[] mail, String place) throws MalformedArticle {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int body = body(text, 0);
        Map<String, String> headers = headers(text.substring(0, body));
        String type = headers.getOrDefault("content-type", "");
        String url = headers.get("snapshot-content-location");
        String boundary = parameter(type, "boundary");
        if (boundary == null) {
            if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
                return part(headers, text.substring(body), url, place);
            }
            throw none(place);
        }
        String mark = "--" + boundary;
        int from = text.indexOf(mark, body);
        for (int i = 0; i < MAX_PARTS && from >= 0; i++) {
            int begin = from + mark.length();
            int end = text.indexOf("\n" + mark, begin);
            String part = text.substring(begin, end < 0 ? text.length() : end);
            int inner = body(part, 0);
            Map<String, String> own = headers(part.substring(0, inner));
            if (own.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith("text/html")) {
                return part(own, part.substring(inner), url, place);
            }
            from = end < 0 ? -1 : end + 1;
        }
        throw none(place);
    }

    private static MalformedArticle none(String place) {
        return new MalformedArticle(
                MalformedArticle.NO_PAGE, place, "no part of it is a page", "save the page itself as HTML");
    }

    private static MailPage part(Map<String, String> headers, String body, @Nullable String url, String place)
            throws MalformedArticle {
        String encoding = headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = raw;
        if (encoding.equals("base64")) {
            try {
                bytes = Base64.getMimeDecoder().decode(raw);
            } catch (IllegalArgumentException bad) {
                throw new MalformedArticle(
                        MalformedArticle.BROKEN_RECORD, place, "its page is not Base64 as it says", "save it again");
            }
        } else if (encoding.equals("quoted-printable")) {
            bytes = unquoted(raw);
        }
        String type = headers.getOrDefault("content-type", "");
        String own = headers.get("content-location");
        String address = own != null && own.startsWith("http") ? own : url;
        return new MailPage(bytes, Charsets.known(parameter(type, "charset")), address);
    }

    /** Where the words after the header begin. */
    private static int body(String text, int from) {
        int crlf = text.indexOf("\r\n\r\n", from);
        int lf = text.indexOf("\n\n", from);
        if (crlf >= 0 && (lf < 0 || crlf < lf)) {
            return crlf + 4;
        }
        return lf < 0 ? text.length() : lf + 2;
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>();
        String bounded = head.length() > 65_536 ? head.substring(0, 65_536) : head;
        for (String line : bounded.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static @Nullable String parameter(String value, String name) {
        Matcher matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return matcher.group(2).replace("\"", "");
            }
        }
        return null;
    }

    private static byte[] unquoted(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        int i = 0;
        while (i < raw.length) {
            if (raw[i] != '=') {
                out.write(raw[i++]);
                continue;
            }
            int high = i + 1 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 3;
            } else if (i + 1 < raw.length && raw[i + 1] == '\n') {
                i += 2;
            } else if (i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n') {
                i += 3;
            } else {
                out.write(raw[i++]);
            }
        }
        return out.toByteArray();
    }
}
