// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param words all must stand in the report; what stands in quotation marks, in that order
 * @param outlet who published it
 * @param person name or last name of somebody in it
 * @param place a place that it names
 * @param since earliest moment of publication
 * @param until latest moment of publication
 * @param event PLOVER's type of an event in it, in capitals
 */
public record Question(
        String words,
        @Nullable String outlet,
        @Nullable String person,
        @Nullable String place,
        @Nullable String since,
        @Nullable String until,
        @Nullable String event) {
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Words and phrases, folded, each a piece that must be found. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (Matcher matcher = PIECE.matcher(words.replace('\u201C', '"').replace('\u201D', '"')); matcher.find(); ) {
            String piece = Folded.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** True when nothing but words is asked for. */
    boolean isPlain() {
        return outlet == null && person == null && place == null && since == null && until == null && event == null;
    }

    /** All pieces as one phrase. */
    List<String> phrase() {
        return List.of(String.join(" ", pieces()));
    }
}
