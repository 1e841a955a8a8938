// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Moments;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Project;
import org.parallax.app.store.StoreFailure;
import org.parallax.lexicon.People;
import picocli.CommandLine.Option;

/** Which project a command is about. */
final class ProjectOptions {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project's folder; else the nearest one from this folder upwards.")
    private @Nullable Path project;

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description = "A project in PostgreSQL: postgresql://name:password@host:port/database.")
    private @Nullable String database;

    /** The folder named; null when none is. */
    @Nullable
    Path folder() {
        return project;
    }

    /** The address named; null when none is. */
    @Nullable
    String address() throws Failure {
        if (database != null && !Project.isAddress(database)) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.USAGE,
                    "--db",
                    "\"" + database + "\" is no address of PostgreSQL",
                    "write postgresql://name:password@host:port/database");
        }
        return database;
    }

    /** To be closed by who asked for it. */
    OpenProject open() throws StoreFailure, Failure {
        return open(People.NONE);
    }

    /** @param people whom the user tells of, when something is read or collated */
    OpenProject open(People people) throws StoreFailure, Failure {
        String address = address();
        return address != null
                ? Project.connect(address, Clock.systemUTC(), people)
                : Project.open(project, Path.of(""), Clock.systemUTC(), people);
    }

    /** A moment that the user named: a day's end, or a time; null when none is named. */
    static @Nullable String moment(String option, @Nullable String given, boolean begin) throws Failure {
        try {
            return given == null ? null : begin ? Moments.parseBegin(given) : Moments.parse(given);
        } catch (DateTimeException expected) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.BAD_DATE,
                    option,
                    "\"" + given + "\" is no day or time",
                    "write 2026-03-14 or 2026-03-14T09:30:00+01:00");
        }
    }
}
