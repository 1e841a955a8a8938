// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where an export goes: each file is opened once, written and closed by the format. */
public interface Target {
    /**
     * Begins a file.
     *
     * @param name without a folder
     */
    OutputStream open(String name) throws IOException;
}
