// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports that tell of one happening.
 *
 * @param id the smallest report id in it
 * @param accounts in the order given by the user, else by id
 * @param copies report id to the id of the report that most of its text is taken from
 */
public record Story(String id, List<Account> accounts, SortedMap<String, String> copies) {
    public Story {
        requireNonNull(id, "id is null");
        accounts = List.copyOf(accounts);
        copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
    }
}
