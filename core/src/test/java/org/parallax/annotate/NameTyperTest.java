// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Annotation;

class NameTyperTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    The talks with President Ana Torres failed.      | PERSON Ana Torres
                    Chilean Foreign Minister Luis Vega spoke.        | NATIONALITY Chilean; PERSON Luis Vega
                    He flew from Lima to the United States.          | CITY Lima; COUNTRY United States
                    Kenya’s president met Mr. O’Brien.               | COUNTRY Kenya; PERSON O’Brien
                    She works for the Ministry of Health and Sport.  | ORGANIZATION Ministry of Health and Sport
                    Norway and Sweden signed it.                     | COUNTRY Norway; COUNTRY Sweden
                    A spokesman, Jean-Pierre de Witt, denied it.     | PERSON Jean-Pierre de Witt
                    The fire was in Elm Street, police said.         | PLACE Elm Street
                    He studied at the University of Bergen.          | ORGANIZATION University of Bergen
                    Reports by Reuters and the BBC differ.           | ORGANIZATION Reuters; ORGANIZATION BBC
                    Meanwhile Ahmed al-Rashid left.                  | PERSON Ahmed al-Rashid
                    It was cold. Officials stayed home.              |
                    Five Somalis met Brazilian sailors.              | NATIONALITY Somalis; NATIONALITY Brazilian
                    The shop in Ashby, Ohio, is shut.                | CITY Ashby; PLACE Ohio
                    NATO and the European Union agree.               | ORGANIZATION NATO; ORGANIZATION European Union
                    We met John Q. Public Jr. on Monday.             | PERSON John Q. Public Jr.
                    Karl Berg, Jr., 34, met Ada Holm III there.      | PERSON Karl Berg, Jr.; PERSON Ada Holm III
                    """)
    void findsNames(String text, String names) {
        Annotation annotation = Annotated.text(text);
        String found = annotation.names().stream()
                .map(name -> name.type() + " " + name.span().in(text))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(names == null ? "" : names);
    }

    @Test
    void knowsASurnameFromTheFullName() {
        String text = "The inquiry was led by Maria Kowalczyk. Nobody liked what Kowalczyk found. Kowalczyk resigned.";
        assertThat(Annotated.text(text).names())
                .extracting(name -> name.type() + " " + name.span().in(text))
                .containsExactly("PERSON Maria Kowalczyk", "PERSON Kowalczyk", "PERSON Kowalczyk");
    }

    @Test
    void readsHeadlinesByTheTextBelow() {
        String text =
                "Kowalczyk Slams Harbour Plan After Fire\nThe mayor, Maria Kowalczyk, spoke after the fire on Monday.";
        assertThat(Annotated.text(text).names())
                .extracting(name -> name.span().in(text))
                .contains("Kowalczyk", "Maria Kowalczyk")
                .doesNotContain("Slams", "After Fire");
    }

    @Test
    void saysTheCountryOfNames() {
        String text = "Egyptian envoys left Nairobi for Chile.";
        assertThat(Annotated.text(text).names())
                .extracting(name -> String.valueOf(name.country()))
                .containsExactly("EGY", "KEN", "CHL");
    }

    @Test
    void takesNoMonthOrWeekdayForAName() {
        assertThat(Annotated.text("They met in October and again on Tuesday, 3 March.")
                        .names())
                .isEmpty();
    }
}
