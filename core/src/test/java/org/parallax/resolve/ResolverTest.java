// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Story;

class ResolverTest {
    private final Resolver resolver = new Resolver();

    private static Account report(String id, String text) {
        return Reports.read(Reports.article(id, "Outlet " + id, Reports.PUBLISHED, text));
    }

    private ResolvedStory resolve(String a, String b) {
        return resolver.resolve(new Story("a", List.of(report("a", a), report("b", b)), new TreeMap<>()));
    }

    /** Entities as {@code report:mention report:mention}, sorted. */
    private static List<String> entities(ResolvedStory story) {
        return story.entities().stream()
                .map(entity -> {
                    TreeSet<String> forms = new TreeSet<>();
                    for (Mention mention : entity.mentions()) {
                        forms.add(mention.report() + ":" + mention.text());
                    }
                    return String.join(" ", forms);
                })
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the same name; a surname alone; an initial
                "Maria Lund arrived. | Maria Lund left. | a:Maria Lund b:Maria Lund",
                "Maria Lund arrived. | Mr. Lund left. | a:Maria Lund b:Lund",
                "Jonas K. Berg arrived. | Jonas Berg left. | a:Jonas K. Berg b:Jonas Berg",
                // transliterations
                "President Mohammed Farhan arrived. | President Mohammad Farhan left."
                        + " | a:Mohammed Farhan b:Mohammad Farhan",
                "President Bashar Khalil arrived. | President Bashir Khalil left."
                        + " | a:Bashar Khalil b:Bashir Khalil",
                // titles
                "Superintendent Nora Keane arrived. | Supt. Keane left. | a:Nora Keane b:Keane",
                // acronyms
                "The World Health Organization sent aid. | The WHO sent aid. | a:World Health Organization b:WHO",
                "The United Nations sent aid. | The U.N. sent aid. | a:United Nations b:U.N."
            })
    void twoFormsOfOneNameAreOneEntity(String a, String b, String wanted) {
        assertThat(entities(resolve(a, b))).containsExactly(wanted);
        assertThat(resolve(b, a).entities()).as("the other way round").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // namesakes
                "Maria Lund arrived. | Karl Lund left.",
                "John Smith arrived. | Anna Smith left.",
                // short surnames must be equal
                "Anna Lee arrived. | Anna Lew left.",
                // a surname and a longer one
                "Anna Berg arrived. | Anna Bergman left."
            })
    void namesakesStayApart(String a, String b) {
        assertThat(resolve(a, b).entities()).hasSize(2);
    }

    @Test
    void aSpellingThatMostUseIsTheName() {
        ResolvedStory story =
                resolve("President Vladmir Sokolin arrived.", "Vladimir Sokolin left. Vladimir Sokolin slept.");
        assertThat(story.entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.name()).isEqualTo("Vladimir Sokolin"));
        assertThat(story.matches()).singleElement().satisfies(match -> {
            assertThat(match.joined()).isTrue();
            assertThat(match.rule()).isEqualTo("spelling");
            assertThat(match.first().text()).isEqualTo("Vladmir Sokolin");
            assertThat(match.second().text()).isEqualTo("Vladimir Sokolin");
        });
    }

    @Test
    void wordsInAnotherOrderAreOneBody() {
        ResolvedStory story =
                resolve("The Ministry of Defence denied the report.", "The Defense Ministry denied the report.");
        assertThat(story.matches()).anySatisfy(match -> {
            assertThat(match.rule()).isEqualTo("same-words");
            assertThat(match.joined()).isTrue();
        });
    }

    @Test
    void whatFitsTwoPeopleIsShownAsACandidateOfBoth() {
        ResolvedStory story = resolve("Maria Lund met Karl Lund in Oslo.", "Mr. Lund left.");
        assertThat(story.matches())
                .filteredOn(match -> !match.joined())
                .extracting(match -> match.first().text())
                .containsExactly("Maria Lund", "Karl Lund");
    }

    @Test
    void givenNamesThatAreNearlyOneAreCandidates() {
        ResolvedStory story = resolve("Jon Berger arrived.", "Jan Berger left.");
        assertThat(story.entities()).hasSize(2);
        assertThat(story.matches()).singleElement().satisfies(match -> {
            assertThat(match.joined()).isFalse();
            assertThat(match.rule()).isEqualTo("near-name");
        });
    }

    @Test
    void policeAreThePoliceOfTheTownWhenNoOthersAreCited() {
        ResolvedStory story = resolve(
                "Torvik police said the road was closed.", "The road was closed, police said. Police said it was icy.");
        assertThat(story.origins())
                .filteredOn(origin -> origin.kind() == OriginKind.POLICE)
                .singleElement()
                .satisfies(origin -> assertThat(origin.reports()).containsExactly("a", "b"));
    }

    @Test
    void policeOfTwoTownsStayApart() {
        ResolvedStory story = resolve(
                "Torvik police said the road was closed. Sandvik police said it was open.", "Police said it was icy.");
        assertThat(story.origins())
                .filteredOn(origin -> origin.kind() == OriginKind.POLICE)
                .hasSize(3);
    }

    @Test
    void aSurnameThatFitsTwoPeopleIsNeither() {
        ResolvedStory story = resolve("Maria Lund met Karl Lund in Oslo.", "Mr. Lund left.");
        assertThat(entities(story)).contains("a:Maria Lund", "a:Karl Lund", "b:Lund");
    }

    @Test
    void twoDescriptionsOfOneCompanyAreOneEntity() {
        ResolvedStory story = resolve(
                "Iran's national oil company signed the deal.", "Iran's official national oil company signed it.");
        assertThat(entities(story)).contains("a:Iran's national oil company b:Iran's official national oil company");
    }

    @Test
    void everyEntityOfAReportHasItsPlaceInTheStory() {
        ResolvedStory story = resolve("Maria Lund met Karl Lund in Oslo.", "Maria Lund flew to Oslo with Anna Berg.");
        for (Account account : story.story().accounts()) {
            for (Entity entity : account.entities()) {
                String id = story.entityOf().get(new ResolvedStory.Local(account.id(), entity.id()));
                assertThat(story.entities())
                        .filteredOn(e -> e.id().equals(id))
                        .singleElement()
                        .satisfies(whole -> assertThat(whole.mentions()).containsAll(entity.mentions()));
            }
        }
    }

    @Test
    void anAgencyThatBothReportsCiteIsOneOrigin() {
        ResolvedStory story =
                resolve("Reuters reported that the plane was late.", "The plane was late, according to Reuters.");
        assertThat(story.origins())
                .filteredOn(origin -> origin.kind() == OriginKind.AGENCY)
                .singleElement()
                .satisfies(origin -> assertThat(origin.reports()).containsExactly("a", "b"));
    }

    @Test
    void aPersonWhomBothReportsCiteIsOneOrigin() {
        ResolvedStory story = resolve("Maria Lund said the bridge was safe.", "Ms. Lund said that it was safe.");
        assertThat(story.origins())
                .filteredOn(origin -> origin.kind() == OriginKind.PERSON)
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.name()).isEqualTo("Maria Lund");
                    assertThat(origin.reports()).containsExactly("a", "b");
                });
    }

    @Test
    void unnamedWitnessesOfTwoReportsAreTwoOrigins() {
        ResolvedStory story = resolve("A witness said the car was red.", "A witness said the car was red.");
        assertThat(story.origins())
                .filteredOn(origin -> origin.kind() == OriginKind.UNNAMED)
                .hasSize(2);
    }

    @Test
    void everyReportHasAnOriginOfItsOwn() {
        ResolvedStory story = resolve("The bridge fell.", "The bridge fell.");
        assertThat(story.origins()).extracting(Origin::name).containsExactly("Outlet a", "Outlet b");
        assertThat(story.origins()).extracting(Origin::kind).containsOnly(OriginKind.OWN);
    }

    @Test
    void aCopySharesItsOriginalsOwnOrigin() {
        List<Account> accounts = List.of(report("a", "The bridge fell."), report("b", "The bridge fell."));
        TreeMap<String, String> copies = new TreeMap<>();
        copies.put("b", "a");
        ResolvedStory story = resolver.resolve(new Story("a", accounts, copies));
        assertThat(story.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.kind()).isEqualTo(OriginKind.OWN);
            assertThat(origin.reports()).containsExactly("a", "b");
        });
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        List<Account> accounts = new ArrayList<>(List.of(
                report("a", "Maria Lund met Karl Brandt in Oslo. Police said the road was closed."),
                report("b", "Ms. Lund flew to Oslo. The police said the road was open."),
                report("c", "Karl Brandt left Oslo. A witness said that Maria Lund stayed.")));
        ResolvedStory one = resolver.resolve(new Story("a", accounts, new TreeMap<>()));
        Collections.reverse(accounts);
        ResolvedStory other = resolver.resolve(new Story("a", accounts, new TreeMap<>()));
        assertThat(other.entities()).isEqualTo(one.entities());
        assertThat(other.origins()).isEqualTo(one.origins());
        assertThat(other.entityOf()).isEqualTo(one.entityOf());
    }
}
