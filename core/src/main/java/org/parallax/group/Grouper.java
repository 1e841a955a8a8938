// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Story;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * The room's door: puts reports of one happening together by the words and names that they share, weighted by how rare
 * they are among the reports given, and finds copies by shared runs of words. A pure function of the set of reports.
 * Immutable, safe for use by several threads.
 */
public final class Grouper {
    /** Cosine of rare-word vectors from which two reports tell of one happening. */
    private static final double SAME_STORY = 0.25;
    /** A name counts this many times as much as another word. */
    private static final double NAME_WEIGHT = 2.0;
    /** Reports further apart than this many days do not tell of one happening unless they share much. */
    private static final long WINDOW_DAYS = 14;

    /** Stories of the reports, by id; every report is in one story. Cost grows with the square of the reports. */
    public List<Story> group(List<Account> accounts) {
        List<Account> sorted = new ArrayList<>(accounts);
        sorted.sort(Comparator.comparing(Account::id));
        List<Map<String, Double>> vectors = vectors(sorted);
        int[] parent = new int[sorted.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < i; j++) {
                double bar = near(sorted.get(i), sorted.get(j)) ? SAME_STORY : 2 * SAME_STORY;
                if (cosine(vectors.get(i), vectors.get(j)) >= bar) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        SortedMap<Integer, List<Account>> members = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            members.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(sorted.get(i));
        }
        List<Story> stories = new ArrayList<>();
        members.values().forEach(story -> stories.add(story(story)));
        stories.sort(Comparator.comparing(Story::id));
        return List.copyOf(stories);
    }

    /** One story of all the reports given, in their order, with copies found: for reports that the user put together. */
    public Story story(List<Account> accounts) {
        String id = accounts.stream()
                .map(Account::id)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Story(id, accounts, Copies.of(accounts));
    }

    /** How alike two reports are in their rare words and names, in [0,1]. */
    public double similarity(Account a, Account b) {
        List<Map<String, Double>> vectors = vectors(List.of(a, b));
        return cosine(vectors.get(0), vectors.get(1));
    }

    /** Cosine below which two reports, taken alone, look like two happenings. */
    public static double unrelatedBelow() {
        return SAME_STORY / 2;
    }

    private static boolean near(Account a, Account b) {
        PublicationTime left = a.annotation().article().metadata().published();
        PublicationTime right = b.annotation().article().metadata().published();
        return left == null
                || right == null
                || Math.abs(left.date().toEpochDay() - right.date().toEpochDay()) <= WINDOW_DAYS;
    }

    private static List<Map<String, Double>> vectors(List<Account> accounts) {
        List<Map<String, Double>> counts =
                accounts.stream().map(Grouper::counts).toList();
        Map<String, Integer> in = new HashMap<>();
        counts.forEach(count -> count.keySet().forEach(word -> in.merge(word, 1, Integer::sum)));
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (Map<String, Double> count : counts) {
            Map<String, Double> vector = new TreeMap<>();
            count.forEach((word, n) -> {
                int documents = in.getOrDefault(word, 1);
                vector.put(word, (1 + Math.log(n)) * Math.log(1 + (double) accounts.size() / documents));
            });
            vectors.add(vector);
        }
        return vectors;
    }

    private static Map<String, Double> counts(Account account) {
        Map<String, Double> counts = new TreeMap<>();
        for (Sentence sentence : account.annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                String weightless = token.lemma().toLowerCase(Locale.ROOT);
                if (isContent(token.tag()) && weightless.length() > 1) {
                    counts.merge(weightless, 1.0, Double::sum);
                }
            }
        }
        Set<String> names = new TreeSet<>();
        for (Entity entity : account.entities()) {
            if (entity.type() != NameType.NATIONALITY && entity.type() != NameType.GROUP) {
                names.add("=" + entity.name().toLowerCase(Locale.ROOT));
            }
        }
        names.forEach(name -> counts.merge(name, NAME_WEIGHT, Double::sum));
        return counts;
    }

    private static boolean isContent(Tag tag) {
        return switch (tag) {
            case NOUN, PROPN, VERB, ADJ, NUM -> true;
            case ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            @Nullable Double other = b.get(entry.getKey());
            dot += other == null ? 0 : entry.getValue() * other;
        }
        double norms = norm(a) * norm(b);
        return norms == 0 ? 0 : dot / norms;
    }

    private static double norm(Map<String, Double> vector) {
        double sum = 0;
        for (double value : vector.values()) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static int root(int[] parent, int i) {
        int r = i;
        while (parent[r] != r) {
            r = parent[r];
        }
        return r;
    }
}
