// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.collate.QuotationRule.Quoted;
import org.parallax.model.Account;
import org.parallax.model.ClaimKind;
import org.parallax.model.Party;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Span;

/** Puts together what several reports quote: the key is the words in marks. */
final class QuotationAligner {
    /** A reading may have 400 code units. */
    private static final int LONGEST = 400;

    /** Pairs of words that stand in more quotations than this lead to none. */
    private static final int COMMON = 500;

    private final ResolvedStory story;
    private final QuotationRule rule;

    QuotationAligner(ResolvedStory story) {
        this.story = story;
        this.rule = new QuotationRule(story);
    }

    /** One claim for each utterance that two reports quote, with one passage a report. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, List<Unit>> byReport = new HashMap<>();
        units.forEach(unit ->
                byReport.computeIfAbsent(unit.report(), r -> new ArrayList<>()).add(unit));
        List<Quoted> all = new ArrayList<>();
        story.story().accounts().stream()
                .sorted(Comparator.comparing(Account::id))
                .forEach(account -> all.addAll(Quoted.in(account)));
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String pair : pairs(all.get(i))) {
                having.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!used.contains(i)) {
                List<Integer> members = utterance(all, i, having, used);
                if (members.size() > 1) {
                    used.addAll(members);
                    drafts.add(draft(members.stream().map(all::get).toList(), byReport));
                }
            }
        }
        return drafts;
    }

    /** What cannot be the same utterance shares no two words in a row. */
    private static Set<String> pairs(Quoted quoted) {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < quoted.words().size(); i++) {
            pairs.add(quoted.words().get(i) + " " + quoted.words().get(i + 1));
        }
        return pairs;
    }

    /** The first passage and later ones of other reports that quote what one of these quotes, a report once. */
    private static List<Integer> utterance(
            List<Quoted> all, int first, Map<String, List<Integer>> having, Set<Integer> used) {
        Set<String> reports =
                new LinkedHashSet<>(List.of(all.get(first).quotation().report()));
        List<Integer> members = new ArrayList<>(List.of(first));
        NavigableSet<Integer> near = near(all.get(first), having);
        for (Integer next = near.higher(first); next != null; next = near.higher(next)) {
            Quoted other = all.get(next);
            boolean same = members.stream().anyMatch(member -> QuotationRule.sameUtterance(all.get(member), other));
            if (same && !used.contains(next) && reports.add(other.quotation().report())) {
                members.add(next);
                near.addAll(near(other, having));
            }
        }
        return members;
    }

    private static NavigableSet<Integer> near(Quoted quoted, Map<String, List<Integer>> having) {
        NavigableSet<Integer> near = new TreeSet<>();
        for (String pair : pairs(quoted)) {
            List<Integer> others = having.getOrDefault(pair, List.of());
            if (others.size() <= COMMON) {
                near.addAll(others);
            }
        }
        return near;
    }

    private ClaimDraft draft(List<Quoted> members, Map<String, List<Unit>> byReport) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.QUOTATION, "same-words");
        for (Quoted member : members) {
            Unit unit = unitOf(byReport, member);
            draft.add(unit, extent(unit, member));
        }
        for (int m = 0; m < members.size(); m++) {
            for (int n = m + 1; n < members.size(); n++) {
                draft.find(
                        rule.compare(members.get(m), members.get(n)),
                        members.get(m).quotation().report(),
                        members.get(n).quotation().report());
            }
        }
        return draft;
    }

    private static Unit unitOf(Map<String, List<Unit>> byReport, Quoted quoted) {
        Unit best = null;
        int most = -1;
        Span content = quoted.passage().whole();
        for (Unit unit : byReport.getOrDefault(quoted.quotation().report(), List.of())) {
            int shared = Math.min(content.end(), unit.span().end())
                    - Math.max(content.begin(), unit.span().begin());
            if (best == null || shared > most) {
                best = unit;
                most = shared;
            }
        }
        if (best == null) {
            throw new IllegalStateException("report without a clause has a quotation: "
                    + quoted.quotation().report());
        }
        return best;
    }

    /** The words with who says them, where these stand in one sentence; a few words say nothing without their clause. */
    private static Span extent(Unit unit, Quoted quoted) {
        Span content = quoted.passage().whole();
        Span clause = unit.span();
        if (quoted.words().size() < 6 && clause.overlaps(content)) {
            return clause.cover(content);
        }
        Party speaker = quoted.quotation().speaker();
        Span cue = quoted.quotation().cue();
        Span said = content;
        said = speaker != null && clause.contains(speaker.span()) ? said.cover(speaker.span()) : said;
        said = cue != null && clause.contains(cue) ? said.cover(cue) : said;
        return clause.overlaps(content) && said.length() <= LONGEST ? said : content;
    }
}
