// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/** Reports of {@code examples/} that benchmarks read; the working folder is the project's root. */
public enum ExampleReport {
    /** Some 400 words. */
    FERRY("examples/ferry/a.txt");

    private final String file;

    ExampleReport(String file) {
        this.file = file;
    }

    /** The whole file as the article's text. */
    public Article article() throws IOException {
        return new Article(file, Metadata.NONE, Files.readString(Path.of(file)), List.of(), List.of(), null);
    }
}
