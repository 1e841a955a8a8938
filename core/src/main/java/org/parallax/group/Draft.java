// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;
import org.parallax.model.Toll;

/** A key while it is read off an account. */
final class Draft {
    /** Sentences that are the lede; and up to which character a name, a day, a number stands near the head. */
    private static final int LEDE_SENTENCES = 4;

    private static final int WEEKDAY_SENTENCES = 5;
    private static final int NAMES_END = 500;
    private static final int DAYS_END = 600;
    private static final int FIGURES_END = 900;
    /** How many mentions more it counts when a place stands near the head. */
    private static final double PLACE_AT_HEAD = 2;

    /** How many words a name weighs in the gist. */
    private static final double NAME_IN_GIST = 2;

    private static final int TELLING = 12;
    private static final int RUN = 5;
    private static final int PAIR = 2;
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    final String id;
    final String when;
    final int day;
    final Map<String, Double> words = new TreeMap<>();
    final Map<String, Double> lede = new TreeMap<>();
    final Map<String, Double> people = new TreeMap<>();
    final Map<String, Double> surnames = new TreeMap<>();
    final Map<String, Double> places = new TreeMap<>();
    final Map<String, Double> bodies = new TreeMap<>();
    final Map<String, Double> names = new TreeMap<>();
    final Map<String, Double> early = new TreeMap<>();
    final Map<String, Double> numbers = new TreeMap<>();
    final Map<String, Double> counted = new TreeMap<>();
    final Map<String, Double> figures = new TreeMap<>();
    final TreeSet<Integer> days = new TreeSet<>();
    final TreeSet<Integer> years = new TreeSet<>();
    final int weekday;
    final @Nullable Long killed;
    final @Nullable Long injured;
    final int[] runs;
    final int[] pairs;
    final int whole;

    private Draft(Account account) {
        this.id = account.id();
        PublicationTime published = account.annotation().article().metadata().published();
        this.when = when(published);
        words(account);
        names(account);
        numbers(account);
        this.day = times(account, published);
        this.weekday = weekday(account);
        this.killed = toll(account, CasualtyRole.KILLED);
        this.injured = toll(account, CasualtyRole.INJURED);
        List<String> spoken = spoken(account);
        this.runs = runs(spoken, RUN);
        this.pairs = runs(spoken, PAIR);
        this.whole = Terms.hash(String.join(" ", spoken));
    }

    /** Names, numbers and words that both accounts have, by kind; words only those that few reports have, rarest first. */
    static Map<String, List<String>> shared(Account one, Account other) {
        Draft a = new Draft(one);
        Draft b = new Draft(other);
        Map<String, List<String>> shared = new LinkedHashMap<>();
        shared.put("people", shared(a.people, b.people));
        shared.put("places", shared(a.places, b.places));
        shared.put("bodies", shared(a.bodies, b.bodies));
        shared.put("numbers", shared(a.numbers, b.numbers));
        Frequencies all = Frequencies.background();
        shared.put(
                "words",
                a.words.keySet().stream()
                        .filter(b.words::containsKey)
                        .sorted(Comparator.comparingDouble((String word) -> -all.rarity(Terms.hash(word)))
                                .thenComparing(word -> word))
                        .limit(TELLING)
                        .toList());
        return shared;
    }

    /** Without the mark of their kind. */
    private static List<String> shared(Map<String, Double> a, Map<String, Double> b) {
        return a.keySet().stream()
                .filter(b::containsKey)
                .map(name -> name.substring(name.indexOf(':') + 1))
                .map(name -> name.startsWith("#") ? name.substring(1) : name)
                .toList();
    }

    static ReportKey keyOf(Account account) {
        return new ReportKey(new Draft(account));
    }

    private static String when(@Nullable PublicationTime published) {
        if (published == null) {
            return "~";
        }
        return published.instant() == null
                ? published.date().toString()
                : published.instant().toInstant().toString();
    }

