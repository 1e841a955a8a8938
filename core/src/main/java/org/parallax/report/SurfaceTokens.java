// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Locale;
import java.util.Set;
import org.parallax.model.Token;

/** Knows which words the English treebanks write as one surface token ("do" + "n't", "Iran" + "'s"). */
final class SurfaceTokens {
    private static final Set<String> CLITICS = Set.of("n't", "'s", "'m", "'re", "'ve", "'ll", "'d");

    private SurfaceTokens() {}

    /** True when {@code word}, which comes next, belongs to the surface token of {@code before}. */
    static boolean continues(Token before, Token word) {
        if (before.span().end() != word.span().begin()) {
            return false;
        }
        String form = word.form().replace('’', '\'').toLowerCase(Locale.ROOT);
        boolean letters =
                Character.isLetterOrDigit(before.form().charAt(before.form().length() - 1));
        return letters && (CLITICS.contains(form) || isCannot(before, form));
    }

    private static boolean isCannot(Token before, String form) {
        return form.equals("not") && before.form().equalsIgnoreCase("can");
    }
}
