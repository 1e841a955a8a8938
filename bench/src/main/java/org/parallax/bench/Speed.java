// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how fast contenders read the same texts in the same minutes: all are started, each reads all texts once to warm up,
 * then they take turns, round by round, one at a time, so that whatever else the machine does falls on all of them. A ratio is
 * the median of the rounds' ratios.
 */
final class Speed {
    /**
     * One system at some number of threads.
     *
     * @param seconds of each round
     * @param load median seconds, over fresh processes, from the call that loads it to its return
     * @param start median seconds from the start of the process until its first sentence is read
     * @param peakMegabytes the most memory that was resident, over load and all rounds
     */
    record Row(
            String name,
            int threads,
            List<Double> seconds,
            int words,
            double load,
            double start,
            double peakMegabytes) {
        double medianSeconds() {
            return median(seconds);
        }

        /** How many times as fast as another in the same rounds; a system that sat out a round has no time for it. */
        double timesAsFastAs(Row other) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < Math.min(seconds.size(), other.seconds.size()); i++) {
                if (!seconds.get(i).isNaN() && !other.seconds.get(i).isNaN()) {
                    ratios.add(other.seconds.get(i) / seconds.get(i));
                }
            }
            return median(ratios);
        }
    }

    /** The result: the rows, and whether all of our readings were the same. */
    record Result(List<Row> rows, List<String> hashes, int words, int texts) {
        boolean sameOutput() {
            return hashes.stream().distinct().count() == 1;
        }
    }

    private static final int FRESH_STARTS = 3;
    /** A slow system reads in every so manieth round only. */
    private static final int SLOW_EVERY = 2;

    private final Path work;
    private final int rounds;

    Speed(Path work, int rounds) {
        this.work = work;
        this.rounds = rounds;
    }

    /**
     * Writes one of so many of PolNeAR's development articles, and the reports of the open pairs, all or likewise; returns how
     * many.
     *
     * @param each 2 for every second article and all reports; more for so much fewer of both
     */
    static int writeTexts(Path gold, Path folder, int each) throws IOException {
        Files.createDirectories(folder);
        List<TreeText> articles = Quality.texts(gold.resolve("quotes/polnear-dev.jsonl.gz"));
        int count = 0;
        for (int i = 0; i < articles.size(); i += each) {
            TreeText text = articles.get(i);
            Files.writeString(folder.resolve(text.id() + ".txt"), text.text());
            count++;
        }
        try (Stream<Path> files = Files.list(gold.resolve("pairs"))) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            for (int i = 0; i < reports.size(); i += each / 2) {
                Path file = reports.get(i);
                Files.copy(
                        file, folder.resolve(String.valueOf(file.getFileName())), StandardCopyOption.REPLACE_EXISTING);
                count++;
            }
        }
        return count;
    }

    /** Measures all that are here; ours twice, on one thread and on two. */
    Result measure(List<Entrant> entrants, Path texts, int count) throws IOException {
        Map<String, Runner> runners = new LinkedHashMap<>();
        try {
            for (Entrant entrant : entrants) {
                if (entrant.missing() == null) {
                    runners.put(entrant.name(), new Runner(entrant, 1, texts));
                    if (entrant.name().equals(Entrant.PARALLAX)) {
                        runners.put(entrant.name() + " 2", new Runner(entrant, 2, texts));
                    }
                }
            }
            for (Runner runner : runners.values()) {
                runner.pass();
            }
            for (int round = 0; round < rounds; round++) {
                for (Runner runner : runners.values()) {
                    boolean rests = runner.name.equals(Entrant.DEFAULT) && round % SLOW_EVERY != 0;
                    runner.seconds.add(rests ? Double.NaN : runner.pass());
                }
                Progress.say("round " + (round + 1) + " of " + rounds);
            }
            List<Row> rows = new ArrayList<>();
            int words = words(runners);
            for (Runner runner : runners.values()) {
                rows.add(runner.row(words));
            }
            return new Result(rows, hashes(runners), words, count);
        } finally {
            for (Runner runner : runners.values()) {
                runner.contender.close();
            }
        }
    }

    /** Systems cut words a little differently; one count for all makes the ratios ratios of time. */
    private static int words(Map<String, Runner> runners) {
        Runner ours = runners.get(Entrant.PARALLAX);
        if (ours == null) {
            throw new IllegalStateException("nothing to compare with");
        }
        return ours.words;
    }

    private static List<String> hashes(Map<String, Runner> runners) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Runner runner : runners.values()) {
            if (runner.name.equals(Entrant.PARALLAX)) {
                for (String threads : List.of("1", "2")) {
                    for (String seed : List.of("1", "2")) {
                        hashes.add(runner.contender.ask("hash", threads, seed)[0]);
                    }
                }
            }
        }
        return hashes;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private final class Runner {
        private final String name;
        private final int threads;
        private final ServedContender contender;
        private final double load;
        private final double start;
        private final List<Double> seconds = new ArrayList<>();
        private int words;

        Runner(Entrant entrant, int threads, Path texts) throws IOException {
            this.name = entrant.name();
            this.threads = threads;
            double[] loads = new double[FRESH_STARTS];
            double[] starts = new double[FRESH_STARTS];
            ServedContender last = null;
            for (int i = 0; i < FRESH_STARTS; i++) {
                if (last != null) {
                    last.close();
                }
                last = new ServedContender(entrant, work.resolve("workers.log"));
                loads[i] = last.loadMillis() / 1e3;
                starts[i] = last.startMillis() / 1e3;
            }
            if (last == null) {
                throw new IllegalStateException("never started");
            }
            this.contender = last;
            this.load = median(Arrays.stream(loads).boxed().toList());
            this.start = median(Arrays.stream(starts).boxed().toList());
            contender.ask("texts", texts.toString());
            Progress.say(name + " is ready");
        }

        double pass() {
            try {
                String[] answer = contender.ask("pass", Integer.toString(threads));
                words = Integer.parseInt(answer[1]);
                return Long.parseLong(answer[0]) / 1e9;
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }

        Row row(int allWords) throws IOException {
            double peak = Long.parseLong(contender.ask("peak")[0]) / 1e3;
            return new Row(name, threads, seconds, allWords, load, start, peak);
        }
    }
}