    private void words(Account account) {
        int sentences = 0;
        for (Sentence sentence : account.annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                if (isContent(token.tag()) && lemma.length() > 1) {
                    words.merge(lemma, 1.0, Double::sum);
                    if (sentences < LEDE_SENTENCES) {
                        lede.merge(lemma, 1.0, Double::sum);
                    }
                }
            }
            sentences++;
        }
    }

    private static boolean isContent(Tag tag) {
        return switch (tag) {
            case NOUN, PROPN, VERB, ADJ, NUM -> true;
            case ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }

    private void names(Account account) {
        for (Entity entity : account.entities()) {
            String name = plain(entity.name());
            if (name.isEmpty()
                    || entity.type() == NameType.NATIONALITY
                    || entity.type() == NameType.GROUP
                    || entity.isUnnamedPerson()) {
                continue;
            }
            double mentions = entity.mentions().size();
            int first = entity.mentions().get(0).span().begin();
            names.merge("=" + name, mentions, Double::sum);
            if (first < NAMES_END) {
                early.merge("=" + name, 1.0, Double::sum);
            }
            switch (entity.type()) {
                case PERSON -> {
                    people.merge("p:" + name, mentions, Double::sum);
                    surnames.merge("s:" + name.substring(name.lastIndexOf(' ') + 1), 1.0, Double::sum);
                }
                case CITY, PLACE ->
                    places.merge("l:" + name, mentions + (first < NAMES_END ? PLACE_AT_HEAD : 0), Double::sum);
                case ORGANIZATION -> bodies.merge("o:" + name, mentions, Double::sum);
                case COUNTRY, EVENT, PRODUCT, NATIONALITY, GROUP -> {}
            }
        }
    }

    /** Letters, digits and single spaces, in lower case. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (Character.isWhitespace(c) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private void numbers(Account account) {
        for (Quantity quantity : account.annotation().quantities()) {
            boolean count = quantity.unit().equals(Quantity.COUNT);
            String what = count ? quantity.head() : quantity.unit();
            String number = quantity.low().stripTrailingZeros().toPlainString();
            numbers.merge("#" + number + " " + what, 1.0, Double::sum);
            if (quantity.span().begin() < FIGURES_END && !what.isEmpty()) {
                counted.put("#" + what, 1.0);
                figures.put("#" + what + " " + number, 1.0);
            }
        }
    }

    private int times(Account account, @Nullable PublicationTime published) {
        int latest = ReportKey.NO_DAY;
        for (TimeExpression time : account.annotation().times()) {
            LocalDate from = time.from();
            if (from == null) {
                continue;
            }
            years.add(from.getYear());
            switch (time.granularity()) {
                case DAY, HOUR, MINUTE -> {
                    int of = Math.toIntExact(from.toEpochDay());
                    days.add(of);
                    if (time.span().begin() < DAYS_END) {
                        latest = Math.max(latest, of);
                    }
                }
                case PART_OF_DAY, WEEK, MONTH, SEASON, YEAR, PERIOD -> {}
            }
        }
        return published == null ? latest : Math.toIntExact(published.date().toEpochDay());
    }

    private static int weekday(Account account) {
        return account.annotation().sentences().stream()
                .limit(WEEKDAY_SENTENCES)
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .filter(WEEKDAYS::contains)
                .findFirst()
                .map(Terms::hash)
                .orElse(0);
    }

    private static @Nullable Long toll(Account account, CasualtyRole role) {
        return account.tolls().stream()
                .filter(toll -> toll.role() == role)
                .map(Toll::low)
                .findFirst()
                .orElse(null);
    }

    /** All words without punctuation and case. */
    private static List<String> spoken(Account account) {
        List<String> spoken = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.tag() != Tag.PUNCT) {
                    spoken.add(token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
                }
            }
        }
        return spoken;
    }

    /** What a copy keeps of its original: the runs of so many words (Broder's shingles), as hashes, ascending. */
    private static int[] runs(List<String> spoken, int words) {
        return IntStream.rangeClosed(0, spoken.size() - words)
                .map(i -> Terms.hash(String.join(" ", spoken.subList(i, i + words))))
                .sorted()
                .distinct()
                .toArray();
    }

    Map<String, Double> gist() {
        Map<String, Double> gist = new TreeMap<>(lede);
        names.keySet().forEach(name -> gist.put(name, NAME_IN_GIST));
        figures.keySet().forEach(figure -> gist.put(figure, 1.0));
        return gist;
    }
}
