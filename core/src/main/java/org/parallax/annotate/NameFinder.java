// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Finds names by sieves, most certain first: known names, names made with a head word ("Ministry of", "Street"), names after
 * titles and roles, given names, context; last comes what the same words are elsewhere in the article. Immutable.
 */
final class NameFinder {
    private final Gazetteer gazetteer = new Gazetteer();

    /** Names in text order, not overlapping each other or a time. */
    List<Name> find(List<Sentence> sentences, List<TimeExpression> times) {
        List<List<NameWord>> words = new ArrayList<>();
        for (Sentence sentence : sentences) {
            words.add(NameWord.of(sentence.tokens(), gazetteer));
        }
        NameEvidence evidence = new NameEvidence(words);
        List<FoundName> found = new ArrayList<>();
        for (List<NameWord> sentence : words) {
            found.addAll(new NameParser(gazetteer, evidence, sentence, times).names());
        }
        for (FoundName name : found) {
            if (!name.guess()) {
                evidence.learn(name.words(), name.type());
            }
        }
        List<Name> names = new ArrayList<>();
        for (FoundName name : found) {
            FoundName settled = settled(name, evidence);
            names.add(new Name(span(settled), settled.type(), settled.country()));
        }
        return names;
    }

    private static FoundName settled(FoundName name, NameEvidence evidence) {
        List<NameWord> words = name.words();
        String form = NameEvidence.join(words);
        boolean single = words.size() == 1;
        if (single
                && evidence.isSurname(form)
                && name.type() != NameType.NATIONALITY
                && name.type() != NameType.COUNTRY) {
            return name.as(NameType.PERSON);
        }
        if (single && words.get(0).isAcronym() && evidence.isAcronym(form)) {
            // Its country would be that of another body with the same initials.
            return new FoundName(name.sentence(), name.begin(), name.end(), NameType.ORGANIZATION, null, false);
        }
        if (!name.guess()) {
            return name;
        }
        NameType known = evidence.type(form);
        if (known != null) {
            return name.as(known);
        }
        boolean person =
                !single && evidence.isSurname(words.get(words.size() - 1).form());
        return person ? name.as(NameType.PERSON) : name;
    }

    private static Span span(FoundName name) {
        return name.sentence()
                .get(name.begin())
                .span()
                .cover(name.sentence().get(name.end() - 1).span());
    }
}
