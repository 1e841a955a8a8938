// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkException;
import picocli.CommandLine;

/** The program: what {@code parallax spark} and {@code spark-submit} start. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the program with its exit code. */
    public static void main(String[] arguments) {
        PrintStream data = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(data, messages, arguments);
        data.flush();
        System.exit(exitCode);
    }

    /** Runs the command line; nothing is thrown. */
    static int run(PrintStream data, PrintStream messages, String... arguments) {
        return new CommandLine(new SparkCommand(data, messages))
                .setOut(new PrintWriter(data, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(messages, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((exception, given) -> {
                    messages.println(Problem.USAGE.message(
                            "parallax spark", String.valueOf(exception.getMessage()), "see parallax spark --help"));
                    return Stop.USAGE;
                })
                .setExecutionExceptionHandler((exception, line, parsed) -> failed(messages, exception))
                .execute(arguments);
    }

    private static int failed(PrintStream messages, Exception exception) {
        // Scala declares nothing, so these come past what Java thinks can be thrown
        boolean givenUp = exception instanceof SparkException || exception instanceof CancellationException;
        Exception told = givenUp ? SparkCommand.failed(exception) : exception;
        if (told instanceof Stop stop) {
            messages.println(stop.getMessage());
            return stop.exitCode();
        }
        messages.println(Problem.BUG.message(
                "parallax spark",
                "a fault of Parallax: " + exception,
                "please report it with the input; PARALLAX_DEBUG=1 shows where"));
        if (System.getenv("PARALLAX_DEBUG") != null) {
            exception.printStackTrace(messages);
        }
        return Stop.BUG;
    }
}
