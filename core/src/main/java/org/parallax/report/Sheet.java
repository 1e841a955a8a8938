// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Entity;
import org.parallax.model.MentionKind;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Quotation;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/** A collation made ready to be laid out, for the table and the page alike: sigla, numbers, who says each reading. */
final class Sheet {
    private final ResolvedStory story;
    private final Map<String, Witness> witnesses = new LinkedHashMap<>();
    private final Map<String, Origin> origins;
    private final List<Entry> entries = new ArrayList<>();

    Sheet(Collation collation) {
        story = collation.story();
        List<Account> accounts = story.story().accounts();
        Map<String, String> copies = story.story().copies();
        Map<String, String> sigla = new LinkedHashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            sigla.put(accounts.get(i).id(), Witness.siglum(i));
        }
        for (Account account : accounts) {
            String id = account.id();
            String copied = copies.get(id);
            witnesses.put(
                    id, new Witness(sigla.getOrDefault(id, id), account, copied == null ? null : sigla.get(copied)));
        }
        origins = story.origins().stream()
                .collect(toMap(Origin::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        List<Claim> ordered = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.CONFLICT, Verdict.DIFFER)) {
            addAll(ordered, collation, claim -> claim.verdict() == verdict);
        }
        for (Account account : accounts) {
            addAll(
                    ordered,
                    collation,
                    claim -> claim.verdict() == Verdict.ONLY
                            && claim.readings().get(0).report().equals(account.id()));
        }
        addAll(ordered, collation, claim -> claim.verdict() == Verdict.AGREE);
        ordered.forEach(claim -> entries.add(entry(entries.size() + 1, claim)));
    }

    private static void addAll(List<Claim> ordered, Collation collation, Predicate<Claim> which) {
        collation.claims().stream().filter(which).forEach(ordered::add);
    }

    List<Witness> witnesses() {
        return List.copyOf(witnesses.values());
    }

    /** The letter of a report; its id when the story has none such. */
    String siglum(String report) {
        Witness witness = witnesses.get(report);
        return witness == null ? report : witness.siglum();
    }

    /** All entries, conflicts first, then what differs, what one report alone has, what all share. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Entry> entries(Verdict verdict) {
        return entries.stream()
                .filter(entry -> entry.claim().verdict() == verdict)
                .toList();
    }

    /** What one report alone has. */
    List<Entry> onlyIn(Witness witness) {
        return entries(Verdict.ONLY).stream()
                .filter(entry -> entry.said().get(0).witness().equals(witness))
                .toList();
    }

    /** How many origins the claims rest on. */
    int originCount() {
        return (int) entries.stream()
                .flatMap(entry -> entry.claim().origins().stream())
                .distinct()
                .count();
    }

    private Entry entry(int number, Claim claim) {
        List<Entry.Said> said = new ArrayList<>();
        for (Reading reading : claim.readings()) {
            Witness witness = witnesses.get(reading.report());
            if (witness != null) {
                said.add(said(witness, claim, reading));
            }
        }
        List<Origin> named = new ArrayList<>();
        for (String id : claim.origins()) {
            Origin origin = origins.get(id);
            // A report without an outlet has its id for a name, which tells an editor nothing.
            if (origin != null && !witnesses.containsKey(origin.name())) {
                named.add(origin);
            }
        }
        return new Entry(number, claim, said, named);
    }

    private Entry.Said said(Witness witness, Claim claim, Reading reading) {
        Account account = witness.account();
        Set<String> speakers = new LinkedHashSet<>();
        for (Quotation quotation : account.quotations()) {
            if (quotation.speaker() != null && covers(quotation.content(), reading.span())) {
                speakers.add(Visible.oneLine(name(account, quotation.speaker())));
            }
        }
        Set<String> sources = new LinkedHashSet<>();
        for (Attribution attribution : account.attributions()) {
            Origin origin = origins.get(CollationJson.origin(story, account.id(), attribution.origin()));
            if (origin != null && origin.kind() != OriginKind.OWN && covers(attribution.content(), reading.span())) {
                String name = Visible.oneLine(origin.name());
                if (speakers.stream().noneMatch(speaker -> sameOrPart(speaker, name))) {
                    sources.add(name);
                }
            }
        }
        return new Entry.Said(witness, reading, stressed(claim, reading), List.copyOf(speakers), List.copyOf(sources));
    }

    /** The words that name the party; for a pronoun the name that the report has given before. */
    private static String name(Account account, Party party) {
        for (Entity entity : account.entities()) {
            boolean pronoun = entity.id().equals(party.entity())
                    && entity.mentions().stream()
                            .anyMatch(mention -> mention.kind() == MentionKind.PRONOUN
                                    && mention.span().equals(party.span()));
            if (pronoun) {
                return entity.name();
            }
        }
        return party.name();
    }

    /** True when at least half of the shorter of the two lies in the other. */
    private static boolean covers(Span one, Span other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
        return shared > 0 && shared * 2 >= Math.min(one.length(), other.length());
    }

    /** "Lund" and "Dr Maria Lund" need not both be named for one reading. */
    private static boolean sameOrPart(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    private static List<Span> stressed(Claim claim, Reading reading) {
        List<Span> stressed = new ArrayList<>();
        for (SlotValues slot : claim.slots()) {
            String value = slot.values().get(reading.report());
            int at = value == null || value.isEmpty() ? -1 : reading.text().indexOf(value);
            // What covers the whole reading would stress nothing.
            if (value != null && at >= 0 && value.length() < reading.text().length()) {
                Span span = new Span(at, at + value.length());
                if (stressed.stream().noneMatch(span::overlaps)) {
                    stressed.add(span);
                }
            }
        }
        stressed.sort(null);
        return stressed;
    }
}
