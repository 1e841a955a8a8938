// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/**
 * Half-open range of UTF-16 code units into an article's text.
 *
 * @param begin inclusive, zero-based
 * @param end one past the last unit
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("bad span [" + begin + "," + end + ")");
        }
    }

    /** Number of code units covered. */
    public int length() {
        return end - begin;
    }

    /** True when every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** True when the unit at {@code offset} lies in this span. */
    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** True when the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The slice of {@code text} that this span points at. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** Orders by begin, then by end. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
