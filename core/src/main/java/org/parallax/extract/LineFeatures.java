// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Span;

/**
 * What the learned judge of pasted lines looks at: a line's form and place, what the sieves thought of it and of its
 * neighbours, and how far its words are those of the text's main stretch. No words but those of {@code
 * furniture-words.tsv} and function words count by themselves, so that it judges form and not topic.
 *
 * <p>{@link #NAMES} and {@link #of} go together, and the shipped trees were fitted to them: a change here means fitting
 * anew (training/lines.py). For one text; for one thread.
 */
final class LineFeatures {
    private static final List<String> REASONS = List.of(
            "share",
            "follow",
            "subscribe",
            "call-to-action",
            "related",
            "copyright",
            "caption",
            "timestamp",
            "byline",
            "repeat",
            "navigation",
            "teaser");
    private static final List<String> FORM = List.of(
            "marked",
            "strong",
            "touched",
            "length",
            "words",
            "stops",
            "sentenceEnd",
            "endsWithStop",
            "titleCase",
            "upper",
            "digits",
            "function",
            "startsLow",
            "colon",
            "question",
            "bar",
            "copyright",
            "at",
            "bullet",
            "startsWithDigit",
            "quoted",
            "byline",
            "headline",
            "furniture",
            "furnitureShare",
            "address",
            "you",
            "ellipsis",
            "wordLength",
            "day");
    private static final List<String> PLACE = List.of(
            "place",
            "proseBefore",
            "fromFirst",
            "toLast",
            "inMain",
            "fromMainBegin",
            "toMainEnd",
            "mainProse",
            "mainShare",
            "lines",
            "chars",
            "shortShare",
            "markedShare",
            "repeated",
            "toProseBefore",
            "toProseAfter",
            "runBefore",
            "runAfter",
            "near2",
            "near5",
            "near12",
            "markedNear2",
            "markedNear5",
            "furnitureNear5",
            "index");
    private static final List<String> TOPIC = List.of(
            "known",
            "unknown",
            "knownNames",
            "unknownNames",
            "knownNear",
            "knownInFirst",
            "likeBefore",
            "likeAfter",
            "knownBefore",
            "knownAfter",
            "knownWithBefore",
            "knownWithAfter",
            "knownLong",
            "knownNear8",
            "likeProseBefore",
            "likeProseAfter",
            "proseAlike",
            "proseWords");
    private static final List<String> NEIGHBOUR =
            List.of("marked", "words", "sentenceEnd", "prose", "furniture", "headline", "titleCase");
    private static final int REACH = 3;
    private static final int PROSE_WORDS = 12;
    /** A word of so many letters tells more of a topic than a shorter one. */
    private static final int LONG = 7;
    /** The features in the order in which {@link #of} gives them. */
    static final List<String> NAMES = names();

    private static final Set<String> FURNITURE =
            Tsv.load("/parallax/extract/furniture-words.tsv", 1).words();
    private static final Set<String> ADDRESSED = Set.of("you", "your", "we", "our", "us");

    /** What is counted once a line. */
    private record Counts(
            int words,
            int stops,
            boolean sentence,
            boolean prose,
            int furniture,
            int function,
            int low,
            int upper,
            int addressed,
            boolean headline,
            Set<String> content,
            Set<String> names,
            List<String> lowered) {}

    private final Draft draft;
    private final List<Line> lines;
    private final Counts[] counts;
    private final Map<String, Integer> keys = new HashMap<>();
    /** In how many lines of the main stretch a word stands. */
    private final Map<String, Integer> known = new HashMap<>();

    private final double[] chars;
    private final double[] prose;
    private final double[] marked;
    private final double[] furniture;
    private final double[] shorts;
    private final int[] proseBefore;
    private final int[] proseAfter;
    private final int[] runBefore;
    private final int[] runAfter;
    private int mainBegin;
    private int mainEnd = -1;
    private int first = -1;
    private int last = -1;

