// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.QuoteMarks.Marked;
import org.parallax.model.Quotation.Passage;
import org.parallax.model.Span;

/** Something said while it is put together: what the annotator marks, and the passages in marks that belong to it. */
final class Statement {
    private final String text;
    private final @Nullable Cue cue;
    private final List<Span> parts = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();

    Statement(String text, List<Span> content, @Nullable Cue cue) {
        this.text = text;
        this.cue = cue;
        content.forEach(this::add);
    }

    @Nullable
    Cue cue() {
        return cue;
    }

    /** In text order, apart from each other by more than white space. */
    List<Span> parts() {
        return List.copyOf(parts);
    }

    int length() {
        return parts.stream().mapToInt(Span::length).sum();
    }

    boolean hasPassages() {
        return !marked.isEmpty();
    }

    /** The passage in marks that it took last; null when it has none. */
    @Nullable
    Marked last() {
        return marked.isEmpty() ? null : marked.get(marked.size() - 1);
    }

    /** Makes {@code region} a part of what was said. */
    void take(Marked region) {
        region.parts().forEach(this::add);
        marked.add(region);
    }

    /** Code units of {@code span} that it has. */
    int shared(Span span) {
        int shared = 0;
        for (Span part : parts) {
            shared += Math.max(0, Math.min(part.end(), span.end()) - Math.max(part.begin(), span.begin()));
        }
        return shared;
    }

    /** The passages in marks; one that only the reporting interrupts is one. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Marked region : marked) {
            Passage before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (before != null && goesOn(before.whole().end(), region.whole())) {
                List<Span> both = new ArrayList<>(before.parts());
                both.addAll(region.parts());
                passages.set(passages.size() - 1, new Passage(both));
            } else {
                passages.add(new Passage(region.parts()));
            }
        }
        return passages;
    }

    /** {@code "...," he said, "..."}: the sentence goes on where it stopped. */
    private boolean goesOn(int end, Span next) {
        String gap = text.substring(end, Math.max(end, next.begin()));
        int letter = next.begin();
        while (letter < next.end() && !Character.isLetterOrDigit(text.charAt(letter))) {
            letter++;
        }
        boolean lower = letter < next.end() && Character.isLowerCase(text.charAt(letter));
        boolean tagged = cue != null && cue.span().begin() >= end && cue.span().end() <= next.begin();
        return tagged && lower && gap.strip().endsWith(",");
    }

    private void add(Span span) {
        List<Span> merged = new ArrayList<>();
        Span whole = span;
        for (Span part : parts) {
            boolean before = part.begin() <= whole.begin();
            Span left = before ? part : whole;
            Span right = before ? whole : part;
            boolean apart = left.end() < right.begin()
                    && !text.substring(left.end(), right.begin()).isBlank();
            if (apart) {
                merged.add(part);
            } else {
                whole = whole.cover(part);
            }
        }
        merged.add(whole);
        merged.sort(null);
        parts.clear();
        parts.addAll(merged);
    }
}
