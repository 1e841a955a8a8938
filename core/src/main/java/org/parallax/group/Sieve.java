// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.List;

/**
 * Lets through all hashes of a set, and few others: one bit for each of its hashes, some bits of which several share. Small,
 * and asked in one step. Immutable.
 */
final class Sieve {
    /** Bits for each hash of the set, at the least. */
    private static final int ROOM = 8;

    private static final long LARGEST = 1L << Integer.SIZE;

    private final long[] bits;
    private final int shift;

    private Sieve(long size) {
        long length = Long.SIZE;
        while (length < size * ROOM && length < LARGEST) {
            length *= 2;
        }
        this.bits = new long[Math.toIntExact(length / Long.SIZE)];
        this.shift = Long.numberOfLeadingZeros(length) + 1 - Integer.SIZE;
    }

    /** A sieve for all of these hashes. */
    static Sieve of(List<int[]> hashes) {
        Sieve sieve = new Sieve(hashes.stream().mapToLong(some -> some.length).sum());
        for (int[] some : hashes) {
            for (int hash : some) {
                long at = sieve.place(hash);
                sieve.bits[(int) (at / Long.SIZE)] |= 1L << at;
            }
        }
        return sieve;
    }

    /** False only for a hash that is not in the set. */
    boolean mayHold(int hash) {
        long at = place(hash);
        return (bits[(int) (at / Long.SIZE)] & (1L << at)) != 0;
    }

    /** The hash's first bits. */
    private long place(int hash) {
        return Integer.toUnsignedLong(hash) >>> shift;
    }
}
