// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.jspecify.annotations.Nullable;

/** Charset names as servers and mails write them. */
final class Charsets {
    private Charsets() {}

    /** The name without quotation marks when this machine knows it; null when it does not: then the bytes decide. */
    static @Nullable String known(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String bare = name.replace("\"", "").replace("'", "").strip();
        try {
            return Charset.isSupported(bare) ? bare : null;
        } catch (IllegalCharsetNameException expected) {
            return null; // no name at all
        }
    }
}
