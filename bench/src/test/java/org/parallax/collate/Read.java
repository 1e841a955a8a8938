// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.parallax.Pipeline;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/** Accounts of texts, and the encoder of sentences, loaded once for all tests. */
final class Read {
    static final MiniLmEncoder ENCODER = MiniLmEncoder.open();

    private static final Pipeline PIPELINE = Pipeline.open();

    private Read() {}

    static Account of(String id, String text) {
        return PIPELINE.read(new Article(id, Metadata.NONE, text, List.of(), List.of(), null));
    }
}
