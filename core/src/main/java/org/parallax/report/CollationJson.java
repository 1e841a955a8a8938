// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.Match;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Reuse;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.StemmaEdge;

/**
 * The collation as JSON, schema {@value #SCHEMA}. What is not known is null; what there is none of is an empty array;
 * every {@code text} is the slice of its report at {@code [begin, end)}. Ids are unique in the whole object.
 *
 * <p>What the silence of a report on a claim means follows from three fields, for a story of hundreds of reports has a
 * million silences: {@code cut} of the report (its text breaks off, so that its silence means nothing), {@code known_from}
 * of the claim (who came out before that day could not know) and {@code undecided} of the claim (words that may say the same
 * after all). The first that holds counts; without any the report has not said it.
 */
public final class CollationJson {
    /** Name of the schema; a change that breaks readers gets a new number. */
    public static final String SCHEMA = "parallax.collation/1";

    private CollationJson() {}

    /** Indented, with a line end after the last brace. */
    public static String of(Collation collation) {
        return Json.indented(node(collation));
    }

    /** What {@link Why} tells of: reports, origins, the stemma, names taken for one, and the claims. */
    static ObjectNode reasons(Collation collation) {
        ResolvedStory story = collation.story();
        List<Account> accounts = story.story().accounts();
        ObjectNode node = Json.object().put("schema", SCHEMA);
        Map<String, String> texts = texts(accounts);
        node.set("reports", Json.array(accounts, account -> report(collation, account)));
        node.set("origins", Json.array(story.origins(), CollationJson::origin));
        node.set("stemma", Json.array(story.stemma().edges(), edge -> edge(edge, texts)));
        node.set("matches", Json.array(story.matches(), CollationJson::match));
        node.set("claims", Json.array(collation.claims(), claim -> claim(claim, texts)));
        return node;
    }

    private static Map<String, String> texts(List<Account> accounts) {
        Map<String, String> texts = new TreeMap<>();
        accounts.forEach(account -> texts.put(account.id(), account.text()));
        return texts;
    }

    private static ObjectNode node(Collation collation) {
        ResolvedStory story = collation.story();
        List<Account> accounts = story.story().accounts();
        ObjectNode node = Json.object().put("schema", SCHEMA);
        node.set("reports", Json.array(accounts, account -> report(collation, account)));
        node.set("entities", Json.array(story.entities(), CollationJson::entity));
        ArrayNode quotations = node.putArray("quotations");
        ArrayNode events = node.putArray("events");
        ArrayNode attributions = node.putArray("attributions");
        for (Account account : accounts) {
            Statements statements = new Statements(
                    account, party -> entity(story, account, party), id -> origin(story, account.id(), id));
            for (Quotation quotation : account.quotations()) {
                // Two reports share words in marks, seldom whole statements: the passages are what is compared.
                List<Quotation.Passage> passages = quotation.passages().isEmpty()
                        ? List.of(new Quotation.Passage(quotation.parts()))
                        : quotation.passages();
                for (Quotation.Passage passage : passages) {
                    quotations.add(statements.passage(quotation, passage, "q" + (quotations.size() + 1)));
                }
            }
            for (Event event : account.events()) {
                events.add(statements.event(event, "v" + (events.size() + 1)));
            }
            account.attributions().forEach(attribution -> attributions.add(statements.attribution(attribution)));
        }
        node.set("origins", Json.array(story.origins(), CollationJson::origin));
        Map<String, String> texts = texts(accounts);
        node.set("stemma", Json.array(story.stemma().edges(), edge -> edge(edge, texts)));
        node.set("reuse", Json.array(story.stemma().reuse(), CollationJson::reuse));
        node.set("matches", Json.array(story.matches(), CollationJson::match));
        node.set("claims", Json.array(collation.claims(), claim -> claim(claim, texts)));
        node.set(
                "attributions_lost",
                Json.array(collation.claims().stream().filter(Entry::isLost).toList(), claim -> lost(claim, accounts)));
        return node;
    }

    private static ObjectNode report(Collation collation, Account account) {
        Metadata metadata = account.annotation().article().metadata();
        ObjectNode node = Json.object()
                .put("id", account.id())
                .put("file", metadata.file())
                .put("title", metadata.title())
                .put("outlet", metadata.outlet())
                .put("published", ArticleJson.time(metadata.published()))
                .put("copy_of", collation.story().story().copies().get(account.id()))
                .put("unread", account.annotation().article().unread())
                .put("cut", collation.cut().contains(account.id()))
                .put("text", account.text());
        node.set("boilerplate", Json.array(account.annotation().article().boilerplate(), Json::boilerplate));
        return node;
    }

