// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages, from the jar itself: what a library has in its own jar may be missing in the program's. */
@Timeout(180)
class ServeIT {
    @TempDir
    Path folder;

    @Test
    void theJarServesItsPagesAndAllTheyLoadAndEndsWhenItIsTold() throws Exception {
        String jar = System.getProperty("parallax.jar");
        Path project = folder.resolve("project");
        Process init = new ProcessBuilder("java", "-jar", jar, "init", project.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(init.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(init.exitValue()).isZero();

        Process serve = new ProcessBuilder("java", "-jar", jar, "serve", "--project", project.toString(), "--port", "0")
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8))) {
            String address = out.readLine();
            assertThat(address).startsWith("http://127.0.0.1:");
            HttpClient client = HttpClient.newHttpClient();
            for (String path : new String[] {
                "",
                "search",
                "about",
                "assets/htmx.js",
                "assets/d3.js",
                "assets/page.js",
                "assets/page.css",
                "openapi.json"
            }) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).isNotBlank();
            }
        } finally {
            serve.destroy();
            boolean ended = serve.waitFor(30, TimeUnit.SECONDS);
            serve.destroyForcibly();
            assertThat(ended).isTrue();
        }
    }
}
