// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.People;

/** Where a project is: a folder with {@value #FILE}, or a database on a server. */
public final class Project {
    /** The file that makes a folder a project. */
    public static final String FILE = "parallax.db";

    private Project() {}

    /** True for the address of a server. */
    public static boolean isAddress(String database) {
        return database.matches("(jdbc:)?postgres(ql)?://.+");
    }

    /** Makes a project in a folder, and the folder when there is none; fails when there is a project already. */
    public static OpenProject init(Path folder, Clock clock) throws StoreFailure {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new StoreFailure(StoreFailure.Kind.EXISTS, file.toString(), "there is a project already");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new StoreFailure(
                    StoreFailure.Kind.READ_ONLY, folder.toString(), "the folder cannot be made", problem);
        }
        return open(file, clock, People.NONE);
    }

    private static OpenProject open(Path file, Clock clock, People people) throws StoreFailure {
        return new OpenProject(() -> Store.open(file, clock), people);
    }

    /**
     * Opens a database on a server; what a project needs there is made when it is not there.
     *
     * @param people whom the user tells of, when something is read or collated
     */
    public static OpenProject connect(String address, Clock clock, People people) throws StoreFailure {
        return new OpenProject(() -> Store.open(address, clock), people);
    }

    /**
     * Opens the project of a folder.
     *
     * @param folder null for the nearest one from {@code from} upwards
     * @param people whom the user tells of, when something is read or collated
     */
    public static OpenProject open(@Nullable Path folder, Path from, Clock clock, People people) throws StoreFailure {
        if (folder != null) {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                throw new StoreFailure(StoreFailure.Kind.NONE, folder.toString(), "there is no project in it");
            }
            return open(file, clock, people);
        }
        for (Path at = from.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(FILE))) {
                return open(at.resolve(FILE), clock, people);
            }
        }
        throw new StoreFailure(
                StoreFailure.Kind.NONE, from.toAbsolutePath().toString(), "no project here or in a folder above");
    }
}
