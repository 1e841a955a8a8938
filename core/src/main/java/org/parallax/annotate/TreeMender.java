// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Dependency;
import org.parallax.model.Parse.Word;
import org.parallax.model.Tag;

/**
 * Mends three constructions of news that the parser often reads wrongly: "is due to open talks", where "due to" looks like
 * "because of", "killed 14 and wounded scores", where the second verb looks like what the number counts, and "the search and
 * rescue agency said", where the verb gets two subjects. Stateless.
 */
final class TreeMender {
    /** Read once; the words and their lemmas by class. */
    private static final class Listed {
        static final Map<String, Map<String, String>> WORDS = read();

        private Listed() {}

        private static Map<String, Map<String, String>> read() {
            Map<String, Map<String, String>> words = new TreeMap<>();
            for (List<String> row :
                    Tsv.load("/parallax/annotate/mended-words.tsv", 3).rows()) {
                words.computeIfAbsent(row.get(0), kind -> new TreeMap<>()).put(row.get(1), row.get(2));
            }
            return words;
        }

        static Map<String, String> of(String kind) {
            return WORDS.getOrDefault(kind, Map.of());
        }
    }

    private final List<String> forms;
    private final Tag[] tags;
    private final String[] lemmas;
    private final int[] heads;
    private final String[] relations;

    private TreeMender(List<String> forms, List<Word> words) {
        this.forms = forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
        this.tags = words.stream().map(Word::tag).toArray(Tag[]::new);
        this.lemmas = words.stream().map(Word::lemma).toArray(String[]::new);
        this.heads = words.stream().mapToInt(word -> word.dependency().head()).toArray();
        this.relations =
                words.stream().map(word -> word.dependency().relation()).toArray(String[]::new);
    }

