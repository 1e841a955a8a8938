// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.Sha256;
import org.parallax.model.Story;
import org.parallax.report.table.Row;

/**
 * Reports put together, before they are collated.
 *
 * @param members by id
 */
record Gathered(String id, List<Register.Entry> members, SortedMap<String, String> copies) {
    /** The stories of all reports, sorted by id, by code points. */
    static List<Gathered> of(List<Register.Entry> entries, Gatherer gatherer) {
        Map<String, Register.Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        Grouper grouper = new Grouper();
        List<Gathered> stories = new ArrayList<>();
        List<ReportKey> keys = entries.stream().map(entry -> entry.head().key()).toList();
        for (List<ReportKey> story : gatherer.groups(keys)) {
            stories.add(new Gathered(
                    grouper.storyId(story),
                    story.stream()
                            .map(key -> Objects.requireNonNull(byId.get(key.id())))
                            .toList(),
                    grouper.copies(story)));
        }
        stories.sort(Comparator.comparing(Gathered::id, Row::compareCodePoints));
        return stories;
    }

    /** Changes with the reports, with any word of them, and with what is a copy of what. */
    String fingerprint() {
        MessageDigest digest = Sha256.digest();
        for (Register.Entry member : members) {
            digest.update((member.id().length() + " " + member.id() + " "
                            + member.head().whole() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest, copies.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The day that its rows are filed under: the first on which one of its reports came out. */
    String day() {
        return Part.day(members.stream()
                .flatMap(member -> Stream.ofNullable(member.head().time())));
    }

    /** What its rows are made of where it is not collated: reports of which only the head is known. */
    Story uncollated() {
        List<Account> accounts = new ArrayList<>();
        for (Register.Entry member : members) {
            Head head = member.head();
            Metadata metadata = new Metadata(null, head.file(), null, head.title(), List.of(), head.time(), null, null);
            Article article = new Article(head.id(), metadata, "", List.of(), List.of(), null);
            accounts.add(new Account(
                    new Annotation(article, List.of(), List.of(), List.of(), List.of(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new Story(id, accounts, copies);
    }
}
