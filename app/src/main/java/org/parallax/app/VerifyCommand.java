// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.bundle.BundleFile;
import org.parallax.app.bundle.Check;
import org.parallax.model.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a bundle is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks a bundle, and names what was altered.",
        description = {
            "",
            "Without a network: every file against its hash, every quoted word against its report, and, with the program",
            "and models that wrote it, everything against what comes out when the pages are read and compared again.",
            "Prints what was altered, a line each; nothing and exit code 0 when the bundle is sound.",
            "Who can write a bundle can write another one: only the SHA-256 that was printed tells whose it is.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax verify ferry.zip", "  parallax verify --sha256 5f0c... ferry.zip"})
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 512 << 20;

    private final Console console;

    @Parameters(paramLabel = "ZIP", description = "What parallax bundle wrote.")
    private String file = "";

    @Option(names = "--sha256", paramLabel = "HEX", description = "The hash that parallax bundle printed.")
    private @Nullable String expected;

    @Option(names = "--no-replay", description = "Check hashes and words only; do not read the pages again.")
    private boolean noReplay;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        byte[] zip;
        Check check;
        try (InputStream in = ArticleSource.open(file)) {
            zip = in.readNBytes(MOST_BYTES);
            check = Check.of(BundleFile.read(zip));
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.NO_BUNDLE,
                    file,
                    "no bundle (" + e.getMessage() + ")",
                    "give what parallax bundle wrote");
        }
        boolean sound = expected == null || Sha256.hex(zip).equals(expected.toLowerCase(Locale.ROOT));
        if (!sound) {
            console.line("the whole file: has another SHA-256");
        }
        for (String line : altered(check)) {
            console.line(line);
            sound = false;
        }
        if (!sound) {
            throw new Failure(
                    ExitCode.UNREADABLE, Problem.BUNDLE_ALTERED, file, "it was altered", "ask who gave it to you");
        }
        return ExitCode.DONE;
    }

    private List<String> altered(Check check) throws IOException {
        String other = noReplay ? null : check.otherProgram(Version.number());
        if (other != null) {
            console.warn(Problem.BUNDLE_OTHER_PROGRAM.message(
                    file, other, "hashes and words are checked; verify it with that program to read the pages again"));
        }
        if (noReplay || other != null) {
            return check.altered(null);
        }
        try (Pipeline pipeline = Pipeline.open()) {
            return check.altered(pipeline);
        }
    }
}
