// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.export.JsonlFormat;
import org.parallax.extract.MalformedArticle;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Sha256;
import org.parallax.report.CollationJson;
import org.parallax.report.record.Build;
import org.parallax.report.table.ArticleRows;
import org.parallax.report.table.Column;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/**
 * What of a bundle is not as it was written: files against the manifest's hashes, words against the reports' texts, and, with
 * the same program and models, everything against what comes out when the pages are read again. For one thread.
 */
public final class Check {
    private static final int MOST_TOLD = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SortedMap<String, byte[]> files;
    private final JsonNode manifest;
    private final List<String> altered = new ArrayList<>();
    private int more;
    private final Map<Table, Map<String, Row>> tables = new HashMap<>();

    private Check(SortedMap<String, byte[]> files, JsonNode manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /**
     * Begins a check.
     *
     * @throws IOException when these are not the files of a bundle
     */
    public static Check of(SortedMap<String, byte[]> files) throws IOException {
        byte[] manifest = files.get(Bundle.MANIFEST);
        if (manifest == null) {
            throw new ZipException("no " + Bundle.MANIFEST + " in it");
        }
        JsonNode node;
        try {
            node = JSON.readTree(manifest);
        } catch (JsonProcessingException e) {
            throw new ZipException(Bundle.MANIFEST + " is no JSON, or says something twice");
        }
        if (!Bundle.SCHEMA.equals(node.path("schema").asText())) {
            throw new ZipException(Bundle.MANIFEST + " is of another kind: " + node.path("schema"));
        }
        return new Check(files, node);
    }

    /** Why reading the pages again cannot be compared with what the bundle has; null when it can. */
    public @Nullable String otherProgram(String version) throws IOException {
        String program = manifest.path("program").asText();
        if (!program.equals(version)) {
            return "it was written by Parallax " + program + ", this is " + version;
        }
        if (!manifest.path("build").asText().equals(Build.fingerprint())) {
            return "it was written by another build of Parallax " + program;
        }
        Map<String, String> models = new TreeMap<>();
        manifest.path("models")
                .properties()
                .forEach(model -> models.put(model.getKey(), model.getValue().asText()));
        return models.equals(Bundle.models()) ? null : "it was written with other models";
    }

    /**
     * Names everything that was altered, one line each; nothing when the bundle is sound.
     *
     * @param pipeline reads the pages again; null to leave that out
     */
    public List<String> altered(@Nullable Pipeline pipeline) throws IOException {
        hashes();
        for (Table table : Tables.all()) {
            read(table);
        }
        words();
        if (pipeline != null && altered.stream().noneMatch(line -> line.contains("cannot be read"))) {
            replay(pipeline);
        }
        if (more > 0) {
            altered.add("and " + more + " more");
        }
        return List.copyOf(altered);
    }

    /** Told are the first ones; a hostile bundle can have any number of them. */
    private void tell(String what) {
        if (altered.size() < MOST_TOLD) {
            altered.add(what);
        } else {
            more++;
        }
    }

    private void hashes() {
        Set<String> named = new TreeSet<>();
        for (Map.Entry<String, JsonNode> file : manifest.path("files").properties()) {
            named.add(file.getKey());
            byte[] bytes = files.get(file.getKey());
            if (bytes == null) {
                tell(file.getKey() + ": is missing");
            } else if (!Sha256.hex(bytes).equals(file.getValue().asText())) {
                tell(file.getKey() + ": is not what the manifest has the hash of");
            }
        }
        for (String name : files.keySet()) {
            if (!named.contains(name) && !name.equals(Bundle.MANIFEST)) {
                tell(name + ": the manifest does not know it");
            }
        }
    }

    private void read(Table table) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        tables.put(table, rows);
        String name = Bundle.tableName(table);
        byte[] bytes = files.get(name);
        if (bytes == null) {
            if (!manifest.path("files").has(name)) {
                tell(name + ": is missing");
            }
            return;
        }
        StringBuilder canonical = new StringBuilder();
        try {
            JsonlFormat.read(table, new ByteArrayInputStream(bytes), row -> {
                if (rows.put(row.id(), row) != null) {
                    tell(name + ": two rows " + row.id());
                }
            });
            rows.values().stream()
                    .sorted(Row.BY_ID)
                    .forEach(row -> canonical.append(RowJson.line(row)).append('\n'));
            if (!Arrays.equals(bytes, canonical.toString().getBytes(UTF_8))) {
                tell(name + ": is not written as Parallax writes it");
            }
        } catch (MalformedRow e) {
            tell(name + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private Map<String, Row> rows(Table table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** All words stand in their report where the row says. */
    private void words() {
        Map<String, Row> reports = rows(Tables.REPORT);
        for (Row report : reports.values()) {
            if (!ArticleRows.isWhole(report)) {
                tell(Bundle.tableName(Tables.REPORT) + ": the text of " + report.id()
                        + " is not what it has the hash of");
            }
        }
        for (Table table : Tables.all()) {
            for (Table.Cited cited : table.cited()) {
                for (Row row : rows(table).values()) {
                    Row report = reports.get(row.text(cited.report()));
                    if (!cited.standsIn(report == null ? "" : report.text("text"), row)) {
                        tell(Bundle.tableName(table) + ": the words of " + row.id() + " do not stand in its report");
                    }
                }
            }
        }
    }

    private void replay(Pipeline pipeline) throws IOException {
        List<Account> accounts = new ArrayList<>();
        Map<String, String> pages = new HashMap<>();
        manifest.path("reports").forEach(report -> {
            if (report.path("page").isTextual()) {
                pages.put(report.path("id").asText(), report.path("page").asText());
            }
        });
        Map<String, List<Row>> parts = new HashMap<>();
        for (Table table : List.of(Tables.BOILERPLATE, Tables.DROPPED, Tables.REPORT_SOURCE)) {
            rows(table)
                    .values()
                    .forEach(row -> parts.computeIfAbsent(row.text("report_id"), id -> new ArrayList<>())
                            .add(row));
        }
        for (Row report : rows(Tables.REPORT).values()) {
            Article article;
            try {
                article = ArticleRows.article(report, parts.getOrDefault(report.id(), List.of()));
            } catch (MalformedRow e) {
                tell(Bundle.tableName(Tables.REPORT) + ": " + e.getMessage());
                return;
            }
            page(pipeline, article, pages.get(report.id()));
            accounts.add(pipeline.read(article));
        }
        accounts.sort(Comparator.comparing(Account::id));
        List<Row> again = new ArrayList<>();
        ReportRows reports = new ReportRows();
        accounts.forEach(account -> again.addAll(reports.of(account)));
        if (!accounts.isEmpty()) {
            Collation collation =
                    Bundle.collate(pipeline, manifest.path("story").asText(), accounts);
            again.addAll(StoryRows.of(collation));
            byte[] told = files.get(Bundle.COLLATION);
            if (told != null && !Arrays.equals(told, CollationJson.of(collation).getBytes(UTF_8))) {
                tell(Bundle.COLLATION + ": is not what comes out of the reports");
            }
        }
        for (Table table : Tables.all()) {
            compare(table, again);
        }
    }

    private void page(Pipeline pipeline, Article article, @Nullable String name) {
        byte[] bytes = name == null ? null : files.get(name);
        if (name == null || bytes == null) {
            return;
        }
        try {
            if (!Bundle.isPage(pipeline.extractor(), bytes, article)) {
                tell(name + ": is not the page of " + article.id() + ", or the report's text was altered");
            }
        } catch (MalformedArticle e) {
            tell(name + ": is no page (" + e.getMessage() + ")");
        }
    }

    private void compare(Table table, List<Row> again) {
        Map<String, Row> told = rows(table);
        Set<String> found = new HashSet<>();
        String name = Bundle.tableName(table);
        for (Row row : again) {
            if (row.table() == table) {
                found.add(row.id());
                Row other = told.get(row.id());
                if (other == null) {
                    tell(name + ": " + row.id() + " is missing");
                } else if (!other.equals(row)) {
                    tell(name + ": " + row.id() + " has another " + difference(row, other));
                }
            }
        }
        for (String id : told.keySet()) {
            if (!found.contains(id)) {
                tell(name + ": " + id + " does not come out of the reports");
            }
        }
    }

    private static String difference(Row row, Row other) {
        for (Column column : row.table().columns()) {
            if (!Objects.equals(row.value(column.name()), other.value(column.name()))) {
                return column.name();
            }
        }
        return "value";
    }
}
