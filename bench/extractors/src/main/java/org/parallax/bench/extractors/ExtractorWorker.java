// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench.extractors;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import net.dankito.readability4j.Readability4J;
import org.parallax.bench.PagePasses;

/** Times a peer over the pages of a folder; see {@link PagePasses}. */
public final class ExtractorWorker {
    private ExtractorWorker() {}

    /** {@code ExtractorWorker readability4j|boilerpipe FOLDER}. */
    public static void main(String[] args) throws IOException {
        PagePasses.Extraction extraction = args[0].equals("boilerpipe")
                ? page -> ArticleExtractor.INSTANCE.getText(page.html()).length()
                : page -> String.valueOf(new Readability4J(page.url(), page.html()).parse().getTextContent()).length();
        PagePasses.answer(args[1], extraction);
    }
}