    private LineFeatures(Draft draft) {
        this.draft = draft;
        lines = draft.lines();
        int n = lines.size();
        counts = new Counts[n];
        chars = new double[n + 1];
        prose = new double[n + 1];
        marked = new double[n + 1];
        furniture = new double[n + 1];
        shorts = new double[n + 1];
        proseBefore = new int[n];
        proseAfter = new int[n];
        runBefore = new int[n];
        runAfter = new int[n];
        for (int i = 0; i < n; i++) {
            Counts count = count(lines.get(i));
            counts[i] = count;
            int length = lines.get(i).text().length();
            keys.merge(lines.get(i).key(), 1, Integer::sum);
            chars[i + 1] = chars[i] + length;
            prose[i + 1] = prose[i] + (count.prose ? length : 0);
            marked[i + 1] = marked[i] + (draft.isMarked(i) ? 1 : 0);
            furniture[i + 1] = furniture[i] + count.furniture;
            shorts[i + 1] = shorts[i] + (count.words < 8 ? 1 : 0);
            if (count.prose && !draft.isMarked(i)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        distances();
        main();
        for (int i = mainBegin; i <= mainEnd; i++) {
            if (!draft.isMarked(i)) {
                counts[i].content.forEach(word -> known.merge(word, 1, Integer::sum));
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FORM);
        names.addAll(PLACE);
        names.addAll(TOPIC);
        REASONS.forEach(reason -> names.add("reason=" + reason));
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                for (String name : NEIGHBOUR) {
                    names.add(name + (step > 0 ? "+" : "") + step);
                }
            }
        }
        names.addAll(Wording.NAMES);
        return List.copyOf(names);
    }

    /** One row a line of the draft, one column a name; what the sieves have marked so far is heard. */
    static float[][] of(Draft draft) {
        LineFeatures features = new LineFeatures(draft);
        float[][] rows = new float[draft.lines().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i);
        }
        return rows;
    }

    private static Counts count(Line line) {
        String text = line.text();
        List<String> words = Words.of(text);
        int function = 0;
        int furniture = 0;
        int low = 0;
        int upper = 0;
        int addressed = 0;
        Set<String> names = new HashSet<>();
        List<String> lowered = new ArrayList<>(words.size());
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            lowered.add(lower);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            function += Words.isFunction(lower) ? 1 : 0;
            furniture += FURNITURE.contains(lower) ? 1 : 0;
            addressed += ADDRESSED.contains(lower) ? 1 : 0;
            low += capital ? 0 : 1;
            upper += capital && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
            if (capital && !Words.isFunction(lower)) {
                names.addAll(Words.content(word));
            }
        }
        int stops = 0;
        for (int i = 0; i < text.length(); i++) {
            stops += ".!?…".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean sentence = line.endsAsSentence();
        boolean prose = words.size() >= PROSE_WORDS && (sentence || stops > 1);
        boolean headline = TeaserSieve.isHeadline(line);
        Set<String> content = Words.content(text);
        return new Counts(
                words.size(),
                stops,
                sentence,
                prose,
                furniture,
                function,
                low,
                upper,
                addressed,
                headline,
                content,
                names,
                lowered);
    }

    private void distances() {
        int n = lines.size();
        int before = -1;
        int run = 0;
        for (int i = 0; i < n; i++) {
            proseBefore[i] = before < 0 ? 99 : i - before;
            runBefore[i] = run;
            run = counts[i].words < 8 && !counts[i].sentence ? run + 1 : 0;
            before = counts[i].prose && !draft.isMarked(i) ? i : before;
        }
        int after = -1;
        run = 0;
        for (int i = n - 1; i >= 0; i--) {
            proseAfter[i] = after < 0 ? 99 : after - i;
            runAfter[i] = run;
            run = counts[i].words < 8 && !counts[i].sentence ? run + 1 : 0;
            after = counts[i].prose && !draft.isMarked(i) ? i : after;
        }
    }

