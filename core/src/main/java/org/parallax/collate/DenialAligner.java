// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.ClaimKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * A name that one report denies and another gives in the same place: "taken to St Mary's, not Mercy Hospital" and "taken to
 * Mercy Hospital". The verb that the name hangs on must be the same, and nobody else's name and no other number may stand
 * beside it; a report that gives the name itself elsewhere denies it of something else.
 */
final class DenialAligner {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");

    /** A name in a unit, and the verb that it hangs on. */
    private record Place(
            Unit unit,
            Span name,
            NameType type,
            int verb,
            @Nullable Span denial) {
        boolean denied() {
            return denial != null;
        }

        /** The name, with "not" where it is denied. */
        Span words() {
            return denial == null ? name : denial;
        }

        Tree tree() {
            return unit.tree();
        }

        /** True when both hang on the same verb, whatever its form. */
        boolean isUnderTheVerbOf(Place other) {
            return verb != Tree.NONE
                    && other.verb != Tree.NONE
                    && tree().lemma(verb).equals(other.tree().lemma(other.verb));
        }
    }

    /** A claim for each denied name that other reports give. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, List<Place>> byName = new TreeMap<>();
        for (Unit unit : units) {
            for (Name name : unit.names()) {
                String words =
                        String.join(" ", QuotedWords.of(unit.words(name.span()).toLowerCase(Locale.ROOT)));
                Place place = new Place(
                        unit,
                        name.span(),
                        name.type(),
                        verb(unit.tree(), name.span()),
                        Denials.denial(unit, name.span()));
                byName.computeIfAbsent(words, w -> new ArrayList<>()).add(place);
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byName.values().forEach(places -> drafts.addAll(compared(places)));
        return drafts;
    }

    private static List<ClaimDraft> compared(List<Place> places) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Place no : places) {
            if (!no.denied() || places.stream().anyMatch(other -> isGivenBeside(other, no))) {
                continue;
            }
            ClaimDraft draft = new ClaimDraft(ClaimKind.EVENT, Denials.RULE);
            for (Place yes : places) {
                if (!yes.denied() && !draft.reads(yes.unit().report()) && areOfOneThing(yes, no)) {
                    read(draft, yes);
                    read(draft, no);
                    draft.find(
                            Denials.finding(yes.type(), yes.words(), no.words()),
                            yes.unit().report(),
                            no.unit().report());
                }
            }
            if (!draft.readings().isEmpty()) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static void read(ClaimDraft draft, Place place) {
        draft.add(place.unit(), place.unit().clauseAt(place.name()).span().cover(place.name()));
    }

    /** True when the report that denies the name also gives it under the same verb. */
    private static boolean isGivenBeside(Place yes, Place no) {
        return !yes.denied() && yes.unit().report().equals(no.unit().report()) && yes.isUnderTheVerbOf(no);
    }

    private static boolean areOfOneThing(Place yes, Place no) {
        return !yes.unit().report().equals(no.unit().report())
                && yes.isUnderTheVerbOf(no)
                && yes.type() == no.type()
                && !isNegated(yes)
                && meet(people(yes), people(no))
                && meet(numbers(yes.unit()), numbers(no.unit()))
                && isOneSubject(yes.tree(), subject(yes), no.tree(), subject(no));
    }

    private static int subject(Place place) {
        return place.tree().child(place.verb(), "nsubj", "nsubj:pass");
    }

    /** "A man" is not "a woman" nor "two men"; whom "he", a name or "the driver" means may well be one. */
    private static boolean isOneSubject(Tree treeA, int a, Tree treeB, int b) {
        boolean nouns = a != Tree.NONE && b != Tree.NONE && treeA.is(a, Tag.NOUN) && treeB.is(b, Tag.NOUN);
        return !nouns
                || treeA.lemma(a).equals(treeB.lemma(b))
                || (isPlural(treeA, a) == isPlural(treeB, b) && !(isNew(treeA, a) && isNew(treeB, b)));
    }

    private static boolean isPlural(Tree tree, int noun) {
        return !tree.token(noun).form().equalsIgnoreCase(tree.lemma(noun));
    }

    /** "A man", "two men". */
    private static boolean isNew(Tree tree, int noun) {
        return tree.children(noun).stream()
                .anyMatch(child -> tree.is(child, Tag.NUM) || INDEFINITE.contains(tree.lemma(child)));
    }

    /** True when the report denies the verb of the name that it gives. */
    private static boolean isNegated(Place place) {
        return place.tree().children(place.verb()).stream()
                .anyMatch(child -> place.tree().lemma(child).equals("not"));
    }

    /** Entities that are people, but for the one named. */
    private static Set<String> people(Place place) {
        Set<String> people = new HashSet<>(place.unit().people());
        place.unit().speakers().forEach(people::remove);
        return place.type() == NameType.PERSON ? Set.of() : people;
    }

    private static Set<String> numbers(Unit unit) {
        Set<String> numbers = new HashSet<>();
        for (Quantity quantity : unit.quantities()) {
            if (quantity.unit().equals(Quantity.COUNT)) {
                numbers.add(quantity.low().stripTrailingZeros().toPlainString());
            }
        }
        return numbers;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    /** The nearest verb above the name; {@link Tree#NONE} when none is. */
    private static int verb(Tree tree, Span name) {
        int steps = 0;
        for (int at = tree.top(name); at != Tree.NONE && steps < tree.size(); at = tree.head(at), steps++) {
            if (tree.is(at, Tag.VERB)) {
                return at;
            }
        }
        return Tree.NONE;
    }
}
