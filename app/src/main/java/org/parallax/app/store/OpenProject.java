// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.export.TableSource;
import org.parallax.lexicon.People;
import org.parallax.model.Account;
import org.parallax.model.Article;

/**
 * A project that is open: everything that commands and pages ask of it. The database is opened at once, the models when
 * something must first be read or collated.
 *
 * <p>Safe for use by several threads. Whatever is asked goes over a connection of its own (a few at a time, others wait),
 * and sees one state of the database while somebody else writes; within a process one thread writes at a time, between
 * processes the database sees to it. To be closed when no thread uses it any more.
 */
public final class OpenProject implements AutoCloseable {
    /** Connections at a time; each may keep 64 MB of the file in memory. */
    private static final int CONNECTIONS = 4;

    /** Opens one more connection. */
    interface Opener {
        Store open() throws StoreFailure;
    }

    private interface Use<T> {
        @Nullable
        T of(Store store) throws IOException;
    }

    private final Opener opener;
    private final String where;
    private final People people;
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final Deque<Store> idle = new ArrayDeque<>();
    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable Pipeline pipeline;

    /** @param people whom the user tells of */
    OpenProject(Opener opener, People people) throws StoreFailure {
        this.opener = opener;
        this.people = people;
        Store first = opener.open();
        this.where = first.where();
        idle.push(first);
    }

    private <T> T with(Use<T> use) throws IOException {
        return requireNonNull(found(use), "nothing was found");
    }

    private <T> @Nullable T found(Use<T> use) throws IOException {
        connections.acquireUninterruptibly();
        try {
            Store store = taken();
            boolean sound = false;
            try {
                @Nullable T value = use.of(store);
                sound = true;
                return value;
            } catch (StoreFailure told) {
                sound = told.kind() == StoreFailure.Kind.UNKNOWN;
                throw told;
            } finally {
                give(store, sound);
            }
        } finally {
            connections.release();
        }
    }

    private Store taken() throws StoreFailure {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return opener.open();
    }

    /** A connection on which something went wrong is not used again. */
    private void give(Store store, boolean sound) {
        if (sound) {
            synchronized (idle) {
                idle.push(store);
            }
        } else {
            store.close();
        }
    }

    private <T> T writing(Use<T> use) throws IOException {
        writing.lock();
        try {
            return with(use);
        } finally {
            writing.unlock();
        }
    }

    private Settler settler(Store store, Progress progress) {
        return new Settler(store, this::pipeline, progress);
    }

    private Settler settler(Store store) {
        return settler(store, Progress.NONE);
    }

    /** File or address. */
    public String where() {
        return where;
    }

    /** A number that changes with everything that the project shows: reports, stories, corrections. Cheap to ask for. */
    public long version() throws IOException {
        return with(Store::changes);
    }

    /** Reads and collates for the project; nothing of it is loaded before it is needed. Closed with the project. */
    public Pipeline pipeline() {
        synchronized (idle) {
            if (pipeline == null) {
                pipeline = Pipeline.open(people);
            }
            return pipeline;
        }
    }

    // Stories

