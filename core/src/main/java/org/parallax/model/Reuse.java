// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * How much of a report stands word for word in another one.
 *
 * @param report whose words are counted
 * @param of in which they are looked for
 * @param share in [0,1]: of the report's words those that lie in runs of five or more words that both have
 */
public record Reuse(String report, String of, double share) {
    public Reuse {
        requireNonNull(report, "report is null");
        requireNonNull(of, "of is null");
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0,1], got " + share);
        }
    }
}
