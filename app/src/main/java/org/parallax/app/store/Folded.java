// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.text.Normalizer;
import java.util.Locale;

/** Words as both databases find them: lower-case letters and digits without accents, single spaces between them. */
public final class Folded {
    /** What PostgreSQL can index. */
    private static final int LONGEST_OUTLET = 200;

    private Folded() {}

    /** The outlet as it is looked up and counted: its name folded, or, without letters and digits, as it stands. */
    public static String outlet(String name) {
        String folded = of(name);
        String key = folded.isEmpty() ? name.strip() : folded;
        return key.length() <= LONGEST_OUTLET ? key : key.substring(0, LONGEST_OUTLET);
    }

    static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
                gap = true;
            }
        }
        return folded.toString();
    }
}
