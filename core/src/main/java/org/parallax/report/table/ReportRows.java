// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Sites;
import org.parallax.lexicon.Sites.Site;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Boilerplate;
import org.parallax.model.Dropped;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.Mention;
import org.parallax.model.Metadata;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.Sentence;
import org.parallax.model.Sha256;
import org.parallax.model.SourceHint;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Toll;

/** What a report is as rows: those of {@link Tables#ofReports()}. Immutable; reading its gazetteer takes some milliseconds. */
public final class ReportRows {
    private final Sites sites = new Sites();

    /** All rows of the account, table by table. */
    public List<Row> of(Account account) {
        return new Writer(account).rows();
    }

    /** The moment in UTC; null when only a day is known. */
    static @Nullable String utc(@Nullable PublicationTime time) {
        return time == null || time.instant() == null ? null : DateTimeFormatter.ISO_INSTANT.format(time.instant());
    }

    /** Writes one account. For one thread. */
    private final class Writer {
        private final Account account;
        private final String text;
        private final RowSet set;
        private final Map<String, String> entityKeys = new HashMap<>();
        private final Map<String, Entity> entities = new HashMap<>();
        private final Map<String, String> originKeys = new HashMap<>();
        private final Map<String, String> quotationKeys = new HashMap<>();
        private final Map<Span, String> timeKeys = new HashMap<>();
        private final Map<Span, String> quantityKeys = new HashMap<>();
        /** Begin of each sentence to its number. */
        private final TreeMap<Integer, Integer> sentences = new TreeMap<>();

        Writer(Account account) {
            this.account = account;
            this.text = account.text();
            this.set = new RowSet("report_id", account.id());
            for (Entity entity : account.entities()) {
                entityKeys.put(entity.id(), set.key(Tables.ENTITY, entityKeys.size() + 1));
                entities.put(entity.id(), entity);
            }
            account.origins()
                    .forEach(origin -> originKeys.put(origin.id(), set.key(Tables.ORIGIN, originKeys.size() + 1)));
            account.quotations()
                    .forEach(quotation ->
                            quotationKeys.put(quotation.id(), set.key(Tables.QUOTATION, quotationKeys.size() + 1)));
            for (Sentence sentence : account.annotation().sentences()) {
                sentences.put(sentence.span().begin(), sentences.size() + 1);
            }
        }

        List<Row> rows() {
            Article article = account.annotation().article();
            set.add(report(article, new Draft(Tables.REPORT, account.id())));
            article.boilerplate().forEach(this::boilerplate);
            article.dropped().forEach(this::dropped);
            article.metadata().sources().forEach(this::source);
            account.annotation().sentences().forEach(this::sentence);
            account.entities().forEach(this::entity);
            account.entities().forEach(this::mentions);
            account.origins().forEach(this::origin);
            account.quotations().forEach(this::quotation);
            account.quotations().forEach(this::passages);
            account.attributions().forEach(this::attribution);
            account.annotation().times().forEach(this::time);
            account.annotation().quantities().forEach(this::quantity);
            account.events().forEach(this::event);
            for (int i = 0; i < account.events().size(); i++) {
                Event event = account.events().get(i);
                String key = set.key(Tables.EVENT, i + 1);
                parties(key, "actor", event.actors());
                parties(key, "recipient", event.recipients());
            }
            account.tolls().forEach(this::toll);
            account.propositions().forEach(this::proposition);
            return set.rows();
        }

        private Draft report(Article article, Draft draft) {
            Metadata metadata = article.metadata();
            PublicationTime published = metadata.published();
            PublicationTime modified = metadata.modified();
            return draft.text("outlet", metadata.outlet())
                    .text("title", metadata.title())
                    .text("url", metadata.url())
                    .text("file", metadata.file())
                    .text("published", published == null ? null : published.text())
                    .text("published_utc", utc(published))
                    .text(
                            "published_day",
                            published == null ? null : published.date().toString())
                    .text("modified", modified == null ? null : modified.text())
                    .text("language", metadata.language())
                    .texts("authors", metadata.authors())
                    .text("withheld", article.withheld())
                    .text("text", text)
                    .text("sha256", Sha256.hex(text))
                    .integer("chars", text.length());
        }

        private void boilerplate(Boilerplate part) {
            set.add(set.next(Tables.BOILERPLATE).words(part.span(), text).text("reason", part.reason()));
        }

