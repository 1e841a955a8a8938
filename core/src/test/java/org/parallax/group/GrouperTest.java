// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Story;

class GrouperTest {
    private static final String FIRE = "A fire destroyed the market hall of Torvik on Monday night. Forty traders lost "
            + "their stalls, mayor Maria Lund said. The flames spread from a bakery, according to the fire brigade. "
            + "Nobody was hurt. The hall, built in 1904, had no sprinklers.";
    private static final String FIRE_AGAIN = "Torvik's old market hall burned down overnight. The mayor, Maria Lund, "
            + "said forty traders had lost everything. Firefighters believe that the blaze began in a bakery. "
            + "The building of 1904 had no sprinklers, and nobody was injured.";
    private static final String VOTE = "The parliament of Estonia voted on Tuesday to raise the tax on sugar. Finance "
            + "minister Karl Tamm called the vote a step towards health. The opposition wants to appeal. Shops must "
            + "pay the new rate from January.";

    private final Grouper grouper = new Grouper();

    private static Account report(String id, String text) {
        return report(id, Reports.PUBLISHED, text);
    }

    private static Account report(String id, @Nullable String published, String text) {
        return Reports.read(Reports.article(id, null, published, text));
    }

    /** Stories as the ids of their reports. */
    private static List<List<String>> ids(List<Story> stories) {
        return stories.stream()
                .map(story -> story.accounts().stream().map(Account::id).toList())
                .toList();
    }

