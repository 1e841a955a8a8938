// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.ClaimKind;
import org.parallax.model.Comparator;
import org.parallax.model.Mention;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * Two ages a year apart of which each is told by one report only: "one victim was a 46-year-old man", "the other man, age
 * 47". Where the other ages of a happening are the same in both, such two are of one person, whoever names him. Both have to
 * be of one gender, of one side of the deed and of no two names; ages of one entity are {@link AgeAligner}'s.
 */
final class NearAgeAligner {
    static final String NAME = "age-near";
    /** Score from which two sentences may be of one thing. */
    private static final double ON_ONE_THING = 0.08;
    /** Who charges and who shoots stands within so many steps above somebody's noun. */
    private static final int STEPS = 4;
    /** Years of a range of ages that are looked at: "16 to 21" gives somebody each of them. */
    private static final int RANGE = 60;

    private static final Set<String> KIN =
            Tsv.load("/parallax/collate/kin-nouns.tsv").words();
    private static final Set<String> ATTACKERS =
            Tsv.load("/parallax/collate/attacker-nouns.tsv").words();
    private static final Set<String> HURT =
            Tsv.load("/parallax/collate/condition-nouns.tsv").words();
    private static final Set<String> SUSPECT = Set.of("suspect", "killer");
    private static final Set<String> BROAD = Set.of("boy", "girl", "male", "female", "youth", "teenager");
    private static final Set<String> VIOLENT = Set.of("shoot", "kill", "stab", "attack");
    private static final Set<String> TAKEN =
            Set.of("arrest", "charge", "indict", "arraign", "convict", "sentence", "plead");
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nummod", "nmod", "nmod:unmarked");

    /** Which side of a violent deed somebody is on. */
    private enum Side {
        DID,
        BORE,
        UNKNOWN
    }

    private final AgeAligner ages;
    private final Aligner aligner;

    NearAgeAligner(ResolvedStory story, Aligner aligner) {
        this.ages = new AgeAligner(story);
        this.aligner = aligner;
    }

    /**
     * Somebody's age.
     *
     * @param noun lemma of what somebody is called beside it; empty for "a 15-year-old"
     * @param kin lemma of the noun of kin that somebody is called; empty for none
     * @param name null when no name stands with it
     * @param person id of the entity; null when the name is nobody's or missing
     */
    private record Age(
            Unit unit,
            Quantity quantity,
            String noun,
            String kin,
            @Nullable String name,
            @Nullable String person,
            Gender gender,
            Side side) {
        /** False for one who is called something that not everybody is: a brother, a rival. */
        boolean isAnybody() {
            return noun.isEmpty()
                    || name != null
                    || PeopleNouns.isAnybody(noun)
                    || BROAD.contains(noun)
                    || SUSPECT.contains(noun)
                    || ATTACKERS.contains(noun);
        }
    }

    /** The ages of a report: of people it tells of one by one, and all years that it gives anybody. */
    private static final class Told {
        final SortedMap<Integer, List<Age>> ages = new TreeMap<>();
        final Set<Integer> years = new TreeSet<>();

        /** The ages that the other report gives nobody. */
        List<Integer> apartFrom(Told other) {
            return ages.keySet().stream()
                    .filter(age -> !other.years.contains(age))
                    .toList();
        }
    }

