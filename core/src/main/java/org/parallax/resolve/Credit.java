// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.SourceHint;
import org.parallax.model.Span;
import org.parallax.model.StemmaEdge.Evidence;

/**
 * An agency or outlet that a report names as where its text comes from.
 *
 * @param name as it is written
 * @param evidence null when it stands in the metadata only
 * @param reason {@code dateline}, {@code byline}, {@code credit-line} or {@code markup}
 * @param whole true when the text is said to be the other's; false when the other only contributed
 */
record Credit(String name, @Nullable Evidence evidence, String reason, boolean whole) {
    private static final int HEAD = 600;
    private static final int TAIL = 400;
    private static final int LONGEST_NAME = 40;

    private static final String NAME = "(\\p{Lu}[\\p{L}.&' -]{0,38}\\p{L}\\.?)";
    /** "PARIS (AP) —", "(Reuters) -". */
    private static final Pattern DATELINE = Pattern.compile("\\(" + NAME + "\\) ?(?:\u2014|\u2013|--|-) ");
    /** "By The Associated Press" on a line of its own, "Associated Press" under a name. */
    private static final Pattern BYLINE = Pattern.compile("(?m)^(?:By |BY |From )?" + NAME + "[ \\t]*$");
    /** "(Reuters)", "— AP", "Source: Tass" at the end of a line. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)(?:\\(|\u2014 ?|\u2013 ?|-- ?|/|Source: ?|Via: ?|Courtesy of )" + NAME + "\\)?\\.?[ \\t]*$");
    /** "The Associated Press contributed to this report." */
    private static final Pattern CONTRIBUTED = Pattern.compile(NAME + " contributed to this (?:report|story|article)");

    /** The credits of a report, in text order; only names of agencies and of outlets of the story count. */
    static List<Credit> in(Account account, Relays relays) {
        List<Credit> credits = new ArrayList<>();
        for (String author : account.annotation().article().metadata().authors()) {
            if (relays.isAgency(author)) {
                credits.add(new Credit(author, null, "byline", true));
            }
        }
        for (SourceHint source : account.annotation().article().metadata().sources()) {
            String name = source.name();
            if (name != null && source.kind().isOrigin() && isKnown(name, account, relays)) {
                credits.add(new Credit(name, null, "markup", true));
            }
        }
        String text = account.text();
        int head = Math.min(HEAD, text.length());
        int tail = Math.max(0, text.length() - TAIL);
        find(credits, account, relays, DATELINE, 0, head, "dateline");
        find(credits, account, relays, BYLINE, 0, head, "byline");
        find(credits, account, relays, LINE, tail, text.length(), "credit-line");
        find(credits, account, relays, BYLINE, tail, text.length(), "credit-line");
        Matcher contributed = CONTRIBUTED.matcher(text).region(tail, text.length());
        while (contributed.find()) {
            add(credits, account, relays, contributed, "credit-line", false);
        }
        return credits;
    }

    /** True for an agency and for an outlet of which the story has another report. */
    private static boolean isKnown(String name, Account account, Relays relays) {
        String report = relays.report(name);
        return relays.isAgency(name) || (report != null && !report.equals(account.id()));
    }

    private static void find(
            List<Credit> credits, Account account, Relays relays, Pattern pattern, int from, int to, String reason) {
        Matcher matcher = pattern.matcher(account.text()).region(from, to);
        while (matcher.find()) {
            add(credits, account, relays, matcher, reason, true);
        }
    }

    private static void add(
            List<Credit> credits, Account account, Relays relays, Matcher found, String reason, boolean whole) {
        String name = found.group(1);
        if (name.length() <= LONGEST_NAME && isKnown(name, account, relays)) {
            Evidence evidence = new Evidence(account.id(), new Span(found.start(1), found.end(1)));
            if (credits.stream().noneMatch(known -> evidence.equals(known.evidence()))) {
                credits.add(new Credit(name, evidence, reason, whole));
            }
        }
    }
}
