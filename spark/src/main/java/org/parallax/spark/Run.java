// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.parallax.report.record.Build;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.TableDigests;
import scala.Tuple2;

/**
 * The whole way from inputs to tables, step by step:
 *
 * <ol>
 *   <li>look up the inputs, and cut what is new into bundles ({@link Manifest}, {@link Cutter})
 *   <li>read the bundles that nobody has read yet ({@link Reading})
 *   <li>put the reports together ({@link Register}, {@link Gathered})
 *   <li>collate the stories that nobody has collated yet ({@link Collations})
 *   <li>write the tables of the days that changed ({@link TableFiles})
 *   <li>hash the tables, when that is asked for ({@link Hashing})
 * </ol>
 *
 * <p>Each step writes what it made under a name that tells what it was made of, whole or not at all. So a run that was stopped
 * goes on where it was, and one with more inputs does what is new. For one thread.
 */
final class Run {
    private static final int PARTITIONS_A_CORE = 4;

    private final JavaSparkContext context;
    private final Settings settings;
    private final Consumer<String> console;
    private final Progress progress;
    private final Configuration configuration;
    private final int cores;

    Run(JavaSparkContext context, Settings settings, Consumer<String> console) {
        this.context = context;
        this.settings = settings;
        this.console = console;
        this.progress = new Progress(console);
        this.configuration = context.hadoopConfiguration();
        this.cores = context.defaultParallelism();
    }

    Outcome run() throws IOException, Stop {
        context.sc().addSparkListener(progress);
        OutFolder out = folder();
        Manifest manifest = Manifest.open(out, Build.fingerprint());
        int fresh = lookUp(out, manifest);
        read(out, manifest);

        progress.begin("put together");
        Register register = Register.load(context, out, manifest, partitions());
        List<Register.Entry> entries = register.entries();
        List<Gathered> stories = Gathered.of(entries, new Gatherer(context, cores));

        JavaPairRDD<Long, byte[]> accounts = accounts(out, manifest);
        List<Gathered> small = new ArrayList<>();
        List<Gathered> heaps = new ArrayList<>();
        stories.forEach(story -> (story.members().size() <= settings.mostReports() ? small : heaps).add(story));
        Set<String> wanted = new HashSet<>();
        small.forEach(story -> wanted.add(story.fingerprint()));
        int collated = collate(out, small, wanted, accounts);
        Collations collations = Collations.open(out, wanted);

        TreeMap<Long, Integer> positions = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            positions.put(entries.get(i).position(), i);
        }
        JavaPairRDD<Integer, byte[]> reports =
                accounts.flatMapToPair(new Chosen(context.broadcast(new Spots(positions))));
        JavaPairRDD<Integer, byte[]> collatedRows = collatedRows(collations, stories, heaps);
        write(out, entries, stories, reports, collatedRows);
        Map<String, String> hashes = settings.hash() ? hashes(entries, stories, reports, collatedRows) : Map.of();
        progress.end();

