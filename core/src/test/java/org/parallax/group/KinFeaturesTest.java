// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.Pipeline;
import org.parallax.extract.ArticleReader;

/**
 * Writes what training/kinship.py fits the odds of one happening to: for each set of stories a file with the reports and what
 * any two neighbours have in common. Runs only when asked for:
 *
 * <pre>mvn -pl core test -Dtest=KinFeaturesTest -Dparallax.gold=FOLDER -Dparallax.kin.out=FOLDER</pre>
 */
@EnabledIfSystemProperty(
        named = "parallax.kin.out",
        matches = ".+",
        disabledReason = "writes training data; runs when parallax.kin.out names a folder")
class KinFeaturesTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"basil", "gva", "ecb"})
    void writesWhatNeighboursHaveInCommon(String set) throws IOException {
        Path gold = Path.of(System.getProperty("parallax.gold", "."), "stories", set + ".dev.jsonl");
        Path out = Files.createDirectories(Path.of(System.getProperty("parallax.kin.out")));
        List<ReportKey> keys = new ArrayList<>();
        try (Pipeline pipeline = Pipeline.open();
                InputStream in = Files.newInputStream(gold);
                ArticleReader articles = ArticleReader.open(in, set)) {
            for (ArticleReader.Entry entry : articles) {
                if (entry instanceof ArticleReader.Read read) {
                    keys.add(Grouper.key(pipeline.read(read.extraction().article())));
                }
            }
        }
        Gathering gathering = Gathering.of(keys);
        List<String> lines = new ArrayList<>();
        ObjectNode head = mapper.createObjectNode();
        ArrayNode ids = head.putArray("ids");
        for (int i = 0; i < gathering.size(); i++) {
            ids.add(gathering.key(i).id());
        }
        Vicinity vicinity = gathering.vicinity(Crew.ALONE);
        ArrayNode reach = head.putArray("reach");
        for (int i = 0; i < gathering.size(); i++) {
            reach.add(vicinity.reach(i));
        }
        lines.add(head.toString());
        for (int a = 0; a < gathering.size(); a++) {
            int[] nearest = vicinity.nearest(a);
            for (int i = 0; i < nearest.length; i++) {
                int b = nearest[i];
                int back = vicinity.rank(b, a);
                if (back < 0 || b < a) {
                    lines.add(row(a, b, i, back, vicinity.features(a, b)));
                }
            }
        }
        Files.write(out.resolve(set + ".jsonl"), lines);
        assertThat(lines).hasSizeGreaterThan(1);
    }

    /** Two reports; which of the first one's nearest the second is, which of the second one's the first; what they share. */
    private String row(int a, int b, int rank, int back, double[] features) {
        ObjectNode row = mapper.createObjectNode()
                .put("a", a)
                .put("b", b)
                .put("rank", rank)
                .put("back", back);
        ObjectNode values = row.putObject("features");
        for (int i = 0; i < features.length; i++) {
            values.put(Kinship.FEATURES.get(i), features[i]);
        }
        return row.toString();
    }
}
