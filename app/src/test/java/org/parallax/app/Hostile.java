// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Reports that want to run something, to look like something else, or to break a page. */
final class Hostile {
    private static final List<String> TRICKS = List.of(
            "<script>alert(#)</script>",
            "\"><img src=x onerror=alert(#)>",
            "<svg onload=alert(#)><animate onbegin=alert(#)>",
            "</title></textarea></script><iframe srcdoc='<script>x</script>'>",
            "<style>@import 'http://evil.example/#'</style>",
            "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
            "<base href=//evil.example/>",
            "' onmouseover='alert(#)' x='",
            "` ${#} @import {{#}} $unsafe{x}",
            "\u202Egnp.exe\u202C \u001B[31m \u200F\u2066",
            "=HYPERLINK(\"http://evil.example/#\")",
            "+1+cmd|' /C calc'!A#",
            "@SUM(1+#)*cmd",
            "\u0430pple p\u0430ypal \uFF1Cscript\uFF1E",
            "<a href=javascript:alert(#)>go</a>",
            "&lt;script&gt;&#60;script&#62;",
            "]]><!--<xmp><plaintext>",
            "<math><mi xlink:href=\"data:x,<script>\">",
            "\uFEFF\u0000x\uFFFD \uFFFE");

    /** Rivers and mayors of the happenings. */
    private static final List<String> RIVERS =
            List.of("Ordel", "Tamsin", "Brack", "Wend", "Islay", "Loon", "Corvin", "Asker", "Vold", "Narrin");

    private static final List<String> MAYORS = List.of(
            "Ann # Pell",
            "Karl # Holm",
            "Mia # Sand",
            "Rui # Sardo",
            "Ida # Lund",
            "Jon # Berg",
            "Liv # Moen",
            "Nora # Keane",
            "Eva # Stroud",
            "Tom # Arden");

    /** Reports of one happening: few enough for a page that a browser shows at once. */
    private static final int TOGETHER = 20;

    private Hostile() {}

    /** So many reports as JSON lines, each with a trick in its words and in its title, outlet or address. */
    static String lines(int count) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < count; i++) {
            String evil = TRICKS.get(i % TRICKS.size()).replace("#", Integer.toString(i));
            int happening = i / TOGETHER % RIVERS.size();
            lines.append(mapper.writeValueAsString(Map.of(
                            "id", "h" + i,
                            "title", (i % 3 == 0 ? evil : "Flood " + i) + (i % 50 == 7 ? "W".repeat(40_000) : ""),
                            "outlet", i % 3 == 1 ? evil : "Herald " + i % 7,
                            "url",
                                    List.of(
                                                    "javascript:alert(" + i + ")",
                                                    "data:text/html,<script>x</script>",
                                                    "//evil.example/")
                                            .get(i % 3),
                            "published", "2031-0" + (1 + happening % 9) + "-0" + (1 + i % 9) + "T10:00:00Z",
                            "text",
                                    "The river " + RIVERS.get(happening) + " rose on day " + i + ", " + evil + " mayor "
                                            + MAYORS.get(happening).replace("#", evil) + " said.")))
                    .append('\n');
        }
        return lines.toString();
    }
}
