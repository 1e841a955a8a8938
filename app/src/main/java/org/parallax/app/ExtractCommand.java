// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.concurrent.Callable;
import org.parallax.report.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Bytes in, articles out. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints the article in each input: one JSON object a line.",
        description = {
            "",
            "Of a page the report's body becomes the text, and what is cut is listed with its reason. Of plain text",
            "every character stays, and what is not the report is marked.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax extract page.html",
            "  parallax extract --outlet 'The Post' --published 2026-03-14 pasted.txt",
            "  parallax extract --jobs 2 crawl.warc.gz > articles.jsonl",
            "  parallax extract --keep evidence.warc.gz https://example.org/news/1",
            "  parallax extract - < pages.jsonl      (lines with id and html, html_base64 or text)"
        })
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills it
    private JsonOption json = new JsonOption();

    @Option(names = "--jobs", paramLabel = "N", description = "Articles worked on at once; the order stays. Default 1.")
    private int jobs = 1;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description = "Pass over the first N entries of each archive or JSONL: goes on where a run was stopped"
                    + " (N: the lines that it wrote and the entries that it told of as passed over).")
    private long skip;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (jobs < 1 || jobs > 256 || skip < 0) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.BAD_THREADS,
                    "--jobs, --skip",
                    jobs + ", " + skip + " is out of range",
                    "give --jobs from 1 to 256, --skip from 0");
        }
        inputs.work(jobs, skip);
        return new ArticleSource(console, inputs).forEach(article -> console.line(ArticleJson.line(article)));
    }
}
