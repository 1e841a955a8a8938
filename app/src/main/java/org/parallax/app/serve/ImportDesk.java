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
import java.util.function.Consumer;

/** Takes what people give a page to import, one load after the other, and keeps a log of it. Safe for use by several threads. */
public final class ImportDesk implements AutoCloseable {
    private static final int LINES = 5_000;
    private static final int PATIENCE_SECONDS = 30;

    private final Intake intake;
    private final Consumer<Throwable> faults;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parallax-import");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> log = new ArrayList<>();
    private int dropped;
    private int waiting;
    private boolean ended;

    /** @param faults hears of faults of the program */
    ImportDesk(Intake intake, Consumer<Throwable> faults) {
        this.intake = intake;
        this.faults = faults;
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
        Load load = new Load(folder, inputs);
        synchronized (this) {
            if (!ended) {
                waiting++;
                worker.execute(load);
                return;
            }
        }
        load.drop();
    }

    /** Inputs that are waited for or worked on, with the folder that keeps their files. */
    private final class Load implements Runnable {
        private final Path folder;
        private final List<String> inputs;

        Load(Path folder, List<String> inputs) {
            this.folder = folder;
            this.inputs = inputs;
        }

        @Override
        public void run() {
            work(folder, inputs);
        }

        void drop() {
            Folders.delete(folder);
        }
    }

    private void work(Path folder, List<String> inputs) {
        try {
            intake.take(
                    inputs,
                    line -> tell(line.replace(
                            folder.toString() + folder.getFileSystem().getSeparator(), "")));
        } catch (RuntimeException fault) {
            faults.accept(fault);
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

    synchronized Lines log() {
        return new Lines(List.copyOf(log), dropped + log.size());
    }

    /**
     * A part of the log.
     *
     * @param next number of the line behind them, from 0
     */
    public record Lines(List<String> lines, int next) {}

    /** How many loads are under way or wait. */
    synchronized int waiting() {
        return waiting;
    }

    /**
     * Lines from a number on, as far as they are kept; waits for some when there are none yet.
     *
     * @return no line when none came in time
     */
    synchronized Lines lines(int from, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (from >= dropped + log.size() && !ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        int first = Math.min(log.size(), Math.max(0, from - dropped));
        return new Lines(List.copyOf(log.subList(first, log.size())), dropped + log.size());
    }

    /** Ends the waiting for lines; what is being read is let go to its end for a while, what waits is dropped. */
    @Override
    public void close() {
        List<Runnable> left;
        synchronized (this) {
            ended = true;
            notifyAll();
            left = worker.shutdownNow();
        }
        left.forEach(load -> ((Load) load).drop());
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                faults.accept(new IllegalStateException("an import did not end in " + PATIENCE_SECONDS + " s"));
            }
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }
}
