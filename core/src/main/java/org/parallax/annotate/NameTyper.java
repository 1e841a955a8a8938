// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return names;
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
        boolean nationality = known == NameType.NATIONALITY && type != NameType.PERSON && entry.country() != null;
        if (place || country || nationality) {
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
