// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Attribution;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * What sets two sentences apart that are the same but for a few words. Where everything around it is the same, a changed
 * number, day, place, name, speaker or "not" needs no further evidence that both speak of one thing; any other changed word
 * may be another way to say the same and is passed over. Immutable.
 */
final class VariantRule {
    static final String NAME = "variant";
    static final String LOST = "attribution-lost";
    /** A changed run longer than this is another wording, in which a "not" may stand for anything. */
    private static final int SHORT = 5;
    /** "The regional police chief, Maria Lund, said" has eight words. */
    private static final int LONGEST_CREDIT = 8;

    private static final int LONGEST_NAME = 4;
    /** Letters of the shortest name that may be misspelt. */
    private static final int MISSPELLABLE = 4;
    /** Share of the words beside a credit that the flat sentence has too. */
    private static final double KEPT = 0.8;

    /** "Shortly after six" and "6:15" may be one moment. */
    private static final long VAGUE_MINUTES = 15;

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor", "cannot");
    private static final Set<String> HELPERS = Set.of(
            "do", "be", "have", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "ever");
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    /** Codes of currencies. */
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");

    private static final Set<String> COUNTED = Set.of("before", "after", "earlier", "later", "following", "previous");
    private static final Set<String> RELATIVE =
            Set.of("today", "yesterday", "tomorrow", "tonight", "last", "next", "ago");

    private final Set<String> hedges =
            Tsv.load("/parallax/collate/verb-hedges.tsv").words();
    private final Set<String> measures =
            Tsv.load("/parallax/collate/measure-words.tsv").words();
    private final Amounts amounts = new Amounts();

    /** What the changed words of two such sentences say; nothing when they may mean the same. */
    List<Finding> compare(Wording a, Wording b, WordDiff diff) {
        List<Finding> findings = new ArrayList<>(Reversal.compare(a, b));
        if (!findings.isEmpty()) {
            return findings;
        }
        for (WordDiff.Change change : diff.changes()) {
            Finding finding = finding(new Sides(a, b, diff), change);
            if (finding != null) {
                findings.add(finding);
            }
        }
        // "I don't think it will" and "I think it won't": what one has denied here the other has there
        long denials = diff.changes().stream()
                .filter(change -> denies(a, change.leftBegin(), change.leftEnd()))
                .count();
        long others = diff.changes().stream()
                .filter(change -> denies(b, change.rightBegin(), change.rightEnd()))
                .count();
        if (denials == others) {
            findings.removeIf(finding -> finding.slot() == Slot.POLARITY);
        }
        return findings;
    }

    private @Nullable Finding finding(Sides sides, WordDiff.Change change) {
        Wording a = sides.a();
        Wording b = sides.b();
        Finding found = time(sides, change);
        found = found == null ? amount(sides, change) : found;
        found = found == null ? name(sides, change) : found;
        found = found == null ? polarity(a, b, change) : found;
        found = found == null ? hedge(a, b, change) : found;
        found = found == null ? lost(sides, change) : found;
        return found == null ? wording(a, b, change) : found;
    }

    /** The two sentences with where they part. */
    private record Sides(Wording a, Wording b, WordDiff diff) {
        /** Those of the first sentence that changed words touch: what stands there may only have moved. */
        <T> List<T> changedLeft(List<T> all, Function<T, Span> place) {
            return diff.changes().stream()
                    .flatMap(change -> a.at(change.leftBegin(), change.leftEnd(), all, place).stream())
                    .toList();
        }

        <T> List<T> changedRight(List<T> all, Function<T, Span> place) {
            return diff.changes().stream()
                    .flatMap(change -> b.at(change.rightBegin(), change.rightEnd(), all, place).stream())
                    .toList();
        }
    }

    private static Span left(Wording a, WordDiff.Change change) {
        return a.span(change.leftBegin(), change.leftEnd());
    }

    private static Span right(Wording b, WordDiff.Change change) {
        return b.span(change.rightBegin(), change.rightEnd());
    }

