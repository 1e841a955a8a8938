// SPDX-License-Identifier: Apache-2.0
/**
 * The rooms over archives of millions of pages, on Apache Spark. The answer is the laptop's, row for row: every step is a pure
 * function of the reports, worked out wherever there is room.
 */
@NullMarked
package org.parallax.spark;

import org.jspecify.annotations.NullMarked;
