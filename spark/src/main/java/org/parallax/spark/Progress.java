// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Tells how far the work is, how fast it goes and how long it will take, and measures it. Safe for use by several threads. */
final class Progress extends SparkListener {
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final Consumer<String> console;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final long beginning = System.nanoTime();
    private String step = "";
    private String unit = "";
    private @Nullable LongAccumulator count;
    private @Nullable LongAccumulator work;
    private long of;
    private long begin = beginning;
    private long told = beginning;
    private long shuffled;
    private long failed;

    Progress(Consumer<String> console) {
        this.console = console;
    }

    /** The next step begins, of which nothing is counted. */
    synchronized void begin(String next) {
        begin(next, "", null, null, 0);
    }

    /**
     * The next step begins.
     *
     * @param units what is counted
     * @param counted how much is done; null when only the step itself is told of
     * @param weighed how much of the work is done, by what is known before
     * @param all how much work there is
     */
    synchronized void begin(
            String next, String units, @Nullable LongAccumulator counted, @Nullable LongAccumulator weighed, long all) {
        end();
        step = next;
        unit = units;
        count = counted;
        work = weighed;
        of = all;
        begin = System.nanoTime();
        told = begin;
        boolean known = all > 0 && counted == weighed;
        console.accept(next + (known ? String.format(Locale.ROOT, ": %,d %s", all, units) : ""));
    }

    /** The last step is done. */
    synchronized void end() {
        if (!step.isEmpty()) {
            seconds.merge(step, (System.nanoTime() - begin) / 1e9, Double::sum);
            step = "";
        }
    }

    /** Steps to the seconds that they took. */
    synchronized Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    /** Seconds since this was made. */
    synchronized double all() {
        return (System.nanoTime() - beginning) / 1e9;
    }

    /** Bytes that tasks wrote for other tasks. */
    synchronized long shuffled() {
        return shuffled;
    }

    /** Tasks that failed, most of which were tried again. */
    synchronized long failed() {
        return failed;
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        if (metrics != null) {
            shuffled += metrics.shuffleWriteMetrics().bytesWritten();
        }
        failed += end.taskInfo().failed() ? 1 : 0;
        long now = System.nanoTime();
        LongAccumulator counted = count;
        if (counted == null || step.isEmpty() || now - told < QUIET_NANOS) {
            return;
        }
        told = now;
        long done = counted.value();
        double taken = (now - begin) / 1e9;
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%s: %,d %s, %.1f a second", step, done, unit, done / taken));
        double share = of > 0 && work != null ? Math.min(1, (double) work.value() / of) : 0;
        if (share > 0) {
            line.append(String.format(
                    Locale.ROOT, ", %.0f %% done, %s left", 100 * share, time(taken * (1 - share) / share)));
        }
        console.accept(line.toString());
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 100 ? whole + " s" : whole < 6000 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
