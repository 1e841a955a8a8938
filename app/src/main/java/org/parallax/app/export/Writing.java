// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;

/** Writes rows in one format. Implementations have no state and write the same rows as the same bytes always. */
interface Writing {
    void write(TableSource source, Settings settings, Target target) throws IOException;
}