        private void dropped(Dropped part) {
            set.add(set.next(Tables.DROPPED).text("text", part.text()).text("reason", part.reason()));
        }

        private void source(SourceHint hint) {
            set.add(set.next(Tables.REPORT_SOURCE)
                    .text("kind", hint.kind().word())
                    .text("name", hint.name())
                    .text("url", hint.url()));
        }

        private void sentence(Sentence sentence) {
            set.add(set.next(Tables.SENTENCE)
                    .words(sentence.span(), text)
                    .integer("sentence", sentenceAt(sentence.span()))
                    .integer("paragraph", sentence.paragraph() + 1L)
                    .yesOrNo("headline", sentence.headline()));
        }

        /** Number of the sentence that the span begins in; 0 when it begins before the first. */
        private int sentenceAt(Span span) {
            Map.Entry<Integer, Integer> before = sentences.floorEntry(span.begin());
            return before == null ? 0 : before.getValue();
        }

        private @Nullable Site site(Entity entity) {
            NameType type = entity.type();
            return sites.find(
                    entity.name(),
                    type == NameType.COUNTRY || type == NameType.NATIONALITY,
                    type == NameType.CITY || type == NameType.PLACE,
                    entity.country());
        }

        private void entity(Entity entity) {
            Site site = site(entity);
            Draft draft = set.next(Tables.ENTITY)
                    .words(entity.mentions().get(0).span(), text)
                    .text("name", entity.name())
                    .code("type", entity.type())
                    .text("role", entity.role())
                    .text("country", entity.country())
                    .text("sector", entity.sector());
            if (site != null && site.name() != null) {
                draft.text("place", site.name())
                        .text("place_kind", site.kind())
                        .text("region", site.region())
                        .real("latitude", site.latitude())
                        .real("longitude", site.longitude());
            }
            set.add(draft);
        }

        private void mentions(Entity entity) {
            for (Mention mention : entity.mentions()) {
                set.add(set.next(Tables.MENTION)
                        .text("entity_id", entityKeys.get(entity.id()))
                        .words(mention.span(), text)
                        .code("kind", mention.kind()));
            }
        }

        private void origin(Origin origin) {
            set.add(set.next(Tables.ORIGIN).text("name", origin.name()).code("kind", origin.kind()));
        }

        private void quotation(Quotation quotation) {
            Draft draft = set.next(Tables.QUOTATION)
                    .words(quotation.content(), text)
                    .parts("parts", quotation.parts())
                    .code("kind", quotation.kind())
                    .maybeWords("cue", quotation.cue(), text)
                    .code("manner", quotation.manner())
                    .maybeWords("occasion", quotation.occasion(), text)
                    .texts("via", origins(quotation.via()));
            party(draft, "speaker", quotation.speaker());
            party(draft, "addressee", quotation.addressee());
            set.add(draft);
        }

        private void party(Draft draft, String part, @Nullable Party party) {
            if (party != null) {
                draft.maybeWords(part, party.span(), text)
                        .text(part + "_name", party.name())
                        .text(part + "_entity_id", key(party));
            }
        }

        private void passages(Quotation quotation) {
            for (Quotation.Passage passage : quotation.passages()) {
                set.add(set.next(Tables.PASSAGE)
                        .text("quotation_id", quotationKeys.get(quotation.id()))
                        .words(passage.whole(), text)
                        .parts("parts", passage.parts()));
            }
        }

        private void attribution(Attribution attribution) {
            Draft draft = set.next(Tables.ATTRIBUTION)
                    .words(attribution.content(), text)
                    .parts("parts", attribution.parts())
                    .text("origin_id", originKeys.get(attribution.origin()))
                    .texts("through", origins(attribution.through()))
                    .code("class", attribution.attributionClass())
                    .maybeWords("cue", attribution.cue(), text)
                    .maybeWords("statement", attribution.statement(), text);
            party(draft, "speaker", attribution.speaker());
            set.add(draft);
        }

        private void time(TimeExpression time) {
            timeKeys.put(time.span(), set.key(Tables.TIME_EXPRESSION, timeKeys.size() + 1));
            set.add(set.next(Tables.TIME_EXPRESSION)
                    .words(time.span(), text)
                    .code("kind", time.kind())
                    .time("first_day", time.from())
                    .time("last_day", time.to())
                    .time("clock", time.clock())
                    .code("granularity", time.granularity())
                    .yesOrNo("approximate", time.approximate())
                    .text("period", time.period())
                    .maybeWords("anchor", time.anchor(), text));
        }

