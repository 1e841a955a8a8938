// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that were made lately, by their tags: what is asked again is not made again. Safe for use by several threads. */
final class Shelf {
    private static final long ROOM = 64L << 20;
    /** What an answer takes beside its bytes. */
    private static final int BESIDE = 512;

    private final Map<String, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    synchronized @Nullable Answer get(String tag) {
        return answers.get(tag);
    }

    /** Keeps it; those that were not asked for longest make room. */
    synchronized void put(String tag, Answer answer) {
        if (answer.body().length > ROOM / 8) {
            return;
        }
        Answer before = answers.put(tag, answer);
        held += size(answer) - (before == null ? 0 : size(before));
        for (Iterator<Answer> oldest = answers.values().iterator(); held > ROOM && oldest.hasNext(); ) {
            held -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Answer answer) {
        return (long) answer.body().length + BESIDE;
    }
}
