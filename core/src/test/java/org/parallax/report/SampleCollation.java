// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.AttributionClass;
import org.parallax.model.Boilerplate;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Collation;
import org.parallax.model.CueClass;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Verdict;

/** A collation of two invented reports, put together by hand. */
final class SampleCollation {
    static final String FIRST = """
            Ferry runs aground off Sandvik

            The ferry Aurora ran aground off Sandvik on Monday evening with 214 people on board, the coast guard said. At \
            least 12 passengers were hurt, according to the regional hospital.

            “We heard a bang and then the lights went out,” said passenger Liv Moen. The captain, Jonas Berg, had warned \
            the company about the radar in March.

            Read more: Ten beaches to visit this summer

            The owner, Nordline, called the accident “deeply regrettable” and promised <a full> inquiry & refunds.
            """;

    static final String SECOND = """
            A ferry with 214 people aboard struck rocks near Sandvik late on Monday, according to the coast guard. The \
            regional hospital said 15 passengers had been hurt.

            “We heard a bang and then the lights went out,” first mate Ida Lund said.

            Nordline, which owns the Aurora, said the accident was “deeply regrettable.” Divers will inspect the hull on \
            Wednesday. 係員によると、乗客は無事だった。 A sign on board read “Safe\u202Eevas”.
            """;

    private SampleCollation() {}

    static Article first() {
        Metadata metadata = new Metadata(
                null,
                "harbour-post.txt",
                "The Harbour Post",
                "Ferry with 214 on board runs aground off Sandvik, at least a dozen hurt",
                List.of(),
                PublicationTime.parse("2031-05-06T07:40:00+02:00"),
                null,
                "en");
        Span teaser = find(FIRST, "Read more: Ten beaches to visit this summer");
        return new Article("a1", metadata, FIRST, List.of(new Boilerplate(teaser, "teaser")), List.of(), null);
    }

