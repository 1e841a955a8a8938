// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.parallax.model.Span;

/** Which word of a parser's output is which word of the treebank, after the evaluation of the CoNLL 2018 shared task. */
final class WordAlignment {
    private static final int NOT_ALIGNED = -2;

    /** Words of a text one after another, heads counted in the text. */
    private record Words(List<TreeWord> words, List<Integer> heads) {
        static Words of(TreeText text) {
            List<TreeWord> words =
                    text.sentences().stream().flatMap(s -> s.words().stream()).toList();
            List<Integer> heads = new ArrayList<>(words.size());
            int base = 0;
            for (TreeSentence sentence : text.sentences()) {
                for (TreeWord word : sentence.words()) {
                    heads.add(word.head() == TreeWord.ROOT ? TreeWord.ROOT : base + word.head());
                }
                base += sentence.words().size();
            }
            return new Words(words, heads);
        }

        int size() {
            return words.size();
        }

        Span span(int i) {
            return words.get(i).span();
        }

        boolean contracted(int i) {
            return words.get(i).contracted();
        }

        String form(int i) {
            return words.get(i).form().toLowerCase(Locale.ROOT);
        }

        /** True when the word does not lie in a contraction that ends at {@code end}. */
        boolean beyond(int i, int end) {
            if (i >= words.size()) {
                return true;
            }
            return contracted(i) ? span(i).begin() >= end : span(i).end() > end;
        }

        int extend(int i, int end) {
            return contracted(i) ? Math.max(end, span(i).end()) : end;
        }
    }

    private final Words gold;
    private final Words system;
    /** For each word of the system the aligned word of the gold, or {@link #NOT_ALIGNED}. */
    private final int[] aligned;

    private WordAlignment(Words gold, Words system) {
        this.gold = gold;
        this.system = system;
        this.aligned = new int[system.size()];
        Arrays.fill(aligned, NOT_ALIGNED);
    }

    static WordAlignment of(TreeText gold, TreeText system) {
        WordAlignment alignment = new WordAlignment(Words.of(gold), Words.of(system));
        alignment.align();
        return alignment;
    }

    /** Aligned words that pass the test. */
    Score score(BiPredicate<TreeWord, TreeWord> right) {
        return score(right, false);
    }

    /** Aligned words that pass the test and whose heads are aligned with each other. */
    Score scoreArcs(BiPredicate<TreeWord, TreeWord> right) {
        return score(right, true);
    }

    private Score score(BiPredicate<TreeWord, TreeWord> right, boolean arcs) {
        int count = 0;
        for (int s = 0; s < aligned.length; s++) {
            int g = aligned[s];
            if (g != NOT_ALIGNED
                    && right.test(gold.words().get(g), system.words().get(s))
                    && (!arcs || gold.heads().get(g) == goldHead(s))) {
                count++;
            }
        }
        return new Score(gold.size(), system.size(), count);
    }

    private int goldHead(int s) {
        int head = system.heads().get(s);
        return head == TreeWord.ROOT ? TreeWord.ROOT : aligned[head];
    }

    private void align() {
        int g = 0;
        int s = 0;
        while (g < gold.size() && s < system.size()) {
            if (gold.contracted(g) || system.contracted(s)) {
                // Words before the contraction on one side only have no counterpart.
                int end =
                        gold.contracted(g) ? gold.span(g).end() : system.span(s).end();
                if (gold.contracted(g)) {
                    s += !system.contracted(s)
                                    && system.span(s).begin() < gold.span(g).begin()
                            ? 1
                            : 0;
                } else {
                    g += !gold.contracted(g)
                                    && gold.span(g).begin() < system.span(s).begin()
                            ? 1
                            : 0;
                }
                int firstGold = g;
                int firstSystem = s;
                while (!gold.beyond(g, end) || !system.beyond(s, end)) {
                    if (g < gold.size()
                            && (s >= system.size()
                                    || gold.span(g).begin() <= system.span(s).begin())) {
                        end = gold.extend(g, end);
                        g++;
                    } else {
                        end = system.extend(s, end);
                        s++;
                    }
                }
                alignForms(firstGold, g, firstSystem, s);
            } else if (gold.span(g).equals(system.span(s))) {
                aligned[s++] = g++;
            } else if (gold.span(g).begin() <= system.span(s).begin()) {
                g++;
            } else {
                s++;
            }
        }
    }

    private void alignForms(int goldFrom, int goldTo, int systemFrom, int systemTo) {
        int n = goldTo - goldFrom;
        int m = systemTo - systemFrom;
        int[][] common = new int[n + 1][m + 1];
        for (int g = n - 1; g >= 0; g--) {
            for (int s = m - 1; s >= 0; s--) {
                boolean same = gold.form(goldFrom + g).equals(system.form(systemFrom + s));
                int longest = same ? 1 + common[g + 1][s + 1] : 0;
                common[g][s] = Math.max(longest, Math.max(common[g + 1][s], common[g][s + 1]));
            }
        }

        int g = 0;
        int s = 0;
        while (g < n && s < m) {
            if (gold.form(goldFrom + g).equals(system.form(systemFrom + s))) {
                aligned[systemFrom + s++] = goldFrom + g++;
            } else if (common[g][s] == common[g + 1][s]) {
                g++;
            } else {
                s++;
            }
        }
    }
}
