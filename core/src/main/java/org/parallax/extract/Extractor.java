// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;

/**
 * The door: bytes in, one article out.
 *
 * <p>From plain text every character is kept in {@link Article#text()}, and what is not the report is marked. From a
 * page the report's body becomes the text and everything else is dropped with a reason. What the caller knows ({@code
 * given}) wins over what the input says. The id is the SHA-256 of outlet, address and bytes.
 *
 * <p>Immutable; safe for several threads.
 */
public final class Extractor {
    /** How many bytes one report may have: 20 MB. */
    public static final int LIMIT = 20 * 1024 * 1024;

    /** Most characters of a report's text, as many as a long book has: rooms behind this one look back over all of it. */
    public static final int LONGEST = 1_000_000;

    /**
     * Reads a page or a page in a mail ({@code .mhtml}) when bytes or name say that it is one, otherwise a plain text.
     */
    public Extraction fromBytes(byte[] bytes, Metadata given) throws MalformedArticle {
        if (InputKind.isMail(bytes, given.file())) {
            checkSize(bytes, place(given));
            MailPage page = MailPage.parse(bytes, place(given));
            Metadata found = new Metadata(page.url(), null, null, null, List.of(), null, null, null);
            return fromHtml(page.bytes(), found.overriddenBy(given), page.charset());
        }
        return PageSniffer.isPage(bytes, given.file()) ? fromHtml(bytes, given, null) : fromText(bytes, given);
    }

    /**
     * Reads a plain text: UTF-8, UTF-16, or windows-1252 with a warning.
     *
     * @throws MalformedArticle when it is empty, too large or not text
     */
    public Extraction fromText(byte[] bytes, Metadata given) throws MalformedArticle {
        String place = place(given);
        checkSize(bytes, place);
        Decoded decoded = Decoder.decode(bytes, null, place);
        return text(decoded.text(), bytes, given, place, decoded.warnings());
    }

    /**
     * Reads a page.
     *
     * @param declaredCharset as the server said; null when it did not, then the page's own word counts
     * @throws MalformedArticle when it is empty, too large or not text
     */
    public Extraction fromHtml(byte[] bytes, Metadata given, @Nullable String declaredCharset) throws MalformedArticle {
        return fromHtml(bytes, given, declaredCharset, place(given));
    }

    /**
     * Reads what a server answered: a page, or a plain text when it says so.
     *
     * @param type the answer's content type as the server wrote it; null when it did not
     * @throws MalformedArticle when it is empty, too large or not text
     */
    public Extraction fromAnswer(byte[] bytes, Metadata given, @Nullable String type) throws MalformedArticle {
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        int charset = lower.indexOf("charset=");
        String declared = charset < 0 ? null : lower.substring(charset + 8).split("[;\\s]", 2)[0];
        boolean plain = lower.startsWith("text/plain") && !PageSniffer.isPage(bytes, null);
        return plain ? fromText(bytes, given) : fromHtml(bytes, given, Charsets.known(declared));
    }

    Extraction fromHtml(byte[] bytes, Metadata given, @Nullable String declaredCharset, String place)
            throws MalformedArticle {
        checkSize(bytes, place);
        Charset charset = declaredCharset == null ? PageSniffer.charset(bytes) : charset(declaredCharset, place);
        Decoded decoded = Decoder.decodePage(bytes, charset, place);
        return page(decoded.text(), bytes, given, place, decoded.warnings());
    }

    Extraction fromDecodedText(String text, Metadata given, String place) throws MalformedArticle {
        Decoded whole = Surrogates.repair(text, place);
        return text(whole.text(), bytes(whole, place), given, place, whole.warnings());
    }

    Extraction fromDecodedHtml(String html, Metadata given, String place) throws MalformedArticle {
        Decoded whole = Surrogates.repair(html, place);
        return page(whole.text(), bytes(whole, place), given, place, whole.warnings());
    }

    static MalformedArticle tooLarge(String place, long bytes) {
        return new MalformedArticle(
                MalformedArticle.TOO_LARGE,
                place,
                bytes + " bytes are more than a report may have (" + LIMIT + ")",
                "split the file, or give one report a line as JSON");
    }