        private void quantity(Quantity quantity) {
            quantityKeys.put(quantity.span(), set.key(Tables.QUANTITY, quantityKeys.size() + 1));
            set.add(set.next(Tables.QUANTITY)
                    .words(quantity.span(), text)
                    .real("low", quantity.low())
                    .real("high", quantity.high())
                    .code("comparator", quantity.comparator())
                    .text("unit", quantity.unit())
                    .maybeWords("counted", quantity.of(), text)
                    .text("head", quantity.head().isEmpty() ? null : quantity.head())
                    .code("role", quantity.role()));
        }

        private void event(Event event) {
            TimeExpression time = event.time();
            Draft draft = set.next(Tables.EVENT)
                    .words(event.trigger(), text)
                    .integer("sentence", sentenceAt(event.trigger()))
                    .text("type", event.type().name())
                    .text("mode", event.mode())
                    .texts("contexts", event.contexts())
                    .code("modality", event.modality())
                    .yesOrNo("negated", event.negated())
                    .texts("origin_ids", origins(event.origins()))
                    .text("time_id", time == null ? null : timeKeys.get(time.span()))
                    .time("first_day", time == null ? null : time.from())
                    .time("last_day", time == null ? null : time.to())
                    .texts("quantity_ids", amounts(event.amounts()))
                    .text("rule", event.rule());
            place(draft, event.place());
            set.add(draft);
        }

        private List<String> amounts(List<Quantity> amounts) {
            return amounts.stream()
                    .map(amount -> quantityKeys.getOrDefault(amount.span(), ""))
                    .filter(key -> !key.isEmpty())
                    .toList();
        }

        private void place(Draft draft, @Nullable Party place) {
            if (place == null) {
                return;
            }
            Entity entity = place.entity() == null ? null : entities.get(place.entity());
            Site site = entity == null ? sites.find(place.name(), true, true, null) : site(entity);
            draft.maybeWords("place", place.span(), text)
                    .text("place_entity_id", key(place))
                    .text("place_country", entity == null ? null : entity.country());
            if (site != null) {
                draft.text("place_name", site.name())
                        .text("place_kind", site.kind())
                        .text("place_country", site.country())
                        .text("place_region", site.region())
                        .real("latitude", site.latitude())
                        .real("longitude", site.longitude());
            }
        }

        private void parties(String event, String part, List<Actor> actors) {
            for (int i = 0; i < actors.size(); i++) {
                Party party = actors.get(i).party();
                set.add(set.next(Tables.EVENT_PARTY)
                        .text("event_id", event)
                        .text("part", part)
                        .integer("number", i + 1L)
                        .words(party.span(), text)
                        .text("name", party.name())
                        .text("entity_id", key(party))
                        .text("country", actors.get(i).country())
                        .text("sector", actors.get(i).sector()));
            }
        }

        private void toll(Toll toll) {
            set.add(set.next(Tables.TOLL)
                    .words(toll.spans().get(0), text)
                    .parts("parts", toll.spans())
                    .code("role", toll.role())
                    .integer("low", toll.low())
                    .integer("high", toll.high())
                    .code("comparator", toll.comparator())
                    .integer("assailants", toll.assailants())
                    .yesOrNo("certain", toll.certain())
                    .text("rule", toll.rule()));
        }

        private void proposition(Proposition proposition) {
            set.add(set.next(Tables.PROPOSITION)
                    .words(proposition.span(), text)
                    .integer("sentence", proposition.sentence() + 1L)
                    .code("modality", proposition.modality())
                    .yesOrNo("negated", proposition.negated())
                    .texts("entity_ids", keys(entityKeys, proposition.entities()))
                    .text(
                            "quotation_id",
                            proposition.quotation() == null ? null : quotationKeys.get(proposition.quotation()))
                    .texts("origin_ids", origins(proposition.origins())));
        }

        private @Nullable String key(Party party) {
            return party.entity() == null ? null : entityKeys.get(party.entity());
        }

        private List<String> origins(Collection<String> ids) {
            return keys(originKeys, ids);
        }

        private List<String> keys(Map<String, String> keys, Collection<String> ids) {
            return ids.stream()
                    .map(id -> {
                        String key = keys.get(id);
                        if (key == null) {
                            throw new IllegalArgumentException(
                                    account.id() + " refers to " + id + ", which it has not");
                        }
                        return key;
                    })
                    .toList();
        }
    }
}
