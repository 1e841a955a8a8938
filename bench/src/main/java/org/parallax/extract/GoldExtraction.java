// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parallax.model.Metadata;
import org.parallax.report.ArticleJson;

/**
 * Extracts the pages whose true body is known, as {@code parallax extract -} does. {@code GoldExtraction GOLD OUT} writes
 * OUT/wcxb-dev.jsonl and OUT/trafilatura.jsonl, which score_extract.py takes, and every fourth page of wcxb-dev with its
 * address into OUT/pages, for measuring speed.
 */
public final class GoldExtraction {
    private int number;

    private GoldExtraction() {}

    /** Runs as the class says. */
    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path pages = Files.createDirectories(out.resolve("pages"));
        for (String name : List.of("wcxb-dev", "trafilatura")) {
            GoldExtraction extraction = new GoldExtraction();
            try (BufferedWriter lines = Files.newBufferedWriter(out.resolve(name + ".jsonl"))) {
                GoldPage.forEach(gold, name, page -> {
                    extraction.write(page, lines);
                    if (name.equals("wcxb-dev") && extraction.number++ % 4 == 0) {
                        String file = String.format(Locale.ROOT, "%04d", extraction.number);
                        Files.write(pages.resolve(file + ".html"), page.bytes());
                        Files.write(pages.resolve(file + ".url"), page.url().getBytes(UTF_8));
                    }
                });
            }
        }
    }

    private void write(GoldPage page, BufferedWriter lines) throws IOException {
        String url = page.url().isEmpty() ? null : page.url();
        try {
            Metadata given = new Metadata(url, null, null, null, List.of(), null, null, null);
            var article = new Extractor()
                    .fromHtml(page.bytes(), given, page.charset())
                    .article();
            lines.write(ArticleJson.line(article.withId(page.id())));
            lines.newLine();
        } catch (MalformedArticle refused) {
            System.err.println(page.id() + ": " + refused.getMessage());
        }
    }
}
