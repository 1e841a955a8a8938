// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Cuts the blocks of a page that are about its authors and not about what they report: a name alone, with or without
 * "by", wherever it stands, and under the report "Jane Doe is a reporter ...". Whom the page names as its authors must be
 * known. Immutable; safe for several threads.
 */
final class AuthorNotes {
    private static final String REASON = "byline";
    /** A note stands among so many last blocks. */
    private static final int LAST = 6;

    private static final int MAX_NAME = 80;
    private static final int MAX_NOTE = 1_000;
    private static final Set<String> VERBS =
            Tsv.load("/parallax/extract/author-note-words.tsv", 1).words();

    private AuthorNotes() {}

    /**
     * The reasons with those of the authors' blocks beside.
     *
     * @param reasons why each block is cut; null where it is kept
     */
    static List<@Nullable String> cut(List<Block> blocks, List<@Nullable String> reasons, List<String> authors) {
        List<@Nullable String> cut = new ArrayList<>(reasons);
        List<String> names =
                authors.stream().filter(name -> Words.of(name).size() > 1).toList();
        List<String> keys = names.stream().map(Assembly::key).toList();
        int after = 0;
        for (int i = blocks.size() - 1; i >= 0 && !names.isEmpty(); i--) {
            if (reasons.get(i) == null) {
                String text = blocks.get(i).text();
                if (isName(text, keys) || (after < LAST && isNote(text, names))) {
                    cut.set(i, REASON);
                }
                after++;
            }
        }
        return cut;
    }

    private static boolean isName(String text, List<String> keys) {
        if (text.length() > MAX_NAME) {
            return false;
        }
        String bare = Bylines.withoutLabel(text);
        return keys.stream().anyMatch(key -> Assembly.hasKey(bare, key));
    }

    /** "Jane Doe, a writer in Oslo, has ..." or "Jane Doe is ...". */
    private static boolean isNote(String text, List<String> names) {
        for (String name : names) {
            if (text.startsWith(name) && text.length() <= MAX_NOTE) {
                String rest = text.substring(name.length());
                int end = rest.startsWith(",") ? rest.indexOf(", ", 1) + 1 : 0;
                List<String> words = Words.of(rest.substring(end, Math.min(rest.length(), end + 40)));
                boolean follows = rest.startsWith(" ") || end > 0;
                if (follows && !words.isEmpty() && VERBS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }
}
