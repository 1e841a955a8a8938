// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.parallax.Pipeline;
import org.parallax.bench.GoldClaims.AnswerPair;
import org.parallax.bench.GoldClaims.EventPlaces;
import org.parallax.bench.GoldClaims.StatementPair;
import org.parallax.collate.PairModel;
import org.parallax.collate.PairModel.Question;
import org.parallax.collate.PairScorer;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.lexicon.Tsv;

/**
 * Pairs of statements, answers and events that others have judged, put to the learned scorers of the collation.
 *
 * <p>{@code Claims GOLD OUT} prints the F1 of QA-Align, ClaimDiff's weaken and RTE-3's contradiction and writes ECB+ for
 * score_coref.py. {@code Claims GOLD OUT FOLDS} does so with trees that were fitted without the pair's group, from folders
 * {@code FOLDS/0}, {@code FOLDS/1} and on. {@code Claims GOLD OUT features} writes what training/claims.py fits them to.
 */
public final class Claims {
    private final GoldClaims gold;
    private final Path out;

    Claims(GoldClaims gold, Path out) {
        this.gold = gold;
        this.out = out;
    }

    /** Runs as the class says. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Pipeline pipeline = Pipeline.open();
                MiniLmEncoder encoder = MiniLmEncoder.open()) {
            Claims claims = new Claims(new GoldClaims(Path.of(args[0]), pipeline::read), out);
            if (args.length > 2 && args[2].equals("features")) {
                claims.writeFeatures(model -> new PairScorer(encoder, model));
            } else {
                List<PairScorer> scorers = new ArrayList<>();
                for (PairModel model : args.length > 2 ? folds(Path.of(args[2])) : List.of(PairModel.shipped())) {
                    scorers.add(new PairScorer(encoder, model));
                }
                claims.table(scorers).forEach(System.out::println);
            }
        }
    }

    private static List<PairModel> folds(Path folder) throws IOException {
        List<PairModel> models = new ArrayList<>();
        for (int fold = 0; Files.isDirectory(folder.resolve(String.valueOf(fold))); fold++) {
            Path own = folder.resolve(String.valueOf(fold));
            Map<Question, Tsv> tables = new TreeMap<>();
            for (Question question : Question.values()) {
                List<List<String>> rows = new ArrayList<>();
                for (String line : Files.readAllLines(own.resolve(question.table() + ".tsv"))) {
                    if (!line.startsWith("#")) {
                        rows.add(List.of(line.split("\t", -1)));
                    }
                }
                tables.put(question, new Tsv(rows));
            }
            models.add(PairModel.of(question -> tables.getOrDefault(question, new Tsv(List.of()))));
        }
        return models;
    }

    /** The scorer that has not seen the group; training/claims.py cuts the folds the same way. */
    private static PairScorer of(List<PairScorer> scorers, String group) {
        CRC32 sum = new CRC32();
        sum.update(group.getBytes(UTF_8));
        return scorers.get((int) (sum.getValue() % scorers.size()));
    }

    List<String> table(List<PairScorer> scorers) throws IOException {
        Score answers = gold.answers()
                .map(pair -> pair.score(of(scorers, pair.group()).answers(pair.left(), pair.right()).stream()
                        .map(match -> List.of(match.left(), match.right()))
                        .toList()))
                .reduce(new Score(0, 0, 0), Score::plus);
        Score contradict = contradictions()
                .map(pair -> score(pair, of(scorers, pair.group()).contradicts(pair.first(), pair.second())))
                .reduce(new Score(0, 0, 0), Score::plus);
        Score weaken = weakenings()
                .map(pair -> score(pair, of(scorers, pair.group()).weakens(pair.first(), pair.second())))
                .reduce(new Score(0, 0, 0), Score::plus);
        events(scorers.get(0));
        return List.of(
                "| measure | gold | given | right | F1 |",
                "|---|---|---|---|---|",
                row("QA-Align, answers", answers),
                row("RTE-3, contradiction", contradict),
                row("ClaimDiff, weaken", weaken));
    }

    private Stream<StatementPair> contradictions() throws IOException {
        return gold.statements(
                "rte3",
                row -> row.path("id").asText(),
                row -> row.path("label").asText().equals("contradiction"));
    }

    private Stream<StatementPair> weakenings() throws IOException {
        return gold.statements(
                "claimdiff",
                row -> row.path("story").asText(),
                row -> row.path("weaken").asInt() == 1);
    }

    private static Score score(StatementPair pair, boolean given) {
        return new Score(pair.label() ? 1 : 0, given ? 1 : 0, pair.label() && given ? 1 : 0);
    }

