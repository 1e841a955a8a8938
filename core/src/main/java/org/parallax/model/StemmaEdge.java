// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step on the way from a report back to what its words rest on.
 *
 * @param from id of a report, or of an origin that hands on what another says
 * @param to id of the report that was copied, or of an origin
 * @param evidence the words that show it, by report and place; for a copy runs of words that both have
 * @param reason short code of what the evidence is: {@code shared-words}, {@code dateline}, {@code byline},
 *     {@code credit-line}, {@code markup}, {@code named}, {@code attributed}
 */
public record StemmaEdge(String from, String to, Kind kind, List<Evidence> evidence, String reason) {
    /** How the one comes from the other. */
    public enum Kind {
        /** Most of the report's words are the other report's. */
        COPY,
        /** The report says that its text is an agency's or another outlet's. */
        CREDITS,
        /** The report names an agency or another outlet for some of what it says. */
        CITES,
        /** Somebody's word stands behind some of what is said. */
        RESTS_ON
    }

    /** Words of a report. */
    public record Evidence(String report, Span span) {
        public Evidence {
            requireNonNull(report, "report is null");
            requireNonNull(span, "span is null");
        }
    }

    public StemmaEdge {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(reason, "reason is null");
        evidence = List.copyOf(evidence);
        if (from.equals(to)) {
            throw new IllegalArgumentException("edge from " + from + " to itself");
        }
    }
}
