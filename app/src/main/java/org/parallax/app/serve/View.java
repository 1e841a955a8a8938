// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;

/**
 * What a page shows.
 *
 * @param title of the window: key of a fixed phrase
 * @param subject what it is about, before the title; empty when the title says it all
 * @param section entry of the menu that it belongs to
 * @param template file of its template
 * @param model parameters of the template
 * @param data the same for programs, made when one asks
 */
public record View(
        String title, String subject, String section, String template, Map<String, Object> model, Supplier<Data> data) {
    public View {
        model = Map.copyOf(model);
    }

    /** A page that is about no single thing, and whose data is there already. */
    public View(String title, String section, String template, Map<String, Object> model, Data data) {
        this(title, "", section, template, model, () -> data);
    }

    /** A page that has nothing for programs. */
    static View bare(String title, String section, String template, Map<String, Object> model) {
        return new View(title, "", section, template, model, () -> {
            throw new IllegalStateException("the page " + template + " has no data");
        });
    }

    /** What programs get of a page. */
    public sealed interface Data permits Raw, Listed, Tabular {}

    /** JSON that is there already, and the table that its CSV is made from. */
    public record Raw(String json, Tabular csv) implements Data {}

    /**
     * A record that becomes an object of JSON; its CSV is one of its lists.
     *
     * @param whole what JSON shows
     * @param rows what CSV shows: records of one kind
     * @param kind of the rows, for the header
     */
    public record Listed(Record whole, List<? extends Record> rows, Class<? extends Record> kind) implements Data {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** Rows of one of the project's tables. */
    public record Tabular(Table table, List<Row> rows) implements Data {
        public Tabular {
            rows = List.copyOf(rows);
        }
    }
}
