// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Attribution;
import org.parallax.model.Event;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Writes what somebody in an account is said to have said: the same shape for one account and for a collation, which
 * differ only in whose ids they use.
 *
 * @param entity id of a party's entity, null when it has none
 * @param origin from the account's origin id to the id that is written
 */
record Statements(Account account, Function<Party, @Nullable String> entity, UnaryOperator<String> origin) {
    ObjectNode quotation(Quotation quotation, String id) {
        ObjectNode node =
                Json.object().put("id", id).put("report", quotation.report()).put("kind", Json.code(quotation.kind()));
        node.set("content", content(quotation.content(), quotation.parts()));
        node.set("quoted", Json.array(quotation.passages(), passage -> content(passage.whole(), passage.parts())));
        return finished(node, quotation);
    }

    /** What a collation shows of a quotation: a passage in marks by itself, with the statement that it stands in. */
    ObjectNode passage(Quotation quotation, Quotation.Passage passage, String id) {
        ObjectNode node =
                Json.object().put("id", id).put("report", quotation.report()).put("kind", Json.code(quotation.kind()));
        node.set("content", content(passage.whole(), passage.parts()));
        node.set("statement", content(quotation.content(), quotation.parts()));
        return finished(node, quotation);
    }

    private ObjectNode content(Span whole, List<Span> parts) {
        ObjectNode content = Json.slice(account.text(), whole);
        if (parts.size() > 1) {
            ArrayNode spans = content.putArray("spans");
            for (Span part : parts) {
                spans.addArray().add(part.begin()).add(part.end());
            }
        }
        return content;
    }

    private ObjectNode finished(ObjectNode node, Quotation quotation) {
        String text = account.text();
        node.set("cue", Json.sliceOrNull(text, quotation.cue()));
        node.put("manner", quotation.manner() == null ? null : Json.code(quotation.manner()));
        node.set("speaker", party(quotation.speaker()));
        node.set("addressee", party(quotation.addressee()));
        node.set("occasion", Json.sliceOrNull(text, quotation.occasion()));
        node.set("via", Json.strings(quotation.via().stream().map(origin).toList()));
        return node;
    }

    ObjectNode attribution(Attribution attribution) {
        String text = account.text();
        ObjectNode node =
                Json.object().put("report", attribution.report()).put("origin", origin.apply(attribution.origin()));
        node.set(
                "through",
                Json.strings(attribution.through().stream().map(origin).toList()));
        node.set("cue", Json.sliceOrNull(text, attribution.cue()));
        node.put("class", Json.code(attribution.attributionClass()));
        node.set("speaker", party(attribution.speaker()));
        node.set("content", content(attribution.content(), attribution.parts()));
        node.set("statement", Json.slice(text, attribution.statement()));
        return node;
    }

    ObjectNode event(Event event, String id) {
        String text = account.text();
        ObjectNode node = Json.object()
                .put("id", id)
                .put("report", event.report())
                .put("type", event.type().name())
                .put("mode", event.mode());
        node.set("contexts", Json.strings(event.contexts()));
        node.set("actors", Json.array(event.actors(), this::actor));
        node.set("recipients", Json.array(event.recipients(), this::actor));
        node.set("place", party(event.place()));
        TimeExpression time = event.time();
        node.set("time", time == null ? null : AccountJson.time(text, time));
        node.set("amounts", Json.array(event.amounts(), amount -> AccountJson.quantity(text, amount)));
        node.put("modality", Json.code(event.modality())).put("polarity", event.negated() ? "negative" : "positive");
        node.set(
                "attribution", Json.strings(event.origins().stream().map(origin).toList()));
        node.set("trigger", Json.slice(text, event.trigger()));
        return node.put("rule", event.rule());
    }

    private ObjectNode actor(Actor actor) {
        return requireNonNull(party(actor.party()))
                .put("country", actor.country())
                .put("sector", actor.sector());
    }

    private @Nullable ObjectNode party(@Nullable Party party) {
        return party == null ? null : Json.party(party, entity.apply(party));
    }
}
