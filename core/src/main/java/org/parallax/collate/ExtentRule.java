// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * One word of which one report tells the extent and the other none or another: "minor damage" and "was damaged", "part of
 * the hospital" and "the hospital". How somebody is doing is compared as a stage, not here.
 */
final class ExtentRule implements SlotRule {
    private static final double SURE = 0.5;
    private static final Set<String> HANGING = Set.of("amod", "advmod", "det", "obl");
    private static final Set<String> SOME = Set.of("some");
    private static final Set<String> DEFINITE = Set.of("the", "all", "both", "these", "those", "every", "each");
    private static final Set<String> OF = Set.of("nmod", "nmod:of");

    private final Set<String> extents =
            Tsv.load("/parallax/collate/extent-words.tsv").words();
    private final Set<String> passedOver =
            Tsv.load("/parallax/collate/condition-nouns.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        Tree left = a.tree();
        Tree right = b.tree();
        for (int i : a.words()) {
            if (passedOver.contains(left.lemma(i))) {
                continue;
            }
            Set<Integer> ofA = extents(left, i);
            for (int j : b.words()) {
                if (!left.lemma(i).equals(right.lemma(j))) {
                    continue;
                }
                Set<Integer> ofB = extents(right, j);
                if (!lemmas(left, ofA).equals(lemmas(right, ofB))
                        && isMore(right, j, lemmas(left, ofA))
                        && isMore(left, i, lemmas(right, ofB))) {
                    return List.of(new Finding(
                            Verdict.DIFFER, Slot.SCOPE, words(left, i, ofA), words(right, j, ofB), "extent"));
                }
            }
        }
        return List.of();
    }

    /** Where the words stand that tell the extent of a word. */
    private Set<Integer> extents(Tree tree, int word) {
        Set<Integer> found = new TreeSet<>();
        for (int child : tree.children(word)) {
            // "candlelit" has no light extent, and "507 total yards" are 507 yards
            boolean form = tree.token(child).form().equalsIgnoreCase(tree.lemma(child));
            boolean total = tree.lemma(child).equals("total") && tree.child(word, "nummod") != Tree.NONE;
            if (HANGING.contains(tree.relation(child)) && extents.contains(tree.lemma(child)) && form && !total) {
                found.add(child);
            }
        }
        int head = tree.head(word);
        if (head != Tree.NONE
                && tree.is(word, Tag.NOUN)
                && OF.contains(tree.relation(word))
                && extents.contains(tree.lemma(head))
                && !isNamed(tree, word)
                && !isNone(tree, head)) {
            found.add(head);
        }
        return found;
    }

    /** "Some dockers" are fewer than "the dockers", but none fewer than "dockers". */
    private static boolean isMore(Tree tree, int word, Set<String> extent) {
        return !extent.equals(SOME)
                || tree.children(word).stream()
                        .anyMatch(child -> DEFINITE.contains(tree.lemma(child))
                                || tree.relation(child).equals("nmod:poss"));
    }

    /** "A total of 14 rifles" are 14 rifles; what "was part of" something belongs to it. */
    private static boolean isNone(Tree tree, int extent) {
        return tree.lemma(extent).equals("total")
                || tree.children(extent).stream()
                        .anyMatch(child -> tree.relation(child).equals("cop"));
    }

    /** "Part of Torvik", "part of Torvik island": where in a place something was. */
    private static boolean isNamed(Tree tree, int word) {
        return tree.is(word, Tag.PROPN) || tree.children(word).stream().anyMatch(child -> tree.is(child, Tag.PROPN));
    }

    private static Set<String> lemmas(Tree tree, Set<Integer> words) {
        Set<String> lemmas = new TreeSet<>();
        // "extensive damage" and "extensively damaged"
        words.forEach(word -> {
            String lemma = tree.lemma(word);
            lemmas.add(lemma.endsWith("ly") ? lemma.substring(0, lemma.length() - 2) : lemma);
        });
        return lemmas;
    }

    private static Span words(Tree tree, int word, Set<Integer> extents) {
        Span span = tree.token(word).span();
        for (int extent : extents) {
            span = span.cover(tree.token(extent).span());
        }
        return span;
    }
}
