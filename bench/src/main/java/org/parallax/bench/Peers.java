// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures Parallax's annotator beside its peers and prints the tables of docs/QUALITY.md. Arguments: {@code quality}, {@code
 * speed} or both (none means both). System properties: {@code parallax.gold}, the folder of the gold data; {@code
 * parallax.bench.work}, a folder to work in; {@code parallax.bench.corenlp}, the class path of CoreNLP's worker; {@code
 * parallax.bench.python}, a Python that has spaCy and its small English model; {@code parallax.bench.rounds}.
 */
public final class Peers {
    /** CoreNLP with coreference wants minutes for what we read in seconds. */
    private static final int FEWER = 12;

    private Peers() {}

    /** Prints the tables on standard output, progress on standard error. */
    public static void main(String[] args) throws IOException {
        String property = System.getProperty("parallax.gold", "");
        if (property.isBlank()) {
            System.err.println("where is the gold data? -Dparallax.gold=FOLDER");
            System.exit(2);
        }
        Path gold = Path.of(property).toAbsolutePath().normalize();
        Path work = Path.of(System.getProperty("parallax.bench.work", "bench/target/peers"))
                .toAbsolutePath();
        Files.createDirectories(work);
        List<String> parts = args.length == 0 ? List.of("speed", "quality") : List.of(args);
        List<Entrant> entrants = Entrant.all();
        Progress.say("work in " + work);
        if (parts.contains("speed")) {
            int rounds = Integer.getInteger("parallax.bench.rounds", 5);
            Path texts = work.resolve("texts");
            int count = Speed.writeTexts(gold, texts, 2);
            System.out.println(Tables.speed(entrants, new Speed(work, rounds).measure(entrants, texts, count)));
        }
        if (parts.contains("accounts")) {
            Path texts = work.resolve("account-texts");
            int count = Speed.writeTexts(gold, texts, FEWER);
            List<Entrant> accountants = Entrant.ofAccounts();
            Speed speed = new Speed(work, Integer.getInteger("parallax.bench.rounds", 5));
            System.out.println(Tables.accounts(accountants, speed.measure(accountants, texts, count)));
        }
        if (parts.contains("quality")) {
            Quality quality = new Quality(gold, work);
            List<Quality.@Nullable Row> rows = new ArrayList<>();
            for (Entrant entrant : entrants) {
                rows.add(entrant.missing() == null ? quality.measure(entrant) : null);
                Progress.say(entrant.name() + " is " + (entrant.missing() == null ? "scored" : entrant.missing()));
            }
            System.out.println(Tables.quality(entrants, rows));
        }
    }
}
