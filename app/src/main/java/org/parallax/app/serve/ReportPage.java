// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.ReportHead;
import org.parallax.model.Account;
import org.parallax.report.AccountJson;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.Tables;

/** One report: its words, what was cut from it, and who and what it names. */
record ReportPage(OpenProject project) {
    Route route() {
        return new Route(
                "/report/{report}",
                "A report as it was understood",
                List.of(),
                new Shape.Documented("The account of the report, as parallax read prints it"),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        ReportHead report = project.report(ask.place("report"));
        Account account = project.account(report.id());
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put("account", account);
        return new View(
                "title.report",
                report.name(),
                "stories",
                "report.jte",
                model,
                () -> new View.Raw(
                        AccountJson.line(account) + "\n", new View.Tabular(Tables.SENTENCE, sentences(account))));
    }

    private static List<Row> sentences(Account account) {
        return new ReportRows()
                .of(account).stream()
                        .filter(row -> row.table() == Tables.SENTENCE)
                        .toList();
    }
}