    /** The sentence's words, mended; the same words when there is nothing to mend. */
    static List<Word> mended(List<String> forms, List<Word> words) {
        TreeMender mender = new TreeMender(forms, words);
        boolean changed = false;
        for (int i = 1; i + 2 < words.size(); i++) {
            changed |= mender.due(i);
            changed |= mender.joined(i);
            changed |= mender.doubled(i);
        }
        return changed ? mender.words() : words;
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            words.add(new Word(tags[i], lemmas[i], new Dependency(heads[i], relations[i])));
        }
        return words;
    }

    /** "is due to VERB": the verb completes "due", whatever the parser has made of the two. */
    private boolean due(int due) {
        boolean here = forms.get(due).equals("due") && forms.get(due + 1).equals("to") && isBe(due - 1);
        int verb = here ? verb(due) : -1;
        if (verb < 0) {
            return false;
        }
        int noun = tags[verb] == Tag.VERB ? -1 : heads[verb];
        if (noun >= 0) {
            relations[noun] = "obj";
            heads[noun] = verb;
            tags[verb] = Tag.VERB;
        }
        if (heads[due] == verb) {
            // The verb's head and all before it are the adjective's.
            heads[due] = heads[verb];
            relations[due] = relations[verb];
            for (int i = 0; i < tags.length; i++) {
                boolean clause = relations[i].startsWith("nsubj") || relations[i].equals("cop") || i < due;
                boolean end = i > verb && relations[i].equals("punct");
                if (heads[i] == verb && i != due && (clause || end)) {
                    heads[i] = due;
                }
            }
        } else if (noun >= 0) {
            // What hung on the phrase of the noun but its own modifiers goes with the adjective.
            for (int i = 0; i < due; i++) {
                heads[i] = heads[i] == noun ? due : heads[i];
            }
        }
        heads[verb] = due;
        relations[verb] = "xcomp";
        heads[due + 1] = verb;
        relations[due + 1] = "mark";
        tags[due] = Tag.ADJ;
        return true;
    }

    /** "the search and rescue agency said": of two subjects under one article the last is one, the first says what it is for. */
    private boolean doubled(int first) {
        if (tags[first] != Tag.NOUN || !relations[first].equals("nsubj") || heads[first] <= first) {
            return false;
        }
        boolean joins = false;
        for (int i = first + 1; i < heads[first]; i++) {
            boolean subject = tags[i] == Tag.NOUN && heads[i] == heads[first] && relations[i].equals("nsubj");
            if (joins && subject && tags[first - 1] == Tag.DET && heads[first - 1] == i) {
                heads[first] = i;
                relations[first] = "compound";
                return true;
            }
            joins |= tags[i] == Tag.CCONJ;
            if (tags[i] != Tag.CCONJ && tags[i] != Tag.NOUN && tags[i] != Tag.ADJ) {
                return false;
            }
        }
        return false;
    }

    private boolean isBe(int i) {
        int at = forms.get(i).equals("not") || forms.get(i).equals("also") ? i - 1 : i;
        return at >= 0 && lemmas[at].equals("be");
    }

    /** The infinitive right behind "due to"; -1 for none, and when the tree is right already. */
    private int verb(int due) {
        int verb = due + 2;
        boolean infinitive = tags[verb] == Tag.VERB && forms.get(verb).equals(lemmas[verb]);
        boolean hidden = Listed.of("verbal").containsKey(forms.get(verb))
                && heads[verb] > verb
                && relations[verb].equals("amod")
                && tags[heads[verb]] == Tag.NOUN
                && isName(due);
        boolean right = relations[verb].equals("xcomp") && heads[verb] == due;
        boolean cycle = heads[due] != verb && isUnder(due, verb);
        return (infinitive || hidden) && !right && !cycle ? verb : -1;
    }

    /** True when somebody with a name stands before the copula: a cause has none. */
    private boolean isName(int due) {
        int at = due - 1;
        while (at >= 0 && (tags[at] == Tag.AUX || tags[at] == Tag.ADV || tags[at] == Tag.PART)) {
            at--;
        }
        return at >= 0 && tags[at] == Tag.PROPN;
    }

    /** "killed 14 and wounded scores": the participle behind "and" is a verb with an object of its own. */
    private boolean joined(int and) {
        int second = and + 1;
        boolean between = tags[and] == Tag.CCONJ
                && tags[and - 1] == Tag.NUM
                && (tags[second] == Tag.ADJ || tags[second] == Tag.VERB)
                && Listed.of("joined").containsKey(forms.get(second))
                && (tags[and + 2] == Tag.NUM || Listed.of("amount").containsKey(forms.get(and + 2)));
        int first = between ? verbBefore(and - 1) : -1;
        boolean right =
                first < 0 || isUnder(first, second) || (heads[second] == first && relations[and - 1].equals("obj"));
        if (right) {
            return false;
        }
        int counted = heads[and - 1] > second ? heads[and - 1] : heads[second] > second ? heads[second] : -1;
        if (counted < 0) {
            // A number alone, which may hang on anything.
            counted = tags[and + 2] == Tag.NUM && heads[and + 2] <= and + 2 ? and + 2 : -1;
        }
        if (counted < 0) {
            return false;
        }
        heads[and - 1] = first;
        relations[and - 1] = "obj";
        heads[and] = second;
        relations[and] = "cc";
        heads[second] = first;
        relations[second] = "conj";
        tags[second] = Tag.VERB;
        lemmas[second] = Listed.of("joined").getOrDefault(forms.get(second), lemmas[second]);
        heads[counted] = second;
        relations[counted] = "obj";
        return true;
    }

    /** The verb right before a number and the words that belong to it ("killed at least 14"). */
    private int verbBefore(int number) {
        int at = number - 1;
        while (at > 0 && number - at < 4 && (tags[at] == Tag.ADV || tags[at] == Tag.ADJ || tags[at] == Tag.ADP)) {
            at--;
        }
        boolean past = at >= 0 && tags[at] == Tag.VERB && forms.get(at).endsWith("ed");
        boolean active = past && !(at > 0 && tags[at - 1] == Tag.AUX && lemmas[at - 1].equals("be"));
        return active ? at : -1;
    }

    private boolean isUnder(int token, int ancestor) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
