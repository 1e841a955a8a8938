// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What it means that a report has no reading of a claim.
 *
 * @param report the silent one
 * @param nearest for {@link Reason#UNDECIDED} its words that may say the same after all; null otherwise
 */
public record Silence(
        String report, Reason reason, @Nullable Span nearest) {
    /** Why a report may be silent, the first that holds. */
    public enum Reason {
        /** The page was withheld, or its text ends before the report does. */
        UNREADABLE,
        /** It was published before what the claim tells of. */
        TOO_EARLY,
        /** Something in it comes near, but not near enough to be set beside. */
        UNDECIDED,
        /** It was read in full and says nothing of the kind. */
        NOT_SAID
    }

    public Silence {
        requireNonNull(report, "report is null");
        requireNonNull(reason, "reason is null");
        if ((nearest != null) != (reason == Reason.UNDECIDED)) {
            throw new IllegalArgumentException("nearest words " + nearest + " with reason " + reason);
        }
    }
}
