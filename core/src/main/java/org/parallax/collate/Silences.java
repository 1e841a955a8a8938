// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Aligner.Rival;
import org.parallax.model.Account;
import org.parallax.model.PublicationTime;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Sentence;
import org.parallax.model.Silence;
import org.parallax.model.Silence.Reason;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Tells why the other reports may be silent on what one report alone says. */
final class Silences {
    /**
     * Score of an alignment from which silence is not sure: of the sentences of judged reports whose best score, held out,
     * lies from .12 to .25, two in five have a counterpart after all; of those below, one in ten.
     */
    private static final double NEAR = 0.12;
    /** A text that ends without a stop is cut only if it has as many words as a report has. */
    private static final int SHORTEST_CUT = 40;

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<String> cut = new HashSet<>();
    private final Aligner aligner;

    Silences(ResolvedStory story, Aligner aligner) {
        this.aligner = aligner;
        for (Account account : story.story().accounts()) {
            accounts.put(account.id(), account);
            if (isCut(account)) {
                cut.add(account.id());
            }
        }
    }

    /**
     * A silence for each report without a reading, in the story's order.
     *
     * @param unit what the first reading is of
     */
    List<Silence> of(List<Reading> readings, Unit unit) {
        Set<String> heard = new HashSet<>();
        readings.forEach(reading -> heard.add(reading.report()));
        Map<String, Rival> nearest = new HashMap<>();
        for (Rival rival : aligner.with(unit)) {
            if (rival.score() >= NEAR) {
                nearest.merge(rival.unit().report(), rival, (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        LocalDate latest = latest(readings.get(0), unit.account());
        List<Silence> silences = new ArrayList<>();
        for (Account other : accounts.values()) {
            if (!heard.contains(other.id())) {
                Rival near = nearest.get(other.id());
                PublicationTime published =
                        other.annotation().article().metadata().published();
                silences.add(silence(other.id(), published, latest, near));
            }
        }
        return silences;
    }

    private Silence silence(
            String report, @Nullable PublicationTime published, @Nullable LocalDate latest, @Nullable Rival near) {
        if (cut.contains(report)) {
            return new Silence(report, Reason.UNREADABLE, null);
        }
        if (published != null && latest != null && latest.isAfter(published.date())) {
            return new Silence(report, Reason.TOO_EARLY, null);
        }
        return near == null
                ? new Silence(report, Reason.NOT_SAID, null)
                : new Silence(report, Reason.UNDECIDED, near.unit().span());
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
    private static @Nullable LocalDate latest(Reading reading, Account account) {
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
