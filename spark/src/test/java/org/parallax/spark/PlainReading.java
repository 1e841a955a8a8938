// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parallax.Pipeline;
import org.parallax.extract.ArticleReader;
import org.parallax.model.Article;

/** How long the pipeline takes to read JSON lines without Spark. */
public final class PlainReading {
    private PlainReading() {}

    /**
     * Prints seconds.
     *
     * @param arguments a file, how many threads
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<Article> articles = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])));
                ArticleReader lines = ArticleReader.open(in, arguments[0])) {
            for (ArticleReader.Entry entry : lines) {
                if (entry instanceof ArticleReader.Read read) {
                    articles.add(read.extraction().article());
                }
            }
        }
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(arguments[1]));
        try (Pipeline pipeline = Pipeline.open()) {
            List<Future<?>> work = new ArrayList<>();
            for (Article article : articles) {
                work.add(pool.submit(() -> pipeline.read(article)));
            }
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        System.out.printf("%.1f%n", (System.nanoTime() - begin) / 1e9);
    }
}
