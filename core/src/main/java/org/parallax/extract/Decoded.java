// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;

/** Bytes as characters. A byte order mark is not part of the text. */
record Decoded(String text, List<Warning> warnings) {
    Decoded {
        warnings = List.copyOf(warnings);
    }
}
