// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour was closed on Monday after a tanker lost two of its anchors in the storm, and no one was hurt.",
                "de | Der Hafen ist am Montag geschlossen worden, nachdem ein Tanker im Sturm zwei Anker verloren hat, und niemand wurde verletzt.",
                "fr | Le port a été fermé lundi après qu’un pétrolier a perdu deux ancres dans la tempête, et personne n’est blessé.",
                "es | El puerto se cerró el lunes después de que un petrolero perdiera dos anclas en la tormenta, y no hubo heridos.",
                "it | Il porto è stato chiuso lunedì dopo che una petroliera ha perso due ancore nella tempesta, ma non ci sono feriti.",
                "nl | De haven is maandag gesloten omdat een tanker in de storm twee ankers heeft verloren, maar er is niemand gewond.",
                "ru | Порт закрыли в понедельник после того, как танкер потерял два якоря во время шторма, никто не пострадал.",
                "uk | Порт закрили в понеділок після того, як танкер втратив два якорі під час шторму, ніхто не постраждав.",
                "el | Το λιμάνι έκλεισε τη Δευτέρα αφού ένα δεξαμενόπλοιο έχασε δύο άγκυρες στην καταιγίδα."
            })
    void tellsALanguageByItsShortWordsOrItsScript(String language, String text) {
        assertThat(LanguageGuesser.guess(text)).isEqualTo(language);
    }

    @Test
    void fewSharedWordsDoNotMakeEnglishAnotherLanguage() {
        assertThat(LanguageGuesser.guess("Report nine says so. ".repeat(30))).isIn("en", null);
        assertThat(
                        LanguageGuesser.guess(
                                "Die Zeit and Der Spiegel were in the lists that the ministry of the interior sent to all of them."))
                .isEqualTo("en");
    }

    @Test
    void namesAndNumbersAloneTellNothing() {
        assertThat(LanguageGuesser.guess("Kell 3 Bay Rovers 2 Sandvik 1 Port Vale 0 Moen Lund Dray Reed Kovacs Aurora"))
                .isNull();
    }
}
