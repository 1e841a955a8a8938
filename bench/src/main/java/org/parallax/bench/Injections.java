// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parallax.Pipeline;
import org.parallax.model.Article;

/** Prints the tables of {@link Injection} for docs/QUALITY.md; what was missed goes to a file of JSON Lines. */
public final class Injections {
    private static final int TELL_EVERY = 20;

    private Injections() {}

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
        int each = Integer.parseInt(args[2]);
        try (Pipeline pipeline = Pipeline.open()) {
            Injection injection = new Injection(pipeline::read, pipeline::compare, Integer.parseInt(args[1]));
            int reports = 0;
            for (Article article : InjectionTexts.of(Path.of(args[0]))) {
                if (injection.done()) {
                    break;
                }
                injection.run(article, ++reports, each);
                if (reports % TELL_EVERY == 0) {
                    Progress.say(reports + " reports");
                }
            }
            injection.table().forEach(System.out::println);
            write(injection, Path.of(args[3]));
            System.out.println(injection.counters());
        }
    }

    private static void write(Injection injection, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Injection.Miss miss : injection.misses()) {
                ObjectNode node = mapper.createObjectNode()
                        .put("operator", miss.operator())
                        .put("what", miss.what())
                        .put("report", miss.report())
                        .put("before", miss.before())
                        .put("after", miss.after())
                        .put("claims", miss.claims());
                out.write(mapper.writeValueAsString(node));
                out.write('\n');
            }
        }
    }
}
