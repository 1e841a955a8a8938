// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Keeps what was fetched as records of a web archive, so that the evidence lasts. Appends. For one thread. */
final class FetchArchive implements Closeable {
    private final WarcWriter writer;
    private final Clock clock;

    private FetchArchive(WarcWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Opens a file for appending; packed when its name ends with .gz. */
    static FetchArchive open(Path path, Clock clock) throws IOException {
        boolean packed = path.toString().endsWith(".gz");
        return new FetchArchive(
                new WarcWriter(
                        Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        packed ? WarcCompression.GZIP : WarcCompression.NONE),
                clock);
    }

    void keep(Fetched answer) throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), answer.reason());
        answer.headers().forEach((name, values) -> {
            if (!name.equals("transfer-encoding") && !name.equals("content-length") && !name.equals("content-type")) {
                values.forEach(value -> http.addHeader(name, value));
            }
        });
        String declared = answer.header("content-type");
        http.body(MediaType.parse(declared == null ? "application/octet-stream" : declared), answer.body());
        writer.write(new WarcResponse.Builder(answer.address())
                .date(clock.instant())
                .ipAddress(answer.machine())
                .body(http.build())
                .build());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
