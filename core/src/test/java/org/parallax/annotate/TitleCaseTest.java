// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Dependency;
import org.parallax.model.NameType;
import org.parallax.model.Parse;
import org.parallax.model.SentenceParser;
import org.parallax.model.Tag;

class TitleCaseTest {
    /** Knows the second word for somebody. */
    private static final SentenceParser PARSER = sentences -> new Parse(
            sentences.get(0).stream()
                    .map(word -> new Parse.Word(Tag.NOUN, word, new Dependency(Dependency.ROOT, "root")))
                    .toList(),
            List.of(new Parse.NamedWords(new Parse.Words(1, 2), NameType.PERSON)),
            List.of());

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    @Test
    void knowsTitleCase() {
        assertThat(TitleCase.is(words("Police Arrest Two Protesters in Torvik")))
                .isTrue();
        assertThat(TitleCase.is(words("Police arrest two protesters in Torvik")))
                .isFalse();
        assertThat(TitleCase.is(words("POLICE ARREST TWO PROTESTERS"))).isFalse();
        assertThat(TitleCase.is(words("Maria Lund met Karl Brandt and Anna Moe in Torvik .")))
                .isFalse();
    }

    @Test
    void writesOrdinaryWordsSmallAndKeepsNames() {
        assertThat(new TitleCase(PARSER).plain(words("Mayor Bill Orders Torvik Bridge Closed")))
                .containsExactly("Mayor", "Bill", "orders", "Torvik", "bridge", "closed");
    }
}
