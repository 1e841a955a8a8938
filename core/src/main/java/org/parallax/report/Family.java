// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that rest on one origin as far as they credit nobody: an original with its copies, or all that credit one agency.
 *
 * @param agency name of the agency or outlet that they credit; null when the first one's own reporting is the origin
 * @param members at least one
 */
record Family(@Nullable String agency, List<Witness> members) {
    Family {
        members = List.copyOf(members);
    }
}
