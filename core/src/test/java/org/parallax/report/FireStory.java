// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Collation;
import org.parallax.model.CueClass;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.EventType;
import org.parallax.model.Granularity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.Modality;
import org.parallax.model.NameType;
import org.parallax.model.Party;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Reuse;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Stemma;
import org.parallax.model.Story;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/** A collation of three invented reports with events, sentences and entities, put together by hand. */
final class FireStory {
    private static final String FIRST =
            "Fire broke out near the owner’s old harbour on Monday. At least 12 people were hurt."
                    + " A man attacked a guard. He attacked it. Nobody knows why. The mayor of Oslo blamed Ida Lund."
                    + " “We heard a bang,” said Jonas Berg. Liv Moen thanked the firemen.";
    private static final String SECOND =
            "A fire broke out near the owner's old harbour on Monday. At least 12 people were"
                    + " hurt. A man attacked a guard. Jonas Berg blamed Ida Lund. “We heard a bang!” said Ida Lund.";
    private static final String THIRD =
            "The harbour of Oslo burned on Tuesday. Jonas Berg blamed Ida Lund. Doctors counted 15 hurt.";
    private static final Map<String, String> TEXTS = Map.of("a", FIRST, "b", SECOND, "c", THIRD);
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?|\\d+|\\S");

    private FireStory() {}

    static Collation collation() {
        List<Account> accounts = List.of(
                account(
                        "a",
                        "2031-05-06T07:40:00+02:00",
                        List.of(
                                event("a", "attacked", "A man", null, "a guard", null, null),
                                event("a", "attacked it", "He", null, "it", null, null),
                                event("a", "broke out", null, null, null, null, LocalDate.of(2031, 5, 5)),
                                event("a", "thanked", "Liv Moen", null, "the firemen", null, null)),
                        quotation("a", "“We heard a bang,”", "Jonas Berg", "jonas")),
                account(
                        "b",
                        "2031-05-06",
                        List.of(
                                event("b", "attacked", "A man", null, "a guard", null, null),
                                event("b", "blamed", "Jonas Berg", "jonas", "Ida Lund", "ida", null),
                                event("b", "broke out", null, null, null, null, LocalDate.of(2031, 5, 5))),
                        quotation("b", "“We heard a bang!”", "Ida Lund", "ida")),
                account(
                        "c",
                        null,
                        List.of(
                                event("c", "blamed", "Jonas Berg", "jonas", "Ida Lund", "ida", null),
                                event("c", "burned", null, null, null, null, LocalDate.of(2031, 5, 6))),
                        null));
        List<Entity> entities = List.of(
                entity("e1", "Jonas Berg", NameType.PERSON, null, "a", "b", "c"),
                entity("e2", "Ida Lund", NameType.PERSON, null, "a", "b", "c"),
                entity("e3", "Oslo", NameType.CITY, "NOR", "a", "c"));
        Map<Local, String> entityOf =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (String report : TEXTS.keySet()) {
            entityOf.put(new Local(report, "jonas"), "e1");
            entityOf.put(new Local(report, "ida"), "e2");
        }
        Stemma stemma = new Stemma(
                Map.of(),
                List.of(),
                List.of(new Reuse("a", "b", 0.4), new Reuse("a", "c", 0.1), new Reuse("b", "a", 0.6)));
        Story story = new Story("a", accounts, new TreeMap<>());
        return new Collation(
                new ResolvedStory(story, entities, entityOf, List.of(), Map.of(), stemma, List.of()),
                claims(),
                new TreeSet<>());
    }

    private static List<Claim> claims() {
        return List.of(
                claim(
                        "c1",
                        Verdict.CONFLICT,
                        List.of(
                                slot(Slot.PLACE, Map.of("b", "old harbour", "c", "The harbour of Oslo")),
                                slot(Slot.DATE, Map.of("a", "Monday", "b", "Monday", "c", "Tuesday"))),
                        reading("a", "Fire broke out near the owner’s old harbour on Monday"),
                        reading("b", "A fire broke out near the owner's old harbour on Monday"),
                        reading("c", "The harbour of Oslo burned on Tuesday")),
                claim(
                        "c2",
                        Verdict.CONFLICT,
                        List.of(slot(Slot.SPEAKER, Map.of("a", "Jonas Berg", "b", "Ida Lund"))),
                        reading("a", "“We heard a bang,” said Jonas Berg"),
                        reading("b", "“We heard a bang!” said Ida Lund")),
                claim(
                        "c3",
                        Verdict.DIFFER,
                        List.of(slot(Slot.AMOUNT, Map.of("a", "At least 12", "b", "At least 12", "c", "15"))),
                        reading("a", "At least 12 people were hurt"),
                        reading("b", "At least 12 people were hurt"),
                        reading("c", "Doctors counted 15 hurt")),
                claim(
                        "c4",
                        Verdict.AGREE,
                        List.of(),
                        reading("a", "The mayor of Oslo blamed Ida Lund"),
                        reading("b", "Jonas Berg blamed Ida Lund"),
                        reading("c", "Jonas Berg blamed Ida Lund")),
                claim("c5", Verdict.ONLY, List.of(), reading("a", "Liv Moen thanked the firemen")));
    }

