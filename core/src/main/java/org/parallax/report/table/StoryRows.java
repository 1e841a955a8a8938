// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Story;

/** What a story is as rows; before it is collated these are {@link Tables#STORY} and {@link Tables#STORY_REPORT} alone. */
public final class StoryRows {
    private StoryRows() {}

    /** The rows of a collation and of its story, those of {@link Tables#ofStories()}, without those of its reports. */
    public static List<Row> of(Collation collation) {
        List<Row> rows = new ArrayList<>(of(collation.story().story()));
        rows.addAll(CollationRows.of(collation));
        return rows;
    }

    /** The rows of the story; the order of its reports does not matter. */
    public static List<Row> of(Story story) {
        RowSet set = new RowSet("story_id", story.id());
        List<Account> accounts = story.accounts().stream()
                .sorted((one, other) -> Row.compareCodePoints(one.id(), other.id()))
                .toList();
        set.add(story(story, accounts));
        for (Account account : accounts) {
            set.add(set.next(Tables.STORY_REPORT)
                    .text("report_id", account.id())
                    .text("copy_of", story.copies().get(account.id())));
        }
        return set.rows();
    }

    private static Draft story(Story story, List<Account> accounts) {
        Account titled = accounts.stream()
                .filter(account -> metadata(account).title() != null)
                .min(Comparator.comparing(StoryRows::moment))
                .orElse(null);
        List<LocalDate> days = accounts.stream()
                .map(account -> metadata(account).published())
                .filter(Objects::nonNull)
                .map(PublicationTime::date)
                .sorted()
                .toList();
        return new Draft(Tables.STORY, story.id())
                .text("title", titled == null ? null : metadata(titled).title())
                .text("title_report_id", titled == null ? null : titled.id())
                .integer("reports", accounts.size())
                .integer("copies", story.copies().size())
                .time("first_day", days.isEmpty() ? null : days.get(0))
                .time("last_day", days.isEmpty() ? null : days.get(days.size() - 1));
    }

    private static Metadata metadata(Account account) {
        return account.annotation().article().metadata();
    }

    /** When it was published, as text that sorts; unknown times come last. */
    private static String moment(Account account) {
        PublicationTime published = metadata(account).published();
        String utc = ReportRows.utc(published);
        return utc != null ? utc : published == null ? "~" : published.date() + "T~";
    }
}
