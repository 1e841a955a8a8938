// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/** Pairs of sentences that others have judged, put to the program as two reports: what it says of them as it is. */
public final class ClaimPairs {
    private static final Set<Slot> WEAKER = Set.of(Slot.MODALITY, Slot.PRECISION, Slot.POLARITY, Slot.SCOPE);

    private final Function<Article, Account> reader;
    private final Function<List<Account>, Collation> collator;

    ClaimPairs(Function<Article, Account> reader, Function<List<Account>, Collation> collator) {
        this.reader = reader;
        this.collator = collator;
    }

    /**
     * Prints F1 of contradiction (RTE-3) and of weaken (ClaimDiff).
     *
     * @param args folder of the gold data, most pairs of a set
     */
    public static void main(String[] args) throws IOException {
        try (Pipeline pipeline = Pipeline.open()) {
            new ClaimPairs(pipeline::read, pipeline::compare)
                    .table(Path.of(args[0]), Integer.parseInt(args[1]))
                    .forEach(System.out::println);
        }
    }

    List<String> table(Path gold, int most) throws IOException {
        Score contradiction = score(
                gold.resolve("claims/rte3.dev.jsonl"),
                most,
                node -> node.path("label").asText().equals("contradiction"),
                claim -> claim.verdict() == Verdict.CONFLICT);
        Score weaken = score(
                gold.resolve("claims/claimdiff.train.jsonl"),
                most,
                node -> node.path("weaken").asInt() == 1,
                claim -> claim.verdict() == Verdict.CONFLICT
                        || (claim.verdict() == Verdict.DIFFER
                                && claim.slots().stream().anyMatch(slot -> WEAKER.contains(slot.slot()))));
        return List.of(row("RTE-3, contradiction", contradiction), row("ClaimDiff, weaken", weaken));
    }

    private static String row(String name, Score score) {
        return "| " + name + " | " + score.gold() + " | " + score.given() + " | " + score.right() + " | " + score
                + " |";
    }

    private Score score(Path file, int most, Predicate<JsonNode> isGold, Predicate<Claim> says) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int gold = 0;
        int given = 0;
        int right = 0;
        int pairs = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && pairs < most; line = lines.readLine()) {
                JsonNode node = mapper.readTree(line);
                List<Account> accounts = new ArrayList<>();
                for (String side : List.of("a", "b")) {
                    String text = node.path(side).asText();
                    accounts.add(reader.apply(new Article(side, Metadata.NONE, text, List.of(), List.of(), null)));
                }
                boolean wanted = isGold.test(node);
                boolean found = collator.apply(accounts).claims().stream().anyMatch(says);
                pairs++;
                gold += wanted ? 1 : 0;
                given += found ? 1 : 0;
                right += wanted && found ? 1 : 0;
            }
        }
        return new Score(gold, given, right);
    }
}
