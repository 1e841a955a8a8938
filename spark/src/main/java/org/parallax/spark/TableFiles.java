// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowFile;
import org.parallax.report.table.Table;
import scala.Tuple2;

/**
 * The tables of an output folder: {@code tables/FORMAT/TABLE/day=DAY/part-...}. A part is written into {@code staging}, and
 * when all are written they are moved into their places and those that no longer hold are dropped; {@code parts/NAME} lists the
 * files of a part that is in its place.
 */
final class TableFiles {
    private static final String STAGING = "staging";
    private static final String PARTS = "parts";
    private static final String TABLES = "tables";

    private final OutFolder out;
    private final List<RowFormat> formats;
    private final Set<String> there;

    TableFiles(OutFolder out, List<RowFormat> formats) throws IOException {
        this.out = out;
        this.formats = formats;
        this.there = new HashSet<>(out.names(PARTS));
        this.there.addAll(out.names(STAGING));
    }

    /** Those that must still be written. */
    List<Part> missing(List<Part> parts) {
        return parts.stream().filter(part -> !there.contains(part.name())).toList();
    }

    /**
     * Writes parts.
     *
     * @param values what their rows are made of, by its place in the list of all
     * @param count told of every report or story that was written
     */
    void write(
            JavaSparkContext context,
            Kind kind,
            List<Part> parts,
            JavaPairRDD<Integer, byte[]> values,
            LongAccumulator count) {
        TreeMap<Long, Integer> places = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int member : parts.get(i).members()) {
                places.put((long) member, i);
            }
        }
        Broadcast<Spots> where = context.broadcast(new Spots(places));
        Broadcast<List<Part>> named = context.broadcast(parts.stream()
                .map(part -> new Part(part.name(), part.day(), part.number(), List.of()))
                .toList());
        values.filter(value -> where.value().of(value._1()) >= 0)
                .mapToPair(value -> new Tuple2<>(where.value().of(value._1()), value))
                .groupByKey(parts.size())
                .foreach(new Write(out.root().toString(), kind, List.copyOf(formats), named, count));
        where.destroy();
        named.destroy();
    }

    /** Moves what was written into its place, and drops what is none of these. */
    void publish(List<Part> parts) throws IOException {
        Map<String, Part> wanted = new TreeMap<>();
        parts.forEach(part -> wanted.put(part.name(), part));
        for (String name : out.names(PARTS)) {
            if (!wanted.containsKey(name)) {
                String files = new String(out.bytes(PARTS + "/" + name), StandardCharsets.UTF_8);
                for (String file : files.lines().toList()) {
                    out.delete(file);
                }
                out.delete(PARTS + "/" + name);
            }
        }
        for (String name : out.names(STAGING)) {
            Part part = wanted.get(name);
            if (part != null) {
                publish(part);
            }
        }
        out.delete(STAGING);
    }

    private void publish(Part part) throws IOException {
        String staged = STAGING + "/" + part.name();
        StringBuilder files = new StringBuilder();
        for (String format : out.names(staged)) {
            for (String file : out.names(staged + "/" + format)) {
                String table = file.substring(0, file.indexOf('.'));
                String place =
                        TABLES + "/" + format + "/" + table + "/day=" + part.day() + "/" + part.file() + "." + format;
                out.system().mkdirs(out.path(place).getParent());
                // a run that was stopped in the middle of this has moved some already
                out.settle(out.path(staged + "/" + format + "/" + file), place);
                files.append(place).append('\n');
            }
        }
        out.write(PARTS + "/" + part.name(), files.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the files of one part. */
    private record Write(
            String folder, Kind kind, List<RowFormat> formats, Broadcast<List<Part>> parts, LongAccumulator count)
            implements VoidFunction<Tuple2<Integer, Iterable<Tuple2<Integer, byte[]>>>> {
        @Override
        public void call(Tuple2<Integer, Iterable<Tuple2<Integer, byte[]>>> values) throws IOException {
            OutFolder out = OutFolder.of(folder, Rooms.configuration());
            String name = STAGING + "/" + parts.value().get(values._1()).name();
            if (out.has(name)) {
                return;
            }
            Path beside = out.beside(name);
            Map<String, RowFile> files = new TreeMap<>();
            try {
                for (byte[] value : inOrder(values._2())) {
                    List<Row> rows = new ArrayList<>(kind.rows(value));
                    rows.sort(Row.BY_ID);
                    for (Row row : rows) {
                        for (RowFormat format : formats) {
                            file(files, beside, format, row.table()).write(row);
                        }
                    }
                    count.add(1);
                }
            } finally {
                close(files);
            }
            out.settle(beside, name);
        }

        /** Values by their numbers; a value that came twice comes once. */
        private static Collection<byte[]> inOrder(Iterable<Tuple2<Integer, byte[]>> values) {
            TreeMap<Integer, byte[]> sorted = new TreeMap<>();
            values.forEach(value -> sorted.put(value._1(), value._2()));
            return sorted.values();
        }

        private static RowFile file(Map<String, RowFile> files, Path folder, RowFormat format, Table table)
                throws IOException {
            String name = format.label() + "/" + table.name() + "." + format.label();
            RowFile file = files.get(name);
            if (file == null) {
                file = format.open(table, new Path(folder, name));
                files.put(name, file);
            }
            return file;
        }

        private static void close(Map<String, RowFile> files) throws IOException {
            for (RowFile file : files.values()) {
                file.close();
            }
        }
    }
}
