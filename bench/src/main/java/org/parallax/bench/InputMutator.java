// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils inputs in ways that crawls, networks and enemies do; the same seed spoils the same way. */
final class InputMutator {
    private static final List<String> NESTS = List.of(
            "<div>",
            "<b>",
            "<p>",
            "<ul><li>",
            "<table><tr><td>",
            "<item>",
            "<a href=x>",
            "[",
            "{\"a\":",
            "<svg>",
            "(",
            "<x-y>");
    private static final List<String> CHARSETS = List.of(
            "utf-7", "no-such", "x-user-defined", "utf-16", "iso-2022-jp", "", "\u0000", "utf-8utf-8", "shift_jis");
    private static final List<String> ENTITIES = List.of(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>&d;&d;&d;",
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>&f;",
            "&#x110000;&#0;&#xD800;&notanentity;&amp;amp;amp;",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\">%p;]>");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "99999999", "9223372036854775808", "1e9", "007", "2147483647");

    private final SplittableRandom random;

    InputMutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One to three spoilings of the input. */
    byte[] mutate(byte[] sound, List<InputFixtures.Input> others) {
        byte[] bytes = sound;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes, others);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, List<InputFixtures.Input> others) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(16)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 ->
                join(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1 + random.nextInt(400)), bytes.length));
            case 2 -> flipped(bytes, 1 + random.nextInt(40));
            case 3 -> insert(bytes, at, random(1 + random.nextInt(300)));
            case 4 -> insert(bytes, at, repeated(bytes, at));
            case 5 ->
                insert(
                        bytes,
                        at,
                        pick(NESTS).repeat(1000 * (1 + random.nextInt(100))).getBytes(UTF_8));
            case 6 -> numbers(bytes);
            case 7 -> charset(bytes);
            case 8 ->
                insert(bytes, random.nextInt(3) == 0 ? 0 : at, pick(ENTITIES).getBytes(UTF_8));
            case 9 -> InputFixtures.packed(bytes);
            case 10 -> InputFixtures.packed(join(bytes, new byte[1 << (16 + random.nextInt(9))]));
            case 11 ->
                insert(bytes, at, others.get(random.nextInt(others.size())).bytes());
            case 12 -> insert(bytes, at, new byte[1 + random.nextInt(64)]);
            case 13 ->
                insert(bytes, at, "x".repeat(1 << (10 + random.nextInt(10))).getBytes(UTF_8));
            case 14 -> bomb(bytes);
            default ->
                insert(
                        bytes,
                        at,
                        "\uD800\uDFFF\u202e\ufeff"
                                .getBytes(random.nextBoolean() ? UTF_8 : java.nio.charset.StandardCharsets.UTF_16LE));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int times) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < times; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] repeated(byte[] bytes, int at) {
        byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(60)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = 1 + random.nextInt(200_000 / piece.length);
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** One number of the input, a length perhaps, becomes another. */
    private byte[] numbers(byte[] bytes) {
        int begin = random.nextInt(bytes.length);
        while (begin < bytes.length && !Character.isDigit((char) (bytes[begin] & 0xFF))) {
            begin++;
        }
        int end = begin;
        while (end < bytes.length && Character.isDigit((char) (bytes[end] & 0xFF))) {
            end++;
        }
        return join(
                join(Arrays.copyOf(bytes, begin), pick(NUMBERS).getBytes(UTF_8)),
                Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private byte[] charset(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        return text.replace("utf-8", pick(CHARSETS)).getBytes(ISO_8859_1);
    }

    /** An archive with a record whose answer unpacks to much more than it is. */
    private byte[] bomb(byte[] bytes) {
        byte[] packed =
                InputFixtures.packed(join("<html><p>".getBytes(UTF_8), new byte[1 << (20 + random.nextInt(6))]));
        byte[] http = join(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                                + packed.length + "\r\n\r\n")
                        .getBytes(UTF_8),
                packed);
        String head =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bay.example/2\r\nWARC-Date: 2026-03-14T09:30:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abd>\r\nContent-Type: application/http;"
                        + " msgtype=response\r\nContent-Length: " + http.length + "\r\n\r\n";
        return join(join(head.getBytes(UTF_8), http), join("\r\n\r\n".getBytes(UTF_8), bytes));
    }

    private static byte[] insert(byte[] bytes, int at, byte[] piece) {
        return join(join(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] join(byte[] left, byte[] right) {
        byte[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }
}
