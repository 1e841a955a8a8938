// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the word pieces of an uncased BERT model: clean, strip accents, lower-case, split at white space,
 * punctuation and Chinese characters as BERT's basic tokenizer does, then into pieces. Immutable.
 */
final class WordPieces {
    private static final String VOCABULARY = "/all-minilm-l6-v2-tokenizer.json";
    private static final String UNKNOWN = "[UNK]";
    /** Longer words are unknown to BERT. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;
    private final long begin;
    private final long end;
    private final long unknown;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
        this.unknown = id(UNKNOWN);
    }

    /** The vocabulary that came with the sentence encoder; that of every model made from uncased BERT. Read once. */
    static WordPieces shared() {
        return Shared.PIECES;
    }

    /** Puts the reading off until the first use. */
    private static final class Shared {
        static final WordPieces PIECES = open();
    }

    private static WordPieces open() {
        try (InputStream stream = OnnxModel.stream(VOCABULARY)) {
            return open(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary", e);
        }
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

    /** Ids of the pieces of a single word of a text, at most {@code most}; the unknown piece when nothing else is in it. */
    long[] idsOfWord(String form, int most) {
        List<Long> pieces = new ArrayList<>();
        for (String word : words(form)) {
            if (pieces.size() >= most) {
                break;
            }
            addPieces(word, pieces);
        }
        if (pieces.isEmpty()) {
            pieces.add(unknown);
        }
        return pieces.stream().limit(most).mapToLong(Long::longValue).toArray();
    }

    /** The pieces of a text's words between those of [CLS] and [SEP]. */
    long[] framed(List<long[]> words) {
        int count = words.stream().mapToInt(word -> word.length).sum();
        long[] array = new long[count + 2];
        array[0] = begin;
        int at = 1;
        for (long[] word : words) {
            System.arraycopy(word, 0, array, at, word.length);
            at += word.length;
        }
        array[at] = end;
        return array;
    }

    /** True when the vocabulary has {@code word}, in small letters, as one piece: then it is a usual word. */
    boolean isWord(String word) {
        return ids.containsKey(word);
    }

    /** The longest pieces that the vocabulary has, from left to right; a word that cannot be cut so is unknown whole. */
    private void addPieces(String word, List<Long> pieces) {
        boolean tooLong = word.codePointCount(0, word.length()) > LONGEST_WORD;
        int from = pieces.size();
        int begin = 0;
        while (begin < word.length()) {
            int end = tooLong ? begin : word.length();
            Integer id = null;
            while (end > begin && id == null) {
                String piece = word.substring(begin, end);
                id = ids.get(begin == 0 ? piece : "##" + piece);
                end = id == null ? end - 1 : end;
            }
            if (id == null) {
                pieces.subList(from, pieces.size()).clear();
                pieces.add(unknown);
                return;
            }
            pieces.add(id.longValue());
            begin = end;
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
