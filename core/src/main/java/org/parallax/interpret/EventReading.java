// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EventType;

/**
 * An event as its words give it, before anybody is named.
 *
 * @param word the word that tells of it
 * @param clause the word's clause; for a noun one without subject or object
 * @param actors heads of the phrases that name who does it
 * @param recipients heads of the phrases that name to whom
 * @param inside words whose own events are taken up in this one
 * @param last the last word of the trigger that belongs to it ("signed ... agreement"); {@code word} when it is alone
 * @param nominal true when a noun tells of it, with no verb that makes it happen
 */
record EventReading(
        int word,
        Clause clause,
        EventType type,
        @Nullable String mode,
        List<Integer> actors,
        List<Integer> recipients,
        Set<Integer> inside,
        int last,
        boolean nominal,
        String rule) {}
