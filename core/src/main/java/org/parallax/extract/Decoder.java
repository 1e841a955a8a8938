// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters and never guesses silently.
 *
 * <ol>
 *   <li>A byte order mark decides (UTF-8, UTF-16).
 *   <li>A declared charset is used as it stands; bytes that it has no character for become U+FFFD, with a warning.
 *   <li>Every second byte zero is UTF-16 without a mark.
 *   <li>Valid UTF-8 is UTF-8.
 *   <li>Mostly valid UTF-8 (a damaged file) is UTF-8 with U+FFFD for the damage, with a warning.
 *   <li>All else is windows-1252, as browsers read it, with a warning that names the first byte that was not UTF-8.
 * </ol>
 */
final class Decoder {
    private static final char REPLACED = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;
    /** Of so many bytes of a page one may be a zero that slipped in; browsers pass over such. */
    private static final int SOUND = 1000;

    private Decoder() {}

    static Decoded decode(byte[] bytes, @Nullable Charset declared, String place) throws MalformedArticle {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decodeAs(StandardCharsets.UTF_8, bytes, 3, place);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decodeAs(StandardCharsets.UTF_16LE, bytes, 2, place);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decodeAs(StandardCharsets.UTF_16BE, bytes, 2, place);
        }
        BinarySniffer.refuse(bytes, place);
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return decodeAs(wide, bytes, 0, place);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return decodeAs(declared, bytes, 0, place);
        }
        return undeclared(bytes, place);
    }

    /** As {@link #decode}, but a few zero bytes are left out with a warning, as every browser does. */
    static Decoded decodePage(byte[] bytes, @Nullable Charset declared, String place) throws MalformedArticle {
        int zeros = 0;
        for (byte one : bytes) {
            zeros += one == 0 ? 1 : 0;
        }
        if (zeros == 0 || zeros > bytes.length / SOUND) {
            return decode(bytes, declared, place);
        }
        ByteBuffer sound = ByteBuffer.allocate(bytes.length);
        for (byte one : bytes) {
            if (one != 0) {
                sound.put(one);
            }
        }
        Decoded decoded = decode(Arrays.copyOf(sound.array(), sound.position()), declared, place);
        List<Warning> warnings = new ArrayList<>(decoded.warnings());
        warnings.add(new Warning(
                Warning.REPLACED,
                place + ": " + zeros + " zero bytes are left out; save the page again if words are torn"));
        return new Decoded(decoded.text(), warnings);
    }

    private static Decoded undeclared(byte[] bytes, String place) throws MalformedArticle {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // the mark of what is broken may also be a mark of the page's own: only then every byte is looked at
        int bad = text.indexOf(REPLACED) < 0 ? -1 : firstInvalidUtf8(bytes);
        if (bad < 0) {
            return checked(text, List.of(), place);
        }
        if (mostlyUtf8(bytes)) {
            return decodeAs(StandardCharsets.UTF_8, bytes, 0, place);
        }
        Warning warning = new Warning(
                Warning.OTHER_CHARSET,
                place + ": byte " + bad
                        + " is not UTF-8 and no charset is declared; read as windows-1252; save the file"
                        + " as UTF-8 if letters look wrong");
        return checked(new String(bytes, WINDOWS), List.of(warning), place);
    }

    private static Decoded decodeAs(Charset charset, byte[] bytes, int from, String place) throws MalformedArticle {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return checked(decoder.decode(in).toString(), List.of(), place);
        } catch (CharacterCodingException expected) {
            Warning warning = new Warning(
                    Warning.REPLACED,
                    place + ": byte " + in.position() + " is not " + charset.name()
                            + "; what could not be read shows as U+FFFD; save the file again as UTF-8");
            return checked(new String(bytes, from, bytes.length - from, charset), List.of(warning), place);
        }
    }

    /** Refuses what is text by its encoding only: control characters are no report. */
    private static Decoded checked(String text, List<Warning> warnings, String place) throws MalformedArticle {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        if (controls > 8 && controls > text.length() / 100) {
            throw new MalformedArticle(
                    MalformedArticle.BINARY,
                    place,
                    controls + " control characters among " + text.length() + " characters: this is not text",
                    "give a text file, an HTML page or JSON lines");
        }
        return new Decoded(text, warnings);
    }

    /** Zero-based offset of the first byte that is not UTF-8, or -1. */
    static int firstInvalidUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SAMPLE);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** True when at least ten characters of more than one byte are right for each that is broken. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int right = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xFF;
            int more = b < 0x80 ? 0 : b < 0xC2 ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : -1;
            int step = 1;
            while (step <= more && i + step < bytes.length && (bytes[i + step] & 0xC0) == 0x80) {
                step++;
            }
            if (more != 0) {
                boolean whole = step == more + 1;
                right += whole ? 1 : 0;
                broken += whole ? 0 : 1;
            }
            i += step;
        }
        return right >= 10L * broken;
    }

    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = n / 2;
        if (n >= 8 && odd > half * 6 / 10 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return n >= 8 && even > half * 6 / 10 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