    /**
     * Stories; at a moment as they were then.
     *
     * @param offset how many of them to pass over
     * @param limit how many to list at the most
     */
    public Page<StoryHead> stories(StoryFilter filter, int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> filter.asOf() == null
                ? store.stories(filter, offset, limit)
                : new Retrospect(store, settler(store), filter).stories(offset, limit));
    }

    /** The story of that id, the beginning of an id, or the one that a report belongs to. */
    public StoryHead story(String given) throws IOException {
        return with(store -> store.story(given));
    }

    /** Ids of all stories, ascending. */
    public List<String> storyIds() throws IOException {
        return with(store -> store.stories().stream().map(StoryHead::id).toList());
    }

    /** Its reports, by id. */
    public List<ReportHead> members(StoryHead story) throws IOException {
        return with(store -> store.members(story.id()));
    }

    /**
     * The story's collation as people left it, of today or of a moment; made when it has not been made yet.
     *
     * @param moment null for today
     * @return null when none of its reports was out by then
     */
    public @Nullable Ruled view(StoryHead story, @Nullable String moment) throws IOException {
        return found(store -> settler(store).view(story, moment));
    }

    /** The story's collation of today, as people left it. */
    public Ruled view(StoryHead story) throws IOException {
        return with(store -> settler(store).ruled(story));
    }

    /** Of what {@link #view} gave, only claims that are new or judged anew after a moment. */
    public Ruled since(StoryHead story, String moment, Ruled now) throws IOException {
        return with(store -> settler(store).since(story, moment, now));
    }

    /** Why two reports are, or are not, in one story; each given as for {@link #report}. */
    public Togetherness together(String one, String other) throws IOException {
        return with(store -> settler(store).together(one, other));
    }

    // Reports

    /** Ids of all reports, ascending. */
    public List<String> reportIds() throws IOException {
        return with(Store::reportIds);
    }

    /** The report of that id, the beginning of an id, that file or that address. */
    public ReportHead report(String given) throws IOException {
        return with(store -> store.report(given));
    }

    /** The report as it was kept. */
    public Article article(String report) throws IOException {
        return with(store -> store.article(report));
    }

    /** The report as understood; fails when an older program wrote it. */
    public Account account(String report) throws IOException {
        Account account = found(store -> store.account(report));
        if (account == null) {
            throw new StoreFailure(
                    StoreFailure.Kind.OTHER, report, "another version of Parallax read it; parallax settle");
        }
        return account;
    }

    /** The report's words alone, which is quicker than the rest of it. */
    public String text(String report) throws IOException {
        return with(store -> store.text(report));
    }

    /** The bytes that the report was read from; null when only its words are known. */
    public byte @Nullable [] page(String report) throws IOException {
        return found(store -> store.page(report));
    }

    // Searching

    /**
     * Reports that have all the words, first those that have them as one phrase, each the latest first. The total counts
     * what was looked at: of common words alone, the reports that were added last.
     */
    public Page<ReportHead> search(Question question, int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> store.search(question, offset, limit));
    }

    /**
     * What reports have about whom a name names.
     *
     * @param name a name, or how it ends
     * @param moment only of reports that were out by then; null for all
     * @param offset how many of the latest reports to pass over
     * @param limit how many reports to read at the most
     */
    public Who who(String name, @Nullable String moment, int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> {
            Page<String> reports = store.reportsWith(name, moment, offset, limit);
            Dossier dossier = new Dossier(name);
            int read = 0;
            // a report that another version read is passed over until it is read anew
            for (String report : reports.entries()) {
                Account account = store.account(report);
                if (account != null) {
                    dossier.add(account);
                    read++;
                }
            }
            return new Who(dossier, read, reports.total());
        });
    }

    /** Outlets and how many reports each has, most first; the empty name for reports without one. */
    public Map<String, Integer> outlets() throws IOException {
        return with(Store::outlets);
    }

    /** Figures of an outlet: reports, copies of others, copied by others, first in a story of several reports. */
    public Map<String, Long> outlet(String outlet) throws IOException {
        return with(store -> store.outlet(outlet));
    }

    /** Stories that both outlets tell, those with the latest reports first. */
    public Page<StoryHead> storiesOfBoth(String one, String other, int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> store.storiesOfBoth(one, other, offset, limit));
    }

    /** Reports of an outlet, the latest first. */
    public Page<ReportHead> reportsOf(String outlet, int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> store.reportsOf(outlet, offset, limit));
    }

    // Adding

    /** Whether the report is there already; {@link Added#NEW} when it is not. */
    public Added has(Article article) throws IOException {
        return with(store -> store.has(article));
    }

    /** Keeps a report with all that was understood of it; {@link #settle} puts it into a story. */
    public Added add(NewReport report) throws IOException {
        return writing(store -> store.add(report));
    }

    /** Makes a report ready for {@link #addAll}. */
    public Prepared prepare(Account account) throws IOException {
        return with(store -> store.prepared(account));
    }

    /** Keeps all the reports and corrections, or nothing of them; how many reports were new. */
    public int addAll(List<Prepared> reports, List<Correction> corrections) throws IOException {
        return writing(store -> store.addAll(reports, corrections));
    }

    /**
     * Puts together what is new and collates what changed.
     *
     * @param all true to read what another build read, and to put all reports together anew
     * @return how many stories were collated
     */
    public int settle(boolean all, Progress progress) throws IOException {
        return writing(store -> settler(store, progress).settle(all));
    }

    // Corrections

    /** All corrections in the order in which they were made. */
    public List<Correction> corrections() throws IOException {
        return with(Store::corrections);
    }

    /**
     * Writes a correction down; {@link #settle} makes the stories anew.
     *
     * @param values what people type: names, ids or how ids begin
     * @throws IllegalArgumentException when too few values are given, or a claim is not there
     */
    public Correction correct(Correction.Kind kind, List<String> values) throws IOException {
        return writing(store -> {
            Correction correction = new Corrections(store, settler(store)).of(kind, values);
            store.correct(List.of(correction));
            return correction;
        });
    }

    /** Takes over corrections of another project, all or none. */
    public void takeOver(List<Correction> corrections) throws IOException {
        writing(store -> {
            store.correct(corrections);
            return corrections;
        });
    }

    /** Takes a correction back; false when none of that id holds. */
    public boolean undo(String id) throws IOException {
        return writing(store -> store.undo(id));
    }

    // Runs

    /** The moment, as runs and corrections have it. */
    public String now() throws IOException {
        return with(Store::now);
    }

    /** Writes down what was done. */
    public void note(Run run) throws IOException {
        writing(store -> {
            store.note(run);
            return run;
        });
    }

    /** What was done, the latest first. */
    public Page<Run> runs(int offset, int limit) throws IOException {
        Page.check(offset, limit);
        return with(store -> store.runs(offset, limit));
    }

    // The whole

    /** All rows of all tables; for one thread, while nobody writes. */
    public TableSource rows() {
        return new ProjectRows(this);
    }

    /** Figures of the whole, by name. */
    public Map<String, Long> stats() throws IOException {
        return with(Store::stats);
    }

    /** What is wrong, in words; nothing when all is well. */
    public List<String> wrong() throws IOException {
        return with(store -> store.snapshot(store::wrong));
    }

    /** What is left to do or left over, in words; {@link #repair} sees to it. */
    public List<String> loose() throws IOException {
        return with(Store::loose);
    }

    /** Drops what nothing refers to, and does what is left to do. */
    public void repair(Progress progress) throws IOException {
        writing(store -> {
            store.repair();
            return settler(store, progress).settle(false);
        });
    }

    @Override
    public void close() {
        List<Store> open;
        synchronized (idle) {
            open = new ArrayList<>(idle);
            idle.clear();
            if (pipeline != null) {
                pipeline.close();
                pipeline = null;
            }
        }
        open.forEach(Store::close);
    }
}
