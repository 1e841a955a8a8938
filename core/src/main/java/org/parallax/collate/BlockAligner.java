// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.ClaimKind;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * Compares the blocks of one street over whole reports: "the 1500 block of Elm Street" and "the 1700 block of Elm Street"
 * conflict when either report has one block of that street only, and their sentences may be of one thing and are not of two
 * deeds.
 */
final class BlockAligner {
    static final String NAME = "block";
    /** Score from which the two sentences may be of one thing. */
    private static final double ON_ONE_THING = 0.2;
    /** A longer number is of a house, or a slip of the text. */
    private static final int MOST_DIGITS = 5;

    private final Aligner aligner;

    BlockAligner(Aligner aligner) {
        this.aligner = aligner;
    }

    /**
     * @param side "East" of the street; empty when it is not told
     */
    private record Block(Unit unit, int number, String side, Span span) {}

    /** A claim for each two blocks of one street. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Map<String, List<Block>>> byStreet = new TreeMap<>();
        for (Unit unit : units) {
            read(unit, byStreet);
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Map<String, List<Block>> byReport : byStreet.values()) {
            List<Block> only = byReport.values().stream()
                    .filter(blocks ->
                            blocks.stream().map(Block::number).distinct().count() == 1)
                    .map(blocks -> blocks.get(0))
                    .toList();
            ClaimDraft draft = claim(only);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static void read(Unit unit, Map<String, Map<String, List<Block>>> byStreet) {
        List<Token> tokens = Streets.tokens(unit);
        for (int i = 1; i + 2 < tokens.size(); i++) {
            int number = number(tokens.get(i - 1).form());
            int end = number > 0 && Streets.is(tokens.get(i), "block") && Streets.is(tokens.get(i + 1), "of")
                    ? Streets.end(tokens, i + 2)
                    : i;
            Set<String> names = new TreeSet<>();
            Set<String> sides = new TreeSet<>();
            for (Token token : end > i + 2 ? tokens.subList(i + 2, end) : List.<Token>of()) {
                String word = Streets.lower(token).replace(".", "");
                String side = Streets.direction(word);
                if (side != null) {
                    sides.add(side);
                } else if (!Streets.isKind(token)) {
                    names.add(word);
                }
            }
            if (!names.isEmpty()) {
                Span span = tokens.get(i - 1).span().cover(tokens.get(end - 1).span());
                byStreet.computeIfAbsent(String.join(" ", names), n -> new LinkedHashMap<>())
                        .computeIfAbsent(unit.report(), r -> new ArrayList<>())
                        .add(new Block(unit, number, String.join(" ", sides), span));
            }
        }
    }

    /** "1500", "1,500"; 0 for anything else. */
    private static int number(String form) {
        String digits = form.replace(",", "");
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }

    private @Nullable ClaimDraft claim(List<Block> blocks) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.PLACE, NAME);
        Set<Block> told = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = i + 1; j < blocks.size(); j++) {
                Block a = blocks.get(i);
                Block b = blocks.get(j);
                boolean side =
                        a.side().isEmpty() || b.side().isEmpty() || a.side().equals(b.side());
                boolean deeds = Deeds.areTwo(a.unit(), a.span(), b.unit(), b.span());
                if (side && !deeds && a.number() != b.number() && aligner.score(a.unit(), b.unit()) >= ON_ONE_THING) {
                    for (Block block : List.of(a, b)) {
                        if (told.add(block)) {
                            Span clause = block.unit().clauseAt(block.span()).span();
                            draft.add(block.unit(), clause.cover(block.span()));
                        }
                    }
                    draft.find(
                            new Finding(Verdict.CONFLICT, Slot.PLACE, a.span(), b.span(), NAME),
                            a.unit().report(),
                            b.unit().report());
                }
            }
        }
        return told.isEmpty() ? null : draft;
    }
}
