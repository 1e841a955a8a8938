// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/** Finds names. Immutable. */
final class NameFinder {
    private record Known(NameType type, String country) {}

    private final Map<String, Known> countries = new HashMap<>();

    NameFinder() {
        for (List<String> row : Lexicon.rows("countries")) {
            for (String name : Lexicon.parts(row.get(1))) {
                countries.put(name, new Known(NameType.COUNTRY, row.get(0)));
            }
            for (String name : Lexicon.parts(row.get(2))) {
                countries.put(name, new Known(NameType.NATIONALITY, row.get(0)));
            }
        }
    }

    List<Name> find(String text, List<Sentence> sentences, List<TimeExpression> times) {
        List<Name> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            int i = 0;
            while (i < tokens.size()) {
                int j = i;
                while (j < tokens.size() && j < i + 4 && isName(tokens.get(j))) {
                    j++;
                }
                boolean found = false;
                for (int k = j; k > i && !found; k--) {
                    Span span = tokens.get(i).span().cover(tokens.get(k - 1).span());
                    Known known = countries.get(span.in(text));
                    if (known != null) {
                        names.add(new Name(span, known.type(), known.country()));
                        i = k;
                        found = true;
                    }
                }
                if (found) {
                    continue;
                }
                if (j == i || tokens.get(i).tag() != Tag.PROPN) {
                    i++;
                    continue;
                }
                while (j > i + 1 && countries.containsKey(tokens.get(j - 1).form())) {
                    j--;
                }
                while (i < j - 1
                        && Set.of("President", "Leader", "Minister", "Ayatollah", "Mr.")
                                .contains(tokens.get(i).form())) {
                    i++;
                }
                Span span = tokens.get(i).span().cover(tokens.get(j - 1).span());
                if (times.stream().noneMatch(time -> time.span().overlaps(span))) {
                    names.add(new Name(span, j - i > 1 ? NameType.PERSON : NameType.ORGANIZATION, null));
                }
                i = j;
            }
        }
        return names;
    }

    private static boolean isName(Token token) {
        return (token.tag() == Tag.PROPN || token.tag() == Tag.ADJ || token.tag() == Tag.NOUN)
                && Character.isUpperCase(token.form().charAt(0));
    }
}
