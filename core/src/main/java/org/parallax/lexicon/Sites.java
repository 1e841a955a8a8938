// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where on earth a named place lies, as far as its name and country tell. Immutable. */
public final class Sites {
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
    public record Site(
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
     * @param state whether the name may be a country's
     * @param town whether it may be a town's or region's
     * @param country that the name is, lies in or belongs to
     */
    public @Nullable Site find(String name, boolean state, boolean town, @Nullable String country) {
        String found = state ? countries.state(name) : null;
        if (found != null) {
            return new Site(null, "country", found, null, null, null);
        }
        return country == null || !town ? null : town(name, country);
    }

    private @Nullable Site town(String name, String country) {
        for (Place place : places.find(name)) {
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
