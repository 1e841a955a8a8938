// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Name;

/**
 * Finds whom "he" or "she" means: the first person named before it in its sentence outside marks, else the first of the
 * nearest sentence before that names one. Subjects come first in English news prose, so first beats nearest.
 */
final class PronounResolver {
    private static final int SENTENCES_BACK = 4;

    private final Words words;
    private final Entities entities;
    private final QuoteMarks marks;

    PronounResolver(Words words, Entities entities, QuoteMarks marks) {
        this.words = words;
        this.entities = entities;
        this.marks = marks;
    }

    /** Id of the person; null when none is near. */
    @Nullable
    String resolve(int pronoun) {
        int sentence = words.sentence(pronoun);
        List<String> here = outsideMarks(words.first(sentence), pronoun);
        if (!here.isEmpty()) {
            return here.get(0);
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            List<String> there = outsideMarks(words.first(s), words.end(s));
            if (!there.isEmpty()) {
                return there.get(0);
            }
        }
        return null;
    }

    /** People named between two tokens by words that no quotation marks enclose, nor a possessive follows. */
    private List<String> outsideMarks(int from, int to) {
        List<String> people = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        int i = from;
        while (i < to) {
            Name name = words.name(i);
            if (name != null && !marks.covers(words.get(i).span().begin())) {
                int end = words.at(name.span().end() - 1) + 1;
                for (String id : entities.people(i, Math.min(end, to))) {
                    (words.is(end, "'s") ? owners : people).add(id);
                }
                i = Math.max(end, i + 1);
            } else {
                i++;
            }
        }
        return people.isEmpty() ? owners : people;
    }
}