    static ObjectNode entityHead(Entity entity) {
        return Json.object()
                .put("id", entity.id())
                .put("name", entity.name())
                .put("type", Json.code(entity.type()))
                .put("role", entity.role())
                .put("country", entity.country())
                .put("sector", entity.sector());
    }

    private static ObjectNode entity(Entity entity) {
        List<Mention> names = entity.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .toList();
        ObjectNode node = entityHead(entity);
        node.set("names", Json.array(names, CollationJson::mention));
        return node;
    }

    private static @Nullable String entity(ResolvedStory story, Account account, Party party) {
        return party.entity() == null ? null : story.entityOf().get(new Local(account.id(), party.entity()));
    }

    /** The story's origin for an account's; the account's own id when the story has none, so that nothing is lost. */
    static String origin(ResolvedStory story, String report, String id) {
        return story.originOf().getOrDefault(new Local(report, id), id);
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode node =
                Json.object().put("id", origin.id()).put("name", origin.name()).put("kind", Json.code(origin.kind()));
        node.set("reports", Json.strings(origin.reports()));
        return node;
    }

    private static ObjectNode edge(StemmaEdge edge, Map<String, String> texts) {
        ObjectNode node = Json.object()
                .put("from", edge.from())
                .put("to", edge.to())
                .put("kind", Json.code(edge.kind()))
                .put("reason", edge.reason());
        node.set(
                "evidence",
                Json.array(
                        edge.evidence(),
                        words -> Json.slice(texts.getOrDefault(words.report(), ""), words.span())
                                .put("report", words.report())));
        return node;
    }

    private static ObjectNode reuse(Reuse reuse) {
        // four places say enough, and are the same on every machine
        return Json.object()
                .put("report", reuse.report())
                .put("of", reuse.of())
                .put("share", Math.round(reuse.share() * 10_000) / 10_000.0);
    }

    private static ObjectNode match(Match match) {
        ObjectNode node = Json.object()
                .put("entity", match.entity())
                .put("other", match.other())
                .put("joined", match.joined())
                .put("rule", match.rule());
        node.set("first", mention(match.first()));
        node.set("second", mention(match.second()));
        return node;
    }

    private static ObjectNode mention(Mention mention) {
        return Json.object()
                .put("report", mention.report())
                .put("begin", mention.span().begin())
                .put("end", mention.span().end())
                .put("text", mention.text());
    }

    /** Which reports credit somebody with the claim's words, and which say them flatly. */
    private static ObjectNode lost(Claim claim, List<Account> accounts) {
        ObjectNode node = Json.object().put("claim", claim.id());
        SortedSet<String> credited = new TreeSet<>();
        SortedSet<String> flat = new TreeSet<>();
        for (Reading reading : claim.readings()) {
            boolean credits = accounts.stream()
                    .filter(account -> account.id().equals(reading.report()))
                    .flatMap(account -> account.attributions().stream())
                    .anyMatch(attribution -> attribution.statement().overlaps(reading.span()));
            (credits ? credited : flat).add(reading.report());
        }
        node.set("credited", Json.strings(credited));
        node.set("flat", Json.strings(flat));
        return node;
    }

    private static ObjectNode near(Map.Entry<String, Span> words, Map<String, String> texts) {
        return Json.slice(texts.getOrDefault(words.getKey(), ""), words.getValue())
                .put("report", words.getKey());
    }

    private static ObjectNode claim(Claim claim, Map<String, String> texts) {
        ObjectNode node = Json.object()
                .put("id", claim.id())
                .put("kind", Json.code(claim.kind()))
                .put("verdict", Json.code(claim.verdict()));
        node.set("slots", Json.array(claim.slots(), CollationJson::slot));
        node.set("readings", Json.array(claim.readings(), CollationJson::reading));
        node.set("origins", Json.strings(claim.origins()));
        node.put("independent_origins", claim.independentOrigins()).put("rule", claim.rule());
        node.put(
                "known_from",
                claim.knownFrom() == null ? null : claim.knownFrom().toString());
        node.set("undecided", Json.array(claim.undecided().entrySet(), near -> near(near, texts)));
        return node;
    }

    private static ObjectNode slot(SlotValues values) {
        Slot slot = values.slot();
        ObjectNode node = Json.object().put("slot", Json.code(slot));
        ObjectNode byReport = node.putObject("values");
        values.values().forEach(byReport::put);
        return node;
    }

    private static ObjectNode reading(Reading reading) {
        return Json.object()
                .put("report", reading.report())
                .put("begin", reading.span().begin())
                .put("end", reading.span().end())
                .put("text", reading.text());
    }
}
