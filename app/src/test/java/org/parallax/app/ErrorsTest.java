// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parallax.extract.MalformedArticle;
import org.parallax.extract.Warning;

class ErrorsTest {
    private static final Pattern CODE = Pattern.compile("PX-[A-Z]+-\\d{3}");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everyCodeIsExplainedOnceAndNoOther() throws IOException, IllegalAccessException {
        Set<String> codes = new TreeSet<>();
        for (Problem problem : Problem.values()) {
            codes.add(problem.code());
        }
        addConstants(codes, MalformedArticle.class);
        addConstants(codes, Warning.class);
        addAll(codes, Files.readString(ROOT.resolve("parallax")));
        addAll(codes, Files.readString(ROOT.resolve("spark/src/main/java/org/parallax/spark/Problem.java")));
        Set<String> explained = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/errors.md"))) {
            if (line.startsWith("| PX-")) {
                assertThat(explained.add(line.split("\\|", -1)[1].strip()))
                        .as("explained once: " + line)
                        .isTrue();
            }
        }
        assertThat(explained).isEqualTo(codes);
    }

    private static void addConstants(Set<String> codes, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getFields()) {
            if (field.getType() == String.class) {
                addAll(codes, String.valueOf(field.get(null)));
            }
        }
    }

    private static void addAll(Set<String> codes, String text) {
        for (Matcher matcher = CODE.matcher(text); matcher.find(); ) {
            codes.add(matcher.group());
        }
    }
}
