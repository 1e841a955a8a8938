// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parallax.app.serve.Site;
import org.parallax.app.serve.Tokens;
import org.parallax.app.serve.Web;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, pages for browsers out. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Shows the project as pages in a browser.",
        description = {
            "",
            "The pages are served to this machine alone, at http://127.0.0.1:PORT, until this command is ended",
            "with Ctrl-C. They load nothing from elsewhere. With --host others can ask too, with a token.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax serve -o", "  parallax serve --project reports --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ServingOptions pages = new ServingOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address of this machine to listen on (127.0.0.1). Any but a loopback address lets others"
                    + " ask; they need one of two tokens, which are shown once.")
    private String host = LOOPBACK;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "With --host: keep the hashes of the tokens in this file, so that the tokens hold when the"
                    + " pages are served again. Made when there is none; remove it to end them.")
    private @Nullable Path tokens;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            serve(console, opened, host, tokens(), pages);
        }
        return ExitCode.DONE;
    }

    /** Serves until the process is told to end. */
    static void serve(Console console, OpenProject project, ServingOptions pages) throws Exception {
        serve(console, project, LOOPBACK, null, pages);
    }

    /** Null when only this machine can ask. */
    private @Nullable Tokens tokens() throws Failure {
        if (isLoopback(host)) {
            if (tokens != null) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.USAGE,
                        "--tokens",
                        "this machine alone is served, which needs none",
                        "leave it out, or give --host");
            }
            return null;
        }
        if (tokens != null && Files.exists(tokens)) {
            Tokens kept = kept(tokens);
            console.say("parallax: the tokens hold whose hashes are in " + tokens + "; remove it to end them");
            return kept;
        }
        Tokens.Shown shown = Tokens.fresh();
        Tokens made = Tokens.of(shown);
        if (tokens != null) {
            OutputFile.write(tokens, made.text());
        }
        console.say("parallax: token for reading: " + shown.reading());
        console.say("parallax: token for writing: " + shown.writing());
        console.say("parallax: they are shown this once and "
                + (tokens == null ? "end with this command" : "hold as long as there is " + tokens)
                + "; what is sent is not encrypted, so put a TLS proxy before it");
        return made;
    }

    private static Tokens kept(Path file) throws Failure {
        try {
            return Tokens.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException bad) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    Problem.BAD_TOKENS,
                    file.toString(),
                    "it holds no hashes of tokens, or cannot be read",
                    "name another file, or remove it and give out new tokens");
        }
    }

    private static void serve(
            Console console, OpenProject project, String host, @Nullable Tokens tokens, ServingOptions pages)
            throws Exception {
        Site site = new Site(project, Version.number());
        Web web = new Web(site, project, new ProjectIntake(project), host, tokens, pages.port(), fault -> {
            console.say(Problem.BUG.message("", "a fault of Parallax: " + fault, "please report it"));
            if (!console.environment("PARALLAX_DEBUG").isEmpty()) {
                fault.printStackTrace(console.err());
            }
        });
        int listening;
        try {
            listening = web.start();
        } catch (RuntimeException taken) {
            web.close();
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.PORT_TAKEN,
                    host + " port " + pages.port(),
                    "cannot be listened on: " + rootOf(taken),
                    "give another with --port, or 0 for any that is free");
        }
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening + "/";
        console.line(address);
        console.say("parallax: the pages are at " + address + " until Ctrl-C");
        if (pages.opensBrowser()) {
            open(console, address);
        }
        CountDownLatch end = new CountDownLatch(1);
        Thread ending = new Thread(
                () -> {
                    web.close();
                    end.countDown();
                },
                "parallax-end");
        Runtime.getRuntime().addShutdownHook(ending);
        end.await();
    }

    /** True for an address that only this machine reaches. Names are not looked up. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static void open(Console console, String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String[] command = system.contains("mac")
                ? new String[] {"open", address}
                : system.contains("win")
                        ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address}
                        : new String[] {"xdg-open", address};
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException expected) {
            console.say("parallax: no browser could be started; open " + address);
        }
    }
}
