// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A value that is made is a sound value. */
class RecordChecksTest {
    private static final Span SPAN = new Span(0, 3);

    private static Reading reading(String report, int begin) {
        return new Reading(report, new Span(begin, begin + 1), "x");
    }

    private static Claim claim(Verdict verdict, Reading... readings) {
        return new Claim("c1", ClaimKind.EVENT, verdict, List.of(), List.of(readings), List.of("o1"), 1, "aligned");
    }

    @Test
    void onlyHasReadingsOfOneReport() {
        assertThat(claim(Verdict.ONLY, reading("a", 0), reading("a", 5)).readings())
                .hasSize(2);
        assertThatThrownBy(() -> claim(Verdict.ONLY, reading("a", 0), reading("b", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ONLY over 2 reports");
    }

    @Test
    void everyOtherVerdictHasReadingsOfTwoReports() {
        for (Verdict verdict : List.of(Verdict.AGREE, Verdict.DIFFER, Verdict.CONFLICT)) {
            assertThatThrownBy(() -> claim(verdict, reading("a", 0))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClaimHasReadings() {
        assertThatThrownBy(() -> claim(Verdict.AGREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim(Verdict.ONLY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReportHasAtMostThreeReadingsInAClaim() {
        assertThatThrownBy(() -> claim(
                        Verdict.AGREE,
                        reading("a", 0),
                        reading("a", 1),
                        reading("a", 2),
                        reading("a", 3),
                        reading("b", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 3");
    }

    @Test
    void boilerplateLiesInTheTextInOrder() {
        Boilerplate first = new Boilerplate(new Span(0, 4), "teaser");
        Boilerplate second = new Boilerplate(new Span(4, 8), "share");
        assertThat(article("12345678", first, second).isBoilerplate(new Span(3, 4)))
                .isTrue();
        assertThat(article("12345678 words", first, second).isBoilerplate(new Span(8, 14)))
                .isFalse();
        assertThatThrownBy(() -> article("12345678", second, first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> article("1234567", first, second)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Article article(String text, Boilerplate... boilerplate) {
        return new Article("a", Metadata.NONE, text, List.of(boilerplate), List.of(), null);
    }

    @Test
    void listsAreCopiedAtTheDoor() {
        List<Span> parts = new ArrayList<>(List.of(SPAN));
        Quotation quotation = quotation(QuotationKind.DIRECT, parts, List.of(new Quotation.Passage(List.of(SPAN))));
        parts.clear();
        assertThat(quotation.parts()).containsExactly(SPAN);
    }

    @Test
    void aQuotationHasAPart() {
        assertThatThrownBy(() -> quotation(QuotationKind.INDIRECT, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsQuotedHasAPassageInMarksAndWhatIsToldHasNone() {
        List<Quotation.Passage> passages = List.of(new Quotation.Passage(List.of(SPAN)));
        assertThat(quotation(QuotationKind.INDIRECT, List.of(SPAN), List.of()).passages())
                .isEmpty();
        assertThatThrownBy(() -> quotation(QuotationKind.DIRECT, List.of(SPAN), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quotation(QuotationKind.INDIRECT, List.of(SPAN), passages))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsCreditedThroughHimself() {
        assertThatThrownBy(() -> new Attribution(
                        "a", "o1", List.of("o2", "o1"), AttributionClass.SPEECH, null, null, SPAN, List.of(SPAN), SPAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Quotation quotation(QuotationKind kind, List<Span> parts, List<Quotation.Passage> passages) {
        return new Quotation("q1", "a", kind, SPAN, parts, passages, null, null, null, null, null, List.of());
    }

    @Test
    void anEntityIsMentioned() {
        assertThatThrownBy(() -> new Entity("e1", "Torvik", NameType.CITY, null, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Torvik");
    }

    @Test
    void rangesRunUpwards() {
        assertThatThrownBy(() -> new Quantity(
                        SPAN,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        org.parallax.model.Comparator.EXACTLY,
                        Quantity.COUNT,
                        null,
                        ""))
                .isInstanceOf(IllegalArgumentException.class);
        LocalDate day = LocalDate.of(2031, 5, 7);
        assertThatThrownBy(() -> new TimeExpression(
                        SPAN, TimeKind.DATE, day, day.minusDays(1), null, Granularity.DAY, false, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void durationsAndSetsHaveAPeriodAndDatesHaveNone() {
        assertThatThrownBy(() -> new TimeExpression(
                        SPAN, TimeKind.DURATION, null, null, null, Granularity.WEEK, false, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new TimeExpression(SPAN, TimeKind.DATE, null, null, null, Granularity.WEEK, false, "P3W", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTollRestsOnWordsAndRunsUpwards() {
        org.parallax.model.Comparator exactly = org.parallax.model.Comparator.EXACTLY;
        assertThatThrownBy(() -> new Toll(CasualtyRole.KILLED, 2, 2, exactly, 0, List.of(), true, "r"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Toll(CasualtyRole.KILLED, 2, 1, exactly, 0, List.of(SPAN), true, "r"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeIsResolvedWhollyOrNotAtAll() {
        LocalDate day = LocalDate.of(2031, 5, 7);
        assertThatThrownBy(() ->
                        new TimeExpression(SPAN, TimeKind.DATE, day, null, null, Granularity.DAY, false, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHeadIsATokenOrTheRoot() {
        assertThat(new Dependency(Dependency.ROOT, "root").head()).isEqualTo(-1);
        assertThatThrownBy(() -> new Dependency(-2, "obj"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got -2");
    }

    @Test
    void copiesAndValuesOfASlotAreSorted() {
        TreeMap<String, String> values = new TreeMap<>();
        values.put("b", "14");
        values.put("a", "12");
        SlotValues slot = new SlotValues(Slot.AMOUNT, values);
        values.clear();
        assertThat(slot.values().toString()).isEqualTo("{a=12, b=14}");
    }

    @Test
    void whatTheUserGivesWinsOverWhatTheSourceSays() {
        Metadata source = new Metadata(
                "https://example.org/1", "a.txt", "Gazette", "Title", List.of("A. Berg"), null, null, "en");
        Metadata given = new Metadata(null, null, "Courier", null, List.of(), null, null, null);
        Metadata both = source.overriddenBy(given);
        assertThat(both.outlet()).isEqualTo("Courier");
        assertThat(both.title()).isEqualTo("Title");
        assertThat(both.authors()).containsExactly("A. Berg");
        assertThat(source.overriddenBy(Metadata.NONE)).isEqualTo(source);
    }
}
