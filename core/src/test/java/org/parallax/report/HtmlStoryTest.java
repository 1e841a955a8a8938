// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlStoryTest {
    private final HtmlStory story = HtmlStory.of(FireStory.collation()).beside("?as-of=then", id -> id);

    @Test
    void lemmaAndVariantsAreOfOneSlot() {
        // A gives no place of its own; what sets it apart from C is the day, in which B agrees with it
        assertThat(notes("A"))
                .containsExactly(
                        "Monday ] date Tuesday C 1",
                        "At least 12 ] amount 15 C 3",
                        "Jonas Berg ] speaker Ida Lund B not in C 2");
    }

    @Test
    void eachSlotInWhichOthersDifferHasItsNote() {
        // A's reading has the words of B's place though nobody has said that they fill the slot
        assertThat(notes("B"))
                .containsExactly(
                        "old harbour ] place The harbour of Oslo C 1",
                        "Monday ] date Tuesday C 1",
                        "At least 12 ] amount 15 C 3",
                        "Ida Lund ] speaker Jonas Berg A not in C 2");
    }

    @Test
    void reportsThatSayTheSameInsteadOfTheBaseStandTogether() {
        assertThat(notes("C"))
                .contains(
                        "The harbour of Oslo ] place old harbour B 1",
                        "Tuesday ] date Monday AB 1",
                        "15 ] amount At least 12 AB 3")
                .noneMatch(note -> note.contains("speaker"));
    }

    @Test
    void whatTheBaseHasNotIsAnAddition() {
        Document page = Jsoup.parse(story.apparatus("C"));
        assertThat(page.select(".additions li").eachText()).containsExactly("5Liv Moen thanked the firemen");
        assertThat(page.select(".base .lemma").eachText()).containsExactly("The harbour of Oslo", "Tuesday", "15");
        assertThat(page.expectFirst(".base").select("sup").remove()).isNotEmpty();
        assertThat(page.expectFirst(".base").wholeText().strip())
                .isEqualTo(
                        "The harbour of Oslo burned on Tuesday. Jonas Berg blamed Ida Lund. Doctors counted 15 hurt.");
    }

    @Test
    void aClaimOfSeveralReportsIsOneRowInTheOrderOfTheFirst() {
        Document page = Jsoup.parseBodyFragment(story.aligned(""));
        assertThat(page.select("tbody th .number").eachText()).containsExactly("1", "3", "4", "2");
        assertThat(cells(page, "tr:has(.number:contains(2))").subList(0, 2))
                .containsExactly("“We heard a bang,” said Jonas Berg", "“We heard a bang!” said Ida Lund");
    }

    @Test
    void onlyWhatACollationFoundInOneReportAloneIsCalledAlone() {
        Document page = Jsoup.parseBodyFragment(story.aligned(""));
        assertThat(page.select("tbody tr.lone").eachText()).containsExactly("Liv Moen thanked the firemen.");
        assertThat(page.select("tbody tr:not([class])").eachText())
                .contains("Nobody knows why.", "He attacked it.")
                .doesNotContain("Liv Moen thanked the firemen.");
    }

    @Test
    void wordsInRunsThatAnotherReportHasAreTintedWhateverItsApostrophes() {
        Document page = Jsoup.parseBodyFragment(story.aligned(""));
        Element row = page.select("tbody tr").get(0);
        assertThat(row.select(".run").eachText())
                .containsExactly(
                        "Fire broke out near the owner’s old harbour on Monday",
                        "fire broke out near the owner's old harbour on Monday");
    }

    @Test
    void twoReportsThatTellTheSameOfADayTellItOnce() {
        Document page = Jsoup.parseBodyFragment("<main>" + story.timeline() + "</main>");
        assertThat(page.select("tbody th time").eachText()).containsExactly("2031-05-05", "2031-05-06");
        assertThat(page.select(".happened li")).hasSize(2);
        assertThat(page.select(".happened li").get(0).select(".siglum").eachText())
                .containsExactly("A", "B");
        assertThat(page.select(".happened li").get(1).select("q").text())
                .isEqualTo("The harbour of Oslo burned on Tuesday.");
        assertThat(page.select(".reported li").eachText()).containsExactly("A 07:40Post a", "B Post b");
    }

    @Test
    void wordsInTwoMouthsStandUnderBothAndAreMarked() {
        Document page = Jsoup.parseBodyFragment(story.quotations());
        assertThat(page.select(".speaker h2").eachText()).containsExactly("Ida Lund", "Jonas Berg");
        assertThat(page.select("li.disputed .words").eachText())
                .containsExactly("“We heard a bang!”", "“We heard a bang,”");
        assertThat(page.select("li .badge").eachAttr("href")).containsOnly("./?as-of=then#c2");
    }

    @Test
    void linksToClaimsAndTextsKeepWhatWasAsked() {
        HtmlStory page = HtmlStory.of(FireStory.collation()).page("?as-of=then", id -> id);
        assertThat(Jsoup.parseBodyFragment(page.claims()).select("a.tool").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("claim/c\\d+\\?as-of=then"));
        assertThat(Jsoup.parseBodyFragment(page.claims()).select("p.heads a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("#report-[A-C]"));
        assertThat(Jsoup.parseBodyFragment(story.aligned("")).select("a.number").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("\\./\\?as-of=then#c\\d+"));
        assertThat(Jsoup.parseBodyFragment(story.families()).select("a.siglum").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("\\./\\?as-of=then#report-[A-C]"));
        assertThat(Jsoup.parse(story.apparatus("B")).select(".bases a").eachAttr("href"))
                .containsExactly("?as-of=then&base=A", "?as-of=then&base=B", "?as-of=then&base=C");
    }

    @Test
    void whomNoReportNamesIsNobodyInAnotherAndAPronounIsNobody() {
        Document page = Jsoup.parseBodyFragment(story.actors());
        List<List<String>> deeds = page.select("tbody tr").stream()
                .map(row -> List.of(
                        row.child(0).text(),
                        row.child(2).text(),
                        String.join(" ", row.child(4).select("i").eachText())))
                .toList();
        assertThat(deeds)
                .containsExactly(
                        List.of("Jonas Berg", "Ida Lund", "B C"),
                        List.of("A man", "a guard", "A"),
                        List.of("A man", "a guard", "B"),
                        List.of("Liv Moen", "the firemen", "A"));
        assertThat(page.select(".actor text").eachText())
                .doesNotContain("He", "it")
                .contains("A man", "Jonas Berg");
    }

    @Test
    void aTownIsAPinAndItsCountryATint() {
        Document page = Jsoup.parseBodyFragment(story.map());
        assertThat(page.select(".pin text").eachText()).containsExactly("Oslo");
        assertThat(page.select("path.named")).hasSize(1);
        assertThat(page.select("tbody tr").eachText()).containsExactly("Oslo NOR 59.91, 10.75 AC");
    }

    @Test
    void howMuchOfAReportIsItsOwnIsToldByTheReportThatSharesMost() {
        assertThat(Jsoup.parseBodyFragment(story.families()).select(".own").eachText())
                .containsExactly("60 % its own words", "40 % its own words");
    }

    private List<String> notes(String base) {
        return Jsoup.parseBodyFragment(story.apparatus(base)).select(".notes ol li").stream()
                .map(note -> {
                    note.select("a.number").remove();
                    note.children().forEach(child -> child.prependText(" "));
                    return note.text().strip();
                })
                .toList();
    }

    private static List<String> cells(Document page, String row) {
        return page.expectFirst("tbody " + row).select("td").eachText();
    }
}
