// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.ClaimKind;
import org.parallax.model.Collation;
import org.parallax.model.CrossEncoder;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.SentenceEncoder;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * The room's door: lays a story's accounts side by side. The claims don't depend on the order of the accounts. Immutable,
 * safe for use by several threads.
 */
public final class Collator {
    private final SentenceEncoder encoder;
    private final @Nullable CrossEncoder crossEncoder;
    private final AlignmentScorer scorer = new AlignmentScorer();
    private static final AmountRule AMOUNTS = new AmountRule();
    private static final Stages STAGES = new Stages();
    private static final OpenQuestionAligner OPEN_QUESTIONS = new OpenQuestionAligner(STAGES);
    private static final AnswerAligner ANSWERS = new AnswerAligner();
    /** In the order of the last features of {@link Contrast}. */
    static final List<SlotRule> RULES =
            List.of(AMOUNTS, new TimeRule(), new ModalityRule(), new NameRule(), new StageRule(), new WordingRule());
    /** Rules that tell a pair apart in what it says as a whole. */
    private static final Set<String> OTHERWISE =
            Set.of("amount-precision", "place-list", "scope", "wording", "extent", "hedged", "spell", DeniedRule.NAME);
    /** Rules whose finding is of a whole report: five sentences of one conviction beside five of one charge tell it once. */
    private static final Set<String> ONCE = Set.of("stage", "crossing");
    /** Rules that no learned judge looks at. */
    private static final List<SlotRule> MORE = List.of(
            new ScopeRule(),
            new PlaceRule(),
            new CreditRule(),
            new CrossingRule(),
            new DayRule(),
            new DoerRule(),
            new DeniedRule(),
            new ExtentRule(),
            new HedgedRule(),
            new OneOrMoreRule(),
            new PlanRule(),
            new SpellRule(),
            new SumRule());

    /** Share of a unit from which on what is quoted of it is what it says. */
    private static final double QUOTED = 0.25;

    private static final List<SlotRule> ALL =
            Stream.concat(RULES.stream(), MORE.stream()).toList();

    /** Uses {@code encoder} for the nearness of clauses in meaning, and no cross-encoder. */
    public Collator(SentenceEncoder encoder) {
        this(encoder, null);
    }

    /**
     * Uses {@code encoder} for the nearness of clauses in meaning, and {@code crossEncoder} for what is less than sure then;
     * the caller closes them.
     *
     * @param crossEncoder null to go by the first look alone, which finds less
     */
    public Collator(SentenceEncoder encoder, @Nullable CrossEncoder crossEncoder) {
        this.encoder = encoder;
        this.crossEncoder = crossEncoder;
    }

    /** Collates the story; one account alone gives only claims that nobody else has. */
    public Collation collate(ResolvedStory story) {
        List<Unit> units = new UnitMaker(encoder).make(story);
        Nearness nearness = new Nearness(units);
        Aligner first = new Aligner(scorer, nearness);
        Contrast contrast = new Contrast(nearness, first, RULES);
        SecondReading reading = crossEncoder == null
                ? SecondReading.none()
                : SecondReading.of(crossEncoder, first.above(SecondReading.FLOOR), contrast);
        Aligner aligner = first.rescored(reading.scored());
        List<ClaimDraft> drafts = new ArrayList<>();
        drafts.addAll(new QuotationAligner(story).claims(units));
        drafts.addAll(new AgeAligner(story).claims(units));
        drafts.addAll(new NearAgeAligner(story, aligner).claims(units));
        drafts.addAll(new TollAligner().claims(units));
        drafts.addAll(new ClockAligner(aligner).claims(units));
        drafts.addAll(new StageAligner(STAGES, aligner).claims(units));
        drafts.addAll(new OutcomeAligner(story).claims(units));
        drafts.addAll(OPEN_QUESTIONS.claims(units));
        drafts.addAll(ANSWERS.claims(units));
        List<ClaimDraft> renderings = new RenderingAligner().claims(units);
        new PersonAligner(story)
                .claims(units).stream()
                        .filter(person -> renderings.stream().noneMatch(person::meets))
                        .forEach(drafts::add);
        drafts.addAll(renderings);
        drafts.addAll(new AttackerAligner().claims(units));
        drafts.addAll(new DenialAligner().claims(units));
        drafts.addAll(new BlockAligner(aligner).claims(units));
        Variants variants = new Variants(units, story.story().copies());
        drafts.addAll(variants.claims());
        Map<String, ClaimDraft> homes = new HashMap<>();
        drafts.removeIf(draft -> ONCE.contains(draft.rule()) && once(homes, draft) != draft);
        Set<Unit> quoted = new HashSet<>();
        for (ClaimDraft draft : drafts) {
            if (draft.kind() == ClaimKind.QUOTATION) {
                draft.mostly(units).stream().filter(Collator::isQuoted).forEach(quoted::add);
            }
        }
        Judge judge = new Judge(contrast, reading, new Remainder(nearness, aligner));
        List<Alignment> candidates = new ArrayList<>(aligner.candidates());
        candidates.removeIf(pair -> quoted.contains(pair.a()) && quoted.contains(pair.b()));
        candidates.removeIf(pair -> variants.tells(pair.a(), pair.b()) || variants.standsElsewhere(pair.a(), pair.b()));
        Told keyed = new Told(drafts);
        Map<Alignment, ClaimDraft> apart = apart(candidates, homes, keyed);
        List<Alignment> alike = candidates.stream()
                .filter(pair -> !isOtherwise(apart.get(pair))
                        && !keyed.denies(pair)
                        && !OtherOccasion.isTold(pair.a(), pair.b())
                        && (judge.agree(pair, apart.containsKey(pair) || keyed.setsApart(pair))
                                || (!apart.containsKey(pair) && isConverted(pair))))
                .toList();
        List<ClaimDraft> groups = aligner.groups(Aligner.uncrowded(alike)).stream()
                .map(Collator::alike)
                .toList();
        Told whole = new Told(groups);
        drafts.removeIf(draft -> isPoint(draft) && whole.holds(draft));
        drafts.addAll(groups);
        // what is told already has taken in what was found again
        Set<ClaimDraft> found = new LinkedHashSet<>(apart.values());
        found.removeAll(Set.copyOf(drafts));
        drafts.addAll(found);
        drafts.addAll(new LoneFinder(judge, new Told(drafts), converted(alike)).claims(units));
        ClaimOrder order = new ClaimOrder(story, aligner);
        return new Collation(story, order.claims(drafts), order.cut());
    }

