// SPDX-License-Identifier: Apache-2.0
/** Room: story to collation. Propositions are aligned, their slots compared by value, and origins counted. */
@NullMarked
package org.parallax.collate;

import org.jspecify.annotations.NullMarked;
