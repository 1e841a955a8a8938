// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.ClaimKind;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

class ToldTest {
    private final Units units = Units.of("The mill in Torvik burnt down.", "The mill in Torvik burnt.");

    @Test
    void aDifferenceOfBothSetsThemApart() {
        ClaimDraft draft = draft();
        draft.find(
                new Finding(
                        Verdict.DIFFER,
                        Slot.WORDING,
                        units.a().span(),
                        units.b().span(),
                        "wording"),
                units.a().report(),
                units.b().report());
        assertThat(new Told(List.of(draft)).setsApart(pair())).isTrue();
    }

    @Test
    void anAgreementOfBothDoesNot() {
        assertThat(new Told(List.of(draft())).setsApart(pair())).isFalse();
    }

    private Alignment pair() {
        return new Alignment(units.a(), units.b(), 0.9);
    }

    private ClaimDraft draft() {
        ClaimDraft draft = new ClaimDraft(ClaimKind.EVENT, "aligned");
        draft.add(units.a(), units.a().span());
        draft.add(units.b(), units.b().span());
        return draft;
    }
}
