// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Sha256;
import org.parallax.model.Story;

/**
 * Puts the project's reports together and collates what changed.
 *
 * <ol>
 *   <li>Reports that another version of Parallax read are read anew.
 *   <li>Reports are grouped: all of them, or in a large project those published within {@value #DAYS} days of a new one
 *       and older ones that have some of its words, with their whole stories. What people said of stories is applied.
 *   <li>Stories whose fingerprint changed are written, still to be collated, in one transaction.
 *   <li>Each of them is collated, in a transaction of its own.
 * </ol>
 *
 * <p>A process that is killed leaves what the next settling goes on with. For one thread.
 */
final class Settler {
    /** Projects up to this size are grouped as a whole. */
    static final int WHOLE = 20_000;

    static final int DAYS = 7;
    /** By how many runs of words of a new report, and of how many words each, older ones are looked for that have them. */
    private static final int RUNS = 3;

    private static final int RUN_WORDS = 8;
    /** Of those that have a run, how many are looked at. */
    private static final int HOLDERS = 8;
    /** With more new reports than this, which takes an archive, only those of the days around them are looked at. */
    private static final int FEW = 1000;
    /** From so many reports on, grouping them is shared out among threads. */
    private static final int MANY = 2000;
    /** Pieces of work for each thread, so that none waits long for the last. */
    private static final int SLICES = 8;

    private static final int TRIES = 4;

    private final Store store;
    private final Supplier<Pipeline> pipeline;
    private final Progress progress;
    private final int whole;
    private final Grouper grouper = new Grouper();

    /** @param pipeline asked for when something must be read or collated */
    Settler(Store store, Supplier<Pipeline> pipeline, Progress progress) {
        this(store, pipeline, progress, WHOLE);
    }

    Settler(Store store, Supplier<Pipeline> pipeline, Progress progress, int whole) {
        this.store = store;
        this.pipeline = pipeline;
        this.progress = progress;
        this.whole = whole;
    }

    /**
     * Settles what is new.
     *
     * @param all true to put all reports together anew
     * @return how many stories were collated
     */
    int settle(boolean all) throws IOException {
        readStale(all);
        gather(all);
        store.markStale();
        return collate();
    }

    private void readStale(boolean builds) throws IOException {
        long count = store.staleCount(builds);
        if (count == 0) {
            return;
        }
        store.dropUnused();
        long done = 0;
        for (List<Article> stale = store.stale(builds); !stale.isEmpty(); stale = store.stale(builds)) {
            for (Article article : stale) {
                store.readAgain(pipeline.get().read(article));
                progress.tell("read again", ++done, count);
            }
        }
    }

