// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files in a zip. What is written is the same for the same files; what is read is bounded, and nothing of it ever touches
 * the disk, so that a name cannot lead anywhere.
 */
public final class BundleFile {
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BundleFile() {}

    /** Writes the files in the order of their names, without times. */
    public static void write(SortedMap<String, byte[]> files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(EPOCH);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /**
     * Reads all files.
     *
     * @throws IOException when it is no zip, has names that no bundle has, too many files or too many bytes, or a directory
     *     that tells of other files
     */
    public static SortedMap<String, byte[]> read(byte[] zip) throws IOException {
        SortedMap<String, byte[]> files = read(new ByteArrayInputStream(zip), MOST_BYTES);
        ZipDirectory.check(zip, files);
        return files;
    }

    /** @param most bytes that all files together may have */
    static SortedMap<String, byte[]> read(InputStream in, long most) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = most;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!isName(name)) {
                    throw new ZipException("no bundle has a file named \"" + shown(name) + "\"");
                }
                if (files.size() >= MOST_FILES) {
                    throw new ZipException("more than " + MOST_FILES + " files");
                }
                byte[] bytes = bytes(zip, left, most);
                left -= bytes.length;
                if (files.put(name, bytes) != null) {
                    throw new ZipException("two files named " + name);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("a name that is no UTF-8");
        }
        if (files.isEmpty()) {
            throw new ZipException("no zip, or nothing in it");
        }
        return files;
    }

    private static byte[] bytes(InputStream in, long left, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            if (bytes.size() + (long) n > left) {
                throw new ZipException("more than " + (most >> 20) + " MB unpacked");
            }
            bytes.write(part, 0, n);
        }
        return bytes.toByteArray();
    }

    /** Plain relative names only: no way up, no root, no device. */
    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > 200) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.startsWith(".") || !part.chars().allMatch(BundleFile::isPlain)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "..." : name;
    }
}
