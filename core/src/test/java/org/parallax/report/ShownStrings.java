// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;

/** Takes table and page of a collation apart and finds what is neither a slice of a report nor a fixed phrase. */
final class ShownStrings {
    private final Collation collation;
    private final String given;
    private final Pattern phrase = phrases();
    private final String fixed = fixed();

    ShownStrings(Collation collation) {
        this.collation = collation;
        this.given = given(collation);
    }

    /** Strings of the terminal table that nobody gave. */
    List<String> strangeInTable(int width) {
        return Arrays.stream(TerminalTable.of(collation, width, false).split("\n| · | → |│|━+|…|— | {2,}", -1))
                .map(String::strip)
                .filter(piece -> !isGiven(piece))
                .toList();
    }

    /** Strings of the page that nobody gave, with those of titles and labels. */
    List<String> strangeInPage() {
        Element page = Jsoup.parse(HtmlPage.of(collation));
        List<String> shown = new ArrayList<>();
        page.nodeStream(TextNode.class).map(TextNode::getWholeText).forEach(shown::add);
        page.select("[title]").eachAttr("title").forEach(title -> shown.addAll(List.of(title.split(" · ", -1))));
        shown.addAll(page.select("[aria-label]").eachAttr("aria-label"));
        return shown.stream().filter(text -> !isGiven(text)).toList();
    }

    boolean isGiven(String piece) {
        String words = normal(piece);
        boolean wordless = words.codePoints().noneMatch(Character::isLetterOrDigit);
        if (wordless || given.contains(words) || fixed.contains(words.replaceAll("\\d+", "#"))) {
            return true;
        }
        Matcher matcher = phrase.matcher(words);
        return matcher.lookingAt()
                && (matcher.end() == words.length()
                        || given.contains(words.substring(matcher.end()).strip()));
    }

    /** All phrases, to look up those that a line end cuts in two; {@code #} stands for a number. */
    private static String fixed() {
        return Phrases.read().all().values().stream()
                .map(text -> text.replaceAll("\\{[nm]\\}", "#"))
                .flatMap(text -> Stream.of("A", "B").map(siglum -> text.replace("{siglum}", siglum)))
                .collect(joining("\n"));
    }

    /** Any phrase, with numbers and letters in the places it has for them; the longest first. */
    private static Pattern phrases() {
        return Pattern.compile(Phrases.read().all().values().stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(text -> Pattern.quote(text)
                        .replace("{n}", "\\E\\d+\\Q")
                        .replace("{m}", "\\E\\d+\\Q")
                        .replace("{siglum}", "\\E[A-Z]+\\d*(?: [A-Z]+\\d*)*\\Q"))
                .collect(joining("|", "(?:", ")(?![\\w-])")));
    }

    private static String given(Collation collation) {
        List<String> given = new ArrayList<>();
        for (Account account : collation.story().story().accounts()) {
            given.add(account.text());
            Metadata metadata = account.annotation().article().metadata();
            given.add(metadata.title());
            given.add(metadata.outlet());
            given.add(metadata.file());
            given.add(metadata.published() == null ? null : metadata.published().text());
        }
        collation.story().origins().stream().map(Origin::name).forEach(given::add);
        collation.claims().stream().map(Claim::rule).forEach(given::add);
        collation.claims().stream().map(Claim::id).forEach(given::add);
        return given.stream().filter(Objects::nonNull).map(ShownStrings::normal).collect(joining("\n"));
    }

    private static String normal(String text) {
        return Visible.oneLine(text).replaceAll("\\s+", " ").strip();
    }
}
