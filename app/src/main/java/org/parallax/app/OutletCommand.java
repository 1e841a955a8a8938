// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.ReportHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An outlet in, its reports and figures out. */
@Command(
        name = "outlet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells of an outlet: its reports, how many copy others, how many are copied, how often it was first.",
        description = {"", "Case does not matter in NAME.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  parallax outlet 'Harbour Post'", "  parallax outlet 'Harbour Post' --json"})
final class OutletCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "The outlet.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    OutletCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            Map<String, Long> figures = opened.outlet(name);
            List<ReportHead> reports =
                    opened.reportsOf(name, page.offset(), page.limit(20)).entries();
            if (reports.isEmpty()) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NOT_IN_PROJECT,
                        name,
                        "no report is of this outlet",
                        "see parallax sources");
            }
            if (json) {
                ObjectNode node = Stored.object().put("outlet", reports.get(0).outlet());
                figures.forEach(node::put);
                ArrayNode list = node.putArray("latest");
                reports.forEach(report -> list.add(Stored.json(report)));
                console.line(Stored.line(node));
                return ExitCode.DONE;
            }
            console.data(Stored.plain(reports.get(0).outlet(), 100) + "\n");
            for (Map.Entry<String, Long> figure : figures.entrySet()) {
                console.data(String.format(Locale.ROOT, "  %-8s %,d%n", figure.getKey(), figure.getValue()));
            }
            for (ReportHead report : reports) {
                console.data(String.format(
                        Locale.ROOT,
                        "%-12s  %s  %s%s%n",
                        Stored.brief(report.id()),
                        Stored.day(report.moment()),
                        Stored.plain(report.name(), 80),
                        report.copyOf() == null ? "" : "  (copy of " + Stored.brief(report.copyOf()) + ")"));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}
