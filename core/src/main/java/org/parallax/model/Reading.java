// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/** What one report says for a claim, in its own words. */
public record Reading(String report, Span span, String text) {
    public Reading {
        requireNonNull(report, "report is null");
        requireNonNull(span, "span is null");
        requireNonNull(text, "text is null");
    }
}
