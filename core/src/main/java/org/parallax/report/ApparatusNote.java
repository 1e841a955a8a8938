// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;

/**
 * A place in the base text where other reports have something else. Lemma and variants fill one slot; where no slot tells
 * words of the base apart they are whole readings. Reports that have what the base has stand nowhere in it, nor do those in
 * whose reading nothing is known to fill the slot.
 *
 * @param slots on what they differ
 * @param lemma the base's words
 * @param variants what others have instead, in the order of the columns, at least one
 * @param silent those who have no words for it
 */
record ApparatusNote(Entry entry, List<Slot> slots, Span lemma, List<Variant> variants, List<Witness> silent) {
    /** What some have instead: the words of the first of them, and all whose words are the same but for case and spaces. */
    record Variant(String words, List<Witness> witnesses) {}

    ApparatusNote {
        slots = List.copyOf(slots);
        variants = List.copyOf(variants);
        silent = List.copyOf(silent);
    }

    /** One note for each slot in which others differ from the base; none when the base is silent or nobody differs. */
    static List<ApparatusNote> of(Sheet sheet, Witness base, Entry entry) {
        List<ApparatusNote> notes = new ArrayList<>();
        for (SlotValues slot : entry.slots()) {
            note(sheet, base, entry, slot).ifPresent(notes::add);
        }
        if (notes.isEmpty()) {
            note(sheet, base, entry, null).ifPresent(notes::add);
        }
        return notes;
    }

    /** @param slot whose values are compared, null for whole readings */
    private static Optional<ApparatusNote> note(Sheet sheet, Witness base, Entry entry, @Nullable SlotValues slot) {
        Span lemma = place(entry, slot, base);
        if (lemma == null) {
            return Optional.empty();
        }
        String own = key(slot, base, lemma);
        Map<String, Variant> variants = new LinkedHashMap<>();
        List<Witness> silent = new ArrayList<>();
        for (Witness witness : sheet.witnesses()) {
            if (said(entry, witness) == null) {
                silent.add(witness);
            }
            Span place = place(entry, slot, witness);
            String key = place == null ? own : key(slot, witness, place);
            if (place != null && !key.equals(own)) {
                String words = place.in(witness.account().text());
                variants.computeIfAbsent(key, k -> new Variant(words, new ArrayList<>()))
                        .witnesses()
                        .add(witness);
            }
        }
        List<Slot> slots =
                slot == null ? entry.slots().stream().map(SlotValues::slot).toList() : List.of(slot.slot());
        return variants.isEmpty()
                ? Optional.empty()
                : Optional.of(new ApparatusNote(entry, slots, lemma, List.copyOf(variants.values()), silent));
    }

    /** What is the same for those who have the same. */
    private static String key(@Nullable SlotValues slot, Witness witness, Span place) {
        String words = place.in(witness.account().text());
        return slot == null ? Sheet.normal(words) : Sheet.value(slot, witness, words);
    }

    /**
     * Where the report's readings have its value of the slot; null when they do not have it.
     *
     * @param slot null for its first reading as a whole
     */
    private static @Nullable Span place(Entry entry, @Nullable SlotValues slot, Witness witness) {
        if (slot == null) {
            Entry.Said said = said(entry, witness);
            return said == null ? null : said.shown();
        }
        String value = slot.values().get(witness.id());
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (Entry.Said said : entry.said()) {
            int at = said.witness().equals(witness)
                    ? said.text().indexOf(value, said.shown().begin())
                    : -1;
            if (at >= 0 && at + value.length() <= said.shown().end()) {
                return new Span(at, at + value.length());
            }
        }
        return null;
    }

    private static Entry.@Nullable Said said(Entry entry, Witness witness) {
        return entry.said().stream()
                .filter(said -> said.witness().equals(witness))
                .findFirst()
                .orElse(null);
    }
}
