// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            serve(console, opened, host, pages);
        }
        return ExitCode.DONE;
    }

    /** Serves until the process is told to end. */
    static void serve(Console console, OpenProject project, ServingOptions pages) throws Exception {
        serve(console, project, LOOPBACK, pages);
    }

    private static void serve(Console console, OpenProject project, String host, ServingOptions pages)
            throws Exception {
        Tokens tokens = null;
        if (!isLoopback(host)) {
            Tokens.Shown shown = Tokens.fresh();
            tokens = Tokens.of(shown);
            console.say("parallax: token for reading: " + shown.reading());
            console.say("parallax: token for writing: " + shown.writing());
            console.say("parallax: they are shown this once and end with this command; what is sent is not encrypted,"
                    + " so put a TLS proxy before it");
        }
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
