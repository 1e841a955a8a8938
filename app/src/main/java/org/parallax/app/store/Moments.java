// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.model.PublicationTime;

/** Instants in UTC to the second, all of one length, so that they sort as texts. */
public final class Moments {
    /** Later than every moment. */
    public static final String NEVER = "9999-12-31T23:59:59Z";

    private Moments() {}

    /** When a report was out: of a day alone its end, of a time without an offset as if it were UTC. */
    public static @Nullable String of(@Nullable PublicationTime published) {
        if (published == null) {
            return null;
        }
        if (published.instant() != null) {
            return text(published.instant());
        }
        LocalTime time = published.text().length() > 10
                ? LocalDateTime.parse(published.text(), DateTimeFormatter.ISO_DATE_TIME)
                        .toLocalTime()
                : LocalTime.MAX;
        return text(published.date().atTime(time).atOffset(ZoneOffset.UTC));
    }

    /**
     * A moment that the user names: a day (its end), or a time.
     *
     * @throws DateTimeException when it is neither
     */
    public static String parse(String given) {
        String moment = of(PublicationTime.parse(given));
        if (moment == null) {
            throw new DateTimeException("no moment: " + given);
        }
        return moment;
    }

    /** The same for a time from which on something is asked for: of a day its beginning. */
    public static String parseBegin(String given) {
        PublicationTime time = PublicationTime.parse(given);
        return time.text().length() <= 10 ? text(time.date().atStartOfDay().atOffset(ZoneOffset.UTC)) : parse(given);
    }

    static String text(Instant instant) {
        return text(instant.atOffset(ZoneOffset.UTC));
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
}
