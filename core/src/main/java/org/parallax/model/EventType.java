// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;

/**
 * What happened, in the 16 types of PLOVER 2.0 (Political Language Ontology for Verifiable Event Records, Open Event Data
 * Alliance, CC BY-SA 4.0). {@link #modes()} are the manual's modes of the type, in its order; a type without modes has none.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change
public enum EventType {
    AGREE,
    CONSULT("visit", "third-party", "multilateral", "phone"),
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    REQUEST("assist", "change", "yield", "meet"),
    ACCUSE("disapprove", "investigate", "allege"),
    REJECT("assist", "change", "yield", "meet"),
    THREATEN("restrict", "arrest", "relations", "expel", "territory", "violence"),
    PROTEST("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    SANCTION("convict", "expel", "withdraw", "discontinue"),
    MOBILIZE("troops", "weapons", "police", "militia"),
    COERCE(
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber"),
    ASSAULT(
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional");

    private final List<String> modes;

    EventType(String... modes) {
        this.modes = List.of(modes);
    }

    /** The ways in which an event of this type can be done, as the manual writes them. */
    public List<String> modes() {
        return modes;
    }
}
