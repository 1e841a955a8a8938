// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** How a stated number bounds the true one. */
public enum Comparator {
    EXACTLY,
    /** "about", "some", "nearly", "dozens". */
    ABOUT,
    /** "at least", "or more". */
    AT_LEAST,
    /** "more than", "over". */
    MORE_THAN,
    /** "at most", "up to". */
    AT_MOST,
    /** "less than", "under". */
    LESS_THAN
}
