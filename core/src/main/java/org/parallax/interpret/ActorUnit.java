// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A word of an actor's phrase, or a part of one that is written with a hyphen ("US" in "US-led").
 *
 * @param token its token in the article
 * @param form as it is written, with straight apostrophes
 * @param forms lower case, lemma and a plain singular, each once
 * @param hyphened true when a hyphen joins it to the next unit
 * @param glued true when nothing lies between it and the next unit
 */
record ActorUnit(int token, String form, List<String> forms, boolean hyphened, boolean glued) {
    /** The units of tokens {@code first} to {@code last}. */
    static List<ActorUnit> of(Words words, int first, int last) {
        List<ActorUnit> units = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            String form = words.get(i).form().replace('\u2019', '\'').replace('\u2010', '-');
            boolean glued = i < last
                    && words.get(i).span().end() == words.get(i + 1).span().begin();
            if (form.equals("-")) {
                if (!units.isEmpty()) {
                    ActorUnit before = units.remove(units.size() - 1);
                    units.add(new ActorUnit(before.token, before.form, before.forms, true, true));
                }
                continue;
            }
            String[] parts = form.split("-", -1);
            for (int k = 0; k < parts.length; k++) {
                if (!parts[k].isEmpty()) {
                    boolean end = k == parts.length - 1;
                    units.add(new ActorUnit(
                            i, parts[k], forms(parts[k], end ? words.lemma(i) : parts[k]), !end, !end || glued));
                }
            }
        }
        return units;
    }

    private static List<String> forms(String form, String lemma) {
        String lower = form.toLowerCase(Locale.ROOT);
        String plain = lower.length() > 2 && lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        TreeSet<String> forms = new TreeSet<>(List.of(plain, lemma.substring(lemma.lastIndexOf('-') + 1)));
        if (plain.endsWith("ies") && plain.length() > 4) {
            forms.add(plain.substring(0, plain.length() - 3) + "y");
        } else if (plain.endsWith("men") && plain.length() > 3) {
            forms.add(plain.substring(0, plain.length() - 2) + "an");
        } else if (plain.endsWith("s") && plain.length() > 3 && !plain.endsWith("ss")) {
            forms.add(plain.substring(0, plain.length() - 1));
            if (plain.endsWith("es")) {
                forms.add(plain.substring(0, plain.length() - 2));
            }
        }
        forms.remove("");
        return List.copyOf(forms);
    }

    boolean is(String lower) {
        return form.toLowerCase(Locale.ROOT).equals(lower);
    }

    boolean isCapital() {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    /** The units from {@code from} to {@code to}, the last one included, as they are written. */
    static String join(List<ActorUnit> units, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i <= to; i++) {
            ActorUnit unit = units.get(i);
            joined.append(unit.form);
            if (i < to) {
                joined.append(unit.hyphened ? "-" : unit.glued ? "" : " ");
            }
        }
        return joined.toString();
    }
}
