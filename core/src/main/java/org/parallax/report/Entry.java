// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import org.parallax.model.Claim;
import org.parallax.model.Origin;
import org.parallax.model.Reading;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;

/**
 * A claim as the table and the page show it.
 *
 * @param number counts over the collation from one
 * @param origins what its readings rest on, as far as it has a name
 */
record Entry(int number, Claim claim, List<Said> said, List<Origin> origins) {
    private static final int LONGEST_VALUE = 44;

    Entry {
        said = List.copyOf(said);
        origins = List.copyOf(origins);
    }

    /** True when a slot's values are worth showing beside its name: short, so that the readings are not said twice. */
    static boolean isShort(SlotValues slot) {
        return slot.values().values().stream().allMatch(value -> Cells.width(value) <= LONGEST_VALUE);
    }

    /** True when more than one report has it and all rest on one origin. */
    boolean singleOrigin() {
        return claim.independentOrigins() == 1
                && said.stream().map(Said::witness).distinct().count() > 1;
    }

    /**
     * A reading with who says it.
     *
     * @param stressed parts of the reading's text (counted from its begin) that fill a slot on which readings differ
     * @param speakers whose words the report says they are
     * @param sources what else the report credits
     */
    record Said(Witness witness, Reading reading, List<Span> stressed, List<String> speakers, List<String> sources) {
        Said {
            stressed = List.copyOf(stressed);
            speakers = List.copyOf(speakers);
            sources = List.copyOf(sources);
        }
    }
}
