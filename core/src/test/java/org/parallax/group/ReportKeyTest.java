// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;

class ReportKeyTest {
    private static final String QUARRY = "A wall of the quarry at Elmsby fell on Friday. Nine workers were killed and "
            + "at least 12 people were hurt, the county's rescue service said. “It went very fast,” said Dana Orme.";

    private static ReportKey key(String id, String published, String text) {
        return Grouper.key(Reports.read(Reports.article(id, null, published, text)));
    }

    @Test
    void isTheSameAfterItWasWrittenAndReadAgain() {
        byte[] written = key("a", Reports.PUBLISHED, QUARRY).bytes();
        assertThat(ReportKey.parse(written).bytes()).isEqualTo(written);
        assertThat(written).isEqualTo(key("a", Reports.PUBLISHED, QUARRY).bytes());
    }

    @Test
    void groupsAsBeforeWhenReadAgain() {
        List<ReportKey> keys = List.of(
                key("a", Reports.PUBLISHED, QUARRY),
                key("b", Reports.PUBLISHED, QUARRY.replace("Nine", "Ten")),
                key("c", Reports.PUBLISHED, ""));
        List<ReportKey> again =
                keys.stream().map(key -> ReportKey.parse(key.bytes())).toList();
        assertThat(ids(again)).isEqualTo(ids(keys));
        assertThat(new Grouper().copies(again)).isEqualTo(new Grouper().copies(keys));
    }

    private static List<List<String>> ids(List<ReportKey> keys) {
        return new Grouper()
                .groups(keys).stream()
                        .map(story -> story.stream().map(ReportKey::id).toList())
                        .toList();
    }

    @Test
    void refusesBytesThatAreNoKey() {
        byte[] written = key("a", Reports.PUBLISHED, QUARRY).bytes();
        assertThatIllegalArgumentException().isThrownBy(() -> ReportKey.parse(new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportKey.parse(Arrays.copyOf(written, written.length - 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportKey.parse(Arrays.copyOf(written, written.length + 1)));
    }
}
