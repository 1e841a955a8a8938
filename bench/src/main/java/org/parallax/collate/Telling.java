// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Granularity;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;

/**
 * An event as it is told at one place, with everything that it is compared by.
 *
 * @param words numbers of the words that tell of it
 * @param head of them the one that the others hang on
 * @param lemmas of its content words
 * @param vector of its words in their sentence, unit length
 * @param alone vector of its words by themselves, unit length
 * @param days what the text says of the day: weekdays, days of the month, years
 * @param ownDays of them those that hang on it
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Telling(
        Passage passage,
        List<Integer> words,
        int head,
        Set<String> lemmas,
        float[] vector,
        float[] alone,
        List<Filler> agents,
        List<Filler> patients,
        List<Filler> others,
        Set<String> days,
        Set<String> ownDays,
        Set<String> places,
        Set<String> people,
        Set<String> numbers,
        boolean negated,
        boolean verb,
        String governor) {
    static Telling of(Passage passage, Span span, float[] alone) {
        List<Integer> words = passage.words(span);
        int head = passage.top(words);
        Set<String> lemmas = new TreeSet<>();
        float[] sum = new float[passage.vector().length];
        for (int word : words) {
            if (passage.content(word)) {
                lemmas.add(passage.lemmas().get(word));
            }
            Vectors.add(sum, passage.vectors()[word]);
        }
        if (lemmas.isEmpty()) {
            lemmas.add(passage.lemmas().get(head));
        }
        Roles roles = Roles.of(passage, head);
        String text = passage.account().text();
        Set<String> days = new TreeSet<>();
        Set<String> ownDays = new TreeSet<>();
        List<Integer> own = passage.under(head, true);
        for (TimeExpression time : passage.account().annotation().times()) {
            if (passage.sentence().span().contains(time.span()) && time.granularity() != Granularity.PERIOD) {
                Set<String> said = said(time.span().in(text));
                days.addAll(said);
                if (own.stream()
                        .anyMatch(
                                word -> time.span().contains(passage.token(word).span()))) {
                    ownDays.addAll(said);
                }
            }
        }
        Set<String> places = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        for (Name name : passage.account().annotation().names()) {
            if (passage.sentence().span().contains(name.span())) {
                String[] parts = name.span().in(text).toLowerCase(Locale.ROOT).split("\\s+", -1);
                if (name.type() == NameType.CITY || name.type() == NameType.COUNTRY || name.type() == NameType.PLACE) {
                    places.add(String.join(" ", parts));
                } else if (name.type() == NameType.PERSON) {
                    people.add(parts[parts.length - 1]);
                }
            }
        }
        Set<String> numbers = new TreeSet<>();
        for (Quantity quantity : passage.account().annotation().quantities()) {
            if (passage.sentence().span().contains(quantity.span())) {
                numbers.add(quantity.low().stripTrailingZeros().toPlainString() + quantity.unit());
            }
        }
        boolean negated = passage.children().get(head).stream()
                .anyMatch(child -> NEGATIONS.contains(passage.lemmas().get(child)));
        int governor = passage.head(head);
        return new Telling(
                passage,
                words,
                head,
                Set.copyOf(lemmas),
                Vectors.unit(sum),
                alone,
                roles.agents(),
                roles.patients(),
                roles.others(),
                days,
                ownDays,
                places,
                people,
                numbers,
                negated,
                passage.token(head).tag() == Tag.VERB,
                governor < 0 ? "" : passage.lemmas().get(governor));
    }

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "no", "never", "neither", "nor");

    private static Set<String> said(String time) {
        Set<String> said = new TreeSet<>();
        for (String part : time.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if ((part.length() > 2 && !EMPTY.contains(part))
                    || (!part.isEmpty() && Character.isDigit(part.charAt(0)))) {
                said.add(part.length() > 3 && !Character.isDigit(part.charAt(0)) ? part.substring(0, 3) : part);
            }
        }
        return said;
    }

    private static final Set<String> EMPTY =
            Set.of("the", "last", "this", "early", "late", "next", "and", "about", "around", "ago");

    String lemma() {
        return passage.lemmas().get(head);
    }

    /** All who take part, and the circumstances. */
    List<Filler> fillers() {
        List<Filler> all = new ArrayList<>(agents);
        all.addAll(patients);
        all.addAll(others);
        return all;
    }
}
