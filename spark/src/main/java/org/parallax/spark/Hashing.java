// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.parallax.report.record.Packed;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.TableDigests;
import scala.Tuple2;

/**
 * SHA-256 of every table over its rows sorted by id, as an export of the laptop has it. Rows are sorted where they are made, and
 * pass by the driver a few hundred reports' at a time.
 */
final class Hashing {
    /** About so many reports or stories are sorted by one task. */
    private static final int SIZE = 200;

    private Hashing() {}

    /**
     * Takes in all rows of a kind.
     *
     * @param ids of all reports or stories, sorted by code points
     * @param values what their rows are made of, by the place of their id
     * @param cores how many tasks run at a time
     */
    static void add(TableDigests digests, Kind kind, List<String> ids, JavaPairRDD<Integer, byte[]> values, int cores)
            throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        int[] begins = begins(ids);
        JavaRDD<Tuple2<Integer, byte[]>> sorted =
                values.partitionBy(new Ranges(begins)).mapPartitions(new Sort(kind));
        for (int from = 0; from < begins.length; from += 2 * cores) {
            int[] next = new int[Math.min(2 * cores, begins.length - from)];
            for (int i = 0; i < next.length; i++) {
                next[i] = from + i;
            }
            for (List<Tuple2<Integer, byte[]>> tables : sorted.collectPartitions(next)) {
                for (Tuple2<Integer, byte[]> table : tables) {
                    digests.addLines(kind.tables().get(table._1()), Packed.unpack(table._2()));
                }
            }
        }
    }

    /**
     * Where ranges begin. Ids of rows begin with their owner's; owners of which one begins with another are in one range, to be
     * sorted together.
     */
    private static int[] begins(List<String> ids) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        String first = ids.get(0);
        for (int i = 1; i < ids.size(); i++) {
            if (!ids.get(i).startsWith(first)) {
                first = ids.get(i);
                if (i - begins.get(begins.size() - 1) >= SIZE) {
                    begins.add(i);
                }
            }
        }
        return begins.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Sends a place to the range that it lies in. Immutable. */
    private static final class Ranges extends Partitioner {
        private static final long serialVersionUID = 1L;

        private final int[] begins;

        Ranges(int[] begins) {
            this.begins = begins;
        }

        @Override
        public int numPartitions() {
            return begins.length;
        }

        @Override
        public int getPartition(Object place) {
            int at = Arrays.binarySearch(begins, (Integer) place);
            return at >= 0 ? at : -at - 2;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ranges ranges && Arrays.equals(begins, ranges.begins);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(begins);
        }
    }

    /** The lines of a range, table by table. */
    private record Sort(Kind kind)
            implements FlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Tuple2<Integer, byte[]>> {
        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> values) throws IOException {
            Map<Integer, TreeMap<String, String>> tables = new TreeMap<>();
            while (values.hasNext()) {
                for (Row row : kind.rows(values.next()._2())) {
                    tables.computeIfAbsent(
                                    kind.tables().indexOf(row.table()), table -> new TreeMap<>(Row::compareCodePoints))
                            .put(row.id(), RowJson.line(row));
                }
            }
            List<Tuple2<Integer, byte[]>> packed = new ArrayList<>();
            for (Map.Entry<Integer, TreeMap<String, String>> table : tables.entrySet()) {
                StringBuilder lines = new StringBuilder();
                table.getValue().values().forEach(line -> lines.append(line).append('\n'));
                packed.add(new Tuple2<>(table.getKey(), Packed.packText(lines.toString())));
            }
            return packed.iterator();
        }
    }
}
