// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;
import org.parallax.resolve.Resolver;

class VariantsTest {
    private static Collation compare(String... texts) {
        List<Account> accounts = new ArrayList<>();
        for (String text : texts) {
            accounts.add(Reports.read("r" + accounts.size(), text));
        }
        return new Collator(new WordBagEncoder()).collate(new Resolver().resolve(new Grouper().story(accounts)));
    }

    private static List<Slot> slots(Collation collation, Verdict verdict) {
        return collation.claims().stream()
                .filter(claim -> claim.verdict() == verdict
                        && List.of(VariantRule.NAME, Reversal.NAME).contains(claim.rule()))
                .flatMap(claim -> claim.slots().stream())
                .map(slot -> slot.slot())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The ferry carried 14 trucks across the bay."
                        + " | The ferry carried 19 trucks across the bay. | AMOUNT",
                "The wreck lies twelve miles off the northern coast."
                        + " | The wreck lies twelve kilometers off the northern coast. | AMOUNT",
                "Services are held for the 12-year-old who died in the old harbour hall."
                        + " | Services are held for the 12-month-old who died in the old harbour hall. | AMOUNT",
                "The council paid $4 million for the old harbour hall."
                        + " | The council paid $4 billion for the old harbour hall. | AMOUNT",
                "The bridge was closed to all traffic on Monday."
                        + " | The bridge was closed to all traffic on Thursday. | DATE",
                "The ministers signed the old pact in Iran in the spring."
                        + " | The ministers signed the old pact in Iraq in the spring. | PLACE",
                "The ministers signed the old pact in Niger in the spring."
                        + " | The ministers signed the old pact in Nigeria in the spring. | PLACE",
                "The old bridge is closed to all traffic at 3 p.m. on 5 May."
                        + " | The old bridge is closed to all traffic at 3 p.m. on 6 May. | DATE",
                "A warehouse burned to the ground near Oslo during the storm."
                        + " | A warehouse burned to the ground near Helsinki during the storm. | PLACE",
                "The judge sent Karl Brandt to prison for the old robbery."
                        + " | The judge sent Victor Tamm to prison for the old robbery. | NAME",
                "The council had approved the new budget before the summer."
                        + " | The council had not approved the new budget before the summer. | POLARITY",
                "The company polluted the river below the old mill."
                        + " | The company did not pollute the river below the old mill. | POLARITY",
                "The guard shot the robber outside the bank."
                        + " | The robber shot the guard outside the bank. | ACTOR",
                "The responding officers found several victims near the old mill."
                        + " | Several victims found the responding officers near the old mill. | ACTOR",
            })
    void aChangedFactInACopiedSentenceIsAConflict(String a, String b, Slot slot) {
        assertThat(slots(compare(a, b), Verdict.CONFLICT)).containsExactly(slot);
        assertThat(slots(compare(b, a), Verdict.CONFLICT))
                .as("the other way round")
                .containsExactly(slot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The mayor sold the building to a friend of the family."
                        + " | The mayor reportedly sold the building to a friend of the family. | MODALITY",
                "The driver escaped through a window of the burning bus."
                        + " | The driver may have escaped through a window of the burning bus. | MODALITY",
                "The ferry carried 14 trucks across the bay."
                        + " | The ferry carried more than 10 trucks across the bay. | PRECISION",
            })
    void aWeakerWordInACopiedSentenceIsADifference(String a, String b, Slot slot) {
        assertThat(slots(compare(a, b), Verdict.DIFFER)).contains(slot);
        assertThat(compare(a, b).claims()).extracting(Claim::verdict).doesNotContain(Verdict.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The ferry carried 12 trucks across the bay. | The ferry carried twelve trucks across the bay.",
                "The wreck lies five miles off the northern coast."
                        + " | The wreck lies 8 kilometers off the northern coast.",
                "The company purchased the old mill below the river."
                        + " | The company bought the old mill below the river.",
                "The guard shot the robber outside the bank. | The robber was shot by the guard outside the bank.",
                "He faces up to five years in prison for the robbery."
                        + " | He faces up to 60 months in prison for the robbery.",
                "The minister met the ambassador in the old harbour hall."
                        + " | The ambassador met the minister in the old harbour hall.",
                "The council, which met on Monday, approved the new budget."
                        + " | The council approved the new budget.",
                "The guards met at the gate shortly after 6 p.m. on the island."
                        + " | The guards met at the gate at 6:15 p.m. on the island.",
                "All four men were found in the barn. | All of the victims are in their 20s.",
                // some of them
                "Three men were shot at the old harbour hall. | Five people were shot at the old harbour hall.",
                // one sum in two moneys, and one place in short
                "The gang took jewels worth £88 million from the old hall."
                        + " | The gang took jewels worth 103 million euros from the old hall.",
                "The old painter died at his home in Santa Rosa, Calif., on the coast."
                        + " | The old painter died at his home in Santa Rosa, California, on the coast.",
                // a slip of the pen
                "Other climbers tried to save Raithe on the mountain. | Other climbers tried to save Raith on the mountain.",
                // the "not" stands elsewhere
                "I don't think we were closing the old harbour. | I think we weren't closing the old harbour.",
                "The island has not had a working harbour since 1991. | The island has had no working harbour since 1991.",
                // what both reports say
                "The club placed its young keeper Karl Brandt on leave. Victor Tamm went on leave a day later."
                        + " | The club placed keeper Victor Tamm on leave. He joins Karl Brandt, who is on leave.",
                // counted from something else
                "On Friday Karl Brandt died on the high mountain. | The day before Tamm's death Karl Brandt died on the high mountain.",
                "They lived at 12 NW Harbour Street in the old town."
                        + " | They lived at 12 Northwest Harbour Street in the old town.",
                "President Karl Brandt opened the new bridge in the rain."
                        + " | Karl Brandt opened the new bridge in the rain.",
            })
    void otherWordsForTheSameAreNoConflict(String a, String b) {
        assertThat(slots(compare(a, b), Verdict.CONFLICT)).isEmpty();
        assertThat(slots(compare(b, a), Verdict.CONFLICT)).isEmpty();
    }

    @Test
    void sentencesThatShareOnlyTheirFrameAreNotCompared() {
        assertThat(slots(
                        compare(
                                "Nine people were hurt when the roof of the market fell in Oslo.",
                                "Four people were hurt in a fire on a ship near Riga on Sunday."),
                        Verdict.CONFLICT))
                .isEmpty();
    }

    @Test
    void aReportAgainstItsOwnCopyHasNoVariants() {
        String text = "The ferry carried 14 trucks across the bay. Karl Brandt said: \"We had no choice.\" "
                + "The ship did not sink, police said on Monday.";
        Collation collation = compare(text, text);
        assertThat(collation.claims()).extracting(Claim::verdict).isNotEmpty().containsOnly(Verdict.AGREE);
    }

    @Test
    void copiesOfEitherWordingStandInOneClaim() {
        String one = "The ferry carried 14 trucks across the bay.";
        String other = "The ferry carried 19 trucks across the bay.";
        Collation collation = compare(one, other, one, other);
        assertThat(collation.claims())
                .filteredOn(claim -> claim.verdict() == Verdict.CONFLICT)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.readings()).hasSize(4);
                    assertThat(claim.slots().get(0).values().values()).containsExactly("14", "19", "14", "19");
                });
    }

    @Test
    void aSentenceThatBothReportsHaveIsNotSetBesideAnotherOne() {
        String hurt = "The driver of the red van was taken to Torvik Hospital.";
        String corrected = "The driver of the red van was taken to Lindholm Hospital, not Torvik Hospital.";
        assertThat(compare(hurt + " " + corrected, hurt).claims())
                .noneMatch(claim -> claim.verdict() == Verdict.CONFLICT || claim.verdict() == Verdict.DIFFER);
        assertThat(compare(corrected, hurt).claims()).anyMatch(claim -> claim.verdict() == Verdict.CONFLICT);
    }

    @Test
    void whatAnEditLeavesAsItIsBothReportsStillSay() {
        String edited = "Karl Brandt said the ferry took a test on Monday, but the results of it are not yet known.";
        String flat = "The ferry took a test on Monday, but the results of it were not yet known.";
        assertThat(compare(edited, flat).claims())
                .filteredOn(claim -> claim.verdict() == Verdict.AGREE)
                .singleElement()
                .satisfies(claim -> assertThat(claim.readings())
                        .allMatch(reading -> reading.text().contains("the results of it")
                                && !reading.text().contains("ferry")));
        assertThat(compare(edited, "The ferry took a test on Monday.").claims())
                .noneMatch(claim -> claim.verdict() == Verdict.AGREE
                        && claim.readings().toString().contains("results"));
    }
}
