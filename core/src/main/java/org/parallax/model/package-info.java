// SPDX-License-Identifier: Apache-2.0
/**
 * The values that pass between rooms: records and enums that check themselves and do nothing else.
 *
 * <p>In the order data moves: {@link org.parallax.model.Article}, {@link org.parallax.model.Annotation}, {@link
 * org.parallax.model.Account}, {@link org.parallax.model.Story}, {@link org.parallax.model.Collation}. All are immutable
 * and may be shared between threads. Every {@link org.parallax.model.Span} counts UTF-16 code units into the text of the
 * article that it belongs to.
 */
@NullMarked
package org.parallax.model;

import org.jspecify.annotations.NullMarked;
