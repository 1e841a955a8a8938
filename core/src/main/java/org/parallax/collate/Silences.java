// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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

/** Tells why the other reports may be silent on what one report alone says. For one thread: it remembers. */
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
    /** Most claims of a large story stand in one report and near nothing: they share one list, as they share its parts. */
    private final Map<Plain, List<Silence>> plain = new HashMap<>();

    private final Map<String, Map<Reason, Silence>> one = new HashMap<>();

    /**
     * What the silence on a claim depends on while nothing comes near it.
     *
     * @param latest the last day that it tells of; null when it tells of none
     */
    private record Plain(Set<String> heard, @Nullable LocalDate latest) {}

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
        List<Silence> silences =
                plain.computeIfAbsent(new Plain(heard, latest(readings.get(0), unit.account())), this::silences);
        nearest.keySet().removeAll(heard);
        return nearest.isEmpty() ? silences : unsure(silences, nearest);
    }

    private List<Silence> silences(Plain key) {
        LocalDate latest = key.latest();
        List<Silence> silences = new ArrayList<>();
        for (Account other : accounts.values()) {
            PublicationTime published = other.annotation().article().metadata().published();
            boolean early = published != null && latest != null && latest.isAfter(published.date());
            Reason reason = cut.contains(other.id()) ? Reason.UNREADABLE : early ? Reason.TOO_EARLY : Reason.NOT_SAID;
            if (!key.heard().contains(other.id())) {
                silences.add(one.computeIfAbsent(other.id(), id -> new EnumMap<>(Reason.class))
                        .computeIfAbsent(reason, r -> new Silence(other.id(), r, null)));
            }
        }
        return List.copyOf(silences);
    }

    private static List<Silence> unsure(List<Silence> plain, Map<String, Rival> nearest) {
        List<Silence> silences = new ArrayList<>(plain);
        silences.replaceAll(silence -> {
            Rival near = silence.reason() == Reason.NOT_SAID ? nearest.get(silence.report()) : null;
            return near == null
                    ? silence
                    : new Silence(
                            silence.report(), Reason.UNDECIDED, near.unit().span());
        });
        return silences;
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
