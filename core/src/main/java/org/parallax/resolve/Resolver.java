// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Match;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Story;

/**
 * The room's door: one person under two spellings becomes one entity, one agency cited by two reports one origin. Sieves
 * from certain to bold; no two entities that one report keeps apart are merged. Immutable, safe for use by several
 * threads.
 */
public final class Resolver {
    private final NameForm.Maker forms = new NameForm.Maker();
    private final NameRules rules = new NameRules();

    /** Two forms that a rule joins, or that may be one but stay apart; ids come later. */
    private record Found(NameForm first, NameForm second, String rule) {}

    /** Resolves a story's entities and origins; the result does not depend on the order of its accounts. */
    public ResolvedStory resolve(Story story) {
        List<Account> byId = new ArrayList<>(story.accounts());
        byId.sort((a, b) -> a.id().compareTo(b.id()));
        List<Found> found = new ArrayList<>();
        List<Cluster> clusters = cluster(byId, found);
        List<Entity> entities = new ArrayList<>();
        Map<Local, String> entityOf = new HashMap<>();
        for (Cluster cluster : clusters) {
            Entity entity = merged("E" + (entities.size() + 1), cluster);
            entities.add(entity);
            for (NameForm member : cluster.members()) {
                entityOf.put(new Local(member.report(), member.entity().id()), entity.id());
            }
        }
        Origins origins = new Origins(byId, story, entities, entityOf);
        return new ResolvedStory(
                story,
                entities,
                entityOf,
                origins.all(),
                origins.originOf(),
                origins.stemma(),
                matches(found, clusters, entityOf));
    }

    private List<Cluster> cluster(List<Account> accounts, List<Found> found) {
        List<Cluster> clusters = new ArrayList<>();
        // No rule joins entities of two kinds, nor two names without a key in common.
        Map<NameType, Kindred> near = new EnumMap<>(NameType.class);
        for (Account account : accounts) {
            List<NameForm> open = new ArrayList<>();
            account.entities().forEach(entity -> open.add(forms.make(entity, account.id())));
            for (int sieve = 0; sieve < NameRules.SIEVES; sieve++) {
                for (NameForm form : List.copyOf(open)) {
                    Cluster home = home(near, form, sieve, found);
                    if (home != null) {
                        if (home.add(form)) {
                            kindred(near, form).add(home, form);
                        }
                        open.remove(form);
                    }
                }
            }
            for (NameForm form : open) {
                Cluster cluster = new Cluster(clusters.size());
                cluster.add(form);
                clusters.add(cluster);
                if (!form.unnamed()) {
                    kindred(near, form).add(cluster, form);
                }
            }
        }
        return clusters;
    }

    private Kindred kindred(Map<NameType, Kindred> near, NameForm form) {
        return near.computeIfAbsent(rules.kind(form.entity()), kind -> new Kindred());
    }

    /** The one cluster that a form belongs to; null when there is none, or when it may belong to several. */
    private @Nullable Cluster home(Map<NameType, Kindred> near, NameForm form, int sieve, List<Found> found) {
        Cluster home = null;
        List<Found> fits = new ArrayList<>();
        for (Cluster cluster : kindred(near, form).near(sieve == 0 ? form.sames() : form.keys())) {
            Found fit = cluster.reports().contains(form.report()) ? null : fit(cluster, form, sieve);
            if (fit != null) {
                fits.add(fit);
                home = home == null ? cluster : home;
                if (sieve == 0) {
                    break;
                }
            }
        }
        // what fits several is kept apart from all: each may be meant
        found.addAll(fits);
        return fits.size() == 1 ? home : null;
    }

    private @Nullable Found fit(Cluster cluster, NameForm form, int sieve) {
        for (NameForm member : cluster.distinct()) {
            String rule = rules.rule(member, form, sieve);
            if (rule != null) {
                return new Found(member, form, rule);
            }
        }
        return null;
    }

    /** What was joined and what may be one, each two entities once for each report that brings further evidence. */
    private List<Match> matches(List<Found> found, List<Cluster> clusters, Map<Local, String> entityOf) {
        List<Found> all = new ArrayList<>(found);
        Map<NameType, Kindred> before = new EnumMap<>(NameType.class);
        for (Cluster cluster : clusters) {
            Kindred kindred = kindred(before, cluster.members().get(0));
            Set<String> keys = new TreeSet<>();
            cluster.distinct().forEach(form -> keys.addAll(form.keys()));
            for (Cluster other : kindred.near(keys)) {
                Found doubt = doubt(other, cluster);
                if (doubt != null) {
                    all.add(doubt);
                }
            }
            cluster.distinct().forEach(form -> kindred.add(cluster, form));
        }
        List<Match> matches = new ArrayList<>();
        Set<List<String>> apart = new HashSet<>();
        for (Found one : all) {
            String entity = id(entityOf, one.first());
            String other = id(entityOf, one.second());
            if (entity.equals(other) || apart.add(List.of(entity, other))) {
                matches.add(new Match(
                        entity, other, one.first().mention(), one.second().mention(), one.rule()));
            }
        }
        return matches;
    }

    private static String id(Map<Local, String> entityOf, NameForm form) {
        return entityOf.getOrDefault(
                new Local(form.report(), form.entity().id()), form.entity().id());
    }

    private @Nullable Found doubt(Cluster one, Cluster other) {
        for (NameForm a : one.distinct()) {
            for (NameForm b : other.distinct()) {
                // what one report keeps apart is two
                boolean told =
                        one.reports().contains(b.report()) || other.reports().contains(a.report());
                String rule = told ? null : rules.doubt(a, b);
                if (rule != null) {
                    return new Found(a, b, rule);
                }
            }
        }
        return null;
    }

    private static Entity merged(String id, Cluster cluster) {
        Entity first = cluster.members().get(0).entity();
        String role = null;
        String country = null;
        String sector = null;
        List<Mention> mentions = new ArrayList<>();
        for (NameForm form : cluster.members()) {
            Entity member = form.entity();
            role = role == null ? member.role() : role;
            country = country == null ? member.country() : country;
            sector = sector == null ? member.sector() : sector;
            mentions.addAll(member.mentions());
        }
        String name = first.type() == NameType.PERSON ? called(fullest(cluster), mentions) : first.name();
        return new Entity(id, name, first.type(), role, country, sector, mentions);
    }

    /** The form with most parts; of these the spelling that most mentions have, of these the first in the alphabet. */
    private static String fullest(Cluster cluster) {
        int most = cluster.members().stream()
                .mapToInt(form -> form.parts().size())
                .max()
                .orElse(0);
        NavigableMap<String, Integer> uses = new TreeMap<>();
        for (NameForm form : cluster.members()) {
            if (form.parts().size() == most) {
                uses.merge(form.entity().name(), form.entity().mentions().size(), Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> use) -> -use.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** "John A. Boehner" as a report calls him without what stands in the middle; the full name when none does. */
    private static String called(String full, List<Mention> mentions) {
        List<String> parts = PersonNames.parts(full);
        String called = full;
        for (Mention mention : mentions) {
            List<String> other = PersonNames.parts(mention.text());
            boolean shorter = mention.kind() == MentionKind.NAME
                    && other.size() == 2
                    && parts.size() > 2
                    && other.get(0).equals(parts.get(0))
                    && other.get(1).equals(parts.get(parts.size() - 1));
            called = shorter && called.equals(full) ? mention.text() : called;
        }
        return called;
    }
}
