// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * What a rule says of two units.
 *
 * @param verdict AGREE, DIFFER or CONFLICT
 * @param slot what was compared
 * @param a the words of the first unit's report that fill the slot
 * @param b the same of the second
 * @param rule name of the rule
 */
record Finding(Verdict verdict, Slot slot, Span a, Span b, String rule) {}
