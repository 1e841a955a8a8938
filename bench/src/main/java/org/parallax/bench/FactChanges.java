// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Comparator;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/**
 * Changes one fact of a report: every place where an operator applies gives one version. Made of what the program itself
 * sees in the text, so a fact that it never reads is never changed.
 */
final class FactChanges {
    /** All operators, in the order of the table. */
    static final List<String> OPERATORS =
            List.of("amount", "unit", "date", "place", "name", "speaker", "polarity", "hedge", "actor order");

    private static final List<String> NUMBERS = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    .split(" "));
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Set<String> WHERE = Set.of("in", "at", "near", "from", "to", "outside", "of");
    private static final Set<String> AUXILIARIES =
            Set.of("was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "must", "should");
    private static final int LONGEST_PHRASE = 6;
    private static final int FEWEST_WORDS = 8;

    private final Map<String, String> otherUnits =
            Tsv.load("/parallax/bench/other-units.tsv").map();
    private final List<List<String>> places =
            Tsv.load("/parallax/bench/other-places.tsv").rows();
    private final List<List<String>> people =
            Tsv.load("/parallax/bench/other-people.tsv").rows();
    private final Set<String> peopleWords =
            Tsv.load("/parallax/bench/people.tsv").words();
    private final Map<String, String> participles =
            Tsv.load("/parallax/bench/participles.tsv").map();
    private final List<List<String>> hedges =
            Tsv.load("/parallax/bench/hedges.tsv").rows();

    /** Versions of the report, by operator; {@code random} draws the new values. */
    Map<String, List<Version>> of(Account account, SplittableRandom random) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        OPERATORS.forEach(operator -> versions.put(operator, new ArrayList<>()));
        amounts(account, random, list(versions, "amount"));
        units(account, list(versions, "unit"));
        dates(account, random, list(versions, "date"));
        places(account, random, list(versions, "place"));
        names(account, random, list(versions, "name"));
        speakers(account, random, list(versions, "speaker"));
        for (Sentence sentence : account.annotation().sentences()) {
            if (!sentence.headline()) {
                verbs(account, new Tree(sentence), random, versions);
                order(account, new Tree(sentence), list(versions, "actor order"));
            }
        }
        versions.replaceAll((operator, all) -> all.stream()
                .filter(version -> inLongSentence(account, version.was()))
                .toList());
        return versions;
    }

    /** In a shorter sentence nothing is left that could tell that both speak of one thing. */
    private static boolean inLongSentence(Account account, Span words) {
        return account.annotation().sentences().stream()
                .anyMatch(sentence -> sentence.span().overlaps(words)
                        && sentence.tokens().size() >= FEWEST_WORDS
                        && !sentence.headline());
    }

    private static List<Version> list(Map<String, List<Version>> versions, String operator) {
        return versions.computeIfAbsent(operator, o -> new ArrayList<>());
    }

    private static void amounts(Account account, SplittableRandom random, List<Version> out) {
        for (Quantity quantity : account.annotation().quantities()) {
            boolean exact = quantity.comparator() == Comparator.EXACTLY
                    && quantity.low().compareTo(quantity.high()) == 0;
            if (!exact || inTimeOrName(account, quantity.span())) {
                continue;
            }
            for (Span word : words(account.text(), quantity.span())) {
                String other = otherNumber(word.in(account.text()), random);
                if (other != null) {
                    out.add(Version.replacing("amount", account.text(), word, other, Set.of(Slot.AMOUNT)));
                    break;
                }
            }
        }
    }

    private static boolean inTimeOrName(Account account, Span span) {
        return account.annotation().times().stream()
                        .anyMatch(time -> time.span().overlaps(span) && time.kind() != TimeKind.DURATION)
                || account.annotation().names().stream()
                        .anyMatch(name -> name.span().overlaps(span));
    }

    /** A number that lies clearly off; null when {@code word} is none. */
    static @Nullable String otherNumber(String word, SplittableRandom random) {
        int spelled = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        if (spelled >= 2) {
            int other = spelled <= 8 ? spelled + 2 + random.nextInt(3) : spelled - 3;
            String name = NUMBERS.get(other);
            return Character.isUpperCase(word.charAt(0)) ? capital(name) : name;
        }
        if (word.isEmpty() || !word.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.')) {
            return null;
        }
        if (word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            int n = Integer.parseInt(word);
            return n == 0 ? null : Integer.toString(n + 2 + n / 2 + random.nextInt(3));
        }
        int first = word.charAt(0) - '0';
        return first < 1 || first > 9 ? null : 1 + (first + 1 + random.nextInt(4)) % 9 + word.substring(1);
    }

    private void units(Account account, List<Version> out) {
        for (Quantity quantity : account.annotation().quantities()) {
            Span of = quantity.of();
            Span reach = of == null || of.begin() < quantity.span().begin()
                    ? quantity.span()
                    : quantity.span().cover(of);
            for (Span word : words(account.text(), reach)) {
                String other = otherUnits.get(word.in(account.text()).toLowerCase(Locale.ROOT));
                boolean clock = account.annotation().times().stream()
                        .anyMatch(time -> time.span().overlaps(word) && time.kind() != TimeKind.DURATION);
                boolean nautical = account.text().startsWith("nautical", Math.max(0, word.begin() - 9));
                if (other != null && !clock && !nautical) {
                    out.add(Version.replacing(
                            "unit", account.text(), word, other, Set.of(Slot.AMOUNT, Slot.DATE, Slot.PRECISION)));
                    break;
                }
                if (account.text().charAt(word.begin()) == '$') {
                    Span sign = new Span(word.begin(), word.begin() + 1);
                    out.add(Version.replacing("unit", account.text(), sign, "\u20ac", Set.of(Slot.AMOUNT)));
                    break;
                }
            }
        }
    }

    private static void dates(Account account, SplittableRandom random, List<Version> out) {
        for (TimeExpression time : account.annotation().times()) {
            if (time.kind() != TimeKind.DATE && time.kind() != TimeKind.TIME) {
                continue;
            }
            for (Span word : words(account.text(), time.span())) {
                String other = otherDay(word.in(account.text()), random);
                if (other != null) {
                    out.add(Version.replacing("date", account.text(), word, other, Set.of(Slot.DATE, Slot.PRECISION)));
                    break;
                }
            }
        }
    }

    private static @Nullable String otherDay(String word, SplittableRandom random) {
        int day = DAYS.indexOf(word);
        if (day >= 0) {
            return DAYS.get((day + 2 + random.nextInt(3)) % DAYS.size());
        }
        int month = MONTHS.indexOf(word);
        if (month >= 0 && month != 4) {
            int other = (month + 2 + random.nextInt(6)) % MONTHS.size();
            // "May" alone may be read as a verb
            return MONTHS.get(other == 4 ? 5 : other);
        }
        if (word.length() == 4 && word.chars().allMatch(Character::isDigit)) {
            return Integer.toString(Integer.parseInt(word) - 2 - random.nextInt(4));
        }
        int colon = word.indexOf(':');
        if (colon > 0 && word.substring(0, colon).chars().allMatch(Character::isDigit)) {
            int hour = Integer.parseInt(word.substring(0, colon));
            return (hour > 6 ? hour - 4 : hour + 3) + word.substring(colon);
        }
        return null;
    }

    private void places(Account account, SplittableRandom random, List<Version> out) {
        for (Name name : account.annotation().names()) {
            boolean place =
                    name.type() == NameType.CITY || name.type() == NameType.COUNTRY || name.type() == NameType.PLACE;
            List<Span> before = words(
                    account.text(),
                    new Span(Math.max(0, name.span().begin() - 12), name.span().begin()));
            boolean located = !before.isEmpty()
                    && WHERE.contains(
                            before.get(before.size() - 1).in(account.text()).toLowerCase(Locale.ROOT))
                    && before.get(before.size() - 1).end() + 1 == name.span().begin();
            if (place && located) {
                List<String> fitting = places.stream()
                        .filter(row -> row.get(0).equals(name.type().name()))
                        .map(row -> row.get(1))
                        .filter(other -> !account.text().contains(other))
                        .toList();
                String other = fitting.get(random.nextInt(fitting.size()));
                out.add(Version.replacing("place", account.text(), name.span(), other, Set.of(Slot.PLACE)));
            }
        }
    }

    private void names(Account account, SplittableRandom random, List<Version> out) {
        for (Name name : account.annotation().names()) {
            if (name.type() == NameType.PERSON && !speaks(account, name.span())) {
                out.add(Version.replacing(
                        "name",
                        account.text(),
                        name.span(),
                        otherPerson(name.span().in(account.text()), random),
                        Set.of(Slot.NAME, Slot.ACTOR, Slot.RECIPIENT)));
            }
        }
    }

    private static boolean speaks(Account account, Span span) {
        for (Attribution attribution : account.attributions()) {
            if (attribution.speaker() != null && attribution.speaker().span().overlaps(span)) {
                return true;
            }
        }
        return account.quotations().stream()
                .anyMatch(quotation -> quotation.speaker() != null
                        && quotation.speaker().span().overlaps(span));
    }

    private String otherPerson(String name, SplittableRandom random) {
        List<String> other = people.get(random.nextInt(people.size()));
        return name.indexOf(' ') < 0 ? other.get(1) : other.get(0) + " " + other.get(1);
    }

    private void speakers(Account account, SplittableRandom random, List<Version> out) {
        List<Span> done = new ArrayList<>();
        for (Quotation quotation : account.quotations()) {
            if (quotation.kind() == QuotationKind.INDIRECT || quotation.speaker() == null) {
                continue;
            }
            Span speaker = quotation.speaker().span();
            for (Name name : account.annotation().names()) {
                if (name.type() == NameType.PERSON && speaker.contains(name.span()) && !done.contains(name.span())) {
                    done.add(name.span());
                    String other = otherPerson(name.span().in(account.text()), random);
                    Version version =
                            Version.replacing("speaker", account.text(), name.span(), other, Set.of(Slot.SPEAKER));
                    out.add(version.over(quotation.content()));
                }
            }
        }
    }

    private void verbs(Account account, Tree tree, SplittableRandom random, Map<String, List<Version>> versions) {
        String text = account.text();
        for (int i = 0; i < tree.tokens().size(); i++) {
            Token verb = tree.token(i);
            int copula = tree.child(i, "cop");
            boolean subject = tree.has(i, "nsubj") || tree.has(i, "nsubj:pass");
            boolean clause =
                    Set.of("root", "ccomp", "conj", "parataxis", "advcl").contains(tree.relation(i));
            if (!subject || !clause || isCue(account, verb.span()) || tree.has(i, "ccomp")) {
                continue;
            }
            int auxiliary = tree.has(i, "aux") ? tree.child(i, "aux") : tree.child(i, "aux:pass");
            int helper = auxiliary >= 0 ? auxiliary : copula;
            int not = negation(tree, i);
            if (not >= 0) {
                remove(text, tree, not, list(versions, "polarity"));
            } else if (helper >= 0
                    && AUXILIARIES.contains(tree.token(helper).form().toLowerCase(Locale.ROOT))
                    && verb.span().begin() > tree.token(helper).span().end()) {
                Span after = new Span(
                        tree.token(helper).span().end(),
                        tree.token(helper).span().end());
                list(versions, "polarity").add(insert("polarity", text, after, " not", Slot.POLARITY));
                list(versions, "hedge").add(insert("hedge", text, after, " " + hedge(random), Slot.MODALITY));
            } else if (helper < 0 && verb.tag() == Tag.VERB && isPast(verb)) {
                list(versions, "polarity")
                        .add(Version.replacing(
                                "polarity", text, verb.span(), "did not " + verb.lemma(), Set.of(Slot.POLARITY)));
                boolean may = random.nextBoolean();
                String hedged = may
                        ? "may have " + participles.getOrDefault(verb.form(), verb.form())
                        : hedge(random) + " " + verb.form();
                list(versions, "hedge")
                        .add(Version.replacing("hedge", text, verb.span(), hedged, Set.of(Slot.MODALITY)));
            }
        }
    }

    private String hedge(SplittableRandom random) {
        return hedges.get(random.nextInt(hedges.size())).get(0);
    }

    /** Inserted words have no place in the report: the word before stands for them. */
    private static Version insert(String operator, String text, Span at, String words, Slot slot) {
        Version made = Version.replacing(operator, text, at, words, Set.of(slot));
        int from = Math.max(0, at.begin() - 2);
        return new Version(
                operator,
                made.text(),
                new Span(from, Math.min(text.length(), at.end() + 2)),
                new Span(from, made.is().end()),
                Set.of(slot));
    }

    private static int negation(Tree tree, int verb) {
        for (int k = 0; k < tree.tokens().size(); k++) {
            if (tree.head(k) == verb && tree.token(k).lemma().equalsIgnoreCase("not")) {
                return k;
            }
        }
        return -1;
    }

    private static void remove(String text, Tree tree, int not, List<Version> out) {
        boolean plain = tree.is(not, "not")
                && not > 0
                && AUXILIARIES.contains(tree.token(not - 1).form().toLowerCase(Locale.ROOT))
                && text.charAt(tree.token(not).span().begin() - 1) == ' ';
        if (plain) {
            Span gone = new Span(
                    tree.token(not).span().begin() - 1, tree.token(not).span().end());
            Version made = Version.replacing("polarity", text, gone, "", Set.of(Slot.POLARITY));
            out.add(new Version(
                    "polarity",
                    made.text(),
                    gone,
                    new Span(Math.max(0, gone.begin() - 2), gone.begin() + 1),
                    Set.of(Slot.POLARITY)));
        }
    }

    private static boolean isCue(Account account, Span span) {
        for (Attribution attribution : account.attributions()) {
            if (attribution.cue() != null && attribution.cue().overlaps(span)) {
                return true;
            }
        }
        return account.quotations().stream()
                .anyMatch(
                        quotation -> quotation.cue() != null && quotation.cue().overlaps(span));
    }

    private boolean isPast(Token verb) {
        String form = verb.form();
        boolean lower = form.equals(form.toLowerCase(Locale.ROOT));
        boolean regular = form.endsWith("ed") && !form.equals(verb.lemma());
        return lower && (regular || (participles.containsKey(form) && !form.equals(verb.lemma())));
    }

    /** "The guard shot the robber" becomes "The robber shot the guard"; so with "was shot by". */
    private void order(Account account, Tree tree, List<Version> out) {
        for (int i = 0; i < tree.tokens().size(); i++) {
            boolean passive = tree.has(i, "nsubj:pass");
            int subject = passive ? tree.child(i, "nsubj:pass") : tree.child(i, "nsubj");
            int object = passive ? agent(tree, i) : tree.child(i, "obj");
            if (!tree.is(i, Tag.VERB) || subject < 0 || object < 0 || subject > i || object < i) {
                continue;
            }
            int[] left = tree.phrase(subject);
            int[] right = tree.phrase(object);
            if (left == null || right == null || !isParty(account, tree, subject) || !isParty(account, tree, object)) {
                continue;
            }
            int from = passive ? right[0] + 1 : right[0];
            boolean small = left[1] - left[0] < LONGEST_PHRASE && right[1] - from < LONGEST_PHRASE;
            if (from <= right[1] && small && left[1] < i) {
                out.add(swapped(account.text(), tree, left[0], left[1], from, right[1]));
            }
        }
    }

    private static int agent(Tree tree, int verb) {
        for (int k = verb + 1; k < tree.tokens().size(); k++) {
            boolean oblique = tree.relation(k).startsWith("obl") && tree.head(k) == verb;
            int[] phrase = oblique ? tree.phrase(k) : null;
            if (phrase != null && tree.is(phrase[0], "by")) {
                return k;
            }
        }
        return -1;
    }

    private static Version swapped(String text, Tree tree, int a, int b, int c, int d) {
        Span left = tree.span(a, b);
        Span right = tree.span(c, d);
        boolean opens = a == 0;
        String first = right.in(text);
        String second = left.in(text);
        if (opens) {
            first = capital(first);
            second = tree.is(a, Tag.PROPN)
                    ? second
                    : second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1);
        }
        String words = first + text.substring(left.end(), right.begin()) + second;
        return Version.replacing("actor order", text, left.cover(right), words, Set.of(Slot.ACTOR, Slot.RECIPIENT));
    }

    private boolean isParty(Account account, Tree tree, int i) {
        Token token = tree.token(i);
        return peopleWords.contains(token.form().toLowerCase(Locale.ROOT))
                || account.annotation().names().stream()
                        .anyMatch(name -> name.span().overlaps(token.span())
                                && (name.type() == NameType.PERSON
                                        || name.type() == NameType.ORGANIZATION
                                        || name.type() == NameType.COUNTRY));
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words (without spaces and hyphens) of a stretch of text. */
    static List<Span> words(String text, Span within) {
        List<Span> words = new ArrayList<>();
        int begin = -1;
        for (int i = within.begin(); i <= within.end(); i++) {
            boolean inside = i < within.end()
                    && !Character.isWhitespace(text.charAt(i))
                    && "-\u2013()".indexOf(text.charAt(i)) < 0;
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                int end = i;
                while (end > begin + 1 && ".,;:".indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                if (text.substring(begin, end).chars().anyMatch(Character::isLetterOrDigit)) {
                    words.add(new Span(begin, end));
                }
                begin = -1;
            }
        }
        return words;
    }
}