    // -- times

    private @Nullable Finding time(Sides sides, WordDiff.Change change) {
        Wording a = sides.a();
        Wording b = sides.b();
        List<TimeExpression> x = moments(a, change.leftBegin(), change.leftEnd());
        List<TimeExpression> y = moments(b, change.rightBegin(), change.rightEnd());
        if (x.size() != 1 || y.size() != 1) {
            return null;
        }
        TimeExpression left = x.get(0);
        TimeExpression right = y.get(0);
        boolean days = isWeekday(a.text(left(a, change))) && isWeekday(b.text(right(b, change)));
        boolean told =
                tells(a, change.leftBegin(), change.leftEnd()) && tells(b, change.rightBegin(), change.rightEnd());
        boolean moved =
                sides.changedRight(moments(b), TimeExpression::span).stream().anyMatch(time -> same(a, left, b, time))
                        || sides.changedLeft(moments(a), TimeExpression::span).stream()
                                .anyMatch(time -> same(b, right, a, time));
        boolean counted = isCounted(a.text(left.span())) || isCounted(b.text(right.span()));
        return days || (isSmall(change) && told && !moved && !counted && apart(a, left, b, right))
                ? new Finding(Verdict.CONFLICT, Slot.DATE, left.span(), right.span(), NAME)
                : null;
    }

    private static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** True when a changed word names a time: it has a digit or a capital. */
    private static boolean tells(Wording wording, int begin, int end) {
        return wording.tokens().subList(begin, end).stream()
                .anyMatch(
                        token -> token.form().chars().anyMatch(c -> Character.isDigit(c) || Character.isUpperCase(c)));
    }

    private static List<TimeExpression> moments(Wording wording, int begin, int end) {
        return wording.at(begin, end, moments(wording), TimeExpression::span);
    }

    private static List<TimeExpression> moments(Wording wording) {
        return wording.account().annotation().times().stream()
                .filter(time -> time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME)
                .toList();
    }

    /** Moments that are known must lie apart; words for unknown ones must not be relative to when they were written. */
    private static boolean apart(Wording a, TimeExpression left, Wording b, TimeExpression right) {
        if (left.clock() != null
                && left.clock().equals(right.clock())
                && isOneDayWord(a.text(left.span()), b.text(right.span()))) {
            return false;
        }
        if (left.clock() != null && right.clock() != null && !left.clock().equals(right.clock())) {
            long minutes =
                    Math.abs(Duration.between(left.clock(), right.clock()).toMinutes());
            return minutes > VAGUE_MINUTES || (!left.approximate() && !right.approximate());
        }
        if (left.from() != null && left.to() != null && right.from() != null && right.to() != null) {
            return TimeRule.daysApart(left, right)
                    && !TimeRule.isOneDayOfTheYear(a.text(left.span()), left, b.text(right.span()), right);
        }
        return left.granularity() == right.granularity()
                && !isRelative(a.text(left.span()))
                && !isRelative(b.text(right.span()))
                && !same(a, left, b, right);
    }

    /** "0241 GMT Friday" and "02:41 GMT Friday": only when the reports came out sets the days apart. */
    private static boolean isOneDayWord(String left, String right) {
        Set<String> x = dayWords(left);
        return !x.isEmpty() && x.equals(dayWords(right));
    }

    private static Set<String> dayWords(String words) {
        Set<String> found = new HashSet<>(QuotedWords.of(words));
        found.removeIf(word -> !WEEKDAYS.contains(word) && !RELATIVE.contains(word) && !word.equals("this"));
        return found;
    }

    /** "The day before the trial": counted from something that is not compared. */
    private static boolean isCounted(String words) {
        return QuotedWords.of(words.toLowerCase(Locale.ROOT)).stream().anyMatch(COUNTED::contains);
    }

    private static boolean isRelative(String words) {
        return QuotedWords.of(words.toLowerCase(Locale.ROOT)).stream().anyMatch(RELATIVE::contains);
    }

