// SPDX-License-Identifier: Apache-2.0
/**
 * Room: annotation to account. Who is meant inside the article, who said what, whom each statement is credited to, and
 * the clauses that can be compared.
 */
@NullMarked
package org.parallax.interpret;

import org.jspecify.annotations.NullMarked;
