// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.People;
import org.parallax.lexicon.People.MalformedPeople;
import picocli.CommandLine.Option;

/** A list of office-holders that the user gives: Parallax knows nobody by name. */
final class PeopleOption {
    private static final long MOST_BYTES = 64L << 20;

    @Option(
            names = "--people",
            paramLabel = "LIST",
            description = {
                "Look up in LIST who the articles leave open: tab-separated, first line name, role, country, sector,",
                "from, to; days as 2026-03-14, checked against the day of publication."
            })
    private @Nullable Path list;

    /** The people of the list; nobody when none is given. */
    People people() throws IOException, Failure {
        if (list == null) {
            return People.NONE;
        }
        try {
            if (Files.isDirectory(list)) {
                throw failure(Problem.IS_DIRECTORY, list.toString(), "is a directory", "name a file");
            }
            if (Files.size(list) > MOST_BYTES) {
                throw failure(Problem.BAD_PEOPLE, list.toString(), "more than 64 MB", "give a shorter list");
            }
            return People.parse(Files.readString(list, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw failure(Problem.NO_SUCH_FILE, list.toString(), "there is no such file", "check the name");
        } catch (CharacterCodingException e) {
            throw failure(Problem.BAD_PEOPLE, list.toString(), "not UTF-8", "save it as UTF-8");
        } catch (MalformedPeople e) {
            throw failure(Problem.BAD_PEOPLE, list + ":" + e.line(), String.valueOf(e.getMessage()), "mend that line");
        }
    }

    private static Failure failure(Problem problem, String where, String what, String next) {
        return new Failure(ExitCode.UNREADABLE, problem, where, what, next);
    }
}
