// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.report.AccountJson;
import org.parallax.report.AccountText;
import org.parallax.report.ConlluText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles in, accounts out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells what is understood of each article.",
        description = {
            "",
            "On a terminal an account to read: who is in it, who said what, what happened, how many, and on whose word.",
            "Else one JSON object a line: sentences with their words, names and who they stand for, quotations with",
            "their speakers, statements with their sources, tolls, quantities and times, each with its place in the",
            "text. Without a FILE it reads JSON lines from standard input. With --conllu it prints words and trees alone.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax read report.txt",
            "  parallax read --published 2026-03-14 report.txt",
            "  parallax read --text --explain report.txt | less",
            "  parallax read --conllu report.txt",
            "  parallax extract page.html | parallax read"
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(names = "--json", description = "Print JSON lines on a terminal too.")
    private boolean json;

    @Option(names = "--text", description = "Print the account as text when standard output is no terminal, too.")
    private boolean text;

    @Option(names = "--explain", description = "Say in the text which rule gave an item.")
    private boolean explain;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    ReadCommand(Console console) {
        this.console = console;
    }

    @Option(
            names = "--conllu",
            description = "Print the trees as CoNLL-U instead, the format of Universal Dependencies.")
    private boolean conllu;

    @Option(
            names = "--tokens",
            paramLabel = "GOLD",
            description = "Read the words of GOLD, a file in CoNLL-U, as they are cut there, in place of FILE.")
    private @Nullable String tokens;

    @Mixin
    private PeopleOption people = new PeopleOption();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    @Override
    public Integer call() throws Exception {
        try (Pipeline pipeline = Pipeline.open(people.people());
                Workers<String> workers = threads.workers(console::entry)) {
            int exitCode = ExitCode.DONE;
            if (tokens == null) {
                exitCode = new ArticleSource(console, inputs)
                        .forEachToRead(article -> workers.begin(() -> read(pipeline, article)));
            } else if (inputs.count() > 0) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.TOKENS_AND_FILES,
                        "--tokens",
                        "it comes in place of other files",
                        "give either GOLD or FILE");
            } else {
                ConlluFile.forEach(tokens, document -> workers.begin(() -> read(pipeline, document)));
            }
            workers.finish();
            return exitCode;
        }
    }

    private String read(Pipeline pipeline, Article article) {
        return conllu ? ConlluText.of(pipeline.annotate(article)) : shown(pipeline.read(article));
    }

    private String shown(Account account) {
        boolean forPeople = text || (console.isTerminal() && !json);
        return forPeople
                ? AccountText.of(account, terminal.width(console), terminal.colour(console), explain) + "\n"
                : AccountJson.line(account) + "\n";
    }

    private String read(Pipeline pipeline, ConlluFile.Document document) {
        Annotation annotation = pipeline.annotateWords(document.article(), document.sentences());
        return conllu ? document.with(annotation) : shown(pipeline.interpret(annotation));
    }
}
