// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Entity;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Reading;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Reuse;
import org.parallax.model.Silence;
import org.parallax.model.SilenceRule;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Verdict;

/**
 * A collation made ready to be laid out, for the table and the page alike: sigla, families of reports, who says each
 * reading, and what each report has on each claim.
 */
final class Sheet {
    /** With more reports than this a story is shown in parts: no eye follows twenty columns. */
    static final int FEW = 20;

    private final Collation collation;
    private final SilenceRule silences;
    private final SaidReader reader;
    private final Map<String, Witness> witnesses = new LinkedHashMap<>();
    private final List<Family> families;
    private final List<Entry> entries;
    private final List<Entry> ranked;
    private final Map<String, Double> shared = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    /** By claim what of the values that set its readings apart each report gives. */
    private final Map<String, Map<String, Integer>> values = new ConcurrentHashMap<>();

    /** Words of a report that an entry shows. */
    record Place(Entry entry, Entry.Said said) {}

    Sheet(Collation collation) {
        this.collation = collation;
        this.silences = new SilenceRule(collation);
        this.reader = new SaidReader(story());
        this.families = families(witnessesInOrder());
        for (Family family : families) {
            family.members().forEach(witness -> witnesses.put(witness.id(), witness));
        }
        List<Entry> all = new ArrayList<>();
        Folding.of(collation.claims(), story()).forEach((claim, further) -> all.add(entry(claim, further)));
        this.entries = List.copyOf(all);
        this.ranked = ranked(entries);
        for (Entry entry : entries) {
            for (Entry.Said said : entry.said()) {
                places.computeIfAbsent(said.witness().id(), id -> new ArrayList<>())
                        .add(new Place(entry, said));
            }
        }
        for (Reuse reuse : story().stemma().reuse()) {
            if (!isCopy(reuse.of(), reuse.report())) {
                shared.merge(reuse.report(), reuse.share(), Math::max);
            }
        }
    }

    ResolvedStory story() {
        return collation.story();
    }

    /** True when there are more reports than can stand beside each other. */
    boolean isLarge() {
        return witnesses.size() > FEW;
    }

    /** All words of the report that are shown for claims, in the order of the entries. */
    List<Place> places(Witness witness) {
        return places.getOrDefault(witness.id(), List.of());
    }

    /** Why reports without a reading may be silent, where it is not simply that they don't say it. */
    List<Silence> excused(Entry entry) {
        return silences.excused(entry.claim());
    }

    private List<Witness> witnessesInOrder() {
        List<Account> accounts = story().story().accounts();
        Map<String, String> copies = story().story().copies();
        Map<String, String> sigla =
                Witness.sigla(accounts.stream().map(Account::id).toList(), copies);
        return accounts.stream()
                .map(account -> new Witness(
                        sigla.getOrDefault(account.id(), account.id()), account, sigla.get(copies.get(account.id()))))
                .toList();
    }

    /** Reports of one origin stand together, in the order of their first ones; copies stand behind their originals. */
    private List<Family> families(List<Witness> inOrder) {
        Map<String, List<Witness>> byOrigin = new LinkedHashMap<>();
        for (Witness witness : inOrder) {
            byOrigin.computeIfAbsent(story().own(witness.id()), own -> new ArrayList<>())
                    .add(witness);
        }
        List<Family> all = new ArrayList<>();
        byOrigin.forEach((own, members) -> {
            List<Witness> sorted = new ArrayList<>();
            for (Witness witness : members) {
                if (witness.copyOf() == null
                        || members.stream().noneMatch(m -> m.siglum().equals(witness.copyOf()))) {
                    sorted.add(witness);
                    members.stream()
                            .filter(copy -> witness.siglum().equals(copy.copyOf()))
                            .forEach(sorted::add);
                }
            }
            Origin origin = reader.origin(own);
            all.add(new Family(origin == null || origin.kind() == OriginKind.OWN ? null : origin.name(), sorted));
        });
        return all;
    }

    /** In the order of the columns. */
    List<Witness> witnesses() {
        return List.copyOf(witnesses.values());
    }

    List<Family> families() {
        return families;
    }

    @Nullable
    Witness witness(String report) {
        return witnesses.get(report);
    }

    /** The siglum of a report; its id when the story has none such. */
    String siglum(String report) {
        Witness witness = witnesses.get(report);
        return witness == null ? report : witness.siglum();
    }

    private boolean isCopy(String report, String of) {
        Witness copy = witnesses.get(report);
        return copy != null && siglum(of).equals(copy.copyOf());
    }

    /** How much of the report stands word for word in the one that shares most with it, its own copies left out. */
    double shared(Witness witness) {
        return shared.getOrDefault(witness.id(), 0.0);
    }

    /** Who the party of that report is over the whole story; null when that is not known. */
    @Nullable
    Entity entity(Witness witness, Party party) {
        return party.entity() == null ? null : reader.entity(witness.id(), party.entity());
    }

