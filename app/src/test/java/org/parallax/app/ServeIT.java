// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is handed out serves its pages, with everything that they load. */
class ServeIT {
    @TempDir
    Path folder;

    private Process run(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", System.getProperty("parallax.jar"));
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void theJarServesPagesAndWhatTheyLoad() throws Exception {
        String project = folder.resolve("project").toString();
        assertThat(run("init", project).waitFor()).isZero();
        Process server = run("serve", "--project", project, "--port", "0");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = String.valueOf(lines.readLine());
            assertThat(address).startsWith("http://127.0.0.1:");
            for (String path :
                    List.of("", "about", "openapi.json", "assets/htmx.js", "assets/d3.js", "assets/site.css")) {
                HttpResponse<String> response = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(response.body()).as(path).isNotBlank();
            }
        } finally {
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
