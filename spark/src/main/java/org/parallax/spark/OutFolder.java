// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that a run writes to, in any file system that Hadoop knows. What is there under its name is whole: it is written
 * beside and renamed. Safe for use by several threads and processes that write different names.
 */
final class OutFolder {
    private final FileSystem system;
    private final Path root;

    private OutFolder(FileSystem system, Path root) {
        this.system = system;
        this.root = root;
    }

    /** The folder; it need not be there. */
    static OutFolder of(String name, Configuration configuration) throws IOException {
        Path path = new Path(name);
        FileSystem system = path.getFileSystem(configuration);
        // packed values and Parquet have their own; files of checksums beside ours would only be in the way
        system.setWriteChecksum(false);
        return new OutFolder(system, system.makeQualified(path));
    }

    Path root() {
        return root;
    }

    FileSystem system() {
        return system;
    }

    Path path(String name) {
        return new Path(root, name);
    }

    boolean has(String name) throws IOException {
        return system.exists(path(name));
    }

    /** Names in a folder of it, sorted; none when it is not there. Those that are still being written are left out. */
    List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : system.listStatus(folder.isEmpty() ? root : path(folder))) {
                String name = status.getPath().getName();
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (FileNotFoundException expected) {
            return List.of();
        }
        names.sort(null);
        return names;
    }

    byte[] bytes(String name) throws IOException {
        try (InputStream in = system.open(path(name))) {
            return in.readAllBytes();
        }
    }

    /** Writes a file that is not there yet; when it is, it was written by another try at the same. */
    void write(String name, byte[] bytes) throws IOException {
        Path beside = beside(name);
        try (OutputStream out = system.create(beside, true)) {
            out.write(bytes);
        }
        settle(beside, name);
    }

    /** A place to write to, in the same folder, that nobody takes for the thing itself. */
    Path beside(String name) throws IOException {
        Path path = path(name);
        Path folder = path.getParent();
        system.mkdirs(folder);
        return new Path(folder, ".tmp-" + Long.toUnsignedString(System.nanoTime(), 36) + "-" + path.getName());
    }

    /** Gives what was written {@link #beside} its name. */
    void settle(Path beside, String name) throws IOException {
        Path path = path(name);
        if (system.exists(path) || !system.rename(beside, path)) {
            system.delete(beside, true);
            if (!system.exists(path)) {
                throw new IOException("cannot be renamed: " + beside);
            }
        }
    }

    void delete(String name) throws IOException {
        system.delete(path(name), true);
    }
}
