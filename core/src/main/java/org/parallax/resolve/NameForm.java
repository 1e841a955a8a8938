// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Countries;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;

/**
 * An entity of one report as it is compared with others: made once, since it is compared often.
 *
 * @param normal the name in lower case without "the" and dots
 * @param parts of a person's name, without titles
 * @param generation "jr" or the like behind a person's name, null when none stands there
 * @param words what the name is made of, in any order, with countries and spellings made one
 * @param described true when no report gives it a name, only descriptions
 * @param unnamed as {@link Entity#isUnnamedPerson}
 */
record NameForm(
        Entity entity,
        String report,
        String normal,
        List<String> parts,
        @Nullable String generation,
        Set<String> words,
        boolean described,
        boolean unnamed) {

    /** Makes forms. Immutable, safe for use by several threads. */
    static final class Maker {
        private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "in", "on", "de", "a", "an", "&");

        private final Set<String> titles =
                Tsv.load("/parallax/resolve/titles.tsv").words();
        private final Map<String, String> spellings =
                Tsv.load("/parallax/resolve/spellings.tsv").map();
        private final Countries countries = Countries.open();

        NameForm make(Entity entity, String report) {
            List<String> parts = new ArrayList<>(PersonNames.parts(entity.name()));
            while (parts.size() > 1 && titles.contains(parts.get(0))) {
                parts.remove(0);
            }
            return new NameForm(
                    entity,
                    report,
                    normal(entity.name()),
                    List.copyOf(parts),
                    PersonNames.generation(entity.name()),
                    words(entity.name()),
                    entity.mentions().stream().allMatch(mention -> mention.kind() == MentionKind.NOMINAL),
                    entity.isUnnamedPerson());
        }

        static String normal(String name) {
            String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
            return lower.startsWith("the ") ? lower.substring(4) : lower;
        }

        private Set<String> words(String name) {
            Set<String> words = new TreeSet<>();
            for (String word : name.replace('\u2019', '\'').split("[\\s,()-]+", -1)) {
                String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
                String country = countries.state(bare);
                String lower = bare.toLowerCase(Locale.ROOT).replace(".", "");
                if (country != null) {
                    words.add(country);
                } else if (!lower.isEmpty() && !SMALL.contains(lower)) {
                    words.add(spellings.getOrDefault(lower, lower));
                }
            }
            return words;
        }
    }

    /** The first words that name it; the first that mean it when none do. */
    Mention mention() {
        return entity.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .findFirst()
                .orElse(entity.mentions().get(0));
    }
}
