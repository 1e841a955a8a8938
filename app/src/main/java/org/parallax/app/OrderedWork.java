// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Works tasks out on several threads and hands the outcomes over in the tasks' order. A few tasks for each thread are in
 * memory at a time, however many there are. For one thread.
 */
final class OrderedWork {
    /** What is done with each outcome. */
    interface Taker<T> {
        void take(T outcome) throws IOException, Failure;
    }

    private static final int WAITING = 4;

    private OrderedWork() {}

    static <T> void run(Iterator<Supplier<T>> tasks, int threads, Taker<T> taker) throws IOException, Failure {
        if (threads <= 1) {
            while (tasks.hasNext()) {
                taker.take(tasks.next().get());
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "extract");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<T>> waiting = new ArrayDeque<>();
            while (tasks.hasNext() || !waiting.isEmpty()) {
                while (tasks.hasNext() && waiting.size() < WAITING * threads) {
                    Supplier<T> task = tasks.next();
                    waiting.add(pool.submit(task::get));
                }
                taker.take(outcome(waiting.removeFirst()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException(e.getCause());
        }
    }
}
