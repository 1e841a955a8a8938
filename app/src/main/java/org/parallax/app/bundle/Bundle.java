// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.Pipeline;
import org.parallax.encode.OnnxModel;
import org.parallax.extract.Extractor;
import org.parallax.extract.MalformedArticle;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Sha256;
import org.parallax.model.Story;
import org.parallax.report.CollationJson;
import org.parallax.report.record.Build;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/**
 * The files of a bundle: {@value #MANIFEST} with the program, its models and the hash of every other file; the tables of the
 * story and its reports as canonical JSON lines under {@code tables/}; {@value #COLLATION}; and the pages as they came, where
 * they are known, under {@code pages/}.
 */
public final class Bundle {
    static final String MANIFEST = "parallax-bundle.json";
    static final String COLLATION = "collation.json";
    static final String SCHEMA = "parallax.bundle/1";

    private Bundle() {}

    /**
     * The files of a story.
     *
     * @param rows those of its reports, of the story and of its collation
     * @param pages by report id: the bytes that it was read from
     * @param version the program's
     */
    public static SortedMap<String, byte[]> files(
            Collation collation, Collection<Row> rows, Map<String, byte[]> pages, String version) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Table table : Tables.all()) {
            files.put(tableName(table), lines(rows, table));
        }
        files.put(COLLATION, CollationJson.of(collation).getBytes(UTF_8));
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("schema", SCHEMA).put("program", version).put("build", Build.fingerprint());
        manifest.put("story", collation.story().story().id());
        ObjectNode models = manifest.putObject("models");
        models().forEach(models::put);
        ArrayNode reports = manifest.putArray("reports");
        List<String> ids = rows.stream()
                .filter(row -> row.table() == Tables.REPORT)
                .map(Row::id)
                .sorted()
                .toList();
        for (String id : ids) {
            byte[] page = pages.get(id);
            String name = page == null ? null : "pages/" + (reports.size() + 1);
            if (page != null && name != null) {
                files.put(name, page);
            }
            reports.addObject().put("id", id).put("page", name);
        }
        ObjectNode hashes = manifest.putObject("files");
        files.forEach((name, bytes) -> hashes.put(name, Sha256.hex(bytes)));
        files.put(
                MANIFEST,
                (new ObjectMapper()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(manifest)
                                        .replace("\r\n", "\n")
                                + "\n")
                        .getBytes(UTF_8));
        return files;
    }

    /** What the reports of a story are, compared, as far as they alone tell: no person's word is in it. */
    public static Collation collate(Pipeline pipeline, String story, List<Account> accounts) {
        Collation collation = pipeline.compare(accounts);
        Story made = collation.story().story();
        return made.id().equals(story) ? collation : pipeline.collate(new Story(story, made.accounts(), made.copies()));
    }

    /**
     * True when the article's text comes out of these bytes.
     *
     * @throws MalformedArticle when no article does
     */
    public static boolean isPage(Extractor extractor, byte[] bytes, Article article) throws MalformedArticle {
        Article again = extractor.fromBytes(bytes, article.metadata()).article();
        return again.text().equals(article.text()) && again.boilerplate().equals(article.boilerplate());
    }

    static String tableName(Table table) {
        return "tables/" + table.name() + ".jsonl";
    }

    static byte[] lines(Collection<Row> rows, Table table) {
        StringBuilder lines = new StringBuilder();
        rows.stream()
                .filter(row -> row.table() == table)
                .sorted(Row.BY_ID)
                .forEach(row -> lines.append(RowJson.line(row)).append('\n'));
        return lines.toString().getBytes(UTF_8);
    }

    /** Name and SHA-256 of each model that this program reads with. */
    static SortedMap<String, String> models() throws IOException {
        SortedMap<String, String> models = new TreeMap<>();
        List<String> resources = new ArrayList<>(OnnxModel.resources());
        for (String resource : resources) {
            MessageDigest digest = Sha256.digest();
            try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("the program lacks " + resource);
                }
                try (DigestInputStream bytes = new DigestInputStream(in, digest)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
            models.put(resource.substring(resource.lastIndexOf('/') + 1), Sha256.hex(digest));
        }
        return models;
    }
}