    private static byte[] bytes(Decoded decoded, String place) throws MalformedArticle {
        byte[] bytes = decoded.text().getBytes(StandardCharsets.UTF_8);
        checkSize(bytes, place);
        return bytes;
    }

    private static Extraction text(
            String text, byte[] bytes, Metadata given, String place, List<Warning> decodingWarnings)
            throws MalformedArticle {
        if (text.isBlank()) {
            throw empty(place);
        }
        checkLength(text, place);
        List<Warning> warnings = new ArrayList<>(decodingWarnings);
        List<Boilerplate> boilerplate = BoilerplateMarker.ofText(text);
        Metadata known = TextSelf.of(text, boilerplate).overriddenBy(given);
        Metadata metadata = known.withLanguage(language(text, known, given));
        String withheld = isAllMarked(text, boilerplate) ? "boilerplate" : null;
        report(metadata, withheld, place, warnings);
        String id = ArticleId.of(given.outlet(), given.url(), bytes);
        return new Extraction(new Article(id, metadata, text, boilerplate, List.of(), withheld), warnings);
    }

    private static Extraction page(
            String html, byte[] bytes, Metadata given, String place, List<Warning> decodingWarnings)
            throws MalformedArticle {
        if (html.isBlank()) {
            throw empty(place);
        }
        List<Warning> warnings = new ArrayList<>(decodingWarnings);
        Page page = PageReader.read(html, given.url());
        checkLength(page.text(), place);
        Metadata known = page.metadata().overriddenBy(given);
        Metadata metadata = known.withLanguage(language(page.text(), known, given));
        report(metadata, page.withheld(), place, warnings);
        String id = ArticleId.of(given.outlet(), given.url(), bytes);
        Article article = new Article(id, metadata, page.text(), List.of(), page.dropped(), page.withheld());
        return new Extraction(article, warnings);
    }

    private static void report(Metadata metadata, @Nullable String withheld, String place, List<Warning> warnings) {
        if (withheld != null) {
            warnings.add(new Warning(
                    Warning.WITHHELD, place + ": there is no report to read (" + withheld + "); give the full text"));
        }
        if (!metadata.mayBeEnglish()) {
            warnings.add(new Warning(
                    Warning.LANGUAGE,
                    place + ": the text is in another language (" + metadata.language()
                            + "); it is kept but not read yet, only English is understood"));
        }
    }

    /** What the caller knows, else what the words show; what a page declares stands only where they show nothing. */
    private static @Nullable String language(String text, Metadata known, Metadata given) {
        if (given.language() != null) {
            return given.language();
        }
        String shown = LanguageGuesser.guess(text);
        return shown != null ? shown : known.language();
    }

    private static boolean isAllMarked(String text, List<Boilerplate> boilerplate) {
        int from = 0;
        for (Boilerplate part : boilerplate) {
            if (!text.substring(from, part.span().begin()).isBlank()) {
                return false;
            }
            from = part.span().end();
        }
        return text.substring(from).isBlank();
    }

    private static void checkSize(byte[] bytes, String place) throws MalformedArticle {
        if (bytes.length > LIMIT) {
            throw tooLarge(place, bytes.length);
        }
        if (bytes.length == 0) {
            throw empty(place);
        }
    }

    private static void checkLength(String text, String place) throws MalformedArticle {
        if (text.length() > LONGEST) {
            throw new MalformedArticle(
                    MalformedArticle.TOO_LARGE,
                    place,
                    text.length() + " characters are more than a report's text may have (" + LONGEST + ")",
                    "split the text; give one report a file");
        }
    }

    private static MalformedArticle empty(String place) {
        return new MalformedArticle(MalformedArticle.EMPTY, place, "there are no words in it", "give a report's text");
    }

    private static Charset charset(String name, String place) throws MalformedArticle {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException expected) {
            throw new MalformedArticle(
                    MalformedArticle.UNKNOWN_CHARSET,
                    place,
                    "the charset \"" + name + "\" is not known here",
                    "give a name like utf-8 or windows-1252, or none");
        }
    }

    private static String place(Metadata given) {
        String file = given.file();
        String url = given.url();
        return file != null ? file : url != null ? url : "input";
    }
}
