// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;
import org.parallax.model.Span;

/**
 * How well pasted text is cleaned. {@code PastedTexts GOLD} prints, for the pages of wcxb-dev:
 *
 * <ul>
 *   <li>the word F1 of their pasted words, less what is marked, with their true bodies;
 *   <li>of real furniture and teasers of other sites' pages that were dropped between the lines of a true body, the share
 *       of lines that is marked, and of the true sentences the share that is.
 * </ul>
 *
 * <p>{@code PastedTexts GOLD OUT} also writes what training/lines.py fits the judge to.
 */
public final class PastedTexts {
    private static final Pattern ENDED = Pattern.compile("[.!?…][\"'”’»)\\]]{0,3}$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int MIN_LINES = 5;
    /** How often each body is mixed for fitting; the first is scored. */
    private static final int VARIANTS = 4;
    /** Sites are held apart in so many folds, as training/lines.py has them; a body borrows from sites of its own fold. */
    private static final int FOLDS = 4;
    /** Of the variants that are not scored the last are cut to about so many lines, since most pasted texts are short. */
    private static final int SHORT_LINES = 12;

    private static final List<String> LABELS =
            List.of("Related", "Read more", "See also", "More stories", "Don't miss");

    /** Lines of a text, each with whether it is the report's. */
    private record Mixed(List<String> lines, List<Boolean> own) {
        String text() {
            return String.join("\n", lines);
        }
    }

    /** What a page lends to others. */
    private record Lender(String host, List<List<String>> furniture, String title, String first) {}

    private double nothing;
    private double words;
    private int pages;
    private int strangers;
    private int removed;
    private int sentences;
    private int lost;
    private int heads;
    private int lostHeads;
    private final List<Lender> lenders = new ArrayList<>();
    private final List<GoldPage> bodies = new ArrayList<>();

    /** Runs as the class says. */
    public static void main(String[] args) throws IOException {
        Path gold = Path.of(args[0]);
        PastedTexts texts = new PastedTexts();
        Path out = args.length > 1 ? Files.createDirectories(Path.of(args[1])) : null;
        try (Sink pages = Sink.open(out, "pages");
                Sink dropped = Sink.open(out, "dropped");
                Sink news = Sink.open(out, "news");
                Sink segments = Sink.open(out, "segments")) {
            GoldPage.forEach(gold, "wcxb-dev", page -> texts.page(page, pages));
            texts.drop(dropped);
            if (out != null) {
                texts.dropIntoNews(gold, news);
                GoldPage.forEach(gold, "trafilatura", page -> {
                    try {
                        segments.write(page, page.pasted(), List.of());
                    } catch (MalformedArticle binary) {
                        System.err.println(binary.getMessage());
                    }
                });
            }
        }
        System.out.printf(
                Locale.ROOT,
                "pasted pages %d: word F1 %.4f (nothing marked: %.4f)%n",
                texts.pages,
                texts.words / texts.pages,
                texts.nothing / texts.pages);
        System.out.printf(
                Locale.ROOT,
                "dropped in: %d of %d lines removed = %.4f; true sentences lost %d of %d = %.4f; true heads, items and cells"
                        + " without a stop lost %d of %d = %.4f%n",
                texts.removed,
                texts.strangers,
                (double) texts.removed / texts.strangers,
                texts.lost,
                texts.sentences,
                (double) texts.lost / texts.sentences,
                texts.lostHeads,
                texts.heads,
                (double) texts.lostHeads / texts.heads);
    }

    private void page(GoldPage page, Sink sink) throws IOException {
        String pasted = page.pasted();
        String body = String.valueOf(page.body());
        sink.write(page, pasted, List.of());
        pages++;
        nothing += score(pasted, body);
        words += pasted.isBlank() ? score("", body) : score(kept(pasted), body);
        bodies.add(new GoldPage(page.id(), page.url(), new byte[0], null, body, page.title()));
        lenders.add(lender(page, pasted, body));
    }

    private static Lender lender(GoldPage page, String pasted, String body) {
        Set<String> own = new HashSet<>();
        List<String> all = wordsOf(body);
        for (int i = 0; i + 2 < all.size(); i++) {
            own.add(String.join(" ", all.subList(i, i + 3)));
        }
        String flat = " " + String.join(" ", all) + " ";
        String title = String.join(" ", wordsOf(page.title()));
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Line at : Line.of(pasted)) {
            String line = at.text();
            List<String> of = wordsOf(line);
            String joined = String.join(" ", of);
            boolean strange = !of.isEmpty() && !flat.contains(" " + joined + " ") && !joined.equals(title);
            for (int i = 0; strange && i + 2 < of.size(); i++) {
                strange = !own.contains(String.join(" ", of.subList(i, i + 3)));
            }
            if (strange && run.size() < 3) {
                run.add(line);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        String first = Line.of(body).stream().map(Line::text).findFirst().orElse("");
        List<Span> sentences = SentenceCutter.cut(first);
        String standfirst = sentences.isEmpty() ? "" : sentences.get(0).in(first);
        String teaser =
                page.title().replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
        return new Lender(page.host(), runs, teaser, standfirst);
    }

    /** Furniture and teasers of other sites between the lines of each body, the same every time. */
    private void drop(Sink sink) throws IOException {
        SplittableRandom random = new SplittableRandom(20261122);
        for (GoldPage page : bodies) {
            List<String> lines = Line.of(String.valueOf(page.body())).stream()
                    .map(Line::text)
                    .toList();
            if (lines.size() < MIN_LINES) {
                continue;
            }
            Mixed mixed = mix(page, lines, random);
            sink.write(page, mixed.text(), mixed.own());
            count(mixed);
            SplittableRandom further = new SplittableRandom(page.id().hashCode());
            for (int i = 1; i < VARIANTS && sink.takes(); i++) {
                List<String> some = i < VARIANTS - 2 ? lines : part(lines, further);
                Mixed other = mix(page, some, further);
                sink.write(page, other.text(), other.own());
            }
        }
    }

    /** News reports are other texts than most pages of the set; the judge of bodies is fitted to both. */
    private void dropIntoNews(Path gold, Sink sink) throws IOException {
        for (GoldPage report : GoldPage.reports(gold.resolve("quotes/polnear-train.jsonl.gz"))) {
            List<String> lines = Line.of(String.valueOf(report.body())).stream()
                    .map(Line::text)
                    .toList();
            if (lines.size() < MIN_LINES) {
                continue;
            }
            SplittableRandom random = new SplittableRandom(report.id().hashCode());
            Mixed whole = mix(report, lines, random);
            sink.write(report, whole.text(), whole.own());
            sink.write(
                    report,
                    String.join("\n", lines),
                    lines.stream().map(line -> true).toList());
            Mixed part = mix(report, part(lines, random), random);
            sink.write(report, part.text(), part.own());
        }
    }

    private static List<String> part(List<String> lines, SplittableRandom random) {
        int from = random.nextInt(lines.size() - MIN_LINES + 1);
        int length = MIN_LINES + random.nextInt(SHORT_LINES - MIN_LINES + 1);
        return lines.subList(from, Math.min(lines.size(), from + length));
    }

    private Mixed mix(GoldPage page, List<String> lines, SplittableRandom random) {
        Map<Integer, List<String>> at = new HashMap<>();
        List<Lender> near = lenders.stream()
                .filter(lender -> fold(lender.host) == fold(page.host()) && !lender.host.equals(page.host()))
                .toList();
        int pieces = 1 + random.nextInt(Math.max(1, Math.min(5, lines.size() / 5)));
        for (int i = 0; i < pieces; i++) {
            at.put(1 + random.nextInt(lines.size()), piece(near.get(random.nextInt(near.size())), random));
        }
        List<String> all = new ArrayList<>();
        List<Boolean> own = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            for (String line : at.getOrDefault(i, List.of())) {
                all.add(line);
                own.add(false);
            }
            if (i < lines.size()) {
                all.add(lines.get(i));
                own.add(true);
            }
        }
        return new Mixed(all, own);
    }

    private static int fold(String host) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(host.getBytes(UTF_8));
            return Math.floorMod(digest[digest.length - 1], FOLDS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> piece(Lender lender, SplittableRandom random) {
        if (random.nextBoolean() && !lender.furniture.isEmpty()) {
            return lender.furniture.get(random.nextInt(lender.furniture.size()));
        }
        List<String> teaser = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            teaser.add(LABELS.get(random.nextInt(LABELS.size())));
        }
        if (!lender.title.isBlank()) {
            teaser.add(lender.title);
        }
        if (random.nextBoolean() && !lender.first.isBlank()) {
            teaser.add(lender.first);
        }
        return teaser;
    }

    private void count(Mixed mixed) throws MalformedArticle {
        String text = mixed.text();
        boolean[] marked = new boolean[text.length()];
        for (Boilerplate part : boilerplate(text)) {
            for (int i = part.span().begin(); i < part.span().end(); i++) {
                marked[i] = true;
            }
        }
        int begin = 0;
        for (int i = 0; i < mixed.lines.size(); i++) {
            String line = mixed.lines.get(i);
            if (!mixed.own.get(i)) {
                strangers++;
                removed += share(marked, begin, begin + line.length()) >= 0.8 ? 1 : 0;
            } else {
                heads += Line.of(line).get(0).endsAsSentence() ? 0 : 1;
                lostHeads += Line.of(line).get(0).endsAsSentence() || share(marked, begin, begin + line.length()) <= 0.5
                        ? 0
                        : 1;
                for (Span sentence : SentenceCutter.cut(line)) {
                    if (!ENDED.matcher(sentence.in(line)).find()) {
                        continue;
                    }
                    sentences++;
                    lost += share(marked, begin + sentence.begin(), begin + sentence.end()) > 0.5 ? 1 : 0;
                }
            }
            begin += line.length() + 1;
        }
    }

    private static double share(boolean[] marked, int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            count += marked[i] ? 1 : 0;
        }
        return count / (double) Math.max(1, end - begin);
    }

