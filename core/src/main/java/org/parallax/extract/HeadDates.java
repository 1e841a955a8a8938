// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.PublicationTime;

/**
 * The days that a page shows its readers around its headline, before the report's first long paragraph.
 *
 * @param published the first day that is not called an update; null when none is shown
 * @param updated the first day that is called an update; null when none is shown
 * @param all every day shown there
 */
record HeadDates(
        @Nullable PublicationTime published, @Nullable PublicationTime updated, List<PublicationTime> all) {
    private static final int BEFORE = 12;
    private static final int AFTER = 30;
    private static final int MAX_LENGTH = 120;
    private static final int MAX_WORDS = 16;
    private static final int PARAGRAPH = 220;
    private static final Pattern UPDATE =
            Pattern.compile("(?i)\\b(updated?|modified|reviewed|edited|changed|checked|revised|verified|as of)\\b");
    /** Where markup has set words side by side without a blank: "2022Updated", "HealthMAY 3". */
    private static final Pattern GLUED =
            Pattern.compile("(?<=\\d{4})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Ll})(?=\\p{Lu}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d)");

    private static final Pattern FIRST =
            Pattern.compile("(?i)\\b(publish(ed)?|posted|written|created|issued|released)\\b");
    private static final Pattern OTHER =
            Pattern.compile("(?i)(©|copyright|\\bevents?\\b|deadline|expires|\\buntil\\b)");

    HeadDates {
        all = List.copyOf(all);
    }

    /** @param headline index of the headline's block; -1 when it is not among the blocks */
    static HeadDates find(List<Block> blocks, int headline, Dates dates) {
        PublicationTime published = null;
        PublicationTime updated = null;
        List<PublicationTime> all = new ArrayList<>();
        if (headline >= 0) {
            int end = end(blocks, headline);
            // What stands under the headline is nearer to it than the menus above.
            for (int i = headline + 1; i < end; i++) {
                String whole = text(blocks.get(i));
                String text = whole == null ? null : beforeUpdate(whole, dates);
                PublicationTime time = text == null ? null : dates.read(text);
                if (text == null || time == null || !PublicationDates.isPlausible(time)) {
                    continue;
                }
                all.add(time);
                if (isUpdate(text, i == 0 ? "" : blocks.get(i - 1).text())) {
                    updated = updated == null ? time : updated;
                } else {
                    published = published == null ? time : published;
                }
            }
            for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
                String whole = text(blocks.get(i));
                String text = whole == null ? null : beforeUpdate(whole, dates);
                PublicationTime time = text == null ? null : dates.read(text);
                if (text == null || time == null || !PublicationDates.isPlausible(time)) {
                    continue;
                }
                all.add(time);
                if (i + 2 >= headline && published == null && updated == null) {
                    if (isUpdate(text, "")) {
                        updated = time;
                    } else {
                        published = time;
                    }
                }
            }
        }
        return new HeadDates(published, updated, all);
    }

    boolean shows(PublicationTime time) {
        return all.stream().anyMatch(one -> one.date().equals(time.date()));
    }

    private static int end(List<Block> blocks, int headline) {
        int end = Math.min(blocks.size(), headline + AFTER);
        for (int i = headline + 1; i < end; i++) {
            if (blocks.get(i).isProse() && blocks.get(i).text().length() > PARAGRAPH) {
                return i;
            }
        }
        return end;
    }

    private static @Nullable String text(Block block) {
        String text = block.text();
        boolean few = text.length() <= MAX_LENGTH && Words.of(text).size() <= MAX_WORDS;
        return few && !OTHER.matcher(text).find() ? text : null;
    }

    /** "3 May 2022Updated: 4 June 2023" up to its second day, which is the update's; the whole where it has but one. */
    private static String beforeUpdate(String text, Dates dates) {
        String apart = GLUED.matcher(text).replaceAll(" ");
        Matcher update = UPDATE.matcher(apart);
        if (update.find()
                && update.start() > 5
                && !FIRST.matcher(apart.substring(update.start())).find()) {
            String before = apart.substring(0, update.start());
            return dates.read(before) == null ? apart : before;
        }
        return apart;
    }

    private static boolean isUpdate(String text, String before) {
        boolean label = before.length() <= 30 && UPDATE.matcher(before).find();
        return (UPDATE.matcher(text).find() || label) && !FIRST.matcher(text).find();
    }
}
