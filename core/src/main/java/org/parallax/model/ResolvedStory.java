// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A story whose people, places, organisations and origins are each one thing over all its reports.
 *
 * @param entities over all reports, in order of first mention by report
 * @param entityOf (report id, account's entity id) to the id of an entity in {@code entities}
 * @param origins over all reports
 * @param originOf (report id, account's origin id) to the id of an origin in {@code origins}
 * @param stemma the way from the reports to their origins
 * @param matches why entities of several reports are one, and which may be one but stay apart
 */
public record ResolvedStory(
        Story story,
        List<Entity> entities,
        Map<Local, String> entityOf,
        List<Origin> origins,
        Map<Local, String> originOf,
        Stemma stemma,
        List<Match> matches) {
    /** An id that is unique in one report's account only. */
    public record Local(String report, String id) {
        public Local {
            requireNonNull(report, "report is null");
            requireNonNull(id, "id is null");
        }
    }

    public ResolvedStory {
        requireNonNull(story, "story is null");
        entities = List.copyOf(entities);
        entityOf = Map.copyOf(entityOf);
        origins = List.copyOf(origins);
        originOf = Map.copyOf(originOf);
        requireNonNull(stemma, "stemma is null");
        matches = List.copyOf(matches);
    }

    /** A story of which no stemma is known. */
    public ResolvedStory(
            Story story,
            List<Entity> entities,
            Map<Local, String> entityOf,
            List<Origin> origins,
            Map<Local, String> originOf) {
        this(story, entities, entityOf, origins, originOf, Stemma.NONE, List.of());
    }

    /** Id of the origin that the report's uncredited statements rest on; its own id when no origin is known. */
    public String own(String report) {
        String own = stemma.ownOf().get(report);
        if (own != null) {
            return own;
        }
        return origins.stream()
                .filter(origin ->
                        origin.kind() == OriginKind.OWN && origin.reports().contains(report))
                .map(Origin::id)
                .findFirst()
                .orElse(report);
    }
}
