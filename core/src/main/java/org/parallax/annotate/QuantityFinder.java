// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Name;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.TimeExpression;

/** Finds quantities in all sentences. Immutable. */
final class QuantityFinder {
    private final NumberReader numbers = new NumberReader();
    private final UnitTable units = new UnitTable();

    /** Quantities in text order; none touches a time, none lies inside a name. */
    List<Quantity> find(List<Sentence> sentences, List<Name> names, List<TimeExpression> times) {
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : sentences) {
            quantities.addAll(new QuantityParser(numbers, units, sentence, names, times).quantities());
        }
        return quantities;
    }
}
