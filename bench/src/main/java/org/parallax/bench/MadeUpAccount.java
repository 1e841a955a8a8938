// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Accounts of words that mean nothing, made without the encoder: for what groups hundreds of thousands of them. */
final class MadeUpAccount {
    private static final int SENTENCE = 20;
    private static final int COMMON = 3000;
    private static final int COMMON_TOLD = 60;

    private MadeUpAccount() {}

    /**
     * An account.
     *
     * @param names each stands once at the head: those that begin with "Town" are places, with "Body" bodies, others people
     * @param lemmas the nouns that make its sentences
     */
    static Account of(String id, LocalDate day, Collection<String> names, Collection<String> lemmas) {
        StringBuilder text = new StringBuilder();
        List<Entity> entities = new ArrayList<>();
        for (String name : names) {
            Span span = new Span(text.length(), text.length() + name.length());
            text.append(name).append(' ');
            entities.add(new Entity(
                    "e" + entities.size(),
                    name,
                    type(name),
                    null,
                    null,
                    null,
                    List.of(new Mention(id, span, name, MentionKind.NAME))));
        }
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int begin = text.length();
        for (String lemma : lemmas) {
            Span span = new Span(text.length(), text.length() + lemma.length());
            text.append(lemma).append(' ');
            tokens.add(new Token(span, lemma, lemma, Tag.NOUN, null));
            if (tokens.size() == SENTENCE) {
                sentences.add(new Sentence(new Span(begin, text.length() - 1), 0, false, tokens));
                tokens = new ArrayList<>();
                begin = text.length();
            }
        }
        Metadata dated =
                new Metadata(null, null, null, null, List.of(), PublicationTime.parse(day.toString()), null, null);
        Article article = new Article(id, dated, text.toString(), List.of(), List.of(), null);
        Annotation annotation = new Annotation(article, sentences, List.of(), List.of(), List.of(), List.of());
        return new Account(annotation, entities, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** So many words that begin alike. */
    static List<String> words(String stem, int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            words.add(stem + i);
        }
        return words;
    }

    /** So many in ten, by chance. */
    static List<String> some(List<String> of, int inTen, Random random) {
        List<String> some = new ArrayList<>();
        for (String one : of) {
            if (random.nextInt(10) < inTen) {
                some.add(one);
            }
        }
        return some;
    }

    /** Words that all reports use, by Zipf's law: the square of an even draw. */
    static List<String> common(Random random) {
        List<String> common = new ArrayList<>();
        for (int i = 0; i < COMMON_TOLD; i++) {
            double draw = random.nextDouble();
            common.add("common" + (int) (COMMON * draw * draw));
        }
        return common;
    }

    private static NameType type(String name) {
        if (name.startsWith("Town")) {
            return NameType.CITY;
        }
        return name.startsWith("Body") ? NameType.ORGANIZATION : NameType.PERSON;
    }
}
