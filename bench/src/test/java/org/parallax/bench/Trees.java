// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Small trees for tests, written for Parallax. */
final class Trees {
    private Trees() {}

    /**
     * Texts of short lines of CoNLL-U: number, form, tag, head and relation between blanks, {@code +} after the form for
     * {@code SpaceAfter=No}; a range has a form only.
     */
    static List<TreeText> of(String... lines) {
        StringBuilder conllu = new StringBuilder();
        for (String line : lines) {
            String[] cells = line.split(" ", -1);
            if (line.isEmpty() || line.startsWith("#")) {
                conllu.append(line);
            } else {
                boolean joined = cells[1].endsWith("+");
                String form = joined ? cells[1].substring(0, cells[1].length() - 1) : cells[1];
                String misc = joined ? "SpaceAfter=No" : "_";
                conllu.append(
                        cells.length == 2
                                ? row(cells[0], form, "_", "_", "_", misc)
                                : row(cells[0], form, cells[2], cells[3], cells[4], misc));
            }
            conllu.append('\n');
        }
        return parse(conllu.append('\n').toString());
    }

    static List<TreeText> parse(String conllu) {
        try {
            return Conllu.read(new BufferedReader(new StringReader(conllu)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String id, String form, String tag, String head, String relation, String misc) {
        return String.join("\t", id, form, "_", tag, "_", "_", head, relation, "_", misc);
    }
}
