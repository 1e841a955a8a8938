// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.model.Account;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Story;
import org.parallax.resolve.Resolver;

/** Two texts as the rules see them: the last clause of each is compared, what stands before it is its report's rest. */
record Units(ResolvedStory story, List<Unit> all, Unit a, Unit b) {
    /** Both published on one day. */
    static Units of(String a, String b) {
        return of(a, Reports.PUBLISHED, b, Reports.PUBLISHED);
    }

    static Units of(String a, @Nullable String publishedA, String b, @Nullable String publishedB) {
        List<Account> accounts = List.of(
                Reports.read(Reports.article("a", "Gazette", publishedA, a)),
                Reports.read(Reports.article("b", "Courier", publishedB, b)));
        ResolvedStory story = new Resolver().resolve(new Story("a", accounts, new TreeMap<>()));
        List<Unit> all = new UnitMaker(new WordBagEncoder()).make(story);
        return new Units(story, all, last(all, "a"), last(all, "b"));
    }

    private static Unit last(List<Unit> units, String report) {
        return units.stream()
                .filter(unit -> unit.report().equals(report))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Claims as {@code VERDICT [SLOT {report=value, ...}, ...]}. */
    static List<String> told(List<ClaimDraft> drafts) {
        return drafts.stream()
                .map(draft -> draft.verdict() + " "
                        + draft.slots().stream()
                                .map(slot -> slot.slot() + " " + slot.values())
                                .toList())
                .toList();
    }

    /** What the rule finds as {@code VERDICT SLOT left/right}; the same must come out with the texts swapped. */
    List<String> found(SlotRule rule, double score) {
        List<String> found = new ArrayList<>();
        for (Finding finding : rule.compare(a, b, score)) {
            found.add(
                    finding.verdict() + " " + finding.slot() + " " + a.words(finding.a()) + "/" + b.words(finding.b()));
        }
        List<String> swapped = new ArrayList<>();
        for (Finding finding : rule.compare(b, a, score)) {
            swapped.add(
                    finding.verdict() + " " + finding.slot() + " " + a.words(finding.b()) + "/" + b.words(finding.a()));
        }
        if (!found.stream().sorted().toList().equals(swapped.stream().sorted().toList())) {
            throw new AssertionError("found " + found + ", but the other way round " + swapped);
        }
        return found;
    }
}
