// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * Where something lies to a place that both name: "in the town" and "outside of the town" conflict, "among the cars" and
 * "alongside the cars" differ. Of lists of places that share some, the longer has the wider scope.
 */
final class PlaceRule implements SlotRule {
    private static final double SURE = 0.4;
    private static final double VERY_SURE = 0.9;

    private final Map<String, String> sides = new HashMap<>();

    PlaceRule() {
        for (List<String> row : Tsv.load("/parallax/collate/place-sides.tsv").rows()) {
            sides.put(row.get(0), row.get(1));
        }
    }

    /** A noun or name with the side of it on which something lies. */
    private record Lies(String place, String side, boolean named, Span span) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<Lies> left = lies(a);
        List<Lies> right = lies(b);
        for (Lies x : left) {
            boolean once =
                    left.stream().filter(y -> y.place().equals(x.place())).count() == 1;
            List<Lies> same =
                    right.stream().filter(y -> y.place().equals(x.place())).toList();
            if (once && same.size() == 1 && !same.get(0).side().equals(x.side())) {
                Lies y = same.get(0);
                Set<String> two = Set.of(x.side(), y.side());
                boolean excludes = two.equals(Set.of("in", "out")) && x.named() && score >= VERY_SURE;
                if (excludes || !(x.named() && two.contains("near"))) {
                    findings.add(new Finding(
                            excludes ? Verdict.CONFLICT : Verdict.DIFFER,
                            Slot.PLACE,
                            x.span(),
                            y.span(),
                            "place-side"));
                }
            }
        }
        Finding wider = wider(a, b);
        if (wider != null) {
            findings.add(wider);
        }
        return findings;
    }

    private List<Lies> lies(Unit unit) {
        Tree tree = unit.tree();
        List<Lies> lies = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            boolean noun = tree.is(i, Tag.NOUN) || tree.is(i, Tag.PROPN);
            boolean local = tree.relation(i).equals("obl") || tree.relation(i).equals("nmod");
            if (!noun || !local || !unit.span().contains(tree.token(i).span())) {
                continue;
            }
            for (int child : tree.children(i)) {
                String side = tree.relation(child).equals("case") ? sides.get(tree.lemma(child)) : null;
                if (side != null) {
                    Span span = tree.token(child).span().cover(tree.token(i).span());
                    lies.add(new Lies(
                            tree.lemma(i), side, isNamed(unit, tree.token(i).span()), span));
                    break;
                }
            }
        }
        return lies;
    }

    private static boolean isNamed(Unit unit, Span span) {
        return unit.account().annotation().names().stream()
                .anyMatch(name ->
                        name.span().contains(span) && (name.type() == NameType.CITY || name.type() == NameType.PLACE));
    }

    private static @Nullable Finding wider(Unit a, Unit b) {
        Map<String, Name> left = places(a);
        Map<String, Name> right = places(b);
        if (left.size() >= 2 && right.keySet().containsAll(left.keySet()) && right.size() > left.size()) {
            return listed(b, right, left) ? scope(left, right) : null;
        }
        if (right.size() >= 2 && left.keySet().containsAll(right.keySet()) && left.size() > right.size()) {
            return listed(a, left, right) ? scope(left, right) : null;
        }
        return null;
    }

    private static Finding scope(Map<String, Name> left, Map<String, Name> right) {
        return new Finding(Verdict.DIFFER, Slot.SCOPE, whole(left), whole(right), "place-list");
    }

    private static Span whole(Map<String, Name> places) {
        return places.values().stream().map(Name::span).reduce(Span::cover).orElseThrow();
    }

    /** True when every further place is listed with one that both have: "and Asia". */
    private static boolean listed(Unit unit, Map<String, Name> more, Map<String, Name> fewer) {
        Tree tree = unit.tree();
        for (Map.Entry<String, Name> place : more.entrySet()) {
            int top = tree.top(place.getValue().span());
            if (!fewer.containsKey(place.getKey()) && (top == Tree.NONE || !inList(tree, top, more, fewer))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inList(Tree tree, int word, Map<String, Name> more, Map<String, Name> fewer) {
        int first = tree.relation(word).equals("conj") ? tree.head(word) : word;
        for (String known : fewer.keySet()) {
            Name name = more.get(known);
            int top = name == null ? Tree.NONE : tree.top(name.span());
            boolean joined = top != Tree.NONE
                    && (top == first || (tree.relation(top).equals("conj") && tree.head(top) == first));
            if (joined) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Name> places(Unit unit) {
        Map<String, Name> places = new TreeMap<>();
        for (Name name : unit.names()) {
            boolean place =
                    name.type() == NameType.CITY || name.type() == NameType.PLACE || name.type() == NameType.COUNTRY;
            if (place) {
                String words = unit.words(name.span()).toLowerCase(Locale.ROOT);
                places.putIfAbsent(words.startsWith("the ") ? words.substring(4) : words, name);
            }
        }
        return places;
    }
}
