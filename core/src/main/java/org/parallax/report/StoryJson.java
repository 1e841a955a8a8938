// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.List;
import java.util.stream.Collectors;
import org.parallax.model.Story;

/** The lines that {@code parallax group} writes for a story: one a report. */
public final class StoryJson {
    private StoryJson() {}

    /** One line of JSON a report, in the story's order, without line ends; {@code copy_of} is null for a witness. */
    public static List<String> lines(Story story) {
        return story.accounts().stream()
                .map(account -> Json.line(Json.object()
                        .put("id", account.id())
                        .put("story", story.id())
                        .put("copy_of", story.copies().get(account.id()))
                        .put("unread", account.annotation().article().unread())))
                .collect(Collectors.toUnmodifiableList());
    }
}
