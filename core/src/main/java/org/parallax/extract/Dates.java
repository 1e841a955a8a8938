// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.PublicationTime;

/**
 * Reads the ways in which pages and files write a date, as precisely as they are written. An offset that is written is
 * kept; none is added. What has two readings ({@code 04/05/2022}) is not read.
 */
final class Dates {
    private static final int MAX_LENGTH = 120;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\s?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.{0,40}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\S{0,20}");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.])(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?![\\d/])");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![\\d/-]|:\\d)");
    /** "28.09.19", where a clock time may follow without a blank: "28.09.1912:44". */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{2})(?=$|[^\\d/.-]|[.-](?:$|\\D)|\\d{1,2}:\\d)");
    /** Two figures of a year from here on are of the last century. */
    private static final int LAST_CENTURY = 70;

    private static final Pattern ISO_DAY = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?(\\p{L}{3,12})\\.?,?[ -](\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})\\b");
    private static final Pattern RFC_1123 = Pattern.compile(
            "(?:\\p{L}{3}, )?(\\d{1,2}) (\\p{L}{3}) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? (GMT|UTC|Z|[+-]\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    private final Region region;

    private Dates(Region region) {
        this.region = region;
    }

    /** Reads dates as they are written where {@code region} is; there 04/05/2022 has one reading. */
    static Dates of(Region region) {
        return new Dates(region);
    }

    /** The time that {@code text} says, or null when it says none that is sure wherever it was written. */
    static @Nullable PublicationTime parse(String text) {
        return new Dates(Region.UNKNOWN).read(text);
    }

    /** The time that {@code text} says, or null when it says none that is sure. */
    @Nullable
    PublicationTime read(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return find(trimmed);
        } catch (DateTimeException expected) {
            return null; // 31 February is no date: the source does not tell
        }
    }

    /** True for "2022-05-03T08:10+02:00" and nothing more. */
    static boolean isInstant(String text) {
        return text.length() <= 40
                && text.length() > 10
                && INSTANT.matcher(text).matches();
    }

    private @Nullable PublicationTime find(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5), iso.group(6), iso.group(7));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            boolean utc = text.endsWith("Z");
            return of(
                    compact.group(1),
                    compact.group(2),
                    compact.group(3),
                    compact.group(4),
                    compact.group(5),
                    compact.group(6),
                    utc ? "Z" : null);
        }
        Matcher rfc = RFC_1123.matcher(text);
        if (rfc.matches() && month(rfc.group(2)) > 0) {
            String month = Integer.toString(month(rfc.group(2)));
            return of(rfc.group(3), month, rfc.group(1), rfc.group(4), rfc.group(5), rfc.group(6), rfc.group(7));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.find()) {
            return day(slashed.group(1), Integer.parseInt(slashed.group(2)), slashed.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return numbered(numbers, Integer.parseInt(numbers.group(4)));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (region != Region.UNKNOWN && shortYear.find()) {
            int year = Integer.parseInt(shortYear.group(4));
            return numbered(shortYear, year + (year < LAST_CENTURY ? 2000 : 1900));
        }
        Matcher day = ISO_DAY.matcher(text);
        if (day.find()) {
            return day(day.group(1), Integer.parseInt(day.group(2)), day.group(3));
        }
        return named(text);
    }

    /** Which number is the month shows when the other is over twelve, or when dots say that the day comes first. */
    private @Nullable PublicationTime numbered(Matcher numbers, int year) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        if (first > 12 || numbers.group(2).equals(".") || first == second) {
            return day(year, second, first);
        }
        if (second > 12 || region == Region.MONTH_FIRST) {
            return day(year, first, second);
        }
        return region == Region.DAY_FIRST ? day(year, second, first) : null;
    }

    private static @Nullable PublicationTime named(String text) {
        Matcher dayFirst = DAY_MONTH.matcher(text);
        while (dayFirst.find()) {
            if (month(dayFirst.group(2)) > 0) {
                return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
            }
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        while (monthFirst.find()) {
            if (month(monthFirst.group(1)) > 0) {
                return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
            }
        }
        return null;
    }

    private static PublicationTime day(String year, int month, String day) {
        return day(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static PublicationTime day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new PublicationTime(date, null, date.toString());
    }

    private static PublicationTime of(
            String year,
            String month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String offset) {
        String date = day(year, Integer.parseInt(month), day).text();
        if (hour == null || minute == null) {
            return PublicationTime.parse(date);
        }
        String clock = String.format(
                Locale.ROOT, "%02d:%s:%s", Integer.parseInt(hour), minute, second == null ? "00" : second);
        return PublicationTime.parse(date + "T" + clock + offset(offset));
    }

    private static String offset(@Nullable String written) {
        if (written == null) {
            return "";
        }
        if (List.of("Z", "UTC", "GMT").contains(written)) {
            return "Z";
        }
        return written.length() == 3
                ? written + ":00"
                : written.length() == 5 ? written.substring(0, 3) + ":" + written.substring(3) : written;
    }

    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (List<String> row : Tsv.load("/parallax/extract/months.tsv", 2).rows()) {
            for (String name : row.get(1).split(" ", -1)) {
                months.put(name, Integer.parseInt(row.get(0)));
            }
        }
        return months;
    }
}
