// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cities and first-order regions by name, with coordinates: data of GeoNames, CC BY 4.0. The table stays the bytes that it
 * is, sorted, and is searched in place, so that it is there in milliseconds and small. Immutable.
 */
public final class Places {
    private static final String RESOURCE = "/parallax/lexicon/places.tsv";
    private static final String APOSTROPHES = "'\u2019\u2018\u02bb\u02bc\u02bf\u02be`\u00b4";
    private static final String LETTERS = "łøđıßæœþðə";
    private static final List<String> PLAIN = List.of("l", "o", "d", "i", "ss", "ae", "oe", "th", "d", "e");

    private final byte[] table;
    private final int start;

    private Places(byte[] table) {
        this.table = table;
        this.start = lineEnd(0) + 1;
    }

    /** Reads the table. */
    public static Places open() {
        try (InputStream in = Places.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + RESOURCE);
            }
            return new Places(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The places of that name, however it is accented or hyphened, the one most often meant first; empty for none. */
    public List<Place> find(String name) {
        byte[] key = key(name).getBytes(UTF_8);
        List<Place> found = new ArrayList<>();
        int low = start;
        int high = table.length;
        while (low < high) {
            int middle = lineStart((low + high) >>> 1);
            if (compare(middle, key) < 0) {
                low = lineEnd(middle) + 1;
            } else {
                high = middle;
            }
        }
        for (int line = low; line < table.length && compare(line, key) == 0; line = lineEnd(line) + 1) {
            found.add(place(new String(table, line, lineEnd(line) - line, UTF_8)));
        }
        return found;
    }

    /** The form under which a name is looked up: lower case, no accents, apostrophes or dots, blanks for hyphens. */
    public static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String apart = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int letter = LETTERS.indexOf(c);
            if (letter >= 0) {
                key.append(PLAIN.get(letter));
            } else if (c == '-' || c == '\u2010' || c == '\u2013' || c == '/' || Character.isWhitespace(c)) {
                if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                    key.append(' ');
                }
            } else if (APOSTROPHES.indexOf(c) < 0
                    && c != '.'
                    && c != ','
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                key.append(c);
            }
        }
        return key.toString().strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private int lineStart(int at) {
        int i = at;
        while (i > start && table[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private int lineEnd(int at) {
        int i = at;
        while (i < table.length && table[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Compares the first column of the line with the key, byte by byte without sign. */
    private int compare(int line, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            byte here = line + i < table.length ? table[line + i] : (byte) '\n';
            if (here == '\t' || here == '\n') {
                return -1;
            }
            int difference = (here & 0xff) - (key[i] & 0xff);
            if (difference != 0) {
                return difference;
            }
        }
        int end = line + key.length;
        return end < table.length && table[end] == '\t' ? 0 : 1;
    }

    private static Place place(String line) {
        String[] columns = line.split("\t", -1);
        return new Place(
                columns[1],
                Place.Kind.valueOf(columns[2].toUpperCase(Locale.ROOT)),
                columns[3],
                columns[4],
                Double.parseDouble(columns[5]),
                Double.parseDouble(columns[6]),
                Long.parseLong(columns[7]));
    }
}
