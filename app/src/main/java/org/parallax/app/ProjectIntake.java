// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parallax.app.serve.Intake;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.StoreFailure;

/** Adds to a project what people give its pages, as {@code parallax add} does, and tells of it as that does. */
record ProjectIntake(OpenProject project) implements Intake {
    @Override
    public void take(List<String> inputs, Consumer<String> log) {
        Console console = new Console(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), new Lines(log), Map.of(), false);
        try (Adding adding = new Adding(console, project, new ThreadOptions())) {
            log.accept(adding.all("page", new ArticleSource(console, InputOptions.of(inputs)), true)
                    .text());
        } catch (Failure failure) {
            log.accept(String.valueOf(failure.getMessage()));
        } catch (StoreFailure failure) {
            log.accept(String.valueOf(Stored.failure(failure).getMessage()));
        } catch (IOException failure) {
            log.accept(String.valueOf(failure.getMessage()));
        }
    }

    /** Hands on what is written, line by line. */
    private static final class Lines extends OutputStream {
        private final Consumer<String> log;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(Consumer<String> log) {
            this.log = log;
        }

        @Override
        public synchronized void write(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            log.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }
}
