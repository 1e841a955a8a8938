// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.PersonNames;
import org.parallax.model.Account;
import org.parallax.model.Entity;
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
    private static final int SIEVES = 4;

    /** An entity of the story being gathered. */
    private static final class Cluster {
        private final List<Entity> members = new ArrayList<>();
        private final List<String> reports = new ArrayList<>();
    }

    /** Resolves a story's entities and origins; the result does not depend on the order of its accounts. */
    public ResolvedStory resolve(Story story) {
        List<Account> byId = new ArrayList<>(story.accounts());
        byId.sort((a, b) -> a.id().compareTo(b.id()));
        List<Cluster> clusters = cluster(byId);
        List<Entity> entities = new ArrayList<>();
        Map<Local, String> entityOf = new HashMap<>();
        for (Cluster cluster : clusters) {
            Entity entity = merged("E" + (entities.size() + 1), cluster);
            entities.add(entity);
            for (int i = 0; i < cluster.members.size(); i++) {
                entityOf.put(
                        new Local(cluster.reports.get(i), cluster.members.get(i).id()), entity.id());
            }
        }
        Origins origins = new Origins(byId, story, entities, entityOf);
        return new ResolvedStory(story, entities, entityOf, origins.all(), origins.originOf(), origins.stemma());
    }

    private static List<Cluster> cluster(List<Account> accounts) {
        List<Cluster> clusters = new ArrayList<>();
        for (Account account : accounts) {
            List<Entity> open = new ArrayList<>(account.entities());
            for (int sieve = 0; sieve < SIEVES; sieve++) {
                List<Entity> left = new ArrayList<>();
                for (Entity entity : open) {
                    Cluster home = home(clusters, entity, account.id(), sieve);
                    if (home == null) {
                        left.add(entity);
                    } else {
                        home.members.add(entity);
                        home.reports.add(account.id());
                    }
                }
                open = left;
            }
            for (Entity entity : open) {
                Cluster cluster = new Cluster();
                cluster.members.add(entity);
                cluster.reports.add(account.id());
                clusters.add(cluster);
            }
        }
        return clusters;
    }

    private static @Nullable Cluster home(List<Cluster> clusters, Entity entity, String report, int sieve) {
        Cluster found = null;
        for (Cluster cluster : clusters) {
            boolean apart = cluster.reports.contains(report);
            if (!apart && cluster.members.stream().anyMatch(member -> same(member, entity, sieve))) {
                if (found != null && sieve > 0) {
                    return null;
                }
                found = found == null ? cluster : found;
            }
        }
        return found;
    }

    private static boolean same(Entity a, Entity b, int sieve) {
        boolean land = a.type() == NameType.COUNTRY && b.type() == NameType.COUNTRY;
        if (land && a.country() != null && a.country().equals(b.country())) {
            return true;
        }
        if (sieve == 0) {
            return kindred(a, b) && normal(a.name()).equals(normal(b.name()));
        }
        if (a.type() != b.type() || land) {
            return false;
        }
        return switch (a.type()) {
            case PERSON -> samePerson(a, b, sieve);
            case ORGANIZATION -> sameOrganization(a, b, sieve);
            case COUNTRY, CITY, PLACE, NATIONALITY, GROUP, EVENT, PRODUCT -> false;
        };
    }

    private static boolean kindred(Entity a, Entity b) {
        return a.type() == b.type() || (isPlace(a) && isPlace(b));
    }

    private static boolean isPlace(Entity entity) {
        return entity.type() == NameType.CITY || entity.type() == NameType.PLACE;
    }

    /** Full names first, then a surname alone, which must be the same and fit no second person. */
    private static boolean samePerson(Entity a, Entity b, int sieve) {
        List<String> left = PersonNames.parts(a.name());
        List<String> right = PersonNames.parts(b.name());
        boolean full = left.size() > 1 && right.size() > 1;
        return full
                ? sieve == 1 && PersonNames.compatible(left, right)
                : sieve == 2 && PersonNames.compatible(left, right);
    }

    private static boolean sameOrganization(Entity a, Entity b, int sieve) {
        if (sieve == 1) {
            return OrganizationNames.acronym(a.name(), b.name());
        }
        return sieve == 2 ? OrganizationNames.shortened(a.name(), b.name()) : sameDescription(a, b);
    }

    /** "Iran's official oil company", "Iran's national oil company": one country, one kind of body, a shared modifier. */
    private static boolean sameDescription(Entity a, Entity b) {
        if (a.country() == null || !a.country().equals(b.country()) || !isDescribed(a) || !isDescribed(b)) {
            return false;
        }
        List<String> left = PersonNames.parts(a.name());
        List<String> right = PersonNames.parts(b.name());
        String head = left.get(left.size() - 1);
        if (!head.equals(right.get(right.size() - 1))) {
            return false;
        }
        List<String> shared = new ArrayList<>(left.subList(1, left.size() - 1));
        shared.retainAll(right.subList(1, right.size() - 1));
        return !shared.isEmpty() || (left.size() == 2 && right.size() == 2);
    }

    private static boolean isDescribed(Entity entity) {
        return entity.mentions().stream().allMatch(mention -> mention.kind() == MentionKind.NOMINAL);
    }

    private static Entity merged(String id, Cluster cluster) {
        Entity fullest = cluster.members.get(0);
        String role = null;
        String country = null;
        String sector = null;
        List<Mention> mentions = new ArrayList<>();
        for (Entity member : cluster.members) {
            int longer = PersonNames.parts(member.name()).size()
                    - PersonNames.parts(fullest.name()).size();
            if (longer > 0 && member.type() == NameType.PERSON) {
                fullest = member;
            }
            role = role == null ? member.role() : role;
            country = country == null ? member.country() : country;
            sector = sector == null ? member.sector() : sector;
            mentions.addAll(member.mentions());
        }
        String name = fullest.type() == NameType.PERSON ? called(fullest.name(), mentions) : fullest.name();
        return new Entity(id, name, fullest.type(), role, country, sector, mentions);
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

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
