// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Stemma;
import org.parallax.model.StemmaEdge;
import org.parallax.model.StemmaEdge.Evidence;
import org.parallax.model.Story;

/**
 * What the reports of a story rest on: one origin for each agency, outlet, person and body, whichever report names it and
 * however; and one for each report that neither copies another nor credits its text to one. Adding a copy of a report adds no
 * origin.
 */
final class Origins {
    private static final int MOST_EVIDENCE = 3;

    private static final Set<String> BODIES =
            Tsv.load("/parallax/resolve/bare-bodies.tsv").words();

    /** Words that describe a body well enough: "search and rescue agency" is the regional one when no other is cited. */
    private static final int DESCRIBED = 3;

    private final List<Account> accounts;
    private final Story story;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<Local, String> entityOf;
    private final Relays relays;
    /** Whole credits by report. */
    private final Map<String, List<Credit>> credits = new TreeMap<>();
    /** Report to the key of its own origin. */
    private final SortedMap<String, String> ownKey = new TreeMap<>();

    private final Map<String, Found> byKey = new LinkedHashMap<>();
    private final Map<Local, String> keyOf = new HashMap<>();
    /** By an account's origin that stands for another who is meant. */
    private final Map<Local, Origin> meant = new HashMap<>();
    /** Key of a body that is named by its kind alone to the key of the one that is meant. */
    private final Map<String, String> aliasOf = new HashMap<>();

    /** An origin being gathered. */
    private static final class Found {
        private final String id;
        private final SortedSet<String> reports = new TreeSet<>();
        /** Name, then the families of reports that use it; a family's copies have one voice. */
        private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

        private final SortedMap<OriginKind, SortedSet<String>> kinds = new TreeMap<>();

        Found(String id) {
            this.id = id;
        }

        void add(String report, String family, String name, OriginKind kind) {
            reports.add(report);
            names.computeIfAbsent(name, n -> new TreeSet<>()).add(family);
            kinds.computeIfAbsent(kind, k -> new TreeSet<>()).add(family);
        }

