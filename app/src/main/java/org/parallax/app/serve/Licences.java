// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.List;
import org.parallax.lexicon.Tsv;

/** What the program is made of that others made. */
public final class Licences {
    private static final List<Part> PARTS = Tsv.load("/parallax/serve/licences.tsv", 3).rows().stream()
            .map(row -> new Part(row.get(0), row.get(1), row.get(2)))
            .toList();

    private Licences() {}

    /** A part and on what terms it is used. */
    public record Part(String name, String use, String licence) {}

    static List<Part> read() {
        return PARTS;
    }
}
