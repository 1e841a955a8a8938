// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.ClaimKind;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * What a court decided: "found guilty of murder" in one report and "cleared of murder" in another. The key is the person with
 * the offence, over whole reports; one that tells of both outcomes on it (several counts) is not compared. A report
 * that comes weeks later may tell of an appeal: then it is an update.
 */
final class OutcomeAligner {
    private static final int APPEAL_DAYS = 20;
    private static final String GUILTY = "guilty";
    private static final String[] SUBJECTS = {"nsubj", "nsubj:pass", "nmod:poss"};
    private static final Set<String> RELATIVES = Set.of("who", "that");
    /** Steps from the word to whoever it is said of. */
    private static final int CLIMB = 4;

    private final Map<String, String> outcomes =
            Tsv.load("/parallax/collate/outcomes.tsv").map();
    private final ResolvedStory story;

    OutcomeAligner(ResolvedStory story) {
        this.story = story;
    }

    /** An outcome with its place. */
    private record Told(Unit unit, boolean guilty, Span words) {}

    /** A claim for each person and offence on which two reports tell of other outcomes. */
    List<ClaimDraft> claims(List<Unit> units) {
        SortedMap<String, SortedMap<String, List<Told>>> byCase = new TreeMap<>();
        for (Unit unit : units) {
            Tree tree = unit.tree();
            for (int i = 0; i < tree.size(); i++) {
                String outcome = unit.span().contains(tree.token(i).span()) ? outcome(tree, i) : null;
                int offence = outcome == null ? Tree.NONE : offence(tree, i);
                String person = offence == Tree.NONE ? null : person(unit, tree, i);
                if (outcome != null && person != null) {
                    boolean guilty = outcome.equals(GUILTY) != isDenied(tree, i);
                    Span words = tree.token(i).span().cover(tree.token(offence).span());
                    byCase.computeIfAbsent(person + " " + tree.lemma(offence), c -> new TreeMap<>())
                            .computeIfAbsent(unit.report(), r -> new ArrayList<>())
                            .add(new Told(unit, guilty, words));
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        for (SortedMap<String, List<Told>> reports : byCase.values()) {
            List<Told> sure = reports.values().stream()
                    .filter(told -> told.stream()
                            .allMatch(one -> one.guilty() == told.get(0).guilty()))
                    .map(told -> told.get(0))
                    .toList();
            if (sure.stream().anyMatch(Told::guilty) && !sure.stream().allMatch(Told::guilty)) {
                drafts.add(claim(sure));
            }
        }
        return drafts;
    }

    private @Nullable String outcome(Tree tree, int word) {
        String outcome = outcomes.get(tree.lemma(word));
        return outcome != null ? outcome : outcomes.get(tree.token(word).form().toLowerCase(Locale.ROOT));
    }

    private static ClaimDraft claim(List<Told> told) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, "outcome");
        told.forEach(one ->
                draft.add(one.unit(), one.unit().clauseAt(one.words()).span().cover(one.words())));
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                Told a = told.get(i);
                Told b = told.get(j);
                if (a.guilty() != b.guilty()) {
                    boolean later = Math.abs(Updates.daysBetween(a.unit(), b.unit())) >= APPEAL_DAYS;
                    draft.find(
                            new Finding(
                                    later ? Verdict.DIFFER : Verdict.CONFLICT,
                                    later ? Slot.UPDATE : Slot.STATE,
                                    a.words(),
                                    b.words(),
                                    "outcome"),
                            a.unit().report(),
                            b.unit().report());
                }
            }
        }
        return draft;
    }

    /** The noun that "of" leads from the word. */
    private static int offence(Tree tree, int word) {
        return tree.children(word).stream()
                .filter(child -> tree.is(child, Tag.NOUN)
                        && tree.children(child).stream()
                                .anyMatch(small -> tree.relation(small).equals("case")
                                        && tree.lemma(small).equals("of")))
                .findFirst()
                .orElse(Tree.NONE);
    }

    /** "Not guilty", "was not convicted", "found not guilty". */
    private static boolean isDenied(Tree tree, int word) {
        int over = tree.relation(word).equals("xcomp") ? tree.head(word) : Tree.NONE;
        return tree.denial(word) != Tree.NONE || (over != Tree.NONE && tree.denial(over) != Tree.NONE);
    }

    /** Id of the person of whom it is said; null when the sentence does not tell. */
    private @Nullable String person(Unit unit, Tree tree, int word) {
        // "found Berg guilty": whom the verb above has for its object
        int over = tree.relation(word).equals("xcomp") ? tree.head(word) : Tree.NONE;
        int found = over == Tree.NONE ? Tree.NONE : tree.child(over, "obj");
        for (int at = word, steps = 0; found == Tree.NONE && at != Tree.NONE && steps < CLIMB; steps++) {
            found = tree.child(at, SUBJECTS);
            if (found != Tree.NONE && RELATIVES.contains(tree.lemma(found))) {
                found = tree.head(at);
            }
            at = tree.head(at);
        }
        // "Berg, the owner who was convicted"
        boolean apposed = found != Tree.NONE && tree.relation(found).equals("appos");
        found = apposed ? tree.head(found) : found;
        return found == Tree.NONE
                ? null
                : person(unit.account(), tree.token(found).span());
    }

    private @Nullable String person(Account account, Span word) {
        for (Entity entity : story.entities()) {
            boolean meant = entity.type() == NameType.PERSON
                    && !entity.isUnnamedPerson()
                    && entity.mentions().stream()
                            .anyMatch(mention -> mention.report().equals(account.id())
                                    && mention.span().contains(word));
            if (meant) {
                return entity.id();
            }
        }
        return null;
    }
}
