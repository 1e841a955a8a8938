// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
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
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * The same words in two mouths conflict; nearly the same words from one mouth differ in wording. Speakers conflict only
 * where each report names its own with a cue, as a person, and neither name is a form of the other; somebody named and a
 * nameless many ("investigators said") differ.
 */
final class QuotationRule {
    /** From this share of the shorter quotation's words in one run on, both quote the same utterance. */
    private static final double SAME_UTTERANCE = 0.6;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    /** Words of a title that are written small are shorter: "of", "and", "the". */
    private static final int LONGEST_SMALL = 4;

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
        if (cued && spokeA != null && spokeB != null) {
            boolean conflict = left != null
                    && right != null
                    && !left.equals(right)
                    && !oneName(left, right)
                    && !isOneSurname(a.quotation(), spokeA, b.quotation(), spokeB)
                    && !isTitle(a)
                    && !isTitle(b)
                    && isCuedBeside(a)
                    && isCuedBeside(b)
                    && !mentions(a, right)
                    && !mentions(b, left);
            boolean many =
                    (left != null && isMany(b.quotation(), spokeB)) || (right != null && isMany(a.quotation(), spokeA));
            if (conflict || many) {
                return new Finding(
                        conflict ? Verdict.CONFLICT : Verdict.DIFFER,
                        Slot.SPEAKER,
                        named(a.quotation(), spokeA),
                        named(b.quotation(), spokeB),
                        conflict ? "speaker" : "speaker-unnamed");
            }
        }
        int shorter = Math.min(a.words().size(), b.words().size());
        boolean contained =
                QuotedWords.longestRun(a.words(), b.words()) == shorter || !Rewording.isTold(quoted(a), quoted(b));
        Verdict verdict = contained ? Verdict.AGREE : Verdict.DIFFER;
        return new Finding(
                verdict, Slot.WORDING, a.passage().whole(), b.passage().whole(), contained ? "same-words" : "wording");
    }

    /** The passage without what interrupts it. */
    private static String quoted(Quoted quoted) {
        return quoted.passage().parts().stream()
                .map(part -> part.in(quoted.text()))
                .collect(Collectors.joining(" "));
    }

    /** True when the words of saying stand in the paragraph of the passage: from elsewhere they may be of another. */
    private static boolean isCuedBeside(Quoted quoted) {
        Span cue = quoted.quotation().cue();
        return cue != null
                && cue.cover(quoted.passage().whole()).in(quoted.text()).indexOf('\n') < 0;
    }

    /** "Her aide says that Berg told them": who of the two said it is not what the reports part in. */
    private boolean mentions(Quoted quoted, String entity) {
        Span cue = quoted.quotation().cue();
        Span passage = quoted.passage().whole();
        Span around = cue == null ? passage : cue.cover(passage);
        return story.entities().stream()
                .filter(known -> known.id().equals(entity))
                .flatMap(known -> known.mentions().stream())
                .anyMatch(mention -> mention.report().equals(quoted.quotation().report())
                        && mention.kind() == MentionKind.NAME
                        && around.overlaps(mention.span())
                        && !passage.overlaps(mention.span()));
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
                .filter(entity ->
                        entity.id().equals(id) && entity.type() == NameType.PERSON && !entity.isUnnamedPerson())
                .map(Entity::id)
                .findFirst()
                .orElse(null);
    }

    /** True when the one's name can be a form of the other's: "Ford" and "Brennan Ford", left apart for want of evidence. */
    private boolean oneName(String left, String right) {
        List<String> x = PersonNames.parts(name(left));
        List<String> y = PersonNames.parts(name(right));
        return PersonNames.compatible(x, y)
                || PersonNames.compatible(y, x)
                || isGiven(x, y)
                || isGiven(y, x)
                || isSurname(x, y)
                || isSurname(y, x);
    }

    /** "Ana" of "Ana Maria Silva". */
    private static boolean isGiven(List<String> one, List<String> full) {
        return one.size() == 1 && full.size() > 1 && PersonNames.givenCompatible(one.get(0), full.get(0));
    }

    /** "Const. Falk" and "Falk", whomever the reports' other sentences make of them. */
    private boolean isOneSurname(Quotation a, Party left, Quotation b, Party right) {
        List<String> x = PersonNames.parts(named(a, left).in(account(a).text()));
        List<String> y = PersonNames.parts(named(b, right).in(account(b).text()));
        return isSurname(x, y) || isSurname(y, x);
    }

    /** "Falk" of "Const. Falk". */
    private static boolean isSurname(List<String> one, List<String> full) {
        return one.size() == 1 && !full.isEmpty() && one.get(0).equals(full.get(full.size() - 1));
    }

    /** "The Silent Harbour": what a book or a film is called is nobody's utterance. */
    private static boolean isTitle(Quoted quoted) {
        String words = quoted(quoted).strip();
        return words.indexOf(' ') > 0
                && WORD.matcher(words).results().allMatch(word -> {
                    String form = word.group();
                    return Character.isUpperCase(form.charAt(0))
                            || !Character.isLetter(form.charAt(0))
                            || (form.length() < LONGEST_SMALL && word.start() > 0);
                });
    }

    private String name(String id) {
        return story.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElseThrow();
    }

    /** True for a nameless many: "investigators", "the officials". */
    private boolean isMany(Quotation quotation, Party speaker) {
        Sentence sentence = sentence(quotation, speaker);
        List<Token> tokens = sentence == null ? List.of() : sentence.tokens();
        Token last = null;
        boolean named = false;
        for (Token token : tokens) {
            if (speaker.span().contains(token.span())) {
                named |= token.tag() == Tag.PROPN;
                last = token.tag() == Tag.NOUN ? token : last;
            }
        }
        return !named
                && last != null
                && !last.form().equalsIgnoreCase(last.lemma())
                && last.form().endsWith("s");
    }

    private static boolean isPronoun(Party speaker) {
        return PRONOUNS.contains(speaker.text().toLowerCase(Locale.ROOT));
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
        Sentence sentence = sentence(quotation, speaker);
        if (sentence == null) {
            return null;
        }
        return account(quotation).entities().stream()
                .filter(entity -> entity.id().equals(speaker.entity()))
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .map(Mention::span)
                .filter(span -> sentence.span().contains(span)
                        && span.end() <= speaker.span().begin())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private @Nullable Sentence sentence(Quotation quotation, Party speaker) {
        return account(quotation).annotation().sentences().stream()
                .filter(sentence -> sentence.span().contains(speaker.span()))
                .findFirst()
                .orElse(null);
    }

    private Account account(Quotation quotation) {
        return story.story().accounts().stream()
                .filter(account -> account.id().equals(quotation.report()))
                .findFirst()
                .orElseThrow();
    }
}
