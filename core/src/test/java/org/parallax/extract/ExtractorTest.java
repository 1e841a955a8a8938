// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;

class ExtractorTest {
    private static final String REPORT = """
            Ferry Runs Aground Off Northern Cape

            A ferry with 212 passengers ran aground off the northern cape early on Monday, the coast guard said.

            Nobody was hurt, and the passengers were taken off in boats before noon.
            """;

    private final Extractor extractor = new Extractor();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Metadata file(String name) {
        return new Metadata(null, name, null, null, List.of(), null, null, null);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(MalformedArticle.class, bad -> {
            assertThat(bad.code()).isEqualTo(code);
            assertThat(bad).hasMessageStartingWith(code).hasMessageContaining("; ");
        });
    }

    @Test
    void keepsEveryCharacterOfAPlainText() throws MalformedArticle {
        String text = "  One line.\r\n\r\n\tAnother\u00a0line, with an emoji \uD83D\uDE00 and a tab.\r\n";
        assertThat(extractor.fromText(utf8(text), Metadata.NONE).article().text())
                .isEqualTo(text);
    }

    @Test
    void leavesATrueReportUnmarked() throws MalformedArticle {
        Extraction extraction = extractor.fromText(utf8(REPORT), Metadata.NONE);
        assertThat(extraction.article().boilerplate()).isEmpty();
        assertThat(extraction.warnings()).isEmpty();
        assertThat(extraction.article().metadata().language()).isEqualTo("en");
    }

    @Test
    void givesTheSameIdToTheSameOutletAddressAndBytesOnly() throws MalformedArticle {
        Metadata daily = new Metadata("https://a.example/1", "x.txt", "Daily", null, List.of(), null, null, null);
        Metadata renamed = new Metadata("https://a.example/1", "y.txt", "Daily", null, List.of(), null, null, null);
        Metadata other = new Metadata("https://a.example/1", "x.txt", "Herald", null, List.of(), null, null, null);
        String id = extractor.fromText(utf8(REPORT), daily).article().id();
        assertThat(id).matches("[0-9a-f]{64}");
        assertThat(extractor.fromText(utf8(REPORT), renamed).article().id()).isEqualTo(id);
        assertThat(extractor.fromText(utf8(REPORT), other).article().id()).isNotEqualTo(id);
        assertThat(extractor.fromText(utf8(REPORT + " "), daily).article().id()).isNotEqualTo(id);
    }

    @Test
    void keepsOutletAndAddressApartInTheId() {
        byte[] none = new byte[0];
        assertThat(ArticleId.of("ab", "c", none)).isNotEqualTo(ArticleId.of("a", "bc", none));
        assertThat(ArticleId.of(null, "", none)).isNotEqualTo(ArticleId.of("", null, none));
    }

