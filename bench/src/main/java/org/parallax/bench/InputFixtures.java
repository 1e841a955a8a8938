// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One sound input of each kind that extraction reads, written for this project. */
final class InputFixtures {
    /** A sound input with the name that a user might give it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Input(String name, byte[] bytes) {}

    private static final String BODY = """
            <p>BRIGHTWATER (Coast Wire) — The harbour was closed on Monday after a tanker lost two anchors in the storm, the port authority said.</p>
            <p>“No oil was spilled,” harbour master Ellen Dray told reporters. Divers will look for the anchors on Tuesday.</p>
            <div class="related"><a href="/2">Read more: Storm closes three schools</a></div>
            <ol start="3"><li>Ships wait outside.</li><li>Ferries sail from Kell.</li></ol>
            <table><tr><td>Wind</td><td>31 m/s</td></tr></table>
            <p>The storm is the third since September, and the strongest.</p>""";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed | The Bay Post</title>
            <meta property="article:published_time" content="2026-03-14T09:30:00+01:00"><meta name="author" content="Ann Reed">
            <link rel="canonical" href="https://bay.example/news/1"><meta name="original-source" content="https://coast.example/9">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour closed",
            "datePublished":"2026-03-14","author":[{"@type":"Person","name":"Ann Reed"}],"isBasedOn":{"name":"Coast Wire"}}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav><h1>Harbour closed</h1>
            <p class="byline">By Ann Reed</p><time datetime="2026-03-14">14 March 2026</time><article>""" + BODY + "</article><footer>© 2026 The Bay Post</footer></body></html>";

    private InputFixtures() {}

    static List<Input> all() {
        return List.of(
                new Input("page.html", PAGE.getBytes(UTF_8)),
                new Input("latin.html", PAGE.replace("utf-8", "iso-8859-1").getBytes(ISO_8859_1)),
                new Input(
                        "wide.html",
                        PAGE.replace("utf-8", "utf-16").getBytes(java.nio.charset.StandardCharsets.UTF_16)),
                new Input("pasted.txt", pasted().getBytes(UTF_8)),
                new Input("rss.xml", rss().getBytes(UTF_8)),
                new Input("atom.xml", atom().getBytes(UTF_8)),
                new Input("sitemap.xml", sitemap().getBytes(UTF_8)),
                new Input("feed.json", feed().getBytes(UTF_8)),
                new Input("lines.jsonl", lines().getBytes(UTF_8)),
                new Input("item.json", ninjs().getBytes(UTF_8)),
                new Input("saved.mhtml", mail().getBytes(UTF_8)),
                new Input("crawl.warc", archive().getBytes(UTF_8)),
                new Input("crawl.warc.gz", packed(archive().getBytes(UTF_8))));
    }

    private static String pasted() {
        return "Home\nSport\nHarbour closed\nBy Ann Reed\n14 March 2026\n" + BODY.replaceAll("<[^>]*>", "\n")
                + "\nShare this\nFollow us on Facebook\n";
    }

    private static String rss() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>The Bay Post</title>"
                + "<language>en</language><item><title>Harbour closed</title><link>https://bay.example/1</link>"
                + "<source url=\"https://coast.example/feed\">Coast Wire</source><pubDate>Sat, 14 Mar 2026 09:30:00 GMT</pubDate>"
                + "<description><![CDATA[" + BODY
                + "]]></description></item><item><title>No words</title></item></channel></rss>";
    }

    private static String atom() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Bay Post</title><entry><title>Harbour closed</title>"
                + "<link href=\"https://bay.example/1\"/><updated>2026-03-14T09:30:00Z</updated><author><name>Ann Reed</name></author>"
                + "<content type=\"html\">" + BODY.replace("<", "&lt;") + "</content></entry></feed>";
    }

    private static String sitemap() {
        return "<?xml version=\"1.0\"?><urlset><url><loc>https://bay.example/1</loc><news:news><news:publication><news:name>The Bay"
                + " Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-14"
                + "</news:publication_date><news:title>Harbour closed</news:title></news:news></url></urlset>";
    }

    private static String feed() {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Bay Post\",\"items\":[{\"id\":\"1\",\"url\":"
                + "\"https://bay.example/1\",\"content_html\":" + quoted(BODY)
                + ",\"date_published\":\"2026-03-14T09:30:00Z\"}]}";
    }

    private static String lines() {
        return "{\"id\":\"a\",\"html\":" + quoted(PAGE) + ",\"url\":\"https://bay.example/1\"}\n{\"id\":\"b\",\"text\":"
                + quoted(pasted()) + ",\"date\":\"2026-03-14\",\"authors\":[\"Ann Reed\"]}\n";
    }

    private static String ninjs() {
        return "{\"uri\":\"urn:coast:1\",\"versioncreated\":\"2026-03-14T09:30:00Z\",\"headline\":\"Harbour closed\",\"infosources\":"
                + "[{\"name\":\"Coast Wire\"}],\"body_html\":" + quoted(BODY) + "}";
    }

    private static String mail() {
        return "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"cut\"\r\n\r\n--cut\r\n"
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location:"
                + " https://bay.example/1\r\n\r\n" + PAGE.replace("=", "=3D") + "\r\n--cut--\r\n";
    }

    private static String archive() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + PAGE.getBytes(UTF_8).length + "\r\n\r\n" + PAGE;
        return record("response", "", answer)
                + record("revisit", "WARC-Refers-To-Target-URI: https://bay.example/1\r\n", "HTTP/1.1 200 OK\r\n\r\n")
                + record("response", "", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\ngone")
                + record("response", "", answer);
    }

    private static String record(String type, String headers, String content) {
        return "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Target-URI: https://bay.example/1\r\nWARC-Date: 2026-03-14T09:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n" + headers
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + content.getBytes(UTF_8).length
                + "\r\n\r\n" + content + "\r\n\r\n";
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
