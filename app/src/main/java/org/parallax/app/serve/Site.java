// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.CsvFormat;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.StoreFailure;
import org.parallax.model.Sha256;
import org.parallax.report.record.Build;
import org.parallax.report.table.RowJson;

/**
 * Every page of a project: an address and questions in, HTML, JSON or CSV out. What a page shows depends on nothing but the
 * project and the address; nothing is written. Safe for use by several threads.
 */
public final class Site {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final OpenProject project;
    private final Templates templates = new Templates();
    private final List<Route> routes = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final String build = Build.fingerprint();
    private final Answer description;

    public Site(OpenProject project, String version) {
        this.project = project;
        routes.add(new HomePage(project).route());
        routes.addAll(new StoryPages(project, templates.words()).routes());
        routes.add(new ReportPage(project).route());
        routes.add(new SearchPage(project).route());
        routes.add(new WhoPage(project).route());
        routes.addAll(new OutletPages(project).routes());
        routes.add(new VersusPage(project).route());
        routes.add(new LogPage(project).route());
        routes.add(new CorrectionsPage(project).route());
        routes.add(new AboutPage(project, version).route());
        byte[] openApi = OpenApi.of(routes, version).getBytes(StandardCharsets.UTF_8);
        description =
                new Answer(200, Answer.JSON, openApi, '"' + Sha256.hex(openApi).substring(0, 24) + '"', null);
    }

    /** The first part of the paths of a page, for counting; never what somebody typed. */
    String section(String path) {
        String part = path.split("/", 3).length > 1 ? path.split("/", 3)[1].replaceAll("\\.(json|csv)$", "") : "";
        boolean known = Set.of("assets", "import", "health", "metrics", "sign-in", "openapi", "stories")
                        .contains(part)
                || routes.stream()
                        .anyMatch(route -> route.pattern().split("/", 3)[1].equals(part));
        return part.isEmpty() ? "stories" : known ? part : "unknown";
    }

    Templates templates() {
        return templates;
    }

    /**
     * The page at an address; {@code .json} or {@code .csv} behind its path gives its data.
     *
     * @param path as it was sent, still encoded
     * @param query decoded
     */
    public Answer get(String path, Map<String, String> query, Visitor visitor) {
        return get(path, query, visitor, Set.of());
    }

    /**
     * The same for somebody who has answers of before: when theirs would be made again, {@link Answer#isKnown} tells so and
     * nothing is made.
     *
     * @param known tags of the answers that the visitor has
     */
    Answer get(String path, Map<String, String> query, Visitor visitor, Set<String> known) {
        if (path.equals("/openapi.json")) {
            return description;
        }
        String bare = path;
        Form form = Form.HTML;
        if (path.endsWith(".json")) {
            form = Form.JSON;
            bare = path.substring(0, path.length() - 5);
        } else if (path.endsWith(".csv")) {
            form = Form.CSV;
            bare = path.substring(0, path.length() - 4);
        }
        if (bare.isEmpty() || bare.equals("/stories")) {
            bare = "/";
        }
        try {
            for (Route route : routes) {
                Map<String, String> places = route.match(bare);
                if (places != null) {
                    return answer(route, new Ask(places, query), form, visitor, Links.with(bare, query), known);
                }
                if (form == Form.HTML && route.match(bare + "/") != null) {
                    return Answer.elsewhere(Links.with(bare + "/", query));
                }
                if (form != Form.HTML && (places = route.match(bare + "/")) != null) {
                    return answer(route, new Ask(places, query), form, visitor, Links.with(bare, query), known);
                }
            }
            return problem(404, "problem.page", null, form, visitor);
        } catch (BadAsk expected) {
            String words = expected.status() == 404 ? "problem.unknown" : "problem.ask";
            return problem(expected.status(), words, expected.getMessage(), form, visitor);
        } catch (StoreFailure failure) {
            return problem(failure, form, visitor);
        } catch (IOException failure) {
            return problem(500, "problem.project", null, form, visitor);
        }
    }

