// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import org.parallax.model.Span;

/** Words in a report that tell why a reading is read as it is. */
record Stress(Span span, Kind kind) {
    /** What the words do. */
    enum Kind {
        /** They fill a slot on which readings differ. */
        VALUE,
        /** They say that somebody says it. */
        CUE,
        /** They weaken it. */
        HEDGE
    }
}
