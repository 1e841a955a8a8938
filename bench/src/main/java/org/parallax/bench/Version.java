// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.Set;
import org.parallax.model.Slot;
import org.parallax.model.Span;

/**
 * A report's text after one change.
 *
 * @param operator what kind of change
 * @param text all of the changed text
 * @param was where the changed words stood in the report
 * @param is where they stand in {@code text}
 * @param slots in which the two readings should be told apart; empty when the meaning is the same
 */
record Version(String operator, String text, Span was, Span is, Set<Slot> slots) {
    Version {
        slots = Set.copyOf(slots);
    }

    /** {@code text} with the words at {@code span} replaced. */
    static Version replacing(String operator, String text, Span span, String words, Set<Slot> slots) {
        String changed = text.substring(0, span.begin()) + words + text.substring(span.end());
        return new Version(operator, changed, span, new Span(span.begin(), span.begin() + words.length()), slots);
    }

    /** The same version with the words of the report at {@code also} counted as changed. */
    Version over(Span also) {
        int longer = is.length() - was.length();
        Span moved = also.begin() >= was.end() ? new Span(also.begin() + longer, also.end() + longer) : also;
        return new Version(operator, text, was.cover(also), is.cover(moved), slots);
    }
}
