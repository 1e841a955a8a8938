// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Who does the work on ranges of reports: the caller, or threads that the caller gave. The parts of an answer are in the
 * order of their ranges, whoever is done first.
 *
 * @param workers what runs the pieces
 * @param slices how many pieces there are
 */
record Crew(Executor workers, int slices) {
    /** The caller, in one piece. */
    static final Crew ALONE = new Crew(Runnable::run, 1);

    Crew {
        if (slices < 1) {
            throw new IllegalArgumentException("slices must be positive, got " + slices);
        }
    }

    /** Refuses what is no range of so many. */
    static void check(int from, int to, int size) {
        if (from < 0 || to < from || to > size) {
            throw new IllegalArgumentException("bad range [" + from + "," + to + ") of " + size);
        }
    }

    /** Work on the range [from, to). */
    @FunctionalInterface
    interface Piece<T> {
        T of(int from, int to);
    }

    /** Does the work for all of {@code size}. */
    <T> List<T> each(int size, Piece<T> work) {
        List<CompletableFuture<T>> begun = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            int from = (int) ((long) size * i / slices);
            int to = (int) ((long) size * (i + 1) / slices);
            begun.add(CompletableFuture.supplyAsync(() -> work.of(from, to), workers));
        }
        return begun.stream().map(CompletableFuture::join).toList();
    }
}
