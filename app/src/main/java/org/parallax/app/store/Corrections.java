// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Claim;
import org.parallax.model.Reading;

/**
 * Makes corrections of what people type: ids of stories and claims, which Parallax gives anew, become reports and places in
 * them, which last.
 */
final class Corrections {
    private final Store store;
    private final Settler settler;

    Corrections(Store store, Settler settler) {
        this.store = store;
        this.settler = settler;
    }

    /**
     * The correction of that kind.
     *
     * @throws IllegalArgumentException when too few values are given, or a claim is not there
     */
    Correction of(Correction.Kind kind, List<String> given) throws IOException {
        List<String> values = new ArrayList<>();
        switch (kind) {
            case MERGE_NAMES, SPLIT_NAMES -> {
                atLeast(2, given);
                for (String name : given) {
                    if (store.reportsNamed(Folded.of(name)).isEmpty()) {
                        throw new StoreFailure(StoreFailure.Kind.UNKNOWN, name, "no report has this name");
                    }
                    values.add(name);
                }
            }
            case MERGE_STORIES -> {
                atLeast(2, given);
                for (String story : given) {
                    values.add(first(story));
                }
            }
            case SPLIT_STORY -> {
                atLeast(1, given);
                for (String report : given) {
                    values.add(store.report(report).id());
                }
            }
            case MOVE_REPORT -> {
                atLeast(2, given);
                String moved = store.report(given.get(0)).id();
                values.add(moved);
                values.add(other(given.get(1), moved));
            }
            case REJECT_CLAIM, CONFIRM_CLAIM -> {
                atLeast(2, given);
                values.addAll(ClaimRulings.places(claim(given.get(0), given.get(1))));
            }
            case REJECT_ALIGNMENT -> {
                atLeast(3, given);
                Claim claim = claim(given.get(0), given.get(1));
                String report = store.report(given.get(2)).id();
                if (claim.readings().stream().map(Reading::report).noneMatch(report::equals)) {
                    throw new IllegalArgumentException("the claim has no words of " + given.get(2));
                }
                values.add(report);
                values.addAll(ClaimRulings.places(claim));
            }
        }
        return Correction.of(kind, values, store.now());
    }

    private static void atLeast(int least, List<String> given) {
        if (given.size() < least) {
            throw new IllegalArgumentException("it takes at least " + least + " values");
        }
    }

    /** A report that stands for the story. */
    private String first(String story) throws StoreFailure {
        return store.members(store.story(story).id()).get(0).id();
    }

    /** A report of the story that is not the one that is moved there. */
    private String other(String story, String moved) throws StoreFailure {
        for (ReportHead member : store.members(store.story(story).id())) {
            if (!member.id().equals(moved)) {
                return member.id();
            }
        }
        throw new IllegalArgumentException("the story has no other report");
    }

    private Claim claim(String story, String claim) throws IOException {
        String id = claim.matches("\\d+") ? "c" + claim : claim;
        Ruled ruled = settler.ruled(store.story(story));
        List<Claim> all = new ArrayList<>(ruled.collation().claims());
        all.addAll(ruled.rejected());
        for (Claim one : all) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        throw new IllegalArgumentException("the story has no claim " + claim);
    }
}
