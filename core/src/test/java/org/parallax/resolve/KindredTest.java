// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Span;

class KindredTest {
    private static final List<String> NAMES = List.of(
            "Anna Berg",
            "Anna Maria Berg",
            "Maria Berg",
            "A. Berg",
            "Berg",
            "Anna Berk",
            "Edgar Ruiz Soto",
            "Edgar Ruiz",
            "Karl Berg Jr.",
            "Karl Berg Sr.",
            "Zhukovsky",
            "Jukovski",
            "Oleg Khatami",
            "Oleg Hatami",
            "Torvik Police",
            "the Torvik police",
            "police",
            "U.N.",
            "United Nations",
            "Health Ministry of Norway",
            "Norway's Health Ministry",
            "Torvik Shipping",
            "Torvik Shipping Company",
            "Lindholm Colts",
            "Indianapolis Colts",
            "Colts",
            "North-South Union",
            "NSU");

    private static NameForm form(String name, NameType type, String report) {
        Mention mention = new Mention(report, new Span(0, name.length()), name, MentionKind.NAME);
        return new NameForm.Maker().make(new Entity("e", name, type, null, null, null, List.of(mention)), report);
    }

    @Test
    void twoThatARuleJoinsOrDoubtsHaveAKeyInCommon() {
        NameRules rules = new NameRules();
        List<String> apart = new ArrayList<>();
        int joined = 0;
        for (NameType type : List.of(NameType.PERSON, NameType.ORGANIZATION, NameType.GROUP, NameType.CITY)) {
            for (String one : NAMES) {
                for (String other : NAMES) {
                    NameForm a = form(one, type, "a");
                    NameForm b = form(other, type, "b");
                    boolean found = rules.doubt(a, b) != null;
                    for (int sieve = 0; sieve < NameRules.SIEVES; sieve++) {
                        found |= rules.rule(a, b, sieve) != null;
                    }
                    Set<String> common = new TreeSet<>(a.keys());
                    common.retainAll(b.keys());
                    joined += found ? 1 : 0;
                    if (found && common.isEmpty()) {
                        apart.add(type + " " + one + ", " + other);
                    }
                }
            }
        }
        assertThat(apart).isEmpty();
        assertThat(joined).isGreaterThan(NAMES.size() * 4);
    }

    @ParameterizedTest
    @CsvSource({"Anna Berg, Karl Holm", "Anna Berg, Oleg Khatami", "Edgar Ruiz, Karl Berg"})
    void peopleOfUnlikeSurnamesAreNeverCompared(String one, String other) {
        Kindred kindred = new Kindred();
        NameForm form = form(one, NameType.PERSON, "a");
        Cluster cluster = new Cluster(0);
        cluster.add(form);
        kindred.add(cluster, form);
        assertThat(kindred.near(form.keys())).containsExactly(cluster);
        assertThat(kindred.near(form(other, NameType.PERSON, "b").keys())).isEmpty();
    }

    @Test
    void clustersComeInTheOrderInWhichTheyWereBegun() {
        Kindred kindred = new Kindred();
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clusters.add(new Cluster(clusters.size()));
        }
        for (int i : new int[] {2, 0, 1}) {
            NameForm form = form("Berg", NameType.PERSON, "r" + i);
            clusters.get(i).add(form);
            kindred.add(clusters.get(i), form);
        }
        assertThat(kindred.near(form("Berg", NameType.PERSON, "x").keys())).containsExactlyElementsOf(clusters);
    }
}