    @Test
    void refusesEmptyInput() {
        refused(MalformedArticle.EMPTY, () -> extractor.fromText(new byte[0], Metadata.NONE));
        refused(MalformedArticle.EMPTY, () -> extractor.fromText(utf8(" \n\t\r\n "), Metadata.NONE));
        refused(MalformedArticle.EMPTY, () -> extractor.fromHtml(utf8("  "), Metadata.NONE, null));
        refused(
                MalformedArticle.EMPTY,
                () -> extractor.fromBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Metadata.NONE));
    }

    @Test
    void refusesWhatIsLargerThanTheLimit() {
        byte[] large = new byte[Extractor.LIMIT + 1];
        Arrays.fill(large, (byte) 'a');
        refused(MalformedArticle.TOO_LARGE, () -> extractor.fromText(large, Metadata.NONE));
        refused(MalformedArticle.TOO_LARGE, () -> extractor.fromHtml(large, Metadata.NONE, null));
    }

    @Test
    void aTextOfMoreThanAMillionCharactersIsRefused() throws MalformedArticle {
        String sentence = "The harbour was closed. ";
        byte[] most = sentence.repeat(41_666).getBytes(StandardCharsets.UTF_8);
        assertThat(extractor.fromText(most, Metadata.NONE).article().text()).hasSize(999_984);
        byte[] more = sentence.repeat(41_667).getBytes(StandardCharsets.UTF_8);
        refused(MalformedArticle.TOO_LARGE, () -> extractor.fromText(more, Metadata.NONE));
        byte[] page = ("<p>" + sentence.repeat(41_667) + "</p>").getBytes(StandardCharsets.UTF_8);
        refused(MalformedArticle.TOO_LARGE, () -> extractor.fromHtml(page, Metadata.NONE, null));
    }

    @Test
    void refusesBinaryFilesByNameOfTheirFormat() {
        assertThatThrownBy(() -> extractor.fromBytes(utf8("%PDF-1.7\n%âãÏÓ"), file("report.txt")))
                .isInstanceOf(MalformedArticle.class)
                .hasMessage("PX-READ-003 report.txt: this is a PDF, not text; export its text first");
        refused(MalformedArticle.BINARY, () -> extractor.fromText(new byte[] {'P', 'K', 3, 4, 20, 0}, Metadata.NONE));
        refused(
                MalformedArticle.BINARY,
                () -> extractor.fromText(utf8("One line.\nA zero\0 byte in it."), Metadata.NONE));
        refused(
                MalformedArticle.BINARY,
                () -> extractor.fromText(utf8("\u0001\u0002\u0003\u0004".repeat(50)), Metadata.NONE));
    }

    @Test
    void namesTheByteThatIsNotText() {
        assertThatThrownBy(() -> extractor.fromText(utf8("twelve chars\0 and more text"), file("a.txt")))
                .hasMessageContaining("a.txt, byte 12");
    }

    @Test
    void passesOverAFewZeroBytesOfAPageAndSaysSo() throws MalformedArticle {
        String page = "<html><body><p>A ferry ran aground\0 off the cape on Monday, the coast guard said.</p>" + "<!--"
                + " ".repeat(2000) + "-->";
        Extraction extraction = extractor.fromBytes(utf8(page), Metadata.NONE);
        assertThat(extraction.article().text()).startsWith("A ferry ran aground off the cape");
        assertThat(extraction.warnings()).extracting(Warning::code).containsExactly(Warning.REPLACED);
        refused(MalformedArticle.BINARY, () -> extractor.fromBytes(utf8(page + "\0".repeat(9)), Metadata.NONE));
    }

    @Test
    void readsByteOrderMarksAndLeavesThemOutOfTheText() throws MalformedArticle {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Extraction extraction = extractor.fromBytes(("\uFEFF" + REPORT).getBytes(charset), Metadata.NONE);
            assertThat(extraction.article().text()).isEqualTo(REPORT);
            assertThat(extraction.warnings()).isEmpty();
        }
    }

    @Test
    void readsUtf16WithoutAMark() throws MalformedArticle {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(extractor
                            .fromText(REPORT.getBytes(charset), Metadata.NONE)
                            .article()
                            .text())
                    .isEqualTo(REPORT);
        }
    }

    @Test
    void readsWindowsTextWithAWarningThatNamesTheByte() throws MalformedArticle {
        String text = "The café said “no comment” on Monday.";
        Extraction extraction = extractor.fromText(text.getBytes(Charset.forName("windows-1252")), file("old.txt"));
        assertThat(extraction.article().text()).isEqualTo(text);
        assertThat(extraction.warnings()).extracting(Warning::code).containsExactly(Warning.OTHER_CHARSET);
        assertThat(extraction.warnings().get(0).text()).startsWith("old.txt: byte 7 ");
    }

    @Test
    void showsDamageInUtf8AsReplacementCharacters() throws MalformedArticle {
        byte[] good = utf8("“Ça va”, dit-elle – “ça va très bien”, à l’été. “Où ?” – “Là-bas, près du café.”");
        byte[] bad = Arrays.copyOf(good, good.length + 4);
        bad[good.length] = ' ';
        bad[good.length + 1] = (byte) 0xC3;
        bad[good.length + 2] = '(';
        bad[good.length + 3] = '.';
        Extraction extraction = extractor.fromText(bad, Metadata.NONE);
        assertThat(extraction.article().text()).startsWith("“Ça va”").endsWith(" \uFFFD(.");
        assertThat(extraction.warnings()).extracting(Warning::code).contains(Warning.REPLACED);
        assertThat(extraction.warnings().get(0).text()).contains("byte " + (good.length + 1));
    }

    @Test
    void saysThatATextOfBoilerplateHasNoReport() throws MalformedArticle {
        Extraction extraction =
                extractor.fromText(utf8("Advertisement\n\nShare this story\n\nFollow us on Twitter\n"), Metadata.NONE);
        assertThat(extraction.article().withheld()).isEqualTo("boilerplate");
        assertThat(extraction.warnings()).extracting(Warning::code).containsExactly(Warning.WITHHELD);
    }

    @Test
    void warnsOfAnotherLanguage() throws MalformedArticle {
        String german = "Die Fähre lief am Montag vor dem Kap auf Grund, wie die Küstenwache mitteilte. Niemand wurde"
                + " verletzt, und die Fahrgäste wurden mit Booten an Land gebracht.";
        Extraction extraction = extractor.fromText(utf8(german), Metadata.NONE);
        assertThat(extraction.article().metadata().language()).isEqualTo("de");
        assertThat(extraction.warnings()).extracting(Warning::code).containsExactly(Warning.LANGUAGE);
    }

    @Test
    void tellsPagesFromTextsByTheirBytesFirst() throws MalformedArticle {
        String page = "<!DOCTYPE html><html><body><p>A ferry ran aground off the cape on Monday, the coast guard said."
                + "</p></body></html>";
        assertThat(extractor.fromBytes(utf8(page), file("wrong.txt")).article().text())
                .isEqualTo("A ferry ran aground off the cape on Monday, the coast guard said.");
        String maths = "If a < b and b > c, the minister said, then <nothing> follows.";
        assertThat(extractor.fromBytes(utf8(maths), file("a.txt")).article().text())
                .isEqualTo(maths);
        assertThat(extractor
                        .fromBytes(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE), Metadata.NONE)
                        .article()
                        .text())
                .startsWith("A ferry ran");
    }

    @Test
    void readsBylineAndTimeAtTheTopOfAText() throws MalformedArticle {
        String text = """
                Ferry Runs Aground Off Cape

                By Jane Doe and John Roe, Staff Writers
                Published: 19 July 2022 14:05 BST

                A ferry ran aground off the cape on Monday, the coast guard said.
                """;
        Extraction extraction = extractor.fromText(utf8(text), Metadata.NONE);
        assertThat(extraction.article().metadata().authors()).containsExactly("Jane Doe", "John Roe");
        assertThat(extraction.article().metadata().published())
                .isNotNull()
                .satisfies(time -> assertThat(time.text()).isEqualTo("2022-07-19"));
        assertThat(extraction.article().boilerplate())
                .extracting(Boilerplate::reason)
                .containsExactly("byline", "timestamp");
    }

    @Test
    void doesNotTakeAnUpdateForThePublication() throws MalformedArticle {
        String text = "Updated: 20 July 2022\n\nA ferry ran aground off the cape on Monday, the coast guard said.\n";
        assertThat(extractor
                        .fromText(utf8(text), Metadata.NONE)
                        .article()
                        .metadata()
                        .published())
                .isNull();
    }

    private Metadata metadata(String page, String url) throws MalformedArticle {
        String report = "A ferry ran aground off the cape on Monday, the coast guard said. ".repeat(8);
        String html = "<html><head><title>Ferry Runs Aground</title></head><body><article><h1>Ferry Runs Aground</h1>"
                + page + "<p>" + report + "</p><p>" + report + "</p></article></body></html>";
        Metadata given = new Metadata(url, null, null, null, List.of(), null, null, null);
        return extractor.fromHtml(utf8(html), given, "utf-8").article().metadata();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<div>Updated 3 May 2024</div><p>This story was originally published on 2 March 2021.</p>; https://a.example/f; 2021-03-02",
                "<div><span>MARCH 2, 2021</span><span>Updated: May 3, 2024</span></div>; https://a.example/f; 2021-03-02",
                "<div>4 June 2024</div>; https://a.example/news/2021/march/02/ferry; 2024-06-04",
                "<p>Harbour</p>; https://a.example/news/2021/March/02/ferry; 2021-03-02",
                "<p>Harbour</p>; https://a.example/2019/best/10/2021/03/02/ferry; 2021-03-02",
                "<span>2021-03-02T08:10+02:00 </span>; https://a.example/f; 2021-03-02",
                "<div><span>Harbour</span><span>MARCH 2, 2021</span><span>Updated: May 3, 2024</span></div>; https://a.example/f; 2021-03-02",
                "<p>02/03/2021</p><ul><li>Fog 17/02/2021</li></ul>; https://a.example/f; 2021-03-02",
                "<p>03/02/2021</p><ul><li>Fog 02/17/2021</li></ul>; https://a.example/f; 2021-03-02",
                "<div>02.03.2108:10</div>; https://a.example.de/f; 2021-03-02",
                "<p>2/3/21</p>; https://a.example.co.uk/f; 2021-03-02",
                "<div><b>Hafen</b> Erschienen am: 2.3.2021</div>; https://a.example/f; 2021-03-02",
                "<div><b>Hafen</b> \u00a0 02.03.2021 •\u00a0<i>Nebel</i></div>; https://a.example/f; 2021-03-02"
            })
    void readsTheDayOfPublicationWhereAPageTellsOfMoreDays(String page, String url, String day)
            throws MalformedArticle {
        assertThat(metadata(page, url).published())
                .isNotNull()
                .satisfies(time -> assertThat(time.date()).hasToString(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<div><span>By</span><span>Jane Doe</span></div>; Jane Doe",
                "<footer><a rel='author' href='/x'>Jane Doe</a></footer>; Jane Doe",
                "<p><a href='/authors/aukai-makoa'>Aukai Makoa</a></p>; Aukai Makoa",
                "<p>Jane Doe | Senior Writer | July 2, 2021</p>; Jane Doe",
                "<span class='author'>Jane VanderMeer</span>; Jane VanderMeer",
                "<span class='author'>Ella FitzHarbour</span>; Ella FitzHarbour",
                "<meta name='author' content='JaneD'>; JaneD",
                "<p>Found by <a rel='author' href='/u/1'>HarbourWatcher</a></p>; HarbourWatcher",
                "<meta name='author' content='Karl Berg'><p>By Jane Doe</p>; Jane Doe",
                "<meta name='author' content='Jane'><p>By Jane Doe</p>; Jane Doe",
                "<p>This post was written by Jane Doe, who sails.</p>; Jane Doe",
                "<p>By Will Sandvik</p>; Will Sandvik",
                "<p>By A. K. Berg</p>; A. K. Berg",
                "<p>Autor: Jane Doe</p>; Jane Doe",
                "<p>Author(s)</p><p>Jane Doe</p>; Jane Doe",
                "<p>Posted on May 3, 2021 by Jane Doe</p>; Jane Doe",
                "<p>Von Jane Doe am 3. Mai 2021</p>; Jane Doe",
                "<aside class='post-author'>Jane Doe</aside>; Jane Doe",
                "<meta name='author' content='Jane'><span class='author-name'>Jane Doe</span>; Jane Doe"
            })
    void readsTheAuthorWhereverAPageShowsOne(String page, String author) throws MalformedArticle {
        assertThat(metadata(page, "https://a.example/f").authors()).containsExactly(author);
    }

    @Test
    void namesAllWhomTheBylineNamesBesideADeclaredAuthor() throws MalformedArticle {
        assertThat(metadata(
                                "<meta name='author' content='Jane Doe'><p>By Dr Jane Doe, Karl Berg and Brake Repair</p>",
                                "https://a.example/f")
                        .authors())
                .containsExactly("Jane Doe", "Karl Berg");
    }

    @Test
    void takesASiteThatDeclaresItselfForNoAuthor() throws MalformedArticle {
        assertThat(metadata("<meta name='author' content='Harbour'>", "https://harbour.example/f")
                        .authors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Harbour</p><ul class='related'><li>Fog <time datetime='2024-06-04'></time></li></ul>",
                "<div class='comments'><time datetime='2024-06-04'></time> Well done!</div>"
            })
    void takesNoDayOfACommentOrOfAnotherReport(String page) throws MalformedArticle {
        assertThat(metadata(page, "https://a.example/f").published()).isNull();
    }

    @Test
    void takesTheTimeUnderTheHeadlineBeforeThoseOfReportsListedAboveIt() throws MalformedArticle {
        String report = "A ferry ran aground off the cape on Monday, the coast guard said. ".repeat(8);
        String html = "<title>Ferry Runs Aground</title><div>Fog <time datetime='2024-06-04'></time></div>"
                + "<h1>Ferry Runs Aground</h1><time datetime='2021-03-02T10:00:00Z'></time><p>" + report + "</p>";
        assertThat(extractor
                        .fromHtml(utf8(html), Metadata.NONE, "utf-8")
                        .article()
                        .metadata()
                        .published())
                .isNotNull()
                .satisfies(time -> assertThat(time.date()).hasToString("2021-03-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class='author'>Jane PeakeFollow</span>",
                "<span class='author'>Jane McPeakeFollow</span>",
                "<meta name='author' content='jane-peak'>"
            })
    void takesGluedWordsAndKeysOfASystemForNoAuthor(String page) throws MalformedArticle {
        assertThat(metadata(page, "https://a.example/f").authors()).isEmpty();
    }

    @Test
    void keepsWhatReadsLikeFurnitureWhereFormAndPlaceMakeItTheReports() throws MalformedArticle {
        String prose = "<p>The harbour board had asked for the study after two winters of floods, and its four authors "
                + "measured the quay at every tide for a year before they wrote down what they had found.</p>";
        String page = "<html><head><title>Board reads study of the quay</title></head><body><nav><a href='/'>Home</a>"
                + "</nav><article><h1>Board reads study of the quay</h1>" + prose + prose.replace("quay", "pier")
                + "<h2>Recommendations</h2>" + prose.replace("quay", "wall") + prose.replace("quay", "mole")
                + "<p>If you saw the flood of March, the authors asked readers to contact the board, and forty did so "
                + "within a week, most of them from the streets behind the fish market.</p>"
                + prose.replace("quay", "lock") + "<p>Share this</p></article></body></html>";
        String text =
                extractor.fromBytes(utf8(page), file("board.html")).article().text();
        assertThat(text)
                .contains("\n\nRecommendations\n\n", "If you saw the flood")
                .doesNotContain("Share this");
    }

    @Test
    void leavesOutWhatAPageSaysOfItsAuthor() throws MalformedArticle {
        String prose = "<p>The harbour board had asked for the study after two winters of floods, and its four authors "
                + "measured the quay at every tide for a year before they wrote down what they had found.</p>";
        String page = "<html><head><title>Board reads study of the quay</title><meta name='author' content='Mara Lind'>"
                + "</head><body><article><h1>Board reads study of the quay</h1><p>By Mara Lind</p>" + prose
                + prose.replace("quay", "pier") + "<p>Mara Lind is among the four, and she said that the wall of the "
                + "old fish market was lower than anybody had thought.</p>" + prose.replace("quay", "wall")
                + prose.replace("quay", "mole") + prose.replace("quay", "lock") + prose.replace("quay", "dock")
                + prose.replace("quay", "bank")
                + "<p>Mara Lind, a reporter in Sandvik, has covered harbours and fisheries for this paper since she "
                + "came back from sea in the year of the great storm.</p></article></body></html>";
        String text =
                extractor.fromBytes(utf8(page), file("board.html")).article().text();
        assertThat(text)
                .startsWith("The harbour board")
                .contains("Mara Lind is among")
                .doesNotContain("a reporter in");
    }

    @Test
    void refusesACharsetThatNobodyKnows() {
        refused(MalformedArticle.UNKNOWN_CHARSET, () -> extractor.fromHtml(utf8("<p>x"), Metadata.NONE, "klingon-8"));
        refused(
                MalformedArticle.UNKNOWN_CHARSET,
                () -> extractor.fromHtml(utf8("<p>x"), Metadata.NONE, "no such; name"));
    }

    @Test
    void readsTheSameUnderATurkishLocale() throws MalformedArticle {
        Locale before = Locale.getDefault();
        byte[] text = utf8("BY IAN IRVING\n\nThe INQUIRY IS open, officials in the city said on Monday.\n\nSIGN IN\n");
        Extraction plain = extractor.fromText(text, Metadata.NONE);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(extractor.fromText(text, Metadata.NONE)).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void marksLieInOrderAndInRangeWhateverTheText(long seed) throws MalformedArticle {
        SplittableRandom random = new SplittableRandom(seed);
        String[] pieces = {
            "Share", "Read more:", "By Jane Doe", "\n", "\n\n", " ", "©", "12:04", "Monday", "a sentence of words.",
            "\uD83D\uDE00", "\u2028", "...", "“", "Storm Hits Coast Of Two Islands", "(Photo: AP)", "-", "\t", "é",
                    "@x",
        };
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 400; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        int from = 0;
        for (Boilerplate part : extractor
                .fromText(utf8(text.toString()), Metadata.NONE)
                .article()
                .boilerplate()) {
            assertThat(part.span().begin()).isGreaterThanOrEqualTo(from);
            assertThat(part.span().length()).isPositive();
            assertThat(part.span().in(text.toString()))
                    .isEqualTo(part.span().in(text.toString()).strip());
            from = part.span().end();
        }
    }
}
