// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two forms of an organisation's name can be one organisation's. */
public final class OrganizationNames {
    private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "in", "on", "de", "a");

    private OrganizationNames() {}

    /** True when one form is made of the other's initials: "U.N.", "United Nations". */
    public static boolean acronym(String a, String b) {
        return initialsOf(a).equals(letters(b)) || initialsOf(b).equals(letters(a));
    }

    /** What a name is an acronym of or by: of two for which {@link #acronym} is true both have one of them. */
    public static Set<String> acronyms(String name) {
        Set<String> acronyms = new TreeSet<>(List.of(initialsOf(name), letters(name)));
        acronyms.removeAll(List.of("+", "-"));
        return acronyms;
    }

    private static String letters(String form) {
        String bare = form.replace(".", "");
        return bare.length() >= 2 && bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.indexOf(' ') < 0 ? bare : "-";
    }

    private static String initialsOf(String form) {
        StringBuilder initials = new StringBuilder();
        for (String part : form.split("[\\s-]+", -1)) {
            if (!part.isEmpty() && !SMALL.contains(part.toLowerCase(Locale.ROOT))) {
                initials.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return initials.length() >= 2 ? initials.toString() : "+";
    }

    /** True when the shorter form is the beginning of the longer one and has at least two words, or its only rare one. */
    public static boolean shortened(String a, String b) {
        List<String> left = PersonNames.parts(strip(a));
        List<String> right = PersonNames.parts(strip(b));
        List<String> shorter = left.size() <= right.size() ? left : right;
        List<String> longer = left.size() <= right.size() ? right : left;
        if (shorter.isEmpty() || shorter.size() == longer.size()) {
            return shorter.equals(longer) && !shorter.isEmpty();
        }
        boolean leads = longer.subList(0, shorter.size()).equals(shorter);
        return leads && (shorter.size() >= 2 || (shorter.get(0).length() >= 5 && longer.size() == 2));
    }

    /** The name without "The". */
    public static String strip(String form) {
        return form.toLowerCase(Locale.ROOT).startsWith("the ") ? form.substring(4) : form;
    }
}