    /** A claim for each two ages a year apart, over all reports that give them. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Told> byReport = new TreeMap<>();
        for (Unit unit : units) {
            for (Quantity quantity : unit.quantities()) {
                if (quantity.unit().equals(Quantity.AGE)) {
                    Told told = byReport.computeIfAbsent(unit.report(), report -> new Told());
                    int low = quantity.low().intValue();
                    int high = Math.min(quantity.high().intValue(), low + RANGE);
                    for (int year = low; year <= high; year++) {
                        told.years.add(year);
                    }
                    Age age = low == high ? age(unit, quantity) : null;
                    if (age != null) {
                        told.ages
                                .computeIfAbsent(low, years -> new ArrayList<>())
                                .add(age);
                    }
                }
            }
        }
        SortedMap<Integer, ClaimDraft> drafts = new TreeMap<>();
        List<Told> reports = List.copyOf(byReport.values());
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                compare(reports.get(i), reports.get(j), drafts);
            }
        }
        return List.copyOf(drafts.values());
    }

    private void compare(Told left, Told right, SortedMap<Integer, ClaimDraft> drafts) {
        List<Integer> own = left.apartFrom(right);
        List<Integer> theirs = right.apartFrom(left);
        for (int one : own) {
            List<Integer> near = near(one, theirs);
            if (near.size() == 1 && near(near.get(0), own).size() == 1) {
                int other = near.get(0);
                compare(
                        left.ages.getOrDefault(one, List.of()),
                        right.ages.getOrDefault(other, List.of()),
                        drafts.computeIfAbsent(Math.min(one, other), years -> new ClaimDraft(ClaimKind.PERSON, NAME)));
            }
        }
        drafts.values().removeIf(draft -> draft.readings().isEmpty());
    }

    private static List<Integer> near(int age, List<Integer> ages) {
        return ages.stream().filter(other -> Math.abs(other - age) <= 1).toList();
    }

    /** Nothing where any of the one age and any of the other can't be one person: somebody of that age is another. */
    private void compare(List<Age> left, List<Age> right, ClaimDraft draft) {
        Age a = null;
        Age b = null;
        double best = ON_ONE_THING;
        for (Age one : left) {
            for (Age other : right) {
                if (!mayBeOne(one, other)) {
                    return;
                }
                double score = aligner.score(one.unit(), other.unit());
                if (score >= best) {
                    a = one;
                    b = other;
                    best = score;
                }
            }
        }
        if (a == null || b == null) {
            return;
        }
        for (Age age : List.of(a, b)) {
            if (!draft.reads(age.unit().report())) {
                Span words = age.quantity().span();
                draft.add(age.unit(), age.unit().clauseAt(words).span().cover(words));
            }
        }
        boolean update = Updates.explain(a.unit(), b.unit(), a.quantity(), b.quantity());
        draft.find(
                new Finding(
                        update ? Verdict.DIFFER : Verdict.CONFLICT,
                        update ? Slot.UPDATE : Slot.AMOUNT,
                        a.quantity().span(),
                        b.quantity().span(),
                        NAME),
                a.unit().report(),
                b.unit().report());
    }

    private static boolean mayBeOne(Age a, Age b) {
        boolean told = a.person() != null && a.person().equals(b.person());
        boolean sides = a.side() == b.side() || a.side() == Side.UNKNOWN || b.side() == Side.UNKNOWN;
        boolean kin = a.kin().isEmpty() || b.kin().isEmpty() || a.kin().equals(b.kin());
        boolean nouns = a.isAnybody() || b.isAnybody() || a.noun().equals(b.noun());
        return !told && sides && kin && nouns && !a.gender().excludes(b.gender()) && mayBeOne(a.name(), b.name());
    }

    private static boolean mayBeOne(@Nullable String a, @Nullable String b) {
        return a == null || b == null || PersonNames.mayBeOne(PersonNames.parts(a), PersonNames.parts(b));
    }

