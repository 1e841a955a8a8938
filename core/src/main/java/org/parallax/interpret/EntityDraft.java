// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.lexicon.PersonNames;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.NameType;

/** An entity being gathered. Not safe for use by several threads. */
final class EntityDraft {
    final NameType type;
    final List<Mention> mentions = new ArrayList<>();
    final List<List<String>> forms = new ArrayList<>();
    /** Noun phrases in lower case, without articles. */
    final Set<String> descriptions = new TreeSet<>();

    private String name;
    private List<String> parts;
    Gender gender = Gender.UNKNOWN;

    /** "jr" of "Karl Berg Jr."; null as long as no mention tells. */
    @Nullable
    String generation;

    /** True when the first words on somebody name him by somebody else: "his wife, Anna Lund". */
    boolean someones;

    @Nullable
    String role;

    @Nullable
    String country;

    @Nullable
    String sector;

    EntityDraft(NameType type, String name) {
        this.type = type;
        this.name = name;
        this.parts = PersonNames.parts(name);
    }

    String name() {
        return name;
    }

    /** The parts of the name, as {@link PersonNames#parts}. */
    List<String> parts() {
        return parts;
    }

    void rename(String better) {
        name = better;
        parts = PersonNames.parts(better);
    }

    /** Takes what is not known yet. */
    void learn(ActorCode code) {
        if (country == null) {
            country = code.country();
        }
        if (sector == null) {
            sector = code.sector();
        }
    }

    Entity entity(String id) {
        return new Entity(id, name, type, role, country, sector, mentions);
    }
}
