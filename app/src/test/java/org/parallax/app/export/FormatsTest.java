// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.CSL;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.EventType;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Story;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Tables;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What other programs get of two small reports. */
class FormatsTest {
    private static final String FIRST = """
            President Anna Kowal visited Lisbon on Monday and met Prime Minister Rui Sardo of Portugal. 😀 Soldiers of Chad \
            attacked a police station in Lyon, France, on Tuesday, killing 12 people, the French interior ministry said.

            “We will not forget this,” said Minister Claire Aubin. Kenya refused to send troops to Chad.
            """;
    private static final String SECOND = """
            Kenya refused on Tuesday to send troops to Chad. French police arrested Jean Petit in Lyon, France, the \
            interior ministry said. President Anna Kowal criticised Chad.
            """;

    private static TableSource tables;

    @BeforeAll
    static void read() {
        try (Pipeline pipeline = Pipeline.open()) {
            List<Account> accounts = List.of(
                    pipeline.read(article("first_one", "The Post & Co", "Visit to {Lisbon} 100%", FIRST)),
                    pipeline.read(article("second", "Écho", "Arrest", SECOND)));
            List<Row> rows = new ArrayList<>();
            accounts.forEach(account -> rows.addAll(new ReportRows().of(account)));
            for (Story story : pipeline.group(accounts)) {
                rows.addAll(StoryRows.of(pipeline.collate(story)));
            }
            tables = new MemoryTables(rows);
        }
    }

    private static Article article(String id, String outlet, String title, String text) {
        Metadata metadata = new Metadata(
                "https://news.example/" + id,
                id + ".txt",
                outlet,
                title,
                List.of("Mia Sand", "Jo_Lind"),
                PublicationTime.parse("2031-05-06T23:40:00-02:00"),
                null,
                "en");
        return new Article(id, metadata, text, List.of(), List.of(), null);
    }

