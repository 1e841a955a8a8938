// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a run. Counts are those of the whole folder, unless they say otherwise.
 *
 * @param fresh files that are new or changed since the run before
 * @param again reports that came up again with the same words
 * @param collated stories that this run collated
 * @param leftOut ids of stories with too many reports to be collated
 * @param shuffled bytes that tasks of this run wrote for other tasks
 * @param hashes of every table; empty when they were not asked for
 */
record Outcome(
        int files,
        int fresh,
        Tally tally,
        int again,
        int reports,
        int stories,
        long claims,
        int collated,
        List<String> leftOut,
        long shuffled,
        long failedTasks,
        Map<String, Double> seconds,
        double all,
        Map<String, String> hashes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    int exitCode() {
        boolean whole = tally.refused().isEmpty() && tally.unread() == 0 && leftOut.isEmpty();
        return reports == 0 ? Stop.UNREADABLE : whole ? Stop.DONE : Stop.PARTLY;
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "files", files, fresh == files ? "" : fresh + " of them new");
        line(text, "reports read", tally.read(), tally.unread() == 0 ? "" : tally.unread() + " not in English");
        line(
                text,
                "passed over",
                tally.refused().values().stream().mapToInt(Integer::intValue).sum(),
                "");
        tally.refused().forEach((code, times) -> line(text, "  " + code, times, ""));
        line(text, "reports", reports, again == 0 ? "" : again + " came up again");
        line(text, "stories", stories, collated == stories ? "" : collated + " collated now");
        if (!leftOut.isEmpty()) {
            line(text, "  left out", leftOut.size(), "too many reports to be collated");
        }
        line(text, "claims", claims, "");
        line(text, "bytes shuffled", shuffled, "");
        if (failedTasks > 0) {
            line(text, "tasks failed", failedTasks, "and were done again");
        }
        StringBuilder steps = new StringBuilder();
        seconds.forEach((step, taken) ->
                steps.append(steps.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %.1f", step, taken)));
        text.append(String.format(Locale.ROOT, "%-16s%,12.1f  %s%n", "seconds", all, steps));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, long count, String beside) {
        text.append(String.format(Locale.ROOT, "%-16s%,12d  %s", what, count, beside)
                        .stripTrailing())
                .append('\n');
    }

    /** The same on one line. */
    String json() throws JsonProcessingException {
        ObjectNode json = MAPPER.createObjectNode()
                .put("schema", Manifest.SCHEMA)
                .put("files", files)
                .put("new_files", fresh)
                .put("read", tally.read())
                .put("unread", tally.unread());
        ObjectNode reasons = json.putObject("passed_over");
        tally.refused().forEach(reasons::put);
        json.put("again", again)
                .put("reports", reports)
                .put("stories", stories)
                .put("claims", claims)
                .put("collated", collated);
        leftOut.forEach(json.putArray("left_out")::add);
        json.put("bytes_shuffled", shuffled).put("failed_tasks", failedTasks);
        ObjectNode steps = json.putObject("seconds");
        seconds.forEach((step, taken) -> steps.put(step, Math.round(taken * 10) / 10.0));
        json.put("seconds_in_all", Math.round(all * 10) / 10.0);
        if (!hashes.isEmpty()) {
            ObjectNode tables = json.putObject("hashes");
            hashes.forEach(tables::put);
        }
        return MAPPER.writeValueAsString(json);
    }
}
