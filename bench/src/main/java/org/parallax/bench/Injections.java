// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parallax.Pipeline;
import org.parallax.collate.Collator;
import org.parallax.encode.MiniLmCrossEncoder;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Article;
import org.parallax.resolve.Resolver;

/**
 * Prints the tables of {@link Injection} for docs/QUALITY.md; what was missed goes to a file of JSON Lines as it is found.
 * After each report the counts are written beside it: a run that was broken off goes on from there.
 */
public final class Injections {
    private static final int TELL_EVERY = 20;
    /** Two versions of one report hold some hundred sentences. */
    private static final int REMEMBERED = 400;

    /**
     * Where a run stands.
     *
     * @param most argument of the run
     * @param each argument of the run
     * @param written bytes of the misses told so far
     */
    record Stand(int most, int each, long written, Injection.Tally tally) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final int most;
    private final int each;
    private final Path misses;
    private final Path stand;

    private Injections(int most, int each, Path misses) {
        this.most = most;
        this.each = each;
        this.misses = misses;
        this.stand = misses.resolveSibling(misses.getFileName() + ".stand");
    }

    /**
     * Runs the measure.
     *
     * @param args folder of the gold data, how often each operator is applied at most, how often to one report, file for the
     *     misses
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("want GOLD MOST EACH MISSES, got " + args.length + " arguments");
        }
        new Injections(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]))
                .run(InjectionTexts.of(Path.of(args[0])));
    }

    private void run(List<Article> articles) throws IOException {
        Stand known = known();
        Grouper grouper = new Grouper();
        Resolver resolver = new Resolver();
        try (Pipeline pipeline = Pipeline.open();
                MiniLmEncoder encoder = MiniLmEncoder.open();
                MiniLmCrossEncoder crossEncoder = MiniLmCrossEncoder.open();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(misses, APPEND, CREATE))) {
            Collator collator = new Collator(new RememberingEncoder(encoder, REMEMBERED), crossEncoder);
            Injection injection = new Injection(
                    pipeline::read,
                    accounts -> collator.collate(resolver.resolve(grouper.story(accounts))),
                    most,
                    known.tally());
            long written = known.written();
            for (int next = known.tally().reports(); next < articles.size() && !injection.done(); next++) {
                injection.run(articles.get(next), each);
                for (Injection.Miss miss : injection.newMisses()) {
                    byte[] line = mapper.writeValueAsString(miss).getBytes(StandardCharsets.UTF_8);
                    out.write(line);
                    out.write('\n');
                    written += line.length + 1;
                }
                out.flush();
                keep(new Stand(most, each, written, injection.tally()));
                if ((next + 1) % TELL_EVERY == 0) {
                    Progress.say((next + 1) + " of " + articles.size() + " reports: " + injection.counters());
                }
            }
            injection.table().forEach(System.out::println);
            System.out.println(injection.counters());
        }
        Files.deleteIfExists(stand);
    }

    /** Where the run before was broken off, if it had the same arguments; else the beginning. */
    private Stand known() throws IOException {
        if (Files.exists(stand) && Files.exists(misses)) {
            Stand known = mapper.readValue(stand.toFile(), Stand.class);
            if (known.most() == most && known.each() == each) {
                Progress.say("going on after " + known.tally().reports() + " reports; without " + stand
                        + " the run begins anew");
                try (FileChannel file = FileChannel.open(misses, WRITE)) {
                    file.truncate(known.written());
                }
                return known;
            }
        }
        Files.deleteIfExists(misses);
        return new Stand(most, each, 0, Injection.Tally.NONE);
    }

    private void keep(Stand now) throws IOException {
        Path next = stand.resolveSibling(stand.getFileName() + ".next");
        Files.write(next, mapper.writeValueAsBytes(now));
        Files.move(next, stand, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
