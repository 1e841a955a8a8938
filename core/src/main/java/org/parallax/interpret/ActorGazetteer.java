// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.ActorBodies.Body;
import org.parallax.lexicon.Countries;
import org.parallax.lexicon.Place;
import org.parallax.lexicon.Places;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Tag;

/** Marks in an actor's phrase what is known beforehand: bodies, states, places and nouns, the longest first. Immutable. */
final class ActorGazetteer {
    private static final int LAND_WORDS = 5;
    private static final int PLACE_WORDS = 4;
    /** People from which on one word inside the name of something else is taken for a place. */
    private static final int KNOWN_CITY = 100_000;

    private final ActorNouns nouns;
    private final ActorBodies bodies = new ActorBodies();
    private final Countries countries = Countries.open();
    private final Places places = Places.open();
    private final Set<String> commonWords =
            Tsv.load("/parallax/interpret/no-places.tsv").words();

    ActorGazetteer(ActorNouns nouns) {
        this.nouns = nouns;
    }

    /**
     * The marks of a phrase in text order, none overlapping another.
     *
     * @param near how often the article names each country
     */
    List<ActorMark> marks(Words words, List<ActorUnit> units, Map<String, Integer> near) {
        List<ActorMark> marks = new ArrayList<>();
        PublicationTime published = words.annotation().article().metadata().published();
        LocalDate day = published == null ? null : published.date();
        int i = 0;
        while (i < units.size()) {
            ActorMark mark = at(words, units, i, near, day);
            if (mark != null) {
                marks.add(mark);
            }
            i = mark == null ? i + 1 : mark.to() + 1;
        }
        return marks;
    }

    private @Nullable ActorMark at(
            Words words, List<ActorUnit> units, int at, Map<String, Integer> near, @Nullable LocalDate day) {
        int person = personEnd(words, units, at);
        ActorMark best = body(words, units, at, near, day);
        if (best == null || best.to() < person) {
            ActorMark land = land(units, at, near);
            best = longer(best, land);
        }
        if (person > at && (best == null || best.to() < person)) {
            ActorNouns.Noun title = nouns.at(units, at);
            if (title != null && at + title.words().size() <= person && title.isTitle()) {
                int to = at + title.words().size() - 1;
                return new ActorMark(ActorMark.Kind.NOUN, at, to, null, title.sector(), title);
            }
            return new ActorMark(ActorMark.Kind.PERSON, at, person, null, null, null);
        }
        ActorNouns.Noun noun = nouns.at(units, at);
        if (noun != null) {
            int to = at + noun.words().size() - 1;
            best = longer(best, new ActorMark(ActorMark.Kind.NOUN, at, to, null, noun.sector(), noun));
        }
        if (person == at && best == null) {
            // One word that is nothing but a large city's name is rather the city.
            ActorMark place = units.size() == 1 ? place(words, units, at, near) : null;
            if (place != null && place.kind() == ActorMark.Kind.CAPITAL) {
                return place;
            }
            return new ActorMark(ActorMark.Kind.PERSON, at, at, null, null, null);
        }
        return person < 0 ? longer(best, place(words, units, at, near)) : best;
    }

    private static @Nullable ActorMark longer(@Nullable ActorMark known, @Nullable ActorMark other) {
        return known == null || (other != null && other.to() > known.to()) ? other : known;
    }

    /** The last unit of the person's name that begins at {@code at}; -1 when none does. */
    private static int personEnd(Words words, List<ActorUnit> units, int at) {
        Name name = words.name(units.get(at).token());
        if (name == null || name.type() != NameType.PERSON) {
            return -1;
        }
        int to = at;
        while (to + 1 < units.size() && name.equals(words.name(units.get(to + 1).token()))) {
            to++;
        }
        return to;
    }

