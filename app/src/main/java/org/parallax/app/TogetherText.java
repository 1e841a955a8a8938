// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.app.store.Correction;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.Togetherness;
import org.parallax.group.Bond;

/** Why two reports are, or are not, in one story, for people and for programs. */
final class TogetherText {
    private static final int REASONS = 12;

    private TogetherText() {}

    static String text(Togetherness why) {
        Bond bond = why.bond();
        StringBuilder text = new StringBuilder();
        head(text, why.one());
        head(text, why.other());
        text.append(why.oneStory() ? "One story" : "Two stories").append('\n');
        copy(text, why.one());
        copy(text, why.other());
        text.append(String.format(
                Locale.ROOT,
                "Odds that they tell of one happening (logarithm): %+.2f; one story from %+.2f on%n",
                bond.odds(),
                bond.bar()));
        for (Bond.Reason reason : bond.reasons().stream().limit(REASONS).toList()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %+6.2f  %-20s %.2f x %+.2f%n",
                    reason.adds(),
                    reason.feature(),
                    reason.value(),
                    reason.weight()));
        }
        if (!bond.compared()) {
            text.append("They are not among each other's likely ones, so they were not compared.\n");
        }
        if (!bond.together()) {
            text.append(String.format(Locale.ROOT, "Mean odds between the two stories: %+.2f%n", bond.mean()));
        } else if (!bond.through().isEmpty()) {
            text.append("The surest ties between them lead over: ");
            text.append(String.join(
                            ", ", bond.through().stream().map(Stored::brief).toList()))
                    .append('\n');
        }
        for (Map.Entry<String, List<String>> kind : why.shared().entrySet()) {
            if (!kind.getValue().isEmpty()) {
                text.append("Both have ").append(kind.getKey()).append(": ");
                text.append(Stored.plain(String.join(", ", kind.getValue()), 200))
                        .append('\n');
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "Runs of five words: %.0f %% of the first one's stand in the second, %.0f %% the other way round%n",
                100 * bond.first(),
                100 * bond.second()));
        for (Correction correction : why.corrections()) {
            text.append("A person said: ")
                    .append(correction.kind().code())
                    .append(' ')
                    .append(Stored.plain(String.join(" ", correction.values()), 160))
                    .append(" (")
                    .append(correction.id())
                    .append(")\n");
        }
        return text.toString();
    }

    private static void head(StringBuilder text, ReportHead report) {
        text.append(String.format(
                Locale.ROOT,
                "%-12s  %s  %s: %s%n",
                Stored.brief(report.id()),
                Stored.day(report.moment()),
                Stored.outlet(report),
                Stored.plain(report.name(), 80)));
    }

    private static void copy(StringBuilder text, ReportHead report) {
        if (report.copyOf() != null) {
            text.append(Stored.brief(report.id()))
                    .append(" is a copy of ")
                    .append(Stored.brief(report.copyOf()))
                    .append('\n');
        }
    }

    static String json(Togetherness why) {
        Bond bond = why.bond();
        ObjectNode node = Stored.object();
        node.putArray("reports").add(Stored.json(why.one())).add(Stored.json(why.other()));
        node.put("one_story", why.oneStory())
                .put("put_together", bond.together())
                .put("compared", bond.compared())
                .put("odds", bond.odds())
                .put("bar", bond.bar())
                .put("mean", bond.mean());
        ArrayNode reasons = node.putArray("reasons");
        for (Bond.Reason reason : bond.reasons()) {
            reasons.addObject()
                    .put("feature", reason.feature())
                    .put("value", reason.value())
                    .put("weight", reason.weight())
                    .put("adds", reason.adds());
        }
        ArrayNode through = node.putArray("through");
        bond.through().forEach(through::add);
        node.putObject("runs").put("first", bond.first()).put("second", bond.second());
        ObjectNode shared = node.putObject("shared");
        why.shared().forEach((kind, values) -> {
            ArrayNode list = shared.putArray(kind);
            values.forEach(list::add);
        });
        ArrayNode corrections = node.putArray("corrections");
        why.corrections().forEach(correction -> corrections.add(correction.id()));
        return Stored.line(node) + "\n";
    }
}
