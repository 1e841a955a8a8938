// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * A token's place in its sentence's tree.
 *
 * @param head index of the governing token in the sentence, zero-based; {@link #ROOT} for the root
 * @param relation Universal Dependencies relation with its subtype, for instance {@code nsubj:pass}
 */
public record Dependency(int head, String relation) {
    /** The head of the root. */
    public static final int ROOT = -1;

    public Dependency {
        if (head < ROOT) {
            throw new IllegalArgumentException("head must be >= -1, got " + head);
        }
        requireNonNull(relation, "relation is null");
    }
}
