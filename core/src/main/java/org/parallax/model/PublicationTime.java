// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as precisely as its source said.
 *
 * @param date the calendar day in the source's own offset
 * @param instant the moment with the source's own offset; null when only a day is known
 * @param text ISO 8601, as it is written out again: never shifted to another offset
 */
public record PublicationTime(LocalDate date, @Nullable OffsetDateTime instant, String text) {
    public PublicationTime {
        requireNonNull(date, "date is null");
        requireNonNull(text, "text is null");
    }

    /**
     * Reads an ISO 8601 day, local date-time or date-time with offset.
     *
     * @throws DateTimeParseException when {@code text} is none of these
     */
    public static PublicationTime parse(String text) {
        String trimmed = text.trim();
        if (trimmed.length() <= 10) {
            return new PublicationTime(LocalDate.parse(trimmed), null, trimmed);
        }
        String iso = trimmed.charAt(10) == ' '
                ? trimmed.substring(0, 10) + "T" + trimmed.substring(11).trim()
                : trimmed;
        if (iso.matches(".*[+-]\\d{4}")) {
            iso = iso.substring(0, iso.length() - 2) + ":" + iso.substring(iso.length() - 2);
        }
        TemporalAccessor parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        if (parsed instanceof OffsetDateTime instant) {
            return new PublicationTime(instant.toLocalDate(), instant, iso);
        }
        return new PublicationTime(LocalDate.from(parsed), null, iso);
    }
}
