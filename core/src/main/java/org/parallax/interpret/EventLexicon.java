// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.EventPattern.Kind;
import org.parallax.interpret.EventPattern.Need;
import org.parallax.interpret.EventPattern.Place;
import org.parallax.lexicon.Tsv;
import org.parallax.model.EventType;

/** The words that tell of events, as data. Immutable. */
final class EventLexicon {
    /** What an event becomes inside another. A null type or mode stays as it is inside. */
    record Composition(
            String name,
            Set<String> inside,
            @Nullable EventType type,
            @Nullable String mode,
            boolean keepsMode) {}

    private static final String FOLDER = "/parallax/interpret/";
    private static final String ANY = "*";

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final Map<String, List<EventPattern>> verbs;
    private final Map<String, List<EventPattern>> nouns;
    private final Map<String, List<Composition>> compositions = new LinkedHashMap<>();

    EventLexicon() {
        for (List<String> row : Tsv.load(FOLDER + "event-words.tsv", 2).rows()) {
            classes.put(row.get(0), Set.copyOf(List.of(row.get(1).split("\\|", -1))));
        }
        verbs = patterns("event-verbs.tsv");
        nouns = patterns("event-nouns.tsv");
        for (List<String> row : Tsv.load(FOLDER + "event-synonyms.tsv", 3).rows()) {
            shareLines(row.get(0).equals("verb") ? verbs : nouns, row.get(1), row.get(2));
        }
        for (List<String> row : Tsv.load(FOLDER + "event-compositions.tsv", 4).rows()) {
            String mode = row.get(3);
            compositions
                    .computeIfAbsent(row.get(0), name -> new ArrayList<>())
                    .add(new Composition(
                            row.get(0),
                            Set.of(row.get(1).split(",", -1)),
                            row.get(2).equals("=") ? null : EventType.valueOf(row.get(2)),
                            mode.equals("-") || mode.equals("=") ? null : mode,
                            mode.equals("=")));
        }
    }

    /** The lines for a verb or adjective, most particular first. */
    List<EventPattern> verbs(String lemma, String form) {
        return patterns(verbs, lemma, form);
    }

    /** The lines for a noun, most particular first. */
    List<EventPattern> nouns(String lemma, String form) {
        return patterns(nouns, lemma, form);
    }

    /** By the lemma; by the form with its ending off where the annotator's lemma is no word ("freed" as "fre"). */
    private static List<EventPattern> patterns(Map<String, List<EventPattern>> patterns, String lemma, String form) {
        List<EventPattern> found = patterns.get(lemma);
        return found != null ? found : patterns.getOrDefault(Inflection.stem(form, patterns.keySet()), List.of());
    }

    /** The words of a class; empty for a class that is not there. */
    Set<String> words(String name) {
        return classes.getOrDefault(name, Set.of());
    }

    /** What {@code name} makes of an event of this type; null when it makes nothing of it. */
    @Nullable
    Composition compose(String name, @Nullable EventType inside, @Nullable String mode) {
        for (Composition composition : compositions.getOrDefault(name, List.of())) {
            Set<String> types = composition.inside();
            boolean fits = (types.contains(ANY) && (inside != null || composition.type() != null))
                    || (inside != null && (types.contains(inside.name()) || types.contains(inside + "/" + mode)));
            if (fits) {
                return composition;
            }
        }
        return null;
    }

    /** Gives a word that has no lines of its own those of another. */
    private static void shareLines(Map<String, List<EventPattern>> patterns, String word, String like) {
        List<EventPattern> lines = patterns.get(like);
        if (lines == null || patterns.containsKey(word)) {
            throw new IllegalArgumentException("event-synonyms.tsv: " + word + " cannot share the lines of " + like);
        }
        patterns.put(
                word,
                lines.stream()
                        .map(line -> line.withName(word + line.name().substring(like.length())))
                        .toList());
    }

    private Map<String, List<EventPattern>> patterns(String file) {
        Map<String, List<EventPattern>> patterns = new LinkedHashMap<>();
        for (List<String> row : Tsv.load(FOLDER + file, 6).rows()) {
            String effect = row.get(2);
            boolean typed = effect.equals(effect.toUpperCase(Locale.ROOT));
            List<Need> needs = new ArrayList<>();
            for (String need :
                    row.get(1).equals("-") ? new String[0] : row.get(1).split(" ", -1)) {
                needs.add(need(need));
            }
            for (String lemma : row.get(0).split("\\|", -1)) {
                patterns.computeIfAbsent(lemma, key -> new ArrayList<>())
                        .add(new EventPattern(
                                needs.isEmpty() ? lemma : lemma + " " + row.get(1),
                                List.copyOf(needs),
                                typed ? EventType.valueOf(effect) : null,
                                typed ? null : effect,
                                row.get(3).equals("-") ? null : row.get(3),
                                List.of(row.get(4).split("\\|", -1)),
                                List.of(row.get(5).split("\\|", -1))));
            }
        }
        // What asks for nothing is tried last; otherwise the file's order holds.
        patterns.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(pattern -> pattern.needs().isEmpty())));
        return patterns;
    }

    private Need need(String text) {
        boolean negated = text.startsWith("!");
        String plain = negated ? text.substring(1) : text;
        int equals = plain.indexOf('=');
        int tilde = plain.indexOf('~');
        int cut = equals < 0 ? tilde : tilde < 0 ? equals : Math.min(equals, tilde);
        String where = cut < 0 ? plain : plain.substring(0, cut);
        int colon = where.indexOf(':');
        Set<String> prepositions =
                colon < 0 ? Set.of() : Set.of(where.substring(colon + 1).split(",", -1));
        Place place = Place.valueOf((colon < 0 ? where : where.substring(0, colon)).toUpperCase(Locale.ROOT));
        Set<String> lemmas = new LinkedHashSet<>();
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        EnumSet<EventType> types = EnumSet.noneOf(EventType.class);
        for (String value : cut < 0 ? new String[0] : plain.substring(cut + 1).split("\\|", -1)) {
            if (value.startsWith("@")) {
                lemmas.addAll(classOf(value.substring(1)));
            } else if (value.startsWith("#")) {
                kinds.add(Kind.valueOf(value.substring(1).toUpperCase(Locale.ROOT)));
            } else if (value.equals(value.toUpperCase(Locale.ROOT)) && Character.isLetter(value.charAt(0))) {
                types.add(EventType.valueOf(value));
            } else {
                lemmas.add(value);
            }
        }
        return new Need(negated, place, prepositions, cut >= 0 && cut == tilde, lemmas, kinds, types);
    }

    private Set<String> classOf(String name) {
        Set<String> words = classes.get(name);
        if (words == null) {
            throw new IllegalArgumentException("event-words.tsv has no class " + name);
        }
        return words;
    }
}
