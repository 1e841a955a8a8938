// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

class RecordCodecTest {
    private static final String TEXT =
            "Fire crews pulled 14 people from the Halden tunnel on Tuesday morning, the road "
                    + "agency said.\n\n“We could not see our hands,” said Petra Vik, a driver. According to Halden Radio, "
                    + "two firefighters were hurt at about 9:30 a.m. and the tunnel will stay shut for three weeks.\n";

    private static Article article(String id, String text) {
        Metadata metadata = new Metadata(
                "https://example.org/" + id,
                null,
                "Halden Post",
                "Tunnel fire",
                List.of("Ann Roe"),
                PublicationTime.parse("2031-02-04T10:00:00+01:00"),
                PublicationTime.parse("2031-02-05"),
                "en");
        return new Article(id, metadata, text, List.of(), List.of(), null);
    }

    @Test
    void accountsAndCollationsAreTheSameAfterTheyWereKept() throws IOException {
        try (Pipeline pipeline = Pipeline.open()) {
            Account one = pipeline.read(article("a:1", TEXT));
            Account other = pipeline.read(article("b", TEXT.replace("14", "15").replace("Vik", "Wick")));
            RecordCodec<Account> accounts = new RecordCodec<>(Account.class);
            assertThat(accounts.parse(accounts.bytes(one))).isEqualTo(one);
            RecordCodec<Collation> collations = new RecordCodec<>(Collation.class);
            Collation collation = pipeline.compare(List.of(one, other));
            assertThat(collations.parse(collations.bytes(collation))).isEqualTo(collation);
        }
    }

    @Test
    void halfASurrogatePairIsKept() throws IOException {
        Article article = article("c", "half \uD83D here, and \u0000 there");
        RecordCodec<Article> codec = new RecordCodec<>(Article.class);
        assertThat(codec.parse(codec.bytes(article))).isEqualTo(article);
    }

    @Test
    void bytesThatAreDamagedAreRefused() throws IOException {
        RecordCodec<Article> codec = new RecordCodec<>(Article.class);
        byte[] bytes = codec.bytes(article("d", TEXT));
        bytes[bytes.length / 2] ^= 0x55;
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> codec.parse(bytes));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> codec.parse(new byte[] {1, 2, 3}));
    }

    @Test
    void theFormTellsShapesApart() {
        assertThat(new RecordCodec<>(Article.class).form()).isNotEqualTo(new RecordCodec<>(Metadata.class).form());
        assertThat(new RecordCodec<>(Article.class).form()).isEqualTo(new RecordCodec<>(Article.class).form());
    }
}
