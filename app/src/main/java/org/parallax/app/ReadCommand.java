// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.concurrent.Callable;
import org.parallax.Pipeline;
import org.parallax.report.AccountJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles in, accounts out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints what is understood of each article: one JSON object a line.",
        description = {
            "",
            "Sentences with their words, names and who they stand for, quotations with their speakers, statements with",
            "their sources, quantities and times, each with its place in the text. Without a FILE it reads JSON lines",
            "from standard input.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax read report.txt",
            "  parallax read --published 2026-03-14 report.txt",
            "  parallax extract page.html | parallax read"
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills it
    private JsonOption json = new JsonOption();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Pipeline pipeline = Pipeline.open()) {
            return new ArticleSource(console, inputs)
                    .forEach(article -> console.line(AccountJson.line(pipeline.read(article))));
        }
    }
}
