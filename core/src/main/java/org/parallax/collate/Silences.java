// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Aligner.Rival;
import org.parallax.model.Account;
import org.parallax.model.PublicationTime;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Finds what tells why reports may be silent on a claim: texts that break off, days, words that come near. */
final class Silences {
    /**
     * Score of an alignment from which silence is not sure: of the sentences of judged reports whose best score, held out,
     * lies from .12 to .25, two in five have a counterpart after all; of those below, one in ten.
     */
    private static final double NEAR = 0.12;
    /** A text that ends without a stop is cut only if it has as many words as a report has. */
    private static final int SHORTEST_CUT = 40;

    private final SortedSet<String> cut = new TreeSet<>();
    private final Map<String, LocalDate> published = new HashMap<>();
    private final Aligner aligner;

    Silences(ResolvedStory story, Aligner aligner) {
        this.aligner = aligner;
        for (Account account : story.story().accounts()) {
            if (isCut(account)) {
                cut.add(account.id());
            }
            PublicationTime time = account.annotation().article().metadata().published();
            if (time != null) {
                published.put(account.id(), time.date());
            }
        }
    }

    /** Reports whose silence means nothing. */
    SortedSet<String> cut() {
        return cut;
    }

    /**
     * Of each report without a reading that could have said it the words that come nearest.
     *
     * @param unit what the first reading is of
     * @param from the last day that the claim tells of
     */
    SortedMap<String, Span> undecided(List<Reading> readings, Unit unit, @Nullable LocalDate from) {
        SortedMap<String, Rival> nearest = new TreeMap<>();
        for (Rival rival : aligner.with(unit)) {
            if (rival.score() >= NEAR) {
                nearest.merge(rival.unit().report(), rival, (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        readings.forEach(reading -> nearest.remove(reading.report()));
        nearest.keySet().removeIf(report -> cut.contains(report) || isBefore(report, from));
        SortedMap<String, Span> undecided = new TreeMap<>();
        nearest.forEach((report, rival) -> undecided.put(report, rival.unit().span()));
        return undecided;
    }

    private boolean isBefore(String report, @Nullable LocalDate day) {
        LocalDate out = published.get(report);
        return out != null && day != null && out.isBefore(day);
    }

    /** True when there is no report to read, or its text breaks off: behind three dots, or within a sentence. */
    static boolean isCut(Account account) {
        List<Sentence> sentences = account.annotation().sentences();
        if (account.annotation().article().withheld() != null || sentences.isEmpty()) {
            return true;
        }
        Sentence last = sentences.get(sentences.size() - 1);
        String end = last.span().in(account.text()).strip();
        boolean dots =
                end.endsWith("...") || end.endsWith("\u2026") || end.endsWith("[\u2026]") || end.endsWith("[...]");
        int words = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
        List<Token> tokens = last.tokens();
        String word = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).form();
        boolean within = !last.headline()
                && words >= SHORTEST_CUT
                && tokens.size() > 2
                && !word.isEmpty()
                && (Character.isLowerCase(word.charAt(0)) || word.equals(","))
                && last.paragraph() > 0;
        return dots || within;
    }

    /** The last day up to its report's publication that the reading tells of: who came before could not know. */
    static @Nullable LocalDate latest(Reading reading, Account account) {
        PublicationTime own = account.annotation().article().metadata().published();
        LocalDate latest = null;
        for (TimeExpression time :
                own == null ? List.<TimeExpression>of() : account.annotation().times()) {
            LocalDate from = time.from();
            boolean moment = time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
            if (from == null || own == null || from.isAfter(own.date()) || !moment) {
                continue;
            }
            if (reading.span().overlaps(time.span()) && (latest == null || from.isAfter(latest))) {
                latest = from;
            }
        }
        return latest;
    }
}
