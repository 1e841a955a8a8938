// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import org.parallax.model.Span;

/**
 * A stretch that a sieve holds for boilerplate.
 *
 * @param strong true when the stretch itself says what it is ("Read more: ..."), which is evidence for its neighbours
 */
record Mark(Span span, String reason, boolean strong) {}
