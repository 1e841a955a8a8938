// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the measured figures as Markdown. */
final class Tables {
    private static final String NOT_COMPARABLE = "-";

    private Tables() {}

    static String quality(List<Entrant> entrants, List<Quality.@Nullable Row> rows) {
        StringBuilder out = new StringBuilder();
        for (String treebank : List.of("EWT dev", "GUM dev")) {
            line(out, treebank, "UPOS", "UAS", "LAS", "raw: sentences", "tokens", "words", "UPOS", "UAS", "LAS");
            rule(out, 11);
            for (int i = 0; i < rows.size(); i++) {
                Quality.Row row = rows.get(i);
                if (row == null) {
                    missing(out, entrants.get(i), 10);
                } else {
                    Quality.Trees trees = treebank.startsWith("EWT") ? row.ewt() : row.gum();
                    if (trees != null) {
                        trees(out, row.entrant(), trees);
                    }
                }
            }
            out.append('\n');
        }
        line(out, "names F1", "CoNLL-2003 testa", "UNER EWT dev");
        rule(out, 3);
        for (int i = 0; i < rows.size(); i++) {
            Quality.Row row = rows.get(i);
            if (row == null) {
                missing(out, entrants.get(i), 2);
            } else {
                line(
                        out,
                        row.entrant().name(),
                        row.conll().toString(),
                        row.uner().toString());
            }
        }
        for (Quality.Row row : rows) {
            List<String> speech = row == null ? null : row.speech();
            if (row != null && speech != null) {
                out.append("\nreported speech, ").append(row.entrant().name()).append(", cofenet-polnear-valid:\n\n");
                speech.forEach(line -> out.append("    ").append(line).append('\n'));
            }
        }
        return out.toString();
    }

    private static void trees(StringBuilder out, Entrant entrant, Quality.Trees trees) {
        TreeScores words = trees.words();
        TreeScores bare = trees.wordsButPunctuation();
        TreeScores raw = trees.raw();
        boolean comparable = entrant.comparableTrees();
        line(
                out,
                entrant.name(),
                words.tags().toString(),
                comparable ? words.unlabelled().toString() : NOT_COMPARABLE,
                comparable ? words.labelled().toString() : NOT_COMPARABLE,
                comparable ? bare.unlabelled() + ", " + bare.labelled() : NOT_COMPARABLE,
                raw.sentences().toString(),
                raw.tokens().toString(),
                raw.words().toString(),
                raw.tags().toString(),
                comparable ? raw.unlabelled().toString() : NOT_COMPARABLE,
                comparable ? raw.labelled().toString() : NOT_COMPARABLE);
    }

    /** Accounts a second, and the time of one article of 700 words at that rate. */
    static String accounts(List<Entrant> entrants, Speed.Result result) {
        StringBuilder out = new StringBuilder();
        List<Speed.Row> rows = result.rows();
        Speed.Row full = row(rows, Entrant.FULL);
        line(
                out,
                "system",
                "threads",
                "articles/s",
                "tokens/s",
                "ms for 700 words",
                "times CoreNLP full",
                "peak resident, MB");
        rule(out, 7);
        for (Speed.Row row : rows) {
            line(
                    out,
                    row.name(),
                    Integer.toString(row.threads()),
                    number("%.2f", result.texts() / row.medianSeconds()),
                    number("%.0f", row.words() / row.medianSeconds()),
                    number("%.0f", row.medianSeconds() / row.words() * 700 * 1000),
                    ratio(row, full),
                    number("%.0f", row.peakMegabytes()));
        }
        for (Entrant entrant : entrants) {
            if (entrant.missing() != null) {
                missing(out, entrant, 6);
            }
        }
        return out.append("\n")
                .append(result.texts())
                .append(" texts, ")
                .append(result.words())
                .append(" tokens.\n")
                .toString();
    }

    static String speed(List<Entrant> entrants, Speed.Result result) {
        StringBuilder out = new StringBuilder();
        List<Speed.Row> rows = result.rows();
        Speed.Row ours = row(rows, Entrant.PARALLAX);
        Speed.Row lean = row(rows, Entrant.LEAN);
        Speed.Row full = row(rows, Entrant.DEFAULT);
        line(
                out,
                "system",
                "threads",
                "tokens/s",
                "times CoreNLP lean",
                "times CoreNLP default",
                "times Parallax, one thread",
                "load, s",
                "start to first sentence, s",
                "peak resident, MB");
        rule(out, 9);
        for (Speed.Row row : rows) {
            line(
                    out,
                    row.name(),
                    Integer.toString(row.threads()),
                    number("%.0f", row.words() / row.medianSeconds()),
                    ratio(row, lean),
                    ratio(row, full),
                    ratio(row, ours),
                    number("%.2f", row.load()),
                    number("%.2f", row.start()),
                    number("%.0f", row.peakMegabytes()));
        }
        for (Entrant entrant : entrants) {
            if (entrant.missing() != null) {
                missing(out, entrant, 8);
            }
        }
        out.append('\n')
                .append(result.texts())
                .append(" texts, ")
                .append(result.words())
                .append(" tokens. Same output on one thread and on two, in any order of the texts: ")
                .append(result.sameOutput() ? "yes" : "NO")
                .append(" (SHA-256 ")
                .append(String.join(", ", result.hashes().stream().distinct().toList()))
                .append(").\n");
        return out.toString();
    }

    private static Speed.@Nullable Row row(List<Speed.Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.threads() == 1)
                .findFirst()
                .orElse(null);
    }

    private static String ratio(Speed.Row row, Speed.@Nullable Row other) {
        return other == null ? NOT_COMPARABLE : number("%.2f", row.timesAsFastAs(other));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void missing(StringBuilder out, Entrant entrant, int columns) {
        List<String> cells = new ArrayList<>(List.of(entrant.name(), String.valueOf(entrant.missing())));
        while (cells.size() <= columns) {
            cells.add("");
        }
        line(out, cells.toArray(String[]::new));
    }

    private static void line(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static void rule(StringBuilder out, int columns) {
        out.append("|---".repeat(columns)).append("|\n");
    }
}
