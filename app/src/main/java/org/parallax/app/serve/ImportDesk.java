// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes what people give a page to import, one load after the other, and keeps a log of it. Safe for use by several threads. */
final class ImportDesk implements AutoCloseable {
    private static final int LINES = 5_000;

    private final Intake intake;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parallax-import");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> log = new ArrayList<>();
    private int dropped;
    private int waiting;
    private boolean ended;

    ImportDesk(Intake intake) {
        this.intake = intake;
    }

    /** A file that somebody sends. */
    record Sent(String name, InputStream bytes) {}

    /** Keeps the files until they are read, and begins as soon as what came before is done. */
    void take(List<Sent> files, List<String> addresses) throws IOException {
        Path folder = Files.createTempDirectory("parallax-import");
        List<String> inputs = new ArrayList<>(addresses);
        try {
            for (Sent file : files) {
                Path kept = folder.resolve(inputs.size() + "-" + plain(file.name()));
                Files.copy(file.bytes(), kept);
                inputs.add(kept.toString());
            }
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
        synchronized (this) {
            waiting++;
        }
        worker.execute(() -> work(folder, inputs));
    }

    private void work(Path folder, List<String> inputs) {
        try {
            intake.take(
                    inputs,
                    line -> tell(line.replace(
                            folder.toString() + folder.getFileSystem().getSeparator(), "")));
        } catch (RuntimeException fault) {
            tell("a fault of Parallax ended the import");
        } finally {
            Folders.delete(folder);
            synchronized (this) {
                waiting--;
                notifyAll();
            }
        }
    }

    /** Letters, digits, points and dashes of a file's name: its ending tells what it is. */
    private static String plain(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
    }

    private synchronized void tell(String line) {
        log.add(line);
        if (log.size() > LINES) {
            log.remove(0);
            dropped++;
        }
        notifyAll();
    }

    synchronized List<String> log() {
        return List.copyOf(log);
    }

    synchronized boolean isBusy() {
        return waiting > 0;
    }

    /** How many loads are under way or wait. */
    synchronized int waiting() {
        return waiting;
    }

    /**
     * Lines from a number on; waits for some when there are none yet.
     *
     * @return empty when none came in time
     */
    synchronized List<String> lines(int from, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (from - dropped >= log.size() && !ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        int first = Math.max(0, from - dropped);
        return first >= log.size() ? List.of() : List.copyOf(log.subList(first, log.size()));
    }

    /** Ends the work, and the waiting for lines. */
    @Override
    public void close() {
        worker.shutdownNow();
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }
}
