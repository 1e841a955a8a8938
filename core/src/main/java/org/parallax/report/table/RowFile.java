// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.io.Closeable;
import java.io.IOException;

/** A file of rows of one table while it is written. For one thread. */
public interface RowFile extends Closeable {
    /** Writes the next row. */
    void write(Row row) throws IOException;
}
