// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dependency;
import org.parallax.model.NameType;
import org.parallax.model.Parse;
import org.parallax.model.Parse.NamedWords;
import org.parallax.model.Parse.SpeechWords;
import org.parallax.model.Parse.Word;
import org.parallax.model.Parse.Words;
import org.parallax.model.Tag;

/** Makes a text's parse from the scores of its windows, which come in order. For one thread. */
final class ParseBuilder {
    private static final String ROOT = "root";
    /** How the parts of a sentence hang together that was too long to be read at once. */
    private static final String CUT = "parataxis";

    private final ParserInventory inventory;
    private final WordPieces vocabulary;
    private final int rootRelation;
    private final List<Word> words = new ArrayList<>();
    private final List<NamedWords> names = new ArrayList<>();
    private final List<SpeechWords> speech = new ArrayList<>();
    private int sentenceBegin;
    private int sentenceRoot;

    ParseBuilder(ParserInventory inventory, WordPieces vocabulary) {
        this.inventory = inventory;
        this.vocabulary = vocabulary;
        this.rootRelation = inventory.relations().indexOf(ROOT);
    }

    /** Adds the next window. */
    void add(ParserWindow window, ParserScores scores) {
        int base = words.size();
        int first = 1;
        for (ParserWindow.Part part : window.parts()) {
            addTree(part, scores, first);
            for (TagPath.Stretch name : inventory
                    .names()
                    .stretches(scores.names(), first, first + part.forms().size())) {
                names.add(new NamedWords(
                        new Words(base + name.begin() - 1, base + name.end() - 1), NameType.valueOf(name.type())));
            }
            first += part.forms().size();
        }
        addSpeech(inventory.speech().stretches(scores.speech(), 1, first), scores, base);
    }

    /** All windows' words, names and speech. */
    Parse parse() {
        return new Parse(words, names, speech);
    }

    private void addTree(ParserWindow.Part part, ParserScores scores, int first) {
        int count = part.forms().size();
        if (!part.goesOn()) {
            sentenceBegin = words.size();
        }
        int offset = words.size() - sentenceBegin;
        float[][] arcs = new float[count][count + 1];
        for (int i = 0; i < count; i++) {
            arcs[i][0] = scores.arcs()[first + i][0];
            System.arraycopy(scores.arcs()[first + i], first, arcs[i], 1, count);
        }
        int[] heads = TreeDecoder.heads(arcs);
        for (int i = 0; i < count; i++) {
            int head = heads[i + 1];
            Dependency dependency;
            if (head > 0) {
                dependency = new Dependency(offset + head - 1, relation(scores, first + i, first + head - 1));
            } else if (part.goesOn()) {
                dependency = new Dependency(sentenceRoot, CUT);
            } else {
                sentenceRoot = i;
                dependency = new Dependency(Dependency.ROOT, ROOT);
            }
            String form = part.forms().get(i);
            Tag tag = inventory.tags().get((int) scores.tags()[first + i]);
            LemmaScript script = inventory.lemmaScripts().get((int) scores.scripts()[first + i]);
            String lemma = inventory.lemmas().lemma(form, tag, script.apply(form), vocabulary);
            words.add(new Word(tag, lemma, dependency));
        }
    }

    private String relation(ParserScores scores, int dependent, int head) {
        float[] score = scores.labelByDependent()[dependent].clone();
        for (int relation = 0; relation < score.length; relation++) {
            score[relation] += scores.labelByHead()[head][relation];
        }
        for (int k = 0; k < inventory.labelPair().length; k++) {
            float pair = scores.labelDependent()[dependent][k] * scores.labelHead()[head][k];
            // the inner loop runs over relations, which Java can do several at a time; each sum keeps its order
            float[] weights = inventory.labelPair()[k];
            for (int relation = 0; relation < score.length; relation++) {
                score[relation] += weights[relation] * pair;
            }
        }
        int best = -1;
        for (int relation = 0; relation < score.length; relation++) {
            if (relation != rootRelation && (best < 0 || score[relation] > score[best])) {
                best = relation;
            }
        }
        return inventory.relations().get(best);
    }

    /** Contents go to their cue, cues to their source; what has no cue stands alone. */
    private void addSpeech(List<TagPath.Stretch> stretches, ParserScores scores, int base) {
        List<TagPath.Stretch> cues = ofType(stretches, "cue");
        List<TagPath.Stretch> sources = ofType(stretches, "source");
        Map<TagPath.Stretch, List<Words>> contents = new LinkedHashMap<>();
        cues.forEach(cue -> contents.put(cue, new ArrayList<>()));
        List<SpeechWords> found = new ArrayList<>();
        for (TagPath.Stretch content : ofType(stretches, "content")) {
            TagPath.Stretch cue = best(scores.cue()[content.begin()], cues, Float.NEGATIVE_INFINITY);
            List<Words> others = cue == null ? null : contents.get(cue);
            if (others == null) {
                found.add(new SpeechWords(List.of(words(content, base)), null, null));
            } else {
                others.add(words(content, base));
            }
        }
        List<TagPath.Stretch> unused = new ArrayList<>(sources);
        for (TagPath.Stretch cue : cues) {
            float[] fit = scores.source()[cue.begin()];
            TagPath.Stretch source = best(fit, sources, fit[0]);
            unused.remove(source);
            found.add(new SpeechWords(
                    contents.getOrDefault(cue, List.of()),
                    words(cue, base),
                    source == null ? null : words(source, base)));
        }
        unused.forEach(source -> found.add(new SpeechWords(List.of(), null, words(source, base))));
        found.sort(Comparator.comparingInt(ParseBuilder::begin));
        speech.addAll(found);
    }

    private static List<TagPath.Stretch> ofType(List<TagPath.Stretch> stretches, String type) {
        return stretches.stream().filter(stretch -> stretch.type().equals(type)).toList();
    }

    private static Words words(TagPath.Stretch stretch, int base) {
        return new Words(base + stretch.begin() - 1, base + stretch.end() - 1);
    }

    /** The stretch that fits best by the score of its first word, when it is better than {@code floor}. */
    private static TagPath.@Nullable Stretch best(float[] fit, List<TagPath.Stretch> stretches, float floor) {
        TagPath.Stretch best = null;
        float most = floor;
        for (TagPath.Stretch stretch : stretches) {
            if (fit[stretch.begin()] > most) {
                most = fit[stretch.begin()];
                best = stretch;
            }
        }
        return best;
    }

    private static int begin(SpeechWords words) {
        int begin = Integer.MAX_VALUE;
        for (Words content : words.content()) {
            begin = Math.min(begin, content.begin());
        }
        Words cue = words.cue();
        Words source = words.source();
        begin = cue == null ? begin : Math.min(begin, cue.begin());
        return source == null ? begin : Math.min(begin, source.begin());
    }
}
