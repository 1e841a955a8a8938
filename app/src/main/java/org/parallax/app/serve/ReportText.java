// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Boilerplate;
import org.parallax.model.Entity;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.Span;

/** A report's text in pieces that can be pointed at. */
public final class ReportText {
    private ReportText() {}

    /** Characters from {@code begin} on. */
    public record Piece(int begin, String text, boolean boilerplate) {}

    /** The whole text, cut where a sentence, clause, quotation or boilerplate begins or ends. */
    public static List<Piece> of(Account account) {
        String text = account.text();
        Set<Integer> cuts = new TreeSet<>(Set.of(0, text.length()));
        account.annotation().sentences().forEach(sentence -> cut(cuts, sentence.span()));
        for (Proposition proposition : account.propositions()) {
            cut(cuts, proposition.span());
        }
        for (Quotation quotation : account.quotations()) {
            cut(cuts, quotation.content());
        }
        List<Boilerplate> boilerplate = account.annotation().article().boilerplate();
        boilerplate.forEach(part -> cut(cuts, part.span()));
        List<Integer> bounds = List.copyOf(cuts);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Span span = new Span(bounds.get(i), bounds.get(i + 1));
            pieces.add(new Piece(
                    span.begin(),
                    span.in(text),
                    boilerplate.stream().anyMatch(part -> part.span().contains(span))));
        }
        return pieces;
    }

    private static void cut(Set<Integer> cuts, Span span) {
        cuts.add(span.begin());
        cuts.add(span.end());
    }

    /** Whom and what it names, in order of first mention. */
    public static List<String> names(Account account) {
        Set<String> names = new LinkedHashSet<>();
        for (Entity entity : account.entities()) {
            boolean named = entity.mentions().stream().anyMatch(mention -> mention.kind() == MentionKind.NAME);
            if (named && entity.type() != NameType.GROUP && entity.type() != NameType.NATIONALITY) {
                names.add(entity.name());
            }
        }
        return List.copyOf(names);
    }
}
