// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Sha256;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Tables;

/** A bundle is sound as it was written, and every change of it is named. */
class BundleTest {
    private static final String FIRST =
            "The dam at Olvik held on Friday, the mayor, Ida Berg, said. At least 12 people were hurt in the flood.\n";
    private static final String SECOND =
            "Fifteen people were hurt when the river at Olvik rose on Friday, police said. The dam held.\n";

    private static Pipeline pipeline;
    private static SortedMap<String, byte[]> files;

    @BeforeAll
    static void write() throws IOException {
        pipeline = Pipeline.open();
        Account first = read("first.txt", FIRST);
        Account second = read("second.txt", SECOND);
        Collation collation = pipeline.compare(List.of(first, second));
        List<Row> rows = new ArrayList<>(StoryRows.of(collation));
        rows.addAll(new ReportRows().of(first));
        rows.addAll(new ReportRows().of(second));
        files = Bundle.files(
                collation,
                rows,
                Map.of(first.id(), FIRST.getBytes(UTF_8), second.id(), SECOND.getBytes(UTF_8)),
                "test");
    }

    private static Account read(String name, String text) throws IOException {
        Metadata known = new Metadata(null, name, null, null, List.of(), null, null, null);
        return pipeline.read(
                pipeline.extractor().fromBytes(text.getBytes(UTF_8), known).article());
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    private static List<String> altered(SortedMap<String, byte[]> given) throws IOException {
        return Check.of(given).altered(pipeline);
    }

    /** The bundle with one text for another in a file; with {@code forged} its hash is made to fit. */
    private static SortedMap<String, byte[]> changed(String name, String from, String to, boolean forged) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        byte[] old = files.getOrDefault(name, new byte[0]);
        assertThat(new String(old, UTF_8)).contains(from);
        byte[] bytes = new String(old, UTF_8).replace(from, to).getBytes(UTF_8);
        changed.put(name, bytes);
        if (forged) {
            String manifest = new String(files.getOrDefault(Bundle.MANIFEST, new byte[0]), UTF_8);
            changed.put(
                    Bundle.MANIFEST,
                    manifest.replace(Sha256.hex(old), Sha256.hex(bytes)).getBytes(UTF_8));
        }
        return changed;
    }

