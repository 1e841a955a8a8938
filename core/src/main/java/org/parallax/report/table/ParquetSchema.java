// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

/** Tables as Parquet has them: texts as strings, lists as Parquet's lists; in the schema language of its libraries. */
public final class ParquetSchema {
    private ParquetSchema() {}

    /** The message type of a table. */
    public static String of(Table table) {
        StringBuilder schema = new StringBuilder("message " + table.name() + " {\n");
        for (Column column : table.columns()) {
            String repetition = column.nullable() ? "optional" : "required";
            String name = column.name();
            schema.append(
                    switch (column.type()) {
                        case TEXT -> repetition + " binary " + name + " (STRING);\n";
                        case INTEGER -> repetition + " int64 " + name + ";\n";
                        case REAL -> repetition + " double " + name + ";\n";
                        case BOOLEAN -> repetition + " boolean " + name + ";\n";
                        case TEXTS -> list(repetition, name, "binary element (STRING)");
                        case INTEGERS -> list(repetition, name, "int64 element");
                    });
        }
        return schema.append("}").toString();
    }

    private static String list(String repetition, String name, String element) {
        return repetition + " group " + name + " (LIST) { repeated group list { required " + element + "; } }\n";
    }
}
