// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.lexicon.People.MalformedPeople;
import org.parallax.lexicon.People.Person;

class PeopleTest {
    private static final String HEADER = "name\trole\tcountry\tsector\tfrom\tto\n";

    @Test
    void findsWhoHeldTheOfficeOnTheDay() throws MalformedPeople {
        People people = People.parse(HEADER
                + "Berit Aasen\tmayor\tNOR\tGOV\t2020-01-01\t2023-12-31\n"
                + "Berit Aasen\tsenator\tNOR\tLEG\t2024-01-01\t\n");
        Person then = people.find("Berit Åsen", LocalDate.of(2022, 5, 1));
        assertThat(then).isNull();
        assertThat(people.find("Berit Aasen", LocalDate.of(2022, 5, 1)))
                .extracting(Person::role)
                .isEqualTo("mayor");
        assertThat(people.find("B. Aasen", LocalDate.of(2025, 5, 1)))
                .extracting(Person::sector)
                .isEqualTo("LEG");
        assertThat(people.find("Berit Aasen", LocalDate.of(2019, 5, 1))).isNull();
        assertThat(people.find("Aasen", LocalDate.of(2022, 5, 1))).isNull();
        assertThat(people.find("Berit Aasen", null)).isNull();
    }

    @Test
    void saysNothingWhereTwoAreMeantAlike() throws MalformedPeople {
        People people = People.parse("name\tcountry\nJan Novak\tCZE\nJan Novak\tSVK\n");
        assertThat(people.find("Jan Novak", null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,office;A B,x | 1 | office",
                "role,name;x,A B | 1 | first column",
                "name,country;A B | 2 | 2 columns",
                "name,country;A B,Norway | 2 | three capitals",
                "name,from;# note;A B,1 May 2020 | 3 | 2026-03-14",
                "name,from,to;A B,2024-01-02,2024-01-01 | 2 | before it begins",
                "name,role; ,x | 2 | empty"
            })
    void saysWhatIsWrongInWhichLine(String list, int line, String what) {
        MalformedPeople wrong = catchThrowableOfType(
                MalformedPeople.class,
                () -> People.parse(list.replace(',', '\t').replace(";", "\n")));
        assertThat(wrong.line()).isEqualTo(line);
        assertThat(wrong).hasMessageContaining(what);
    }
}
