// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.collate.QuotationRule.Quoted;
import org.parallax.model.Account;

class QuotationRuleTest {
    private static Quoted quoted(Units units, String report) {
        Account account = units.story().story().accounts().stream()
                .filter(one -> one.id().equals(report))
                .findFirst()
                .orElseThrow();
        List<Quoted> quoted = Quoted.in(account);
        assertThat(quoted).hasSize(1);
        return quoted.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"The bridge is safe,\" Maria Lund said. | \"The bridge is safe,\" Karl Brandt said."
                        + " | CONFLICT SPEAKER speaker",
                "\"The bridge is safe,\" Maria Lund said. | \"The bridge is safe,\" Maria Lund said."
                        + " | AGREE WORDING same-words",
                // a surname and a full name; one inside the other
                "\"The bridge is safe,\" Lund said. | \"The bridge is safe and dry,\" Maria Lund said."
                        + " | AGREE WORDING same-words",
                "\"The bridge is not safe today,\" Maria Lund said. | \"The bridge is not safe at night,\" Maria Lund said."
                        + " | DIFFER WORDING wording",
                // a described or unknown speaker contradicts nobody
                "\"The bridge is safe,\" Maria Lund said. | \"The bridge is safe,\" the mayor said."
                        + " | AGREE WORDING same-words",
                "\"The bridge is safe,\" Maria Lund said. | \"The bridge is safe\" was painted on a wall."
                        + " | AGREE WORDING same-words",
                // a surname behind a title, and what a film is called
                "\"The bridge is safe,\" Const. Falk said. | \"The bridge is safe,\" Falk said. | AGREE WORDING same-words",
                "Maria Lund said of \"The Silent Bridge\" that it was long. | Karl Brandt said of \"The Silent Bridge\" that it was short."
                        + " | AGREE WORDING same-words",
                // whoever reports it and who said it
                "Her aide Karl Brandt says Maria Lund told them that \"the bridge is safe.\""
                        + " | \"The bridge is safe,\" Maria Lund said. | AGREE WORDING same-words",
                // a nameless many is less than a name
                "\"The bridge is safe,\" Maria Lund said. | \"The bridge is safe,\" investigators said."
                        + " | DIFFER SPEAKER speaker-unnamed"
            })
    void oneUtteranceIsComparedBySpeakerThenByWords(String a, String b, String wanted) {
        Units units = Units.of(a, b);
        Quoted left = quoted(units, "a");
        Quoted right = quoted(units, "b");
        assertThat(QuotationRule.sameUtterance(left, right)).isTrue();
        Finding finding = new QuotationRule(units.story()).compare(left, right);
        assertThat(finding.verdict() + " " + finding.slot() + " " + finding.rule())
                .isEqualTo(wanted);
        Finding mirrored = new Finding(finding.verdict(), finding.slot(), finding.b(), finding.a(), finding.rule());
        assertThat(new QuotationRule(units.story()).compare(right, left)).isEqualTo(mirrored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"The bridge is safe,\" Maria Lund said. | \"The trains run again,\" Maria Lund said.",
                // a few words that anybody says
                "\"It is a very good day,\" Maria Lund said. | \"It is a lie,\" Karl Brandt said.",
                "The plan is \"nonsense,\" Maria Lund said. | The book is \"nonsense,\" Karl Brandt said."
            })
    void twoUtterancesAreNotCompared(String a, String b) {
        Units units = Units.of(a, b);
        assertThat(QuotationRule.sameUtterance(quoted(units, "a"), quoted(units, "b")))
                .isFalse();
    }
}
