// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each client may still ask: a bucket of tokens for each, which fills again at a steady rate. Clients not heard of
 * for long are forgotten. Safe for use by several threads.
 */
final class Buckets {
    private static final int CLIENTS = 10_000;
    private static final double SECOND = 1e9;

    private final double room;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Bucket(double tokens, long at) {}

    Buckets(int room, double perSecond, LongSupplier nanos) {
        this.room = room;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** True when the client may; this takes a token. */
    synchronized boolean take(String client) {
        double left = left(client);
        if (left < 1) {
            return false;
        }
        buckets.put(client, new Bucket(left - 1, nanos.getAsLong()));
        return true;
    }

    /** True when the client's bucket is empty; this takes nothing. */
    synchronized boolean isEmpty(String client) {
        return left(client) < 1;
    }

    private double left(String client) {
        Bucket bucket = buckets.get(client);
        return bucket == null
                ? room
                : Math.min(room, bucket.tokens() + (nanos.getAsLong() - bucket.at()) / SECOND * perSecond);
    }
}
