// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import org.parallax.model.Reading;
import org.parallax.model.Span;

/** A place in a report as corrections name it: {@code ID:BEGIN-END}. */
record Words(String report, Span span) {
    static Words of(Reading reading) {
        return new Words(reading.report(), reading.span());
    }

    /** @throws IllegalArgumentException when it names no place */
    static Words parse(String text) {
        int colon = text.lastIndexOf(':');
        int dash = text.lastIndexOf('-');
        if (colon < 0 || dash < colon) {
            throw new IllegalArgumentException("no place: " + text);
        }
        return new Words(
                text.substring(0, colon),
                new Span(
                        Integer.parseInt(text.substring(colon + 1, dash)), Integer.parseInt(text.substring(dash + 1))));
    }

    @Override
    public String toString() {
        return report + ":" + span.begin() + "-" + span.end();
    }
}
