// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** An input that was opened, and of which is known by name and first bytes what it holds. For one thread. */
public final class OpenedInput implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** Of what is packed so many bytes are enough to unpack {@link InputKind#HEAD} of nearly anything. */
    private static final int PACKED_HEAD = 1 << 14;

    private final InputStream in;
    private final boolean packed;
    private final InputKind kind;

    private OpenedInput(InputStream in, boolean packed, InputKind kind) {
        this.in = in;
        this.packed = packed;
        this.kind = kind;
    }

    /**
     * Looks at the beginning of an input.
     *
     * @param in closed by {@link #close()}
     * @param name the input's name
     */
    public static OpenedInput open(InputStream in, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        boolean packed = isPacked(buffered);
        return new OpenedInput(buffered, packed, InputKind.of(head(buffered, packed), name));
    }

    /** What it holds. */
    public InputKind kind() {
        return kind;
    }

    /**
     * The input from its beginning, to be asked for once. Feeds and lines that were packed come unpacked; archives unpack
     * themselves, and a packed report is no text.
     *
     * @throws IOException when it was packed and is damaged
     */
    public InputStream stream() throws IOException {
        boolean whole = kind == InputKind.ARCHIVE || kind == InputKind.REPORT;
        return packed && !whole ? new GZIPInputStream(in, BUFFER) : in;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        byte[] magic = in.readNBytes(2);
        in.reset();
        return magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
    }

    /** The first bytes, unpacked when they are packed; the stream stands where it stood. */
    private static byte[] head(InputStream in, boolean packed) throws IOException {
        in.mark(BUFFER / 2);
        byte[] head = in.readNBytes(packed ? PACKED_HEAD : InputKind.HEAD);
        in.reset();
        if (!packed) {
            return head;
        }
        byte[] whole = new byte[InputKind.HEAD];
        int length = 0;
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(head))) {
            int n = unpacked.read(whole, 0, whole.length);
            while (n > 0) {
                length += n;
                n = unpacked.read(whole, length, whole.length - length);
            }
        } catch (IOException expected) {
            return Arrays.copyOf(whole, length); // the head ends in the middle of packed data
        }
        return Arrays.copyOf(whole, length);
    }
}
