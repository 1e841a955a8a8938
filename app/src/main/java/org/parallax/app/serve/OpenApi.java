// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.app.store.Correction;

/** The description of the interface, made from the routes themselves: what is not described cannot be asked. */
final class OpenApi {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OpenApi() {}

    /** OpenAPI 3.1, as JSON. */
    static String of(List<Route> routes, String version) {
        ObjectNode root = NODES.objectNode();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Parallax");
        info.put("version", version);
        info.put(
                "description", "Every page of a project as HTML, JSON and CSV; corrections and imports through forms.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = root.putObject("paths");
        for (Route route : routes) {
            page(paths, route, route.pattern(), "text/html", "Page");
            String bare = bare(route.pattern());
            page(paths, route, bare + ".json", "application/json", "Json");
            page(paths, route, bare + ".csv", "text/csv", "Csv");
        }
        plain(paths, "/health", "health", "Whether the server is up", "application/json");
        plain(paths, "/metrics", "metrics", "Figures of the server, for Prometheus", "text/plain");
        plain(paths, "/openapi.json", "openapi", "This description", "application/json");
        plain(paths, "/import", "importPage", "Where files and addresses are imported", "text/html");
        forms(paths);
        ObjectNode components = root.putObject("components");
        ObjectNode problem = components.putObject("schemas").putObject("Problem");
        problem.put("type", "object");
        ArrayNode required = problem.putArray("required");
        ObjectNode properties = problem.putObject("properties");
        for (String name : List.of("status", "title", "detail")) {
            required.add(name);
            properties.putObject(name).put("type", name.equals("status") ? "integer" : "string");
        }
        ObjectNode bearer = components.putObject("securitySchemes").putObject("token");
        bearer.put("type", "http");
        bearer.put("scheme", "bearer");
        bearer.put("description", "Asked for only when the server was started with --host.");
        ArrayNode security = root.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        return root.toPrettyString() + "\n";
    }

    private static String bare(String pattern) {
        String bare = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return bare.isEmpty() ? "/stories" : bare;
    }

    private static void page(ObjectNode paths, Route route, String path, String type, String ending) {
        ObjectNode operation = paths.putObject(path).putObject("get");
        operation.put("operationId", name(route.pattern()) + ending);
        operation.put("summary", route.summary());
        ArrayNode parameters = operation.putArray("parameters");
        places(parameters, route.pattern());
        for (Field field : route.fields()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", field.name());
            parameter.put("in", "query");
            parameter.put("required", false);
            parameter.put("description", field.meaning());
            parameter.set("schema", field.schema());
        }
        answers(operation, type, parameters.isEmpty(), route.data());
    }

    private static void places(ArrayNode parameters, String pattern) {
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", place.group(1));
            parameter.put("in", "path");
            parameter.put("required", true);
            parameter.putObject("schema").put("type", "string").put("minLength", 1);
        }
    }

    /** {@code /story/{story}/claim/{claim}} is storyClaim. */
    private static String name(String pattern) {
        StringBuilder name = new StringBuilder();
        for (String part : pattern.split("/", -1)) {
            if (!part.isEmpty() && !part.startsWith("{")) {
                name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
            }
        }
        return name.isEmpty() ? "stories" : name.toString();
    }

    private static void answers(ObjectNode operation, String type, boolean bare, Shape data) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode done = responses.putObject("200");
        done.put("description", "What was asked for");
        if (type.equals("application/json")) {
            done.putObject("content").putObject(type).set("schema", data.schema());
        } else {
            content(done, type);
        }
        responses.putObject("304").put("description", "Nothing has changed since the ETag given with If-None-Match");
        if (!bare) {
            refusal(responses, "400", "The question cannot be answered as it is put", type);
        }
        refusal(responses, "404", "There is nothing of that name", type);
        ObjectNode tooLong = responses.putObject("414");
        tooLong.put("description", "The address is longer than 16 kB");
        tooLong.putObject("content").putObject("text/html").putObject("schema").put("type", "string");
        refusal(responses, "503", "Another process is writing; ask again", type);
        refusal(responses, "default", "A refusal", type);
    }

    private static void refusal(ObjectNode responses, String status, String words, String type) {
        ObjectNode response = responses.putObject(status);
        response.put("description", words);
        ObjectNode content = response.putObject("content");
        if (type.equals("text/html")) {
            content.putObject("text/html").putObject("schema").put("type", "string");
        }
        content.putObject("application/problem+json").putObject("schema").put("$ref", "#/components/schemas/Problem");
    }

    private static void content(ObjectNode response, String type) {
        response.putObject("content")
                .putObject(type)
                .putObject("schema")
                .put("type", type.equals("application/json") ? "object" : "string");
    }

    private static void plain(ObjectNode paths, String path, String id, String summary, String type) {
        ObjectNode operation = paths.putObject(path).putObject("get");
        operation.put("operationId", id);
        operation.put("summary", summary);
        ObjectNode responses = operation.putObject("responses");
        ObjectNode done = responses.putObject("200");
        done.put("description", "What was asked for");
        content(done, type);
        refusal(responses, "default", "A refusal", type);
    }

    private static void forms(ObjectNode paths) {
        ObjectNode correct = form(paths, "/corrections", "correct", "Takes a correction into the log");
        ObjectNode fields = fields(correct, "application/x-www-form-urlencoded", "kind", "value");
        ArrayNode kinds = fields.putObject("kind").put("type", "string").putArray("enum");
        for (Correction.Kind kind : Correction.Kind.values()) {
            kinds.add(kind.code());
        }
        fields.putObject("value").put("type", "array").putObject("items").put("type", "string");
        ObjectNode undo = form(paths, "/corrections/{id}/undo", "undo", "Takes a correction back");
        places(undo.putArray("parameters"), "/corrections/{id}/undo");
        fields(undo, "application/x-www-form-urlencoded");
        ObjectNode take =
                form(paths, "/import", "import", "Imports files and addresses; the log tells what became of them");
        ObjectNode sent = fields(take, "multipart/form-data");
        sent.putObject("files")
                .put("type", "array")
                .putObject("items")
                .put("type", "string")
                .put("format", "binary");
        sent.putObject("addresses").put("type", "string").put("description", "one a line");
    }

    private static ObjectNode form(ObjectNode paths, String path, String id, String summary) {
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        ObjectNode operation = item.putObject("post");
        operation.put("operationId", id);
        operation.put("summary", summary);
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("303").put("description", "Done; the page to look at is in Location");
        refusal(responses, "default", "A refusal", "text/html");
        return operation;
    }

    /** The fields of a form; each has the key that the server's own pages carry. */
    private static ObjectNode fields(ObjectNode operation, String type, String... required) {
        ObjectNode schema = operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(type)
                .putObject("schema");
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode needed = schema.putArray("required").add("key");
        for (String name : required) {
            needed.add(name);
        }
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("key").put("type", "string").put("description", "stands in every form of the pages");
        return properties;
    }
}