    @Test
    void reportsOfOneHappeningAreOneStory() {
        assertThat(ids(grouper.group(List.of(report("a", FIRE), report("b", FIRE_AGAIN)))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void twoHappeningsAreTwoStories() {
        assertThat(ids(grouper.group(List.of(report("a", FIRE), report("b", VOTE), report("c", FIRE_AGAIN)))))
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void twoReportsThatManyReprintAreOneStoryWithAllReprints() {
        List<Account> accounts = new ArrayList<>(List.of(report("z", VOTE)));
        for (int i = 0; i < 9; i++) {
            accounts.add(report("a" + i, FIRE));
            accounts.add(report("b" + i, FIRE_AGAIN));
        }
        assertThat(ids(grouper.group(accounts))).extracting(List::size).containsExactly(18, 1);
    }

    @Test
    void everyReportIsInOneStoryEvenAnEmptyOne() {
        assertThat(ids(grouper.group(List.of(report("a", FIRE), report("b", ""), report("c", "")))))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void noReportsAreNoStory() {
        assertThat(grouper.group(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheReportsDoesNotMatter(long seed) {
        List<Account> accounts = new ArrayList<>(List.of(
                report("a", FIRE), report("b", VOTE), report("c", FIRE_AGAIN), report("d", VOTE), report("e", FIRE)));
        List<Story> wanted = grouper.group(accounts);
        Collections.shuffle(accounts, new Random(seed));
        assertThat(grouper.group(accounts)).as("seed %s", seed).isEqualTo(wanted);
    }

    @Test
    void theLaterOfTwoReportsWithTheSameWordsIsTheCopy() {
        Story story =
                grouper.story(List.of(report("a", "2031-05-08", FIRE), report("b", "2031-05-07T09:00:00Z", FIRE)));
        assertThat(story.copies().toString()).isEqualTo("{a=b}");
    }

    @Test
    void anUndatedReportIsTheCopyOfADatedOne() {
        assertThat(grouper.story(List.of(report("a", null, FIRE), report("b", FIRE)))
                        .copies()
                        .toString())
                .isEqualTo("{a=b}");
    }

    @Test
    void anAbridgedReportIsACopy() {
        String abridged = FIRE.substring(0, FIRE.indexOf("Nobody")) + "The mayor will speak on Friday.";
        assertThat(grouper.story(List.of(report("a", FIRE), report("b", "2031-05-08", abridged)))
                        .copies()
                        .toString())
                .isEqualTo("{b=a}");
    }

    @Test
    void aCopyOfACopyIsACopyOfTheOriginal() {
        assertThat(grouper.story(List.of(
                                report("a", "2031-05-07", FIRE),
                                report("b", "2031-05-08", FIRE),
                                report("c", "2031-05-09", FIRE)))
                        .copies()
                        .toString())
                .isEqualTo("{b=a, c=a}");
    }

    @Test
    void aBriefThatTwoReportsContainDoesNotMakeOneOfThem() {
        String brief = "Nobody was hurt in the night, said the fire brigade of Torvik in a statement.";
        Story story = grouper.story(List.of(
                report("a", FIRE + " " + brief),
                report("b", FIRE_AGAIN + " " + brief),
                report("c", "2031-05-01", brief)));
        assertThat(story.copies().keySet()).containsExactly("c");
    }

    @Test
    void otherWordsAreNoCopy() {
        assertThat(grouper.story(List.of(report("a", FIRE), report("b", FIRE_AGAIN)))
                        .copies())
                .isEmpty();
    }

    @Test
    void wordsExchangedAllOverAreStillACopy() {
        String reworded = FIRE.replace("destroyed", "gutted")
                .replace("lost their stalls", "lost all stalls")
                .replace("from a bakery", "from a bakehouse")
                .replace("sprinklers", "alarms");
        assertThat(grouper.story(List.of(report("a", FIRE), report("b", "2031-05-08", reworded)))
                        .copies()
                        .toString())
                .isEqualTo("{b=a}");
    }

    @Test
    void aCopyIsInTheStoryOfItsOriginalHoweverLate() {
        assertThat(ids(grouper.group(
                        List.of(report("a", "2031-05-07", FIRE), report("b", VOTE), report("c", "2034-11-30", FIRE)))))
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void aStoryKeepsTheOrderOfTheUserAndIsNamedAfterItsFirstReport() {
        Story story = grouper.story(List.of(report("z", FIRE), report("b", FIRE_AGAIN)));
        assertThat(story.accounts()).extracting(Account::id).containsExactly("z", "b");
        assertThat(story.id()).as("undated alike: the smallest id").isEqualTo("b");
        assertThat(grouper.story(List.of(report("z", "2031-05-06", FIRE), report("b", "2031-05-07", FIRE_AGAIN)))
                        .id())
                .isEqualTo("z");
    }

    @Test
    void unrelatedReportsLookUnrelated() {
        assertThat(grouper.unrelated(List.of(report("a", FIRE), report("b", VOTE))))
                .isTrue();
        assertThat(grouper.unrelated(List.of(report("a", FIRE), report("b", VOTE), report("c", FIRE_AGAIN))))
                .isFalse();
        assertThat(grouper.unrelated(List.of(report("a", FIRE)))).isFalse();
    }

    @Test
    void twoHappeningsOfOneKindAreTwoStories() {
        String robbery =
                "Two men robbed the savings bank of %s on %s. Police said the pair fled in a %s car with about "
                        + "%s dollars. %s, who runs the branch, was threatened with a knife. Nobody was hurt.";
        String here = String.format(robbery, "Alder Bay", "Monday", "red", "4,000", "Joan Petrie");
        String hereAgain =
                "The savings bank in Alder Bay was robbed by two men with a knife on Monday. They took 4,000 "
                        + "dollars and escaped in a red car, police said. Branch manager Joan Petrie was unhurt.";
        String there = String.format(robbery, "Stonefield", "Friday", "white", "9,500", "Omar Haddad");
        String thereAgain =
                "Police look for two men who held up the savings bank in Stonefield on Friday and drove off "
                        + "in a white car with 9,500 dollars. Omar Haddad, the manager, was threatened with a knife.";
        assertThat(ids(grouper.group(List.of(
                        report("a", here),
                        report("b", hereAgain),
                        report("c", "2031-05-11", there),
                        report("d", "2031-05-11", thereAgain)))))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void aFormFilledInAnewIsAnotherStory() {
        String form = "An earthquake of magnitude %s shook the town of %s on Monday night, killing %s people. "
                + "%s, who leads the rescue service, said that %s houses could not be lived in. \"The lamps swung "
                + "and then the wall was gone,\" said %s, a teacher.";
        assertThat(ids(grouper.group(List.of(
                        report("a", String.format(form, "5.4", "Birchport", "three", "Anna Keld", "120", "Jon Frisk")),
                        report("b", String.format(form, "6.1", "Harlow", "nine", "Pavel Novak", "340", "Rita Sand"))))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aStoryOfManyReportsStaysOne() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            accounts.add(report(String.format("r%02d", i), i % 2 == 0 ? FIRE : FIRE_AGAIN));
        }
        accounts.add(report("z", VOTE));
        assertThat(grouper.group(accounts))
                .extracting(story -> story.accounts().size())
                .containsExactly(60, 1);
    }

    @Test
    void aReportGivenTwiceIsOneReport() {
        Account account = report("a", FIRE);
        assertThat(ids(grouper.group(List.of(account, account)))).containsExactly(List.of("a"));
    }

    @Test
    void whyTwoReportsAreTogetherIsTold() {
        List<Account> reports = List.of(report("a", FIRE), report("b", FIRE_AGAIN), report("c", VOTE));
        List<ReportKey> keys = reports.stream().map(Grouper::key).toList();
        for (List<String> pair : List.of(List.of("a", "b"), List.of("b", "a"), List.of("a", "c"))) {
            Bond bond = grouper.bond(keys, pair.get(0), pair.get(1));
            assertThat(bond.together()).isEqualTo(!pair.contains("c"));
            assertThat(bond.reasons().stream().mapToDouble(Bond.Reason::adds).sum())
                    .isCloseTo(bond.odds(), within(1e-9));
            assertThat(bond.mean() > bond.bar()).isEqualTo(bond.together());
            assertThat(bond.through()).isEmpty();
        }
        assertThatThrownBy(() -> grouper.bond(keys, "a", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
