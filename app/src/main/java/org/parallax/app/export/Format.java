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
    JSONL(true, "jsonl", "", new JsonlFormat()),
    /** RFC 4180, a file a table. */
    CSV(true, "csv", "header spreadsheet", new CsvFormat()),
    /** A file a table. */
    PARQUET(true, "parquet", "", new ParquetFormat()),
    POLECAT(false, "polecat.tsv", "strict header", new PolecatFormat()),
    GDELT_EVENTS(false, "gdelt-events.tsv", "strict header", new GdeltFormat(false)),
    GDELT_MENTIONS(false, "gdelt-mentions.tsv", "strict header", new GdeltFormat(true)),
    /** FollowTheMoney entities. */
    FTM(false, "ftm.jsonl", "strict", new MoneyFormat(false)),
    /** FollowTheMoney statements. */
    FTM_STATEMENTS(false, "ftm-statements.csv", "strict header spreadsheet", new MoneyFormat(true)),
    /** W3C Web Annotation. */
    ANNOTATIONS(false, "annotations.jsonld", "strict", new AnnotationFormat()),
    CSL(false, "csl.json", "strict", new CslFormat()),
    BIBTEX(false, "reports.bib", "strict", new BibtexFormat()),
    GEOJSON(false, "events.geojson", "strict", new GeoFormat()),
    GEXF(false, "actors.gexf", "", new GexfFormat());

    private final boolean manyFiles;
    private final String fileName;
    private final String heeds;
    private final Writing writing;

    /** @param heeds which components of {@link Settings} make a difference */
    Format(boolean manyFiles, String fileName, String heeds, Writing writing) {
        this.manyFiles = manyFiles;
        this.fileName = fileName;
        this.heeds = heeds;
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

    /** True when {@link Settings#strict} makes a difference. */
    public boolean heedsStrict() {
        return heeds.contains("strict");
    }

    /** True when {@link Settings#header} makes a difference. */
    public boolean heedsHeader() {
        return heeds.contains("header");
    }

    /** True when {@link Settings#spreadsheet} makes a difference. */
    public boolean heedsSpreadsheet() {
        return heeds.contains("spreadsheet");
    }

    /** Writes the rows. */
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        writing.write(source, settings, target);
    }
}
