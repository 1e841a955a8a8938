// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Entity;
import org.parallax.model.Match;
import org.parallax.model.Mention;
import org.parallax.model.Origin;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Reuse;
import org.parallax.model.Silence;
import org.parallax.model.SilenceRule;
import org.parallax.model.SlotValues;
import org.parallax.model.StemmaEdge;

/**
 * What a collation is as rows, beside those of its story and its reports: the tables of {@link Tables#ofStories()} from
 * {@link Tables#STORY_ENTITY} on.
 */
final class CollationRows {
    private final Collation collation;
    private final ResolvedStory story;
    private final RowSet set;
    private final SilenceRule silences;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> entityKeys = new HashMap<>();
    private final Map<String, String> originKeys = new HashMap<>();
    private final Map<String, List<String>> entityMembers = new TreeMap<>();
    private final Map<String, List<String>> originMembers = new TreeMap<>();

    private CollationRows(Collation collation) {
        this.collation = collation;
        this.story = collation.story();
        this.silences = new SilenceRule(collation);
        this.set = new RowSet("story_id", story.story().id());
        for (Entity entity : story.entities()) {
            entityKeys.put(entity.id(), set.key(Tables.STORY_ENTITY, entityKeys.size() + 1));
        }
        for (Origin origin : story.origins()) {
            originKeys.put(origin.id(), set.key(Tables.STORY_ORIGIN, originKeys.size() + 1));
        }
        for (Account account : story.story().accounts()) {
            texts.put(account.id(), account.text());
            for (int i = 0; i < account.entities().size(); i++) {
                member(
                        entityMembers,
                        story.entityOf()
                                .get(new Local(
                                        account.id(), account.entities().get(i).id())),
                        Draft.key(account.id(), Tables.ENTITY, i + 1));
            }
            for (int i = 0; i < account.origins().size(); i++) {
                member(
                        originMembers,
                        story.originOf()
                                .get(new Local(
                                        account.id(), account.origins().get(i).id())),
                        Draft.key(account.id(), Tables.ORIGIN, i + 1));
            }
        }
    }

    /** All rows of the collation, table by table. */
    static List<Row> of(Collation collation) {
        CollationRows writer = new CollationRows(collation);
        writer.write();
        return writer.set.rows();
    }

    private static void member(Map<String, List<String>> members, @Nullable String of, String key) {
        if (of != null) {
            members.computeIfAbsent(of, id -> new ArrayList<>()).add(key);
        }
    }

    private void write() {
        story.entities().forEach(this::entity);
        story.matches().forEach(this::match);
        story.origins().forEach(this::origin);
        collation.claims().forEach(this::claim);
        for (int i = 0; i < collation.claims().size(); i++) {
            Claim claim = collation.claims().get(i);
            String key = set.key(Tables.CLAIM, i + 1);
            claim.readings().forEach(reading -> reading(key, reading));
            claim.slots().forEach(slot -> slot(key, slot));
            silences.excused(claim).forEach(silence -> silence(key, silence));
        }
        List<StemmaEdge> edges = story.stemma().edges();
        edges.forEach(this::edge);
        for (int i = 0; i < edges.size(); i++) {
            evidence(set.key(Tables.STEMMA_EDGE, i + 1), edges.get(i).evidence());
        }
        story.stemma().reuse().forEach(this::reuse);
    }

    private void entity(Entity entity) {
        set.add(set.next(Tables.STORY_ENTITY)
                .text("name", entity.name())
                .code("type", entity.type())
                .text("role", entity.role())
                .text("country", entity.country())
                .text("sector", entity.sector())
                .texts("report_ids", reports(entity))
                .texts("entity_ids", sorted(entityMembers.getOrDefault(entity.id(), List.of()))));
    }

    private static List<String> reports(Entity entity) {
        return sorted(
                new TreeSet<>(entity.mentions().stream().map(Mention::report).toList()));
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted(Row::compareCodePoints).toList();
    }

    private void match(Match match) {
        Mention second = match.second();
        set.add(set.next(Tables.NAME_MATCH)
                .text("story_entity_id", entityKeys.get(match.entity()))
                .text("other_id", entityKeys.get(match.other()))
                .yesOrNo("joined", match.joined())
                .text("rule", match.rule())
                .text("first_report_id", match.first().report())
                .words(match.first().span(), text(match.first().report()))
                .text("second_report_id", second.report())
                .maybeWords("second", second.span(), text(second.report())));
    }

    private void origin(Origin origin) {
        set.add(set.next(Tables.STORY_ORIGIN)
                .text("name", origin.name())
                .code("kind", origin.kind())
                .texts("report_ids", sorted(origin.reports()))
                .texts("origin_ids", sorted(originMembers.getOrDefault(origin.id(), List.of()))));
    }

    private void claim(Claim claim) {
        set.add(set.next(Tables.CLAIM)
                .code("kind", claim.kind())
                .code("verdict", claim.verdict())
                .text("rule", claim.rule())
                .texts(
                        "story_origin_ids",
                        claim.origins().stream()
                                .map(id -> originKeys.getOrDefault(id, id))
                                .toList())
                .integer("independent_origins", claim.independentOrigins()));
    }

    private void reading(String claim, Reading reading) {
        set.add(set.next(Tables.READING)
                .text("claim_id", claim)
                .text("report_id", reading.report())
                .words(reading.span(), text(reading.report())));
    }

    private void slot(String claim, SlotValues slot) {
        slot.values()
                .forEach((report, value) -> set.add(set.next(Tables.SLOT_VALUE)
                        .text("claim_id", claim)
                        .code("slot", slot.slot())
                        .text("report_id", report)
                        .text("value", value)));
    }

    private void silence(String claim, Silence silence) {
        set.add(set.next(Tables.SILENCE)
                .text("claim_id", claim)
                .text("report_id", silence.report())
                .code("reason", silence.reason())
                .maybeWords("nearest", silence.nearest(), text(silence.report())));
    }

    private void edge(StemmaEdge edge) {
        set.add(end(end(set.next(Tables.STEMMA_EDGE), "from", edge.from()), "to", edge.to())
                .code("kind", edge.kind())
                .text("reason", edge.reason()));
    }

    private Draft end(Draft draft, String side, String id) {
        return texts.containsKey(id)
                ? draft.text(side + "_report_id", id)
                : draft.text(side + "_origin_id", originKeys.getOrDefault(id, id));
    }

    private void evidence(String edge, List<StemmaEdge.Evidence> evidence) {
        for (StemmaEdge.Evidence words : evidence) {
            set.add(set.next(Tables.STEMMA_EVIDENCE)
                    .text("stemma_edge_id", edge)
                    .text("report_id", words.report())
                    .words(words.span(), text(words.report())));
        }
    }

    private void reuse(Reuse reuse) {
        set.add(set.next(Tables.REUSE)
                .text("report_id", reuse.report())
                .text("of_report_id", reuse.of())
                // four places say enough, and are the same on every machine
                .real("share", Math.round(reuse.share() * 10_000) / 10_000.0));
    }

    private String text(String report) {
        String text = texts.get(report);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no report " + report + " in story " + story.story().id());
        }
        return text;
    }
}
