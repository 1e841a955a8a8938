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
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;

/**
 * An entity of one report as it is compared with others: made once, since it is compared often.
 *
 * @param normal the name in lower case without "the" and dots
 * @param parts of a person's name, without titles
 * @param generation "jr" or the like behind a person's name, null when none stands there
 * @param words what the name is made of, in any order, with countries and spellings made one
 * @param described true when no report gives it a name, only descriptions
 * @param unnamed as {@link Entity#isUnnamedPerson}
 * @param sames keys of which two have one in common that are of the same name or country
 * @param keys keys of which two have one in common that any rule joins or doubts; the sames among them
 */
record NameForm(
        Entity entity,
        String report,
        String normal,
        List<String> parts,
        @Nullable String generation,
        Set<String> words,
        boolean described,
        boolean unnamed,
        Set<String> sames,
        Set<String> keys) {

    /** Makes forms. Immutable, safe for use by several threads. */
    static final class Maker {
        private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "in", "on", "de", "a", "an", "&");
        private static final int LONGEST_COUNTRY = 3;

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
            Set<String> words = words(entity.name());
            Set<String> sames = sames(entity);
            Set<String> keys = new TreeSet<>(sames);
            switch (entity.type()) {
                case PERSON -> keys.addAll(person(parts));
                case ORGANIZATION, GROUP -> keys.addAll(body(entity.name(), words));
                case COUNTRY, CITY, PLACE, NATIONALITY, EVENT, PRODUCT -> {
                    // of these only the same are joined
                }
            }
            return new NameForm(
                    entity,
                    report,
                    normal(entity.name()),
                    List.copyOf(parts),
                    PersonNames.generation(entity.name()),
                    words,
                    entity.mentions().stream().allMatch(mention -> mention.kind() == MentionKind.NOMINAL),
                    entity.isUnnamedPerson(),
                    sames,
                    keys);
        }

        private static Set<String> sames(Entity entity) {
            String name = "name " + normal(entity.name());
            return entity.type() == NameType.COUNTRY && entity.country() != null
                    ? Set.of(name, "country " + entity.country())
                    : Set.of(name);
        }

        /** The first letter and the sound of the surname: what is misspelt keeps the one or the other. */
        private static Set<String> person(List<String> parts) {
            Set<String> keys = new TreeSet<>();
            if (!parts.isEmpty()) {
                String surname = parts.get(parts.size() - 1);
                keys.add("first " + surname.charAt(0));
                keys.add("sound " + PersonNames.transliteration(surname));
            }
            if (parts.size() == 3) {
                keys.add("first " + parts.get(1).charAt(0));
            }
            return keys;
        }

        /** Initials, words in any order, and how the name begins and ends. */
        private static Set<String> body(String name, Set<String> words) {
            Set<String> keys = new TreeSet<>();
            OrganizationNames.acronyms(name).forEach(initials -> keys.add("initials " + initials));
            if (!words.isEmpty()) {
                keys.add("words " + words);
            }
            keys.add("last " + last(normal(name)));
            List<String> bare = PersonNames.parts(OrganizationNames.strip(name));
            if (!bare.isEmpty()) {
                keys.add("begins " + bare.get(0));
            }
            List<String> whole = PersonNames.parts(name);
            if (!whole.isEmpty()) {
                keys.add("last " + whole.get(whole.size() - 1));
            }
            return keys;
        }

        private static String last(String words) {
            return words.substring(words.lastIndexOf(' ') + 1);
        }

        static String normal(String name) {
            String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
            return lower.startsWith("the ") ? lower.substring(4) : lower;
        }

        private Set<String> words(String name) {
            List<String> bare = new ArrayList<>();
            for (String word : name.replace('\u2019', '\'').split("[\\s,()-]+", -1)) {
                bare.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
            }
            Set<String> words = new TreeSet<>();
            int i = 0;
            while (i < bare.size()) {
                int taken = countryAt(bare, i, words);
                String lower = bare.get(i).toLowerCase(Locale.ROOT).replace(".", "");
                if (taken == 0 && !lower.isEmpty() && !SMALL.contains(lower)) {
                    words.add(spellings.getOrDefault(lower, lower));
                }
                i += Math.max(1, taken);
            }
            return words;
        }

        /** Adds the country whose name, of any length, begins there ("United States"); how many words it has. */
        private int countryAt(List<String> bare, int begin, Set<String> words) {
            for (int length = Math.min(LONGEST_COUNTRY, bare.size() - begin); length > 0; length--) {
                String country = countries.state(String.join(" ", bare.subList(begin, begin + length)));
                if (country != null) {
                    words.add(country);
                    return length;
                }
            }
            return 0;
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