    /** The sample with another title and outlet of the first report. */
    static Collation titled(String words) {
        Collation sample = collation();
        Account account = sample.story().story().accounts().get(0);
        Article article = account.annotation().article();
        Metadata metadata =
                article.metadata().overriddenBy(new Metadata(null, null, words, words, List.of(), null, null, null));
        Annotation annotation = new Annotation(
                new Article(article.id(), metadata, article.text(), article.boilerplate(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Account titled = new Account(
                annotation,
                List.of(),
                account.quotations(),
                account.attributions(),
                List.of(),
                account.origins(),
                List.of(),
                List.of());
        ResolvedStory story = sample.story();
        Story both = new Story("a1", List.of(titled, story.story().accounts().get(1)), new TreeMap<>());
        return new Collation(
                new ResolvedStory(both, story.entities(), Map.of(), story.origins(), story.originOf()),
                sample.claims(),
                sample.cut());
    }

    static Article second() {
        return second(SECOND);
    }

    static Article second(String text) {
        Metadata metadata = new Metadata(null, "coastal.txt", null, null, List.of(), null, null, null);
        return new Article("b2", metadata, text, List.of(), List.of(), null);
    }

    static Collation collation() {
        Account first = account(
                first(),
                List.of(
                        speech("a1", FIRST, "o1", "the coast guard", "The ferry Aurora", "on board"),
                        speech("a1", FIRST, "o2", "the regional hospital", "At least 12", "hurt")),
                "passenger Liv Moen");
        Account second = account(
                second(),
                List.of(
                        speech("b2", SECOND, "o1", "the coast guard", "A ferry with", "on Monday"),
                        speech("b2", SECOND, "o2", "The regional hospital", "15 passengers", "hurt")),
                "first mate Ida Lund");
        List<Origin> origins = List.of(
                new Origin("g1", "the coast guard", OriginKind.BODY, List.of("a1", "b2")),
                new Origin("g2", "the regional hospital", OriginKind.BODY, List.of("a1", "b2")));
        Map<Local, String> originOf = Map.of(
                new Local("a1", "o1"), "g1",
                new Local("b2", "o1"), "g1",
                new Local("a1", "o2"), "g2",
                new Local("b2", "o2"), "g2");
        Entity nordline = new Entity(
                "e1",
                "Nordline",
                NameType.ORGANIZATION,
                null,
                null,
                null,
                List.of(mention("a1", FIRST, "Nordline"), mention("b2", SECOND, "Nordline")));
        Story story = new Story("a1", List.of(first, second), new TreeMap<>());
        return new Collation(
                new ResolvedStory(story, List.of(nordline), Map.of(), origins, originOf), claims(), new TreeSet<>());
    }

    private static List<Claim> claims() {
        String bang = "“We heard a bang and then the lights went out,”";
        return List.of(
                claim(
                        "c1",
                        ClaimKind.QUOTATION,
                        Verdict.CONFLICT,
                        slot(Slot.SPEAKER, "passenger Liv Moen", "first mate Ida Lund"),
                        bang + " said passenger Liv Moen",
                        bang + " first mate Ida Lund said",
                        List.of(),
                        2,
                        "same-words-two-speakers"),
                claim(
                        "c2",
                        ClaimKind.QUANTITY,
                        Verdict.DIFFER,
                        slot(Slot.AMOUNT, "At least 12", "15"),
                        "At least 12 passengers were hurt",
                        "15 passengers had been hurt",
                        List.of("g2"),
                        1,
                        "amount-bounds"),
                claim(
                        "c3",
                        ClaimKind.EVENT,
                        Verdict.AGREE,
                        List.of(),
                        "The ferry Aurora ran aground off Sandvik on Monday evening with 214 people on board",
                        "A ferry with 214 people aboard struck rocks near Sandvik late on Monday",
                        List.of("g1"),
                        1,
                        "same-event"),
                claim(
                        "c4",
                        ClaimKind.STATE,
                        Verdict.AGREE,
                        List.of(),
                        "called the accident “deeply regrettable”",
                        "said the accident was “deeply regrettable.”",
                        List.of(),
                        2,
                        "quoted-words"),
                claim(
                        "c5",
                        ClaimKind.STATE,
                        Verdict.ONLY,
                        List.of(),
                        "The captain, Jonas Berg, had warned the company about the radar in March.",
                        null,
                        List.of(),
                        1,
                        "only"),
                claim(
                        "c6",
                        ClaimKind.EVENT,
                        Verdict.ONLY,
                        List.of(),
                        null,
                        "Divers will inspect the hull on Wednesday.",
                        List.of(),
                        1,
                        "only"),
                claim("c7", ClaimKind.STATE, Verdict.ONLY, List.of(), null, "係員によると、乗客は無事だった。", List.of(), 1, "only"),
                claim(
                        "c8",
                        ClaimKind.STATE,
                        Verdict.ONLY,
                        List.of(),
                        null,
                        "A sign on board read “Safe\u202Eevas”.",
                        List.of(),
                        1,
                        "only"),
                claim(
                        "c9",
                        ClaimKind.STATE,
                        Verdict.ONLY,
                        List.of(),
                        "promised <a full> inquiry & refunds.",
                        null,
                        List.of(),
                        1,
                        "only"));
    }

    private static Claim claim(
            String id,
            ClaimKind kind,
            Verdict verdict,
            List<SlotValues> slots,
            @Nullable String first,
            @Nullable String second,
            List<String> origins,
            int independent,
            String rule) {
        List<Reading> readings = new ArrayList<>();
        if (first != null) {
            readings.add(new Reading("a1", find(FIRST, first), first));
        }
        if (second != null) {
            readings.add(new Reading("b2", find(SECOND, second), second));
        }
        return new Claim(id, kind, verdict, slots, readings, origins, independent, rule);
    }

    private static List<SlotValues> slot(Slot slot, String first, String second) {
        return List.of(new SlotValues(slot, new TreeMap<>(Map.of("a1", first, "b2", second))));
    }

    private static Account account(Article article, List<Attribution> attributions, String speaker) {
        String text = article.text();
        Span content = find(text, "“We heard a bang and then the lights went out,”");
        List<Span> parts =
                List.of(new Span(content.begin(), content.begin() + 16), new Span(content.begin() + 17, content.end()));
        Quotation quotation = new Quotation(
                "q1",
                article.id(),
                QuotationKind.DIRECT,
                content,
                parts,
                List.of(new Quotation.Passage(parts)),
                find(text, " said"),
                CueClass.SAYS,
                new Party(speaker, find(text, speaker), null),
                null,
                null,
                List.of());
        Annotation annotation = new Annotation(article, List.of(), List.of(), List.of(), List.of(), List.of());
        List<Origin> origins = List.of(
                new Origin("o1", "the coast guard", OriginKind.BODY, List.of(article.id())),
                new Origin("o2", "the regional hospital", OriginKind.BODY, List.of(article.id())));
        return new Account(
                annotation, List.of(), List.of(quotation), attributions, List.of(), origins, List.of(), List.of());
    }

    private static Attribution speech(
            String report, String text, String origin, String speaker, String begin, String end) {
        Span content = new Span(text.indexOf(begin), text.indexOf(end, text.indexOf(begin)) + end.length());
        return new Attribution(
                report,
                origin,
                List.of(),
                AttributionClass.SPEECH,
                null,
                new Party(speaker, find(text, speaker), null),
                content,
                List.of(content),
                content);
    }

    private static Mention mention(String report, String text, String words) {
        return new Mention(report, find(text, words), words, MentionKind.NAME);
    }

    static Span find(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }
}
