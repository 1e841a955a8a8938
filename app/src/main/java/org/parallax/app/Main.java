// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.Map;
import org.parallax.app.Console.OutputLost;
import org.parallax.app.store.StoreFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the program with one of {@link ExitCode}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        // Java 17 cannot ask whether standard output alone is a terminal; the launcher can, and says so.
        boolean terminal = "1".equals(environment.get("PARALLAX_TERMINAL"));
        Console console = new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment,
                terminal);
        System.exit(run(console, arguments));
    }

    /** Runs the command line; nothing is thrown. */
    static int run(Console console, String... arguments) {
        try {
            int exitCode = commandLine(console).execute(arguments);
            console.flush();
            return exitCode;
        } catch (OutputLost e) {
            return lost(console, e);
        } catch (OutOfMemoryError expected) {
            console.say(Problem.OUT_OF_MEMORY.message(
                    "",
                    "the inputs need more memory than Java may use",
                    "give fewer reports, or set PARALLAX_HEAP=4g"));
            return ExitCode.UNREADABLE;
        } catch (LinkageError | StackOverflowError e) {
            return bug(console, e);
        }
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new ParallaxCommand(), new CommandFactory(console))
                .setOut(console.help())
                .setErr(console.err())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((exception, given) -> misused(console, exception))
                .setExecutionExceptionHandler((exception, line, parsed) -> failed(console, exception));
    }

    private static int misused(Console console, ParameterException exception) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        String next = "see " + command + " --help";
        console.say(Problem.USAGE.message("", String.valueOf(exception.getMessage()), next));
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Exception exception) {
        if (exception instanceof Failure failure) {
            console.say(String.valueOf(failure.getMessage()));
            return failure.exitCode();
        }
        if (exception instanceof OutputLost lost) {
            return lost(console, lost);
        }
        if (exception instanceof StoreFailure failure) {
            Failure told = Stored.failure(failure);
            console.say(String.valueOf(told.getMessage()));
            return told.exitCode();
        }
        return bug(console, exception);
    }

    private static int lost(Console console, OutputLost lost) {
        if (lost.readerLeft()) {
            return ExitCode.DONE;
        }
        console.say(Problem.OUTPUT_LOST.message(
                "standard output", String.valueOf(lost.getCause()), "see whether the disk is full"));
        return ExitCode.UNREADABLE;
    }

    private static int bug(Console console, Throwable exception) {
        console.say(Problem.BUG.message(
                "",
                "a fault of Parallax: " + exception,
                "please report it with the input; PARALLAX_DEBUG=1 shows where"));
        if (!console.environment("PARALLAX_DEBUG").isEmpty()) {
            exception.printStackTrace(console.err());
        }
        return ExitCode.BUG;
    }
}
