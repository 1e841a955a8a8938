// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/** Measures how well contenders read the open development sets. */
final class Quality {
    /** One system on one treebank. */
    record Trees(TreeScores words, TreeScores wordsButPunctuation, TreeScores raw) {}

    /**
     * One system's scores.
     *
     * @param ewt null when the system's trees are those of another entrant
     * @param gum as {@code ewt}
     * @param speech lines of the scorer of reported speech; null when the system marks none or the scorer cannot run
     */
    record Row(
            Entrant entrant,
            @Nullable Trees ewt,
            @Nullable Trees gum,
            Score conll,
            Score uner,
            @Nullable List<String> speech) {}

    private static final String SPEECH_GOLD = "quotes/cofenet-polnear-valid.jsonl.gz";
    private static final String SPEECH_TEXTS = "quotes/polnear-dev.jsonl.gz";

    private final Path gold;
    private final Path work;
    private final List<TreeText> ewt;
    private final List<TreeText> gum;
    private final List<TreeText> conll;
    private final List<TreeText> uner;

    /**
     * Reads the corpora and writes what workers read.
     *
     * @param gold folder of the gold data, with the treebanks in the folder {@code train} beside it
     * @param work folder for what workers read and write
     */
    Quality(Path gold, Path work) throws IOException {
        this.gold = gold;
        this.work = Files.createDirectories(work);
        Path train = gold.resolveSibling("train");
        this.ewt = Conllu.read(train.resolve("en_ewt-ud-dev.conllu.gz"));
        this.gum = Conllu.read(train.resolve("en_gum-ud-dev.conllu.gz"));
        this.conll = NameCorpus.conll2003(train.resolve("conll2003.testa.gz"));
        this.uner = NameCorpus.uner(train.resolve("uner-ewt-dev.iob2.gz"));
        writeTexts("ewt", ewt);
        writeTexts("gum", gum);
        writeWords("ewt", ewt);
        writeWords("gum", gum);
        writeWords("conll", conll);
        writeWords("uner", uner);
        writeTexts("polnear", texts(gold.resolve(SPEECH_TEXTS)));
    }

    /** Texts of a file of JSON Lines with {@code id} and {@code text}. */
    static List<TreeText> texts(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<TreeText> texts = new ArrayList<>();
        try (BufferedReader reader = Conllu.reader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode record = mapper.readTree(line);
                texts.add(new TreeText(
                        record.path("id").asText(), record.path("text").asText(), List.of()));
            }
        }
        return texts;
    }

    private void writeTexts(String corpus, List<TreeText> texts) throws IOException {
        Path folder = Files.createDirectories(work.resolve(corpus));
        for (TreeText text : texts) {
            Files.writeString(folder.resolve(text.id() + ".txt"), text.text());
        }
    }

    /** Writes nothing but the forms: what the gold says of them is no business of a worker's. */
    private void writeWords(String corpus, List<TreeText> texts) throws IOException {
        try (Writer out = Files.newBufferedWriter(work.resolve(corpus + ".words"))) {
            for (TreeText text : texts) {
                List<TreeSentence> bare = text.sentences().stream()
                        .map(sentence -> new TreeSentence(
                                false,
                                sentence.forms().stream()
                                        .map(form -> new TreeWord(form, new Span(0, 0), "_", "_", TreeWord.ROOT, "_"))
                                        .toList(),
                                List.of()))
                        .toList();
                Conllu.write(text.id(), bare, out);
            }
        }
    }

    /** Scores one system. */
    Row measure(Entrant entrant) throws IOException {
        Path out = Files.createDirectories(work.resolve(entrant.name().replace(' ', '-')));
        // CoreNLP's two settings differ in names only, and the slow one takes minutes for trees that are known.
        boolean trees = !entrant.name().equals(Entrant.DEFAULT);
        try (ServedContender contender = new ServedContender(entrant, work.resolve("workers.log"))) {
            return new Row(
                    entrant,
                    trees ? trees(contender, "ewt", ewt, out) : null,
                    trees ? trees(contender, "gum", gum, out) : null,
                    NameScores.of(conll, words(contender, "conll", out), NameCorpus.CONLL_CLASSES),
                    NameScores.of(uner, words(contender, "uner", out), NameCorpus.UNER_CLASSES),
                    speech(contender, out));
        }
    }

    private Trees trees(ServedContender contender, String corpus, List<TreeText> texts, Path out) throws IOException {
        List<TreeText> raw = contender.raw(work.resolve(corpus), out.resolve(corpus + ".raw.conllu")).stream()
                .map(Contractions::join)
                .toList();
        List<TreeText> words = words(contender, corpus, out);
        return new Trees(
                TreeScores.ofWords(texts, words),
                TreeScores.ofWordsButPunctuation(texts, words),
                TreeScores.ofRaw(texts, raw));
    }

    private List<TreeText> words(ServedContender contender, String corpus, Path out) throws IOException {
        return contender.words(work.resolve(corpus + ".words"), out.resolve(corpus + ".words.conllu"));
    }

    private @Nullable List<String> speech(ServedContender contender, Path out) throws IOException {
        contender.ask("texts", work.resolve("polnear").toString());
        Path found = out.resolve("speech.jsonl");
        if (!contender.ask("speech", found.toString())[0].equals("done")) {
            return null;
        }
        String scorer = gold.resolve("tools/score_quotes.py").toString();
        try {
            Process process = new ProcessBuilder(
                            "python3",
                            scorer,
                            "cofenet",
                            gold.resolve(SPEECH_GOLD).toString(),
                            found.toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                return lines.lines().toList();
            }
        } catch (IOException expected) {
            // No Python here: the scorer is part of the gold data, and Python's.
            return List.of("no python3 here");
        }
    }
}
