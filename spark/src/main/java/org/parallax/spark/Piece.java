// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;

/**
 * A file, or those lines of it that begin from {@code begin} on and before {@code end}: what one task reads at the least.
 *
 * @param file number of the file in the manifest
 */
record Piece(int file, long begin, long end) implements Serializable {
    long length() {
        return end - begin;
    }
}