    private static boolean isConverted(Alignment pair) {
        return !AMOUNTS.converted(pair.a(), pair.b(), pair.score()).isEmpty();
    }

    /** Where units have measures that the others of their pairs have too, in other units of measurement. */
    private static Map<Unit, List<Span>> converted(List<Alignment> alike) {
        Map<Unit, List<Span>> converted = new HashMap<>();
        for (Alignment pair : alike) {
            converted
                    .computeIfAbsent(pair.a(), unit -> new ArrayList<>())
                    .addAll(AMOUNTS.converted(pair.a(), pair.b(), pair.score()));
            converted
                    .computeIfAbsent(pair.b(), unit -> new ArrayList<>())
                    .addAll(AMOUNTS.converted(pair.b(), pair.a(), pair.score()));
        }
        return converted;
    }

    /** True when marks hold enough of the unit: of a nickname in marks the rest of the sentence has still to be compared. */
    private static boolean isQuoted(Unit unit) {
        int length = unit.account().quotations().stream()
                .flatMap(quotation -> quotation.passages().stream())
                .flatMap(passage -> passage.parts().stream())
                .mapToInt(part -> Math.max(
                        0,
                        Math.min(part.end(), unit.span().end())
                                - Math.max(part.begin(), unit.span().begin())))
                .sum();
        return length >= QUOTED * unit.span().length();
    }

    /** True for an agreement on a single point, which shows twice where its sentences are said to agree as wholes. */
    private static boolean isPoint(ClaimDraft draft) {
        return draft.verdict() == Verdict.AGREE
                && draft.kind() != ClaimKind.QUOTATION
                && draft.kind() != ClaimKind.PERSON;
    }

    /** What the group's readings have in common. */
    private static ClaimDraft alike(List<Alignment> group) {
        ClaimDraft draft = new ClaimDraft(ClaimKinds.of(group.get(0)), "aligned");
        for (Alignment pair : group) {
            draft.add(pair.a(), pair.a().span());
            draft.add(pair.b(), pair.b().span());
        }
        return draft;
    }

    /** True for a pair whose difference is in what it says as a whole: it is not said to agree as well. */
    private static boolean isOtherwise(@Nullable ClaimDraft apart) {
        return apart != null && OTHERWISE.contains(apart.rule());
    }

    /**
     * What sets pairs apart that speak of one thing, in the pairs' order.
     *
     * @param homes the claims that are told once, by what they tell; takes in further ones
     */
    private static Map<Alignment, ClaimDraft> apart(
            List<Alignment> candidates, Map<String, ClaimDraft> homes, Told told) {
        Map<Alignment, ClaimDraft> drafts = new LinkedHashMap<>();
        for (Alignment pair : candidates) {
            if (pair.a().text().equals(pair.b().text())) {
                continue;
            }
            ClaimDraft draft = new ClaimDraft(ClaimKinds.of(pair), "aligned");
            draft.add(pair.a(), pair.a().span());
            draft.add(pair.b(), pair.b().span());
            for (SlotRule rule : ALL) {
                for (Finding finding : rule.compare(pair.a(), pair.b(), pair.score())) {
                    // who says it may well be named by both: it is what stands beside each that differs
                    boolean apart = finding.verdict() == Verdict.DIFFER && finding.slot() != Slot.SPEAKER;
                    if (!told.tells(finding, pair) && !(apart && Guards.bothSayBoth(pair.a(), pair.b(), finding))) {
                        draft.find(finding, pair.a().report(), pair.b().report());
                    }
                }
            }
            if (draft.verdict() != Verdict.AGREE) {
                drafts.put(pair, ONCE.contains(draft.rule()) ? once(homes, draft) : draft);
            }
        }
        return drafts;
    }

    /** The claim that tells the same of two reports already, with the draft's readings too; the draft itself where none does. */
    private static ClaimDraft once(Map<String, ClaimDraft> homes, ClaimDraft draft) {
        String told = told(draft);
        ClaimDraft home = homes.get(told);
        if (home == null || !home.take(draft)) {
            homes.put(told, draft);
            return draft;
        }
        return home;
    }

    private static String told(ClaimDraft draft) {
        return draft.rule() + " " + draft.slots().toString().toLowerCase(Locale.ROOT);
    }

    /** The words of a reading, for the model. */
    static Reading reading(Account account, Span span) {
        return new Reading(account.id(), span, span.in(account.text()));
    }

    /** Order of verdicts in a collation: what an editor must see comes first. */
    static int rank(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> 0;
            case DIFFER -> 1;
            case ONLY -> 2;
            case AGREE -> 3;
        };
    }
}
