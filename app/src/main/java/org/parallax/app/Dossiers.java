// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parallax.app.store.Dossier;

/** A dossier as JSON. */
final class Dossiers {
    private Dossiers() {}

    static ObjectNode json(String name, Dossier dossier) {
        ObjectNode node = Stored.object().put("name", name);
        ObjectNode names = node.putObject("names");
        dossier.names().forEach(names::put);
        ObjectNode titles = node.putObject("titles");
        dossier.titles().forEach(titles::put);
        pieces(node.putArray("said"), dossier.said());
        pieces(node.putArray("about"), dossier.about());
        pieces(node.putArray("did"), dossier.did());
        pieces(node.putArray("suffered"), dossier.suffered());
        return node;
    }

    private static void pieces(ArrayNode into, List<Dossier.Piece> pieces) {
        for (Dossier.Piece piece : pieces) {
            into.addObject()
                    .put("report", piece.report())
                    .put("kind", piece.kind())
                    .put("begin", piece.span().begin())
                    .put("end", piece.span().end())
                    .put("text", piece.text());
        }
    }
}
