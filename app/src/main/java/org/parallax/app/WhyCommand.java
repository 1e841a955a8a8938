// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Togetherness;
import org.parallax.model.Collation;
import org.parallax.report.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A claim of a collation in, its reasons out. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells why a claim has its verdict, or why two reports of the project are one story or two.",
        description = {
            "",
            "Prints the rule, the values, the words with their places in the reports, what they rest on and how that is",
            "known, and why names in them are taken for one.",
            "Of two reports (ids of the project, or how they begin; files; addresses): the odds that they tell of one",
            "happening and what they are the sum of, what both have, which of them is a copy, and what people ruled.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax compare --json first.txt second.txt > both.json; parallax why c3 both.json",
            "  parallax compare --json first.txt second.txt | parallax why 3",
            "  parallax why c3 --story 3f0c71",
            "  parallax why 9ab31c 3f0c71"
        })
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim's id (c3 or 3), or a report.")
    private String claim = "";

    @Parameters(
            index = "1",
            paramLabel = "COLLATION",
            defaultValue = "-",
            description =
                    "What parallax compare --json has printed; standard input when it is - or not given. Or a report.")
    private String collation = "-";

    @Option(names = "--story", paramLabel = "STORY", description = "Take the claim of this story of the project.")
    private @Nullable String story;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", description = "Print the reasons as JSON.")
    private boolean json;

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Failure {
        if (!claim.matches("c?\\d+") && !collation.equals("-")) {
            return together();
        }
        @Nullable Why why;
        try {
            why = story == null ? Why.of(read(), claim) : Why.of(collation(story), claim);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.NO_COLLATION,
                    collation,
                    "this is no collation",
                    "give what parallax compare --json prints");
        }
        if (why == null) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.NO_CLAIM,
                    collation,
                    "there is no claim " + claim,
                    "its claims are c1, c2, ...");
        }
        console.data(json ? why.json() : why.text());
        console.flush();
        return ExitCode.DONE;
    }

    private int together() throws IOException, Failure {
        try (OpenProject opened = project.open()) {
            Togetherness why = opened.together(claim, collation);
            console.data(json ? TogetherText.json(why) : TogetherText.text(why));
        }
        console.flush();
        return ExitCode.DONE;
    }

    /** The collation of a story of the project. */
    private Collation collation(String of) throws IOException, Failure {
        try (OpenProject opened = project.open()) {
            return opened.view(opened.story(of)).collation();
        }
    }

    private String read() throws IOException, Failure {
        Path file = Path.of(collation);
        if (!collation.equals("-") && !Files.isReadable(file)) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.NO_SUCH_FILE,
                    collation,
                    "there is no such file",
                    "give what parallax compare --json has printed");
        }
        byte[] bytes = collation.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(file);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
