// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Tag;

/**
 * The words of a noun phrase without clauses and appositions: "opposition groups in Zimbabwe" of "opposition groups in
 * Zimbabwe, who ...".
 *
 * @param head its head
 * @param first first word, behind the article
 * @param last last word
 */
record ActorPhrase(int head, int first, int last) {
    /** Behind a name only these join: "the president of Iran". */
    private static final Set<String> JOINING = Set.of("of", "in", "from", "for", "at", "near", "on");
    /** A phrase is no longer than this behind its head. */
    private static final int REACH = 8;

    static ActorPhrase of(Words words, Branches branches, Nouns nouns, int head) {
        List<Integer> inside = new ArrayList<>();
        collect(words, branches, nouns, head, head, inside, 0);
        boolean[] in = new boolean[2 * 64 + 1];
        for (int i : inside) {
            int at = i - head + 64;
            if (at >= 0 && at < in.length) {
                in[at] = true;
            }
        }
        int first = head;
        while (first - 1 - head + 64 >= 0 && in[first - 1 - head + 64]) {
            first--;
        }
        int last = head;
        while (last + 1 - head + 64 < in.length && in[last + 1 - head + 64] && last - head < REACH) {
            last++;
        }
        while (last > head && words.is(last, Tag.ADP, Tag.DET, Tag.PUNCT, Tag.ADJ, Tag.CCONJ, Tag.PART)) {
            last--;
        }
        while (first < head && (words.is(first, Tag.DET) || words.is(first, Tag.PUNCT)) && words.name(first) == null) {
            first++;
        }
        return new ActorPhrase(head, first, last);
    }

    private static void collect(
            Words words, Branches branches, Nouns nouns, int top, int head, List<Integer> inside, int depth) {
        inside.add(head);
        if (depth > 5) {
            return;
        }
        for (int i : branches.of(head)) {
            boolean before = i < head;
            boolean joins = words.relates(i, "flat")
                    || words.relates(i, "compound")
                    || words.relates(i, "fixed")
                    || words.relates(i, "goeswith")
                    || (words.relates(i, "case") && head != top)
                    || words.is(i, "'s")
                    || (before
                            && (words.relates(i, "det")
                                    || words.relates(i, "amod")
                                    || words.relates(i, "nummod")
                                    || words.relates(i, "nmod")
                                    || words.relates(i, "advmod")
                                    || (words.relates(i, "punct") && words.is(i, "-"))
                                    || (head != top && words.relates(i, "cc"))))
                    || ((words.relates(i, "nmod") || words.relates(i, "obl")) && joining(words, branches, i))
                    || words.relates(i, "nummod")
                    || (words.relates(i, "appos")
                            && i <= head + 3
                            && !words.is(i - 1, ",")
                            && !words.is(i - 1, "(")
                            && !words.is(i - 1, "-LRB-"));
            boolean based = words.relates(i, "acl") && words.lemma(i).equals("base") && i == head + 1;
            if ((joins || based) && !nouns.isTime(i)) {
                collect(words, branches, nouns, top, i, inside, depth + 1);
            }
        }
    }

    private static boolean joining(Words words, Branches branches, int i) {
        String preposition = branches.preposition(i);
        return preposition == null ? words.relates(i, "nmod:poss") : JOINING.contains(preposition);
    }
}
