// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static java.util.Objects.requireNonNull;

import org.parallax.model.Account;
import org.parallax.model.Span;

/**
 * The words of a report that tell of an event: "shot", "the shooting", "went into rehab".
 *
 * @param span in the account's text, overlapping a word of one of its sentences
 */
public record Trigger(Account account, Span span) {
    public Trigger {
        requireNonNull(account, "account is null");
        requireNonNull(span, "span is null");
    }
}
