// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson.MalformedRow;

/** Takes the rows of a table, one after the other. */
public interface RowSink {
    /**
     * Takes the next row.
     *
     * @throws MalformedRow when it cannot stand here; who reads adds where it stood
     */
    void take(Row row) throws MalformedRow;
}
