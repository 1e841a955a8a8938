// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * Of a stream those lines that begin at {@code begin} or later and before {@code end}: ranges that meet share no line and lose
 * none. For one thread.
 */
final class LineRange extends InputStream {
    private final InputStream in;
    private final long end;
    private final byte[] buffer = new byte[1 << 16];
    /** Where in the whole stream the buffer begins. */
    private long start;

    private int next;
    private int limit;
    private boolean ended;

    /**
     * Passes over what belongs to the range before.
     *
     * @param in stands at {@code begin - 1}, or at 0 for {@code begin} 0
     */
    LineRange(InputStream in, long begin, long end) throws IOException {
        this.in = in;
        this.end = end;
        this.start = Math.max(0, begin - 1);
        if (begin > 0) {
            int b = take();
            while (b >= 0 && b != '\n') {
                b = take();
            }
        }
        this.ended = start + next >= end;
    }

    private boolean fill() throws IOException {
        if (next < limit) {
            return true;
        }
        start += limit;
        next = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private int take() throws IOException {
        return fill() ? buffer[next++] & 0xFF : -1;
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = take();
        ended = b < 0 || (b == '\n' && start + next >= end);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int b = read();
            if (b < 0) {
                return done == 0 ? -1 : done;
            }
            bytes[offset + done++] = (byte) b;
        }
        return done;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