    private @Nullable ActorMark body(
            Words words, List<ActorUnit> units, int at, Map<String, Integer> near, @Nullable LocalDate day) {
        int most = bodies.longest(units.get(at).form());
        for (int to = Math.min(units.size(), at + most + 1) - 1; to >= at && most > 0; to--) {
            String form = ActorUnit.join(units, at, to);
            boolean name = to > at
                    || form.length() > 3
                    || words.is(units.get(at).token(), Tag.PROPN)
                    || words.name(units.get(at).token()) != null;
            boolean written = form.chars().anyMatch(Character::isUpperCase) || form.length() > 4;
            List<Body> found = name && written
                    ? bodies.find(form, day).stream()
                            .filter(body -> !body.near() || count(near, body.country()) > 0)
                            .toList()
                    : List.of();
            if (!found.isEmpty()) {
                Body body = nearest(found, near);
                return new ActorMark(ActorMark.Kind.BODY, at, to, body.country(), body.sector(), null);
            }
        }
        return null;
    }

    private static Body nearest(List<Body> found, Map<String, Integer> near) {
        Body best = found.get(0);
        for (Body body : found) {
            if (count(near, body.country()) > count(near, best.country())) {
                best = body;
            }
        }
        return best;
    }

    private static int count(Map<String, Integer> near, @Nullable String country) {
        return country == null ? 0 : near.getOrDefault(country, 0);
    }

    private @Nullable ActorMark land(List<ActorUnit> units, int at, Map<String, Integer> near) {
        if (!units.get(at).isCapital() && !units.get(at).is("the")) {
            return null;
        }
        for (int to = Math.min(units.size(), at + LAND_WORDS) - 1; to >= at; to--) {
            String form = ActorUnit.join(units, at, to);
            String state = countries.state(form);
            if (state != null) {
                // "Georgia" where the United States and not Georgia's neighbours are spoken of.
                boolean state50 = form.equals("Georgia") && count(near, "USA") > count(near, "GEO");
                return new ActorMark(ActorMark.Kind.LAND, at, to, state50 ? "USA" : state, null, null);
            }
        }
        return null;
    }

    private @Nullable ActorMark place(Words words, List<ActorUnit> units, int at, Map<String, Integer> near) {
        ActorUnit first = units.get(at);
        Name name = words.name(first.token());
        boolean named = name != null
                || words.is(first.token(), Tag.PROPN)
                || first.form().length() > 3;
        if (!first.isCapital() || !named) {
            return null;
        }
        boolean placed = name != null && (name.type() == NameType.CITY || name.type() == NameType.PLACE);
        for (int to = Math.min(units.size(), at + PLACE_WORDS) - 1; to >= at; to--) {
            boolean capitals = units.get(to).isCapital()
                    && (to <= at + 1 || units.get(at + 1).isCapital() || first.hyphened() || placed);
            if (!capitals || (to == at && commonWords.contains(Places.key(first.form())))) {
                continue;
            }
            List<Place> found = places.find(ActorUnit.join(units, at, to));
            Place best = found.isEmpty() ? null : best(found, near);
            boolean sure = placed || to > at || name == null;
            if (best != null && (sure || best.people() >= KNOWN_CITY)) {
                boolean capital = best.kind() == Place.Kind.CAPITAL;
                return new ActorMark(
                        capital ? ActorMark.Kind.CAPITAL : ActorMark.Kind.PLACE,
                        at,
                        to,
                        countries.stateOf(best.country()),
                        null,
                        null);
            }
        }
        if (placed && name != null && name.country() != null) {
            int to = at;
            while (to + 1 < units.size()
                    && name.equals(words.name(units.get(to + 1).token()))) {
                to++;
            }
            return new ActorMark(ActorMark.Kind.PLACE, at, to, countries.stateOf(name.country()), null, null);
        }
        return null;
    }

    private Place best(List<Place> found, Map<String, Integer> near) {
        Place best = found.get(0);
        for (Place place : found) {
            int more = count(near, countries.stateOf(place.country())) - count(near, countries.stateOf(best.country()));
            boolean seat = place.kind() == Place.Kind.CAPITAL && best.kind() != Place.Kind.CAPITAL;
            if (more > 0 || (more == 0 && seat)) {
                best = place;
            }
        }
        return best;
    }

    /** The state that a territory is counted to. */
    String stateOf(String country) {
        return countries.stateOf(country);
    }
}
