// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;

/** Names of rows in formats that want addresses. */
final class Names {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private Names() {}

    /** A row's id as a URN of Parallax's own. */
    static String urn(String id) {
        StringBuilder urn = new StringBuilder("urn:parallax:");
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (PLAIN.indexOf(c) >= 0 || c == '/') {
                urn.append(c);
            } else {
                urn.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return urn.toString();
    }

    /** Where a report stands: its address when it has one that is an IRI, else its URN. */
    static String source(Row report) {
        String url = report.maybeText("url");
        return url != null && isAddress(url) ? url : urn(report.id());
    }

    static boolean isAddress(@Nullable String url) {
        try {
            return url != null && new URI(url).isAbsolute();
        } catch (URISyntaxException expected) {
            return false;
        }
    }
}
