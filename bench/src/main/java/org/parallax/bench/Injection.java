// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Sets real reports beside versions of themselves with one thing changed, and counts what the program tells apart. A
 * function of the reports and the seed.
 */
final class Injection {
    /**
     * What became of an operator's versions.
     *
     * @param aligned those in which the changed words of both lie in readings of one claim
     * @param found the aligned ones in which such a claim differs or conflicts in a right slot
     * @param conflicts those found as a conflict
     * @param wrongSlot aligned ones told apart, but in another slot only
     * @param strays versions with a conflict that does not lie on the changed words
     * @param differences all claims that differ, over all versions
     */
    record Count(int applied, int aligned, int found, int conflicts, int wrongSlot, int strays, int differences) {
        static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    applied + other.applied,
                    aligned + other.aligned,
                    found + other.found,
                    conflicts + other.conflicts,
                    wrongSlot + other.wrongSlot,
                    strays + other.strays,
                    differences + other.differences);
        }
    }

    /**
     * A version that was not told apart as it should be, or that raised a conflict that it should not.
     *
     * @param what {@code apart} (not aligned), {@code silent}, {@code slot} (in another slot), {@code alarm}
     */
    record Miss(String operator, String what, String report, String before, String after, String claims) {}

    /**
     * What became of the reports set beside themselves.
     *
     * @param conflicts claims that conflict
     * @param differences claims that differ
     * @param origins reports that rest on another origin than their copies, or have one of their own for each
     */
    record Copies(int reports, int conflicts, int differences, int origins) {
        static final Copies NONE = new Copies(0, 0, 0, 0);
    }

    /**
     * All that has been counted.
     *
     * @param reports how many reports were looked at
     */
    record Tally(int reports, Map<String, Count> facts, Map<String, Count> rewordings, Copies copies) {
        static final Tally NONE = new Tally(0, Map.of(), Map.of(), Copies.NONE);
    }

    /** Id of the version that a report is set beside. */
    private static final String OTHER = "b";

    private final Function<Article, Account> reader;
    private final Function<List<Account>, Collation> collator;
    private final int most;
    private final Map<String, Count> facts = new LinkedHashMap<>();
    private final Map<String, Count> rewordings = new LinkedHashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final FactChanges factChanges = new FactChanges();
    private final Rewordings rewording = new Rewordings();
    private Copies copies;
    private int reports;

    /**
     * Begins to count, or goes on.
     *
     * @param most how often each operator is applied at most
     * @param known what was counted before
     */
    Injection(Function<Article, Account> reader, Function<List<Account>, Collation> collator, int most, Tally known) {
        this.reader = reader;
        this.collator = collator;
        this.most = most;
        this.copies = known.copies();
        this.reports = known.reports();
        FactChanges.OPERATORS.forEach(operator -> facts.put(operator, count(known.facts(), operator)));
        Rewordings.OPERATORS.forEach(operator -> rewordings.put(operator, count(known.rewordings(), operator)));
    }

    Tally tally() {
        return new Tally(reports, facts(), rewordings(), copies);
    }

    /** True when every operator has been applied as often as wanted. */
    boolean done() {
        return facts.values().stream().allMatch(count -> count.applied() >= most)
                && rewordings.values().stream().allMatch(count -> count.applied() >= most);
    }

    /** Applies every operator that is still wanted up to {@code each} times; the report's place in the row is its seed. */
    void run(Article article, int each) {
        Account account = reader.apply(article.withId("a"));
        SplittableRandom random = new SplittableRandom(++reports);
        copy(account, article);
        factChanges.of(account, random.split()).forEach((operator, versions) -> {
            for (Version version : some(versions, count(facts, operator), each, random)) {
                facts.merge(operator, changed(account, article, version), Count::plus);
            }
        });
        rewording.of(account, random.split()).forEach((operator, versions) -> {
            for (Version version : some(versions, count(rewordings, operator), each, random)) {
                rewordings.merge(operator, reworded(account, article, version), Count::plus);
            }
        });
    }

    private static Count count(Map<String, Count> counts, String operator) {
        return counts.getOrDefault(operator, Count.NONE);
    }

    private List<Version> some(List<Version> versions, Count known, int each, SplittableRandom random) {
        List<Version> left = new ArrayList<>(versions);
        List<Version> some = new ArrayList<>();
        while (!left.isEmpty() && some.size() < each && known.applied() + some.size() < most) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    private Collation compare(Account account, Article article, String text) {
        Article other = new Article(OTHER, article.metadata(), text, List.of(), List.of(), null);
        return collator.apply(List.of(account, reader.apply(other)));
    }

    private void copy(Account account, Article article) {
        Collation collation = compare(account, article, article.text());
        // a report that an agency is credited with has no origin of its own: both rest on the agency
        boolean one =
                collation.story().own(account.id()).equals(collation.story().own(OTHER))
                        && collation.story().origins().stream()
                                        .map(Origin::kind)
                                        .filter(kind -> kind == OriginKind.OWN)
                                        .count()
                                <= 1;
        copies = new Copies(
                copies.reports() + 1,
                copies.conflicts() + (int) count(collation, Verdict.CONFLICT),
                copies.differences() + (int) count(collation, Verdict.DIFFER),
                copies.origins() + (one ? 0 : 1));
        for (Claim claim : collation.claims()) {
            if (claim.verdict() == Verdict.CONFLICT || claim.verdict() == Verdict.DIFFER) {
                misses.add(new Miss("copy", "alarm", article.id(), "", "", shown(claim)));
            }
        }
    }

    private static long count(Collation collation, Verdict verdict) {
        return collation.claims().stream()
                .filter(claim -> claim.verdict() == verdict)
                .count();
    }

    private Count changed(Account account, Article article, Version version) {
        Collation collation = compare(account, article, version.text());
        boolean aligned = false;
        boolean found = false;
        boolean conflict = false;
        boolean other = false;
        int strays = 0;
        StringBuilder claims = new StringBuilder();
        for (Claim claim : collation.claims()) {
            boolean here = touches(claim, "a", version.was()) && touches(claim, OTHER, version.is());
            boolean apart = claim.verdict() == Verdict.CONFLICT || claim.verdict() == Verdict.DIFFER;
            if (!here) {
                strays |= claim.verdict() == Verdict.CONFLICT ? 1 : 0;
                continue;
            }
            aligned = true;
            boolean right =
                    claim.slots().stream().anyMatch(slot -> version.slots().contains(slot.slot()));
            found |= apart && right;
            conflict |= claim.verdict() == Verdict.CONFLICT && right;
            other |= apart && !right;
            claims.append(shown(claim)).append(" | ");
        }
        String what = !aligned ? "apart" : found ? "" : other ? "slot" : "silent";
        if (!what.isEmpty()) {
            misses.add(miss(version, what, article, claims.toString()));
        }
        return new Count(1, aligned ? 1 : 0, found ? 1 : 0, conflict ? 1 : 0, other && !found ? 1 : 0, strays, (int)
                count(collation, Verdict.DIFFER));
    }

    private Count reworded(Account account, Article article, Version version) {
        Collation collation = compare(account, article, version.text());
        int conflicts = 0;
        for (Claim claim : collation.claims()) {
            if (claim.verdict() == Verdict.CONFLICT) {
                conflicts = 1;
                misses.add(miss(version, "alarm", article, shown(claim)));
            }
        }
        return new Count(1, 0, 0, conflicts, 0, 0, (int) count(collation, Verdict.DIFFER));
    }

    private static boolean touches(Claim claim, String report, Span words) {
        return claim.readings().stream()
                .filter(reading -> reading.report().equals(report))
                .map(Reading::span)
                .anyMatch(words::overlaps);
    }

    private static Miss miss(Version version, String what, Article article, String claims) {
        return new Miss(
                version.operator(),
                what,
                article.id(),
                around(article.text(), version.was()),
                around(version.text(), version.is()),
                claims);
    }

    private static String around(String text, Span span) {
        int from = Math.max(0, span.begin() - 60);
        int to = Math.min(text.length(), span.end() + 60);
        return flat(text.substring(from, span.begin()) + "[[" + span.in(text) + "]]" + text.substring(span.end(), to));
    }

    private static String flat(String text) {
        return text.replace('\n', ' ');
    }

    private static String shown(Claim claim) {
        StringBuilder shown = new StringBuilder(claim.verdict() + " " + claim.rule());
        claim.slots().forEach(slot -> shown.append(' ').append(slot.slot()).append(new TreeMap<>(slot.values())));
        claim.readings()
                .forEach(reading -> shown.append(" {").append(reading.text()).append('}'));
        return flat(shown.toString());
    }

    /** Those since this was asked for last. */
    List<Miss> newMisses() {
        List<Miss> found = List.copyOf(misses);
        misses.clear();
        return found;
    }

    private Map<String, Count> facts() {
        return new LinkedHashMap<>(facts);
    }

    private Map<String, Count> rewordings() {
        return new LinkedHashMap<>(rewordings);
    }

    /** The tables, in Markdown. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| changed fact | applied | aligned | found, right slot | of the aligned | as conflict | other slot |"
                + " stray conflicts |");
        lines.add("|---|---|---|---|---|---|---|---|");
        Count all = Count.NONE;
        for (Map.Entry<String, Count> entry : facts.entrySet()) {
            all = all.plus(entry.getValue());
            lines.add(row(entry.getKey(), entry.getValue()));
        }
        lines.add(row("all", all));
        lines.add("");
        lines.add("| same meaning | applied | with a conflict | share | differences raised |");
        lines.add("|---|---|---|---|---|");
        Count same = Count.NONE;
        for (Map.Entry<String, Count> entry : rewordings.entrySet()) {
            same = same.plus(entry.getValue());
            lines.add(sameRow(entry.getKey(), entry.getValue()));
        }
        lines.add(sameRow("all", same));
        lines.add("");
        lines.add(copies.reports() + " reports against their own copies: " + copies.conflicts() + " conflicts, "
                + copies.differences() + " differences, " + copies.origins() + " with more than one origin");
        return lines;
    }

    /** What floors are held against, as a JSON object. */
    String counters() {
        Count changed = facts.values().stream().reduce(Count.NONE, Count::plus);
        Count same = rewordings.values().stream().reduce(Count.NONE, Count::plus);
        return String.format(
                Locale.ROOT,
                "{\"changed\": %d, \"aligned\": %d, \"found\": %d, \"reworded\": %d, \"alarms\": %d, \"copies\": %d,"
                        + " \"copy_conflicts\": %d, \"copy_origins\": %d}",
                changed.applied(),
                changed.aligned(),
                changed.found(),
                same.applied(),
                same.conflicts(),
                copies.reports(),
                copies.conflicts(),
                copies.origins());
    }

    private static String row(String name, Count count) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f %% | %d | %d | %d |",
                name,
                count.applied(),
                count.aligned(),
                count.found(),
                percent(count.found(), count.aligned()),
                count.conflicts(),
                count.wrongSlot(),
                count.strays());
    }

    private static String sameRow(String name, Count count) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f %% | %d |",
                name,
                count.applied(),
                count.conflicts(),
                percent(count.conflicts(), count.applied()),
                count.differences());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
