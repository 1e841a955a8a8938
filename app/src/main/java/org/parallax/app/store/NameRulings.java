// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Match;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;

/** What people said of names, applied to a story between resolving and collating. Immutable. */
record NameRulings(List<Correction> corrections) implements UnaryOperator<ResolvedStory> {
    /** Rules of matches that people made. */
    static final String CONFIRMED = "confirmed";

    static final String REJECTED = "rejected";

    private static final Comparator<Mention> IN_ORDER =
            Comparator.comparing(Mention::report).thenComparing(Mention::span);

    NameRulings {
        corrections = List.copyOf(corrections);
    }

    @Override
    public ResolvedStory apply(ResolvedStory story) {
        ResolvedStory ruled = story;
        for (Correction correction : corrections) {
            if (correction.kind() == Correction.Kind.MERGE_NAMES) {
                ruled = merged(ruled, correction.values());
            } else if (correction.kind() == Correction.Kind.SPLIT_NAMES) {
                for (String other :
                        correction.values().subList(1, correction.values().size())) {
                    ruled = split(ruled, correction.values().get(0), other);
                }
            }
        }
        return ruled;
    }

    private static ResolvedStory merged(ResolvedStory story, List<String> names) {
        Set<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(Folded.of(name)));
        List<Entity> same = story.entities().stream()
                .filter(entity -> named(entity, folded) != null)
                .toList();
        if (same.size() < 2) {
            return story;
        }
        Entity first = same.get(0);
        List<Mention> mentions = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        for (Entity entity : same) {
            mentions.addAll(entity.mentions());
            Mention one = named(first, folded);
            Mention other = named(entity, folded);
            if (!entity.id().equals(first.id()) && one != null && other != null) {
                gone.add(entity.id());
                matches.add(new Match(first.id(), first.id(), one, other, CONFIRMED));
            }
        }
        mentions.sort(IN_ORDER);
        String wanted = Folded.of(names.get(0));
        String name = mentions.stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .map(Mention::text)
                .filter(text -> Folded.of(text).equals(wanted))
                .findFirst()
                .orElse(first.name());
        Entity one = with(first, first.id(), name, mentions);
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : story.entities()) {
            if (!gone.contains(entity.id())) {
                entities.add(entity.id().equals(first.id()) ? one : entity);
            }
        }
        Map<Local, String> entityOf = new HashMap<>(story.entityOf());
        entityOf.replaceAll((local, id) -> gone.contains(id) ? first.id() : id);
        for (Match match : story.matches()) {
            matches.add(new Match(
                    gone.contains(match.entity()) ? first.id() : match.entity(),
                    gone.contains(match.other()) ? first.id() : match.other(),
                    match.first(),
                    match.second(),
                    match.rule()));
        }
        return with(story, entities, entityOf, matches);
    }

    /** The first mention with one of these names; null when there is none. */
    private static @Nullable Mention named(Entity entity, Set<String> folded) {
        return entity.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.NAME && folded.contains(Folded.of(mention.text())))
                .findFirst()
                .orElse(null);
    }

    private static Entity with(Entity entity, String id, String name, List<Mention> mentions) {
        return new Entity(id, name, entity.type(), entity.role(), entity.country(), entity.sector(), mentions);
    }

    private static ResolvedStory with(
            ResolvedStory story, List<Entity> entities, Map<Local, String> entityOf, List<Match> matches) {
        return new ResolvedStory(
                story.story(), entities, entityOf, story.origins(), story.originOf(), story.stemma(), matches);
    }

    /** Takes what reports call {@code other} out of what reports call {@code name}. */
    private static ResolvedStory split(ResolvedStory story, String name, String other) {
        Set<String> stays = Set.of(Folded.of(name));
        Set<String> goes = Set.of(Folded.of(other));
        for (Entity entity : story.entities()) {
            Mention one = named(entity, stays);
            Mention two = named(entity, goes);
            if (one == null || two == null) {
                continue;
            }
            Map<Local, Entity> leaving = leaving(story, entity.id(), stays, goes);
            Set<Mention> left = new TreeSet<>(IN_ORDER);
            leaving.values().forEach(local -> left.addAll(local.mentions()));
            List<Mention> kept = entity.mentions().stream()
                    .filter(mention -> !left.contains(mention))
                    .toList();
            if (leaving.isEmpty() || kept.isEmpty()) {
                continue;
            }
            String id = entity.id() + "'";
            List<Entity> entities = new ArrayList<>();
            for (Entity before : story.entities()) {
                if (before.id().equals(entity.id())) {
                    entities.add(with(entity, entity.id(), name(entity.name(), goes, one), kept));
                    entities.add(with(entity, id, two.text(), List.copyOf(left)));
                } else {
                    entities.add(before);
                }
            }
            Map<Local, String> entityOf = new HashMap<>(story.entityOf());
            leaving.keySet().forEach(local -> entityOf.put(local, id));
            List<Match> matches = new ArrayList<>();
            matches.add(new Match(entity.id(), id, one, two, REJECTED));
            for (Match match : story.matches()) {
                String first = match.entity().equals(entity.id()) && left.contains(match.first()) ? id : match.entity();
                String second = match.other().equals(entity.id()) && left.contains(match.second()) ? id : match.other();
                if (first.equals(second) || !match.joined()) {
                    matches.add(new Match(first, second, match.first(), match.second(), match.rule()));
                }
            }
            return with(story, entities, entityOf, matches);
        }
        return story;
    }

    /** The name of what stays, unless it is the one that goes. */
    private static String name(String name, Set<String> goes, Mention stays) {
        return goes.contains(Folded.of(name)) ? stays.text() : name;
    }

    /** Entities of single reports that have the name that goes, and not the one that stays. */
    private static Map<Local, Entity> leaving(ResolvedStory story, String entity, Set<String> stays, Set<String> goes) {
        Map<Local, Entity> leaving = new LinkedHashMap<>();
        for (Account account : story.story().accounts()) {
            for (Entity local : account.entities()) {
                Local key = new Local(account.id(), local.id());
                if (entity.equals(story.entityOf().get(key))
                        && named(local, goes) != null
                        && named(local, stays) == null) {
                    leaving.put(key, local);
                }
            }
        }
        return leaving;
    }
}