    /** Null for an age that is of several people or that no noun or name stands with. */
    private @Nullable Age age(Unit unit, Quantity quantity) {
        Tree tree = unit.tree();
        int top = tree.top(quantity.span());
        if (top == Tree.NONE || quantity.comparator() != Comparator.EXACTLY) {
            return null;
        }
        Mention owner = ages.owner(unit, quantity);
        int noun = noun(unit, top);
        if (noun == Tree.NONE && owner == null) {
            return null;
        }
        String lemma = noun == Tree.NONE || noun == top || unit.name(noun) != null ? "" : tree.lemma(noun);
        if (!lemma.isEmpty() && isPlural(tree, noun)) {
            return null;
        }
        int person = owner == null ? noun : tree.top(owner.span());
        String kin = KIN.contains(lemma) ? lemma : kin(tree, person);
        Gender gender = Gender.of(kin.isEmpty() ? lemma : kin);
        String name = owner != null ? unit.words(owner.span()) : noun == Tree.NONE ? null : name(unit, noun);
        String id = owner == null ? null : ages.personOf(owner);
        return new Age(unit, quantity, lemma, kin, name, id, gender, side(unit, noun == Tree.NONE ? top : noun, lemma));
    }

    /** "A 46-year-old man", "the other man, 47", "a 15-year-old". */
    private static int noun(Unit unit, int top) {
        Tree tree = unit.tree();
        int head = tree.head(top);
        boolean noun = head != Tree.NONE && (tree.is(head, Tag.NOUN) || unit.name(head) != null);
        if (noun
                && (MODIFIERS.contains(tree.relation(top)) || tree.relation(top).equals("appos"))) {
            return head;
        }
        return tree.child(top, "det") == Tree.NONE ? Tree.NONE : top;
    }

    private static boolean isPlural(Tree tree, int noun) {
        String lemma = tree.lemma(noun);
        String form = tree.token(noun).form().toLowerCase(Locale.ROOT);
        return tree.is(noun, Tag.NOUN) && !form.equals(lemma) && (form.endsWith("s") || PeopleNouns.isAnybody(lemma));
    }

    /** "Her brother, Jan Berg, 25". */
    private static String kin(Tree tree, int person) {
        if (person == Tree.NONE) {
            return "";
        }
        return tree.children(person).stream()
                .map(tree::lemma)
                .filter(KIN::contains)
                .findFirst()
                .orElse("");
    }

    /** The name of whoever the noun is said of or stands beside. */
    private static @Nullable String name(Unit unit, int noun) {
        Tree tree = unit.tree();
        List<Integer> beside = new ArrayList<>(List.of(noun));
        tree.children(noun).stream()
                .filter(child -> Set.of("nsubj", "appos", "flat").contains(tree.relation(child)))
                .forEach(beside::add);
        for (int word : beside) {
            Name name = unit.name(word);
            if (name != null && name.type() == NameType.PERSON) {
                return unit.words(name.span());
            }
        }
        return null;
    }

    private static Side side(Unit unit, int word, String noun) {
        if (ATTACKERS.contains(noun) || SUSPECT.contains(noun)) {
            return Side.DID;
        }
        Tree tree = unit.tree();
        for (int at = word, steps = 0; steps < STEPS && tree.head(at) != Tree.NONE; steps++) {
            int head = tree.head(at);
            String deed = Deeds.named(tree.lemma(head));
            if (tree.is(head, Tag.VERB)) {
                boolean active = tree.relation(at).equals("nsubj");
                boolean passive = tree.relation(at).equals("nsubj:pass")
                        || tree.relation(at).equals("obj");
                if (deed != null && TAKEN.contains(deed) && (passive || deed.equals("plead"))) {
                    return Side.DID;
                }
                if (deed != null && VIOLENT.contains(deed) && (active || passive)) {
                    return active ? Side.DID : Side.BORE;
                }
                boolean died = "die".equals(deed) && active;
                return died || isHurt(unit, tree.token(head).span()) ? Side.BORE : Side.UNKNOWN;
            }
            at = head;
        }
        return Side.UNKNOWN;
    }

    /** True when the clause tells of wounds, injuries or a condition. */
    private static boolean isHurt(Unit unit, Span verb) {
        Span clause = unit.clauseAt(verb).span();
        Tree tree = unit.tree();
        for (int i = 0; i < tree.size(); i++) {
            if (HURT.contains(tree.lemma(i)) && clause.contains(tree.token(i).span())) {
                return true;
            }
        }
        return false;
    }
}
