// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.parallax.extract.ArticleReader;
import org.parallax.extract.Extractor;
import org.parallax.extract.FeedArticles;
import org.parallax.extract.InputKind;
import org.parallax.extract.MalformedArticle;
import org.parallax.extract.WarcArticles;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/**
 * Reads spoilt pages, texts, feeds, lines and archives. {@code Mutations COUNT [SEED]} prints what became of them: articles
 * read, of them withheld with a reason; entries and inputs refused with a reason; inputs that hold no entry at all, which
 * the program says of the whole file; and what must not happen, each with its seed: crashes, inputs that take more than two
 * seconds of processor time, inputs that take no end, articles without a word and without a reason. Exits with 1 when one did.
 */
public final class Mutations {
    private static final double SECONDS = 2;
    private static final long PATIENCE = 60;

    private int read;
    private int withheld;
    private int refused;
    private int empty;
    private int silent;
    private int crashed;
    private int slow;
    private double slowest;

    /** Runs as the class says. */
    public static void main(String[] args) throws InterruptedException {
        int count = Integer.parseInt(args[0]);
        Mutations mutations = new Mutations();
        mutations.run(count, args.length > 1 ? Long.parseLong(args[1]) : 1);
        System.out.println(mutations);
        System.exit(mutations.isSound() ? 0 : 1);
    }

    int crashes() {
        return crashed;
    }

    /** Articles without a word that nobody gave a reason for. */
    int silent() {
        return silent;
    }

    /** True when nothing happened that must not. */
    boolean isSound() {
        return crashed == 0 && slow == 0 && silent == 0;
    }

    void run(int count, long seed) throws InterruptedException {
        List<InputFixtures.Input> inputs = InputFixtures.all();
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "mutations");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < count; i++) {
            InputFixtures.Input input = inputs.get(i % inputs.size());
            byte[] bytes = new InputMutator(seed + i).mutate(input.bytes(), inputs);
            if (i % 1000 == 999) {
                System.err.println((i + 1) + " inputs: " + this);
            }
            String what = "seed " + (seed + i) + ", " + input.name() + ", " + bytes.length + " bytes";
            try {
                reader.submit(() -> timed(input.name(), bytes, what)).get(PATIENCE, TimeUnit.SECONDS);
            } catch (TimeoutException endless) {
                slow++;
                System.err.println("NO END: " + what);
                break;
            } catch (ExecutionException crash) {
                crashed++;
                Throwable cause = crash.getCause() == null ? crash : crash.getCause();
                System.err.println("CRASH: " + what + ": " + cause);
                Arrays.stream(cause.getStackTrace()).limit(6).forEach(at -> System.err.println("    " + at));
            }
        }
        reader.shutdownNow();
    }

    private void timed(String name, byte[] bytes, String what) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        int before = read + refused;
        int silentBefore = silent;
        read(name, bytes);
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        empty += read + refused == before ? 1 : 0;
        if (silent > silentBefore) {
            System.err.println("SILENT: " + what);
        }
        slowest = Math.max(slowest, seconds);
        if (seconds > SECONDS) {
            slow++;
            System.err.printf(Locale.ROOT, "SLOW: %s: %.1f s%n", what, seconds);
        }
    }

    /** As the program reads a file. */
    private void read(String name, byte[] bytes) {
        try {
            boolean packed = bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
            InputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes));
            switch (InputKind.of(head(bytes, packed), name)) {
                case ARCHIVE -> {
                    try (WarcArticles records = WarcArticles.open(in, name)) {
                        records.forEach(this::count);
                    }
                }
                case FEED ->
                    new FeedArticles()
                            .read((packed ? new GZIPInputStream(in) : in).readNBytes(Extractor.LIMIT + 1), name)
                            .forEach(this::count);
                case LINES -> {
                    try (ArticleReader lines = ArticleReader.open(packed ? new GZIPInputStream(in) : in, name)) {
                        lines.forEach(this::count);
                    }
                }
                case REPORT -> {
                    Metadata given = new Metadata(null, name, null, null, List.of(), null, null, null);
                    count(new Extractor()
                            .fromBytes(in.readNBytes(Extractor.LIMIT + 1), given)
                            .article());
                }
            }
        } catch (MalformedArticle | UncheckedIOException told) {
            refused++;
        } catch (IOException told) {
            refused++;
        }
    }

    private static byte[] head(byte[] bytes, boolean packed) {
        if (!packed) {
            return Arrays.copyOf(bytes, Math.min(bytes.length, InputKind.HEAD));
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(InputKind.HEAD);
        } catch (IOException expected) {
            return new byte[0];
        }
    }

    private void count(ArticleReader.Entry entry) {
        if (entry instanceof ArticleReader.Read one) {
            count(one.extraction().article());
        } else {
            refused++;
        }
    }

    private void count(Article article) {
        read++;
        withheld += article.withheld() == null ? 0 : 1;
        silent += article.withheld() == null && article.text().isBlank() ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "articles read %d (withheld with a reason %d), refused with a reason %d, inputs without an entry %d; crashes %d,"
                        + " over %.0f s %d, without a word or reason %d; slowest %.2f s",
                read,
                withheld,
                refused,
                empty,
                crashed,
                SECONDS,
                slow,
                silent,
                slowest);
    }
}
