// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void breaksBetweenWords() {
        assertThat(lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void cutsOnlyAWordThatIsWiderThanALine() {
        assertThat(lines("a abcdefghij b", 4)).containsExactly("a", "abcd", "efgh", "ij b");
    }

    @Test
    void countsWideCharactersTwiceAndCombiningMarksNotAtAll() {
        assertThat(Cells.width("係員")).isEqualTo(4);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(lines("係員によると", 4)).containsExactly("係員", "によ", "ると");
    }

    @Test
    void leavesOutASeparatorWhereALineEnds() {
        Passage passage = new Passage().add("one").dot().add("two");
        assertThat(text(passage.lines(4))).containsExactly("one", "two");
        assertThat(text(passage.lines(9))).containsExactly("one · two");
    }

    @Test
    void controlCharactersBecomeVisible() {
        assertThat(Visible.oneLine("a\u001B[31mb\u0007\u009B\uD800\n\tc")).isEqualTo("a␛[31mb␇⟨U+009B⟩⟨U+D800⟩  c");
    }

    private static List<String> lines(String text, int width) {
        return text(new Passage().add(text).lines(width));
    }

    private static List<String> text(List<List<Passage.Run>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Passage.Run::text).collect(Collectors.joining()))
                .toList();
    }
}
