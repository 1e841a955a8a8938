// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench.corenlp;

import java.util.Map;

/**
 * Universal tags for the Penn Treebank's. CoreNLP has its own converter for constituency trees only, which these pipelines do not
 * make; here the relation in the dependency tree decides where the Penn tag leaves it open.
 */
final class UniversalTags {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("CC", "CCONJ"),
            Map.entry("CD", "NUM"),
            Map.entry("EX", "PRON"),
            Map.entry("FW", "X"),
            Map.entry("JJ", "ADJ"),
            Map.entry("JJR", "ADJ"),
            Map.entry("JJS", "ADJ"),
            Map.entry("MD", "AUX"),
            Map.entry("NN", "NOUN"),
            Map.entry("NNS", "NOUN"),
            Map.entry("NNP", "PROPN"),
            Map.entry("NNPS", "PROPN"),
            Map.entry("PDT", "DET"),
            Map.entry("POS", "PART"),
            Map.entry("PRP", "PRON"),
            Map.entry("PRP$", "PRON"),
            Map.entry("RBR", "ADV"),
            Map.entry("RBS", "ADV"),
            Map.entry("RP", "ADP"),
            Map.entry("UH", "INTJ"),
            Map.entry("WP", "PRON"),
            Map.entry("WP$", "PRON"),
            Map.entry("$", "SYM"),
            Map.entry("#", "SYM"),
            Map.entry("SYM", "SYM"),
            Map.entry("ADD", "X"),
            Map.entry("AFX", "X"),
            Map.entry("GW", "X"),
            Map.entry("LS", "X"),
            Map.entry("XX", "X"));

    private UniversalTags() {}

    /**
     * The universal tag of a word.
     *
     * @param penn its Penn tag
     * @param relation to its head
     * @param form in small letters
     */
    static String of(String penn, String relation, String form) {
        return switch (penn) {
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
                relation.startsWith("aux") || relation.equals("cop") ? "AUX" : "VERB";
            case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
            case "TO" -> relation.equals("mark") ? "PART" : "ADP";
            case "DT", "WDT" -> relation.startsWith("det") ? "DET" : "PRON";
            case "RB" -> form.equals("not") || form.equals("n't") || form.equals("n’t") ? "PART" : "ADV";
            case "WRB" -> relation.equals("mark") ? "SCONJ" : "ADV";
            default -> PLAIN.getOrDefault(penn, "PUNCT");
        };
    }
}
