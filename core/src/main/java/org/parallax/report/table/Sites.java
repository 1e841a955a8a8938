// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Countries;
import org.parallax.lexicon.Place;
import org.parallax.lexicon.Places;
import org.parallax.model.NameType;

/** Where on earth a named place lies, as far as its name and country tell. Immutable. */
final class Sites {
    private final Places places = Places.open();
    private final Countries countries = Countries.open();

    /**
     * A place.
     *
     * @param name as GeoNames writes it, null for a country
     * @param kind country, capital, city or region
     * @param country ISO 3166 alpha-3 or KOS
     * @param region that a city lies in, null when none is known
     * @param latitude null for a country: its middle would be a place where nothing happened
     */
    record Site(
            @Nullable String name,
            String kind,
            String country,
            @Nullable String region,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * The site of a name; null when the tables don't know it, or when its country is not known: a bare "Springfield" lies
     * nowhere.
     *
     * @param country that the name is, lies in or belongs to
     */
    @Nullable
    Site find(String name, @Nullable NameType type, @Nullable String country) {
        String state = countries.state(name);
        if (state != null && (type == null || type == NameType.COUNTRY || type == NameType.NATIONALITY)) {
            return new Site(null, "country", state, null, null, null);
        }
        if (country == null || (type != null && type != NameType.CITY && type != NameType.PLACE)) {
            return null;
        }
        List<Place> found = places.find(name);
        for (Place place : found) {
            if (countries.stateOf(place.country()).equals(country)) {
                return new Site(
                        place.name(),
                        place.kind().name().toLowerCase(Locale.ROOT),
                        country,
                        place.region().isEmpty() ? null : place.region(),
                        place.latitude(),
                        place.longitude());
            }
        }
        return null;
    }
}
