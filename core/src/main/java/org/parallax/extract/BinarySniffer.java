// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HexFormat;
import java.util.List;
import org.parallax.lexicon.Tsv;

/** Knows files that are not text by their first bytes and by zero bytes. */
final class BinarySniffer {
    private static final List<List<String>> MAGIC =
            Tsv.load("/parallax/extract/file-magic.tsv", 3).rows();

    private BinarySniffer() {}

    static void refuse(byte[] bytes, String place) throws MalformedArticle {
        for (List<String> row : MAGIC) {
            byte[] magic = HexFormat.of().parseHex(row.get(0));
            if (starts(bytes, magic)) {
                throw new MalformedArticle(
                        MalformedArticle.BINARY, place, "this is " + row.get(1) + ", not text", row.get(2));
            }
        }
        int zeros = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros++;
                first = first < 0 ? i : first;
            }
        }
        // UTF-16 without a mark has a zero in nearly every pair; a text has none.
        if (zeros > 0 && zeros < bytes.length / 4) {
            throw new MalformedArticle(
                    MalformedArticle.BINARY,
                    place + ", byte " + first,
                    "a zero byte: this is not text",
                    "give a text file, an HTML page or JSON lines");
        }
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
