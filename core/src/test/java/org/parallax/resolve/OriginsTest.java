// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.collate.Collator;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.SourceHint;
import org.parallax.model.StemmaEdge;
import org.parallax.model.Verdict;

/** What counts as an origin, however many reports hand it on. */
class OriginsTest {
    private static final List<String> FIRE = List.of(
            "A fire destroyed the market hall of Torvik on Monday night.",
            "Forty traders lost their stalls, mayor Maria Lund said.",
            "The flames spread from a bakery, according to the fire brigade.",
            "Nobody was hurt in the blaze.",
            "The hall, built in 1904, had no sprinklers.",
            "A witness said that she had heard two loud bangs before the roof fell in.");
    private static final List<String> OTHER = List.of(
            "Torvik's old market hall burned down overnight.",
            "The mayor, Maria Lund, said the town would help all forty traders.",
            "Firefighters needed six hours to put out the fire in the hall of 1904.",
            "Karl Brandt, who owns a fish stall, said he had lost everything.");

    private static Account report(String id, @Nullable String outlet, String text) {
        return Reports.read(Reports.article(id, outlet, Reports.PUBLISHED, text));
    }

    private static String text(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private static Collation collate(List<Account> accounts) {
        return new Collator(new WordBagEncoder()).collate(resolve(accounts));
    }

    private static ResolvedStory resolve(List<Account> accounts) {
        return new Resolver().resolve(new Grouper().story(accounts));
    }

    /** The words of the claims' readings in the reports {@code a} and {@code b}, with how many origins each has. */
    private static Map<Set<String>, Integer> counts(Collation collation) {
        Map<Set<String>, Integer> counts = new TreeMap<>((x, y) -> x.toString().compareTo(y.toString()));
        for (Claim claim : collation.claims()) {
            Set<String> words = new LinkedHashSet<>();
            for (Reading reading : claim.readings()) {
                if (reading.report().equals("a") || reading.report().equals("b")) {
                    words.add(reading.report() + ": " + reading.text());
                }
            }
            if (!words.isEmpty() && claim.rule().equals("variant")) {
                continue;
            }
            if (!words.isEmpty()) {
                counts.merge(words, claim.independentOrigins(), Math::max);
            }
        }
        return counts;
    }

    private static String copy(int kind, SplittableRandom random) {
        List<String> sentences = new ArrayList<>(FIRE);
        switch (kind) {
            case 0 -> {}
            case 1 -> {
                sentences.remove(4);
                sentences.remove(3);
            }
            case 2 -> Collections.shuffle(sentences, new Random(random.nextLong()));
            case 3 ->
                sentences.replaceAll(sentence -> sentence.replace("destroyed", "gutted")
                        .replace("Nobody was hurt", "No one was injured")
                        .replace("lost their stalls", "lost all their stalls"));
            default ->
                sentences.set(
                        0, "A fire destroyed the market hall of Torvik on Monday night, the Torvik Post reported.");
        }
        return text(sentences);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void copiesOfAReportAddNoIndependentOrigin(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Account> accounts = new ArrayList<>(
                List.of(report("a", "Torvik Post", text(FIRE)), report("b", "Harbour Mail", text(OTHER))));
        Map<Set<String>, Integer> before = counts(collate(accounts));
        int copies = 1 + random.nextInt(4);
        for (int i = 0; i < copies; i++) {
            accounts.add(report("c" + i, "Daily " + i, copy(random.nextInt(5), random)));
        }
        Collation collation = collate(accounts);
        assertThat(own(collation.story())).as("seed %s", seed).hasSize(2);
        Map<Set<String>, Integer> after = counts(collation);
        before.forEach((words, origins) -> {
            if (after.containsKey(words)) {
                assertThat(after.get(words)).as("seed %s, %s", seed, words).isEqualTo(origins);
            }
        });
    }

    private static List<Origin> own(ResolvedStory story) {
        return story.origins().stream()
                .filter(origin -> origin.kind() == OriginKind.OWN)
                .toList();
    }

    @Test
    void aNewReportAddsOneOriginToWhatItSaysOnItsOwnWord() {
        String fact = "The market hall of Torvik had no sprinklers.";
        List<Account> accounts = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            accounts.add(report(
                    "r" + n,
                    "Paper " + n,
                    fact + " "
                            + List.of(
                                            "Snow fell in the valley.",
                                            "The band played on the pier until late in the evening.",
                                            "Ministers meet in Oslo today to talk about the price of fish.",
                                            "A ship left for Riga with forty tons of timber.")
                                    .get(n - 1)));
            int reports = n;
            assertThat(collate(accounts).claims())
                    .filteredOn(claim -> claim.readings().stream()
                            .anyMatch(reading -> reading.text().contains("sprinklers")))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.independentOrigins()).isEqualTo(reports));
        }
    }

    @Test
    void removingAReportOnlyRemovesItsColumn() {
        List<Account> two = List.of(report("a", "Torvik Post", text(FIRE)), report("b", "Harbour Mail", text(OTHER)));
        List<Account> three = new ArrayList<>(two);
        three.add(report("c", "Northern Star", "Ministers met in Riga on Tuesday. A train was late."));
        assertThat(counts(collate(three)).keySet())
                .containsAll(counts(collate(two)).keySet());
        assertThat(counts(collate(three))).containsAllEntriesOf(counts(collate(two)));
    }

    @Test
    void anAgencyInThePagesMarkupIsCredited() {
        Account plain = report("a", "Torvik Post", text(FIRE));
        SourceHint hint = new SourceHint(SourceHint.Kind.SOURCE_ORGANIZATION, "Associated Press", null);
        SourceHint owner = new SourceHint(SourceHint.Kind.COPYRIGHT_HOLDER, "Reuters", null);
        Article article = plain.annotation().article();
        Metadata metadata =
                new Metadata(null, null, "Torvik Post", null, List.of(), null, null, null, List.of(hint, owner));
        Account marked = Reports.read(new Article(article.id(), metadata, article.text(), List.of(), List.of(), null));
        assertThat(resolve(List.of(marked)).stemma().edges())
                .filteredOn(edge -> edge.kind() == StemmaEdge.Kind.CREDITS)
                .extracting(StemmaEdge::reason)
                .containsExactly("markup");
    }

    @Test
    void twoReportsThatCreditOneAgencyHaveOneOrigin() {
        ResolvedStory story = resolve(
                List.of(
                        report("a", "Torvik Post", "TORVIK (AP) \u2014 A fire destroyed the market hall on Monday."),
                        report(
                                "b",
                                "Harbour Mail",
                                "By The Associated Press\n\nThe old hall of the town burned down in the night, and nobody was hurt.")));
        assertThat(story.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.name()).isEqualTo("Associated Press");
            assertThat(origin.kind()).isEqualTo(OriginKind.AGENCY);
            assertThat(origin.reports()).containsExactly("a", "b");
        });
        assertThat(story.own("a")).isEqualTo(story.own("b"));
        assertThat(story.stemma().edges())
                .extracting(StemmaEdge::kind)
                .containsExactly(StemmaEdge.Kind.CREDITS, StemmaEdge.Kind.CREDITS);
        assertThat(story.stemma().edges()).extracting(StemmaEdge::reason).containsExactly("dateline", "byline");
    }

    @Test
    void aContributingAgencyIsCitedButTheReportKeepsItsOwnWord() {
        ResolvedStory story = resolve(List.of(report(
                "a",
                "Torvik Post",
                "A fire destroyed the market hall on Monday.\n\nThe Associated Press contributed to this report.")));
        assertThat(story.own("a")).isEqualTo("own:a");
    }

    @Test
    void whatAnotherReportOfTheStoryIsCitedForRestsOnThatReport() {
        ResolvedStory story = resolve(List.of(
                report("a", "Torvik Post", "The hall had no sprinklers. It was built in 1904."),
                report("b", "Harbour Mail", "The Torvik Post reported that the hall had no sprinklers.")));
        assertThat(story.origins()).extracting(Origin::id).containsExactly("own:a", "own:b");
        assertThat(story.stemma().edges()).anySatisfy(edge -> {
            assertThat(edge.from()).isEqualTo("b");
            assertThat(edge.to()).isEqualTo("own:a");
            assertThat(edge.kind()).isEqualTo(StemmaEdge.Kind.CITES);
        });
    }

    @Test
    void aCopyIsJoinedByTheRunsOfWordsThatItShares() {
        ResolvedStory story = resolve(
                List.of(report("a", "Torvik Post", text(FIRE)), report("b", "Harbour Mail", text(FIRE.subList(0, 4)))));
        assertThat(story.stemma().edges())
                .filteredOn(edge -> edge.kind() == StemmaEdge.Kind.COPY)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.from()).isEqualTo("b");
                    assertThat(edge.to()).isEqualTo("a");
                    assertThat(edge.evidence()).hasSize(2);
                    assertThat(edge.evidence().get(0).span().in(text(FIRE)))
                            .isEqualTo(text(FIRE.subList(0, 4)).replaceAll("\\.$", ""));
                });
    }

    @Test
    void theShareOfWordsInCommonIsCountedBothWays() {
        ResolvedStory story = resolve(List.of(
                report("a", "Torvik Post", text(FIRE)),
                report("b", "Harbour Mail", text(FIRE.subList(0, 2))),
                report("c", "Northern Star", text(OTHER))));
        assertThat(story.stemma().reuse("b", "a")).isEqualTo(1);
        assertThat(story.stemma().reuse("a", "b")).isBetween(0.3, 0.5);
        assertThat(story.stemma().reuse("c", "a")).isLessThan(0.2);
    }

    @Test
    void aChainOfSourcesIsDrawnStepByStep() {
        ResolvedStory story = resolve(
                List.of(report("a", "Torvik Post", "A neighbour told Reuters that the hall had no sprinklers.")));
        assertThat(story.stemma().edges())
                .extracting(StemmaEdge::kind)
                .containsExactly(StemmaEdge.Kind.CITES, StemmaEdge.Kind.RESTS_ON);
        assertThat(story.stemma().edges().get(1).from())
                .isEqualTo(story.stemma().edges().get(0).to());
    }

    @Test
    void theNameOfASharedOriginDoesNotHangOnIds() {
        String one = "The Torvik fire brigade said the hall was lost.";
        String two = "The fire brigade of the town is late, the Torvik fire brigade said.";
        List<String> names = resolve(List.of(report("a", "X", one), report("b", "Y", two))).origins().stream()
                .map(Origin::name)
                .sorted()
                .toList();
        List<String> swapped = resolve(List.of(report("b", "X", one), report("a", "Y", two))).origins().stream()
                .map(Origin::name)
                .sorted()
                .toList();
        assertThat(swapped).isEqualTo(names);
    }

    @Test
    void attributionThatACopyLosesIsAFinding() {
        Collation collation = collate(List.of(
                report("a", "Torvik Post", "The driver fled from the scene of the crash, police said."),
                report("b", "Harbour Mail", "The driver fled from the scene of the crash.")));
        assertThat(collation.claims())
                .filteredOn(claim -> claim.rule().equals("attribution-lost"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.verdict()).isEqualTo(Verdict.DIFFER));
    }

    @Test
    void whatAReportTellsBesideAnOrderIsItsOwn() {
        ResolvedStory story = resolve(List.of(
                report("a", "Torvik Post", "The guards closed in and ordered the driver to stop. He stopped.")));
        Collation collation = new Collator(new WordBagEncoder()).collate(story);
        assertThat(collation.claims())
                .filteredOn(claim -> claim.readings().get(0).text().contains("closed in"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.origins().get(0)).startsWith("own:"));
    }

    @Test
    void whatSomebodyDoesToAThingIsNotOnTheirWord() {
        ResolvedStory story = resolve(List.of(report(
                "a", "Torvik Post", "The island has seen two wars. The mayor attacked the plan for the harbour.")));
        assertThat(new Collator(new WordBagEncoder()).collate(story).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.origins().get(0)).startsWith("own:"));
    }
}
