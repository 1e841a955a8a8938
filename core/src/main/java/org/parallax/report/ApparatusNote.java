// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;

/**
 * A place in the base text where other reports have something else. Lemma and variants fill one slot; where no slot tells
 * words of the base apart they are whole readings. Reports that have what the base has stand
 * nowhere in it, nor do those in whose reading nothing is known to fill the slot.
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
            Span lemma = place(entry, slot, base);
            if (lemma != null) {
                add(
                        notes,
                        new ApparatusNote(entry, List.of(slot.slot()), lemma, List.of(), List.of()),
                        sheet,
                        slot,
                        base);
            }
        }
        Entry.Said own = said(entry, base);
        if (notes.isEmpty() && own != null) {
            List<Slot> slots = entry.slots().stream().map(SlotValues::slot).toList();
            add(notes, new ApparatusNote(entry, slots, own.shown(), List.of(), List.of()), sheet, null, base);
        }
        return notes;
    }

    /** @param slot whose values are compared, null for whole readings */
    private static void add(
            List<ApparatusNote> notes, ApparatusNote bare, Sheet sheet, @Nullable SlotValues slot, Witness base) {
        Entry entry = bare.entry();
        String lemma = bare.lemma().in(base.account().text());
        String own = slot == null ? Sheet.normal(lemma) : Sheet.value(slot, base, lemma);
        Map<String, Variant> variants = new LinkedHashMap<>();
        List<Witness> silent = new ArrayList<>();
        for (Witness witness : sheet.witnesses()) {
            Entry.Said said = said(entry, witness);
            if (said == null) {
                silent.add(witness);
                continue;
            }
            Span place = slot == null ? said.shown() : place(entry, slot, witness);
            if (place != null && !witness.equals(base)) {
                String words = place.in(witness.account().text());
                String key = slot == null ? Sheet.normal(words) : Sheet.value(slot, witness, words);
                if (!key.equals(own)) {
                    variants.computeIfAbsent(key, k -> new Variant(words, new ArrayList<>()))
                            .witnesses()
                            .add(witness);
                }
            }
        }
        if (!variants.isEmpty()) {
            notes.add(new ApparatusNote(entry, bare.slots(), bare.lemma(), List.copyOf(variants.values()), silent));
        }
    }

    /** Where the report's readings have its value of the slot; null when they do not have it. */
    private static @Nullable Span place(Entry entry, SlotValues slot, Witness witness) {
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
