// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** From the codes of Parallax to those of other data sets, as the tables in {@code /parallax/export} have them. */
final class CodeTables {
    private static final String NONE = "-";

    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, EventCode> events = new HashMap<>();
    private final Map<String, String> actors;

    /**
     * A country's other codes.
     *
     * @param alpha2 ISO 3166
     * @param fips FIPS 10-4, null without
     * @param cow number of Correlates of War, null without
     * @param name in English
     */
    record Country(
            String alpha2, @Nullable String fips, @Nullable String cow, String name) {}

    /**
     * What is known of a PLOVER type and mode.
     *
     * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
     * @param score PLOVER's, from -10 to 10
     * @param cameo the nearest code of CAMEO, three or four digits
     * @param goldstein of that code
     */
    record EventCode(int quad, String score, String cameo, String goldstein) {
        String root() {
            return cameo.substring(0, 2);
        }

        String base() {
            return cameo.substring(0, 3);
        }

        String quadName() {
            String what = quad <= 2 ? "COOPERATION" : "CONFLICT";
            return (quad % 2 == 1 ? "VERBAL " : "MATERIAL ") + what;
        }
    }

    CodeTables() {
        for (List<String> row :
                Tsv.load("/parallax/export/country-codes.tsv", 5).rows()) {
            countries.put(row.get(0), new Country(row.get(1), known(row.get(2)), known(row.get(3)), row.get(4)));
        }
        for (List<String> row : Tsv.load("/parallax/export/plover-codes.tsv", 6).rows()) {
            String mode = NONE.equals(row.get(1)) ? "" : row.get(1);
            events.put(
                    row.get(0) + "/" + mode,
                    new EventCode(Integer.parseInt(row.get(2)), row.get(3), row.get(4), row.get(5)));
        }
        actors = Tsv.load("/parallax/export/cameo-actors.tsv", 2).map();
    }

    private static @Nullable String known(String cell) {
        return NONE.equals(cell) ? null : cell;
    }

    /** The country of an ISO 3166 alpha-3 code; null for bodies above states and for null. */
    @Nullable
    Country country(@Nullable String alpha3) {
        return alpha3 == null ? null : countries.get(alpha3);
    }

    EventCode event(String type, String mode) {
        EventCode code = events.get(type + "/" + mode);
        if (code == null) {
            throw new IllegalArgumentException("no code for " + type + " " + mode);
        }
        return code;
    }

    /** CAMEO's actor type of a PLOVER sector or of a body above states; null when CAMEO has none. */
    @Nullable
    String cameoActor(@Nullable String code) {
        return code == null ? null : actors.get(code.toUpperCase(Locale.ROOT));
    }
}
