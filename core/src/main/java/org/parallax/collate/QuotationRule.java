// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * The same words in two mouths conflict; nearly the same words from one mouth differ in wording. Speakers are compared
 * only where each report names its own with a cue, as a person.
 */
final class QuotationRule {
    /** From this share of the shorter quotation's words in one run on, both quote the same utterance. */
    private static final double SAME_UTTERANCE = 0.6;

    private final ResolvedStory story;

    QuotationRule(ResolvedStory story) {
        this.story = story;
    }

    /** A passage in marks with its report's words. */
    record Quoted(Quotation quotation, Quotation.Passage passage, String text, List<String> words) {
        /** What an account quotes, passage by passage. */
        static List<Quoted> in(Account account) {
            List<Quoted> quoted = new ArrayList<>();
            for (Quotation quotation : account.quotations()) {
                for (Quotation.Passage passage : quotation.passages()) {
                    quoted.add(new Quoted(quotation, passage, account.text(), QuotedWords.of(passage, account.text())));
                }
            }
            return quoted;
        }
    }

    /** True when both quote one utterance: the same words, one inside the other, or a long shared run. */
    static boolean sameUtterance(Quoted a, Quoted b) {
        int shorter = Math.min(a.words().size(), b.words().size());
        if (shorter < 2) {
            return false;
        }
        int run = QuotedWords.longestRun(a.words(), b.words());
        return run == shorter || (run >= 4 && run >= SAME_UTTERANCE * shorter);
    }

    /** What two quotations of one utterance have in the slots speaker and wording. */
    Finding compare(Quoted a, Quoted b) {
        String left = speaker(a.quotation());
        String right = speaker(b.quotation());
        Party spokeA = a.quotation().speaker();
        Party spokeB = b.quotation().speaker();
        boolean cued = a.quotation().cue() != null && b.quotation().cue() != null;
        if (left != null && right != null && !left.equals(right) && cued && spokeA != null && spokeB != null) {
            return new Finding(
                    Verdict.CONFLICT,
                    Slot.SPEAKER,
                    named(a.quotation(), spokeA),
                    named(b.quotation(), spokeB),
                    "speaker");
        }
        int shorter = Math.min(a.words().size(), b.words().size());
        boolean contained = QuotedWords.longestRun(a.words(), b.words()) == shorter;
        Verdict verdict = contained ? Verdict.AGREE : Verdict.DIFFER;
        return new Finding(
                verdict, Slot.WORDING, a.passage().whole(), b.passage().whole(), contained ? "same-words" : "wording");
    }

    /** Entity id over the story of a speaker who is a person; null otherwise. */
    private @Nullable String speaker(Quotation quotation) {
        Party speaker = quotation.speaker();
        if (speaker == null
                || speaker.entity() == null
                || (isPronoun(speaker) && !antecedentNear(quotation, speaker))) {
            return null;
        }
        String id = story.entityOf().get(new Local(quotation.report(), speaker.entity()));
        return story.entities().stream()
                .filter(entity -> entity.id().equals(id) && entity.type() == NameType.PERSON)
                .map(Entity::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPronoun(Party speaker) {
        String text = speaker.text().toLowerCase(Locale.ROOT);
        return text.equals("he") || text.equals("she");
    }

    /** A pronoun is evidence against another report only when its own sentence names who it is. */
    private boolean antecedentNear(Quotation quotation, Party speaker) {
        return antecedent(quotation, speaker) != null;
    }

    /** The words that name the speaker: a pronoun's antecedent in its sentence, else the speaker's own. */
    private Span named(Quotation quotation, Party speaker) {
        Span antecedent = isPronoun(speaker) ? antecedent(quotation, speaker) : null;
        return antecedent == null ? name(speaker) : antecedent;
    }

    /** The name alone: a slot has no room for "..., who heads the agency". */
    private static Span name(Party speaker) {
        int begin = speaker.span().begin() + Math.max(0, speaker.text().indexOf(speaker.name()));
        return new Span(begin, begin + speaker.name().length());
    }

    private @Nullable Span antecedent(Quotation quotation, Party speaker) {
        Account account = story.story().accounts().stream()
                .filter(a -> a.id().equals(quotation.report()))
                .findFirst()
                .orElseThrow();
        Sentence sentence = account.annotation().sentences().stream()
                .filter(s -> s.span().contains(speaker.span()))
                .findFirst()
                .orElse(null);
        if (sentence == null) {
            return null;
        }
        return account.entities().stream()
                .filter(entity -> entity.id().equals(speaker.entity()))
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .map(Mention::span)
                .filter(span -> sentence.span().contains(span)
                        && span.end() <= speaker.span().begin())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
