// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.PublicationTime;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Sentence;
import org.parallax.model.Silence;
import org.parallax.model.Silence.Reason;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Tells why the other reports may be silent on what one report alone says. */
final class Silences {
    /** Cosine from which two clauses come near enough that silence is not sure. */
    private static final double NEAR = 0.6;
    /** A text that ends without a stop is cut only if it has as many words as a report has. */
    private static final int SHORTEST_CUT = 40;
    /** Nearness is looked up in so many clauses at most; beyond, only words in common count. */
    private static final int MOST_COMPARED = 4000;

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<Unit>> unitsOf = new LinkedHashMap<>();
    private final int units;

    Silences(ResolvedStory story, List<Unit> units) {
        for (Account account : story.story().accounts()) {
            accounts.put(account.id(), account);
        }
        for (Unit unit : units) {
            unitsOf.computeIfAbsent(unit.report(), r -> new ArrayList<>()).add(unit);
        }
        this.units = units.size();
    }

    /** A silence for each report but the reading's own, in the story's order. */
    List<Silence> of(Reading reading, Unit unit) {
        List<Silence> silences = new ArrayList<>();
        for (Account other : accounts.values()) {
            if (!other.id().equals(reading.report())) {
                silences.add(of(reading, unit, other));
            }
        }
        return silences;
    }

    private Silence of(Reading reading, Unit unit, Account other) {
        if (isCut(other)) {
            return new Silence(other.id(), Reason.UNREADABLE, null);
        }
        if (isLater(reading, unit.account(), other)) {
            return new Silence(other.id(), Reason.TOO_EARLY, null);
        }
        Span near = units > MOST_COMPARED ? null : near(unit, other);
        return new Silence(other.id(), near == null ? Reason.NOT_SAID : Reason.UNDECIDED, near);
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

    /** True when the reading tells of a day that came after the other report. */
    private static boolean isLater(Reading reading, Account account, Account other) {
        PublicationTime published = other.annotation().article().metadata().published();
        PublicationTime own = account.annotation().article().metadata().published();
        if (published == null || own == null || !own.date().isAfter(published.date())) {
            return false;
        }
        for (TimeExpression time : account.annotation().times()) {
            LocalDate from = time.from();
            boolean moment = time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
            boolean told = from != null && !from.isAfter(own.date()) && from.isAfter(published.date());
            if (moment && told && reading.span().overlaps(time.span())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Span near(Unit unit, Account other) {
        Span best = null;
        double most = NEAR;
        for (Unit candidate : unitsOf.getOrDefault(other.id(), List.of())) {
            double cosine = 0;
            for (int i = 0; i < unit.vector().length; i++) {
                cosine += (double) unit.vector()[i] * candidate.vector()[i];
            }
            if (cosine >= most) {
                most = cosine;
                best = candidate.span();
            }
        }
        return best;
    }
}