    @Test
    void asItWasWrittenItIsSound() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        BundleFile.write(files, zip);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        BundleFile.write(files, again);
        assertThat(again.toByteArray()).isEqualTo(zip.toByteArray());
        assertThat(altered(BundleFile.read(zip.toByteArray()))).isEmpty();
        assertThat(Check.of(files).otherProgram("test")).isNull();
        assertThat(Check.of(files).otherProgram("other")).contains("other");
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        assertThat(altered(changed("collation.json", "mayor", "major", false)))
                .contains("collation.json: is not what the manifest has the hash of");
        SortedMap<String, byte[]> less = new TreeMap<>(files);
        less.remove("pages/1");
        assertThat(altered(less)).containsExactly("pages/1: is missing");
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put("pages/9", new byte[1]);
        assertThat(altered(more)).containsExactly("pages/9: the manifest does not know it");
    }

    @Test
    void aForgedHashDoesNotHelp() throws IOException {
        assertThat(altered(changed("collation.json", "mayor", "major", true)))
                .containsExactly("collation.json: is not what comes out of the reports");
        assertThat(altered(changed("tables/claim.jsonl", "\"verdict\":\"", "\"verdict\":\"x", true)))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("tables/claim.jsonl: ") && line.endsWith("has another verdict"));
        assertThat(altered(changed("tables/sentence.jsonl", "held", "fell", true)))
                .anyMatch(line -> line.contains("do not stand in its report"));
        assertThat(altered(changed("tables/report.jsonl", "flood", "blood", true)))
                .anyMatch(line -> line.contains("is not what it has the hash of"));
        assertThat(altered(changed("pages/1", "people", "peoples", true)))
                .anyMatch(line -> line.startsWith("pages/1: "));
        assertThat(altered(changed("tables/claim.jsonl", "\"", "", true)))
                .anyMatch(line -> line.contains("cannot be read"));
    }

    @Test
    void aTableInAnotherFormIsNamed() throws IOException {
        String name = "tables/sentence.jsonl";
        assertThat(altered(changed(name, "\",\"", "\", \"", true)))
                .containsExactly(name + ": is not written as Parallax writes it");
        assertThat(altered(changed(name, "}\n", "}\n\n", true)))
                .containsExactly(name + ": is not written as Parallax writes it");
        assertThat(altered(changed(name, "}\n", "} 1\n", true))).anyMatch(line -> line.contains("cannot be read"));
        assertThat(altered(changed(name, "{\"id\"", "{\"text\":\"\",\"id\"", true)))
                .anyMatch(line -> line.contains("a column twice"));
        for (String[] manifest : new String[][] {{"{", "{\"story\":\"x\","}, {"\n}\n", "\n}\n{}"}}) {
            SortedMap<String, byte[]> twice = changed(Bundle.MANIFEST, manifest[0], manifest[1], false);
            assertThatThrownBy(() -> Check.of(twice)).hasMessageContaining("something twice");
        }
    }

    @Test
    void whatMarkupSaysOfSourcesIsKept() throws IOException {
        String page = """
                <html><head><title>Dam holds at Olvik</title>
                <meta name="syndication-source" content="https://wire.example/olvik">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"Dam holds at Olvik","sourceOrganization":{"@type":"Organization","name":"Nordwire"},
                "isBasedOn":"https://wire.example/first"}</script></head>
                <body><article><h1>Dam holds at Olvik</h1>
                <p>The dam at Olvik held on Friday, the mayor, Ida Berg, said. At least 12 people were hurt.</p>
                <p>The river rose by two metres within a day, and some 300 people had to leave their homes.</p>
                </article></body></html>
                """;
        Account account = read("page.html", page);
        Collation collation = pipeline.compare(List.of(account));
        List<Row> rows = new ArrayList<>(StoryRows.of(collation));
        rows.addAll(new ReportRows().of(account));
        assertThat(rows.stream().filter(row -> row.table() == Tables.REPORT_SOURCE))
                .extracting(row -> row.text("kind"))
                .contains("sourceOrganization", "isBasedOn", "syndication-source");
        SortedMap<String, byte[]> bundle =
                Bundle.files(collation, rows, Map.of(account.id(), page.getBytes(UTF_8)), "test");
        assertThat(altered(bundle)).isEmpty();
        bundle.computeIfPresent(
                "tables/report_source.jsonl",
                (name, bytes) ->
                        new String(bytes, UTF_8).replace("isBasedOn", "isFrom").getBytes(UTF_8));
        assertThat(altered(bundle))
                .contains("tables/report_source.jsonl: is not what the manifest has the hash of")
                .anyMatch(line -> line.contains("no kind of source: isFrom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/root", "a/../../b", "c:\\d", "a//b", ".hidden", "A", "con\u0000"})
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        assertThatThrownBy(() -> BundleFile.read(out.toByteArray())).isInstanceOf(IOException.class);
    }

    @Test
    void aDirectoryThatTellsOfOtherFilesIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleFile.write(files, out);
        byte[] sound = out.toByteArray();
        assertThat(BundleFile.read(sound)).hasSize(files.size());
        byte[] name = "collation.json".getBytes(UTF_8);
        int inDirectory = lastIndexOf(sound, name);
        byte[] renamed = sound.clone();
        renamed[inDirectory] = 'k';
        byte[] otherHash = sound.clone();
        otherHash[inDirectory - 30] ^= 1; // the directory's checksum of it
        byte[] behind = Arrays.copyOf(sound, sound.length + 1);
        byte[] before = new byte[sound.length + 4];
        System.arraycopy(sound, 0, before, 4, sound.length);
        byte[] nowhere = sound.clone();
        nowhere[sound.length - 3] = 0x7f; // where the directory begins
        for (byte[] zip : List.of(renamed, otherHash, behind, before, nowhere, Arrays.copyOf(sound, 30))) {
            assertThatThrownBy(() -> BundleFile.read(zip)).isInstanceOf(IOException.class);
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] of) {
        int at = bytes.length - of.length;
        while (!Arrays.equals(bytes, at, at + of.length, of, 0, of.length)) {
            at--;
        }
        return at;
    }

    @Test
    void ofAThousandAlteredRowsTwentyAreTold() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            rows.append("{\"id\":\"").append(10_000 + i);
            rows.append("\",\"report_id\":\"x\",\"span_start\":9,\"span_end\":12,\"text\":\"x\",\"reason\":\"y\"}\n");
        }
        SortedMap<String, byte[]> many = new TreeMap<>(files);
        many.put("tables/boilerplate.jsonl", rows.toString().getBytes(UTF_8));
        assertThat(Check.of(many).altered(null)).hasSize(21).last().asString().endsWith(" more");
        many.put(Bundle.MANIFEST, "[".repeat(100_000).getBytes(UTF_8));
        assertThatThrownBy(() -> Check.of(many)).isInstanceOf(IOException.class);
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("bomb"));
            for (int i = 0; i < 80; i++) {
                zip.write(nothing);
            }
        }
        assertThatThrownBy(() -> BundleFile.read(new ByteArrayInputStream(out.toByteArray()), 64L << 20))
                .hasMessageContaining("64 MB");
    }

    @Test
    void whatIsNoBundleIsRefused() {
        assertThatThrownBy(() -> BundleFile.read("no zip".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Check.of(new TreeMap<>())).isInstanceOf(IOException.class);
        SortedMap<String, byte[]> other = new TreeMap<>(Map.of(Bundle.MANIFEST, "{}".getBytes(UTF_8)));
        assertThatThrownBy(() -> Check.of(other)).isInstanceOf(IOException.class);
    }
}
