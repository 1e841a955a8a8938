// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.parallax.extract.InputKind;
import org.parallax.extract.Sidecar;

/** The files that files, folders and patterns stand for, in any file system that Hadoop knows. For one thread. */
final class Inputs {
    static final String PARQUET = ".parquet";
    private static final String SIDECAR = Sidecar.nameFor("");
    private static final String WILD = "*?[{";

    private final Configuration configuration;
    /** Nothing in this folder is an input. */
    private final String out;

    private final Consumer<String> passed;
    private final Map<String, InputFile> files = new TreeMap<>();

    /** @param passed hears of files in folders that are not read */
    Inputs(Configuration configuration, Path out, Consumer<String> passed) {
        this.configuration = configuration;
        this.out = out.toUri().getPath() + "/";
        this.passed = passed;
    }

    /** All files, sorted by path; each once, however often it was named. */
    List<InputFile> files() {
        return List.copyOf(files.values());
    }

    /** Looks up what was given. */
    void add(String given) throws Stop {
        try {
            Path path = new Path(given);
            FileSystem system = path.getFileSystem(configuration);
            if (system.exists(path)) {
                FileStatus status = system.getFileStatus(path);
                add(system, status, given, status.getPath().toUri().getPath());
            } else {
                matches(system, path, given);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Stop(
                    Stop.UNREADABLE,
                    Problem.UNREADABLE,
                    given,
                    "it cannot be looked up (" + e.getMessage() + ")",
                    "check the name, and that it may be read");
        }
    }

    private void matches(FileSystem system, Path path, String given) throws IOException, Stop {
        int wild = 0;
        while (wild < given.length() && WILD.indexOf(given.charAt(wild)) < 0) {
            wild++;
        }
        FileStatus[] found = wild == given.length() ? null : system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new Stop(
                    Stop.UNREADABLE, Problem.NO_SUCH_FILE, given, "there is no such file or folder", "check the name");
        }
        String fixed = given.substring(0, given.lastIndexOf('/', wild) + 1);
        Path base = system.makeQualified(new Path(fixed.isEmpty() ? "." : fixed));
        String root = base.toUri().getPath();
        String from = root.endsWith("/") ? root : root + "/";
        for (FileStatus status : found) {
            String at = status.getPath().toUri().getPath();
            add(system, status, fixed + at.substring(at.startsWith(from) ? from.length() : 0), at);
        }
    }

    /** @param root path of what {@code given} names */
    private void add(FileSystem system, FileStatus status, String given, String root) throws IOException {
        if (status.isFile()) {
            Path sidecar = new Path(Sidecar.nameFor(status.getPath().toString()));
            put(status, given, system.exists(sidecar) ? stamp(system.getFileStatus(sidecar)) : "");
            return;
        }
        String stem = given.replaceFirst("/+$", "");
        List<FileStatus> found = new ArrayList<>();
        Map<String, String> sidecars = new HashMap<>();
        for (RemoteIterator<LocatedFileStatus> all = system.listFiles(status.getPath(), true); all.hasNext(); ) {
            FileStatus file = all.next();
            String path = file.getPath().toString();
            if (path.endsWith(SIDECAR)) {
                sidecars.put(path.substring(0, path.length() - SIDECAR.length()), stamp(file));
            } else {
                found.add(file);
            }
        }
        for (FileStatus file : found) {
            String path = file.getPath().toUri().getPath();
            String name = stem + path.substring(root.length());
            String last = file.getPath().getName();
            if (path.startsWith(out) || last.startsWith(".") || last.equals("_SUCCESS")) {
                continue;
            }
            if (InputKind.isNamedSo(last) || last.endsWith(PARQUET)) {
                put(file, name, sidecars.getOrDefault(file.getPath().toString(), ""));
            } else {
                passed.accept(name);
            }
        }
    }

    private void put(FileStatus file, String name, String sidecar) {
        String path = file.getPath().toString();
        InputFile now = new InputFile(path, name, file.getLen(), stamp(file) + sidecar);
        files.merge(path, now, (one, other) -> one.name().compareTo(other.name()) <= 0 ? one : other);
    }

    private static String stamp(FileStatus file) {
        return "/" + file.getLen() + "/" + file.getModificationTime();
    }
}