        /** The name that most use, of these the most specific, of these the first in the alphabet. */
        String name() {
            return names.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<String, SortedSet<String>> entry) ->
                                    -entry.getValue().size())
                            .thenComparingInt(entry -> -entry.getKey().split(" ", -1).length)
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getKey();
        }

        OriginKind kind() {
            return kinds.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<OriginKind, SortedSet<String>> entry) ->
                                    -entry.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getKey();
        }
    }

    /**
     * Gathers the origins.
     *
     * @param accounts of the story, in order of their ids
     */
    Origins(List<Account> accounts, Story story, List<Entity> entities, Map<Local, String> entityOf) {
        this.accounts = List.copyOf(accounts);
        this.story = story;
        entities.forEach(entity -> this.entities.put(entity.id(), entity));
        this.entityOf = entityOf;
        this.relays = new Relays(accounts);
        for (Account account : accounts) {
            credits.put(account.id(), Credit.in(account, relays));
            StandIns.in(account).forEach((id, origin) -> meant.put(new Local(account.id(), id), origin));
        }
        for (Account account : accounts) {
            ownKey.put(account.id(), ownKey(account.id(), new TreeSet<>()));
        }
        aliases();
        for (Account account : accounts) {
            for (Origin origin : account.origins()) {
                cited(account, origin);
            }
        }
        for (Account account : accounts) {
            own(account);
        }
    }

    /** The report that was copied in the end; the report itself when it is no copy. */
    private String root(String report) {
        String root = report;
        for (int steps = 0; steps <= story.copies().size(); steps++) {
            String next = story.copies().get(root);
            if (next == null) {
                return root;
            }
            root = next;
        }
        return root;
    }

    /** Key of what the report's uncredited statements rest on. */
    private String ownKey(String report, SortedSet<String> passed) {
        String root = root(report);
        if (!passed.add(root)) {
            return "own:" + passed.first();
        }
        SortedMap<String, Integer> named = new TreeMap<>();
        for (Account account : accounts) {
            boolean family = root(account.id()).equals(root);
            for (Credit credit : family ? credits.getOrDefault(account.id(), List.of()) : List.<Credit>of()) {
                String other = relays.report(credit.name());
                boolean itself = other != null && root(other).equals(root);
                if (credit.whole() && !itself) {
                    named.merge(credit.name(), 1, Integer::sum);
                }
            }
        }
        String name = named.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (name == null) {
            return "own:" + root;
        }
        String other = relays.report(name);
        return other == null ? "relay:" + relays.key(name) : ownKey(other, passed);
    }

    /** "Police" are the Torvik police when no other police are cited; so are bodies described at some length. */
    private void aliases() {
        NavigableMap<String, String> keys = new TreeMap<>();
        for (Account account : accounts) {
            for (Origin origin : account.origins()) {
                boolean named = origin.kind() != OriginKind.UNNAMED && origin.kind() != OriginKind.PERSON;
                if (named && !meant.containsKey(new Local(account.id(), origin.id()))) {
                    keys.put(normal(origin.name()), key(account, origin));
                }
            }
        }
        // the longer first: "ministry" may be short for what "foreign ministry" is short for
        NavigableSet<String> shorts = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        shorts.addAll(BODIES);
        keys.keySet().stream()
                .filter(name -> name.split(" ", -1).length >= DESCRIBED)
                .forEach(shorts::add);
        for (String body : shorts) {
            SortedSet<String> whose = new TreeSet<>();
            keys.forEach((name, key) -> {
                if (name.endsWith(" " + body)) {
                    whose.add(aliasOf.getOrDefault(key, key));
                }
            });
            String bare = keys.get(body);
            if (bare != null && whose.size() == 1 && !whose.contains(bare)) {
                aliasOf.put(bare, whose.first());
            }
        }
    }

    private void cited(Account account, Origin cited) {
        Local local = new Local(account.id(), cited.id());
        Origin origin = meant.getOrDefault(local, cited);
        String own = key(account, origin);
        String key = aliasOf.getOrDefault(own, own);
        keyOf.put(local, key);
        String name = origin.name();
        Entity entity = entities.get(key);
        if (entity != null && entity.type() == NameType.PERSON) {
            name = entity.name();
        } else if (key.startsWith("relay:")) {
            name = relays.name(name);
        }
        if (!key.startsWith("own:")) {
            found(key).add(account.id(), root(account.id()), name, origin.kind());
        } else {
            found(key).reports.add(account.id());
        }
    }

    private Found found(String key) {
        return byKey.computeIfAbsent(key, k -> new Found(k.startsWith("own:") ? k : "O" + (byKey.size() + 1)));
    }

    private void own(Account account) {
        String key = ownKey.getOrDefault(account.id(), "own:" + account.id());
        if (key.startsWith("own:")) {
            String root = key.substring("own:".length());
            found(key).add(account.id(), root, ownName(root), OriginKind.OWN);
        } else {
            String name = credits.getOrDefault(account.id(), List.of()).stream()
                    .filter(credit -> key.equals("relay:" + relays.key(credit.name())))
                    .map(credit -> relays.name(credit.name()))
                    .findFirst()
                    .orElse(null);
            Found origin = found(key);
            origin.reports.add(account.id());
            if (name != null) {
                origin.add(account.id(), root(account.id()), name, OriginKind.AGENCY);
            }
        }
    }

    private String ownName(String report) {
        for (Account account : accounts) {
            String outlet = account.annotation().article().metadata().outlet();
            if (account.id().equals(report) && outlet != null) {
                return outlet;
            }
        }
        return report;
    }

    private String key(Account account, Origin origin) {
        if (origin.kind() == OriginKind.AGENCY || origin.kind() == OriginKind.OUTLET) {
            return relayKey(account, origin.name());
        }
        for (Entity entity : account.entities()) {
            if (entity.type() != NameType.GROUP && normal(entity.name()).equals(normal(origin.name()))) {
                String outlet = relays.report(entity.name());
                String id = entityOf.get(new Local(account.id(), entity.id()));
                if (entity.type() == NameType.ORGANIZATION && outlet != null && !outlet.equals(account.id())) {
                    return relayKey(account, entity.name());
                }
                if (id != null) {
                    return id;
                }
            }
        }
        boolean anybody = origin.kind() == OriginKind.UNNAMED
                && origin.name().equals(origin.name().toLowerCase(Locale.ROOT));
        return anybody ? root(account.id()) + ":" + normal(origin.name()) : normal(origin.name());
    }

    private String relayKey(Account account, String name) {
        String report = relays.report(name);
        return report == null ? "relay:" + relays.key(name) : ownKey.getOrDefault(report, "own:" + account.id());
    }

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    /** All origins: first those that the reports cite, in the order of the reports' ids, then the reports' own. */
    List<Origin> all() {
        List<Origin> cited = new ArrayList<>();
        List<Origin> own = new ArrayList<>();
        byKey.forEach((key, found) -> (key.startsWith("own:") ? own : cited)
                .add(new Origin(found.id, found.name(), found.kind(), List.copyOf(found.reports))));
        own.sort(Comparator.comparing(Origin::id));
        cited.addAll(own);
        return cited;
    }

    /** Id over the story of each account's origins. */
    Map<Local, String> originOf() {
        Map<Local, String> ids = new HashMap<>();
        keyOf.forEach((local, key) -> ids.put(local, found(key).id));
        return ids;
    }

    /** The way from the reports to their origins. */
    Stemma stemma() {
        Map<String, String> ownOf = new TreeMap<>();
        ownKey.forEach((report, key) -> ownOf.put(report, found(key).id));
        Map<Local, String> originOf = originOf();
        List<StemmaEdge> edges = new ArrayList<>();
        for (Account account : accounts) {
            String root = root(account.id());
            if (!root.equals(account.id())) {
                edges.add(new StemmaEdge(
                        account.id(), root, StemmaEdge.Kind.COPY, shared(account, root), "shared-words"));
            }
            credited(edges, account);
            attributed(edges, account, originOf, StemmaEdge.Kind.CITES);
            named(edges, account, ownOf);
            attributed(edges, account, originOf, StemmaEdge.Kind.RESTS_ON);
        }
        return new Stemma(ownOf, edges, ReuseCounter.of(accounts));
    }

    private List<Evidence> shared(Account account, String root) {
        return accounts.stream()
                .filter(other -> other.id().equals(root))
                .findFirst()
                .map(other -> SharedRuns.of(account, other))
                .orElse(List.of());
    }

    private void credited(List<StemmaEdge> edges, Account account) {
        SortedSet<String> done = new TreeSet<>();
        for (Credit credit : credits.getOrDefault(account.id(), List.of())) {
            String key = relayKey(account, credit.name());
            Found to = byKey.get(key);
            if (to != null && !to.id.equals(account.id()) && done.add(to.id + credit.reason())) {
                edges.add(new StemmaEdge(
                        account.id(),
                        to.id,
                        credit.whole() ? StemmaEdge.Kind.CREDITS : StemmaEdge.Kind.CITES,
                        credit.evidence() == null ? List.of() : List.of(credit.evidence()),
                        credit.reason()));
            }
        }
    }

    /** A step of a chain of sources. */
    private record Step(String from, String to) {}

    /** What the account's statements are credited to, step by step: agencies and outlets, or everybody else. */
    private void attributed(
            List<StemmaEdge> edges, Account account, Map<Local, String> originOf, StemmaEdge.Kind kind) {
        Map<Step, List<Evidence>> evidence = new LinkedHashMap<>();
        for (Attribution attribution : account.attributions()) {
            List<String> way = new ArrayList<>(attribution.through());
            way.add(attribution.origin());
            String from = account.id();
            for (String local : way) {
                String to = originOf.get(new Local(account.id(), local));
                if (to == null) {
                    break;
                }
                if (!to.equals(from) && isRelay(to) == (kind == StemmaEdge.Kind.CITES)) {
                    add(
                            evidence.computeIfAbsent(new Step(from, to), step -> new ArrayList<>()),
                            account,
                            local.equals(attribution.origin()) ? attribution : null);
                }
                from = to;
            }
        }
        evidence.forEach((step, words) -> edges.add(new StemmaEdge(step.from(), step.to(), kind, words, "attributed")));
    }

    private static void add(List<Evidence> words, Account account, @Nullable Attribution attribution) {
        if (attribution == null || words.size() >= MOST_EVIDENCE) {
            return;
        }
        var span = attribution.speaker() != null ? attribution.speaker().span() : attribution.cue();
        if (span != null && !words.contains(new Evidence(account.id(), span))) {
            words.add(new Evidence(account.id(), span));
        }
    }

    private boolean isRelay(String id) {
        for (Found found : byKey.values()) {
            if (found.id.equals(id)) {
                OriginKind kind = found.kind();
                return kind == OriginKind.AGENCY || kind == OriginKind.OUTLET || kind == OriginKind.OWN;
            }
        }
        return false;
    }

    /** A report that names the outlet of another one of the story has some of what it says from there. */
    private void named(List<StemmaEdge> edges, Account account, Map<String, String> ownOf) {
        SortedSet<String> done = new TreeSet<>();
        edges.stream().filter(edge -> edge.from().equals(account.id())).forEach(edge -> done.add(edge.to()));
        for (Entity entity : account.entities()) {
            String report = entity.type() == NameType.ORGANIZATION || entity.type() == NameType.PRODUCT
                    ? relays.report(entity.name())
                    : null;
            String to = report == null ? null : ownOf.get(report);
            boolean other = to != null && !to.equals(ownOf.get(account.id()));
            if (to != null && other && done.add(to)) {
                List<Evidence> evidence = entity.mentions().stream()
                        .limit(MOST_EVIDENCE)
                        .map(mention -> new Evidence(account.id(), mention.span()))
                        .toList();
                edges.add(new StemmaEdge(account.id(), to, StemmaEdge.Kind.CITES, evidence, "named"));
            }
        }
    }
}
