// SPDX-License-Identifier: Apache-2.0
/**
 * Support for all rooms: word lists and rules that ship as data, and the forms that names take. Knows nothing of
 * articles.
 */
@NullMarked
package org.parallax.lexicon;

import org.jspecify.annotations.NullMarked;
