// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Claim;
import org.parallax.model.Verdict;
import org.parallax.resolve.Resolver;

class CollatorTest {
    private static List<Claim> differences(String a, String b) {
        return new Collator(new WordBagEncoder())
                        .collate(new Resolver()
                                .resolve(new Grouper().story(List.of(Reports.read("a", a), Reports.read("b", b)))))
                        .claims()
                        .stream()
                        .filter(claim -> claim.verdict() == Verdict.DIFFER)
                        .toList();
    }

    @Test
    void whatSeveralSentencesTellOfOneStageIsToldOnce() {
        String charged = "Karl Berg was charged with setting the fire in the market hall of Torvik on Monday.";
        String again = "Berg, the owner of the hall, was charged over the fire in the market hall of Torvik on Monday.";
        String convicted = "Karl Berg was convicted on Monday of setting the fire in the market hall of Torvik.";
        assertThat(differences(convicted, charged + " " + again))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.rule()).isEqualTo("stage");
                    assertThat(claim.readings()).hasSize(3);
                });
    }

    @Test
    void aValueThatBothReportsHaveIsNoDifference() {
        String block = "The men were shot in the 800 block of Mill Street in Torvik on Monday.";
        String corner = "The men were shot near Harbour and Mill streets in Torvik on Monday.";
        assertThat(differences(block, corner)).extracting(Claim::rule).contains("crossing");
        String further = " Officers had been called to %s a day before the harbour feast began.";
        assertThat(differences(
                        block + further.formatted("Harbour and Mill streets"),
                        corner + further.formatted("the 800 block of Mill Street")))
                .extracting(Claim::rule)
                .doesNotContain("crossing");
    }
}
