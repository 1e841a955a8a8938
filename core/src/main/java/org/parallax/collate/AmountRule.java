// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Amounts.Relation;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Comparator;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * Numbers of the same thing. A conflict needs the counted noun, the fate of the people counted, or a measure to be the
 * same, one such number on each side, and units that surely speak of one thing; a number that is only looser is less
 * precise.
 */
final class AmountRule implements SlotRule {
    static final String NAME = "amount";
    private static final double SURE = 0.55;
    /** Exact numbers of people that are nearly the same stand for themselves. */
    private static final double SURE_OF_PRECISE = 0.4;
    /** Money, shares and measures name no thing that is counted, so the clauses must be nearer. */
    private static final double VERY_SURE = 0.6;

    /** From here on two numbers stand beside each other, though they may count different things. */
    private static final double LOOSE = 0.45;

    /** From here on one measure in two units is of one thing. */
    private static final double CONVERTED = 0.3;

    /** Units that tell by themselves what is measured. */
    private static final Set<String> TELLING = Set.of("Mw");

    private static final Set<String> HANGING = Set.of("compound", "nummod", "amod", "nmod", "nmod:unmarked");
    /** Smaller numbers of people are of too many things. */
    private static final BigDecimal MANY = BigDecimal.TEN;

    /** Digits of a number that nobody has rounded. */
    private static final int PRECISE = 3;
    /** How many times as large the one such number is at most when both count one group. */
    private static final BigDecimal NEAR = new BigDecimal("1.25");

    /** How many times as large the one number is at most where the sentences are not nearly the same. */
    private static final BigDecimal FAR = BigDecimal.valueOf(3);
    /** How many times as large the one of two such numbers of one person is at most. */
    private static final BigDecimal CLOSE = new BigDecimal("1.5");
    /** Nobody does so much in one match. */
    private static final BigDecimal OF_A_SEASON = BigDecimal.valueOf(100);
    /** What a number is of that goes on from match to match. */
    private static final Set<String> SPANS = Set.of("season", "career", "average", "record", "straight", "consecutive");
    /** Sentences that share so much of their content words are nearly the same. */
    private static final double ECHO = 0.6;

    private static final Set<String> RUNNING =
            Tsv.load("/parallax/collate/running-counts.tsv").words();
    private static final List<String> TOTALS =
            List.copyOf(Tsv.load("/parallax/collate/total-phrases.tsv").words());

    private static final Set<String> OTHERS = Set.of("other", "another", "more", "additional", "further", "remaining");
    private static final Set<String> POLLS = Set.of("poll", "survey", "pollster");
    private static final int REACH = 4;

