// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What statements finally rest on.
 *
 * @param id unique in the account or collation
 * @param name as the texts write it; for {@link OriginKind#OWN} the outlet or the report's id
 * @param reports ids of the reports that rest on it, sorted
 */
public record Origin(String id, String name, OriginKind kind, List<String> reports) {
    public Origin {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        reports = List.copyOf(reports);
    }
}
