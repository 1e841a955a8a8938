// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Collection;
import java.util.List;

/** Writes whose words they are: all sigla, or of a large story's many the first few and how many more there are. */
record Sigla(Sheet sheet, Markup html) {
    private static final int MOST = 6;

    void write(Collection<String> sigla) {
        boolean fits = !sheet.isLarge() || sigla.size() <= MOST;
        List<String> shown =
                sigla.stream().limit(fits ? sigla.size() : MOST - 1).toList();
        shown.forEach(siglum -> html.element("i", siglum, "class", "siglum"));
        if (!fits) {
            html.element(
                    "small", "+" + (sigla.size() - shown.size()), "class", "rest", "title", String.join(" ", sigla));
        }
    }

    void of(Collection<Witness> witnesses) {
        write(witnesses.stream().map(Witness::siglum).toList());
    }
}
