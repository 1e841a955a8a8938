// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Metadata;

/**
 * A report as the table and the page name it.
 *
 * @param siglum what stands for it, as textual criticism has it: A, B, ... Z, AA, AB ..., and A1, A2 for copies of A
 * @param copyOf siglum of the report that most of its text is taken from, null when it is a witness of its own
 */
record Witness(String siglum, Account account, @Nullable String copyOf) {
    String id() {
        return account.id();
    }

    Metadata metadata() {
        return account.annotation().article().metadata();
    }

    /** What an editor knows it by: outlet, else its file's name without the folders, else id. */
    String name() {
        Metadata metadata = metadata();
        if (metadata.outlet() != null) {
            return metadata.outlet();
        }
        return metadata.file() != null ? metadata.file().replaceAll(".*[/\\\\]", "") : id();
    }

    /** Of one sheet, those of one report are one: to look through all that its account holds would tell no more. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Witness witness && id().equals(witness.id()) && siglum.equals(witness.siglum);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /**
     * Report id to siglum, in the order of {@code reports}.
     *
     * @param copies report id to the id of the report that it copies
     */
    static Map<String, String> sigla(List<String> reports, Map<String, String> copies) {
        Map<String, String> originals = new LinkedHashMap<>();
        for (String report : reports) {
            if (!copies.containsKey(report)) {
                originals.put(report, letters(originals.size()));
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> sigla = new LinkedHashMap<>();
        for (String report : reports) {
            String original = original(report, copies);
            String letters = originals.getOrDefault(original, original);
            sigla.put(report, original.equals(report) ? letters : letters + counts.merge(original, 1, Integer::sum));
        }
        return sigla;
    }

    private static String original(String report, Map<String, String> copies) {
        String original = report;
        for (int steps = 0; steps < copies.size(); steps++) {
            original = copies.getOrDefault(original, original);
        }
        return original;
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
