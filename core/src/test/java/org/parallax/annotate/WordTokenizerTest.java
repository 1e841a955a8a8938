// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Span;

class WordTokenizerTest {
    private final WordTokenizer tokenizer = new WordTokenizer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    They don't pay.                 | They do n't pay .
                    Peru’s envoy can’t stay         | Peru ’s envoy ca n’t stay
                    the Smiths' cannot win          | the Smiths ' can not win
                    $40 billion, £3.5m, C$20        | $ 40 billion , £ 3.5 m , C$ 20
                    a well-known anti-war 22-year-old | a well - known anti-war 22 - year - old
                    5km at 40 km/h by 10am          | 5 km at 40 km/h by 10 am
                    “Yes,” she said—twice.          | “ Yes , ” she said — twice .
                    the soil…We boast               | the soil … We boast
                    Mr. Roe of Acme Inc.            | Mr. Roe of Acme Inc .
                    in the U.S. (or U.K.)           | in the U.S. ( or U.K. )
                    12.5% or 50,000                 | 12.5 % or 50,000
                    and/or 9/11 at 11:30            | and / or 9/11 at 11:30
                    won 3-1 on 2013-04-08           | won 3 - 1 on 2013-04-08
                    mail me@example.org now!        | mail me@example.org now !
                    O'Brien's ‘quote’               | O'Brien 's ‘ quote ’
                    He said no.                     | He said no .
                    Great!!! Why?! :-) (soon;)      | Great !!! Why ?! :-) ( soon ; )
                    fine... ok;) ... <3             | fine ... ok ;) ... <3
                    from Acme Inc..                 | from Acme Inc. .
                    ask a.b@example.org.            | ask a.b@example.org .
                    http://example.org/a-b/ (x.pdf) | http://example.org/a-b/ ( x.pdf )
                    cannot gonna dunno              | can not gon na du n no
                    I dont know, its not mine       | I do nt know , it s not mine
                    its own 18+ list costs $5b      | its own 18 + list costs $ 5 b
                    call 555-1234 in 1990-1995      | call 555-1234 in 1990 - 1995
                    b/c she's w/o 61persons         | b/c she 's w/o 61 persons
                    Rs500 -- >> ----> =====         | Rs 500 -- >> ----> =====
                    see p. 3, vol. 2                | see p. 3 , vol. 2
                    """)
    void cutsAsTheTreebanksDo(String text, String words) {
        List<Span> tokens = tokenizer.tokens(text, new Span(0, text.length()));
        assertThat(tokens.stream().map(span -> span.in(text)).collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }
}
