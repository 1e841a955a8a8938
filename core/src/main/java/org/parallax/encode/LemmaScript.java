// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to get from a word to its lemma: drop and add letters at either end, or replace the word; then set the case. The idea
 * is UDPipe's (Straka, 2018).
 *
 * @param casing k keep, l lower, c capitalise the first letter, u upper
 * @param whole the lemma itself; null when the word is edited
 */
record LemmaScript(char casing, @Nullable String whole, int dropLeft, String addLeft, int dropRight, String addRight) {
    /**
     * Reads {@code casing|=lemma} or {@code casing|drop,add|drop,add}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static LemmaScript parse(String script) {
        int bar = script.indexOf('|');
        if (bar != 1) {
            throw new IllegalArgumentException("bad lemma script " + script);
        }
        char casing = script.charAt(0);
        String edit = script.substring(2);
        if (edit.startsWith("=")) {
            return new LemmaScript(casing, edit.substring(1), 0, "", 0, "");
        }
        int middle = edit.indexOf('|');
        int left = edit.indexOf(',');
        int right = edit.indexOf(',', middle);
        if (left < 0 || middle < left || right < middle) {
            throw new IllegalArgumentException("bad lemma script " + script);
        }
        return new LemmaScript(
                casing,
                null,
                Integer.parseInt(edit.substring(0, left)),
                edit.substring(left + 1, middle),
                Integer.parseInt(edit.substring(middle + 1, right)),
                edit.substring(right + 1));
    }

    /** The lemma of {@code form}; the form itself when it is too short for the script. */
    String apply(String form) {
        String lemma = whole;
        if (lemma == null) {
            String base = casing == 'k' ? form : form.toLowerCase(Locale.ROOT);
            if (dropLeft + dropRight > base.length()) {
                return form;
            }
            lemma = addLeft + base.substring(dropLeft, base.length() - dropRight) + addRight;
        }
        if (lemma.isEmpty()) {
            return form;
        }
        return switch (casing) {
            case 'c' -> lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
            case 'u' -> lemma.toUpperCase(Locale.ROOT);
            default -> lemma;
        };
    }
}
