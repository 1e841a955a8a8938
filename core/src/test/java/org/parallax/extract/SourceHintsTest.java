// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Metadata;
import org.parallax.model.SourceHint;
import org.parallax.model.SourceHint.Kind;
import org.parallax.report.ArticleJson;

class SourceHintsTest {
    private static final String BODY =
            "<article><p>The harbour was closed on Monday after a tanker lost two anchors in the"
                    + " storm, the port authority said.</p><p>No oil was spilled.</p></article>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<SourceHint> hints(String head, String body) throws MalformedArticle {
        String page =
                "<html><head><title>Harbour closed</title>" + head + "</head><body>" + body + BODY + "</body></html>";
        Metadata given = new Metadata("https://bay.example/1", null, null, null, List.of(), null, null, null);
        return new Extractor()
                .fromBytes(bytes(page), given)
                .article()
                .metadata()
                .sources();
    }

    private static List<SourceHint> entry(Iterable<ArticleReader.Entry> entries) {
        List<SourceHint> hints = new ArrayList<>();
        for (ArticleReader.Entry entry : entries) {
            assertThat(entry).isInstanceOf(ArticleReader.Read.class);
            hints.addAll(((ArticleReader.Read) entry)
                    .extraction()
                    .article()
                    .metadata()
                    .sources());
        }
        return hints;
    }

    @Test
    void keepsWhatLinkedDataSaysOfWhereTheTextComesFrom() throws MalformedArticle {
        String data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour closed\","
                + "\"isBasedOn\":\"https://coast.example/9\",\"dateline\":\"KELL\",\"sourceOrganization\":{\"@type\":"
                + "\"Organization\",\"name\":\"Coast Wire\",\"url\":\"https://coast.example/\"},\"citation\":[{\"name\":"
                + "\"Port log\"},{\"@id\":\"#log\"}],\"copyrightHolder\":{\"name\":\"The Bay Post\"}}</script>";
        assertThat(hints(data, ""))
                .containsExactly(
                        new SourceHint(Kind.BASED_ON, null, "https://coast.example/9"),
                        new SourceHint(Kind.DATELINE, "KELL", null),
                        new SourceHint(Kind.SOURCE_ORGANIZATION, "Coast Wire", "https://coast.example/"),
                        new SourceHint(Kind.CITATION, "Port log", null),
                        new SourceHint(Kind.COPYRIGHT_HOLDER, "The Bay Post", null));
    }

    @Test
    void keepsMetaElementsMicrodataAndAnAddressOnAnotherHost() throws MalformedArticle {
        String head = "<meta name='syndication-source' content='https://coast.example/9'><meta name='original-source'"
                + " content='https://kell.example/3'><link rel='canonical' href='https://coast.example/harbour-closed'>";
        String body = "<div itemprop='sourceOrganization' itemscope><span itemprop='name'>Coast Wire</span> news</div>"
                + "<span property='schema:dateline'>KELL</span>";
        assertThat(hints(head, body))
                .containsExactly(
                        new SourceHint(Kind.SYNDICATION_SOURCE, null, "https://coast.example/9"),
                        new SourceHint(Kind.ORIGINAL_SOURCE, null, "https://kell.example/3"),
                        new SourceHint(Kind.SOURCE_ORGANIZATION, "Coast Wire", null),
                        new SourceHint(Kind.DATELINE, "KELL", null),
                        new SourceHint(Kind.CANONICAL, null, "https://coast.example/harbour-closed"));
    }

    @Test
    void aVariantOfTheOwnHostIsNoOtherSource() throws MalformedArticle {
        assertThat(hints("<link rel='canonical' href='https://www.bay.example/harbour-closed'>", ""))
                .isEmpty();
    }

    @Test
    void keepsTheFeedThatAnItemWasTakenFrom() throws MalformedArticle {
        String rss = "<rss><channel><title>All the coast</title><item><title>Harbour closed</title>"
                + "<source url='https://coast.example/feed'>Coast Wire</source><description>"
                + BODY.replace("<", "&lt;")
                + "</description></item></channel></rss>";
        assertThat(entry(new FeedArticles().read(bytes(rss), "feed.xml")))
                .containsExactly(new SourceHint(Kind.FEED_SOURCE, "Coast Wire", "https://coast.example/feed"));
        String atom =
                "<feed><title>All the coast</title><entry><title>Harbour closed</title><source><title>Coast Wire</title>"
                        + "<link href='https://coast.example/'/></source><content>" + BODY.replace("<", "&lt;")
                        + "</content></entry></feed>";
        assertThat(entry(new FeedArticles().read(bytes(atom), "feed.xml")))
                .containsExactly(new SourceHint(Kind.FEED_SOURCE, "Coast Wire", "https://coast.example/"));
    }

    @Test
    void keepsAnAgencysSourcesAndReadsItsOwnLinesAgain() throws IOException {
        String item = "{\"uri\":\"urn:1\",\"versioncreated\":\"2026-03-14T09:30:00Z\",\"headline\":\"Harbour closed\","
                + "\"infosources\":[{\"name\":\"Port authority\"}],\"located\":\"Kell\",\"body_text\":"
                + "\"The harbour was closed on Monday, the port authority said.\"}";
        try (ArticleReader lines = ArticleReader.open(new ByteArrayInputStream(bytes(item)), "item.json")) {
            assertThat(entry(lines))
                    .containsExactly(
                            new SourceHint(Kind.SOURCE_ORGANIZATION, "Port authority", null),
                            new SourceHint(Kind.DATELINE, "Kell", null));
        }
        try (ArticleReader lines = ArticleReader.open(new ByteArrayInputStream(bytes(item)), "item.json")) {
            for (ArticleReader.Entry entry : lines) {
                String line = ArticleJson.line(
                        ((ArticleReader.Read) entry).extraction().article());
                try (ArticleReader again = ArticleReader.open(new ByteArrayInputStream(bytes(line)), "again")) {
                    assertThat(entry(again)).hasSize(2);
                }
            }
        }
    }

    @Test
    void readsThePageThatAScriptFillsFromItsLinkedData() throws MalformedArticle {
        String words = "The harbour was closed on Monday after a tanker lost two anchors in the storm. ".repeat(12);
        String page =
                "<html><head><title>Harbour closed</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Harbour closed\",\"articleBody\":\"" + words
                        + "\"PAID}</script></head><body><div id=app>"
                        + "</div></body></html>";
        assertThat(new Extractor()
                        .fromBytes(bytes(page.replace("PAID", "")), Metadata.NONE)
                        .article())
                .satisfies(article -> {
                    assertThat(article.withheld()).isNull();
                    assertThat(article.text()).isEqualTo(words.strip());
                });
        assertThat(new Extractor()
                        .fromBytes(bytes(page.replace("PAID", ",\"isAccessibleForFree\":false")), Metadata.NONE)
                        .article()
                        .withheld())
                .isEqualTo("paywall");
    }
}
