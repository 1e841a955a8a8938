// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SentenceParser} reads into sentences. Words are counted from 0 through the whole text, in text order, but for
 * {@link Dependency#head()}, which counts in its sentence.
 *
 * @param words one for each word of the text
 * @param names in text order, not overlapping, each in one sentence; places are all {@link NameType#PLACE}
 * @param speech in order of the first word of each
 */
public record Parse(List<Word> words, List<NamedWords> names, List<SpeechWords> speech) {
    public Parse {
        words = List.copyOf(words);
        names = List.copyOf(names);
        speech = List.copyOf(speech);
    }

    /** A word's universal tag, lemma and place in its sentence's tree. */
    public record Word(Tag tag, String lemma, Dependency dependency) {
        public Word {
            requireNonNull(tag, "tag is null");
            requireNonNull(lemma, "lemma is null");
            requireNonNull(dependency, "dependency is null");
        }
    }

    /**
     * A stretch of words.
     *
     * @param begin number of its first word
     * @param end number of the word after its last; greater than {@code begin}
     */
    public record Words(int begin, int end) {
        public Words {
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException("bad words [" + begin + "," + end + ")");
            }
        }
    }

    /** Words that name something. */
    public record NamedWords(Words words, NameType type) {
        public NamedWords {
            requireNonNull(words, "words is null");
            requireNonNull(type, "type is null");
        }
    }

    /**
     * Words of reported speech; see {@link ReportedSpeech}.
     *
     * @param content in text order; more than one when the reporting stands in its middle
     * @param cue null when the words that report were not found
     * @param source null when the text does not say whose words these are
     */
    public record SpeechWords(
            List<Words> content,
            @Nullable Words cue,
            @Nullable Words source) {
        public SpeechWords {
            content = List.copyOf(content);
        }
    }
}
