// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Holds a zip's directory at its end to the files that its headers gave. Programs that unpack a zip follow the directory,
 * Parallax the headers: only when both tell the same, and nothing stands between, is what it checked what others see.
 */
final class ZipDirectory {
    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int HEADER_MARK = 0x04034b50;
    private static final int AFTER_MARK = 0x08074b50;
    private static final int ENTRY = 46;
    private static final int HEADER = 30;
    private static final int AFTER = 16;
    private static final int LENGTHS_FOLLOW = 8;

    private final ByteBuffer zip;
    private final Map<String, byte[]> files;
    /** Where the next file must begin. */
    private int at;

    private ZipDirectory(byte[] zip, Map<String, byte[]> files) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.files = files;
    }

    /**
     * Compares both.
     *
     * @throws ZipException when the directory names other files, or bytes belong to no file
     */
    static void check(byte[] zip, Map<String, byte[]> files) throws ZipException {
        try {
            new ZipDirectory(zip, files).check();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new ZipException("its directory leads out of the file");
        }
    }

    private void check() throws ZipException {
        int end = zip.capacity() - END;
        hold(zip.getInt(end) == END_MARK, "something stands behind its directory");
        int entries = zip.getShort(end + 10) & 0xFFFF;
        int directory = zip.getInt(end + 16);
        hold(zip.getShort(end + 8) == zip.getShort(end + 10), "its directory is in parts");
        hold(entries == files.size(), "its directory names other files than it holds");
        Set<String> seen = new HashSet<>();
        int entry = directory;
        for (int i = 0; i < entries; i++) {
            hold(zip.getInt(entry) == ENTRY_MARK, "its directory is damaged");
            int name = zip.getShort(entry + 28) & 0xFFFF;
            String named = text(entry + ENTRY, name);
            byte[] file = files.get(named);
            if (file == null || !seen.add(named)) {
                throw new ZipException("its directory names other files than it holds");
            }
            CRC32 crc = new CRC32();
            crc.update(file);
            hold(
                    zip.getInt(entry + 16) == (int) crc.getValue() && zip.getInt(entry + 24) == file.length,
                    "its directory tells of another " + named);
            header(zip.getInt(entry + 42), named, zip.getInt(entry + 20));
            entry += ENTRY + name + (zip.getShort(entry + 30) & 0xFFFF) + (zip.getShort(entry + 32) & 0xFFFF);
        }
        hold(at == directory && entry == end, "bytes in it belong to no file");
    }

    private void header(int offset, String named, int packed) throws ZipException {
        hold(offset == at && zip.getInt(offset) == HEADER_MARK, "bytes in it belong to no file");
        int name = zip.getShort(offset + 26) & 0xFFFF;
        hold(text(offset + HEADER, name).equals(named), "its directory leads to another file than " + named);
        at = Math.addExact(offset + HEADER + name + (zip.getShort(offset + 28) & 0xFFFF), packed);
        if ((zip.getShort(offset + 6) & LENGTHS_FOLLOW) != 0) {
            hold(zip.getInt(at) == AFTER_MARK, "bytes in it belong to no file");
            at += AFTER;
        }
    }

    private String text(int offset, int length) {
        byte[] bytes = new byte[length];
        zip.get(offset, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void hold(boolean so, String otherwise) throws ZipException {
        if (!so) {
            throw new ZipException(otherwise);
        }
    }
}
