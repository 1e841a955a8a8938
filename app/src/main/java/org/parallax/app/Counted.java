// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Counts what is read of a large input and tells about it on standard error now and then: how many, how fast, how much
 * time is left. Short work is not told about. For one thread.
 */
final class Counted extends FilterInputStream {
    private static final long QUIET_NANOS = 5_000_000_000L;
    private final Console console;
    private final String name;
    /** Bytes in all; 0 when nobody knows. */
    private final long size;

    private final long begin = System.nanoTime();
    private long told = begin;
    private long position;
    private long entries;

    Counted(InputStream in, Console console, String name, long size) {
        super(in);
        this.console = console;
        this.name = name;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        position += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        position += Math.max(0, n);
        return n;
    }

    /** One entry more is done. */
    void entry() {
        entries++;
        long now = System.nanoTime();
        if (now - told < QUIET_NANOS) {
            return;
        }
        told = now;
        double seconds = (now - begin) / 1e9;
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%s: %,d read, %.0f a second", name, entries, entries / seconds));
        if (size > 0 && position > 0) {
            double share = Math.min(1, (double) position / size);
            line.append(
                    String.format(Locale.ROOT, ", %.0f %%, %s left", share * 100, time(seconds * (1 - share) / share)));
        }
        console.say(line.toString());
    }

    static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 90
                ? whole + " s"
                : whole < 5400 ? Math.round(whole / 60.0) + " min" : Math.round(whole / 3600.0) + " h";
    }
}
