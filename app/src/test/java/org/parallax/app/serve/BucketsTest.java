// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong clock = new AtomicLong();
    private final Buckets buckets = new Buckets(3, 0.5, clock::get);

    @Test
    void aClientMayAskAsOftenAsItsBucketHolds() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
        assertThat(buckets.isEmpty("a")).isTrue();
        assertThat(buckets.take("b")).isTrue();
    }

    @Test
    void aBucketFillsAgainButNoFurtherThanItsBrim() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
        clock.addAndGet(TimeUnit.HOURS.toNanos(1));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
    }
}