    private static String row(String name, Score score) {
        return "| " + name + " | " + score.gold() + " | " + score.given() + " | " + score.right() + " | " + score
                + " |";
    }

    /** Writes gold and given clusters of the stories that no weights were fitted to. */
    private void events(PairScorer scorer) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (PrintWriter key = new PrintWriter(Files.newBufferedWriter(out.resolve("ecb.key.jsonl")));
                PrintWriter given = new PrintWriter(Files.newBufferedWriter(out.resolve("ecb.given.jsonl")))) {
            for (EventPlaces story : gold.events(Set.of("dev", "test"))) {
                List<Integer> numbers = scorer.events(story.told());
                for (int i = 0; i < numbers.size(); i++) {
                    String id = story.ids().get(i);
                    key.println(mapper.createObjectNode()
                            .put("mention", id)
                            .put("cluster", story.clusters().get(i)));
                    given.println(mapper.createObjectNode()
                            .put("mention", id)
                            .put("cluster", story.name() + "/" + numbers.get(i)));
                }
            }
        }
    }

    /** A model that scores nothing and writes down what it is asked. */
    private static final class Recorder implements PairModel, AutoCloseable {
        private final Map<Question, PrintWriter> files = new TreeMap<>();
        private String item = "";
        private List<int[]> pairs = List.of();
        private BiPredicate<Integer, Integer> label = (i, j) -> false;
        private int next;

        Recorder(Path folder) throws IOException {
            for (Question question : Question.values()) {
                PrintWriter file =
                        new PrintWriter(Files.newBufferedWriter(folder.resolve(question.table() + ".features")));
                file.println("group\titem\tleft\tright\tlabel\t" + String.join("\t", question.features()));
                files.put(question, file);
            }
        }

        /** What is asked next. */
        void expect(String group, String name, List<int[]> asked, BiPredicate<Integer, Integer> isGold) {
            item = group + "\t" + name;
            pairs = asked;
            label = isGold;
            next = 0;
        }

        @Override
        public double score(Question question, double[] features) {
            int[] pair = pairs.get(next++);
            StringBuilder row = new StringBuilder(
                    item + "\t" + pair[0] + "\t" + pair[1] + "\t" + (label.test(pair[0], pair[1]) ? 1 : 0));
            for (double feature : features) {
                row.append('\t').append((float) feature);
            }
            PrintWriter file = files.get(question);
            if (file != null) {
                file.println(row);
            }
            return 0;
        }

        @Override
        public double bound(Question question) {
            return 1;
        }

        @Override
        public void close() {
            files.values().forEach(PrintWriter::close);
        }
    }

    void writeFeatures(Function<PairModel, PairScorer> scorers) throws IOException {
        try (Recorder recorder = new Recorder(out)) {
            PairScorer scorer = scorers.apply(recorder);
            int number = 0;
            for (AnswerPair pair : (Iterable<AnswerPair>) gold.answers()::iterator) {
                List<int[]> asked = new ArrayList<>();
                for (int i = 0; i < pair.left().size(); i++) {
                    for (int j = 0; j < pair.right().size(); j++) {
                        asked.add(new int[] {i, j});
                    }
                }
                recorder.expect(
                        pair.group(),
                        String.valueOf(number++),
                        asked,
                        (i, j) -> pair.same().contains(List.of(i, j)));
                scorer.answers(pair.left(), pair.right());
            }
            for (StatementPair pair : (Iterable<StatementPair>) contradictions()::iterator) {
                recorder.expect(
                        pair.group(), String.valueOf(number++), List.of(new int[] {0, 1}), (i, j) -> pair.label());
                scorer.contradicts(pair.first(), pair.second());
            }
            for (StatementPair pair : (Iterable<StatementPair>) weakenings()::iterator) {
                recorder.expect(
                        pair.group(), String.valueOf(number++), List.of(new int[] {0, 1}), (i, j) -> pair.label());
                scorer.weakens(pair.first(), pair.second());
            }
            for (EventPlaces story : gold.events(Set.of("train", "dev"))) {
                List<int[]> asked = new ArrayList<>();
                for (int i = 0; i < story.told().size(); i++) {
                    for (int j = 0; j < i; j++) {
                        asked.add(new int[] {i, j});
                    }
                }
                recorder.expect(
                        story.split() + story.group(),
                        story.name(),
                        asked,
                        (i, j) ->
                                story.clusters().get(i).equals(story.clusters().get(j)));
                scorer.events(story.told());
            }
        }
    }
}
