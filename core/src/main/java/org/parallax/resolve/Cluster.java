// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** An entity of the story being gathered. */
final class Cluster {
    private final int number;
    private final List<NameForm> members = new ArrayList<>();
    private final List<NameForm> distinct = new ArrayList<>();
    private final Set<String> reports = new TreeSet<>();

    /** @param number place among the story's clusters in the order in which they were begun */
    Cluster(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    List<NameForm> members() {
        return members;
    }

    /** Members with names that no earlier member has: what a further name is compared with. */
    List<NameForm> distinct() {
        return distinct;
    }

    Set<String> reports() {
        return reports;
    }

    /** Takes the form in; true when its name is a new one of the cluster. */
    boolean add(NameForm form) {
        members.add(form);
        reports.add(form.report());
        boolean known = distinct.stream()
                .anyMatch(other -> other.normal().equals(form.normal())
                        && other.entity().type() == form.entity().type()
                        && Objects.equals(
                                other.entity().country(), form.entity().country()));
        if (!known) {
            distinct.add(form);
        }
        return !known;
    }
}
