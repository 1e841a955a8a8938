// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Places;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.NameType;

/**
 * Tells by which rule two names of two reports can be one entity's. Sieves from certain to bold: the same name, another
 * form of a full name, a short form that fits only one, what is described alike. Immutable, safe for use by several
 * threads.
 */
final class NameRules {
    /** How many sieves there are, numbered from zero. */
    static final int SIEVES = 4;

    private final Set<String> bodies =
            Tsv.load("/parallax/resolve/bare-bodies.tsv").words();

    /** Read when a name first needs it: most stories never do. */
    private static final class Gazetteer {
        private static final Places PLACES = Places.open();
    }

    /** One type for all whose entities a rule may join or doubt: places of every kind, bodies and groups, else the own. */
    NameType kind(Entity entity) {
        return switch (entity.type()) {
            case COUNTRY, CITY, PLACE -> NameType.PLACE;
            case ORGANIZATION, GROUP -> NameType.ORGANIZATION;
            case PERSON, NATIONALITY, EVENT, PRODUCT -> entity.type();
        };
    }

    /** The rule of this sieve by which the two are one; null when none says so. */
    @Nullable
    String rule(NameForm a, NameForm b, int sieve) {
        Entity one = a.entity();
        Entity other = b.entity();
        if (a.unnamed() || b.unnamed()) {
            return null;
        }
        boolean lands = one.type() == NameType.COUNTRY && other.type() == NameType.COUNTRY;
        if (lands && one.country() != null && one.country().equals(other.country())) {
            return sieve == 0 ? "same-country" : null;
        }
        if (sieve == 0) {
            boolean same = kindred(one, other) && a.normal().equals(b.normal());
            return same && !namesakes(a, b) ? "same-name" : null;
        }
        if (sieve == 3 && isBare(a, b)) {
            return "bare-body";
        }
        if (one.type() != other.type()) {
            return null;
        }
        return switch (one.type()) {
            case PERSON -> person(a, b, sieve);
            case ORGANIZATION -> organization(a, b, sieve);
            case COUNTRY, CITY, PLACE, NATIONALITY, GROUP, EVENT, PRODUCT -> null;
        };
    }

    /** Why two that no rule joins may be one after all; null when nothing speaks for it. */
    @Nullable
    String doubt(NameForm a, NameForm b) {
        if (a.unnamed() || b.unnamed()) {
            return null;
        }
        if (namesakes(a, b)) {
            return "namesake";
        }
        boolean persons = a.entity().type() == NameType.PERSON && b.entity().type() == NameType.PERSON;
        if (!persons || a.parts().size() < 2 || b.parts().size() < 2) {
            return null;
        }
        String given = a.parts().get(0);
        String other = b.parts().get(0);
        boolean surname = a.parts()
                .get(a.parts().size() - 1)
                .equals(b.parts().get(b.parts().size() - 1));
        boolean near = given.charAt(0) == other.charAt(0) && PersonNames.distance(given, other) <= 2;
        return surname && near && !PersonNames.compatible(a.parts(), b.parts()) ? "near-name" : null;
    }

    /** One name, but two places, two countries' bodies or father and son. */
    private static boolean namesakes(NameForm a, NameForm b) {
        Entity one = a.entity();
        Entity other = b.entity();
        boolean places = isPlace(one.type()) && isPlace(other.type());
        if (a.generation() != null && b.generation() != null && !a.generation().equals(b.generation())) {
            return one.type() == NameType.PERSON && a.parts().equals(b.parts());
        }
        if (!a.normal().equals(b.normal()) || !(places || one.type() == other.type())) {
            return false;
        }
        boolean kinds = places && (one.type() == NameType.COUNTRY) != (other.type() == NameType.COUNTRY);
        boolean lands = one.type() != NameType.PERSON
                && one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
        return kinds || lands;
    }

    private static boolean kindred(Entity a, Entity b) {
        boolean land = a.type() == NameType.COUNTRY || b.type() == NameType.COUNTRY;
        return a.type() == b.type() || (!land && isPlace(a.type()) && isPlace(b.type()));
    }

    private static boolean isPlace(NameType type) {
        return type == NameType.CITY || type == NameType.PLACE || type == NameType.COUNTRY;
    }

    /** Full names first, then a surname alone, which must be the same and fit no second person. */
    private static @Nullable String person(NameForm a, NameForm b, int sieve) {
        boolean full = a.parts().size() > 1 && b.parts().size() > 1;
        boolean father = a.generation() != null
                && b.generation() != null
                && !a.generation().equals(b.generation());
        if (father || sieve != (full ? 1 : 2) || !PersonNames.compatible(a.parts(), b.parts())) {
            return null;
        }
        if (!full) {
            return "surname";
        }
        boolean letters = a.parts().containsAll(b.parts()) || b.parts().containsAll(a.parts());
        return letters ? "name-form" : "spelling";
    }

    private @Nullable String organization(NameForm a, NameForm b, int sieve) {
        String one = a.entity().name();
        String other = b.entity().name();
        return switch (sieve) {
            case 1 -> {
                boolean words = a.words().size() > 1 && a.words().equals(b.words());
                yield OrganizationNames.acronym(one, other) ? "acronym" : words ? "same-words" : null;
            }
            case 2 -> OrganizationNames.shortened(one, other) || endsIn(a, b) || endsIn(b, a) ? "short-form" : null;
            default -> sameDescription(a, b) ? "description" : null;
        };
    }

    /** "Colts" for "Indianapolis Colts": what stands before is a place. */
    private static boolean endsIn(NameForm longer, NameForm shorter) {
        String tail = " " + shorter.normal();
        boolean named = Character.isUpperCase(shorter.entity().name().codePointAt(0));
        return named
                && shorter.normal().length() >= 4
                && longer.normal().endsWith(tail)
                && !Gazetteer.PLACES
                        .find(longer.normal().substring(0, longer.normal().length() - tail.length()))
                        .isEmpty();
    }

    /** "police" for "Torvik police". */
    private boolean isBare(NameForm a, NameForm b) {
        return isBareOf(a, b) || isBareOf(b, a);
    }

    private boolean isBareOf(NameForm bare, NameForm full) {
        return isBody(bare.entity())
                && isBody(full.entity())
                && bodies.contains(bare.normal())
                && full.normal().endsWith(" " + bare.normal());
    }

    private static boolean isBody(Entity entity) {
        return entity.type() == NameType.GROUP || entity.type() == NameType.ORGANIZATION;
    }

    /** "Iran's official oil company", "Iran's national oil company": one country, one kind of body, a shared modifier. */
    private static boolean sameDescription(NameForm a, NameForm b) {
        String country = a.entity().country();
        if (country == null || !country.equals(b.entity().country()) || !a.described() || !b.described()) {
            return false;
        }
        List<String> left = PersonNames.parts(a.entity().name());
        List<String> right = PersonNames.parts(b.entity().name());
        if (left.size() < 2 || right.size() < 2 || !left.get(left.size() - 1).equals(right.get(right.size() - 1))) {
            return false;
        }
        List<String> shared = new ArrayList<>(left.subList(1, left.size() - 1));
        shared.retainAll(right.subList(1, right.size() - 1));
        return !shared.isEmpty() || (left.size() == 2 && right.size() == 2);
    }
}
