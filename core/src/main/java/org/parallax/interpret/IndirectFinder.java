// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuotationFinder.Found;
import org.parallax.interpret.QuotationFinder.Sieve;
import org.parallax.model.QuotationKind;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Finds what is reported without marks: the clause behind "said (that)", before ", police said", or beside "according
 * to". The content runs from its complementiser to the end of its clause, as PARC has it.
 */
final class IndirectFinder {
    private static final int SHORT_TAIL = 9;

    private final Words words;
    private final QuoteMarks marks;

    IndirectFinder(Words words, QuoteMarks marks) {
        this.words = words;
        this.marks = marks;
    }

    List<Found> find(List<List<Cue>> cuesOf, List<Found> marked) {
        List<Found> found = new ArrayList<>();
        for (int s = 0; s < cuesOf.size(); s++) {
            for (Cue cue : cuesOf.get(s)) {
                boolean tells = cue.source() != null && cue.frame() != Cue.CITES;
                Span content = tells ? content(cue, s, cuesOf.get(s)) : null;
                if (content != null && !mostlyMarked(content, marked) && hasVerb(content)) {
                    found.add(new Found(
                            QuotationKind.INDIRECT, List.of(content), cue, cue.source(), Sieve.SAME_SENTENCE));
                }
            }
        }
        return found;
    }

    private @Nullable Span content(Cue cue, int s, List<Cue> all) {
        int first = words.first(s);
        int last = lastWord(s);
        int cueFirst = words.at(cue.whole().begin());
        int cueLast = words.at(cue.whole().end() - 1);
        if (cue.frame() == 'a') {
            return cueFirst - first <= 2
                    ? clause(afterComma(cueLast + 1, last), last)
                    : clause(first, trimmed(cueFirst - 1));
        }
        boolean tail = last - cueLast <= SHORT_TAIL
                && cueFirst > first + 2
                && (words.is(cueFirst - 1, ",")
                        || marks.covers(words.get(cueFirst - 1).span().begin()))
                && !words.is(cueLast + 1, "that")
                && !words.is(cueLast + 1, Tag.PRON, Tag.DET);
        Span before = tail ? clause(first, trimmed(cueFirst - 1)) : null;
        Span behind = tail ? clause(cueLast + 1, last) : null;
        if (before != null && (stands(before) || behind == null || !hasVerb(behind))) {
            return before;
        }
        return switch (cue.frame()) {
            case 's', 't' -> forward(cue, last, all);
            case 'o' -> object(cue, last);
            default -> null;
        };
    }

    /** What follows the verb, from "that" if it has one, behind whom is told and where. */
    private @Nullable Span forward(Cue cue, int last, List<Cue> all) {
        int from = cue.token() + 1;
        boolean marked = false;
        if (cue.sourceAfter() && cue.source() != null) {
            from = cue.source().last() + 1;
        }
        if (cue.addressee() != null) {
            from = cue.addressee().last() + 1;
        }
        for (int i = from; i <= Math.min(last, from + 12); i++) {
            if ((words.is(i, "that") && words.is(i, Tag.SCONJ, Tag.PRON, Tag.DET))
                    || (words.is(i, "whether") && i < from + 3)) {
                from = i;
                marked = true;
                break;
            }
            if (words.is(i, ",") || words.is(i, Tag.VERB)) {
                break;
            }
        }
        if (words.is(from, ",") || words.is(from, ":")) {
            from++;
        }
        // taggers take a bare plural for a verb: "said farmers needed help"
        boolean plural = words.is(from, Tag.VERB) && words.is(from + 1, Tag.VERB, Tag.AUX);
        boolean opens = words.is(from, Tag.DET, Tag.PRON, Tag.PROPN, Tag.NOUN, Tag.ADJ, Tag.NUM);
        if (!marked && !opens && !plural && !words.is(from, "there")) {
            return null;
        }
        int to = last;
        for (Cue other : all) {
            int begin = words.at(other.whole().begin());
            boolean closing = begin > from + 2 && words.is(begin - 1, ",") && other.token() != cue.token();
            if (closing && (other.frame() == 'a' || other.source() != null) && begin - 2 < to) {
                to = begin - 2;
            }
        }
        return clause(from, to);
    }

    /** "accused Russia of blocking ...": from the object's preposition on. */
    private @Nullable Span object(Cue cue, int last) {
        for (int i = cue.token() + 1; i <= Math.min(last, cue.token() + 9); i++) {
            if (words.is(i, "of") || words.is(i, "for")) {
                return clause(i, last);
            }
        }
        return null;
    }

    /** First word behind the comma that ends the credit, and behind an apposition to the source. */
    private int afterComma(int i, int last) {
        for (int k = i; k <= Math.min(last, i + 14); k++) {
            if (words.is(k, ",")) {
                int next = words.is(k + 1, Tag.DET) ? afterApposition(k + 1, last) : k + 1;
                return next;
            }
        }
        return i;
    }

    /** "Interfax, the news agency for the oil ministry, ..." has no verb before its second comma; a clause has. */
    private int afterApposition(int from, int last) {
        for (int k = from; k <= Math.min(last, from + 14); k++) {
            if (words.is(k, Tag.VERB, Tag.AUX)) {
                return from;
            }
            if (words.is(k, ",")) {
                return k + 1;
            }
        }
        return from;
    }

    private int trimmed(int i) {
        int k = i;
        while (k > 0
                && words.is(k, Tag.PUNCT)
                && !marks.covers(words.get(k).span().begin())) {
            k--;
        }
        return k;
    }

    private int lastWord(int s) {
        return Math.max(words.first(s), trimmed(words.end(s) - 1));
    }

    private @Nullable Span clause(int from, int to) {
        return from >= 0 && to < words.size() && to - from >= 1 ? words.span(from, to) : null;
    }

    private boolean hasVerb(Span content) {
        for (int i = words.at(content.begin());
                i < words.size() && words.get(i).span().end() <= content.end();
                i++) {
            if (words.is(i, Tag.VERB, Tag.AUX)) {
                return true;
            }
        }
        return false;
    }

    /** A clause that can be told; "Asked about the strike" and "In a speech on Monday" only lead to one. */
    private boolean stands(Span content) {
        int first = words.at(content.begin());
        boolean leads = words.is(first, Tag.VERB, Tag.SCONJ)
                || words.is(first, "after")
                || words.is(first, "before")
                || words.is(first, "when")
                || words.is(first, "while");
        boolean goesOn = content.in(words.text()).indexOf(',') >= 0;
        return hasVerb(content) && (!leads || goesOn);
    }

    /** True when all but a word or two of the content stands in marks: then it is a direct quotation already. */
    private static boolean mostlyMarked(Span content, List<Found> marked) {
        int covered = 0;
        for (Found quotation : marked) {
            for (Span part : quotation.parts()) {
                covered += Math.max(0, Math.min(part.end(), content.end()) - Math.max(part.begin(), content.begin()));
            }
        }
        return covered * 10 >= content.length() * 7;
    }
}
