// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.collate.Collator;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Silence;
import org.parallax.model.SilenceRule;
import org.parallax.model.Verdict;
import org.parallax.resolve.Resolver;

/** A story of more reports than can stand beside each other: it is shown in parts, and nothing of it is lost. */
class LargeStoryTest {
    private static final int REPORTS = 40;
    private static final List<String> OPENINGS = List.of(
            "A dam burst above Selmark.",
            "Above the town of Selmark a dam broke, and hundreds fled.",
            "Water from a broken dam ran through Selmark all night.");
    private static final List<String> ARRESTS = List.of(
            " The owner of the dam was arrested on Tuesday, 6 May 2031.",
            " On Tuesday, 6 May 2031, police arrested the owner of the dam in his house.");
    private static final List<String> TRADES = List.of("baker", "nurse", "farmer", "clerk", "driver");
    private static final List<String> THINGS =
            List.of("piano", "ladder", "boat", "tractor", "statue", "fridge", "bell");

    private static Collation collation;
    private static HtmlStory story;

    @BeforeAll
    static void collate() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            String text = OPENINGS.get(i % 3) + " Police said " + (12 + i % 6 / 5) + " people had died. The "
                    + TRADES.get(i % 5) + " lost a " + THINGS.get(i % 7) + " worth " + (100 + i) + " crowns."
                    + (i < 3 ? "" : ARRESTS.get(i % 2)) + (i % 13 == 0 ? " Engineers wrote to the ..." : "");
            accounts.add(Reports.read(
                    Reports.article("r" + (100 + i), "Paper " + i % 9, i < 3 ? "2031-05-05" : "2031-05-07", text)));
        }
        collation = new Collator(new WordBagEncoder()).collate(new Resolver().resolve(new Grouper().story(accounts)));
        story = HtmlStory.of(collation).page("", id -> "/report/" + id);
    }

    private static Document piece(String html) {
        return Jsoup.parseBodyFragment(html);
    }

    private static ClaimChoice choice(String verdict, int offset, int limit) {
        return new ClaimChoice(verdict, "", "", 0, "", "", offset, limit);
    }

    @Test
    void pagesHaveAllClaimsOnceTheWeightiestFirst() {
        assertThat(story.isLarge()).isTrue();
        List<String> numbers = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        for (int offset = 0; offset < story.count(ClaimChoice.ALL); offset += 5) {
            for (Element claim : piece(story.claims(choice("", offset, 5))).select(".claim")) {
                numbers.add(claim.id());
                numbers.addAll(claim.select(".further [id]").eachAttr("id"));
                verdicts.add(claim.classNames().stream()
                        .filter(ClaimChoice.verdicts()::contains)
                        .findFirst()
                        .orElse(""));
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        collation.claims().stream().map(Claim::id).toList());
        assertThat(verdicts)
                .isSortedAccordingTo((a, b) -> ClaimChoice.verdicts().indexOf(a)
                        - ClaimChoice.verdicts().indexOf(b));
    }

    @Test
    void aRowHasFewMarksHoweverManyReportsThereAre() {
        Document page = piece(story.claims(ClaimChoice.ALL));
        assertThat(page.select(".claim")).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.select(".marks > .mark").size()).isLessThanOrEqualTo(Columns.MOST + 1);
            assertThat(claim.select(".readings > li").size()).isLessThanOrEqualTo(15);
        });
        assertThat(page.select("a.all[href^=claim/]")).isNotEmpty();
        assertThat(page.select(".readings a.siglum"))
                .allMatch(link -> link.attr("href").startsWith("/report/r1"));
    }

    @Test
    void whatIsChosenIsShown() {
        assertThat(piece(story.claims(choice("only", 0, 50))).select(".claim:not(.only)"))
                .isEmpty();
        assertThat(story.count(choice("only", 0, 50)) + story.count(choice("conflict", 0, 50)))
                .isLessThan(story.count(ClaimChoice.ALL));
        ClaimChoice ofOne = new ClaimChoice("only", "", "", 0, "b", "", 0, 50);
        assertThat(story.count(ofOne)).isLessThan(story.count(choice("only", 0, 50)));
        ClaimChoice none = new ClaimChoice("", "", "", 900, "", "", 0, 50);
        assertThat(piece(story.claims(none)).select(".claim")).isEmpty();
        assertThat(piece(story.claims(none)).text()).contains("No claim is of this kind");
    }

    @Test
    void theFileHasEveryClaimAndEveryText() {
        Document page = Jsoup.parse(HtmlPage.of(collation));
        Set<String> ids = new TreeSet<>(page.select("#claims [id]").eachAttr("id"));
        assertThat(ids).containsAll(collation.claims().stream().map(Claim::id).toList());
        assertThat(page.select("#texts > details")).hasSize(REPORTS);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    @Test
    void everyWayToLookAtItHasFewColumns() {
        HtmlStory beside = HtmlStory.of(collation).beside("", id -> "/report/" + id);
        assertThat(piece(beside.aligned("")).select("thead th").size()).isBetween(3, 4);
        assertThat(piece(beside.aligned("A, c")).select("thead .siglum").eachText())
                .containsExactly("A", "C");
        assertThat(piece(beside.apparatus("B")).select(".bases a").size()).isBetween(1, Columns.MOST + 1);
        for (String html : List.of(
                beside.stemma(),
                beside.timeline(),
                beside.quotations(),
                beside.actors(),
                beside.map(),
                beside.names())) {
            assertThat(piece(html).getAllElements().size()).isLessThan(2_500);
        }
    }

    @Test
    void theTableIsShorterThanTheReportsAreMany() {
        String table = TerminalTable.of(collation, 100, false);
        assertThat(table.lines())
                .hasSizeLessThan(400)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(table).contains("40 reports", "--html");
    }

    @Test
    void whatSilenceMeansIsSaidInFewWordsAndNothingOfItLost() throws IOException {
        JsonNode json = new ObjectMapper().readTree(CollationJson.of(collation));
        SilenceRule rule = new SilenceRule(collation);
        TreeMap<Silence.Reason, Integer> seen = new TreeMap<>();
        for (int i = 0; i < collation.claims().size(); i++) {
            Claim claim = collation.claims().get(i);
            JsonNode told = json.at("/claims/" + i);
            for (JsonNode report : json.get("reports")) {
                String id = report.get("id").asText();
                if (claim.readings().stream().noneMatch(r -> r.report().equals(id))) {
                    Silence silence = rule.of(claim, id);
                    seen.merge(silence.reason(), 1, Integer::sum);
                    assertThat(reason(report, told)).isEqualTo(silence.reason());
                }
            }
        }
        assertThat(seen).containsKeys(Silence.Reason.UNREADABLE, Silence.Reason.TOO_EARLY, Silence.Reason.NOT_SAID);
    }

    /** As the format's description says it. */
    private static Silence.Reason reason(JsonNode report, JsonNode claim) {
        if (report.get("cut").asBoolean()) {
            return Silence.Reason.UNREADABLE;
        }
        JsonNode from = claim.get("known_from");
        if (!from.isNull() && report.get("published").asText().substring(0, 10).compareTo(from.asText()) < 0) {
            return Silence.Reason.TOO_EARLY;
        }
        for (JsonNode near : claim.get("undecided")) {
            if (near.get("report").equals(report.get("id"))) {
                return Silence.Reason.UNDECIDED;
            }
        }
        return Silence.Reason.NOT_SAID;
    }

    @Test
    void theReasonsOfAClaimCountTheSilent() {
        Claim only = collation.claims().stream()
                .filter(claim -> claim.verdict() == Verdict.ONLY)
                .findFirst()
                .orElseThrow();
        assertThat(requireNonNull(Why.of(collation, only.id())).text())
                .containsPattern("not said in \\d+ reports?")
                .containsPattern("texts? of \\d+ reports? (is|are) cut short");
    }

    @Test
    void aStoryOfTwentyIsStillShownWhole() {
        ResolvedStory few = new Resolver()
                .resolve(
                        new Grouper().story(collation.story().story().accounts().subList(0, Sheet.FEW)));
        HtmlStory small = HtmlStory.of(new Collator(new WordBagEncoder()).collate(few));
        assertThat(small.isLarge()).isFalse();
        assertThat(piece(small.claims()).expectFirst(".claim").select("summary .mark"))
                .hasSize(Sheet.FEW);
    }
}
