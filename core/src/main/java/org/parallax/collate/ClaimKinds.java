// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.parallax.model.ClaimKind;
import org.parallax.model.Sentence;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Tells what kind of claim a clause makes. */
final class ClaimKinds {
    private ClaimKinds() {}

    static ClaimKind of(Alignment pair) {
        ClaimKind left = of(pair.a());
        ClaimKind right = of(pair.b());
        return left == right ? left : ClaimKind.EVENT;
    }

    static ClaimKind of(Unit unit) {
        if (unit.quotation() != null && !unit.quotation().passages().isEmpty()) {
            return ClaimKind.QUOTATION;
        }
        if (!unit.quantities().isEmpty()) {
            return ClaimKind.QUANTITY;
        }
        return acts(unit) ? ClaimKind.EVENT : ClaimKind.STATE;
    }

    private static boolean acts(Unit unit) {
        Sentence sentence = unit.sentence();
        List<Token> tokens = sentence.tokens();
        return tokens.stream().anyMatch(token -> unit.span().contains(token.span()) && token.tag() == Tag.VERB);
    }
}
