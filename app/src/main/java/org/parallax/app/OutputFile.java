// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
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
        Path parent = target.getParent();
        if (parent == null || Files.isDirectory(target)) {
            throw notWritten(file, "this is a directory");
        }
        Path beside = parent.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(beside, bytes);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw notWritten(file, e.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    static void move(Path from, Path to) throws IOException {
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
