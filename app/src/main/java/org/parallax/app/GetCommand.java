// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.app.serve.Answer;
import org.parallax.app.serve.Site;
import org.parallax.app.serve.Visitor;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The address of a page in, what it shows out. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prints a page of the project, without a server.",
        description = {"", "PATH is what follows the server's name in the address of a page of parallax serve.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax get /.json",
            "  parallax get /story/3f0c71.json",
            "  parallax get '/search.csv?q=reservoir&from=2026-03-01'"
        })
final class GetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PATH", description = "Path of a page, with .json or .csv for its data.")
    private String path = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    GetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        int mark = path.indexOf('?');
        String bare = mark < 0 ? path : path.substring(0, mark);
        try (OpenProject opened = project.open()) {
            Site site = new Site(opened, Version.number());
            Map<String, String> query = query(mark);
            Answer answer = site.get(bare, query, Visitor.READER);
            if (answer.location() != null) {
                answer = site.get(bare + "/", query, Visitor.READER);
            }
            if (!answer.isDone()) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NO_SUCH_PAGE,
                        path,
                        "there is no such page, or it cannot be asked for that (" + answer.status() + ")",
                        "see parallax get /openapi.json for what there is");
            }
            try (OutputStream out = console.bytes()) {
                out.write(answer.body());
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    private Map<String, String> query(int mark) throws Failure {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : mark < 0 ? new String[0] : path.substring(mark + 1).split("&", -1)) {
            int equal = pair.indexOf('=');
            try {
                String name = URLDecoder.decode(equal < 0 ? pair : pair.substring(0, equal), StandardCharsets.UTF_8);
                String value = equal < 0 ? "" : URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8);
                if (!value.isEmpty()) {
                    query.put(name, value);
                }
            } catch (IllegalArgumentException malformed) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NO_SUCH_PAGE,
                        path,
                        "its percent signs make no sense",
                        "write %25 for %");
            }
        }
        return query;
    }
}
