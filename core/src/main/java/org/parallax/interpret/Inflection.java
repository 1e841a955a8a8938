// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Set;

/** Takes regular English verb endings off. */
final class Inflection {
    private Inflection() {}

    /** The member of {@code stems} that {@code form} is a regular inflection of; {@code form} itself when none is. */
    static String stem(String form, Set<String> stems) {
        for (String ending : new String[] {"ing", "ed", "es", "s", "d"}) {
            if (!form.endsWith(ending) || form.length() <= ending.length() + 1) {
                continue;
            }
            String base = form.substring(0, form.length() - ending.length());
            int last = base.length() - 1;
            boolean doubled = last > 0 && base.charAt(last) == base.charAt(last - 1);
            for (String stem : new String[] {
                base,
                base + "e",
                doubled ? base.substring(0, last) : base,
                base.endsWith("i") ? base.substring(0, last) + "y" : base
            }) {
                if (stems.contains(stem)) {
                    return stem;
                }
            }
        }
        return form;
    }
}