    private final Amounts amounts = new Amounts();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity left : a.quantities()) {
            List<Quantity> partners = b.quantities().stream()
                    .filter(right -> sameThing(a, left, b, right))
                    .toList();
            List<Quantity> done = partners.stream()
                    .filter(right -> Deeds.areOfOnePerson(a, left.span(), b, right.span()))
                    .toList();
            // what one person is said to have done in both is not set beside what others did
            List<Quantity> meant = done.isEmpty() ? partners : done;
            long rivals = a.quantities().stream()
                    .filter(other -> meant.stream()
                            .anyMatch(right -> sameThing(a, other, b, right)
                                    && (done.isEmpty() || Deeds.areOfOnePerson(a, other.span(), b, right.span()))))
                    .count();
            Quantity same = equal(left, meant);
            if (same != null) {
                findings.add(new Finding(Verdict.AGREE, Slot.AMOUNT, left.span(), same.span(), NAME));
            } else if (meant.size() == 1 && rivals == 1) {
                judge(findings, a, b, left, meant.get(0), score);
            }
        }
        findings.addAll(described(a, b, score));
        return findings;
    }

    /**
     * The numbers of {@code unit} that {@code other} has in another unit: "about 600 metres", "nearly 2,000 feet". That is no
     * chance where something else speaks for the pair too.
     */
    List<Span> converted(Unit unit, Unit other, double score) {
        return unit.quantities().stream()
                .filter(own -> score >= CONVERTED
                        && other.quantities().stream()
                                .anyMatch(theirs -> !own.unit().equals(theirs.unit())
                                        && amounts.compare(own, theirs) == Relation.SAME))
                .map(Quantity::span)
                .toList();
    }

    /** "90 priests" and "90 professors": one number of people, told in two ways. */
    private static List<Finding> described(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity left : a.quantities()) {
            for (Quantity right : b.quantities()) {
                boolean same = left.unit().equals(Quantity.COUNT)
                        && right.unit().equals(Quantity.COUNT)
                        && left.low().compareTo(MANY) >= 0
                        && left.low().compareTo(right.low()) == 0
                        && left.high().compareTo(right.high()) == 0;
                boolean people = PeopleNouns.isHuman(left.head())
                        && PeopleNouns.isHuman(right.head())
                        && !PeopleNouns.isAnybody(left.head())
                        && !PeopleNouns.isAnybody(right.head());
                if (same && people && score >= SURE && !left.head().equals(right.head())) {
                    findings.add(
                            new Finding(Verdict.DIFFER, Slot.ACTOR, whole(left), whole(right), "amount-described"));
                }
            }
        }
        return findings;
    }

    private static Span whole(Quantity quantity) {
        return quantity.of() == null ? quantity.span() : quantity.span().cover(quantity.of());
    }

    private @Nullable Quantity equal(Quantity left, List<Quantity> partners) {
        return partners.stream()
                .filter(right -> amounts.compare(left, right) == Relation.SAME)
                .findFirst()
                .orElse(null);
    }

    private void judge(List<Finding> findings, Unit a, Unit b, Quantity left, Quantity right, double score) {
        boolean count = left.unit().equals(Quantity.COUNT);
        boolean precise = isPrecise(left) && isPrecise(right) && isNear(left, right);
        boolean sure = score >= (precise ? SURE_OF_PRECISE : count ? SURE : VERY_SURE) && Guards.specific(a, b);
        switch (amounts.compare(left, right)) {
            case LESS_EXACT ->
                findings.add(
                        new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "amount-precision"));
            case APART -> {
                if (stands(a, right)
                        || stands(b, left)
                        || isOfOthers(a, left) != isOfOthers(b, right)
                        || isOfMore(a, left) != isOfMore(b, right)
                        || areOfTwoPolls(a, b)
                        || isOfOtherScope(a, b, left, right)
                        || Deeds.areOfTwoPeople(a, left.span(), b, right.span())) {
                    return;
                }
                if (Updates.explain(a, b, left, right)) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.UPDATE, left.span(), right.span(), "amount-update"));
                } else if (amounts.rounded(left, right)) {
                    findings.add(
                            new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "amount-rounded"));
                } else if (sure && !isVague(left) && !isVague(right)) {
                    findings.add(new Finding(Verdict.CONFLICT, Slot.AMOUNT, left.span(), right.span(), NAME));
                } else if (score >= LOOSE) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.AMOUNT, left.span(), right.span(), "amount-loose"));
                }
            }
            case SAME, INCOMPARABLE -> {}
        }
    }

    /** "Thousands", "hundreds of people": tens of thousands are thousands. */
    private static boolean isVague(Quantity quantity) {
        return quantity.comparator() == Comparator.ABOUT && quantity.low().compareTo(quantity.high()) != 0;
    }

    /** True when the unit has the very number somewhere: "101" of "while Berg added 101". */
    private static boolean stands(Unit unit, Quantity number) {
        return unit.quantities().stream()
                .anyMatch(other -> other.low().compareTo(number.low()) == 0
                        && other.high().compareTo(number.high()) == 0
                        && (other.unit().equals(Quantity.COUNT) || number.unit().equals(Quantity.COUNT)));
    }

    /** "Three other rifles" leave out those counted before. */
    private static boolean isOfOthers(Unit unit, Quantity quantity) {
        Span counted = whole(quantity);
        return unit.sentence().tokens().stream()
                .anyMatch(token -> counted.contains(token.span())
                        && OTHERS.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "420 passengers and crew" are not only passengers. */
    private static boolean isOfMore(Unit unit, Quantity quantity) {
        Tree tree = unit.tree();
        int counted = quantity.of() == null ? Tree.NONE : tree.top(quantity.of());
        return counted != Tree.NONE
                && tree.children(counted).stream()
                        .anyMatch(child -> tree.relation(child).equals("conj")
                                && tree.is(child, Tag.NOUN)
                                && tree.child(child, "nummod", "det") == Tree.NONE);
    }

    /** Two pollsters ask two sets of people. */
    private static boolean areOfTwoPolls(Unit a, Unit b) {
        return a.lemmas().stream().anyMatch(POLLS::contains)
                && b.lemmas().stream().anyMatch(POLLS::contains)
                && !namesAsked(a).isEmpty()
                && !namesAsked(b).isEmpty()
                && Collections.disjoint(namesAsked(a), namesAsked(b));
    }

    private static Set<String> namesAsked(Unit unit) {
        Set<String> names = new TreeSet<>();
        for (Name name : unit.names()) {
            if (name.type() == NameType.ORGANIZATION) {
                names.add(unit.words(name.span()).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /**
     * True for numbers of one noun that are of two things: goals of one match and of a season, one find and all finds so
     * far. Where the sentences are nearly the same, it is the number that is another.
     */
    private boolean isOfOtherScope(Unit a, Unit b, Quantity left, Quantity right) {
        if (isEcho(a, b)) {
            return false;
        }
        BigDecimal less = left.high().min(right.high());
        BigDecimal more = left.low().max(right.low());
        if (!left.unit().equals(Quantity.COUNT)) {
            boolean far = left.unit().equals(right.unit())
                    ? more.compareTo(less.multiply(FAR)) > 0
                    : amounts.ratio(left, right) > FAR.doubleValue();
            // "200 m" and "200 ft": it is the unit that is another
            return far && more.compareTo(less) != 0 && !measuresSame(a, left, b, right);
        }
        boolean fired = Deeds.of(a, left.span()).contains(Deeds.SHOOT)
                || Deeds.of(b, right.span()).contains(Deeds.SHOOT);
        boolean running = isRunning(left.head()) && !fired && !isOfOneDoing(a, left, b, right);
        return running || more.compareTo(less.multiply(FAR)) > 0 || tellsTotal(a) != tellsTotal(b);
    }

    /** "Berg scored 14 points", "Berg had 12 points and four assists": of one match, as neither tells of a season. */
    private static boolean isOfOneDoing(Unit a, Quantity left, Unit b, Quantity right) {
        BigDecimal less = left.high().min(right.high());
        BigDecimal more = left.low().max(right.low());
        return more.compareTo(less.multiply(CLOSE)) <= 0
                && more.compareTo(OF_A_SEASON) < 0
                && Deeds.areOfOnePerson(a, left.span(), b, right.span())
                && !tellsSpan(a)
                && !tellsSpan(b)
                && !isOfAnotherMatch(a, left, b, right);
    }

    /** True for points, goals and the like; "rebounds" has no singular in the lemmatiser. */
    static boolean isRunning(String noun) {
        return RUNNING.contains(noun) || (noun.endsWith("s") && RUNNING.contains(noun.substring(0, noun.length() - 1)));
    }

    /** "25 points and 16 rebounds", "22 points and nine rebounds": where all that somebody did is another, so is the match. */
    private static boolean isOfAnotherMatch(Unit a, Quantity left, Unit b, Quantity right) {
        return a.quantities().stream()
                .filter(x -> isRunning(x.head()) && !x.head().equals(left.head()))
                .anyMatch(x -> b.quantities().stream()
                        .anyMatch(y -> y.head().equals(x.head())
                                && !y.equals(right)
                                && y.low().compareTo(x.low()) != 0
                                && Deeds.areOfOnePerson(a, x.span(), b, y.span())));
    }

    private static boolean tellsSpan(Unit unit) {
        return unit.lemmas().stream().anyMatch(SPANS::contains) || tellsTotal(unit);
    }

    private static boolean isEcho(Unit a, Unit b) {
        Set<String> left = new TreeSet<>(a.lemmas());
        Set<String> both = new TreeSet<>(left);
        both.retainAll(b.lemmas());
        left.addAll(b.lemmas());
        return both.size() >= ECHO * left.size();
    }

    private static boolean tellsTotal(Unit unit) {
        String words = " " + unit.text().toLowerCase(Locale.ROOT);
        return TOTALS.stream().anyMatch(phrase -> words.contains(" " + phrase));
    }

    /** True when the sentence has no second number of that unit: shares and sums come in lists. */
    private static boolean isLone(Unit unit, Quantity quantity) {
        Span sentence = unit.sentence().span();
        return unit.account().annotation().quantities().stream()
                        .filter(other -> sentence.contains(other.span())
                                && other.unit().equals(quantity.unit())
                                && (other.head().equals(quantity.head())
                                        || (!quantity.unit().equals(Quantity.COUNT)
                                                && other.head().isEmpty())))
                        .count()
                == 1;
    }

    /** True when a content word stands close to both numbers: what the money was for, what the share is of. */
    private static boolean nearShared(Unit a, Quantity left, Unit b, Quantity right) {
        Set<String> shared = near(a, left);
        shared.retainAll(near(b, right));
        return !shared.isEmpty();
    }

    private static Set<String> near(Unit unit, Quantity quantity) {
        List<Token> tokens = unit.sentence().tokens();
        Set<String> near = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!quantity.span().overlaps(tokens.get(i).span())) {
                continue;
            }
            for (int k = Math.max(0, i - REACH); k <= Math.min(tokens.size() - 1, i + REACH); k++) {
                String lemma = tokens.get(k).lemma().toLowerCase(Locale.ROOT);
                if (unit.lemmas().contains(lemma)
                        && !quantity.span().overlaps(tokens.get(k).span())) {
                    near.add(lemma);
                }
            }
        }
        return near;
    }

    /** True when both are measures of one kind that names what is measured. */
    private static boolean tells(Quantity left, Quantity right) {
        return TELLING.contains(left.unit()) && left.unit().equals(right.unit());
    }

    /** Ages are compared by whose they are, not here. */
    private static boolean sameThing(Unit a, Quantity left, Unit b, Quantity right) {
        boolean age = left.unit().equals(Quantity.AGE) || right.unit().equals(Quantity.AGE);
        boolean leftCounts = left.unit().equals(Quantity.COUNT);
        if (age || leftCounts != right.unit().equals(Quantity.COUNT)) {
            return false;
        }
        if (!leftCounts) {
            boolean lone = isLone(a, left) && isLone(b, right) && (tells(left, right) || nearShared(a, left, b, right));
            boolean ofTwo = !noun(a, left).isEmpty() && !noun(b, right).isEmpty();
            return ((lone && !ofTwo) || measuresSame(a, left, b, right))
                    && (left.head().isEmpty()
                            || right.head().isEmpty()
                            || left.head().equals(right.head()));
        }
        // what befell people is compared over whole reports, as tolls
        if (Tolls.tells(a, left) || Tolls.tells(b, right)) {
            return false;
        }
        if (left.head().isEmpty() && right.head().isEmpty()) {
            return isLone(a, left) && isLone(b, right) && nearShared(a, left, b, right);
        }
        if (isPrecise(left) && isPrecise(right) && isNear(left, right)) {
            return isOnlyOfPeople(a, left) && isOnlyOfPeople(b, right);
        }
        if (left.head().isEmpty() || right.head().isEmpty()) {
            String noun = left.head().isEmpty() ? leftOut(a, left) : left.head();
            return !noun.isEmpty()
                    && noun.equals(right.head().isEmpty() ? leftOut(b, right) : right.head())
                    && Deeds.areOfOnePerson(a, left.span(), b, right.span());
        }
        return left.head().equals(right.head()) && (!PeopleNouns.isAnybody(left.head()) || isLooser(left, right));
    }

    /** "Berg scored 14 points and Lund added 12": the noun that is not said again; empty when there is none. */
    private static String leftOut(Unit unit, Quantity quantity) {
        int top = unit.tree().top(quantity.span());
        if (top == Tree.NONE || !unit.tree().relation(top).equals("obj")) {
            return "";
        }
        String noun = "";
        for (Quantity earlier : unit.quantities()) {
            boolean before = earlier.span().end() <= quantity.span().begin();
            if (before
                    && earlier.unit().equals(Quantity.COUNT)
                    && !earlier.head().isEmpty()) {
                noun = earlier.head();
            }
        }
        return PeopleNouns.isHuman(noun) ? "" : noun;
    }

    /** "1,284 patients": so exact a number of people is of one group, whatever they are called. */
    private static boolean isPrecise(Quantity quantity) {
        return PeopleNouns.isHuman(quantity.head())
                && quantity.comparator() == Comparator.EXACTLY
                && quantity.low().compareTo(quantity.high()) == 0
                && quantity.low().stripTrailingZeros().precision() >= PRECISE;
    }

    private static boolean isNear(Quantity left, Quantity right) {
        return left.low().min(right.low()).multiply(NEAR).compareTo(left.low().max(right.low())) >= 0;
    }

    /** True when the sentence counts no other people so exactly. */
    private static boolean isOnlyOfPeople(Unit unit, Quantity quantity) {
        return unit.quantities().stream().allMatch(other -> other.equals(quantity) || !isPrecise(other));
    }

    /** People who are anybody are only compared where the one number may well be the other: "at least 100", "100 to 150". */
    private static boolean isLooser(Quantity left, Quantity right) {
        boolean exact = left.comparator() == Comparator.EXACTLY
                && right.comparator() == Comparator.EXACTLY
                && left.low().compareTo(left.high()) == 0
                && right.low().compareTo(right.high()) == 0;
        return !exact
                && left.low().compareTo(right.high()) <= 0
                && right.low().compareTo(left.high()) <= 0
                && left.low().compareTo(MANY) >= 0;
    }

    /** True when both numbers hang on one noun: "a $43,000 watch", "a population of 120,000". */
    private static boolean measuresSame(Unit a, Quantity left, Unit b, Quantity right) {
        String noun = noun(a, left);
        return !noun.isEmpty() && noun.equals(noun(b, right));
    }

    private static String noun(Unit unit, Quantity quantity) {
        Tree tree = unit.tree();
        int top = tree.top(quantity.span());
        int head = top == Tree.NONE ? Tree.NONE : tree.head(top);
        return head != Tree.NONE && HANGING.contains(tree.relation(top)) && tree.is(head, Tag.NOUN)
                ? tree.lemma(head)
                : "";
    }
}
