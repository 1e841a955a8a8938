// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.group.Grouper;
import org.parallax.lexicon.People;
import org.parallax.model.Account;
import org.parallax.model.Sha256;
import org.parallax.report.ArticleJson;
import org.parallax.report.record.Packed;
import org.parallax.report.record.RecordCodec;

class MigrationTest {
    @TempDir
    Path folder;

    /** A project as the first program wrote it: one report, in no story yet. */
    static void first(Connection connection, Dialect dialect) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String change : Sql.migration(1, dialect)) {
                statement.execute(change);
            }
            statement.execute("INSERT INTO schema_step (step) VALUES (1)");
        }
        Account account = Unread.report("old", "The bridge at Oxmoor is shut.").account();
        RecordCodec<Account> accounts = new RecordCodec<>(Account.class);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO report (id, outlet, title, day, moment, content, article, account,"
                        + " form, grouping_key, added) VALUES ('old', 'The POST', 'Title', '2031-02-04',"
                        + " '2031-02-04T23:59:59Z', ?, ?, ?, ?, ?, '2031-02-05T00:00:00Z')")) {
            insert.setString(1, Sha256.hex(account.annotation().article().text()));
            insert.setBytes(
                    2, Packed.packText(ArticleJson.line(account.annotation().article())));
            insert.setBytes(3, accounts.bytes(account));
            insert.setString(4, accounts.form());
            insert.setBytes(5, Grouper.key(account).bytes());
            insert.executeUpdate();
        }
    }

    /** It is added to, settled and asked. */
    static void isOfToday(OpenProject project) throws IOException {
        assertThat(project.add(Unread.report("new", "The road at Sandvik is open.")))
                .isEqualTo(Added.NEW);
        assertThat(project.settle(false, Progress.NONE)).isEqualTo(2);
        Map<String, Long> stats = project.stats();
        assertThat(stats)
                .containsEntry("reports", 2L)
                .containsEntry("stories", 2L)
                .containsEntry("unsettled_reports", 0L)
                .containsEntry("reports_of_another_build", 1L);
        assertThat(project.reportsOf("the post", 0, 9).entries())
                .extracting(ReportHead::id)
                .containsExactly("old");
        assertThat(project.runs(0, 9).total()).isZero();
    }

    @Test
    void aProjectOfTheFirstStepIsMovedOn() throws Exception {
        Path file = folder.resolve(Project.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            first(connection, Dialect.SQLITE);
        }
        try (OpenProject project = Project.open(folder, folder, Clock.systemUTC(), People.NONE)) {
            isOfToday(project);
        }
    }
}
