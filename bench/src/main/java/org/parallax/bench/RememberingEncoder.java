// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallax.model.SentenceEncoder;

/**
 * Gives what another encoder gives, and remembers it for the sentences asked for last: versions of one report share all
 * but one of theirs. For one thread.
 */
final class RememberingEncoder implements SentenceEncoder {
    private final SentenceEncoder encoder;
    private final Map<List<String>, float[][]> words;

    /** @param most how many sentences are remembered */
    RememberingEncoder(SentenceEncoder encoder, int most) {
        this.encoder = encoder;
        this.words = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, float[][]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return encoder.encode(texts);
    }

    @Override
    public List<float[][]> encodeWords(List<List<String>> sentences) {
        List<List<String>> unknown = sentences.stream()
                .filter(sentence -> !words.containsKey(sentence))
                .distinct()
                .toList();
        Map<List<String>, float[][]> found = new LinkedHashMap<>();
        List<float[][]> vectors = unknown.isEmpty() ? List.of() : encoder.encodeWords(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            found.put(List.copyOf(unknown.get(i)), vectors.get(i));
        }
        List<float[][]> all = new ArrayList<>();
        for (List<String> sentence : sentences) {
            float[][] fresh = found.get(sentence);
            all.add(fresh != null ? fresh : words.getOrDefault(sentence, new float[0][]));
        }
        words.putAll(found);
        return all;
    }
}
