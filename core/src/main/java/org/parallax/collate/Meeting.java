// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

/**
 * A pair of units of two reports, looked at closely.
 *
 * @param features as {@link Features#NAMES}
 * @param ofA how near each content word of {@code a} comes to the nearest one of {@code b}: 1 for a word of one lemma
 * @param ofB the same of {@code b}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or changed
record Meeting(Unit a, Unit b, double[] features, float[] ofA, float[] ofB) {}