    /** Groups and writes; a few times anew when another process did the same meanwhile, then alone. */
    void gather(boolean all) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            long before = store.settlings();
            Plan plan = plan(all);
            if (plan == null) {
                return;
            }
            boolean[] written = {false};
            store.transaction(() -> {
                store.lockSettling();
                if (store.settlings() == before) {
                    write(plan);
                    written[0] = true;
                }
            });
            if (written[0]) {
                return;
            }
        }
        store.transaction(() -> {
            store.lockSettling();
            Plan plan = plan(all);
            if (plan != null) {
                write(plan);
            }
        });
    }

    /** What is to be written: reports that are settled by it, stories to drop, stories that are new or changed. */
    private record Plan(Collection<String> settled, List<String> gone, List<Planned> changed) {}

    private record Planned(StoryHead head, SortedMap<String, String> copies, List<String> reports) {}

    private @Nullable Plan plan(boolean all) throws IOException {
        Map<String, String> unsettled = store.unsettled();
        boolean corrected = store.hasNewCorrections();
        if (unsettled.isEmpty() && !corrected && !all) {
            return null;
        }
        List<Correction> corrections =
                store.corrections().stream().filter(Correction::holds).toList();
        boolean whole1 = all || store.reportCount() <= whole;
        List<ReportKey> keys = whole1 ? store.keys() : window(unsettled, corrected ? store.corrections() : corrections);
        Map<String, ReportKey> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        progress.tell("put together", 0, keys.size());
        StoryRulings rulings = new StoryRulings(groups(keys).stream()
                .map(group -> group.stream().map(ReportKey::id).toList())
                .toList());
        corrections.forEach(rulings::apply);
        progress.tell("put together", keys.size(), keys.size());

        SortedMap<String, String> before = store.fingerprints();
        Set<String> scope = whole1 ? new TreeSet<>(before.keySet()) : storiesOf(byId.keySet());
        Relevance relevance = new Relevance(store, corrections);
        List<Planned> changed = new ArrayList<>();
        for (StoryRulings.Gathered story : rulings.stories()) {
            List<ReportKey> members = new ArrayList<>();
            for (String report : story.reports()) {
                ReportKey key = byId.get(report);
                if (key != null) {
                    members.add(key);
                }
            }
            String id = grouper.storyId(members);
            SortedMap<String, String> copies = grouper.copies(members);
            String fingerprint = fingerprint(story.reports(), copies, relevance.of(story.reports()));
            scope.remove(id);
            if (!fingerprint.equals(before.get(id))) {
                String ruled = story.ruled() ? "confirmed" : "suggested";
                changed.add(planned(id, List.copyOf(story.reports()), copies, ruled, fingerprint));
            }
        }
        return new Plan(unsettled.keySet().stream().filter(byId::containsKey).toList(), List.copyOf(scope), changed);
    }

    private List<List<ReportKey>> groups(List<ReportKey> keys) {
        int threads = Runtime.getRuntime().availableProcessors();
        if (keys.size() < MANY || threads == 1) {
            return grouper.groups(keys);
        }
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "parallax-group-" + number.incrementAndGet()));
        try {
            return new Grouper(workers, SLICES * threads).groups(keys);
        } finally {
            workers.shutdownNow();
        }
    }

    private Set<String> storiesOf(Set<String> reports) throws StoreFailure {
        Set<String> stories = new TreeSet<>();
        for (String report : reports) {
            ReportHead head = store.head(report);
            if (head != null && head.story() != null) {
                stories.add(head.story());
            }
        }
        return stories;
    }

    /** Keys of the reports published near the new ones, with all reports of their stories. */
    private List<ReportKey> window(Map<String, String> unsettled, List<Correction> corrections) throws StoreFailure {
        Map<String, String> within = new TreeMap<>();
        unsettled.keySet().forEach(report -> within.put(report, ""));
        for (String day : new TreeSet<>(unsettled.values())) {
            if (!day.isEmpty()) {
                LocalDate of = LocalDate.parse(day);
                within.putAll(store.between(
                        of.minusDays(DAYS).toString(), of.plusDays(DAYS).toString()));
            }
        }
        for (String report : unsettled.keySet()) {
            add(within, store.head(report));
            if (unsettled.size() <= FEW) {
                for (ReportHead head : holders(report)) {
                    add(within, head);
                }
            }
        }
        for (Correction correction : corrections) {
            for (String report : Relevance.reports(store, correction)) {
                add(within, store.head(report));
            }
        }
        Set<String> reports = new TreeSet<>(within.keySet());
        for (String story : new TreeSet<>(within.values())) {
            if (!story.isEmpty()) {
                store.members(story).forEach(member -> reports.add(member.id()));
            }
        }
        List<ReportKey> keys = new ArrayList<>(reports.size());
        for (String report : reports) {
            keys.add(store.key(report));
        }
        return keys;
    }

    private static void add(Map<String, String> within, @Nullable ReportHead head) {
        if (head != null) {
            within.put(head.id(), head.story() == null ? "" : head.story());
        }
    }

    /** Reports of any day that have a run of the report's words: it may be a copy of theirs, or they of it. */
    private List<ReportHead> holders(String report) throws StoreFailure {
        String[] words = store.text(report).strip().split("\\s+", -1);
        List<ReportHead> holders = new ArrayList<>();
        for (int i = 1; i <= RUNS && words.length >= RUN_WORDS; i++) {
            int begin = (words.length - RUN_WORDS) * i / (RUNS + 1);
            String run = String.join(" ", Arrays.copyOfRange(words, begin, begin + RUN_WORDS))
                    .replaceAll("[\"\u201C\u201D]", " ");
            Question question = new Question('"' + run + '"', null, null, null, null, null, null);
            holders.addAll(store.search(question, 0, HOLDERS).entries());
        }
        return holders;
    }

    /** Why two reports are, or are not, in one story. */
    Togetherness together(String one, String other) throws IOException {
        ReportHead first = store.report(one);
        ReportHead second = store.report(other);
        if (first.id().equals(second.id())) {
            throw new StoreFailure(StoreFailure.Kind.UNKNOWN, other, "this is the same report");
        }
        Map<String, String> both = new TreeMap<>();
        both.put(first.id(), day(first));
        both.put(second.id(), day(second));
        List<ReportKey> keys = store.reportCount() <= whole ? store.keys() : window(both, List.of());
        Account a = store.account(first.id());
        Account b = store.account(second.id());
        List<Correction> corrections = store.corrections().stream()
                .filter(Correction::holds)
                .filter(correction -> switch (correction.kind()) {
                    case MERGE_STORIES, SPLIT_STORY, MOVE_REPORT ->
                        correction.values().contains(first.id())
                                || correction.values().contains(second.id());
                    case MERGE_NAMES, SPLIT_NAMES, REJECT_CLAIM, CONFIRM_CLAIM, REJECT_ALIGNMENT -> false;
                })
                .toList();
        return new Togetherness(
                first,
                second,
                grouper.bond(keys, first.id(), second.id()),
                a == null || b == null ? Map.of() : Grouper.shared(a, b),
                corrections);
    }

    private static String day(ReportHead report) {
        return report.moment() == null ? "" : report.moment().substring(0, 10);
    }

    private static String fingerprint(
            Collection<String> reports, Map<String, String> copies, List<Correction> corrections) {
        StringBuilder of = new StringBuilder("1");
        reports.forEach(report -> of.append('\n').append(report));
        copies.forEach(
                (copy, original) -> of.append("\n= ").append(copy).append('\t').append(original));
        corrections.forEach(correction -> of.append("\n! ").append(correction.id()));
        return Sha256.hex(of.toString());
    }

    private Planned planned(
            String id, List<String> reports, SortedMap<String, String> copies, String ruled, String fingerprint)
            throws StoreFailure {
        List<ReportHead> heads = new ArrayList<>();
        for (String report : reports) {
            ReportHead head = store.head(report);
            if (head != null) {
                heads.add(head);
            }
        }
        return new Planned(summary(id, heads, copies, ruled, fingerprint), copies, reports);
    }

    private static StoryHead summary(
            String id, List<ReportHead> reports, SortedMap<String, String> copies, String ruled, String fingerprint) {
        Comparator<ReportHead> first = Comparator.comparing(
                        (ReportHead head) -> head.moment() == null ? Moments.NEVER : head.moment())
                .thenComparing(ReportHead::id);
        List<ReportHead> inTime = reports.stream().sorted(first).toList();
        List<String> moments = new ArrayList<>();
        Set<String> outlets = new TreeSet<>();
        for (ReportHead head : inTime) {
            if (head.moment() != null) {
                moments.add(head.moment());
            }
            if (head.outlet() != null) {
                outlets.add(Folded.outlet(head.outlet()));
            }
        }
        return new StoryHead(
                id,
                inTime.isEmpty() ? null : inTime.get(0).name(),
                moments.isEmpty() ? "" : moments.get(0),
                moments.isEmpty() ? "" : moments.get(moments.size() - 1),
                reports.size(),
                copies.size(),
                outlets.size(),
                0,
                0,
                0,
                0,
                0,
                ruled,
                fingerprint,
                true);
    }

    private void write(Plan plan) throws StoreFailure {
        for (String story : plan.gone) {
            store.deleteStory(story);
        }
        for (Planned story : plan.changed) {
            store.putStory(story.head, story.copies, story.reports);
        }
        store.deleteEmptyStories();
        store.settled(plan.settled);
    }

    /** Collates every story that is marked; how many. */
    private int collate() throws IOException {
        long count = store.dirtyCount();
        int done = 0;
        for (String id = store.nextDirty(""); id != null; id = store.nextDirty(id)) {
            StoryHead story = store.storyOrNull(id);
            if (story != null && story.dirty()) {
                Told told = told(id, store.members(id));
                Collation collation = told.kept != null ? told.kept : made(told);
                store.collated(id, told.fingerprint, collation, new ClaimRulings(told.corrections).apply(collation));
                progress.tell("collated", ++done, count);
            }
        }
        return done;
    }

    /**
     * The story's collation as people left it, of today or of a moment; made when it has not been made yet.
     *
     * @param moment null for today
     * @return null when none of its reports was out by then
     */
    @Nullable
    Ruled view(StoryHead story, @Nullable String moment) throws IOException {
        return moment == null ? ruled(story) : asOf(story, moment);
    }

    /** The story's collation as people left it; made when it has not been made yet. */
    Ruled ruled(StoryHead story) throws IOException {
        Told told = store.snapshot(() -> told(story.id(), store.members(story.id())));
        return ruled(requireNonNull(told, "told is null"));
    }

    /**
     * The story as it would have been from those of its reports that were out by then.
     *
     * @return null when none was
     */
    @Nullable
    Ruled asOf(StoryHead story, String moment) throws IOException {
        Told told = store.snapshot(() -> {
            List<ReportHead> members = store.members(story.id());
            List<ReportHead> then = members.stream()
                    .filter(member -> member.publishedBy(moment))
                    .toList();
            if (then.size() == members.size()) {
                return told(story.id(), members);
            }
            List<ReportKey> keys = new ArrayList<>();
            for (ReportHead report : then) {
                keys.add(store.key(report.id()));
            }
            return then.isEmpty() ? null : told(grouper.storyId(keys), ids(then), grouper.copies(keys));
        });
        return told == null ? null : ruled(told);
    }

    /** All that a story's collation is made from, and the collation itself when it has been made before. */
    private record Told(
            Story story,
            String fingerprint,
            List<Correction> corrections,
            @Nullable Collation kept) {}

    private static List<String> ids(List<ReportHead> reports) {
        return reports.stream().map(ReportHead::id).toList();
    }

    private Told told(String id, List<ReportHead> members) throws IOException {
        SortedMap<String, String> copies = new TreeMap<>();
        for (ReportHead member : members) {
            if (member.copyOf() != null) {
                copies.put(member.id(), member.copyOf());
            }
        }
        return told(id, ids(members), copies);
    }

    private Told told(String id, List<String> reports, SortedMap<String, String> copies) throws IOException {
        List<Correction> holding =
                store.corrections().stream().filter(Correction::holds).toList();
        List<Correction> relevant = new Relevance(store, holding).of(new TreeSet<>(reports));
        String fingerprint = fingerprint(reports, copies, relevant);
        List<Account> accounts = new ArrayList<>();
        for (String report : reports) {
            Account account = store.account(report);
            accounts.add(account != null ? account : pipeline.get().read(store.article(report)));
        }
        Story story = new Story(id, accounts, copies);
        return new Told(story, fingerprint, relevant, store.collation(fingerprint, accounts));
    }

    /** What must be made is kept for the next who asks. */
    private Ruled ruled(Told told) throws IOException {
        Collation kept = told.kept;
        Collation collation = kept != null ? kept : made(told);
        if (kept == null) {
            keep(told.fingerprint, collation);
        }
        return new ClaimRulings(told.corrections).apply(collation);
    }

    private Collation made(Told told) {
        return pipeline.get().collate(told.story, new NameRulings(told.corrections));
    }

    private void keep(String fingerprint, Collation made) throws IOException {
        try {
            store.putCollation(fingerprint, made);
        } catch (StoreFailure expected) {
            switch (expected.kind()) {
                case READ_ONLY, BUSY, FULL -> {
                    // it is only a cache: what was made is shown, and made again for the next who asks
                }
                case NONE, EXISTS, DAMAGED, NEWER, SERVER, UNKNOWN, OTHER -> throw expected;
            }
        }
    }

    /** What changed in the story after a moment: claims that are new since, or have another verdict. */
    Ruled since(StoryHead story, String moment, Ruled now) throws IOException {
        Ruled before = asOf(story, moment);
        if (before == null) {
            return now;
        }
        Map<List<String>, Claim> known = new HashMap<>();
        before.collation().claims().forEach(claim -> known.put(ClaimRulings.places(claim), claim));
        List<Claim> changed = now.collation().claims().stream()
                .filter(claim -> {
                    Claim same = known.get(ClaimRulings.places(claim));
                    return same == null || same.verdict() != claim.verdict();
                })
                .toList();
        return new Ruled(now.collation().with(changed), now.rejected(), now.confirmed());
    }
}
