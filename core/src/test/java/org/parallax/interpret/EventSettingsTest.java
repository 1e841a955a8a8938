// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Event;
import org.parallax.model.TimeExpression;

/**
 * Where, when, how surely and in what matter an event happened. In the tables, a line is: text | wanted of its first event;
 * the texts are published on Wednesday, 7 May 2031.
 */
class EventSettingsTest {
    private static Event event(String text) {
        Account account = Reports.read(Reports.article("r", null, "2031-05-07", text));
        assertThat(account.events()).as(text).isNotEmpty();
        return account.events().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Rebels attacked a convoy near Bamako on Monday. | Bamako",
                "Norwegian police arrested two protesters in Bergen. | Bergen",
                "In Lima, thousands of students protested against the government. | Lima",
                "The Chilean president met the Kenyan foreign minister in Oslo on Tuesday. | Oslo",
                "Thousands marched through the streets of Santiago to demand higher pay. | Santiago",
                "Gunmen kidnapped three nurses outside Abuja. | Abuja",
                "Kenya expelled two Chilean diplomats on Sunday. | -",
                "Fighter jets bombed a depot in Aleppo. | Aleppo",
                "The two countries signed a trade agreement in Geneva. | Geneva",
            })
    void anEventHasThePlaceThatItsClauseNames(String text, String wanted) {
        Event event = event(text);
        assertThat(event.place() == null ? "-" : event.place().text()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Rebels attacked a convoy near Bamako on Monday. | 2031-05-05 2031-05-05",
                "Norway expelled a Chilean diplomat yesterday. | 2031-05-06 2031-05-06",
                "Police arrested two protesters on 3 May. | 2031-05-03 2031-05-03",
                "On 1 May 2031, thousands of workers protested in Lima. | 2031-05-01 2031-05-01",
                "Kenya will send food to Somalia next week. | 2031-05-12 2031-05-18",
                "Rebels shelled the village on Monday and fled on Tuesday. | 2031-05-05 2031-05-05",
                "Gunmen kidnapped three nurses in April. | 2031-04-01 2031-04-30",
                "The president visited Peru last year. | 2030-01-01 2030-12-31",
                "The army attacked the town this morning. | 2031-05-07 2031-05-07",
                "Chad recalled its ambassador from Norway. | -",
            })
    void anEventHasTheTimeOfItsClause(String text, String wanted) {
        TimeExpression time = event(text).time();
        assertThat(time == null ? "-" : time.from() + " " + time.to()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Rebels attacked a convoy near Bamako. | stated",
                "Rebels allegedly attacked a convoy near Bamako. | alleged",
                "Rebels reportedly attacked a convoy near Bamako. | alleged",
                "Chad may expel the Norwegian ambassador. | possible",
                "Chad could attack Sudan. | possible",
                "Norway might send troops to Chad. | possible",
                "Norway will send troops to Chad. | planned",
                "The rebels did not attack the convoy. | stated not",
                "Kenya has not sent food to Somalia. | stated",
                "Kenya refused to send troops to Chad. | stated",
                "Norway condemned the attack on Chad. | stated",
                "Norway has sent food to Chad. | stated",
                "Rebels have apparently kidnapped three nurses in Abuja. | possible",
            })
    void anEventIsAsSureAsItsWords(String text, String wanted) {
        Event event = event(text);
        String modality = event.modality().name().toLowerCase(Locale.ROOT);
        assertThat(modality + (event.negated() ? " not" : "")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The army attacked a rebel camp near Bamako. | military",
                "Thousands protested in Lima against the election. | election",
                "Norway imposed tariffs on Chilean salmon. | economic",
                "Kenya sent vaccines to Somalia to fight cholera. | health",
                "Police arrested two smugglers who carried cocaine. | illegal_drugs",
                "Norway and Chile signed an agreement on climate protection. | environment",
                "Norway granted asylum to three refugees from Chad. | migration",
                "Hackers attacked the ministry's computers in Oslo. | cyber",
                "A court in Lima sentenced a judge for bribery. | corruption",
                "A suicide bomber killed six people in Kabul. | terrorism",
                "The United States condemned Iran's enrichment of uranium. | cbrn",
                "The president criticized the parliament over its new law. | legislative",
                "The Chilean president met the Kenyan foreign minister in Oslo. | diplomatic",
                "A court in Lima sentenced a thief to prison. | legal",
            })
    void anEventHasTheMattersThatItsSentenceSpeaksOf(String text, String wanted) {
        assertThat(event(text).contexts().stream()
                        .map(context -> context.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toList()))
                .containsAll(List.of(wanted.split(" ")));
    }
}
