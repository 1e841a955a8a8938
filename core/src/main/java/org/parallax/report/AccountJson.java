// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Dependency;
import org.parallax.model.Entity;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;
import org.parallax.model.Toll;

/** The line that {@code parallax read} writes for an account. Ids count in this account only. */
public final class AccountJson {
    private AccountJson() {}

    /** One line of JSON without a line end. */
    public static String line(Account account) {
        String text = account.text();
        Statements statements = new Statements(account, AccountJson::entity, id -> id);
        ObjectNode node = Json.object()
                .put("id", account.id())
                .put("text", text)
                .put("unread", account.annotation().article().unread());
        node.set("sentences", Json.array(account.annotation().sentences(), sentence -> sentence(text, sentence)));
        node.set("entities", Json.array(account.entities(), AccountJson::entity));
        node.set("quotations", Json.array(account.quotations(), q -> statements.quotation(q, q.id())));
        node.set("events", Json.array(account.events(), event -> statements.event(event, event.id())));
        node.set("attributions", Json.array(account.attributions(), statements::attribution));
        node.set("origins", Json.array(account.origins(), AccountJson::origin));
        node.set("tolls", Json.array(account.tolls(), toll -> toll(text, toll)));
        node.set("quantities", Json.array(account.annotation().quantities(), quantity -> quantity(text, quantity)));
        node.set("times", Json.array(account.annotation().times(), time -> time(text, time)));
        return Json.line(node);
    }

    private static @Nullable String entity(Party party) {
        return party.entity();
    }

    private static ObjectNode sentence(String text, Sentence sentence) {
        ObjectNode node = Json.slice(text, sentence.span())
                .put("paragraph", sentence.paragraph())
                .put("headline", sentence.headline());
        node.set("tokens", Json.array(sentence.tokens(), AccountJson::token));
        return node;
    }

    private static ObjectNode token(Token token) {
        ObjectNode node = Json.object()
                .put("begin", token.span().begin())
                .put("end", token.span().end())
                .put("form", token.form())
                .put("lemma", token.lemma())
                .put("tag", token.tag().name());
        Dependency dependency = token.dependency();
        return dependency == null ? node : node.put("head", dependency.head()).put("relation", dependency.relation());
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode node = CollationJson.entityHead(entity);
        node.set(
                "mentions",
                Json.array(
                        entity.mentions(),
                        mention -> Json.object()
                                .put("begin", mention.span().begin())
                                .put("end", mention.span().end())
                                .put("text", mention.text())
                                .put("kind", Json.code(mention.kind()))));
        return node;
    }

    private static ObjectNode origin(Origin origin) {
        return Json.object().put("id", origin.id()).put("name", origin.name()).put("kind", Json.code(origin.kind()));
    }

    static ObjectNode quantity(String text, Quantity quantity) {
        ObjectNode node = Json.slice(text, quantity.span())
                .put("low", quantity.low())
                .put("high", quantity.high())
                .put("comparator", Json.code(quantity.comparator()))
                .put("unit", quantity.unit());
        node.set("of", Json.sliceOrNull(text, quantity.of()));
        node.put("head", quantity.head());
        return node.put("role", quantity.role() == null ? null : Json.code(quantity.role()));
    }

    static ObjectNode time(String text, TimeExpression time) {
        return Json.slice(text, time.span())
                .put("kind", Json.code(time.kind()))
                .put("from", time.from() == null ? null : time.from().toString())
                .put("to", time.to() == null ? null : time.to().toString())
                .put("clock", time.clock() == null ? null : time.clock().toString())
                .put("granularity", Json.code(time.granularity()))
                .put("approximate", time.approximate())
                .put("period", time.period());
    }

    private static ObjectNode toll(String text, Toll toll) {
        ObjectNode node = Json.object()
                .put("role", Json.code(toll.role()))
                .put("low", toll.low())
                .put("high", toll.high())
                .put("comparator", Json.code(toll.comparator()))
                .put("assailants", toll.assailants())
                .put("certain", toll.certain());
        node.set("spans", Json.array(toll.spans(), span -> Json.slice(text, span)));
        return node.put("rule", toll.rule());
    }
}
