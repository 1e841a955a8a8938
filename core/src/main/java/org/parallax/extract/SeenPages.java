// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of an archive that revisits may point to: the last ones, as many as {@link #ROOM} holds. For one thread.
 */
final class SeenPages {
    /** Bytes of pages that are kept. */
    private static final int ROOM = 48 * 1024 * 1024;
    /** Small pages count as so much, for their keys. */
    private static final int OVERHEAD = 1024;

    /** A page as its record had it. */
    static final class Seen {
        private final long number;
        private final String address;
        private final byte[] bytes;
        private final @Nullable String charset;
        private final @Nullable String cut;
        private final List<String> keys;

        private Seen(
                long number,
                String address,
                byte[] bytes,
                @Nullable String charset,
                @Nullable String cut,
                List<String> keys) {
            this.number = number;
            this.address = address;
            this.bytes = bytes;
            this.charset = charset;
            this.cut = cut;
            this.keys = keys;
        }

        /** Of its record. */
        long number() {
            return number;
        }

        String address() {
            return address;
        }

        /** Not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        /** As the server said; null when it did not. */
        @Nullable
        String charset() {
            return charset;
        }

        /** Why the crawler cut it short; null when it is whole. */
        @Nullable
        String cut() {
            return cut;
        }

        private int size() {
            return bytes.length + OVERHEAD;
        }
    }

    private final Map<String, Seen> pages = new HashMap<>();
    private final Deque<Seen> order = new ArrayDeque<>();
    private long size;

    void add(WarcTargetRecord record, long number, byte[] bytes, @Nullable String charset, @Nullable String cut) {
        if (bytes.length > ROOM / 4) {
            return;
        }
        List<String> keys = new ArrayList<>();
        record.payloadDigest().ifPresent(digest -> keys.add("digest " + digest));
        keys.add("id " + record.id());
        keys.add("at " + record.date() + " " + record.target());
        Seen seen = new Seen(number, record.target(), bytes, charset, cut, keys);
        keys.forEach(key -> pages.put(key, seen));
        order.addLast(seen);
        size += seen.size();
        while (size > ROOM) {
            Seen oldest = order.removeFirst();
            size -= oldest.size();
            oldest.keys.forEach(key -> pages.remove(key, oldest));
        }
    }

    /** The page that the record points to by its id, by address and time, or by the digest of its words; null when none. */
    @Nullable
    Seen of(WarcRevisit revisit) {
        List<String> keys = new ArrayList<>();
        revisit.refersTo().ifPresent(id -> keys.add("id " + id));
        String target = revisit.refersToTargetURI().map(URI::toString).orElse(revisit.target());
        revisit.refersToDate().ifPresent(date -> keys.add("at " + date + " " + target));
        revisit.payloadDigest().ifPresent(digest -> keys.add("digest " + digest));
        for (String key : keys) {
            Seen seen = pages.get(key);
            if (seen != null) {
                return seen;
            }
        }
        return null;
    }
}
