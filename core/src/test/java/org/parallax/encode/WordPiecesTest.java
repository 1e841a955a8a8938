// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wanted ids were made with Hugging Face's tokenizers 0.23.3 from the same tokenizer.json. */
class WordPiecesTest {
    private static WordPieces pieces;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream stream = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json")) {
            pieces = WordPieces.open(stream);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0007', textBlock = """
                    The council’s vote — its third — failed 5-4. | 101 1996 2473 1521 1055 3789 1517 2049 2353 1517 3478 1019 1011 1018 1012 102
                    Café Ærøskøbing, naïve İstanbul | 101 7668 1097 2099 16415 6711 16415 10472 1010 15743 9960 102
                    北京市 news | 101 1781 1755 100 2739 102
                    £5bn or $1,000.50? | 101 27813 24700 2030 1002 1015 1010 2199 1012 2753 1029 102
                    a​b c­d | 101 11113 3729 102
                    Ёлка ΣΑΣ ß | 101 1185 29436 28598 1173 14608 29733 1096 102
                    한국어 x² | 101 1469 30006 30021 29991 30014 30020 29999 30008 1060 10701 102
                    🙂 done | 101 100 2589 102
                    don't re-read foo_bar@example.com | 101 2123 1005 1056 2128 1011 3191 29379 1035 3347 1030 2742 1012 4012 102
                    pneumonoultramicroscopicsilicovolcanoconiosis xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | 101 1052 2638 2819 17175 11314 6444 2594 7352 26461 27572 11261 6767 15472 6761 8663 10735 2483 100 102
                    """)
    void givesTheIdsOfTheReferenceImplementation(String text, String ids) {
        assertThat(pieces.ids(text, 256)).containsExactly(numbers(ids));
    }

    @Test
    void readsBlankTextAsNothing() {
        assertThat(pieces.ids(" \t\n\u0000", 256)).containsExactly(101, 102);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, 256})
    void cutsOffWhatIsTooLong(int most) {
        long[] ids = pieces.ids("word ".repeat(1000), most);
        assertThat(ids).hasSize(most);
        assertThat(ids[most - 1]).isEqualTo(102);
    }

    @Test
    void takesSpecialPiecesInTheTextForWords() {
        assertThat(pieces.ids("[SEP]", 256)).doesNotContain(103).hasSizeGreaterThan(3);
    }

    private static long[] numbers(String ids) {
        return java.util.Arrays.stream(ids.trim().split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
