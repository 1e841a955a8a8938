// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.parallax.model.Span;

/** Cuts words where marks over them begin and end, so that each piece lies in a mark wholly or not at all. */
final class Pieces {
    private Pieces() {}

    /**
     * The pieces of {@code whole} in text order, none empty.
     *
     * @param marks may overlap each other and reach out of {@code whole}
     */
    static List<Span> of(Span whole, Collection<Span> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(whole.begin(), whole.end()));
        for (Span mark : marks) {
            if (mark.overlaps(whole)) {
                cuts.add(Math.max(mark.begin(), whole.begin()));
                cuts.add(Math.min(mark.end(), whole.end()));
            }
        }
        List<Integer> bounds = List.copyOf(cuts);
        List<Span> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            pieces.add(new Span(bounds.get(i), bounds.get(i + 1)));
        }
        return pieces;
    }
}
