// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Locale;
import org.parallax.app.store.Progress;

/** Tells about long work on standard error now and then: how much, how fast, how much time is left. For one thread. */
final class Ticker implements Progress {
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final Console console;
    private String what = "";
    private long begin = System.nanoTime();
    private long told = begin;

    Ticker(Console console) {
        this.console = console;
    }

    @Override
    public void tell(String work, long done, long of) {
        long now = System.nanoTime();
        if (!work.equals(what)) {
            what = work;
            begin = now;
            told = now;
        }
        if (now - told < QUIET_NANOS) {
            return;
        }
        told = now;
        double seconds = (now - begin) / 1e9;
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%s: %,d%s", work, done, of > 0 ? String.format(Locale.ROOT, " of %,d", of) : ""));
        if (done > 0) {
            line.append(String.format(Locale.ROOT, ", %.1f a second", done / seconds));
        }
        if (done > 0 && of > done) {
            line.append(String.format(Locale.ROOT, ", %s left", Counted.time(seconds * (of - done) / done)));
        }
        console.say(line.toString());
    }
}
