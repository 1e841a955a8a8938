// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person knows better in, a corrected project out. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Puts right what Parallax got wrong; the project remembers it.",
        description = {
            "",
            "  merge-names NAME NAME...              they are one person, body or place",
            "  split-names NAME NAME                 they are two",
            "  merge-stories STORY STORY...          they are one story",
            "  split-story REPORT...                 these reports are a story of their own",
            "  move-report REPORT STORY              it belongs to that story",
            "  reject-claim STORY CLAIM              it is none",
            "  confirm-claim STORY CLAIM             it is right",
            "  reject-alignment STORY CLAIM REPORT   what this report says does not belong to the claim",
            "",
            "Corrections are a log: parallax corrections lists it, parallax undo takes one back.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax correct merge-names 'Liv Moen' 'Liv Mohn'",
            "  parallax correct move-report 9ab31c 3f0c71",
            "  parallax correct reject-claim 3f0c71 c1"
        })
final class CorrectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "WHAT", description = "What to put right.")
    private String kind = "";

    @Parameters(index = "1..*", paramLabel = "VALUE", arity = "1..*", description = "Names, ids or how ids begin.")
    private List<String> values = List.of();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--no-settle", description = "Only write it down; parallax settle makes the stories anew.")
    private boolean later;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    CorrectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Correction.Kind what;
        try {
            what = Correction.Kind.parse(kind);
        } catch (IllegalArgumentException expected) {
            throw bad(
                    "nothing is put right by \"" + kind + "\"",
                    "say one of "
                            + Arrays.stream(Correction.Kind.values())
                                    .map(Correction.Kind::code)
                                    .collect(Collectors.joining(", ")));
        }
        try (OpenProject opened = project.open()) {
            Correction correction;
            try {
                correction = opened.correct(what, values);
            } catch (IllegalArgumentException said) {
                throw bad(String.valueOf(said.getMessage()), "see parallax correct --help");
            }
            int collated = later ? 0 : opened.settle(false, new Ticker(console));
            console.line(
                    json
                            ? correction.line()
                            : correction.id() + " " + what.code() + "; stories made anew: " + collated);
        }
        return ExitCode.DONE;
    }

    private static Failure bad(String what, String next) {
        return new Failure(ExitCode.USAGE, Problem.BAD_CORRECTION, "correct", what, next);
    }
}
