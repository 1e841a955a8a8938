// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.Span;

/** What reports have about whom a name names, report by report. For one thread. */
public final class Dossier {
    /**
     * Words of a report.
     *
     * @param kind type of the event; empty for quotations
     */
    public record Piece(String report, String kind, Span span, String text) {}

    private final String folded;
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<String, Integer> titles = new TreeMap<>();
    private final List<Piece> said = new ArrayList<>();
    private final List<Piece> about = new ArrayList<>();
    private final List<Piece> did = new ArrayList<>();
    private final List<Piece> suffered = new ArrayList<>();

    /** @param name a name, or how it ends */
    public Dossier(String name) {
        this.folded = " " + Folded.of(name);
    }

    /** Takes what one report has. */
    public void add(Account account) {
        Set<String> ids = new TreeSet<>();
        List<Span> mentions = new ArrayList<>();
        for (Entity entity : account.entities()) {
            if (!isNamed(entity)) {
                continue;
            }
            ids.add(entity.id());
            for (Mention mention : entity.mentions()) {
                mentions.add(mention.span());
                if (mention.kind() == MentionKind.NAME) {
                    names.merge(mention.text(), 1, Integer::sum);
                }
            }
            if (entity.role() != null) {
                titles.merge(entity.role(), 1, Integer::sum);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        for (Quotation quotation : account.quotations()) {
            if (is(quotation.speaker(), ids)) {
                said.add(piece(account, "", quotation.content()));
            } else if (mentions.stream().anyMatch(quotation.content()::contains)) {
                about.add(piece(account, "", quotation.content()));
            }
        }
        for (Event event : account.events()) {
            Span sentence = account.annotation().sentences().stream()
                    .map(one -> one.span())
                    .filter(span -> span.contains(event.trigger()))
                    .findFirst()
                    .orElse(event.trigger());
            if (anyOf(event.actors(), ids)) {
                did.add(piece(account, event.type().name(), sentence));
            } else if (anyOf(event.recipients(), ids)) {
                suffered.add(piece(account, event.type().name(), sentence));
            }
        }
    }

    private boolean isNamed(Entity entity) {
        return (" " + Folded.of(entity.name())).endsWith(folded)
                || entity.mentions().stream()
                        .anyMatch(mention -> mention.kind() == MentionKind.NAME
                                && (" " + Folded.of(mention.text())).endsWith(folded));
    }

    private static boolean is(@Nullable Party party, Set<String> ids) {
        return party != null && party.entity() != null && ids.contains(party.entity());
    }

    private static boolean anyOf(List<Actor> actors, Set<String> ids) {
        return actors.stream().anyMatch(actor -> is(actor.party(), ids));
    }

    private static Piece piece(Account account, String kind, Span span) {
        return new Piece(account.id(), kind, span, span.in(account.text()));
    }

    /** Forms of the name and how often each stands. */
    public Map<String, Integer> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Titles, and how many reports give each. */
    public Map<String, Integer> titles() {
        return Collections.unmodifiableMap(titles);
    }

    /** What they are quoted with. */
    public List<Piece> said() {
        return List.copyOf(said);
    }

    /** What others say in which they are named. */
    public List<Piece> about() {
        return List.copyOf(about);
    }

    /** Sentences of events that they did. */
    public List<Piece> did() {
        return List.copyOf(did);
    }

    /** Sentences of events that others did to them. */
    public List<Piece> suffered() {
        return List.copyOf(suffered);
    }
}
