// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Metadata;

/** Inputs made to exhaust stack, memory or patience. Limits are wide, for slow machines. */
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Extraction read(String text) throws MalformedArticle {
        return new Extractor().fromBytes(text.getBytes(StandardCharsets.UTF_8), Metadata.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "b", "ul", "table", "blockquote", "font", "a", "p", "unknown-tag", "svg"})
    void survivesElementsNestedAHundredThousandDeep(String tag) {
        String page = "<html><body>" + ("<" + tag + ">").repeat(100_000)
                + "<p>A ferry ran aground off the cape on Monday, the coast guard said in a statement.</p>";
        assertTimeout(PATIENCE, () -> assertThat(read(page)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "A",
                "A B ",
                "x x ",
                "share ",
                "google+",
                "Share\n",
                "Anyone with ",
                "If you have ",
                ".",
                "...",
                "(Photo: ",
                "(",
                "By A ",
                "1 ",
                "12:",
                "\n",
                "…\n",
                "Copyright ",
                "© 2013 ",
                "Follow @a ",
                "read more ",
                "said that the. ",
                "\u00a0",
                "A-",
                "updated: ",
                "<p>",
                "<",
                "<p>a ",
                "&amp;",
                "http://",
                "a@b.c ",
            })
    void readsALongRepetitionInFairTime(String piece) {
        String text = "Start of it. " + piece.repeat(100_000 / piece.length());
        assertTimeout(PATIENCE, () -> assertThat(read(text)).isNotNull());
        assertTimeout(PATIENCE, () -> assertThat(read("<html><p>" + text)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Anyone with ", "If you have ", "share ", "x ", "Police ask anyone ", "Follow us on a ", "A b. "
            })
    void readsManyLinesOfAwkwardWordsInFairTime(String piece) {
        String text = (piece.repeat(600 / piece.length()) + "\n").repeat(1_000);
        assertTimeout(PATIENCE, () -> assertThat(read(text)).isNotNull());
    }

    @Test
    void readsAPageOfManySiblings() {
        String page = "<html><body>" + "<div><p>Some words.</p></div>".repeat(60_000);
        assertTimeout(PATIENCE, () -> assertThat(read(page)).isNotNull());
    }

    @Test
    void readsUnclosedAndBrokenMarkup() throws MalformedArticle {
        assertThat(
                        read("<html><body><p>One sentence of the report stands here for all to see, they said.<div <p> <!-- ")
                                .article()
                                .text())
                .startsWith("One sentence of the report");
    }

    @Test
    void takesBrokenLinkedDataForNone() throws MalformedArticle {
        String page = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                + "[".repeat(5_000)
                + "</script><title>Ferry Runs Aground</title></head><body><p>A ferry ran aground off the cape on Monday,"
                + " the coast guard said.</p></body></html>";
        assertThat(read(page).article().metadata().title()).isEqualTo("Ferry Runs Aground");
    }
}
