// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Reading;
import org.parallax.resolve.Resolver;

/** A story with more and fewer reports: copies are no witnesses, and who is taken out leaves the others as they were. */
class CopiesTest {
    private static final String GAZETTE =
            "A fire destroyed the market hall of Torvik on Tuesday night. Fourteen traders lost their stalls, said mayor"
                    + " Karin Holm. The hall was built in 1911 by the architect Jens Brandt. Nobody was hurt.";
    private static final String COURIER =
            "The market hall of Torvik burned down on Tuesday night. Mayor Karin Holm said that twelve traders lost their"
                    + " stalls. Insurance will cover the damage, the town's lawyer told reporters.";
    private static final String HERALD =
            "Police in Torvik are looking for a white van. It was seen behind the market hall before the fire on Tuesday"
                    + " night. Fire crews from four towns fought the flames until dawn.";

    private static Account report(String id, String outlet, String text) {
        return Reports.read(Reports.article(id, outlet, Reports.PUBLISHED, text));
    }

    private static Collation collate(List<Account> accounts) {
        return new Collator(new WordBagEncoder()).collate(new Resolver().resolve(new Grouper().story(accounts)));
    }

    private static List<Account> three() {
        return List.of(report("a", "Gazette", GAZETTE), report("b", "Courier", COURIER), report("c", "Herald", HERALD));
    }

    /** The claim as verdict and readings of the reports named. */
    private static String words(Claim claim, Set<String> of) {
        List<String> words = claim.readings().stream()
                .filter(reading -> of.contains(reading.report()))
                .map(reading -> reading.report() + " " + reading.text())
                .sorted()
                .toList();
        return claim.verdict() + " " + claim.independentOrigins() + " " + words;
    }

    private static Set<String> told(Collation collation, Set<String> of) {
        Set<String> told = new TreeSet<>();
        for (Claim claim : collation.claims()) {
            if (of.containsAll(claim.readings().stream().map(Reading::report).toList())) {
                told.add(words(claim, of));
            }
        }
        return told;
    }

    @Test
    void copiesChangeNoCountOfIndependentOrigins() {
        Set<String> all = Set.of("a", "b", "c");
        Set<String> alone = told(collate(three()), all);
        List<Account> more = new ArrayList<>(three());
        for (int i = 1; i <= 6; i++) {
            more.add(report("copy" + i, "Copy " + i, GAZETTE));
        }
        Set<String> counts = new TreeSet<>();
        for (Claim claim : collate(more).claims()) {
            // what the first report has alone, its copies have too; a person is laid side by side from two reports on
            if (claim.rule().equals("same-person")
                    && claim.readings().stream().noneMatch(r -> r.report().equals("b"))) {
                continue;
            }
            String words = words(claim, all);
            boolean copied = claim.readings().stream().anyMatch(r -> r.report().startsWith("copy"));
            boolean own = claim.readings().stream()
                    .allMatch(r -> r.report().equals("a") || r.report().startsWith("copy"));
            counts.add(copied && own ? words.replaceFirst("AGREE", "ONLY") : words);
        }
        assertThat(counts).isEqualTo(alone);
    }

    @Test
    void aReportThatIsTakenOutLeavesWhatTheOthersSay() {
        Set<String> rest = Set.of("a", "b");
        assertThat(told(collate(three().subList(0, 2)), rest)).containsAll(told(collate(three()), rest));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Account> turned = new ArrayList<>(three());
        turned.add(0, turned.remove(2));
        Set<String> all = Set.of("a", "b", "c");
        assertThat(told(collate(turned), all)).isEqualTo(told(collate(three()), all));
    }
}