    private static List<Boilerplate> boilerplate(String text) throws MalformedArticle {
        return new Extractor()
                .fromText(text.getBytes(UTF_8), Metadata.NONE)
                .article()
                .boilerplate();
    }

    private static String kept(String text) throws MalformedArticle {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Boilerplate part : boilerplate(text)) {
            kept.append(text, from, part.span().begin());
            from = part.span().end();
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** F1 of the two bags of words. */
    private static double score(String system, String gold) {
        List<String> a = wordsOf(system);
        List<String> b = wordsOf(gold);
        Map<String, Integer> left = new HashMap<>();
        a.forEach(word -> left.merge(word, 1, Integer::sum));
        int both = 0;
        for (String word : b) {
            both += left.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
        }
        return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * both / Math.max(1, a.size() + b.size());
    }

    /** Takes the features of each text; takes nothing when there is nowhere to write to. */
    private interface Sink extends Closeable {
        /** @param own whether each line is the report's; empty when the page's gold tells */
        void write(GoldPage page, String text, List<Boolean> own) throws IOException;

        /** True when it keeps what it is given. */
        default boolean takes() {
            return false;
        }

        @Override
        default void close() throws IOException {}

        static Sink open(@Nullable Path folder, String name) throws IOException {
            return folder == null ? (page, text, own) -> {} : new Features(folder, name);
        }
    }

    private static final class Features implements Sink {
        private final DataOutputStream features;
        private final Writer lines;
        private final ObjectMapper json = new ObjectMapper();

        Features(Path folder, String name) throws IOException {
            features = new DataOutputStream(new BufferedOutputStream(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".bin.gz"))), 1 << 16));
            features.writeInt(LineFeatures.NAMES.size());
            lines = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".lines.gz"))), UTF_8));
        }

        @Override
        public void write(GoldPage page, String text, List<Boolean> own) throws IOException {
            Draft draft = BoilerplateMarker.sifted(Draft.ofText(text));
            for (float[] row : LineFeatures.of(draft)) {
                for (float value : row) {
                    features.writeFloat(value);
                }
            }
            ObjectNode record = json.createObjectNode();
            record.put("id", page.id()).put("host", page.host());
            ArrayNode whole = record.putArray("b");
            ArrayNode kept = record.putArray("kept");
            ArrayNode reasons = record.putArray("reason");
            ArrayNode words = record.putArray("words");
            draft.lines().forEach(line -> {
                whole.add(line.text());
                words.add(String.join(" ", Words.of(line.text())).toLowerCase(Locale.ROOT));
                kept.add(draft.kept(line));
                reasons.add(draft.reason(line.index()));
            });
            ArrayNode labels = record.putArray("own");
            own.forEach(labels::add);
            lines.write(json.writeValueAsString(record));
            lines.write('\n');
        }

        @Override
        public boolean takes() {
            return true;
        }

        @Override
        public void close() throws IOException {
            features.close();
            lines.close();
        }
    }
}