    /** How many outlets the reports name. */
    int outlets() {
        return (int) witnesses.values().stream()
                .map(witness -> witness.metadata().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    int claims() {
        return collation.claims().size();
    }

    /** In the collation's order: conflicts first, then what differs, what one report alone has, what all share. */
    List<Entry> entries() {
        return entries;
    }

    List<Entry> entries(Verdict verdict) {
        return entries.stream()
                .filter(entry -> entry.claim().verdict() == verdict)
                .toList();
    }

    /**
     * The weightiest first: conflicts, what differs, what several tell, what one report alone has; of each those that rest on
     * most origins, then those that most reports tell.
     */
    List<Entry> ranked() {
        return ranked;
    }

    private static List<Entry> ranked(List<Entry> entries) {
        List<String> verdicts = ClaimChoice.verdicts();
        return entries.stream()
                .sorted(Comparator.comparingInt((Entry entry) ->
                                verdicts.indexOf(Json.code(entry.claim().verdict())))
                        .thenComparing(entry -> -entry.mostOrigins())
                        .thenComparing(entry -> -entry.said().size()))
                .toList();
    }

    /** What one report alone has. */
    List<Entry> onlyIn(Witness witness) {
        return places(witness).stream()
                .map(Place::entry)
                .filter(entry -> entry.claim().verdict() == Verdict.ONLY)
                .distinct()
                .toList();
    }

    /** How many claims the entries show. */
    static int count(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::size).sum();
    }

    /** How many origins the claims rest on. */
    int originCount() {
        return collation.originCount();
    }

    /** What the report has on the entry. */
    Mark mark(Entry entry, Witness witness) {
        List<Entry.Said> own = entry.said().stream()
                .filter(said -> said.witness().equals(witness))
                .toList();
        if (!own.isEmpty()) {
            if (entry.claim().verdict() == Verdict.ONLY) {
                return new Mark(Mark.Kind.ADDS, 0);
            }
            boolean hedged = own.stream().allMatch(Entry.Said::hedged);
            return new Mark(hedged ? Mark.Kind.HEDGES : Mark.Kind.SAYS, value(entry, witness));
        }
        return Mark.silent(silences.of(entry.claim(), witness.id()).reason());
    }

    /** The reports that give a slot's value, those of one value together; values that an earlier slot has are left out. */
    List<List<Witness>> alike(Entry entry, SlotValues slot) {
        Map<String, List<Witness>> byValue = new LinkedHashMap<>();
        boolean same = isOne(slot);
        for (Witness witness : witnesses.values()) {
            String value = slot.values().get(witness.id());
            if (value != null && !isTold(entry, slot, witness, value)) {
                byValue.computeIfAbsent(value(same, witness, value), v -> new ArrayList<>())
                        .add(witness);
            }
        }
        return List.copyOf(byValue.values());
    }

    private static boolean isTold(Entry entry, SlotValues slot, Witness witness, String value) {
        for (SlotValues other : entry.slots()) {
            if (other.equals(slot)) {
                return false;
            }
            if (value.equals(other.values().get(witness.id()))) {
                return true;
            }
        }
        return false;
    }

    /** Which of the values that set the readings apart the report gives, in the order of the columns. */
    int value(Entry entry, Witness witness) {
        if (entry.slots().isEmpty()) {
            return 0;
        }
        return values.computeIfAbsent(entry.claim().id(), id -> numbered(entry)).getOrDefault(witness.id(), 0);
    }

    private Map<String, Integer> numbered(Entry entry) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        for (SlotValues slot : entry.slots()) {
            boolean same = isOne(slot);
            for (Witness witness : witnesses.values()) {
                String own = slot.values().get(witness.id());
                if (own != null) {
                    values.computeIfAbsent(witness.id(), id -> new StringBuilder())
                            .append(slot.slot() == Slot.MODALITY ? modality(entry, witness) : value(same, witness, own))
                            .append('\n');
                }
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        for (Witness witness : witnesses.values()) {
            StringBuilder value = values.get(witness.id());
            if (value != null) {
                numbers.put(witness.id(), known.computeIfAbsent(value.toString(), v -> known.size()));
            }
        }
        return numbers;
    }

    /** A plan is another value than a fact; whether a report hedges shows in whether its mark is filled. */
    private static String modality(Entry entry, Witness witness) {
        return entry.said().stream()
                .filter(said -> said.witness().equals(witness) && !said.hedged())
                .map(said -> said.modality().name())
                .findFirst()
                .orElse(Modality.STATED.name());
    }

    /** What makes the report's value the same as another's, or another than it. */
    static String value(SlotValues slot, Witness witness, String own) {
        return value(isOne(slot), witness, own);
    }

    private static String value(boolean same, Witness witness, String own) {
        // the same words may mean two days
        return same ? witness.id() : normal(own);
    }

    /** True when all give the slot's value in the same words. */
    private static boolean isOne(SlotValues slot) {
        return slot.values().values().stream().map(Sheet::normal).distinct().count() == 1;
    }

    /** Words without case and without what spaces and lines make of them. */
    static String normal(String value) {
        return Visible.oneLine(value).toLowerCase(Locale.ROOT).strip();
    }

    private Entry entry(Claim claim, List<Claim> further) {
        List<Reading> readings = Folding.readings(claim, further);
        List<SlotValues> slots = Folding.slots(claim, further);
        Set<String> rests = Folding.all(claim, further).stream()
                .flatMap(each -> each.origins().stream())
                .collect(Collectors.toUnmodifiableSet());
        List<Entry.Said> said = new ArrayList<>();
        Map<String, List<Reading>> byReport = new HashMap<>();
        for (Reading reading : readings) {
            byReport.computeIfAbsent(reading.report(), report -> new ArrayList<>())
                    .add(reading);
        }
        for (Witness witness : witnesses.values()) {
            for (Reading reading : byReport.getOrDefault(witness.id(), List.of())) {
                said.add(reader.read(witness, slots, rests, reading.span()));
            }
        }
        List<Origin> named = new ArrayList<>();
        for (Claim each : Folding.all(claim, further)) {
            for (String id : each.origins()) {
                Origin origin = reader.origin(id);
                // a report without an outlet has its id for a name, which tells an editor nothing
                if (origin != null && !witnesses.containsKey(origin.name()) && !named.contains(origin)) {
                    named.add(origin);
                }
            }
        }
        return new Entry(claim, further, slots, said, named);
    }
}
