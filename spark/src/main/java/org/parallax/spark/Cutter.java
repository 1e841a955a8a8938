// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cuts inputs into what single tasks read. JSON lines that are not packed are cut between lines; everything else is read from
 * its beginning to its end.
 *
 * @param configuration how file systems are reached
 * @param bundles how many tasks are wanted; null for as many as the work is worth
 * @param cores how many tasks run at a time
 */
record Cutter(Configuration configuration, @Nullable Integer bundles, int cores) {
    /** A megabyte of reports is some minutes' work, enough to lose when a machine goes. */
    private static final long WORK = 1 << 20;
    /** However much there is to read, it is not cut into more than about so many tasks. */
    private static final int MANY = 20_000;

    private static final long LEAST = 1 << 12;
    private static final int TASKS_A_CORE = 4;

    /** Pieces of these files in bundles of about the same weight. */
    List<List<Piece>> cut(List<InputFile> files, List<Integer> fresh) throws IOException {
        long whole = fresh.stream().mapToLong(file -> weight(files.get(file))).sum();
        long atMost = bundles != null ? whole / bundles + 1 : Math.max(WORK, whole / MANY);
        long size = bundles != null ? atMost : Math.min(atMost, whole / ((long) cores * TASKS_A_CORE) + 1);
        List<Piece> pieces = new ArrayList<>();
        for (int file : fresh) {
            pieces.addAll(pieces(file, files.get(file), Math.max(LEAST, size)));
        }
        pieces.sort(
                Comparator.comparing((Piece piece) -> files.get(piece.file()).path())
                        .thenComparing(Piece::begin));
        List<List<Piece>> cut = new ArrayList<>();
        List<Piece> bundle = new ArrayList<>();
        long taken = 0;
        for (Piece piece : pieces) {
            long weight = piece.length() + LEAST;
            if (!bundle.isEmpty() && taken + weight / 2 > (cut.size() + 1) * size) {
                cut.add(bundle);
                bundle = new ArrayList<>();
            }
            bundle.add(piece);
            taken += weight;
        }
        if (!bundle.isEmpty()) {
            cut.add(bundle);
        }
        return cut;
    }

    /** Opening a file costs something too. */
    private static long weight(InputFile file) {
        return file.length() + LEAST;
    }

    private List<Piece> pieces(int number, InputFile file, long size) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        long step = file.length() > size && isLines(file) ? size : Math.max(1, file.length());
        long begin = 0;
        do {
            pieces.add(new Piece(number, begin, Math.min(file.length(), begin + step)));
            begin += step;
        } while (begin < file.length());
        return pieces;
    }

    private boolean isLines(InputFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".jsonl") && !name.endsWith(".ndjson")) {
            return false;
        }
        Path path = new Path(file.path());
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            return in.read() != 0x1F; // else it is packed, whatever it is called
        } catch (IOException expected) {
            return false; // who reads it will say what is wrong
        }
    }
}