    private static Claim claim(String id, Verdict verdict, List<SlotValues> slots, Reading... readings) {
        return new Claim(id, ClaimKind.EVENT, verdict, slots, List.of(readings), List.of(), 1, "by-hand");
    }

    private static SlotValues slot(Slot slot, Map<String, String> values) {
        return new SlotValues(slot, new TreeMap<>(values));
    }

    private static Reading reading(String report, String words) {
        return new Reading(report, find(report, words), words);
    }

    private static Account account(
            String id, @Nullable String published, List<Event> events, @Nullable Quotation quotation) {
        PublicationTime time = published == null ? null : PublicationTime.parse(published);
        Metadata metadata = new Metadata(null, id + ".txt", "Post " + id, null, List.of(), time, null, "en");
        Article article = new Article(id, metadata, text(id), List.of(), List.of(), null);
        List<Sentence> sentences = new ArrayList<>();
        Matcher sentence = Pattern.compile("[^.]+\\.").matcher(text(id));
        while (sentence.find()) {
            int begin = sentence.start() + (sentence.group().startsWith(" ") ? 1 : 0);
            sentences.add(new Sentence(new Span(begin, sentence.end()), 0, false, tokens(id, begin, sentence.end())));
        }
        Annotation annotation = new Annotation(article, sentences, List.of(), List.of(), List.of(), List.of());
        List<Quotation> quotations = quotation == null ? List.of() : List.of(quotation);
        return new Account(annotation, List.of(), quotations, List.of(), events, List.of(), List.of(), List.of());
    }

    private static List<Token> tokens(String id, int begin, int end) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text(id)).region(begin, end);
        while (word.find()) {
            Tag tag = Character.isLetterOrDigit(word.group().charAt(0)) ? Tag.NOUN : Tag.PUNCT;
            tokens.add(new Token(new Span(word.start(), word.end()), word.group(), word.group(), tag, null));
        }
        return tokens;
    }

    private static Event event(
            String report,
            String trigger,
            @Nullable String actor,
            @Nullable String actorId,
            @Nullable String recipient,
            @Nullable String recipientId,
            @Nullable LocalDate day) {
        Span span = find(report, trigger);
        TimeExpression time = day == null
                ? null
                : new TimeExpression(span, TimeKind.DATE, day, day, null, Granularity.DAY, false, null, null);
        return new Event(
                report + span.begin(),
                report,
                EventType.ASSAULT,
                null,
                List.of(),
                actor == null ? List.of() : List.of(new Actor(party(report, actor, actorId), null, null)),
                recipient == null ? List.of() : List.of(new Actor(party(report, recipient, recipientId), null, null)),
                null,
                time,
                List.of(),
                Modality.STATED,
                false,
                List.of(),
                span,
                "by-hand");
    }

    private static Quotation quotation(String report, String words, String speaker, String entity) {
        Span content = find(report, words);
        return new Quotation(
                "q1",
                report,
                QuotationKind.DIRECT,
                content,
                List.of(content),
                List.of(new Quotation.Passage(List.of(content))),
                find(report, "said"),
                CueClass.SAYS,
                party(report, speaker, entity),
                null,
                null,
                List.of());
    }

    private static Party party(String report, String words, @Nullable String entity) {
        return new Party(words, find(report, words), entity);
    }

    private static Entity entity(String id, String name, NameType type, @Nullable String country, String... reports) {
        List<Mention> mentions = new ArrayList<>();
        for (String report : reports) {
            mentions.add(new Mention(report, find(report, name), name, MentionKind.NAME));
        }
        return new Entity(id, name, type, null, country, null, mentions);
    }

    private static String text(String report) {
        return TEXTS.getOrDefault(report, "");
    }

    private static Span find(String report, String words) {
        return SampleCollation.find(text(report), words);
    }
}
