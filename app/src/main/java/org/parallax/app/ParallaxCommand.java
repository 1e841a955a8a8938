// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The screen that lists the commands. */
@Command(
        name = "parallax",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Lays several news reports of one happening side by side.",
        description = {
            "",
            "What do they agree on, where do they differ, who is said to have said what, and what does each",
            "statement finally rest on? Parallax shows pieces of the reports; it never says who is right.",
            ""
        },
        subcommands = {
            CompareCommand.class,
            WhyCommand.class,
            ReadCommand.class,
            ExtractCommand.class,
            GroupCommand.class,
            InitCommand.class,
            AddCommand.class,
            WatchCommand.class,
            SettleCommand.class,
            StoriesCommand.class,
            ShowCommand.class,
            ConflictsCommand.class,
            SourcesCommand.class,
            SearchCommand.class,
            WhoCommand.class,
            OutletCommand.class,
            StatsCommand.class,
            DoctorCommand.class,
            CorrectCommand.class,
            UndoCommand.class,
            CorrectionsCommand.class,
            ServeCommand.class,
            GetCommand.class,
            DemoCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BundleCommand.class,
            VerifyCommand.class,
            CompletionCommand.class,
            PrepareCommand.class,
            RehearseCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax compare first.txt second.txt",
            "  parallax compare --html page.html --outlet 'The Post' --outlet 'The Echo' first.txt second.txt",
            "  parallax extract page.html | parallax read",
            "",
            "Exit codes: 0 done, 1 conflicts found (only with --fail-on-conflict), 2 usage,",
            "            3 input unreadable, 4 partly read"
        })
final class ParallaxCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
