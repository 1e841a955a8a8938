// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

class SettlerTest {
    private static final String BRIDGE =
            "The old bridge at Oxmoor was shut on Friday after a diver had found cracks in two "
                    + "of its piers, and lorries must now go round by way of Sandvik for at least a year, the county's \u201Croad "
                    + "office\u201D said in a letter to all who live beside it.";
    private static final String ROAD =
            "Sheep on the coastal road near Tarn held up the morning traffic for three hours until "
                    + "a shepherd came with his dogs and led them back to the meadow from which they had broken out at night.";

    @TempDir
    Path folder;

    /** A report of words, each by itself; nothing else is understood of it. */
    private static NewReport report(String id, String published, String text) {
        NewReport plain = Unread.report(id, text, published, List.of());
        Article article = plain.account().annotation().article();
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String word : text.split(" ", -1)) {
            tokens.add(new Token(new Span(begin, begin + word.length()), word, word, Tag.NOUN, null));
            begin += word.length() + 1;
        }
        Sentence sentence = new Sentence(new Span(0, text.length()), 0, false, tokens);
        Annotation annotation = new Annotation(article, List.of(sentence), List.of(), List.of(), List.of(), List.of());
        Account account =
                new Account(annotation, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new NewReport(account, null);
    }

    private static @Nullable String story(Store store, String report) throws StoreFailure {
        return Objects.requireNonNull(store.head(report)).story();
    }

    @Test
    void inALargeProjectACopyMonthsLaterJoinsItsOriginal() throws IOException {
        try (Store store = Store.open(folder.resolve("a.db"), Clock.systemUTC())) {
            Settler settler = new Settler(
                    store,
                    () -> {
                        throw new AssertionError("nothing is read or collated");
                    },
                    Progress.NONE,
                    0);
            store.add(report("bridge", "2031-01-04", BRIDGE));
            store.add(report("road", "2031-01-05", ROAD));
            settler.gather(false);
            store.add(report("late", "2031-09-30", "Reprinted from our archive. " + BRIDGE));
            settler.gather(false);
            assertThat(story(store, "late")).isEqualTo("bridge").isEqualTo(story(store, "bridge"));
            assertThat(story(store, "road")).isEqualTo("road");
        }
    }
}
