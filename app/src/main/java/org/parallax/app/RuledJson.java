// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parallax.app.store.Ruled;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Claim;
import org.parallax.report.CollationJson;

/** The collation's JSON with one field more, {@code rulings}: what people said. Claims that it does not name are suggested. */
final class RuledJson {
    private RuledJson() {}

    static String of(StoryHead story, Ruled ruled) {
        String json = CollationJson.of(ruled.collation()).stripTrailing();
        ObjectNode rulings = Stored.object().put("story", story.id()).put("status", story.ruled());
        ArrayNode confirmed = rulings.putArray("confirmed");
        ruled.confirmed().forEach(confirmed::add);
        ArrayNode rejected = rulings.putArray("rejected");
        for (Claim claim : ruled.rejected()) {
            ObjectNode node = rejected.addObject()
                    .put("id", claim.id())
                    .put("verdict", claim.verdict().name().toLowerCase(Locale.ROOT));
            Stored.putReadings(node, claim);
        }
        return json.substring(0, json.length() - 1).stripTrailing() + ",\n  \"rulings\" : " + Stored.line(rulings)
                + "\n}\n";
    }
}