    private Answer answer(Route route, Ask ask, Form form, Visitor visitor, String address, Set<String> known)
            throws IOException, BadAsk {
        route.check(ask.query());
        String tag = '"'
                + Sha256.hex(String.join(
                                "\n",
                                Long.toString(project.version()),
                                build,
                                form.name(),
                                visitor.toString(),
                                address))
                        .substring(0, 24)
                + '"';
        if (known.contains(tag)) {
            return Answer.known(tag);
        }
        Answer kept = shelf.get(tag);
        if (kept != null) {
            return kept;
        }
        View view = route.handler().view(ask);
        Answer made = switch (form) {
            case HTML -> new Answer(200, Answer.HTML, templates.page(view, visitor), tag, null);
            case JSON -> new Answer(200, Answer.JSON, json(view.data().get()), tag, null);
            case CSV -> new Answer(200, Answer.CSV, csv(view.data().get()), tag, null);
        };
        shelf.put(tag, made);
        return made;
    }

    private enum Form {
        HTML,
        JSON,
        CSV
    }

    private static byte[] json(View.Data data) {
        String json;
        if (data instanceof View.Raw raw) {
            json = raw.json();
        } else if (data instanceof View.Listed listed) {
            json = written(listed.whole()) + "\n";
        } else {
            View.Tabular tabular = (View.Tabular) data;
            StringBuilder rows =
                    new StringBuilder("{\"table\":\"" + tabular.table().name() + "\",\"rows\":[");
            for (int i = 0; i < tabular.rows().size(); i++) {
                rows.append(i == 0 ? "\n" : ",\n")
                        .append(RowJson.line(tabular.rows().get(i)));
            }
            json = rows.append("\n]}\n").toString();
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static String written(Record value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values could not be written", impossible);
        }
    }

    private static byte[] csv(View.Data data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (data instanceof View.Listed listed) {
            RecordComponent[] columns = listed.kind().getRecordComponents();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Record row : listed.rows()) {
                rows.add(cells(row, columns));
            }
            CsvFormat.write(
                    Arrays.stream(columns)
                            .map(column -> snake(column.getName()))
                            .toList(),
                    rows,
                    out);
        } else {
            View.Tabular tabular = data instanceof View.Raw raw ? raw.csv() : (View.Tabular) data;
            CsvFormat.write(tabular.table(), tabular.rows(), out);
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> cells(Record row, RecordComponent[] columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (RecordComponent column : columns) {
            try {
                cells.add(column.getAccessor().invoke(row));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a public record hides " + column.getName(), impossible);
            }
        }
        return cells;
    }

    /** A component's name as JSON and CSV have it. */
    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Says what is wrong in the form that was asked for, and never how the program came there. */
    Answer problem(int status, String words, @Nullable String detail, String path, Visitor visitor) {
        return problem(status, words, detail, isData(path) ? Form.JSON : Form.HTML, visitor);
    }

    /** What the project could not do; that somebody else writes to it is no fault of the question. */
    Answer problem(StoreFailure failure, String path, Visitor visitor) {
        return problem(failure, isData(path) ? Form.JSON : Form.HTML, visitor);
    }

    private Answer problem(StoreFailure failure, Form form, Visitor visitor) {
        return switch (failure.kind()) {
            case UNKNOWN -> problem(404, "problem.unknown", failure.where(), form, visitor);
            case BUSY -> problem(503, "problem.busy", null, form, visitor);
            case FULL, READ_ONLY -> problem(507, "problem.full", null, form, visitor);
            default -> problem(500, "problem.project", null, form, visitor);
        };
    }

    private static boolean isData(String path) {
        return path.endsWith(".json") || path.endsWith(".csv") || path.equals("/metrics");
    }

    private Answer problem(int status, String words, @Nullable String detail, Form form, Visitor visitor) {
        Problem problem = new Problem(status, templates.words().of(words), detail == null ? "" : detail);
        if (form != Form.HTML) {
            return new Answer(
                    status,
                    "application/problem+json",
                    (written(problem) + "\n").getBytes(StandardCharsets.UTF_8),
                    null,
                    null);
        }
        View view = View.bare(words, "", "problem.jte", Map.of("problem", problem));
        return new Answer(status, Answer.HTML, templates.page(view, visitor), null, null);
    }

    /** RFC 9457. */
    public record Problem(int status, String title, String detail) {}
}
