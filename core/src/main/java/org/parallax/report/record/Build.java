// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.record;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.parallax.model.Sha256;

/**
 * Tells builds of one version apart: what one has read, another may read otherwise. Whoever keeps accounts or collations
 * keeps the build's fingerprint with them.
 */
public final class Build {
    /** Packages, and folders of rules and models, that decide what is read. */
    private static final List<String> ROOMS = List.of(
            "annotate", "collate", "encode", "extract", "group", "interpret", "lexicon", "model", "report", "resolve");

    private static final int DIGITS = 16;

    private Build() {}

    /** Hexadecimal digits that change with any class, rule or model of the rooms; the same from a jar and from a folder. */
    public static String fingerprint() {
        return Known.FINGERPRINT;
    }

    /** Worked out when it is first asked for. */
    private static final class Known {
        static final String FINGERPRINT = of(place());

        private Known() {}
    }

    private static File place() {
        try {
            return Path.of(Build.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the program was loaded from no file", impossible);
        }
    }

    /** Of a jar, or of a folder with classes and resources. */
    static String of(File place) {
        try {
            SortedMap<String, Long> checksums = place.isDirectory() ? inFolder(place.toPath()) : inJar(place);
            return Sha256.hex(checksums.toString()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read: " + place, e);
        }
    }

    private static SortedMap<String, Long> inJar(File jar) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (JarFile opened = new JarFile(jar)) {
            opened.stream()
                    .filter(entry -> !entry.isDirectory() && decides(entry.getName()))
                    .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        }
        return checksums;
    }

    private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (decides(name)) {
                    CRC32 crc = new CRC32();
                    crc.update(Files.readAllBytes(file));
                    checksums.put(name, crc.getValue());
                }
            }
        }
        return checksums;
    }

    private static boolean decides(String name) {
        return ROOMS.stream()
                .anyMatch(room ->
                        name.startsWith("org/parallax/" + room + "/") || name.startsWith("parallax/" + room + "/"));
    }
}
