// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static java.util.Objects.requireNonNull;

/**
 * A city or first-order region.
 *
 * @param name in its own country's letters as GeoNames writes it
 * @param country ISO 3166 alpha-3, KOS for Kosovo
 * @param region the first-order region that a city lies in; empty for a region and where none is known
 * @param latitude degrees; of a region the mean of its cities, weighted by people
 * @param longitude as {@code latitude}
 * @param people of a region those in its cities
 */
public record Place(
        String name, Kind kind, String country, String region, double latitude, double longitude, long people) {
    /** What it is. */
    public enum Kind {
        CAPITAL,
        CITY,
        REGION
    }

    public Place {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(country, "country is null");
        requireNonNull(region, "region is null");
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
        }
    }
}
