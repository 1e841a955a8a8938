// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parallax.extract.Extractor;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.report.ArticleJson;

/**
 * Extracts every page of a folder once for each line on standard input and answers with the seconds that it took, by the
 * clock and of the processor, for the whole process. The folder has one page a file, {@code NNNN.html} in UTF-8, its address in
 * {@code NNNN.url}.
 */
public final class PagePasses {
    /** A page. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Page(String html, byte[] bytes, String url) {}

    /** What is timed. */
    public interface Extraction {
        /** How long the text of the page's report is. */
        int extract(Page page) throws Exception;
    }

    private PagePasses() {}

    /** Parallax over the pages of the folder in the first argument, with metadata, to a line of JSON. */
    public static void main(String[] args) throws IOException {
        Extractor extractor = new Extractor();
        answer(args[0], page -> {
            Metadata given = new Metadata(page.url(), null, null, null, List.of(), null, null, null);
            Article article = extractor.fromHtml(page.bytes(), given, "utf-8").article();
            return ArticleJson.line(article).length();
        });
    }

    /** Answers as the class says; a page that makes the extractor throw counts as read. */
    public static void answer(String folder, Extraction extraction) throws IOException {
        List<Page> pages = pages(Path.of(folder));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        while (lines.readLine() != null) {
            long wall = System.nanoTime();
            long cpu = processor();
            long length = 0;
            for (Page page : pages) {
                length += extracted(extraction, page);
            }
            double seconds = (System.nanoTime() - wall) / 1e9;
            double own = (processor() - cpu) / 1e9;
            System.out.println(seconds + " " + own + " " + length);
        }
    }

    /** Of the whole process: the compiler's and the collector's work count, as they do for a peer in another language. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static int extracted(Extraction extraction, Page page) {
        try {
            return extraction.extract(page);
        } catch (Exception refused) {
            return 0;
        }
    }

    private static List<Page> pages(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String url = Files.readString(Path.of(file.toString().replaceFirst("html$", "url")))
                        .strip();
                pages.add(new Page(new String(bytes, UTF_8), bytes, url.isEmpty() ? "http://example.org/" : url));
            }
        }
        return pages;
    }
}
