// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;

/** One name for each agency and outlet, however a report writes it: "AP" is the Associated Press. Immutable. */
final class Relays {
    private static final Tsv AGENCIES = Tsv.load("/parallax/resolve/agencies.tsv", 2);
    private static final Map<String, String> SPELLINGS =
            Tsv.load("/parallax/resolve/spellings.tsv").map();
    private static final List<String> TAILS = List.of(
            " news agency", " news service", " newspaper", " news", " online", ".com", ".co.uk", ".org", ".net");

    /** Every form of an agency's name to the one that stands for all. */
    private static final Map<String, String> NAMES = names();

    private static final Set<String> AGENCY_NAMES =
            AGENCIES.rows().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /** Canonical name of an outlet to the id of its report; null where two reports are one outlet's. */
    private final Map<String, @Nullable String> reportOf = new HashMap<>();

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : AGENCIES.rows()) {
            names.put(bare(row.get(0)), row.get(1));
            names.putIfAbsent(bare(row.get(1)), row.get(1));
        }
        return Map.copyOf(names);
    }

    /** @param accounts in order of their ids */
    Relays(List<Account> accounts) {
        for (Account account : accounts) {
            String outlet = account.annotation().article().metadata().outlet();
            if (outlet != null && !outlet.isBlank()) {
                String key = key(outlet);
                reportOf.put(key, reportOf.containsKey(key) ? null : account.id());
            }
        }
    }

    /** The name that stands for all forms of the outlet's or agency's name. */
    String name(String form) {
        return NAMES.getOrDefault(bare(form), form);
    }

    /** What two forms of one outlet's name have in common. */
    String key(String form) {
        String name = NAMES.get(bare(form));
        return bare(name == null ? form : name);
    }

    /** Id of the one report of the story that this outlet published; null when there is none, or more than one. */
    @Nullable
    String report(String form) {
        return reportOf.get(key(form));
    }

    /** True for the name of a known agency, written as names are. */
    boolean isAgency(String form) {
        return AGENCY_NAMES.contains(form) || AGENCY_NAMES.contains(name(form));
    }

    private static String bare(String form) {
        String bare =
                form.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        int port = bare.lastIndexOf(':');
        bare = port > 0 && bare.indexOf('.') > 0 ? bare.substring(0, port) : bare;
        bare = bare.startsWith("the ") ? bare.substring(4) : bare;
        for (String tail : TAILS) {
            bare = bare.endsWith(tail) && bare.length() > tail.length() + 2
                    ? bare.substring(0, bare.length() - tail.length())
                    : bare;
        }
        return Arrays.stream(bare.replace(".", "").split(" ", -1))
                .map(word -> SPELLINGS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
