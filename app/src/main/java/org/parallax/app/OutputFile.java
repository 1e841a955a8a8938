// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: a reader never sees half a file, and a failure leaves what was there. */
final class OutputFile {
    private OutputFile() {}

    /** Writes the text as UTF-8 beside {@code file} and then moves it there. */
    static void write(Path file, String text) throws Failure {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bytes beside {@code file} and then moves it there. */
    static void write(Path file, byte[] bytes) throws Failure {
        Path target = file.toAbsolutePath();
        if (target.getParent() == null || Files.isDirectory(target)) {
            throw notWritten(file, "this is a directory");
        }
        Part part = new Part(target);
        try {
            try (OutputStream out = part.open()) {
                out.write(bytes);
            }
            part.keep();
        } catch (IOException e) {
            throw notWritten(file, e.getClass().getSimpleName().replace("Exception", ""));
        } finally {
            part.drop();
        }
    }

    /** A file that stands beside its place until it is kept: whoever fails in between leaves what was there. */
    static final class Part {
        private final Path beside;
        private final Path target;

        Part(Path file) {
            target = file.toAbsolutePath();
            beside = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        }

        /** To be closed before it is kept. */
        OutputStream open() throws IOException {
            return Files.newOutputStream(beside);
        }

        /** Puts what was written in its place. */
        void keep() throws IOException {
            move(beside, target);
        }

        /** Takes away what was not kept. */
        void drop() {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException expected) {
                // Its place is as it was; the rest is for the next one who cleans up.
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException expected) {
            // Some network file systems cannot; a plain move is the best that is left.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Failure notWritten(Path file, String why) {
        return new Failure(
                ExitCode.USAGE,
                Problem.FILE_NOT_WRITTEN,
                file.toString(),
                "it cannot be written (" + why + ")",
                "name a file in a folder that exists and can be written to");
    }
}
