// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

class InputsTest {
    private static final String BODY =
            "<p>The harbour was closed on Monday after a tanker lost two anchors in the storm,"
                    + " the port authority said.</p><p>No oil was spilled, and divers will look for the anchors on Tuesday.</p>";
    private static final String PAGE = "<html><head><title>Harbour closed</title></head><body><h1>Harbour closed</h1>"
            + "<article>" + BODY + "</article></body></html>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String http(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes(body).length
                + "\r\n\r\n" + body;
    }

    private static String record(String type, String headers, String content) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://news.example/1\r\n"
                + "WARC-Date: 2026-03-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
                + "Content-Type: application/http; msgtype=response\r\n" + headers + "Content-Length: "
                + bytes(content).length + "\r\n\r\n" + content + "\r\n\r\n";
    }

    private static List<ArticleReader.Entry> archive(byte[] warc) throws IOException {
        List<ArticleReader.Entry> entries = new ArrayList<>();
        try (WarcArticles records = WarcArticles.open(new ByteArrayInputStream(warc), "a.warc")) {
            records.forEach(entries::add);
        }
        return entries;
    }

    private static Article article(ArticleReader.Entry entry) {
        assertThat(entry).isInstanceOf(ArticleReader.Read.class);
        return ((ArticleReader.Read) entry).extraction().article();
    }

    private static String problem(ArticleReader.Entry entry) {
        assertThat(entry).isInstanceOf(ArticleReader.Refused.class);
        return String.valueOf(((ArticleReader.Refused) entry).problem().getMessage());
    }

    @Test
    void readsPagesOfAnArchiveAndSaysWhyOtherRecordsArePassedOver() throws IOException {
        String warc = record("response", "", http(200, "text/html", PAGE))
                + record("response", "", http(404, "text/html", "gone"))
                + record("response", "", http(200, "image/png", "x"))
                + record(
                        "revisit",
                        "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                        http(200, "text/html", ""))
                + record("response", "WARC-Truncated: length\r\n", http(200, "text/html", PAGE));
        List<ArticleReader.Entry> entries = archive(bytes(warc));
        assertThat(entries).hasSize(5);
        assertThat(article(entries.get(0)).text())
                .startsWith("The harbour was closed")
                .endsWith("on Tuesday.");
        assertThat(article(entries.get(0)).metadata().url()).isEqualTo("http://news.example/1");
        assertThat(problem(entries.get(1))).contains("PX-READ-009", "404");
        assertThat(problem(entries.get(2))).contains("image/png");
        assertThat(problem(entries.get(3))).contains("revisit");
        assertThat(((ArticleReader.Read) entries.get(4)).extraction().warnings())
                .anyMatch(warning -> warning.code().equals(Warning.CUT_SHORT));
    }

    @Test
    void readsARevisitAtAnotherAddressFromThePageThatItPointsTo() throws IOException {
        String digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n";
        String profile = "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n";
        String again = record("revisit", profile + digest, http(200, "text/html", ""));
        String warc = record("response", digest, http(200, "text/html", PAGE))
                + again
                + again.replace("http://news.example/1", "http://news.example/moved")
                + again.replace("3I42H3S6", "AAAAAAAA");
        List<ArticleReader.Entry> entries = archive(bytes(warc));
        assertThat(entries).hasSize(4);
        assertThat(problem(entries.get(1))).contains("record 1");
        assertThat(article(entries.get(2)).text())
                .isEqualTo(article(entries.get(0)).text());
        assertThat(article(entries.get(2)).metadata().url()).isEqualTo("http://news.example/moved");
        assertThat(problem(entries.get(3))).contains("does not have");
    }

    @Test
    void readsAnArchiveThatIsPackedAndOneThatBreaksOff() throws IOException {
        String record = record("response", "", http(200, "text/html", PAGE));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 2; i++) {
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes(record));
            }
        }
        assertThat(archive(packed.toByteArray())).hasSize(2).allMatch(ArticleReader.Read.class::isInstance);
        byte[] broken = Arrays.copyOf(packed.toByteArray(), packed.size() - 60);
        List<ArticleReader.Entry> entries = archive(broken);
        assertThat(entries.get(0)).isInstanceOf(ArticleReader.Read.class);
        assertThat(entries).hasSize(2);
        assertThat(problem(entries.get(1))).contains("PX-READ-00");
    }

    @Test
    void readsTheItemsOfRssWithTheirSources() throws MalformedArticle {
        String rss = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel>"
                + "<title>Coast News</title><item><title>Harbour closed</title><link>http://news.example/1</link>"
                + "<pubDate>Sat, 14 Mar 2026 09:30:00 +0100</pubDate><dc:creator>Jane Doe</dc:creator>"
                + "<content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>"
                + "<item><title>Short</title><link>http://news.example/2</link><source url='http://other.example'>Other"
                + "</source><description>A tanker lost two anchors.</description></item></channel></rss>";
        List<ArticleReader.Entry> entries = new FeedArticles().read(bytes(rss), "feed.xml");
        assertThat(entries).hasSize(2);
        Article first = article(entries.get(0));
        assertThat(first.text()).startsWith("The harbour was closed");
        assertThat(first.withheld()).isNull();
        assertThat(first.metadata().authors()).containsExactly("Jane Doe");
        assertThat(String.valueOf(first.metadata().published())).contains("2026-03-14T09:30:00+01:00");
        Article second = article(entries.get(1));
        assertThat(second.withheld()).isEqualTo("summary");
        assertThat(second.metadata().outlet()).isEqualTo("Other");
    }

    @Test
    void readsAtomJsonFeedAndNewsSitemaps() throws MalformedArticle {
        FeedArticles feeds = new FeedArticles();
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Coast</title><entry><title>Harbour</title>"
                + "<link rel='alternate' href='http://news.example/1'/><published>2026-03-14T09:30:00Z</published>"
                + "<author><name>Jane Doe</name></author><content type='html'>" + BODY.replace("<", "&lt;")
                + "</content></entry></feed>";
        Article entry = article(feeds.read(bytes(atom), "atom.xml").get(0));
        assertThat(entry.text()).startsWith("The harbour").contains("No oil was spilled");
        assertThat(entry.metadata().url()).isEqualTo("http://news.example/1");

        String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Coast\",\"items\":[{\"id\":\"1\","
                + "\"url\":\"http://news.example/1\",\"content_html\":\"" + BODY + "\"}]}";
        assertThat(article(feeds.read(bytes(json), "feed.json").get(0))
                        .metadata()
                        .outlet())
                .isEqualTo("Coast");

        String sitemap = "<?xml version='1.0'?><urlset><url><loc>http://news.example/1</loc><news:news>"
                + "<news:publication><news:name>Coast</news:name></news:publication><news:title>Harbour</news:title>"
                + "<news:publication_date>2026-03-14</news:publication_date></news:news></url></urlset>";
        Article named = article(feeds.read(bytes(sitemap), "map.xml").get(0));
        assertThat(named.withheld()).isEqualTo("address");
        assertThat(named.metadata().title()).isEqualTo("Harbour");
        assertThatThrownBy(() -> feeds.read(bytes("<p>none</p>"), "x")).hasMessageContaining("PX-READ-010");
    }

    @Test
    void readsAPageThatWasSavedAsMail() throws MalformedArticle {
        String mail = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://news.example/1\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--xx\"\r\n"
                + "\r\n\r\n----xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                + "Content-Location: http://news.example/1\r\n\r\n"
                + PAGE.replace("=", "=3D").replace("anchors in", "anch=\r\nors in") + "\r\n----xx--\r\n";
        Metadata file = new Metadata(null, "page.mhtml", null, null, List.of(), null, null, null);
        Article article = new Extractor().fromBytes(bytes(mail), file).article();
        assertThat(article.text()).startsWith("The harbour was closed on Monday after a tanker lost two anchors in");
        assertThat(article.metadata().url()).isEqualTo("http://news.example/1");
    }

    @Test
    void readsAnAgencysItem() throws IOException {
        String item = "{\"uri\":\"http://agency.example/1\",\"headline\":\"Harbour closed\",\"byline\":\"By Jane Doe\","
                + "\"versioncreated\":\"2026-03-14T09:30:00Z\",\"body_html\":\"" + BODY + "\"}";
        try (ArticleReader lines = ArticleReader.open(new ByteArrayInputStream(bytes(item)), "item.json")) {
            Article article = article(lines.iterator().next());
            assertThat(article.metadata().title()).isEqualTo("Harbour closed");
            assertThat(article.metadata().authors()).containsExactly("Jane Doe");
            assertThat(article.text()).startsWith("The harbour");
        }
    }

    @Test
    void tellsInputsApartByTheirFirstBytes() {
        assertThat(InputKind.of(bytes("WARC/1.0\r\n"), null)).isEqualTo(InputKind.ARCHIVE);
        assertThat(InputKind.of(bytes("<?xml version='1.0'?>\n<rss version='2.0'>"), null))
                .isEqualTo(InputKind.FEED);
        assertThat(InputKind.of(bytes("<!DOCTYPE html><html>"), null)).isEqualTo(InputKind.REPORT);
        assertThat(InputKind.of(bytes("The <rss> tag"), null)).isEqualTo(InputKind.REPORT);
        assertThat(InputKind.of(bytes("{\"text\":\"a\"}"), "a.jsonl.gz")).isEqualTo(InputKind.LINES);
    }
}
