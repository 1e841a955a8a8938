// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.AttributionClass;
import org.parallax.model.Entity;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.report.Stress.Kind;

/** Finds with words of a report who says them, in which sentences they stand, and which words weaken them. */
final class SaidReader {
    private final ResolvedStory story;
    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> hedges =
            Tsv.load("/parallax/interpret/hedges.tsv").map();

    SaidReader(ResolvedStory story) {
        this.story = story;
        story.origins().forEach(origin -> origins.putIfAbsent(origin.id(), origin));
        story.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    @Nullable
    Origin origin(String id) {
        return origins.get(id);
    }

    /** The entity over the story that an entity of the report's account is; null when there is none such. */
    @Nullable
    Entity entity(String report, String local) {
        return entities.get(story.entityOf().getOrDefault(new Local(report, local), ""));
    }

    /**
     * @param slots on what readings of the claim differ
     * @param rests ids of the origins that the claim rests on: others are not named, whatever of it they are said to say
     * @param shown words of the report that stand for the claim
     */
    Entry.Said read(Witness witness, List<SlotValues> slots, Set<String> rests, Span shown) {
        Account account = witness.account();
        Span context = shown;
        for (Sentence sentence : account.annotation().sentences()) {
            context = sentence.span().overlaps(shown) ? context.cover(sentence.span()) : context;
        }
        Set<String> speakers =
                new LinkedHashSet<>(speakers(account, rests, shown).values());
        List<Entry.Source> sources = sources(account, rests, shown, speakers);
        boolean set = slots.stream().anyMatch(slot -> slot.slot() == Slot.MODALITY);
        Modality modality = modality(account, shown, set ? 0 : shown.length() / 2);
        List<Stress> stresses = stresses(account, slots, shown, context, modality);
        return new Entry.Said(witness, shown, context, stresses, modality, List.copyOf(speakers), sources);
    }

    /** Who is quoted, by entity or by name, so that nobody is named twice. */
    private Map<String, String> speakers(Account account, Set<String> rests, Span shown) {
        Map<String, String> speakers = new LinkedHashMap<>();
        for (Quotation quotation : account.quotations()) {
            Party speaker = quotation.speaker();
            if (speaker != null
                    && covers(quotation.content(), shown)
                    && (quotation.kind() != QuotationKind.INDIRECT || isSaid(account, quotation, rests))) {
                Entity entity = speaker.entity() == null ? null : entity(account.id(), speaker.entity());
                String name = entity == null ? unnamed(account, quotation, speaker) : Visible.oneLine(entity.name());
                speakers.putIfAbsent(entity == null ? name : entity.id(), name);
            }
        }
        return speakers;
    }

    /** "The statement": whoever is meant by it, where that is known; else the words themselves. */
    private String unnamed(Account account, Quotation quotation, Party speaker) {
        return credits(account, quotation).stream()
                .map(attribution -> name(account, attribution.origin()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Visible.oneLine(speaker.name()));
    }

    private static List<Attribution> credits(Account account, Quotation quotation) {
        return account.attributions().stream()
                .filter(attribution -> attribution.content().equals(quotation.content()))
                .toList();
    }

    /** False for what somebody wants, holds or feels, and for what the claim does not rest on. */
    private boolean isSaid(Account account, Quotation quotation, Set<String> rests) {
        List<Attribution> same = credits(account, quotation);
        return same.isEmpty()
                || same.stream()
                        .anyMatch(attribution -> isOf(account, attribution, rests)
                                && (attribution.attributionClass() == AttributionClass.SPEECH
                                        || attribution.attributionClass() == AttributionClass.REPORT));
    }

    private boolean isOf(Account account, Attribution attribution, Set<String> rests) {
        return rests.contains(CollationJson.origin(story, account.id(), attribution.origin()));
    }

    /** @param speakers who are said to say it; those that the sources name with a way are taken out */
    private List<Entry.Source> sources(Account account, Set<String> rests, Span shown, Set<String> speakers) {
        Set<Entry.Source> sources = new LinkedHashSet<>();
        Set<String> handed = new TreeSet<>();
        for (Attribution attribution : account.attributions()) {
            String name = name(account, attribution.origin());
            if (name != null && covers(attribution.content(), shown) && isOf(account, attribution, rests)) {
                List<String> through = new ArrayList<>();
                for (String relay : attribution.through()) {
                    String by = name(account, relay);
                    if (by != null && !by.equals(name) && !through.contains(by)) {
                        through.add(by);
                    }
                }
                handed.addAll(through);
                boolean told = speakers.stream().anyMatch(speaker -> sameOrPart(speaker, name));
                if (!through.isEmpty()) {
                    speakers.removeIf(speaker -> sameOrPart(speaker, name));
                }
                if (!told || !through.isEmpty()) {
                    sources.add(new Entry.Source(name, through));
                }
            }
        }
        // who only hands on what is credited to somebody behind is named with him
        sources.removeIf(source -> source.through().isEmpty() && handed.contains(source.name()));
        return List.copyOf(sources);
    }

    private @Nullable String name(Account account, String local) {
        Origin origin = origins.get(CollationJson.origin(story, account.id(), local));
        return origin == null || origin.kind() == OriginKind.OWN ? null : Visible.oneLine(origin.name());
    }

    /** True when at least half of the shorter of the two lies in the other. */
    private static boolean covers(Span one, Span other) {
        int shared = shared(one, other);
        return shared > 0 && shared * 2 >= Math.min(one.length(), other.length());
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
    }

    /** "Lund" and "Dr Maria Lund" need not both be named for one reading. */
    private static boolean sameOrPart(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    /** How far the report commits itself to the words: what holds of more than {@code least} characters of them. */
    private static Modality modality(Account account, Span shown, int least) {
        Map<Modality, Integer> held = new EnumMap<>(Modality.class);
        for (Proposition proposition : account.propositions()) {
            held.merge(proposition.modality(), Math.max(0, shared(proposition.span(), shown)), Integer::sum);
        }
        Modality found = Modality.STATED;
        int most = least;
        for (Map.Entry<Modality, Integer> each : held.entrySet()) {
            if (each.getKey() != Modality.STATED && each.getValue() > most) {
                found = each.getKey();
                most = each.getValue();
            }
        }
        return found;
    }

    private List<Stress> stresses(
            Account account, List<SlotValues> slots, Span shown, Span context, Modality modality) {
        List<Stress> stresses = new ArrayList<>();
        String text = account.text();
        for (SlotValues slot : slots) {
            String value = slot.values().get(account.id());
            int at = value == null || value.isEmpty() ? -1 : text.indexOf(value, shown.begin());
            // what covers the whole reading would stress nothing
            if (value != null && at >= 0 && at + value.length() <= shown.end() && value.length() < shown.length()) {
                add(stresses, new Span(at, at + value.length()), Kind.VALUE, context);
            }
        }
        for (Quotation quotation : account.quotations()) {
            if (quotation.cue() != null && covers(quotation.content(), shown)) {
                add(stresses, quotation.cue(), Kind.CUE, context);
            }
        }
        for (Attribution attribution : account.attributions()) {
            if (attribution.cue() != null && covers(attribution.content(), shown)) {
                add(stresses, attribution.cue(), Kind.CUE, context);
            }
        }
        if (modality != Modality.STATED) {
            hedges(account, shown, modality).forEach(span -> add(stresses, span, Kind.HEDGE, context));
        }
        stresses.sort((one, other) -> one.span().compareTo(other.span()));
        return stresses;
    }

    private List<Span> hedges(Account account, Span shown, Modality modality) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            if (sentence.span().overlaps(shown)) {
                for (Token token : sentence.tokens()) {
                    String effect = hedges.getOrDefault(token.lemma(), "");
                    if (effect.equals(Json.code(modality)) && shown.contains(token.span())) {
                        spans.add(token.span());
                    }
                }
            }
        }
        return spans;
    }

    private static void add(List<Stress> stresses, Span span, Kind kind, Span context) {
        boolean free = stresses.stream().noneMatch(stress -> stress.span().overlaps(span));
        if (free && context.contains(span) && span.length() > 0) {
            stresses.add(new Stress(span, kind));
        }
    }
}