    /** The stretch of lines whose words of prose, less a toll for each line, sum to most. */
    private void main() {
        double best = 0;
        double sum = 0;
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            Counts count = counts[i];
            double words = Math.min(count.words, 80);
            sum += draft.isMarked(i) ? -4 : count.prose ? words : count.sentence ? words - 6 : words / 3 - 8;
            if (sum <= 0) {
                sum = 0;
                begin = i + 1;
            } else if (sum > best) {
                best = sum;
                mainBegin = begin;
                mainEnd = i;
            }
        }
    }

    private float[] row(int i) {
        FeatureRow row = new FeatureRow(NAMES.size());
        form(row, i);
        place(row, i);
        topic(row, i);
        String reason = draft.reason(i);
        REASONS.forEach(name -> row.add(name.equals(reason)));
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                neighbour(row, i + step);
            }
        }
        Wording.add(row, counts[i].lowered);
        return row.values();
    }

    private void form(FeatureRow row, int i) {
        Line line = lines.get(i);
        Counts count = counts[i];
        String text = line.text();
        double n = Math.max(1, count.words);
        char begin = text.charAt(0);
        char end = text.charAt(text.length() - 1);
        row.add(draft.isMarked(i));
        row.add(draft.isStrong(i));
        row.add(draft.isTouched(line, new Span(0, text.length())));
        row.add(Math.log1p(text.length()));
        row.add(Math.log1p(count.words));
        row.add(Math.log1p(count.stops));
        row.add(count.sentence);
        row.add(".!?".indexOf(end) >= 0);
        row.add(1 - count.low / n);
        row.add(count.upper / n);
        row.add(text.chars().filter(Character::isDigit).count() / (double) text.length());
        row.add(count.function / n);
        row.add(line.continues());
        row.add(end == ':');
        row.add(end == '?');
        row.add(text.indexOf('|') >= 0);
        row.add(text.indexOf('©') >= 0);
        row.add(text.indexOf('@') >= 0);
        row.add("-•*–·>→».".indexOf(begin) >= 0);
        row.add(Character.isDigit(begin));
        row.add("\"'“‘«„".indexOf(begin) >= 0);
        row.add(Bylines.startsWithLabel(text));
        row.add(count.headline);
        row.add(Math.min(count.furniture, 6));
        row.add(count.furniture / n);
        row.add(text.contains("www.") || text.contains("://"));
        row.add(Math.min(count.addressed, 4));
        row.add(end == '…' || text.endsWith("...") || text.endsWith("[…]"));
        row.add(text.length() / n);
        row.add(text.length() <= 120 && TimestampSieve.isTimestamp(text));
    }

    private void place(FeatureRow row, int i) {
        int n = lines.size();
        row.add((double) i / n);
        row.add(prose[i] / Math.max(1, prose[n]));
        row.add(first < 0 ? 0 : distance(i - first));
        row.add(first < 0 ? 0 : distance(last - i));
        row.add(i >= mainBegin && i <= mainEnd);
        row.add(distance(i - mainBegin));
        row.add(distance(mainEnd - i));
        row.add(Math.log1p(prose[mainEnd + 1] - prose[Math.min(mainBegin, mainEnd + 1)]));
        row.add((mainEnd - mainBegin + 1.0) / n);
        row.add(Math.log1p(n));
        row.add(Math.log1p(chars[n]));
        row.add(shorts[n] / n);
        row.add(marked[n] / n);
        row.add(keys.getOrDefault(lines.get(i).key(), 1));
        row.add(Math.log1p(proseBefore[i]));
        row.add(Math.log1p(proseAfter[i]));
        row.add(Math.log1p(runBefore[i]));
        row.add(Math.log1p(runAfter[i]));
        row.add(share(prose, chars, i, 2));
        row.add(share(prose, chars, i, 5));
        row.add(share(prose, chars, i, 12));
        row.add(density(marked, i, 2));
        row.add(density(marked, i, 5));
        row.add(density(furniture, i, 5));
        row.add(Math.min(i, 20));
    }

    private static double share(double[] part, double[] whole, int i, int reach) {
        int from = Math.max(0, i - reach);
        int to = Math.min(whole.length - 1, i + reach + 1);
        return (part[to] - part[from]) / Math.max(1, whole[to] - whole[from]);
    }

    private static double density(double[] part, int i, int reach) {
        int from = Math.max(0, i - reach);
        int to = Math.min(part.length - 1, i + reach + 1);
        return (part[to] - part[from]) / (to - from);
    }

    private void topic(FeatureRow row, int i) {
        Counts own = counts[i];
        boolean inMain = i >= mainBegin && i <= mainEnd && !draft.isMarked(i);
        row.add(knownShare(own.content, inMain));
        row.add(Math.log1p(unknown(own.content, inMain)));
        row.add(knownShare(own.names, inMain));
        row.add(Math.log1p(unknown(own.names, inMain)));
        row.add(overlap(own.content, around(i, 3)));
        row.add(first < 0 || first == i ? -1 : overlap(own.content, counts[first].content));
        row.add(i == 0 ? -1 : overlap(own.content, counts[i - 1].content));
        row.add(i + 1 == lines.size() ? -1 : overlap(own.content, counts[i + 1].content));
        row.add(i == 0 ? -1 : knownShare(counts[i - 1].content, isCounted(i - 1)));
        row.add(i + 1 == lines.size() ? -1 : knownShare(counts[i + 1].content, isCounted(i + 1)));
        row.add(i == 0 ? -1 : knownShare(union(own.content, counts[i - 1].content), inMain));
        row.add(i + 1 == lines.size() ? -1 : knownShare(union(own.content, counts[i + 1].content), inMain));
        Set<String> longer = new HashSet<>(own.content);
        longer.removeIf(word -> word.length() < LONG);
        row.add(knownShare(longer, inMain));
        row.add(overlap(own.content, around(i, 8)));
        Set<String> before = i < proseBefore[i] ? Set.of() : counts[i - proseBefore[i]].content;
        Set<String> after = i + proseAfter[i] >= lines.size() ? Set.of() : counts[i + proseAfter[i]].content;
        row.add(overlap(own.content, before));
        row.add(overlap(own.content, after));
        row.add(overlap(before, after));
        row.add(Math.log1p((double) own.content.size()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** The words of the lines around this one. */
    private Set<String> around(int i, int reach) {
        Set<String> around = new HashSet<>();
        for (int j = Math.max(0, i - reach); j < Math.min(lines.size(), i + reach + 1); j++) {
            if (j != i) {
                around.addAll(counts[j].content);
            }
        }
        return around;
    }

    private boolean isCounted(int i) {
        return i >= mainBegin && i <= mainEnd && !draft.isMarked(i);
    }

    /** Share of the words that other lines of the main stretch have too, in [0,1]; -1 when there are none. */
    private double knownShare(Set<String> words, boolean counted) {
        return words.isEmpty() ? -1 : 1 - unknown(words, counted) / (double) words.size();
    }

    private double unknown(Set<String> words, boolean counted) {
        int own = counted ? 1 : 0;
        return words.stream().filter(word -> known.getOrDefault(word, 0) <= own).count();
    }

    private static double overlap(Set<String> own, Set<String> other) {
        return own.isEmpty() ? -1 : own.stream().filter(other::contains).count() / (double) own.size();
    }

    private void neighbour(FeatureRow row, int i) {
        if (i < 0 || i >= lines.size()) {
            NEIGHBOUR.forEach(name -> row.add(-1));
            return;
        }
        Counts other = counts[i];
        row.add(draft.isMarked(i));
        row.add(Math.log1p(other.words));
        row.add(other.sentence);
        row.add(other.prose);
        row.add(Math.min(other.furniture, 6));
        row.add(other.headline);
        row.add(1 - other.low / (double) Math.max(1, other.words));
    }

    /** Signed and squeezed, so that far is far. */
    private static double distance(int steps) {
        return Math.signum(steps) * Math.log1p(Math.abs((double) steps));
    }
}
