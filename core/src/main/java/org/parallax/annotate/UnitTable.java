// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units and currencies by the words that stand for them. Immutable. */
final class UnitTable {
    /**
     * What a word stands for.
     *
     * @param symbol unit symbol or ISO 4217 code
     * @param factor by which a number before the word is multiplied ("cents")
     */
    record Unit(String symbol, BigDecimal factor) {}

    private final Map<String, Unit> signs = new HashMap<>();
    private final Map<String, Unit> words = new HashMap<>();

    UnitTable() {
        for (List<String> row : Lexicon.rows("units")) {
            BigDecimal factor = row.size() > 3 && !row.get(3).isEmpty() ? new BigDecimal(row.get(3)) : BigDecimal.ONE;
            Unit unit = new Unit(row.get(1), factor);
            for (String word : Lexicon.parts(row.get(2))) {
                (row.get(0).equals("sign") ? signs : words).put(word, unit);
            }
        }
    }

    /** The currency whose sign stands before numbers as {@code word}, in its own case. */
    @Nullable
    Unit sign(String word) {
        return signs.get(word);
    }

    /** The unit that follows numbers as {@code word}: its own case is tried before lower case. */
    @Nullable
    Unit unit(String word) {
        Unit unit = words.get(word);
        return unit != null ? unit : words.get(Lexicon.lower(word));
    }
}
