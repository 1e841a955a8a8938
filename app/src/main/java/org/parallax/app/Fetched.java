// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer from the network, as it came. Not to be changed by who gets it. */
final class Fetched {
    private final URI address;
    private final InetAddress machine;
    private final int status;
    private final String reason;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param headers names in lower case */
    Fetched(
            URI address,
            InetAddress machine,
            int status,
            String reason,
            Map<String, List<String>> headers,
            byte[] body) {
        this.address = address;
        this.machine = machine;
        this.status = status;
        this.reason = reason;
        this.headers = headers;
        this.body = body;
    }

    URI address() {
        return address;
    }

    InetAddress machine() {
        return machine;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** The first value; null when there is none. */
    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
