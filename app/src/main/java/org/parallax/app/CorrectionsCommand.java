// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The log of corrections out, or in from another project. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lists the corrections that people made, or takes over those of another project.",
        description = {"", "Taking over the same ones twice changes nothing.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax corrections",
            "  parallax corrections --json > corrections.jsonl",
            "  parallax corrections --import corrections.jsonl"
        })
final class CorrectionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--import", paramLabel = "FILE", description = "Take over the JSON lines of this file.")
    private @Nullable String imported;

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    CorrectionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            if (imported != null) {
                opened.takeOver(CorrectionLog.read(imported));
                opened.settle(false, new Ticker(console));
            }
            for (Correction correction : opened.corrections()) {
                console.data(
                        json
                                ? correction.line() + "\n"
                                : String.format(
                                        Locale.ROOT,
                                        "%s  %s  %-16s  %s%s%n",
                                        correction.id(),
                                        Stored.day(correction.made()),
                                        correction.kind().code(),
                                        Stored.plain(String.join("  ", correction.values()), 100),
                                        correction.holds() ? "" : "  (undone)"));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}
