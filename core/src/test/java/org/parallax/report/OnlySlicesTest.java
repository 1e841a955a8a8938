// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;

/** Nothing is shown that is neither a slice of a report (or a value given with one) nor a phrase of the catalogue. */
class OnlySlicesTest {
    private final Collation collation = SampleCollation.collation();
    private final String given = given(collation);
    private final Pattern phrase = phrases();
    private final String fixed = fixed();

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 96, 160})
    void tableShowsSlicesAndPhrasesOnly(int width) {
        String table = TerminalTable.of(collation, width, false);
        List<String> strange = Arrays.stream(table.split("\n| · |│|━+| … |— | {2,}", -1))
                .map(String::strip)
                .filter(piece -> !isGiven(piece))
                .toList();
        assertThat(strange).isEmpty();
    }

    @Test
    void pageShowsSlicesAndPhrasesOnly() {
        Element page = Jsoup.parse(HtmlPage.of(collation));
        List<String> strange = new ArrayList<>();
        page.nodeStream(TextNode.class)
                .map(TextNode::getWholeText)
                .filter(text -> !isGiven(text))
                .forEach(strange::add);
        page.select("[title]").eachAttr("title").stream()
                .filter(text -> !isGiven(text))
                .forEach(strange::add);
        page.select("[aria-label]").eachAttr("aria-label").stream()
                .filter(text -> !isGiven(text))
                .forEach(strange::add);
        assertThat(strange).isEmpty();
    }

    @Test
    void anInventedWordWouldBeSeen() {
        assertThat(isGiven("The ferry Aurora")).isTrue();
        assertThat(isGiven("3 conflicts")).isTrue();
        assertThat(isGiven("from the coast guard")).isTrue();
        assertThat(isGiven("Both reports tell of a ferry")).isFalse();
    }

    private boolean isGiven(String piece) {
        String words = normal(piece);
        if (words.isEmpty() || given.contains(words) || fixed.contains(words.replaceAll("\\d+", "#"))) {
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
                        .replace("{siglum}", "\\E[A-Z]+\\Q"))
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
        return given.stream()
                .filter(Objects::nonNull)
                .map(OnlySlicesTest::normal)
                .collect(joining("\n"));
    }

    private static String normal(String text) {
        return Visible.oneLine(text).replaceAll("\\s+", " ").strip();
    }
}
