// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.WordpieceTokenizer;

/**
 * Cuts text into the word pieces of an uncased BERT model: clean, strip accents, lower-case, split at white space,
 * punctuation and Chinese characters as BERT's basic tokenizer does, then into pieces by OpenNLP. Immutable.
 */
final class WordPieces {
    private static final String UNKNOWN = "[UNK]";
    /** Longer words are unknown to BERT. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final Tokenizer tokenizer;
    private final long begin;
    private final long end;
    private final long unknown;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
        this.tokenizer = new WordpieceTokenizer(ids.keySet(), LONGEST_WORD);
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
        this.unknown = id(UNKNOWN);
    }

    /** Reads the vocabulary of a {@code tokenizer.json}, the object {@code model.vocab} of piece to id. */
    static WordPieces open(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> ids = new HashMap<>(60_000);
        try (JsonParser parser = new JsonFactory().createParser(tokenizerJson)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && parser.currentName().equals("vocab")
                        && parser.nextToken() == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        ids.put(piece, parser.nextIntValue(-1));
                    }
                    break;
                }
            }
        }
        return new WordPieces(ids);
    }

    /** Ids of the text's pieces between those of [CLS] and [SEP]; at most {@code most} in all, what is over is cut off. */
    long[] ids(String text, int most) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(begin);
        for (String word : words(text)) {
            if (pieces.size() >= most) {
                break;
            }
            addPieces(word, pieces);
        }
        int kept = Math.min(pieces.size(), most - 1);
        long[] array = new long[kept + 1];
        for (int i = 0; i < kept; i++) {
            array[i] = pieces.get(i);
        }
        array[kept] = end;
        return array;
    }

    private void addPieces(String word, List<Long> pieces) {
        Integer whole = ids.get(word);
        if (whole != null) {
            pieces.add(whole.longValue());
            return;
        }
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        // OpenNLP puts [CLS] and [SEP] round the pieces, and keeps the pieces before one that it does not know.
        String[] cut = tokenizer.tokenize(word);
        int from = pieces.size();
        for (int i = 1; i < cut.length - 1; i++) {
            if (cut[i].equals(UNKNOWN)) {
                pieces.subList(from, pieces.size()).clear();
                pieces.add(unknown);
                return;
            }
            pieces.add(id(cut[i]));
        }
    }

    private long id(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalStateException("vocabulary lacks " + piece);
        }
        return id;
    }

    /** The words as BERT's basic tokenizer cuts them. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean alone = isPunctuation(c) || isChinese(c);
            if (alone || c == ' ') {
                add(word, words);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (c != ' ') {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Without control characters, every white space a blank. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (c != 0xfffd && !isControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x20000 && c <= 0x2a6df)
                || (c >= 0x2a700 && c <= 0x2ceaf)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x2f800 && c <= 0x2fa1f);
    }
}
