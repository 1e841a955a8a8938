// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;
import java.util.List;

/**
 * Pieces that one task reads, and keeps in a folder of their own.
 *
 * @param number from 0 on, never used again in the same folder
 */
record Bundle(int number, List<Piece> pieces) implements Serializable {
    Bundle {
        pieces = List.copyOf(pieces);
    }

    long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    /** Where a report stands: its number in the bundle, from 0, beside the bundle's. */
    static long position(int bundle, int ordinal) {
        return ((long) bundle << Integer.SIZE) | ordinal;
    }
}
