// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Name;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Says the same as a report in other words: no version may raise a conflict. */
final class Rewordings {
    /** All operators, in the order of the table. */
    static final List<String> OPERATORS =
            List.of("synonym", "voice", "number word", "same unit", "reordering", "shortening");

    private static final List<String> NUMBERS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                            + "seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int DIGITS = 3;

    private final Map<String, String> synonyms =
            Tsv.load("/parallax/bench/synonyms.tsv").map();
    private final Map<String, String> participles =
            Tsv.load("/parallax/bench/participles.tsv").map();
    private final List<List<String>> equalUnits =
            Tsv.load("/parallax/bench/equal-units.tsv").rows();

    /** Versions of the report, by operator. */
    Map<String, List<Version>> of(Account account, SplittableRandom random) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        versions.put("synonym", synonyms(account));
        List<Version> voice = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            if (!sentence.headline()) {
                voice(account, new Tree(sentence), voice);
            }
        }
        versions.put("voice", voice);
        versions.put("number word", numberWords(account));
        versions.put("same unit", units(account));
        versions.put("reordering", reordered(account, random));
        versions.put("shortening", shortened(account, random));
        return versions;
    }

    private List<Version> synonyms(Account account) {
        List<Version> out = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                String other = synonyms.get(token.form());
                boolean named = account.annotation().names().stream()
                        .anyMatch(name -> name.span().overlaps(token.span()));
                boolean quoted = account.quotations().stream()
                        .anyMatch(quotation -> quotation.content().overlaps(token.span()));
                if (other != null && !named && !quoted) {
                    out.add(Version.replacing("synonym", account.text(), token.span(), other, Set.of()));
                }
            }
        }
        return out;
    }

    /** "The guard shot the robber" becomes "The robber was shot by the guard". */
    private void voice(Account account, Tree tree, List<Version> out) {
        for (int i = 0; i < tree.tokens().size(); i++) {
            String form = tree.token(i).form();
            String participle = participles.getOrDefault(form, form.endsWith("ed") ? form : null);
            int subject = tree.child(i, "nsubj");
            int object = tree.child(i, "obj");
            boolean simple = participle != null
                    && tree.is(i, Tag.VERB)
                    && subject >= 0
                    && object > i
                    && !tree.has(i, "aux")
                    && !tree.has(i, "iobj")
                    && !tree.has(i, "xcomp")
                    && !tree.has(i, "conj")
                    && !tree.relation(i).equals("acl:relcl")
                    && !tree.relation(i).equals("conj")
                    && !tree.is(subject, Tag.PRON)
                    && !tree.is(object, Tag.PRON);
            int[] left = simple ? tree.phrase(subject) : null;
            int[] right = simple ? tree.phrase(object) : null;
            if (participle == null || left == null || right == null || left[1] + 1 != i || right[0] != i + 1) {
                continue;
            }
            Token head = tree.token(object);
            boolean plural = tree.has(object, "conj")
                    || (head.form().endsWith("s") && !head.form().equalsIgnoreCase(head.lemma()));
            String agent = tree.span(left[0], left[1]).in(account.text());
            boolean proper = tree.is(left[0], Tag.PROPN);
            String first = tree.span(right[0], right[1]).in(account.text());
            boolean opens = left[0] == 0;
            String words = (opens ? FactChanges.capital(first) : first)
                    + (plural ? " were " : " was ")
                    + participle
                    + " by "
                    + (opens && !proper ? agent.substring(0, 1).toLowerCase(Locale.ROOT) + agent.substring(1) : agent);
            out.add(Version.replacing("voice", account.text(), tree.span(left[0], right[1]), words, Set.of()));
        }
    }

    private static List<Version> numberWords(Account account) {
        List<Version> out = new ArrayList<>();
        for (Quantity quantity : account.annotation().quantities()) {
            boolean time = account.annotation().times().stream()
                    .anyMatch(t -> t.span().overlaps(quantity.span()) && t.kind() != TimeKind.DURATION);
            for (Span word : FactChanges.words(account.text(), quantity.span())) {
                String other = otherForm(word.in(account.text()));
                if (other != null && !time && !inName(account, word)) {
                    out.add(Version.replacing("number word", account.text(), word, other, Set.of()));
                    break;
                }
            }
        }
        return out;
    }

    private static boolean inName(Account account, Span span) {
        return account.annotation().names().stream().map(Name::span).anyMatch(span::overlaps);
    }

    /** "12" for "twelve" and the reverse; null for what is no number below a hundred. */
    static @Nullable String otherForm(String word) {
        int spelled = NUMBERS.indexOf(word);
        if (spelled >= 2) {
            return Integer.toString(spelled);
        }
        if (word.isEmpty() || word.length() > 2 || !word.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int n = Integer.parseInt(word);
        if (n < 2) {
            return null;
        }
        return n < NUMBERS.size() ? NUMBERS.get(n) : TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + NUMBERS.get(n % 10));
    }

    private List<Version> units(Account account) {
        List<Version> out = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        account.annotation().quantities().stream()
                .filter(quantity -> quantity.low().compareTo(quantity.high()) == 0)
                .forEach(quantity -> places.add(quantity.span()));
        for (TimeExpression time : account.annotation().times()) {
            if (time.kind() == TimeKind.DURATION) {
                places.add(time.span());
            }
        }
        Set<Span> done = new HashSet<>();
        for (Span place : places) {
            List<Span> words = FactChanges.words(account.text(), place);
            for (int i = 1; i < words.size(); i++) {
                String unit = words.get(i).in(account.text());
                BigDecimal number = number(words.get(i - 1).in(account.text()));
                for (List<String> row : equalUnits) {
                    boolean age = account.text()
                            .startsWith(
                                    "old",
                                    Math.min(
                                            account.text().length(),
                                            words.get(i).end() + 1));
                    if (number != null && row.get(0).equals(unit) && !age && done.add(words.get(i))) {
                        String value = number.multiply(new BigDecimal(row.get(1)))
                                .round(new MathContext(DIGITS))
                                .stripTrailingZeros()
                                .toPlainString();
                        out.add(Version.replacing(
                                "same unit",
                                account.text(),
                                words.get(i - 1).cover(words.get(i)),
                                value + " " + row.get(2),
                                Set.of()));
                    }
                }
            }
        }
        return out;
    }

    private static @Nullable BigDecimal number(String word) {
        int spelled = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        if (spelled >= 1) {
            return BigDecimal.valueOf(spelled);
        }
        boolean digits = !word.isEmpty() && word.chars().allMatch(Character::isDigit) && word.length() < 6;
        return digits ? new BigDecimal(word) : null;
    }

    /**
     * Two paragraphs behind the first, or two sentences of a report without paragraphs, change places: such as neither hold
     * or precede a quotation nor lean on what stands before them by a pronoun.
     */
    private static List<Version> reordered(Account account, SplittableRandom random) {
        List<Span> blocks = blocks(account);
        List<Span> free = new ArrayList<>();
        for (int i = 1; i < blocks.size(); i++) {
            boolean followed = i + 1 < blocks.size() && leans(account, blocks.get(i + 1));
            if (!followed && !leans(account, blocks.get(i))) {
                free.add(blocks.get(i));
            }
        }
        List<Version> out = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            int j = free.size() < 2 ? i : i + random.nextInt(free.size() - i);
            if (j > i) {
                Span first = free.get(i);
                Span second = free.get(j);
                String words = second.in(account.text())
                        + account.text().substring(first.end(), second.begin())
                        + first.in(account.text());
                out.add(Version.replacing("reordering", account.text(), first.cover(second), words, Set.of()));
            }
        }
        return out;
    }

    private static boolean leans(Account account, Span block) {
        String text = block.in(account.text());
        boolean quotes = text.chars().anyMatch(c -> "\"\u201c\u201d".indexOf(c) >= 0);
        return quotes
                || Set.of("He", "She", "They", "It", "His", "Her", "Their", "This", "That", "These")
                        .contains(text.split("[^A-Za-z]", 2)[0]);
    }

    private static List<Span> blocks(Account account) {
        Map<Integer, Span> paragraphs = new LinkedHashMap<>();
        List<Span> sentences = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            paragraphs.merge(sentence.paragraph(), sentence.span(), Span::cover);
            sentences.add(sentence.span());
        }
        return paragraphs.size() > 3 ? List.copyOf(paragraphs.values()) : sentences;
    }

    /** A sentence behind the first is left out, or an inserted phrase between two commas. */
    private static List<Version> shortened(Account account, SplittableRandom random) {
        List<Version> out = new ArrayList<>();
        List<Sentence> sentences = account.annotation().sentences();
        for (int n = 0; n < 2 && sentences.size() > 3; n++) {
            Span gone = sentences.get(1 + random.nextInt(sentences.size() - 1)).span();
            out.add(Version.replacing("shortening", account.text(), gone, "", Set.of()));
        }
        for (Sentence sentence : sentences) {
            Tree tree = new Tree(sentence);
            for (int i = 0; i < tree.tokens().size(); i++) {
                boolean inserted =
                        tree.relation(i).equals("appos") || tree.relation(i).equals("acl:relcl");
                int[] phrase = inserted ? tree.phrase(i) : null;
                if (phrase != null
                        && tree.is(phrase[0], ",")
                        && (tree.is(phrase[1], ",") || tree.is(phrase[1] + 1, ",") || tree.is(phrase[1] + 1, "."))) {
                    int last = tree.is(phrase[1] + 1, ",") ? phrase[1] + 1 : phrase[1];
                    out.add(Version.replacing("shortening", account.text(), tree.span(phrase[0], last), "", Set.of()));
                }
            }
        }
        return out;
    }
}
