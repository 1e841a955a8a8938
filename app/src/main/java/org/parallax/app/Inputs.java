// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.parallax.app.store.Project;
import org.parallax.extract.InputKind;

/** The files that a folder or a pattern stands for. */
final class Inputs {
    private static final Pattern OURS = Pattern.compile(".*\\.meta\\.json|" + Project.FILE + ".*|\\..*");

    private Inputs() {}

    /**
     * What to read in place of a name: the files in a folder and below it, those that fit a pattern ({@code *}, {@code ?},
     * {@code **}) that no file is called by, else the name itself. In the order of their names.
     *
     * @param passed hears of files in folders that are not read
     */
    static List<String> of(String name, Predicate<String> passed) {
        if (name.equals("-") || name.matches("(?i)https?://.*")) {
            return List.of(name);
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                return below(path, passed);
            }
            return !Files.exists(path) && name.matches(".*[*?\\[{].*") ? fitting(name) : List.of(name);
        } catch (InvalidPathException | PatternSyntaxException | IOException expected) {
            return List.of(name); // reading it tells what is wrong
        }
    }

    private static List<String> below(Path folder, Predicate<String> passed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !OURS.matcher(last(file)).matches())
                    .map(Path::toString)
                    .sorted()
                    .filter(file -> InputKind.isNamedSo(file) || passed.test(file))
                    .toList();
        }
    }

    private static String last(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static List<String> fitting(String pattern) throws IOException {
        String fixed = pattern.replaceFirst("[*?\\[{].*$", "");
        int slash = Math.max(fixed.lastIndexOf('/'), fixed.lastIndexOf('\\'));
        Path from = Path.of(slash < 0 ? "." : fixed.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + (slash < 0 ? "./" + pattern : pattern));
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
        try (Stream<Path> files = Files.walk(from, depth)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .map(file -> slash < 0 ? from.relativize(file).toString() : file.toString())
                    .sorted()
                    .toList();
            return found.isEmpty() ? List.of(pattern) : found;
        }
    }
}
