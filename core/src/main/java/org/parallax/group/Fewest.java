// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;

/** Keeps the smallest of many numbers, as a heap with the largest of them on top. For one thread. */
final class Fewest {
    private final long[] heap;
    private int size;

    /** @param most how many are kept */
    Fewest(int most) {
        this.heap = new long[most];
    }

    void add(long value) {
        if (size < heap.length) {
            int at = size++;
            while (at > 0 && heap[(at - 1) / 2] < value) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = value;
        } else if (value < heap[0]) {
            sink(value);
        }
    }

    private void sink(long value) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    /** Those kept, ascending; afterwards it is empty. */
    long[] take() {
        long[] kept = Arrays.copyOf(heap, size);
        Arrays.sort(kept);
        size = 0;
        return kept;
    }
}
