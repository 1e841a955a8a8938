// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names by exact words and class, as CoNLL-2003's evaluation counts them, from given words. */
final class NameScores {
    private NameScores() {}

    /**
     * Scores names of some classes; others count neither as wanted nor as given.
     *
     * @param system for every text of {@code gold} one with the same sentences
     */
    static Score of(List<TreeText> gold, List<TreeText> system, Set<String> classes) {
        Map<String, TreeText> byId = new HashMap<>();
        system.forEach(text -> byId.put(text.id(), text));
        Score sum = new Score(0, 0, 0);
        for (TreeText text : gold) {
            TreeText found = Objects.requireNonNull(byId.get(text.id()), text.id());
            if (!found.forms().equals(text.forms())) {
                throw new IllegalArgumentException("other words than given in " + text.id());
            }
            for (int i = 0; i < text.sentences().size(); i++) {
                Set<NamedWords> wanted = names(text.sentences().get(i), classes);
                Set<NamedWords> given = names(found.sentences().get(i), classes);
                Set<NamedWords> right = new HashSet<>(wanted);
                right.retainAll(given);
                sum = sum.plus(new Score(wanted.size(), given.size(), right.size()));
            }
        }
        return sum;
    }

    private static Set<NamedWords> names(TreeSentence sentence, Set<String> classes) {
        Set<NamedWords> names = new HashSet<>(sentence.names());
        names.removeIf(name -> !classes.contains(name.type()));
        return names;
    }
}
