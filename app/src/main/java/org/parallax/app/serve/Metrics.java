// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts what was asked and how long answers took. Safe for use by several threads. */
final class Metrics {
    private static final long[] MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000};

    private final Map<String, Long> requests = new TreeMap<>();
    private final long[] within = new long[MILLIS.length];
    private long count;
    private long nanos;

    /** Counts an answer. The page is one of a fixed set of names, never what somebody typed. */
    synchronized void note(String page, int status, long took) {
        requests.merge("page=\"" + page + "\",status=\"" + status + "\"", 1L, Long::sum);
        count++;
        nanos += took;
        for (int i = 0; i < MILLIS.length; i++) {
            if (took <= TimeUnit.MILLISECONDS.toNanos(MILLIS[i])) {
                within[i]++;
            }
        }
    }

    /**
     * In the text form of Prometheus.
     *
     * @param figures of the project, by name
     */
    String text(Map<String, Long> figures, int imports) {
        Map<String, Long> asked;
        long[] times;
        long all;
        long spent;
        synchronized (this) {
            asked = new TreeMap<>(requests);
            times = Arrays.copyOf(within, within.length);
            all = count;
            spent = nanos;
        }
        StringBuilder text = new StringBuilder();
        head(text, "parallax_requests_total", "counter", "Requests by page and status.");
        asked.forEach((labels, n) -> text.append("parallax_requests_total{")
                .append(labels)
                .append("} ")
                .append(n)
                .append('\n'));
        head(text, "parallax_request_seconds", "histogram", "Time until an answer was made.");
        for (int i = 0; i < MILLIS.length; i++) {
            text.append("parallax_request_seconds_bucket{le=\"")
                    .append(MILLIS[i] / 1_000.0)
                    .append("\"} ")
                    .append(times[i])
                    .append('\n');
        }
        text.append("parallax_request_seconds_bucket{le=\"+Inf\"} ").append(all).append('\n');
        text.append("parallax_request_seconds_sum ").append(spent / 1e9).append('\n');
        text.append("parallax_request_seconds_count ").append(all).append('\n');
        head(text, "parallax_imports_waiting", "gauge", "Imports that are under way or wait.");
        text.append("parallax_imports_waiting ").append(imports).append('\n');
        head(text, "parallax_project", "gauge", "Figures of the project.");
        new TreeMap<>(figures)
                .forEach((name, n) -> text.append("parallax_project{figure=\"")
                        .append(name.replaceAll("[^A-Za-z0-9_ -]", "_"))
                        .append("\"} ")
                        .append(n)
                        .append('\n'));
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
