// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Sha256;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Tables;
import scala.Tuple2;

/**
 * Collations as rows, kept under their story's fingerprint: what was collated once is not collated again. In {@code
 * collations/NAME} stand {@code rows}, by the beginning of the fingerprint, and {@code index}, a line each with fingerprint and
 * number of claims.
 */
final class Collations {
    static final String FOLDER = "collations";
    private static final String ROWS = "rows";
    private static final String INDEX = "index";
    /** About so many reports are collated by one task. */
    private static final int TASK = 200;

    private final OutFolder out;
    /** Fingerprint to number of claims. */
    private final Map<String, Integer> kept = new HashMap<>();

    private final List<String> names = new ArrayList<>();

    private Collations(OutFolder out) {
        this.out = out;
    }

    /** What is kept; folders of which nothing is wanted are dropped. */
    static Collations open(OutFolder out, Set<String> wanted) throws IOException {
        Collations collations = new Collations(out);
        for (String name : out.names(FOLDER)) {
            String folder = FOLDER + "/" + name;
            boolean used = false;
            for (String line : new String(out.bytes(folder + "/" + INDEX), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int cut = line.indexOf(' ');
                String fingerprint = line.substring(0, cut);
                if (wanted.contains(fingerprint)) {
                    used = true;
                    collations.kept.put(fingerprint, Integer.parseInt(line.substring(cut + 1)));
                }
            }
            if (used) {
                collations.names.add(name);
            } else {
                out.delete(folder);
            }
        }
        return collations;
    }

    /** How many claims the story of that fingerprint has; 0 when it is not kept. */
    int claims(String fingerprint) {
        return kept.getOrDefault(fingerprint, 0);
    }

    boolean has(String fingerprint) {
        return kept.containsKey(fingerprint);
    }

    /** The number under which its rows are kept. */
    static long number(String fingerprint) {
        return Long.parseUnsignedLong(fingerprint.substring(0, Long.BYTES * 2), 16);
    }

    /** Files with rows. */
    List<Path> files() {
        return names.stream()
                .map(name -> out.path(FOLDER + "/" + name + "/" + ROWS))
                .toList();
    }

    /**
     * Collates stories, and keeps what comes of it.
     *
     * @param accounts all accounts by position
     * @param count told of every story
     */
    static void make(
            JavaSparkContext context,
            OutFolder out,
            List<Gathered> stories,
            JavaPairRDD<Long, byte[]> accounts,
            int cores,
            LongAccumulator count) {
        List<Gathered> largestFirst = new ArrayList<>(stories);
        largestFirst.sort(
                Comparator.comparing((Gathered story) -> -story.members().size())
                        .thenComparing(Gathered::id));
        TreeMap<Long, Integer> spots = new TreeMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Gathered story : largestFirst) {
            story.members().forEach(member -> spots.put(member.position(), fingerprints.size()));
            fingerprints.add(story.fingerprint());
        }
        int partitions = Math.max(1, Math.min(stories.size(), Math.max(spots.size() / TASK, cores * 4)));
        String tag = Sha256.hex(new TreeSet<>(fingerprints).toString()).substring(0, 12);
        Broadcast<Spots> where = context.broadcast(new Spots(spots));
        Broadcast<List<String>> names = context.broadcast(fingerprints);
        // numbers of stories fall to partitions in turn, so the large ones are spread
        accounts.flatMapToPair(new Chosen(where))
                .groupByKey(partitions)
                .foreachPartition(new Collate(out.root().toString(), tag, names, count));
        where.destroy();
        names.destroy();
    }

    /** Collates the stories of a partition. */
    private record Collate(String folder, String tag, Broadcast<List<String>> fingerprints, LongAccumulator count)
            implements VoidFunction<Iterator<Tuple2<Integer, Iterable<byte[]>>>> {
        @Override
        public void call(Iterator<Tuple2<Integer, Iterable<byte[]>>> stories) throws IOException {
            if (!stories.hasNext()) {
                return;
            }
            OutFolder out = OutFolder.of(folder, Rooms.configuration());
            String name = FOLDER + "/" + tag + "-" + TaskContext.getPartitionId();
            Path beside = out.beside(name);
            StringBuilder index = new StringBuilder();
            try (SequenceFile.Writer writer = Packages.writer(new Path(beside, ROWS))) {
                while (stories.hasNext()) {
                    Tuple2<Integer, Iterable<byte[]>> story = stories.next();
                    String fingerprint = fingerprints.value().get(story._1());
                    List<Row> rows = rows(story._2());
                    long claims = rows.stream()
                            .filter(row -> row.table() == Tables.CLAIM)
                            .count();
                    writer.append(new LongWritable(number(fingerprint)), new BytesWritable(PackedRows.pack(rows)));
                    index.append(fingerprint).append(' ').append(claims).append('\n');
                    count.add(1);
                }
            }
            try (var file = out.system().create(new Path(beside, INDEX), true)) {
                file.write(index.toString().getBytes(StandardCharsets.UTF_8));
            }
            out.settle(beside, name);
        }

        private static List<Row> rows(Iterable<byte[]> packed) throws IOException {
            List<Account> accounts = new ArrayList<>();
            for (byte[] account : packed) {
                accounts.add(Rooms.ACCOUNTS.parse(account));
            }
            accounts.sort(Comparator.comparing(Account::id));
            return StoryRows.of(Rooms.pipeline().collate(new Grouper().story(accounts)));
        }
    }
}
