// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.NameType;

/** What one article says about its names: which words stand capitalised inside sentences, and what names turned out to be. */
final class NameEvidence {
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Map<String, Map<NameType, Integer>> types = new HashMap<>();

    NameEvidence(List<List<NameWord>> sentences) {
        for (List<NameWord> sentence : sentences) {
            for (NameWord word : sentence) {
                if (Character.isLowerCase(word.form().charAt(0))) {
                    small.add(word.form());
                } else if (!word.weak() && word.isCapitalised()) {
                    capitalised.add(word.form());
                }
            }
        }
    }

    /** True when the word has its capital elsewhere in the article where it needs none, and never goes without. */
    boolean isCapitalised(String form) {
        return capitalised.contains(form) && !small.contains(Lexicon.lower(form));
    }

    boolean isSmall(String form) {
        return small.contains(Lexicon.lower(form));
    }

    /** Learns from a name whose type is not only a guess. */
    void learn(List<NameWord> words, NameType type) {
        types.computeIfAbsent(join(words), name -> new HashMap<>()).merge(type, 1, Integer::sum);
        if (type == NameType.PERSON && words.size() > 1) {
            int last = words.size() - 1;
            if (last > 1 && words.get(last).form().matches("(Jr|Sr)\\.?|I{2,3}|IV")) {
                last--;
            }
            surnames.add(words.get(last).form());
        }
        if (type == NameType.PLACE && words.size() > 1) {
            types.computeIfAbsent(words.get(0).form(), name -> new HashMap<>()).merge(type, 1, Integer::sum);
        }
        if (type == NameType.ORGANIZATION && words.size() > 1) {
            acronyms.add(initials(words));
        }
    }

    boolean isSurname(String form) {
        return surnames.contains(form);
    }

    /** What the name mostly is elsewhere in the article; null when nothing is known. */
    @Nullable
    NameType type(String name) {
        Map<NameType, Integer> votes = types.get(name);
        if (votes == null) {
            return null;
        }
        NameType best = null;
        for (NameType type : NameType.values()) {
            int count = votes.getOrDefault(type, 0);
            if (count > 0 && (best == null || count > votes.getOrDefault(best, 0))) {
                best = type;
            }
        }
        return best;
    }

    /** True when a name of several words in this article has these initials. */
    boolean isAcronym(String form) {
        return acronyms.contains(form.replace(".", ""));
    }

    private static String initials(List<NameWord> words) {
        StringBuilder initials = new StringBuilder();
        for (NameWord word : words) {
            if (word.isCapitalised()) {
                initials.appendCodePoint(word.form().codePointAt(0));
            }
        }
        return initials.toString();
    }

    static String join(List<NameWord> words) {
        StringBuilder name = new StringBuilder();
        for (NameWord word : words) {
            name.append(name.isEmpty() ? "" : " ").append(word.form());
        }
        return name.toString();
    }
}
