// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An article as understood.
 *
 * @param entities in order of first mention
 * @param quotations in text order
 * @param attributions in text order
 * @param events in order of their triggers
 * @param origins what the attributions rest on; the outlet's own reporting is not listed
 * @param tolls what befell how many people in the happening told of, in the order of {@link CasualtyRole}, one a role
 * @param propositions in text order; a quotation's clauses follow each other
 */
public record Account(
        Annotation annotation,
        List<Entity> entities,
        List<Quotation> quotations,
        List<Attribution> attributions,
        List<Event> events,
        List<Origin> origins,
        List<Toll> tolls,
        List<Proposition> propositions) {
    public Account {
        requireNonNull(annotation, "annotation is null");
        entities = List.copyOf(entities);
        quotations = List.copyOf(quotations);
        attributions = List.copyOf(attributions);
        events = List.copyOf(events);
        origins = List.copyOf(origins);
        tolls = List.copyOf(tolls);
        propositions = List.copyOf(propositions);
    }

    /** Id of the article. */
    public String id() {
        return annotation.article().id();
    }

    /** The article's words. */
    public String text() {
        return annotation.text();
    }
}