    private static boolean same(Wording a, TimeExpression left, Wording b, TimeExpression right) {
        LocalDate day = left.from();
        if (day == null || right.from() == null) {
            return a.text(left.span()).equalsIgnoreCase(b.text(right.span()));
        }
        return day.equals(right.from()) && Objects.equals(left.clock(), right.clock());
    }

    // -- amounts

    private @Nullable Finding amount(Sides sides, WordDiff.Change change) {
        Wording a = sides.a();
        Wording b = sides.b();
        List<Quantity> all = a.account().annotation().quantities();
        List<Quantity> others = b.account().annotation().quantities();
        List<Quantity> x = quantities(a, change.leftBegin(), change.leftEnd(), all);
        List<Quantity> y = quantities(b, change.rightBegin(), change.rightEnd(), others);
        if (x.size() != 1 || y.size() != 1) {
            return measure(a, b, change);
        }
        Quantity left = x.get(0);
        Quantity right = y.get(0);
        boolean moved = sides.changedRight(others, Quantity::span).stream().anyMatch(other -> isSame(left, other))
                || sides.changedLeft(all, Quantity::span).stream().anyMatch(other -> isSame(right, other));
        // "three men were shot", "five people were shot"
        boolean some = !left.head().equals(right.head())
                && PeopleNouns.isHuman(left.head())
                && PeopleNouns.isHuman(right.head());
        if (moved || some) {
            return null;
        }
        return switch (amounts.compare(left, right)) {
            case SAME -> null;
            case LESS_EXACT -> new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), NAME);
            case APART ->
                new Finding(
                        later(a, b, left, right) ? Verdict.DIFFER : Verdict.CONFLICT,
                        later(a, b, left, right) ? Slot.UPDATE : Slot.AMOUNT,
                        left.span(),
                        right.span(),
                        NAME);
            case INCOMPARABLE ->
                isSmall(change) && !areOfTwoMoneys(left, right)
                        ? new Finding(Verdict.CONFLICT, Slot.AMOUNT, left.span(), right.span(), NAME)
                        : null;
        };
    }

    /** "£88m" and "103 million euros" may be one sum; "£88m" and "€88m" are two. */
    private static boolean areOfTwoMoneys(Quantity left, Quantity right) {
        return MONEY.matcher(left.unit()).matches()
                && MONEY.matcher(right.unit()).matches()
                && left.low().compareTo(right.low()) != 0;
    }

    /** A longer run may well say something else, of which another number is no contradiction. */
    private static boolean isSmall(WordDiff.Change change) {
        return change.leftEnd() - change.leftBegin() < SHORT && change.rightEnd() - change.rightBegin() < SHORT;
    }

    /** "The 12-year-old" and "the 12-month-old": one word of measure in the place of another, behind a number. */
    private @Nullable Finding measure(Wording a, Wording b, WordDiff.Change change) {
        boolean single = change.leftEnd() - change.leftBegin() == 1 && change.rightEnd() - change.rightBegin() == 1;
        boolean both = single && isMeasure(a, change.leftBegin()) && isMeasure(b, change.rightBegin());
        boolean other = both
                && !a.lemmas(change.leftBegin(), change.leftEnd())
                        .equals(b.lemmas(change.rightBegin(), change.rightEnd()));
        return other
                ? new Finding(
                        Verdict.CONFLICT,
                        Slot.AMOUNT,
                        a.span(change.leftBegin() - 1, change.leftEnd()),
                        b.span(change.rightBegin() - 1, change.rightEnd()),
                        NAME)
                : null;
    }

    private boolean isMeasure(Wording wording, int at) {
        return at > 0
                && wording.tokens().get(at - 1).tag() == Tag.NUM
                && measures.contains(wording.tokens().get(at).lemma().toLowerCase(Locale.ROOT));
    }

    /** "Lund, 21," and "Lund, twenty-one," are one age, though only one of them is read as an age. */
    private boolean isSame(Quantity a, Quantity b) {
        boolean bare = a.unit().equals(Quantity.COUNT) || b.unit().equals(Quantity.COUNT);
        return amounts.compare(a, b) == Amounts.Relation.SAME
                || (bare && a.low().compareTo(b.low()) == 0 && a.high().compareTo(b.high()) == 0);
    }

    /** The quantities that the run changes: in their numbers, or in the measure behind. */
    private static List<Quantity> quantities(Wording wording, int begin, int end, List<Quantity> all) {
        List<Quantity> at = wording.at(begin, end, all, Quantity::span);
        return at.isEmpty()
                ? wording
                        .at(begin, end, all, quantity -> quantity.of() == null ? quantity.span() : quantity.of())
                        .stream()
                        .filter(quantity -> !quantity.unit().equals(Quantity.COUNT))
                        .toList()
                : at;
    }

    /** A later version of a report may know of more. */
    private static boolean later(Wording a, Wording b, Quantity left, Quantity right) {
        long days = days(b) - days(a);
        boolean count = left.unit().equals(Quantity.COUNT);
        return count
                && days(a) != 0
                && days(b) != 0
                && days != 0
                && (days > 0) == (right.low().compareTo(left.low()) > 0);
    }

    private static long days(Wording wording) {
        var published = wording.account().annotation().article().metadata().published();
        return published == null ? 0 : published.date().toEpochDay();
    }

    // -- names

    private static @Nullable Finding name(Sides sides, WordDiff.Change change) {
        Wording a = sides.a();
        Wording b = sides.b();
        List<Name> x = a.at(
                change.leftBegin(), change.leftEnd(), a.account().annotation().names(), Name::span);
        List<Name> y = b.at(
                change.rightBegin(), change.rightEnd(), b.account().annotation().names(), Name::span);
        if (x.size() != 1 || y.size() != 1) {
            return x.size() < 2 && y.size() < 2 ? proper(a, b, change) : null;
        }
        Name left = x.get(0);
        Name right = y.get(0);
        Set<String> l = words(a.text(left.span()));
        Set<String> r = words(b.text(right.span()));
        boolean moved = sides.changedRight(b.tokens(), Token::span).stream()
                        .anyMatch(token -> l.contains(token.form().toLowerCase(Locale.ROOT)))
                || sides.changedLeft(a.tokens(), Token::span).stream()
                        .anyMatch(token -> r.contains(token.form().toLowerCase(Locale.ROOT)));
        if (moved || l.stream().anyMatch(r::contains) || isMisspelt(l, r)) {
            return null;
        }
        if (isPlace(left) && isPlace(right)) {
            boolean lands = left.type() == NameType.COUNTRY && right.type() == NameType.COUNTRY;
            // "Calif." is California, but Niger is not Nigeria
            boolean one = !lands && oneName(a.text(left.span()), b.text(right.span()));
            if (!isSmall(change) || one) {
                return null;
            }
            boolean land = left.country() != null && left.country().equals(right.country());
            boolean oneKind = left.type() == right.type();
            return land && left.type() == NameType.COUNTRY
                    ? null
                    : new Finding(
                            oneKind ? Verdict.CONFLICT : Verdict.DIFFER, Slot.PLACE, left.span(), right.span(), NAME);
        }
        if (left.type() != right.type()) {
            return proper(a, b, change);
        }
        boolean speaks = speaks(a, left.span()) && speaks(b, right.span());
        Slot slot = speaks ? Slot.SPEAKER : Slot.NAME;
        if (left.type() == NameType.PERSON) {
            boolean one = PersonNames.compatible(
                    PersonNames.parts(a.text(left.span())), PersonNames.parts(b.text(right.span())));
            return one ? null : new Finding(Verdict.CONFLICT, slot, left.span(), right.span(), NAME);
        }
        if (left.type() == NameType.ORGANIZATION) {
            String one = a.text(left.span());
            String other = b.text(right.span());
            boolean same = OrganizationNames.acronym(one, other) || OrganizationNames.shortened(one, other);
            return same ? null : new Finding(Verdict.DIFFER, slot, left.span(), right.span(), NAME);
        }
        return null;
    }

    /** "Raith" and "Raithe": where all else is the same, a last letter more is a slip; "Iran" and "Iraq" are two. */
    private static boolean isMisspelt(Set<String> left, Set<String> right) {
        if (left.size() != 1 || right.size() != 1) {
            return false;
        }
        String x = left.iterator().next();
        String y = right.iterator().next();
        return Math.min(x.length(), y.length()) >= MISSPELLABLE
                && Math.abs(x.length() - y.length()) == 1
                && (x.startsWith(y) || y.startsWith(x));
    }

    /** Proper nouns in the place of others, which the annotator reads as names of two kinds, or as none. */
    private static @Nullable Finding proper(Wording a, Wording b, WordDiff.Change change) {
        boolean both = isProper(a, change.leftBegin(), change.leftEnd())
                && isProper(b, change.rightBegin(), change.rightEnd());
        Span left = left(a, change);
        Span right = right(b, change);
        boolean apart = both
                && words(a.text(left)).stream().noneMatch(words(b.text(right))::contains)
                && !oneName(a.text(left), b.text(right));
        return apart ? new Finding(Verdict.DIFFER, Slot.NAME, left, right, NAME) : null;
    }

    /** "Ave." and "Avenue", "U.S." and "United States", "Muammar" and "Moammar". */
    private static boolean oneName(String left, String right) {
        List<String> x = PersonNames.parts(left);
        List<String> y = PersonNames.parts(right);
        boolean cut = !x.isEmpty()
                && !y.isEmpty()
                && (x.get(0).startsWith(y.get(0)) || y.get(0).startsWith(x.get(0)));
        return cut
                || OrganizationNames.acronym(left, right)
                || PersonNames.compatible(x, y)
                || left.endsWith(".")
                || right.endsWith(".");
    }

    private static boolean isProper(Wording wording, int begin, int end) {
        return begin < end
                && end - begin <= LONGEST_NAME
                && wording.tokens().subList(begin, end).stream()
                        .allMatch(token -> token.tag() == Tag.PROPN
                                && Character.isUpperCase(token.form().charAt(0)));
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : QuotedWords.of(name.toLowerCase(Locale.ROOT))) {
            String direction = Streets.direction(word);
            words.add(direction == null ? word : direction);
        }
        words.removeAll(Set.of("the", "of", "and"));
        return words;
    }

    private static boolean isPlace(Name name) {
        return name.type() == NameType.CITY || name.type() == NameType.COUNTRY || name.type() == NameType.PLACE;
    }

    private static boolean speaks(Wording wording, Span span) {
        for (Attribution attribution : wording.account().attributions()) {
            if (attribution.speaker() != null && attribution.speaker().span().overlaps(span)) {
                return true;
            }
        }
        for (Quotation quotation : wording.account().quotations()) {
            if (quotation.speaker() != null && quotation.speaker().span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    // -- polarity, modality, wording

    private static boolean denies(Wording wording, int begin, int end) {
        return wording.lemmas(begin, end).stream().anyMatch(lemma -> NEGATIONS.contains(lemma) || lemma.equals("no"));
    }

    private static @Nullable Finding polarity(Wording a, Wording b, WordDiff.Change change) {
        List<String> l = a.lemmas(change.leftBegin(), change.leftEnd());
        List<String> r = b.lemmas(change.rightBegin(), change.rightEnd());
        boolean left = l.stream().anyMatch(NEGATIONS::contains);
        boolean right = r.stream().anyMatch(NEGATIONS::contains);
        boolean small = l.size() < SHORT && r.size() < SHORT;
        return small && left != right && content(l, NEGATIONS).equals(content(r, NEGATIONS))
                ? new Finding(Verdict.CONFLICT, Slot.POLARITY, left(a, change), right(b, change), NAME)
                : null;
    }

    private @Nullable Finding hedge(Wording a, Wording b, WordDiff.Change change) {
        List<String> l = a.lemmas(change.leftBegin(), change.leftEnd());
        List<String> r = b.lemmas(change.rightBegin(), change.rightEnd());
        boolean left = l.stream().anyMatch(hedges::contains);
        boolean right = r.stream().anyMatch(hedges::contains);
        boolean small = l.size() < SHORT && r.size() < SHORT;
        return small && left != right && content(l, hedges).equals(content(r, hedges))
                ? new Finding(Verdict.DIFFER, Slot.MODALITY, left(a, change), right(b, change), NAME)
                : null;
    }

    /** The lemmas without helping verbs and without {@code passedOver}. */
    private static List<String> content(List<String> lemmas, Set<String> passedOver) {
        return lemmas.stream()
                .filter(lemma -> !HELPERS.contains(lemma) && !passedOver.contains(lemma) && !lemma.equals("to"))
                .toList();
    }

    /** One says on whose word it stands, the other says it flatly. */
    private static @Nullable Finding lost(Sides sides, WordDiff.Change change) {
        Wording a = sides.a();
        Wording b = sides.b();
        int left = change.leftEnd() - change.leftBegin();
        int right = change.rightEnd() - change.rightBegin();
        int shared = sides.diff().shared();
        if (right == 0
                && isKept(shared, a.size() - left, b.size())
                && credits(a, change.leftBegin(), change.leftEnd())) {
            return isFlat(b)
                    ? new Finding(Verdict.DIFFER, Slot.MODALITY, left(a, change), b.span(0, b.size()), LOST)
                    : null;
        }
        if (left == 0
                && isKept(shared, a.size(), b.size() - right)
                && credits(b, change.rightBegin(), change.rightEnd())) {
            return isFlat(a)
                    ? new Finding(Verdict.DIFFER, Slot.MODALITY, a.span(0, a.size()), right(b, change), LOST)
                    : null;
        }
        return null;
    }

    /** True when what is credited stands in the other sentence too, for the most part. */
    private static boolean isKept(int shared, int left, int right) {
        return shared >= KEPT * Math.min(left, right) && left > 0 && right > 0;
    }

    /** True when the words hold a cue with whoever is credited by it. */
    private static boolean credits(Wording wording, int begin, int end) {
        if (begin >= end || end - begin > LONGEST_CREDIT) {
            return false;
        }
        Span span = wording.span(begin, end);
        return wording.account().attributions().stream()
                .anyMatch(attribution -> attribution.cue() != null
                        && attribution.speaker() != null
                        && span.contains(attribution.cue())
                        && span.contains(attribution.speaker().span()));
    }

    /** True when the sentence is credited to nobody, neither in itself nor from before. */
    private static boolean isFlat(Wording wording) {
        if (wording.sentence().headline()) {
            return false;
        }
        Span sentence = wording.sentence().span();
        return wording.account().propositions().stream()
                .filter(proposition -> proposition.span().overlaps(sentence))
                .allMatch(proposition -> proposition.origins().isEmpty()
                        && proposition.quotation() == null
                        && proposition.modality() == Modality.STATED);
    }

    /** Another word between quotation marks is no other way to say the same: somebody's words are changed. */
    private static @Nullable Finding wording(Wording a, Wording b, WordDiff.Change change) {
        boolean both = change.leftBegin() < change.leftEnd() && change.rightBegin() < change.rightEnd();
        return both && inMarks(a, left(a, change)) && inMarks(b, right(b, change))
                ? new Finding(Verdict.DIFFER, Slot.WORDING, left(a, change), right(b, change), NAME)
                : null;
    }

    private static boolean inMarks(Wording wording, Span span) {
        return wording.account().quotations().stream()
                .flatMap(quotation -> quotation.passages().stream())
                .flatMap(passage -> passage.parts().stream())
                .anyMatch(part -> part.contains(span));
    }
}
