// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Ruled;
import org.parallax.app.store.StoryFilter;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.SlotValues;
import org.parallax.model.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, its conflicts out. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lists what reports of one story cannot both be right about, over the whole project.",
        description = {"", "Stories with the latest reports first; --limit and --offset count stories.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax conflicts",
            "  parallax conflicts --json | jq .slots",
            "  parallax conflicts --as-of 2026-03-13"
        })
final class ConflictsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only of stories with reports that came out after it.")
    private @Nullable String since;

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    ConflictsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String moment = asOf.moment();
        String after = ProjectOptions.moment("--since", since, true);
        StoryFilter filter = new StoryFilter(2, true, moment, after, StoryFilter.Order.LATEST);
        try (OpenProject opened = project.open()) {
            for (StoryHead story :
                    opened.stories(filter, page.offset(), page.limit(50)).entries()) {
                // a story had the id then that one of its reports has
                Ruled ruled = opened.view(opened.story(story.id()), moment);
                if (ruled != null) {
                    print(story, ruled);
                }
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    private void print(StoryHead story, Ruled ruled) throws Console.OutputLost {
        Map<String, String> outlets = new TreeMap<>();
        for (Account account : ruled.collation().story().story().accounts()) {
            String outlet = account.annotation().article().metadata().outlet();
            outlets.put(account.id(), outlet == null ? Stored.brief(account.id()) : outlet);
        }
        for (Claim claim : ruled.collation().claims()) {
            if (claim.verdict() != Verdict.CONFLICT) {
                continue;
            }
            String status = ruled.confirmed().contains(claim.id()) ? "confirmed" : "suggested";
            if (json) {
                console.data(Stored.line(json(story, claim, status)) + "\n");
                continue;
            }
            console.data(String.format(
                    Locale.ROOT,
                    "%s %s  %s%s%n",
                    Stored.brief(story.id()),
                    claim.id(),
                    Stored.plain(story.title(), 80),
                    status.equals("confirmed") ? "  (confirmed)" : ""));
            for (SlotValues slot : claim.slots()) {
                for (Map.Entry<String, String> value : slot.values().entrySet()) {
                    console.data(String.format(
                            Locale.ROOT,
                            "    %-9s %-24s %s%n",
                            slot.slot().name().toLowerCase(Locale.ROOT),
                            Stored.plain(outlets.get(value.getKey()), 24),
                            Stored.plain(value.getValue(), 80)));
                }
            }
        }
    }

    private static ObjectNode json(StoryHead story, Claim claim, String status) {
        ObjectNode node = Stored.object()
                .put("story", story.id())
                .put("title", story.title())
                .put("claim", claim.id())
                .put("kind", claim.kind().name().toLowerCase(Locale.ROOT))
                .put("status", status)
                .put("rule", claim.rule())
                .put("independent_origins", claim.independentOrigins());
        ObjectNode slots = node.putObject("slots");
        for (SlotValues slot : claim.slots()) {
            ObjectNode values = slots.putObject(slot.slot().name().toLowerCase(Locale.ROOT));
            slot.values().forEach(values::put);
        }
        Stored.putReadings(node, claim);
        return node;
    }
}
