// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Parse.NamedWords;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/** Says more of the parser's names by what is known beforehand: which places are countries and cities, and whose. Immutable. */
final class NameTyper {
    private final Gazetteer gazetteer = new Gazetteer();

    /**
     * Names in text order, not overlapping each other or a time.
     *
     * @param words where the text's words stand
     */
    List<Name> names(String text, List<Span> words, List<NamedWords> found, List<TimeExpression> times) {
        List<Name> names = new ArrayList<>();
        for (NamedWords name : found) {
            Span span =
                    words.get(name.words().begin()).cover(words.get(name.words().end() - 1));
            if (times.stream().noneMatch(time -> time.span().overlaps(span))) {
                names.add(name(text, span, name.type()));
            }
        }
        addGenerations(text, words, names);
        addKnownAcronyms(text, words, times, names);
        for (int i = 0; i + 1 < names.size(); i++) {
            names.set(i, settled(text, names.get(i), names.get(i + 1)));
        }
        return names;
    }

    /** "Karl Berg, Jr.": what tells father and son apart belongs to the name, whether the parser says so or not. */
    private static void addGenerations(String text, List<Span> words, List<Name> names) {
        for (int n = 0, i = 0; n < names.size(); n++) {
            Name name = names.get(n);
            while (i < words.size() && words.get(i).begin() < name.span().end()) {
                i++;
            }
            int at = i + 1 < words.size() && words.get(i).in(text).equals(",") ? i + 1 : i;
            if (name.type() == NameType.PERSON && at < words.size()) {
                Span whole = name.span().cover(words.get(at));
                boolean free = n + 1 == names.size() || !names.get(n + 1).span().overlaps(whole);
                boolean bare = PersonNames.generation(name.span().in(text)) == null;
                if (free && bare && PersonNames.generation(whole.in(text)) != null) {
                    names.set(n, new Name(whole, name.type(), name.country()));
                }
            }
        }
    }

    /** "WHO", "EU": capitals that an uncased parser may take for another word. Not where everything is in capitals. */
    private void addKnownAcronyms(String text, List<Span> words, List<TimeExpression> times, List<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i);
            Gazetteer.Entry entry = isAcronym(word.in(text)) ? gazetteer.find(word.in(text)) : null;
            if (entry != null
                    && (entry.type() == NameType.ORGANIZATION || entry.type() == NameType.COUNTRY)
                    && names.stream().noneMatch(name -> name.span().overlaps(word))
                    && times.stream().noneMatch(time -> time.span().overlaps(word))
                    && !isShouted(text, words, i)) {
                found.add(new Name(word, entry.type(), entry.country()));
            }
        }
        names.addAll(found);
        names.sort(Comparator.comparing(Name::span));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.')
                && Character.isUpperCase(word.charAt(0));
    }

    /** True when the word before or behind is in capitals too. */
    private static boolean isShouted(String text, List<Span> words, int index) {
        boolean before = index > 0 && isAcronym(words.get(index - 1).in(text));
        return before
                || (index + 1 < words.size() && isAcronym(words.get(index + 1).in(text)));
    }

    /** "Kalamazoo, Mich.": a place before the comma and a state of the United States or Canada is a town of it. */
    private Name settled(String text, Name name, Name next) {
        String between = text.substring(
                name.span().end(), Math.max(name.span().end(), next.span().begin()));
        boolean state = next.type() == NameType.PLACE && ("USA".equals(next.country()) || "CAN".equals(next.country()));
        return name.type() == NameType.PLACE && state && between.strip().equals(",")
                ? new Name(name.span(), NameType.CITY, next.country())
                : name;
    }

    private Name name(String text, Span span, NameType type) {
        Gazetteer.Entry entry = entry(span.in(text));
        if (entry == null) {
            return new Name(span, type, null);
        }
        NameType known = entry.type();
        // A country is a country whatever it does in the sentence, but for people who are called so.
        boolean place = type == NameType.PLACE && known != NameType.NATIONALITY && known != NameType.ORGANIZATION;
        boolean country = known == NameType.COUNTRY && type != NameType.PERSON;
        boolean body =
                known == NameType.ORGANIZATION && type == NameType.PERSON && !gazetteer.is("ambiguous", span.in(text));
        boolean nationality = known == NameType.NATIONALITY && type != NameType.PERSON && entry.country() != null;
        if (place || country || nationality || body) {
            return new Name(span, known, entry.country());
        }
        return new Name(span, type, type == known ? entry.country() : null);
    }

    private Gazetteer.@Nullable Entry entry(String name) {
        String plain = Characters.straight(name).replaceAll("\\s+", " ");
        Gazetteer.Entry entry = gazetteer.find(plain);
        if (entry == null && plain.regionMatches(true, 0, "the ", 0, 4)) {
            entry = gazetteer.find(plain.substring(4));
        }
        return entry;
    }
}
