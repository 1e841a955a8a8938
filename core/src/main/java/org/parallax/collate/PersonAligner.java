// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.ClaimKind;
import org.parallax.model.Dependency;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Lays side by side how each report introduces the same person: the noun phrase around the first full name that has one.
 * Where one says no more than the name, there is nothing to compare; where ages are apart, nothing agrees.
 */
final class PersonAligner {
    private static final int LONGEST = 150;

    private final ResolvedStory story;

    PersonAligner(ResolvedStory story) {
        this.story = story;
    }

    /** A claim for each person whom two reports introduce. */
    List<ClaimDraft> claims(List<Unit> units) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Entity entity : story.entities()) {
            if (entity.type() != NameType.PERSON) {
                continue;
            }
            ClaimDraft draft = new ClaimDraft(ClaimKind.PERSON, "same-person");
            List<String> reports = new ArrayList<>();
            Set<BigDecimal> ages = new TreeSet<>();
            for (Mention mention : entity.mentions()) {
                Unit unit = reports.contains(mention.report()) || mention.kind() != MentionKind.NAME
                        ? null
                        : unitOf(units, mention);
                boolean full = QuotedWords.of(mention.text()).size() > 1;
                if (unit != null && full && !unit.sentence().headline() && !Denials.isDenied(unit, mention.span())) {
                    Span phrase = phrase(unit, mention.span());
                    if (phrase.length() <= LONGEST && introduces(unit, phrase, mention.span())) {
                        draft.add(unit, phrase);
                        reports.add(mention.report());
                        ages.addAll(ages(unit, phrase));
                    }
                }
            }
            if (reports.size() > 1 && ages.size() <= 1) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** True when the phrase has a word beside the name: "the", "and" are none. */
    private static boolean introduces(Unit unit, Span phrase, Span name) {
        List<Token> tokens = unit.sentence().tokens();
        return unit.words().stream()
                .map(i -> tokens.get(i).span())
                .anyMatch(word -> phrase.contains(word) && !name.contains(word));
    }

    /** The age that the phrase gives; several are of several people. */
    private static List<BigDecimal> ages(Unit unit, Span phrase) {
        List<BigDecimal> ages = unit.quantities().stream()
                .filter(quantity -> quantity.unit().equals(Quantity.AGE) && phrase.contains(quantity.span()))
                .map(Quantity::low)
                .toList();
        return ages.size() == 1 ? ages : List.of();
    }

    private static @Nullable Unit unitOf(List<Unit> units, Mention mention) {
        return units.stream()
                .filter(unit ->
                        unit.report().equals(mention.report()) && unit.span().contains(mention.span()))
                .findFirst()
                .orElse(null);
    }

    /** The words that hang on the name or that it stands beside, but for relative clauses and what is listed with it. */
    static Span phrase(Unit unit, Span name) {
        List<Token> tokens = unit.sentence().tokens();
        int head = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Dependency dependency = tokens.get(i).dependency();
            boolean inside = name.contains(tokens.get(i).span());
            boolean outward = dependency != null
                    && (dependency.head() == Dependency.ROOT
                            || !name.contains(tokens.get(dependency.head()).span()));
            if (inside && outward) {
                head = i;
                break;
            }
        }
        if (head < 0) {
            return name;
        }
        Dependency own = tokens.get(head).dependency();
        if (own != null && own.relation().equals("appos") && own.head() != Dependency.ROOT) {
            head = own.head();
        }
        Span phrase = name;
        for (int i = 0; i < tokens.size(); i++) {
            if (hangs(tokens, i, head) && unit.span().contains(tokens.get(i).span())) {
                phrase = phrase.cover(tokens.get(i).span());
            }
        }
        return phrase;
    }

    /** True when the way from the token up to the head passes no clause and no list. */
    private static boolean hangs(List<Token> tokens, int i, int head) {
        int at = i;
        for (int steps = 0; steps < tokens.size(); steps++) {
            if (at == head) {
                return true;
            }
            Dependency dependency = tokens.get(at).dependency();
            if (dependency == null || dependency.head() == Dependency.ROOT) {
                return false;
            }
            String relation = dependency.relation();
            boolean leaves = relation.startsWith("acl")
                    || relation.equals("conj")
                    || relation.equals("cc")
                    || relation.equals("parataxis")
                    || relation.equals("punct")
                    || relation.equals("case");
            if (leaves) {
                return false;
            }
            at = dependency.head();
        }
        return false;
    }
}
