// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

/**
 * Two units of different reports that speak of the same thing.
 *
 * @param score probability-like score in [0,1] that they do
 */
record Alignment(Unit a, Unit b, double score) {}