        Tally tally = register.tally();
        tally.told().forEach(console);
        List<String> leftOut = heaps.stream().map(Gathered::id).toList();
        for (Gathered heap : heaps) {
            console.accept(Problem.TOO_MANY_REPORTS.message(
                    heap.id(),
                    "a story of " + heap.members().size() + " reports is not collated",
                    "see what it is made of; --most-reports raises the bound"));
        }
        return new Outcome(
                manifest.files().size(),
                fresh,
                tally,
                register.known(),
                entries.size(),
                stories.size(),
                wanted.stream().mapToLong(collations::claims).sum(),
                collated,
                leftOut,
                progress.shuffled(),
                progress.failed(),
                progress.seconds(),
                progress.all(),
                hashes);
    }

    private int partitions() {
        return settings.partitions() != null ? settings.partitions() : cores * PARTITIONS_A_CORE;
    }

    private OutFolder folder() throws Stop {
        try {
            OutFolder out = OutFolder.of(settings.out(), configuration);
            out.system().mkdirs(out.root());
            Path trial = out.beside("trial");
            out.system().create(trial, true).close();
            out.system().delete(trial, false);
            return out;
        } catch (IOException | IllegalArgumentException e) {
            throw new Stop(
                    Stop.USAGE,
                    Problem.NOT_WRITABLE,
                    settings.out(),
                    "it cannot be written to (" + e.getMessage() + ")",
                    "name a folder that can be made or written to");
        }
    }

    private int lookUp(OutFolder out, Manifest manifest) throws IOException, Stop {
        progress.begin("look up");
        Inputs inputs = new Inputs(
                configuration,
                out.root(),
                name -> console.accept(Problem.PASSED_OVER.message(
                        name,
                        "passed over, its ending is not one that is read",
                        "name the file itself if it is a report")));
        for (String input : settings.inputs()) {
            inputs.add(input);
        }
        if (inputs.files().isEmpty()) {
            throw new Stop(
                    Stop.UNREADABLE,
                    Problem.NOTHING_READ,
                    String.join(", ", settings.inputs()),
                    "there is no file in it that is read",
                    "name files, or folders with files of known endings");
        }
        int fresh = manifest.take(inputs.files(), new Cutter(configuration, settings.partitions(), cores));
        if (fresh > 0) {
            manifest.write();
        }
        return fresh;
    }

    private void read(OutFolder out, Manifest manifest) throws IOException {
        List<Bundle> unread = new ArrayList<>();
        Set<String> done = new HashSet<>(out.names(Reading.FOLDER));
        for (Bundle bundle : manifest.bundles()) {
            String folder = Reading.folder(bundle.number());
            if (!done.contains(folder.substring(folder.indexOf('/') + 1))) {
                unread.add(bundle);
            }
        }
        LongAccumulator count = context.sc().longAccumulator();
        LongAccumulator bytes = context.sc().longAccumulator();
        progress.begin(
                "read",
                "reports",
                count,
                bytes,
                unread.stream().mapToLong(Bundle::length).sum());
        if (!unread.isEmpty()) {
            // long ones first, so that nobody waits for one at the end
            unread.sort(
                    Comparator.comparing((Bundle bundle) -> -bundle.length()).thenComparing(Bundle::number));
            context.parallelize(unread, unread.size())
                    .foreach(new Reading(out.root().toString(), List.copyOf(manifest.files()), count, bytes));
        }
    }

    private JavaPairRDD<Long, byte[]> accounts(OutFolder out, Manifest manifest) {
        List<Path> files = manifest.bundles().stream()
                .map(bundle -> out.path(Reading.folder(bundle.number()) + "/" + Reading.ACCOUNTS))
                .toList();
        return Packages.all(context, files, partitions());
    }

    /** @return how many stories were collated now */
    private int collate(OutFolder out, List<Gathered> stories, Set<String> wanted, JavaPairRDD<Long, byte[]> accounts)
            throws IOException {
        Collations kept = Collations.open(out, wanted);
        List<Gathered> needed =
                stories.stream().filter(story -> !kept.has(story.fingerprint())).toList();
        LongAccumulator count = context.sc().longAccumulator();
        progress.begin("collate", "stories", count, count, needed.size());
        if (!needed.isEmpty()) {
            Collations.make(context, out, needed, accounts, cores, count);
        }
        return needed.size();
    }

    /** Rows of all stories, by the place of the story. */
    private JavaPairRDD<Integer, byte[]> collatedRows(
            Collations collations, List<Gathered> stories, List<Gathered> heaps) throws IOException {
        TreeMap<Long, Integer> numbers = new TreeMap<>();
        List<Tuple2<Integer, byte[]>> uncollated = new ArrayList<>();
        Set<String> heapIds = new HashSet<>();
        heaps.forEach(heap -> heapIds.add(heap.id()));
        for (int i = 0; i < stories.size(); i++) {
            Gathered story = stories.get(i);
            if (heapIds.contains(story.id())) {
                uncollated.add(new Tuple2<>(i, PackedRows.pack(StoryRows.of(story.uncollated()))));
            } else if (numbers.put(Collations.number(story.fingerprint()), i) != null) {
                throw new IllegalStateException("two stories have one number: " + story.id());
            }
        }
        JavaPairRDD<Integer, byte[]> rows = context.parallelizePairs(uncollated);
        return collations.files().isEmpty()
                ? rows
                : rows.union(Packages.all(context, collations.files(), partitions())
                        .flatMapToPair(new Chosen(context.broadcast(new Spots(numbers)))));
    }

    private void write(
            OutFolder out,
            List<Register.Entry> entries,
            List<Gathered> stories,
            JavaPairRDD<Integer, byte[]> reports,
            JavaPairRDD<Integer, byte[]> collatedRows)
            throws IOException {
        TableFiles tables = new TableFiles(out, settings.formats());
        String formats = settings.formats().toString();
        List<Part> ofReports = Part.of(
                entries,
                "reports " + formats,
                Register.Entry::id,
                entry -> entry.head().day(),
                entry -> entry.head().whole());
        List<Part> ofStories = Part.of(
                stories,
                "stories " + formats + " " + settings.mostReports(),
                Gathered::id,
                Gathered::day,
                Gathered::fingerprint);
        List<Part> reportsLeft = tables.missing(ofReports);
        List<Part> storiesLeft = tables.missing(ofStories);
        LongAccumulator count = context.sc().longAccumulator();
        progress.begin(
                "write tables", "reports and stories", count, count, members(reportsLeft) + members(storiesLeft));
        if (!reportsLeft.isEmpty()) {
            tables.write(context, Kind.REPORT, reportsLeft, reports, count);
        }
        if (!storiesLeft.isEmpty()) {
            tables.write(context, Kind.STORY, storiesLeft, collatedRows, count);
        }
        List<Part> all = new ArrayList<>(ofReports);
        all.addAll(ofStories);
        tables.publish(all);
    }

    private static long members(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.members().size()).sum();
    }

    private Map<String, String> hashes(
            List<Register.Entry> entries,
            List<Gathered> stories,
            JavaPairRDD<Integer, byte[]> reports,
            JavaPairRDD<Integer, byte[]> collatedRows)
            throws IOException {
        progress.begin("hash");
        TableDigests digests = new TableDigests();
        Hashing.add(
                digests, Kind.REPORT, entries.stream().map(Register.Entry::id).toList(), reports, cores);
        Hashing.add(digests, Kind.STORY, stories.stream().map(Gathered::id).toList(), collatedRows, cores);
        return digests.hashes();
    }
}
