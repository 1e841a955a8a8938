// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Annotation;
import org.parallax.model.Dependency;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/**
 * An annotation's tokens in one row, with the way from a token to its sentence and name. Token positions are indices
 * into the whole article. Immutable.
 */
final class Words {
    /** Steps up a tree that are looked at; sentences of news are seldom half as deep. */
    private static final int DEEPEST = 64;

    private final Annotation annotation;
    private final List<Token> tokens;
    private final int[] sentenceOf;
    private final int[] firstOf;
    private final @Nullable Name[] nameAt;
    /** Where dates and times of day begin. */
    private final Set<Integer> timesAt;

    private final Map<String, Integer> countries = new TreeMap<>();

    Words(Annotation annotation) {
        this.annotation = annotation;
        this.tokens = new ArrayList<>();
        List<Sentence> sentences = annotation.sentences();
        this.firstOf = new int[sentences.size() + 1];
        List<Integer> owners = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            firstOf[s] = tokens.size();
            for (Token token : sentences.get(s).tokens()) {
                tokens.add(token);
                owners.add(s);
            }
        }
        firstOf[sentences.size()] = tokens.size();
        this.sentenceOf = owners.stream().mapToInt(Integer::intValue).toArray();
        this.nameAt = new Name[tokens.size()];
        for (Name name : annotation.names()) {
            for (int i = at(name.span().begin());
                    i < tokens.size()
                            && tokens.get(i).span().begin() < name.span().end();
                    i++) {
                nameAt[i] = name;
            }
            if (name.country() != null) {
                boolean land = name.type() == NameType.COUNTRY || name.type() == NameType.NATIONALITY;
                countries.merge(name.country(), land ? 2 : 1, Integer::sum);
            }
        }
        this.timesAt = annotation.times().stream()
                .filter(time -> time.kind() != TimeKind.DURATION)
                .map(time -> time.span().begin())
                .collect(Collectors.toSet());
    }

    Annotation annotation() {
        return annotation;
    }

    String text() {
        return annotation.text();
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    Tag tag(int index) {
        return tokens.get(index).tag();
    }

    String lemma(int index) {
        return tokens.get(index).lemma().toLowerCase(Locale.ROOT);
    }

    String lower(int index) {
        return tokens.get(index).form().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    boolean is(int index, String lowerForm) {
        return index >= 0 && index < tokens.size() && lower(index).equals(lowerForm);
    }

    boolean is(int index, Tag... tags) {
        return index >= 0 && index < tokens.size() && Arrays.asList(tags).contains(tag(index));
    }

    @Nullable
    Name name(int index) {
        return index >= 0 && index < nameAt.length ? nameAt[index] : null;
    }

    int sentence(int index) {
        return sentenceOf[index];
    }

    /** True when a date or time of day begins at the token: "CNN | last week". */
    boolean opensTime(int index) {
        return timesAt.contains(tokens.get(index).span().begin());
    }

    /** How much the article speaks of each country, by code: names of states and peoples count double. */
    Map<String, Integer> countries() {
        return Collections.unmodifiableMap(countries);
    }

    /** First token of sentence {@code s}; for one past the last sentence, the number of tokens. */
    int first(int s) {
        return firstOf[s];
    }

    /** One past the last token of sentence {@code s}. */
    int end(int s) {
        return firstOf[s + 1];
    }

    /** The token from {@code first} to {@code last} that the others hang on: the first whose head is none of them. */
    int head(int first, int last) {
        int base = firstOf[sentenceOf[first]];
        for (int i = first; i <= last && i < tokens.size(); i++) {
            Dependency dependency = tokens.get(i).dependency();
            int head = dependency == null ? -1 : dependency.head() + base;
            if (dependency != null && tokens.get(i).tag() != Tag.PUNCT && (head < first || head > last)) {
                return i;
            }
        }
        return last;
    }

    /** The token that the token at {@code index} hangs on; -1 for a root. */
    int headOf(int index) {
        Dependency dependency = tokens.get(index).dependency();
        if (dependency == null || dependency.head() == Dependency.ROOT) {
            return -1;
        }
        return firstOf[sentenceOf[index]] + dependency.head();
    }

    /** True when the token hangs on its head by {@code relation}, whatever its subtype. */
    boolean relates(int index, String relation) {
        Dependency dependency = tokens.get(index).dependency();
        return dependency != null
                && (dependency.relation().equals(relation)
                        || dependency.relation().startsWith(relation + ":"));
    }

    /** True when "not" or "never" hangs on the word at {@code index}. */
    boolean isNegated(int index) {
        int sentence = sentenceOf[index];
        for (int i = firstOf[sentence]; i < firstOf[sentence + 1]; i++) {
            if (headOf(i) == index && (lemma(i).equals("not") || lemma(i).equals("never"))) {
                return true;
            }
        }
        return false;
    }

    /** The first token that hangs on the token at {@code head} by {@code relation} or a subtype of it; -1 for none. */
    int child(int head, String relation) {
        int sentence = sentenceOf[head];
        for (int i = firstOf[sentence]; i < firstOf[sentence + 1]; i++) {
            if (headOf(i) == head && relates(i, relation)) {
                return i;
            }
        }
        return -1;
    }

    /** The characters of all that hangs on {@code top}, however far down, without punctuation at its end. */
    Span below(int top) {
        int sentence = sentenceOf[top];
        int first = top;
        int last = top;
        for (int i = firstOf[sentence]; i < firstOf[sentence + 1]; i++) {
            int up = i;
            for (int steps = 0; steps < DEEPEST && up >= 0 && up != top; steps++) {
                up = headOf(up);
            }
            if (up == top) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        while (last > first && (is(last, ",") || is(last, "."))) {
            last--;
        }
        return span(first, last);
    }

    /** True when a verb stands in {@code span}: it can tell something by itself. */
    boolean tells(Span span) {
        for (int i = at(span.begin()); i < size() && get(i).span().end() <= span.end(); i++) {
            if (is(i, Tag.VERB, Tag.AUX)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first token that ends behind {@code offset}; the number of tokens when there is none. */
    int at(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The characters from token {@code from} to token {@code to}, the last one included. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).span().begin(), tokens.get(to).span().end());
    }

    /** The sentence that holds {@code offset} or is the next one behind it; -1 behind the last. */
    int sentenceAt(int offset) {
        int token = at(offset);
        return token < tokens.size() ? sentenceOf[token] : -1;
    }
}
