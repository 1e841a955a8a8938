// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private final String source = HtmlPage.of(SampleCollation.collation());
    private final Document page = Jsoup.parse(source);

    @Test
    void loadsNothing() {
        assertThat(page.select("[src], link[href]:not([href^=data:]), iframe, object, form, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href]")).allMatch(link -> link.attr("href").startsWith("#"));
        assertThat(source).doesNotContain("@import").doesNotContain("url(").doesNotContain("http://");
    }

    @Test
    void policyAllowsThisStyleAndThisScriptOnly() throws Exception {
        String policy = page.select("meta[http-equiv]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
        assertThat(policy).contains("style-src 'sha256-" + digest(page.expectFirst("style")) + "'");
        assertThat(policy).contains("script-src 'sha256-" + digest(page.expectFirst("script")) + "'");
    }

    @Test
    void textOfAReportIsEscaped() {
        assertThat(source).contains("&lt;a full&gt; inquiry &amp; refunds").doesNotContain("<a full>");
        assertThat(source).doesNotContain("\u202E");
    }

    @Test
    void everyReadingIsLinkedToItsWordsInTheText() {
        assertThat(page.select("#claims .readings a.siglum")).isNotEmpty().allSatisfy(link -> {
            Element target = page.expectFirst("[id=" + link.attr("href").substring(1) + "]");
            assertThat(target.closest("#texts")).isNotNull();
        });
        assertThat(page.select("#texts a.words"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void everyClaimHasAMarkForEveryReport() {
        assertThat(page.select(".claim"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.select("summary .mark")).hasSize(2));
        assertThat(page.select(".claim.only .mark.adds")).isNotEmpty();
        assertThat(page.select(".mark .unseen").eachText()).doesNotContain("");
    }

    @Test
    void evidenceShowsTheWordsThatSetReadingsApart() {
        assertThat(page.select("#c1 .evidence em.value").eachText())
                .containsExactly("passenger Liv Moen", "first mate Ida Lund");
    }

    @Test
    void articlesCannotReachThePage() {
        String evil = "</title><script>alert(1)</script><svg onload=alert(1)>\u202Egnp.exe";
        Document hostile = Jsoup.parse(HtmlPage.of(SampleCollation.titled(evil)));
        assertThat(hostile.select("script")).hasSize(1);
        assertThat(hostile.select("[onload], .top svg, .report svg")).isEmpty();
        assertThat(hostile.outerHtml()).doesNotContain("\u202E");
        assertThat(hostile.select(".headline").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void noIdIsGivenTwice() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void bothTextsStandThereWhole() {
        assertThat(page.expectFirst("#report-A .text").wholeText()).isEqualTo(SampleCollation.FIRST);
        assertThat(page.expectFirst("#report-B .text").wholeText())
                .isEqualTo(SampleCollation.SECOND.replace("\u202E", "⟨U+202E⟩"));
        assertThat(page.select(".boilerplate").text()).isEqualTo("Read more: Ten beaches to visit this summer");
    }

    private static String digest(Element element) throws Exception {
        byte[] bytes = element.data().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
