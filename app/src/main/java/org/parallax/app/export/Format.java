// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats, by the names that the command line has for them. */
@SuppressWarnings("ImmutableEnumChecker") // writers have no state
public enum Format {
    /** Canonical JSON lines, a file a table. */
    JSONL(true, "jsonl", new JsonlFormat()),
    /** RFC 4180, a file a table. */
    CSV(true, "csv", new CsvFormat()),
    /** A file a table. */
    PARQUET(true, "parquet", new ParquetFormat()),
    POLECAT(false, "polecat.tsv", new PolecatFormat()),
    GDELT_EVENTS(false, "gdelt-events.tsv", new GdeltFormat(false)),
    GDELT_MENTIONS(false, "gdelt-mentions.tsv", new GdeltFormat(true)),
    /** FollowTheMoney entities. */
    FTM(false, "ftm.jsonl", new MoneyFormat(false)),
    /** FollowTheMoney statements. */
    FTM_STATEMENTS(false, "ftm-statements.csv", new MoneyFormat(true)),
    /** W3C Web Annotation. */
    ANNOTATIONS(false, "annotations.jsonld", new AnnotationFormat()),
    CSL(false, "csl.json", new CslFormat()),
    BIBTEX(false, "reports.bib", new BibtexFormat()),
    GEOJSON(false, "events.geojson", new GeoFormat()),
    GEXF(false, "actors.gexf", new GexfFormat());

    private final boolean manyFiles;
    private final String fileName;
    private final Writing writing;

    Format(boolean manyFiles, String fileName, Writing writing) {
        this.manyFiles = manyFiles;
        this.fileName = fileName;
        this.writing = writing;
    }

    /** The format of that name, in any case, with hyphens or underscores; null when there is none. */
    public static @Nullable Format named(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(format -> format.name().equals(constant))
                .findFirst()
                .orElse(null);
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when it writes one file a table, false when all goes to one. */
    public boolean manyFiles() {
        return manyFiles;
    }

    /** Name of the one file, or the ending of the many. */
    public String fileName() {
        return fileName;
    }

    /** Writes the rows. */
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        writing.write(source, settings, target);
    }
}
