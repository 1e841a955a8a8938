// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.Pipeline;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Story;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;

/** Reports that were just read, put together and collated, as rows. The order in which they were given does not matter. */
final class Collating {
    private Collating() {}

    /** The articles as understood, sorted by id. */
    static List<Account> read(Pipeline pipeline, List<Article> articles, ThreadOptions threads)
            throws IOException, Failure {
        List<Account> accounts = new ArrayList<>();
        try (Workers<Account> workers = threads.workers(accounts::add)) {
            for (Article article : articles) {
                workers.begin(() -> pipeline.read(article));
            }
            workers.finish();
        }
        accounts.sort(Comparator.comparing(Account::id));
        return accounts;
    }

    /** The rows of all reports, of the stories that they make, and of their collations. */
    static List<Row> rows(Pipeline pipeline, List<Account> accounts) {
        List<Row> rows = new ArrayList<>();
        ReportRows reports = new ReportRows();
        accounts.forEach(account -> rows.addAll(reports.of(account)));
        for (Story story : pipeline.group(accounts)) {
            rows.addAll(StoryRows.of(pipeline.collate(story)));
        }
        return rows;
    }
}
