// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/** Compares the ages that reports give the same person: the key is the person, so no further evidence is needed. */
final class AgeAligner {
    /** How far a name may stand from its age, in code units: "Matthew Wilson, 43", "22-year-old Dustin Ferguson". */
    private static final int NEAR = 40;
    /** A clause of up to so many code units is shown whole, a longer one only where name and age stand. */
    private static final int SHORT_CLAUSE = 200;

    /** "The 10-year-old's death and Berg": more than a noun phrase. */
    private static final Pattern APART =
            Pattern.compile("^['\u2019]s\\b|\\b(?:and|or|but|of|with|who|whose|in|at|by|was|is|were|as|when)\\b|;");

    private static final Pattern SAID = Pattern.compile("[,(]|(?:, who )?(?:is|was|turns|turned)");

    /** Between a name and an age of which the one stands in apposition to the other. */
    private static final Pattern APPOSED = Pattern.compile(",(?: an?| the)?|(?:[\\w-]+ ){0,3}[\\w-]+,");

    /** "His son, Rolf Jr.": without a surname it is not told whose, and his name goes together with his father's. */
    private static final Pattern SON = Pattern.compile("\\S+ (?:Jr\\.?|II|III)");

    private static final Set<String> IDENTIFY = Set.of("identify", "name");

    private final ResolvedStory story;

    AgeAligner(ResolvedStory story) {
        this.story = story;
    }

    /** An age with its place. */
    private record Age(Unit unit, Quantity quantity, Span name, Span reading) {}

    /** A claim for each person whose age two reports give. */
    List<ClaimDraft> claims(List<Unit> units) {
        SortedMap<String, List<Age>> byPerson = new TreeMap<>();
        for (Unit unit : units) {
            for (Quantity quantity : unit.quantities()) {
                Mention owner = quantity.unit().equals(Quantity.AGE) ? owner(unit, quantity) : null;
                if (owner != null && !SON.matcher(unit.words(owner.span())).matches()) {
                    String person = personOf(owner);
                    Span tight = owner.span().cover(quantity.span());
                    Span clause = unit.clauseAt(quantity.span()).span();
                    Span reading = clause.length() <= SHORT_CLAUSE ? clause.cover(tight) : tight;
                    List<Age> ages = byPerson.computeIfAbsent(person, p -> new ArrayList<>());
                    List<Age> told = ages.stream()
                            .filter(age -> age.unit().report().equals(unit.report()))
                            .toList();
                    boolean same =
                            told.stream().allMatch(age -> age.quantity().low().compareTo(quantity.low()) == 0);
                    if (same && told.size() < Claim.MAX_READINGS) {
                        ages.add(new Age(unit, quantity, owner.span(), reading));
                    }
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        for (List<Age> ages : byPerson.values()) {
            if (ages.stream().map(age -> age.unit().report()).distinct().count() > 1) {
                drafts.add(claim(ages));
            }
        }
        return drafts;
    }

    private static ClaimDraft claim(List<Age> ages) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.PERSON, "age");
        ages.forEach(age -> draft.add(age.unit(), age.reading()));
        for (int i = 0; i < ages.size(); i++) {
            for (int j = i + 1; j < ages.size(); j++) {
                Age a = ages.get(i);
                Age b = ages.get(j);
                boolean two = !a.unit().report().equals(b.unit().report());
                if (two && a.quantity().low().compareTo(b.quantity().low()) != 0) {
                    boolean dead = Fates.killed(a.unit(), a.name()) || Fates.killed(b.unit(), b.name());
                    boolean update = !dead && Updates.explain(a.unit(), b.unit(), a.quantity(), b.quantity());
                    Verdict verdict = update ? Verdict.DIFFER : Verdict.CONFLICT;
                    Slot slot = update ? Slot.UPDATE : Slot.AMOUNT;
                    draft.find(
                            new Finding(
                                    verdict,
                                    slot,
                                    a.quantity().span(),
                                    b.quantity().span(),
                                    "age"),
                            a.unit().report(),
                            b.unit().report());
                }
            }
        }
        return draft;
    }

    /** Id of the entity that the mention is of. */
    String personOf(Mention mention) {
        for (Entity entity : story.entities()) {
            if (entity.mentions().contains(mention)) {
                return entity.id();
            }
        }
        throw new IllegalArgumentException("mention of no entity: " + mention);
    }

    /** The person's name nearest to the age in the same clause or right beside it; null when none is near. */
    @Nullable
    Mention owner(Unit unit, Quantity age) {
        Mention best = null;
        int nearest = NEAR;
        for (Entity entity : story.entities()) {
            for (Mention mention : entity.type() == NameType.PERSON ? entity.mentions() : List.<Mention>of()) {
                if (!mention.report().equals(unit.report()) || mention.kind() != MentionKind.NAME) {
                    continue;
                }
                boolean before = mention.span().end() <= age.span().begin();
                int gap = before
                        ? age.span().begin() - mention.span().end()
                        : mention.span().begin() - age.span().end();
                if (gap >= 0 && gap < nearest && joins(unit, mention.span(), age.span(), before)) {
                    nearest = gap;
                    best = mention;
                }
            }
        }
        return best;
    }

    /** "Wilson, 43", "Wilson, who is 43", "22 year old Torvik nurse Anna Berg": nothing but a comma, or a noun phrase, between. */
    private static boolean joins(Unit unit, Span name, Span age, boolean before) {
        String between = before
                ? unit.account().text().substring(name.end(), age.begin())
                : unit.account().text().substring(age.end(), name.begin());
        if (isApposition(unit, name, age, before)
                && APPOSED.matcher(between.strip()).matches()) {
            return true;
        }
        if (!before && isIdentified(unit, name, age)) {
            return true;
        }
        return before
                ? SAID.matcher(between.strip()).matches()
                : between.indexOf(',') < 0
                        && between.indexOf('.') < 4
                        && !APART.matcher(between).find();
    }

    /** "The 72-year-old customer was identified as Anna Berg", "police named the 72-year-old customer as Anna Berg". */
    private static boolean isIdentified(Unit unit, Span name, Span age) {
        Tree tree = unit.tree();
        int person = tree.top(name);
        int years = tree.top(age);
        int noun = years == Tree.NONE ? Tree.NONE : tree.head(years);
        int verb = person == Tree.NONE ? Tree.NONE : tree.head(person);
        if (noun == Tree.NONE || verb == Tree.NONE || !IDENTIFY.contains(tree.lemma(verb))) {
            return false;
        }
        boolean known = tree.head(noun) == verb && Set.of("nsubj:pass", "obj").contains(tree.relation(noun));
        return known && tree.hasChild(person, "case", Set.of("as"));
    }

    /** "The 72-year-old customer, Anna Berg", "Anna Berg, a 72-year-old customer": the one explains the other. */
    private static boolean isApposition(Unit unit, Span name, Span age, boolean before) {
        Tree tree = unit.tree();
        int person = tree.top(name);
        int years = tree.top(age);
        int noun = years == Tree.NONE ? Tree.NONE : tree.head(years);
        if (person == Tree.NONE || noun == Tree.NONE) {
            return false;
        }
        int outer = before ? noun : person;
        return tree.relation(outer).equals("appos") && tree.head(outer) == (before ? person : noun);
    }
}
