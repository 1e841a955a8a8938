// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.Set;

/** Knows web and mail addresses and names of files, which no stop, hyphen or slash cuts. Immutable. */
final class Addresses {
    /** What is read of a long chunk. */
    private static final int LONGEST = 300;

    private final Set<String> domains = Lexicon.words("addresses", "domain");
    private final Set<String> files = Lexicon.words("addresses", "file");

    /** Is the chunk, without the punctuation around it, an address or the name of a file? */
    boolean isAddress(String text, int begin, int end) {
        if (!hasSign(text, begin, end)) {
            return false;
        }
        String chunk = Lexicon.lower(text.substring(begin, Math.min(end, begin + LONGEST)));
        if (chunk.contains("://") || chunk.startsWith("www.") || chunk.startsWith("mailto:")) {
            return true;
        }
        int at = chunk.indexOf('@');
        return (at > 0 && at + 1 < chunk.length() && chunk.indexOf('.', at) > at) || isHost(chunk) || isFile(chunk);
    }

    private static boolean hasSign(String text, int begin, int end) {
        for (int i = begin; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '@' || c == ':') {
                return true;
            }
        }
        return false;
    }

    /** Does an address begin at {@code begin} and go on through {@code at}, a stop in it? */
    boolean isInside(String text, int begin, int at) {
        int from = at;
        while (from > begin && at - from < LONGEST && isPart(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < LONGEST && isPart(text.charAt(to))) {
            to++;
        }
        return isAddress(text, from, to);
    }

    /** "example.com", "example.com/page", "example.com’s" */
    private boolean isHost(String chunk) {
        int end = 0;
        while (end < chunk.length() && isHostCharacter(chunk.charAt(end))) {
            end++;
        }
        int stop = chunk.lastIndexOf('.', end);
        if (stop <= 0 || (end < chunk.length() && chunk.charAt(end) != '/')) {
            return false;
        }
        int stopBefore = chunk.lastIndexOf('.', stop - 1);
        return domains.contains(chunk.substring(stop + 1, end))
                || (stopBefore > 0 && domains.contains(chunk.substring(stopBefore + 1, end)));
    }

    private boolean isFile(String chunk) {
        int stop = chunk.lastIndexOf('.');
        return stop > 0 && files.contains(chunk.substring(stop + 1));
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isPart(char c) {
        return !Characters.isSpace(c) && !isDelimiter(c);
    }

    /** A sign that no address holds. */
    static boolean isDelimiter(char c) {
        return c == '"' || c == '<' || c == '>' || c == '“' || c == '”' || c == '«' || c == '»' || c == '|';
    }
}
