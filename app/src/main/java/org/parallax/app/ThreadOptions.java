// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many reports are read at once. The output does not depend on it. */
final class ThreadOptions {
    private static final int MOST = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read so many reports at once; the output stays the same. Default: one a processor.")
    private @Nullable Integer threads;

    private int count() throws Failure {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > MOST) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.BAD_THREADS,
                    "--threads",
                    threads + " threads cannot be had",
                    "give a number from 1 to " + MOST);
        }
        return threads;
    }

    /** Starts the threads. */
    <T> Workers<T> workers(Sink<T> sink) throws Failure {
        return new Workers<>(count(), sink);
    }

    /** Where results go. */
    interface Sink<T> {
        void accept(T result) throws IOException;
    }

    /** Works on several inputs at once and hands the results on in the order of the inputs. For one thread to drive. */
    static final class Workers<T> implements AutoCloseable {
        private final ExecutorService pool;
        private final Sink<T> sink;
        private final int ahead;
        private final Deque<Future<T>> underWay = new ArrayDeque<>();

        private Workers(int threads, Sink<T> sink) {
            pool = Executors.newFixedThreadPool(threads);
            this.sink = sink;
            // Enough that no thread waits while a long report is read, and few enough that memory does not fill with
            // results.
            ahead = 4 * threads;
        }

        /** Begins a piece of work, and hands on results that are due. */
        void begin(Callable<T> work) throws IOException {
            underWay.add(pool.submit(work));
            while (underWay.size() > ahead
                    || (!underWay.isEmpty() && underWay.peek().isDone())) {
                handOn(underWay.remove());
            }
        }

        /** Waits for what is under way and hands it on. */
        void finish() throws IOException {
            while (!underWay.isEmpty()) {
                handOn(underWay.remove());
            }
        }

        private void handOn(Future<T> result) throws IOException {
            try {
                sink.accept(result.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                if (e.getCause() instanceof RuntimeException exception) {
                    throw exception;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        /** Drops what is still to be begun, and waits for what is under way: it uses models that are closed next. */
        @Override
        public void close() {
            pool.shutdownNow();
            try {
                if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("a report is still being read after a minute");
                }
            } catch (InterruptedException expected) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
