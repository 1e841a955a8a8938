// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.List;
import java.util.Map;
import org.parallax.group.Bond;

/**
 * Why two reports of a project are, or are not, in one story.
 *
 * @param shared names, numbers and telling words that both have, by kind
 * @param corrections of stories that hold and name one of the two
 */
public record Togetherness(
        ReportHead one, ReportHead other, Bond bond, Map<String, List<String>> shared, List<Correction> corrections) {
    /** True when they are in one story today, whoever put them there. */
    public boolean oneStory() {
        return one.story() != null && one.story().equals(other.story());
    }
}
