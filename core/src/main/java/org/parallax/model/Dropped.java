// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * Text of a page that extraction left out of the article.
 *
 * @param reason short lower-case code, as in {@link Boilerplate}
 */
public record Dropped(String text, String reason) {
    public Dropped {
        requireNonNull(text, "text is null");
        requireNonNull(reason, "reason is null");
    }
}