    private static String written(Format format, boolean strict) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(tables, new Settings(strict, true, false, "test"), name -> out);
        return out.toString(UTF_8);
    }

    private static List<Map<String, String>> tsv(String text) {
        List<Map<String, String>> records = new ArrayList<>();
        List<String> lines = text.lines().toList();
        String[] header = lines.get(0).split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).hasSameSizeAs(header);
            Map<String, String> record = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                record.put(header[i], cells[i]);
            }
            records.add(record);
        }
        return records;
    }

    @Test
    void polecatHasItsFortyColumns() throws IOException {
        assertThat(written(Format.POLECAT, true)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split("\t", -1))
                .hasSize(40);
        List<Map<String, String>> events = tsv(written(Format.POLECAT, false));
        assertThat(events).hasSize((int) tables.rows(Tables.EVENT).count()).isNotEmpty();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("Event ID")).matches("(first-one|second)_\\d+");
            assertThat(event.get("Quad Code")).matches("(VERBAL|MATERIAL) (COOPERATION|CONFLICT)");
            assertThat(event.get("Publication Date")).isEqualTo("2031-05-06");
            assertThat(event.values()).doesNotContain("");
        });
        assertThat(events).anySatisfy(event -> {
            assertThat(event.get("Event Type")).isEqualTo("REJECT");
            assertThat(event.get("Actor Country")).isEqualTo("KEN");
            assertThat(event.get("Actor COW")).isEqualTo("501");
        });
    }

    @Test
    void gdeltHasItsColumnsAndTrueOffsets() throws IOException {
        assertThat(written(Format.GDELT_EVENTS, true)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split("\t", -1))
                .hasSize(61);
        assertThat(written(Format.GDELT_MENTIONS, true)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split("\t", -1))
                .hasSize(16);
        List<Map<String, String>> events = tsv(written(Format.GDELT_EVENTS, false));
        List<Map<String, String>> mentions = tsv(written(Format.GDELT_MENTIONS, false));
        assertThat(mentions).hasSameSizeAs(events).isNotEmpty();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("EventCode")).startsWith(event.get("EventBaseCode"));
            assertThat(event.get("EventBaseCode")).startsWith(event.get("EventRootCode"));
            assertThat(event.get("DATEADDED")).isEqualTo("20310507014000");
            assertThat(Long.parseLong(event.get("GLOBALEVENTID"))).isPositive();
            // the fourth to the sixth of May, months counted from 0
            assertThat(event.get("FractionDate")).isBetween("2031.3397", "2031.3452");
        });
        Map<String, Row> rows = new HashMap<>();
        tables.rows(Tables.EVENT).forEach(row -> rows.put(row.id(), row));
        for (Map<String, String> mention : mentions) {
            Row event = rows.get(mention.get("parallax_id"));
            String text = "second".equals(mention.get("doc_id")) ? SECOND : FIRST;
            int begin = text.offsetByCodePoints(0, Integer.parseInt(mention.get("ActionCharOffset")));
            assertThat(event).isNotNull();
            assertThat(mention).containsEntry("EventTimeDate", "20310507014000");
            if (event != null) {
                assertThat(text.substring(begin)).startsWith(event.text("text"));
            }
        }
    }

    @Test
    void everyTypeAndModeHasItsCode() {
        CodeTables codes = new CodeTables();
        for (EventType type : EventType.values()) {
            assertThat(codes.event(type.name(), "").cameo()).hasSizeBetween(3, 4);
            for (String mode : type.modes()) {
                assertThat(codes.event(type.name(), mode).quad()).isBetween(1, 4);
            }
        }
    }

    @Test
    void bibtexIsReadByAParserOfOthers() throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(written(Format.BIBTEX, false)));
        assertThat(database.getEntries()).hasSize(2);
        for (BibTeXEntry entry : database.getEntries().values()) {
            assertThat(entry.getField(new Key("url")).toUserString()).startsWith("https://news.example/");
            assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()).isNotBlank();
        }
    }

    @Test
    void cslHasTheFieldsOfItsSchema() throws IOException {
        JsonNode items = new ObjectMapper().readTree(written(Format.CSL, false));
        assertThat(items).hasSize(2);
        JsonNode first = items.get(0);
        assertThat(first.get("type").asText()).isEqualTo("article-newspaper");
        assertThat(first.at("/issued/date-parts/0").toString()).isEqualTo("[2031,5,6]");
        assertThat(first.at("/author/1/literal").asText()).isEqualTo("Jo_Lind");
    }

    @Test
    void aProcessorOfCitationsCitesCsl() throws IOException {
        String style = """
                <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info>
                    <title>Test</title><id>test</id><updated>2031-01-01T00:00:00+00:00</updated></info>
                  <citation><layout><text variable="title"/></layout></citation>
                  <bibliography><sort><key variable="title" sort="descending"/></sort><layout><group delimiter="; ">
                    <names variable="author"><name/></names><text variable="title"/>
                    <choose><if type="article-newspaper"><text variable="container-title"/></if></choose>
                    <date variable="issued" form="text"/><text variable="URL"/></group></layout></bibliography></style>
                """;
        InputStream items = new ByteArrayInputStream(written(Format.CSL, false).getBytes(UTF_8));
        CSL processor = new CSL(new BibliographyFileReader().readBibliographyFile(items, "items.json"), style);
        processor.setOutputFormat("text");
        processor.registerCitationItems("first_one", "second");
        assertThat(processor.makeBibliography().makeString().lines().toList())
                .containsExactly(
                        "Mia Sand, Jo_Lind; Visit to {Lisbon} 100%; The Post & Co; May 6, 2031; https://news.example/first_one",
                        "Mia Sand, Jo_Lind; Arrest; Écho; May 6, 2031; https://news.example/second");
    }

    @Test
    void annotationsSelectTheirWordsByPlaceAndByQuote() throws IOException {
        JsonNode page = new ObjectMapper().readTree(written(Format.ANNOTATIONS, false));
        assertThat(page.get("items").size()).isGreaterThan(10);
        for (JsonNode item : page.get("items")) {
            String text = item.at("/target/parallax:report").asText().equals("second") ? SECOND : FIRST;
            int begin = text.offsetByCodePoints(
                    0, item.at("/target/selector/0/start").asInt());
            int end =
                    text.offsetByCodePoints(0, item.at("/target/selector/0/end").asInt());
            String exact = item.at("/target/selector/1/exact").asText();
            assertThat(text.substring(begin, end)).isEqualTo(exact);
            assertThat(text.substring(0, begin))
                    .endsWith(item.at("/target/selector/1/prefix").asText());
            assertThat(text.substring(end))
                    .startsWith(item.at("/target/selector/1/suffix").asText());
            assertThat(item.at("/target/source").asText()).startsWith("https://news.example/");
        }
        assertThat(written(Format.ANNOTATIONS, true)).doesNotContain("\"parallax:");
    }

    @Test
    void noPointStandsForACountry() throws IOException {
        JsonNode features =
                new ObjectMapper().readTree(written(Format.GEOJSON, false)).get("features");
        int points = 0;
        for (JsonNode feature : features) {
            JsonNode point = feature.get("geometry");
            String place = feature.at("/properties/place").asText();
            assertThat(point.isNull()).as(place).isEqualTo(!place.contains("Lyon"));
            if (!point.isNull()) {
                points++;
                assertThat(point.at("/coordinates/0").asDouble()).isBetween(4.5, 5.2);
                assertThat(point.at("/coordinates/1").asDouble()).isBetween(45.5, 46.0);
            }
        }
        assertThat(points).isPositive();
    }

    @Test
    void aGraphsEdgesJoinItsNodes() throws Exception {
        Document graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(Format.GEXF, false).getBytes(UTF_8)));
        List<String> ids = new ArrayList<>();
        NodeList nodes = graph.getElementsByTagName("node");
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        NodeList edges = graph.getElementsByTagName("edge");
        assertThat(edges.getLength()).isPositive();
        for (int i = 0; i < edges.getLength(); i++) {
            assertThat(ids)
                    .contains(
                            edges.item(i).getAttributes().getNamedItem("source").getNodeValue())
                    .contains(
                            edges.item(i).getAttributes().getNamedItem("target").getNodeValue());
        }
    }

    @Test
    void statementsSayWhichReportSaysSo() throws IOException {
        CSVFormat others = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> statements = others.parse(new StringReader(written(Format.FTM_STATEMENTS, false)))
                .getRecords();
        assertThat(statements.stream().map(record -> record.get("dataset")).distinct())
                .hasSize(2);
        assertThat(statements.stream().map(record -> record.get("id"))).doesNotHaveDuplicates();
        List<String> entities = written(Format.FTM, false).lines().toList();
        assertThat(entities).isNotEmpty();
        for (String line : entities) {
            assertThat(new ObjectMapper().readTree(line).at("/properties").size())
                    .isPositive();
        }
    }
}
