// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.extract.ArticleReader;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Sha256;
import org.parallax.model.Story;
import org.parallax.model.Verdict;
import org.parallax.report.ArticleJson;
import org.parallax.report.record.Build;
import org.parallax.report.record.Packed;
import org.parallax.report.record.RecordCodec;

/**
 * What a project holds: the one class through which everything is read from and written to the database. What is written
 * in one call is wholly there or not at all, whatever happens to the process. For one thread; several processes may have
 * one project open.
 */
final class Store implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What PostgreSQL can index, and what anybody searches for. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_TEXT = 200_000;
    /** Of words that more reports have, those added last are looked at, unless something else narrows the search. */
    private static final int COMMON = 2_000;
    /** Values that the statement of a search takes, but for how many are wanted. */
    private static final int PLACES = 8;

    private final Database database;
    private final Clock clock;
    private final RecordCodec<Account> accounts = new RecordCodec<>(Account.class);
    private final RecordCodec<Collation> collations = new RecordCodec<>(Collation.class);

    private Store(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens the file, or makes it. */
    static Store open(Path file, Clock clock) throws StoreFailure {
        return open(file, clock, 0);
    }

    /** @param pages how many pages of 4 KB the file may have; 0 for as many as the disk has */
    static Store open(Path file, Clock clock, int pages) throws StoreFailure {
        return new Store(Database.sqlite(file, pages), clock);
    }

    /** @param address {@code postgresql://name:password@host:port/database} */
    static Store open(String address, Clock clock) throws StoreFailure {
        return new Store(Database.postgresql(address), clock);
    }

    /** File or address. */
    String where() {
        return database.where();
    }

    void transaction(Database.Work work) throws IOException {
        database.transaction(work);
    }

    /** Whoever has looked before may now see something else. */
    private void changed() throws StoreFailure {
        database.update("changes-more");
    }

    /** A number that changes with everything that somebody may see. */
    long changes() throws StoreFailure {
        return database.number("changes");
    }

    /** What is read inside is of one state of the project, whatever others write meanwhile. */
    <T> @Nullable T snapshot(Database.Reading<T> reading) throws IOException {
        return database.snapshot(reading);
    }

    // Reports

    /** Whether the report is there already; {@link Added#NEW} when it is not. */
    Added has(Article article) throws StoreFailure {
        String content = database.first("report-content", row -> row.getString(1), article.id());
        return content == null ? Added.NEW : content.equals(content(article)) ? Added.KNOWN : Added.TAKEN;
    }

    private static String content(Article article) {
        return Sha256.hex(article.text());
    }

    /** Keeps a report with all that was understood of it. */
    Added add(NewReport report) throws IOException {
        Prepared prepared = prepared(report.account());
        Added[] added = {Added.NEW};
        database.transaction(() -> {
            added[0] = insert(report, prepared);
            if (added[0] == Added.NEW) {
                // last: whoever has changed it makes all others wait
                changed();
            }
        });
        return added[0];
    }

    /** The report as it is kept. */
    Prepared prepared(Account account) throws IOException {
        return new Prepared(accounts.bytes(account), Grouper.key(account).bytes());
    }

    /** Keeps all the reports and corrections, or nothing of them; how many reports were new. */
    int addAll(List<Prepared> reports, List<Correction> corrections) throws IOException {
        int[] added = {0};
        ruling(() -> {
            for (Prepared prepared : reports) {
                NewReport report = new NewReport(accounts.parse(prepared.account()), null);
                switch (insert(report, prepared)) {
                    case NEW -> added[0]++;
                    case KNOWN -> {}
                    case TAKEN ->
                        throw new StoreFailure(
                                StoreFailure.Kind.OTHER, report.id(), "another report has got this id meanwhile");
                }
            }
            insert(corrections);
        });
        return added[0];
    }

    private Added insert(NewReport report, Prepared prepared) throws IOException {
        Article article = report.account().annotation().article();
        Added there = has(article);
        if (there != Added.NEW) {
            return there;
        }
        byte[] page = report.page();
        String sha256 = page == null ? null : Sha256.hex(page);
        if (page != null) {
            database.update("page-insert", sha256, page.length, Packed.pack(page));
        }
        Metadata metadata = article.metadata();
        long number = database.insert(
                "report-insert",
                article.id(),
                metadata.outlet(),
                metadata.outlet() == null ? null : Folded.outlet(metadata.outlet()),
                metadata.title(),
                metadata.url(),
                metadata.file(),
                metadata.published() == null ? null : metadata.published().text(),
                metadata.published() == null
                        ? null
                        : metadata.published().date().toString(),
                Moments.of(metadata.published()),
                metadata.language(),
                article.withheld(),
                content(article),
                sha256,
                Packed.packText(ArticleJson.line(article)),
                prepared.account(),
                accounts.form(),
                Build.fingerprint(),
                prepared.key(),
                Moments.text(clock.instant()));
        if (number < 0) {
            return has(article); // on a server somebody was quicker
        }
        index("words-insert", number, report.account());
        return Added.NEW;
    }

    private void index(String statement, long number, Account account) throws StoreFailure {
        Article article = account.annotation().article();
        String title = article.metadata().title();
        database.update(
                statement,
                number,
                folded(title == null ? "" : title, LONGEST_TEXT),
                folded(article.text(), LONGEST_TEXT));
        for (Entity entity : account.entities()) {
            Set<String> forms = new TreeSet<>();
            forms.add(folded(entity.name(), LONGEST_NAME));
            entity.mentions().stream()
                    .filter(mention -> mention.kind() == MentionKind.NAME)
                    .forEach(mention -> forms.add(folded(mention.text(), LONGEST_NAME)));
            for (String folded : forms) {
                if (!folded.isEmpty()) {
                    String last = folded.substring(folded.lastIndexOf(' ') + 1);
                    String type = entity.type().name().toLowerCase(Locale.ROOT);
                    database.update("name-insert", number, folded, last, type);
                }
            }
        }
        for (Event event : account.events()) {
            database.update("event-insert", number, event.type().name());
        }
    }

    private static String folded(String text, int most) {
        String folded = Folded.of(text.length() <= 2 * most ? text : text.substring(0, 2 * most));
        return folded.length() <= most ? folded : folded.substring(0, most).strip();
    }

    /** Replaces what was understood of a report, for instance after the program has learned more. */
    void readAgain(Account account) throws IOException {
        database.transaction(() -> {
            long number = database.number("report-number", account.id());
            database.update(
                    "report-again",
                    accounts.bytes(account),
                    accounts.form(),
                    Build.fingerprint(),
                    Grouper.key(account).bytes(),
                    account.id());
            database.update("collation-of-delete", account.id());
            database.update("names-delete", number);
            database.update("events-delete", number);
            index("words-replace", number, account);
            changed();
        });
    }

    /**
     * Articles that are to be read again, at most a hundred.
     *
     * @param builds whether those count that another build read, which may read otherwise; else only those whose accounts
     *     this program cannot read
     */
    List<Article> stale(boolean builds) throws StoreFailure {
        return database.list(
                builds ? "report-other-build" : "report-stale",
                row -> article(row.getBytes(2)),
                builds ? Build.fingerprint() : accounts.form());
    }

    long staleCount(boolean builds) throws StoreFailure {
        return builds
                ? database.number("report-other-build-count", Build.fingerprint())
                : database.number("report-stale-count", accounts.form());
    }

    /** Collations of moments and of stories that are gone. */
    void dropUnused() throws StoreFailure {
        database.update("collation-unused-delete");
    }

    /** The article as it was kept, with the id that it has here. */
    private static Article article(byte[] packed) throws IOException {
        byte[] line = Packed.unpack(packed);
        try (ArticleReader reader = ArticleReader.open(new ByteArrayInputStream(line), "report")) {
            for (ArticleReader.Entry entry : reader) {
                if (entry instanceof ArticleReader.Read read) {
                    return read.extraction().article();
                }
            }
        }
        throw new IOException("an article cannot be read");
    }

    /** The report's account; null when an older program wrote it. */
    @Nullable
    Account account(String report) throws StoreFailure {
        List<Account> found = new ArrayList<>();
        database.each(
                "report-account",
                row -> {
                    if (row.getString(2).equals(accounts.form())) {
                        found.add(accounts.parse(row.getBytes(1)));
                    }
                },
                report);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The report as it was kept. */
    Article article(String report) throws StoreFailure {
        Article article = database.first("report-article", row -> article(row.getBytes(1)), report);
        if (article == null) {
            throw unknown(report, "there is no such report");
        }
        return article;
    }

    /** The report's words. */
    String text(String report) throws StoreFailure {
        String text = database.first(
                "report-article", row -> line(row.getBytes(1)).path("text").asText(), report);
        if (text == null) {
            throw unknown(report, "there is no such report");
        }
        return text;
    }

    private static JsonNode line(byte[] packed) throws IOException {
        return MAPPER.readTree(Packed.unpack(packed));
    }

    /** The bytes that the report was read from; null when only its words are known. */
    byte @Nullable [] page(String report) throws StoreFailure {
        byte[] packed = database.first("page", row -> row.getBytes(1), report);
        try {
            return packed == null ? null : Packed.unpack(packed);
        } catch (IOException bad) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, report, "its page cannot be unpacked", bad);
        }
    }

    private static ReportHead head(ResultSet row) throws SQLException {
        return new ReportHead(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** Ids of all reports, ascending. */
    List<String> reportIds() throws StoreFailure {
        return database.list("report-ids", row -> row.getString(1));
    }

    @Nullable
    ReportHead head(String report) throws StoreFailure {
        return database.first("report-head", Store::head, report);
    }

    /** The report of that id, the beginning of an id, that file or that address. */
    ReportHead report(String given) throws StoreFailure {
        ReportHead exact = head(given);
        if (exact != null) {
            return exact;
        }
        List<ReportHead> found = like(given);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw unknown(given, found.isEmpty() ? "there is no such report" : "several reports begin so");
    }

    /** Behind all that begins so, in the order of code points. */
    private static String end(String given) {
        return given + "\uDBFF\uDFFF";
    }

    private List<ReportHead> like(String given) throws StoreFailure {
        if (given.isEmpty()) {
            return List.of();
        }
        List<ReportHead> found = database.list("report-heads-like", Store::head, given, end(given));
        return found.isEmpty() ? database.list("report-heads-at", Store::head, given, given) : found;
    }

    private static StoreFailure unknown(String given, String what) {
        return new StoreFailure(StoreFailure.Kind.UNKNOWN, given, what);
    }

    // Settling

    long settlings() throws StoreFailure {
        return database.number("settlings");
    }

    /** Waits until no other process writes stories; to the end of the transaction none does. */
    void lockSettling() throws StoreFailure {
        database.lock("parallax-settle");
    }

    void settled(Collection<String> reports) throws StoreFailure {
        for (String report : reports) {
            database.update("report-settle", report);
        }
        database.update("corrections-settled");
        database.update("settlings-more");
        changed();
    }

    /** Ids of reports that no story knows of, each with its day of publication, empty when that is not known. */
    Map<String, String> unsettled() throws StoreFailure {
        Map<String, String> unsettled = new LinkedHashMap<>();
        database.each("report-unsettled", row -> {
            String day = row.getString(2);
            unsettled.put(row.getString(1), day == null ? "" : day);
        });
        return unsettled;
    }

    boolean hasNewCorrections() throws StoreFailure {
        return database.number("corrections-unsettled-count") > 0;
    }

    long reportCount() throws StoreFailure {
        return database.number("report-count");
    }

    List<ReportKey> keys() throws StoreFailure {
        return database.list("keys", row -> ReportKey.parse(row.getBytes(1)));
    }

    ReportKey key(String report) throws StoreFailure {
        ReportKey key = database.first("key", row -> ReportKey.parse(row.getBytes(1)), report);
        if (key == null) {
            throw unknown(report, "there is no such report");
        }
        return key;
    }

    /** Reports of these days, each with its story; the story is empty when it has none yet. */
    Map<String, String> between(String firstDay, String lastDay) throws StoreFailure {
        Map<String, String> reports = new TreeMap<>();
        database.each(
                "ids-between",
                row -> {
                    String story = row.getString(2);
                    reports.put(row.getString(1), story == null ? "" : story);
                },
                firstDay,
                lastDay);
        return reports;
    }

    /** Story id to fingerprint. */
    SortedMap<String, String> fingerprints() throws StoreFailure {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        database.each("story-prints", row -> fingerprints.put(row.getString(1), row.getString(2)));
        return fingerprints;
    }

    List<String> reportsNamed(String folded) throws StoreFailure {
        return database.list("name-reports", row -> row.getString(1), folded);
    }

    void deleteStory(String story) throws StoreFailure {
        database.update("story-delete", story);
    }

    /** Writes a story that is still to be collated, in place of what has its id. */
    void putStory(StoryHead story, SortedMap<String, String> copies, List<String> reports) throws StoreFailure {
        database.update("story-delete", story.id());
        database.update(
                "story-insert",
                story.id(),
                story.title(),
                story.firstMoment(),
                story.lastMoment(),
                story.reports(),
                story.copies(),
                story.outlets(),
                story.ruled(),
                story.fingerprint());
        for (String report : reports) {
            database.update("member-delete", report);
            database.update("member-insert", report, story.id(), copies.get(report));
        }
    }

    void deleteEmptyStories() throws StoreFailure {
        database.update("members-empty");
    }

    /** Marks stories whose collation is missing or of an older form. */
    void markStale() throws StoreFailure {
        database.update("story-dirty-all", collations.form());
    }

    @Nullable
    String nextDirty(String after) throws StoreFailure {
        return database.first("story-dirty", row -> row.getString(1), after);
    }

    long dirtyCount() throws StoreFailure {
        return database.number("story-dirty-count");
    }

    @Nullable
    Collation collation(String fingerprint, List<Account> of) throws StoreFailure {
        Collation kept =
                database.first("collation", row -> collations.parse(row.getBytes(1)), fingerprint, collations.form());
        return kept == null ? null : with(kept, of);
    }

    void putCollation(String fingerprint, Collation collation) throws IOException {
        byte[] packed = collations.bytes(with(collation, List.of()));
        database.update("collation-put", fingerprint, collations.form(), packed);
    }

    /** The accounts are kept once, with the reports. */
    private static Collation with(Collation collation, List<Account> accounts) {
        ResolvedStory resolved = collation.story();
        Story story = resolved.story();
        return new Collation(
                new ResolvedStory(
                        new Story(story.id(), accounts, story.copies()),
                        resolved.entities(),
                        resolved.entityOf(),
                        resolved.origins(),
                        resolved.originOf(),
                        resolved.stemma(),
                        resolved.matches()),
                collation.claims(),
                collation.cut());
    }

    /** Writes a story's collation, and the numbers of what people left of it, unless its reports have changed meanwhile. */
    void collated(String story, String fingerprint, Collation collation, Ruled ruled) throws IOException {
        Map<Verdict, Integer> counts = ruled.verdicts();
        transaction(() -> {
            putCollation(fingerprint, collation);
            database.update(
                    "story-collated",
                    counts.getOrDefault(Verdict.CONFLICT, 0),
                    counts.getOrDefault(Verdict.DIFFER, 0),
                    counts.getOrDefault(Verdict.AGREE, 0),
                    counts.getOrDefault(Verdict.ONLY, 0),
                    ruled.collation().originCount(),
                    story,
                    fingerprint);
            changed();
        });
    }

    // Stories

    private static StoryHead story(ResultSet row) throws SQLException {
        return new StoryHead(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getString(13),
                row.getString(14),
                row.getInt(15) == 1);
    }

    /** Stories as they are today. */
    Page<StoryHead> stories(StoryFilter filter, int offset, int limit) throws StoreFailure {
        int conflicts = filter.conflicts() ? 1 : 0;
        String after = filter.after();
        return new Page<>(
                database.list(
                        filter.order() == StoryFilter.Order.ORIGINS ? "stories-by-origins" : "stories",
                        Store::story,
                        filter.least(),
                        conflicts,
                        after,
                        after,
                        limit,
                        offset),
                database.number("stories-count", filter.least(), conflicts, after, after));
    }

    /**
     * Stories of reports that were out by a moment, those with the latest such reports first, with today's figures;
     * whether they had conflicts then is not looked at.
     */
    Page<StoryHead> storiesThen(StoryFilter filter, String moment, int offset, int limit) throws StoreFailure {
        String after = filter.after();
        return new Page<>(
                database.list("stories-then", Store::story, moment, filter.least(), after, after, limit, offset),
                database.number("stories-then-count", moment, filter.least(), after, after));
    }

    /** Stories that both outlets tell, those with the latest reports first. */
    Page<StoryHead> storiesOfBoth(String one, String other, int offset, int limit) throws StoreFailure {
        String first = Folded.outlet(one);
        String second = Folded.outlet(other);
        return new Page<>(
                database.list("stories-of-both", Store::story, first, second, limit, offset),
                database.number("stories-of-both-count", first, second));
    }

    /** All stories, by id. */
    List<StoryHead> stories() throws StoreFailure {
        return database.list("story-all", Store::story);
    }

    @Nullable
    StoryHead storyOrNull(String id) throws StoreFailure {
        return database.first("story", Store::story, id);
    }

    /** The story of that id, the beginning of an id, or the one that a report belongs to. */
    StoryHead story(String given) throws StoreFailure {
        StoryHead exact = storyOrNull(given);
        if (exact != null) {
            return exact;
        }
        List<StoryHead> found =
                given.isEmpty() ? List.<StoryHead>of() : database.list("stories-like", Store::story, given, end(given));
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw unknown(given, "several stories begin so");
        }
        List<ReportHead> reports = like(given);
        String story = reports.size() == 1 ? reports.get(0).story() : null;
        StoryHead of = story == null ? null : storyOrNull(story);
        if (of == null) {
            throw unknown(given, "there is no such story");
        }
        return of;
    }

    /** Its reports, by id. */
    List<ReportHead> members(String story) throws StoreFailure {
        return database.list("members", Store::head, story);
    }

    // Searching

    /** Reports that have all the pieces, first those that have them as one phrase, each the latest first. */
    Page<ReportHead> search(Question question, int offset, int limit) throws StoreFailure {
        int most = (int) Math.min((long) offset + limit, Integer.MAX_VALUE);
        long[] total = {0};
        Set<ReportHead> found = new LinkedHashSet<>(search(question, question.phrase(), most, total));
        if (question.pieces().size() > 1) {
            found.addAll(search(question, question.pieces(), most, total));
        }
        return new Page<>(found.stream().skip(offset).limit(limit).toList(), total[0]);
    }

    /** @param total gets how many there are in all */
    private List<ReportHead> search(Question question, List<String> pieces, int most, long[] total)
            throws StoreFailure {
        @Nullable Object[] asked = Arrays.copyOf(asked(question, pieces), PLACES + 1);
        asked[PLACES] = most;
        return database.list(
                "search",
                row -> {
                    total[0] = row.getLong(11);
                    return head(row);
                },
                asked);
    }

    /** What the statement of a search asks for, but for how many. */
    private static @Nullable Object[] asked(Question question, List<String> pieces) {
        StringBuilder words = new StringBuilder();
        for (String piece : pieces) {
            words.append(words.isEmpty() ? "" : " ").append('"').append(piece).append('"');
        }
        return new @Nullable Object[] {
            words.toString(),
            question.outlet() == null ? null : Folded.outlet(question.outlet()),
            question.person() == null ? null : Folded.of(question.person()),
            question.place() == null ? null : Folded.of(question.place()),
            question.since(),
            question.until(),
            question.event(),
            question.isPlain() ? COMMON : -1
        };
    }

    /**
     * Ids of reports with a name, or with one that ends so, the latest first.
     *
     * @param moment only those that were out by then; null for all
     */
    Page<String> reportsWith(String name, @Nullable String moment, int offset, int limit) throws StoreFailure {
        String folded = Folded.of(name);
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        String by = moment == null ? "" : moment;
        return new Page<>(
                database.list("name-reports-latest", row -> row.getString(1), last, folded, by, by, limit, offset),
                database.number("name-reports-count", last, folded, by, by));
    }

    /** Reports of an outlet, the latest first. */
    Page<ReportHead> reportsOf(String outlet, int offset, int limit) throws StoreFailure {
        String folded = Folded.outlet(outlet);
        return new Page<>(
                database.list("outlet-reports", Store::head, folded, limit, offset),
                database.number("outlet-count", folded));
    }

    /**
     * Outlets and how many reports each has, most first, each in the spelling that most of its reports have; the empty name
     * for reports without one.
     */
    Map<String, Integer> outlets() throws StoreFailure {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.each("outlets", row -> {
            String name = row.getString(1);
            names.putIfAbsent(row.getString(2), name == null ? "" : name);
            counts.merge(row.getString(2), row.getInt(3), Integer::sum);
        });
        Map<String, Integer> outlets = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(outlet -> outlets.put(names.getOrDefault(outlet.getKey(), ""), outlet.getValue()));
        return outlets;
    }

    /** Figures of an outlet: reports, copies of others, copied by others, first in a story of several reports. */
    Map<String, Long> outlet(String outlet) throws StoreFailure {
        String folded = Folded.outlet(outlet);
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("reports", database.number("outlet-count", folded));
        figures.put("copies", database.number("outlet-copies", folded));
        figures.put("copied", database.number("outlet-copied", folded));
        figures.put("first", database.number("outlet-first", folded));
        return figures;
    }

    // Corrections

    /** Writes corrections down, all or none, or says again that those that were undone hold. */
    void correct(List<Correction> corrections) throws IOException {
        ruling(() -> insert(corrections));
    }

    private void insert(List<Correction> corrections) throws StoreFailure {
        for (Correction correction : corrections) {
            database.update(
                    "correction-insert",
                    correction.id(),
                    correction.kind().code(),
                    correction.body(),
                    correction.made(),
                    correction.undone());
        }
    }

    /** Takes a correction back; false when none of that id holds. */
    boolean undo(String id) throws IOException {
        boolean[] undone = {false};
        ruling(() -> undone[0] = database.update("correction-undo", Moments.text(clock.instant()), id) > 0);
        return undone[0];
    }

    /** A settling that another process has begun without these words sees by the counter that it must begin again. */
    private void ruling(Database.Work work) throws IOException {
        database.transaction(() -> {
            lockSettling();
            work.run();
            database.update("settlings-more");
            changed();
        });
    }

    /** All corrections in the order in which they were made. */
    List<Correction> corrections() throws StoreFailure {
        return database.list(
                "corrections",
                row -> new Correction(
                        row.getString(2),
                        Correction.Kind.parse(row.getString(3)),
                        Correction.values(row.getString(4)),
                        row.getString(5),
                        row.getString(6)));
    }

    // Runs

    void note(Run run) throws IOException {
        transaction(() -> {
            database.update(
                    "run-insert",
                    run.what(),
                    run.begun(),
                    run.ended(),
                    run.added(),
                    run.known(),
                    run.skipped(),
                    run.collated(),
                    Correction.body(run.told()));
            changed();
        });
    }

    /** What was done, the latest first. */
    Page<Run> runs(int offset, int limit) throws StoreFailure {
        return new Page<>(
                database.list(
                        "runs",
                        row -> new Run(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                Correction.values(row.getString(8))),
                        limit,
                        offset),
                database.number("run-count"));
    }

    /** The moment, for what is written now. */
    String now() {
        return Moments.text(clock.instant());
    }

    // Health

    /** Figures of the whole, by name. */
    Map<String, Long> stats() throws StoreFailure {
        Map<String, Long> stats = new LinkedHashMap<>();
        stats.put("reports", reportCount());
        stats.put("stories", database.number("story-count"));
        stats.put("stories_of_several", database.number("story-count-several"));
        stats.put("stories_with_conflicts", database.number("story-count-conflicts"));
        stats.put("unsettled_reports", database.number("report-unsettled-count"));
        stats.put("reports_of_another_build", staleCount(true));
        stats.put("stories_to_collate", dirtyCount());
        stats.put("collations", database.number("collation-count"));
        stats.put("corrections", (long) corrections().size());
        stats.put("bytes", database.number("size"));
        return stats;
    }

    /** What is wrong, in words; nothing when all is well. */
    List<String> wrong() throws StoreFailure {
        List<String> wrong = new ArrayList<>();
        database.each("integrity", row -> {
            if (!row.getString(1).equals("ok")) {
                wrong.add("the database says: " + row.getString(1));
            }
        });
        database.each("foreign-keys", row -> wrong.add("a row refers to a missing one in " + row.getString(1)));
        database.each("pages", row -> {
            if (!isPage(row.getString(1), row.getBytes(3))) {
                wrong.add("page " + row.getString(1) + " is not what it was");
            }
        });
        database.each("integrity-articles", row -> {
            if (!row.getString(2).equals(contentOf(row.getBytes(3)))) {
                wrong.add("report " + row.getString(1) + " is not what it was");
            }
        });
        long missing = reportCount() - database.number("words-count");
        if (missing != 0) {
            wrong.add(missing + " reports are not in the index of words");
        }
        return wrong;
    }

    private static boolean isPage(String sha256, byte[] packed) {
        try {
            return Sha256.hex(Packed.unpack(packed)).equals(sha256);
        } catch (IOException damaged) {
            return false;
        }
    }

    private static String contentOf(byte[] packed) {
        try {
            return Sha256.hex(line(packed).path("text").asText());
        } catch (IOException damaged) {
            return "";
        }
    }

    /** What is left to do or left over, in words; {@link #repair} sees to it. */
    List<String> loose() throws StoreFailure {
        List<String> loose = new ArrayList<>();
        tell(loose, database.number("report-unsettled-count"), " reports are in no story yet");
        tell(loose, dirtyCount(), " stories are to be collated");
        tell(loose, staleCount(false), " reports were read by another version of Parallax");
        tell(loose, database.number("orphan-members"), " settled reports are in no story");
        tell(loose, database.number("pages-unused"), " pages belong to no report");
        return loose;
    }

    private static void tell(List<String> loose, long count, String what) {
        if (count > 0) {
            loose.add(count + what);
        }
    }

    /** Drops what nothing refers to, and marks what must be made again. */
    void repair() throws IOException {
        database.transaction(() -> {
            database.update("pages-unused-delete");
            dropUnused();
            database.update("orphan-members-unsettle");
            deleteEmptyStories();
            markStale();
            changed();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
