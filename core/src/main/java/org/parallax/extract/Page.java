// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Metadata;

/** What a page holds: its report, what stood around it, and what it says about itself. */
record Page(
        Metadata metadata,
        String text,
        List<Dropped> dropped,
        @Nullable String withheld) {
    Page {
        dropped = List.copyOf(dropped);
    }
}
