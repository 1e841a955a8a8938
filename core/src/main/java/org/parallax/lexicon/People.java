// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * People whom a user tells of: their office, country and sector, with the days from and to which that holds. Parallax
 * itself knows nobody by name. Immutable.
 */
public final class People {
    /** Nobody. */
    public static final People NONE = new People(List.of());

    private static final List<String> COLUMNS = List.of("name", "role", "country", "sector", "from", "to");

    /**
     * One row.
     *
     * @param name full name
     * @param role null when the list does not say
     * @param country ISO 3166 alpha-3 or one of PLOVER's own; null when the list does not say
     * @param sector PLOVER's sector; null when the list does not say
     * @param from first day; null for ever before
     * @param to last day; null for ever after
     */
    public record Person(
            String name,
            @Nullable String role,
            @Nullable String country,
            @Nullable String sector,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Person {
            requireNonNull(name, "name is null");
        }

        private boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** What is wrong with a list, and in which line, counted from 1. */
    public static final class MalformedPeople extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        MalformedPeople(int line, String what) {
            super(what);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    private final TreeMap<String, List<Person>> bySurname = new TreeMap<>();

    private People(List<Person> people) {
        for (Person person : people) {
            List<String> parts = parts(person.name);
            bySurname
                    .computeIfAbsent(parts.get(parts.size() - 1), surname -> new ArrayList<>())
                    .add(person);
        }
    }

    /**
     * Reads a list: tab-separated, the first line names the columns (name first, then any of role, country, sector, from,
     * to), days as 2026-03-14; lines that begin with a number sign and empty lines are passed over.
     *
     * @throws MalformedPeople for the first line that is not so
     */
    public static People parse(String text) throws MalformedPeople {
        List<Person> people = new ArrayList<>();
        List<String> header = null;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (i == 0 && line.startsWith("\ufeff")) {
                line = line.substring(1);
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (header == null) {
                header = header(columns, i + 1);
            } else {
                people.add(person(header, columns, i + 1));
            }
        }
        return new People(people);
    }

    private static List<String> header(List<String> columns, int line) throws MalformedPeople {
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw new MalformedPeople(line, "the first line must name the columns " + COLUMNS + ", not " + column);
            }
        }
        if (!columns.get(0).equals("name")) {
            throw new MalformedPeople(line, "the first column must be name");
        }
        return columns;
    }

    private static Person person(List<String> header, List<String> columns, int line) throws MalformedPeople {
        if (columns.size() != header.size()) {
            throw new MalformedPeople(line, "there must be " + header.size() + " columns, not " + columns.size());
        }
        String name = columns.get(0);
        if (parts(name).isEmpty()) {
            throw new MalformedPeople(line, "the name is empty");
        }
        String country = column(header, columns, "country");
        if (country != null && !isCode(country)) {
            throw new MalformedPeople(line, "a country is three capitals (ISO 3166 alpha-3), not " + country);
        }
        String sector = column(header, columns, "sector");
        if (sector != null && !isCode(sector)) {
            throw new MalformedPeople(line, "a sector is three capitals (PLOVER), not " + sector);
        }
        LocalDate from = day(header, columns, "from", line);
        LocalDate to = day(header, columns, "to", line);
        if (from != null && to != null && to.isBefore(from)) {
            throw new MalformedPeople(line, "it ends on " + to + ", before it begins");
        }
        return new Person(name, column(header, columns, "role"), country, sector, from, to);
    }

    private static boolean isCode(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static @Nullable String column(List<String> header, List<String> columns, String name) {
        int at = header.indexOf(name);
        return at < 0 || columns.get(at).isEmpty() ? null : columns.get(at);
    }

    private static @Nullable LocalDate day(List<String> header, List<String> columns, String name, int line)
            throws MalformedPeople {
        String day = column(header, columns, name);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException expected) {
            throw new MalformedPeople(line, "a day is written 2026-03-14, not " + day);
        }
    }

    private static List<String> parts(String name) {
        return PersonNames.parts(Places.key(name));
    }

    /**
     * The one person of that name on that day; null when there is none, or several of whom each says something else.
     *
     * @param name a name as an article gives it, of two words at least: a surname alone says too little
     * @param day null when it is not known; then only who is listed without days is found
     */
    public @Nullable Person find(String name, @Nullable LocalDate day) {
        List<String> parts = parts(name);
        if (parts.size() < 2) {
            return null;
        }
        Person found = null;
        for (Person person : bySurname.getOrDefault(parts.get(parts.size() - 1), List.of())) {
            boolean then = day == null ? person.from == null && person.to == null : person.holds(day);
            if (then && PersonNames.compatible(parts(person.name), parts)) {
                if (found != null && !found.equals(person)) {
                    return null;
                }
                found = person;
            }
        }
        return found;
    }
}
