// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Tag;

/** Turns the sources of one article into its origins, each with its kind. Not safe for use by several threads. */
final class OriginFinder {
    private static final Map<String, OriginKind> OUTLETS = outlets();

    private final Words words;
    private final Entities entities;
    private final Map<String, String> speakingNouns;
    private final Map<String, Origin> byKey = new LinkedHashMap<>();

    OriginFinder(Words words, Entities entities, Map<String, String> speakingNouns) {
        this.words = words;
        this.entities = entities;
        this.speakingNouns = speakingNouns;
    }

    private static Map<String, OriginKind> outlets() {
        Map<String, OriginKind> kinds = new LinkedHashMap<>();
        for (List<String> row : Tsv.load("/parallax/interpret/outlets.tsv").rows()) {
            kinds.put(
                    row.get(0).toLowerCase(Locale.ROOT),
                    OriginKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    List<Origin> all() {
        return List.copyOf(byKey.values());
    }

    /** The origin that {@code source} is, made when it is new. Null for a pronoun that means nobody known. */
    @Nullable
    Origin of(Source source) {
        Entity entity = source.entity() == null ? null : entities.get(source.entity());
        if (entity == null && words.is(source.first(), Tag.PRON) && source.first() == source.last()) {
            return null;
        }
        boolean whole = entity != null && (entity.type() == NameType.PERSON || !isCrowd(source));
        String name = whole && entity != null ? entity.name() : source.text();
        OriginKind kind = whole && entity != null ? kindOf(entity) : kindOf(source);
        String key = whole && entity != null ? entity.id() : normal(name);
        return byKey.computeIfAbsent(
                key,
                k -> new Origin(
                        "o" + (byKey.size() + 1),
                        name,
                        kind,
                        List.of(words.annotation().article().id())));
    }

    /** "White House officials" are not the White House. */
    private boolean isCrowd(Source source) {
        int head = source.last();
        while (head > source.first() && !words.lemma(head).equals(source.head())) {
            head--;
        }
        return speakingNouns.containsKey(source.head())
                && words.name(head) == null
                && !words.lower(head).equals(source.head())
                && !"police".equals(source.head());
    }

    /** True when the origin hands on what others say: an agency or an outlet. */
    static boolean relays(Origin origin) {
        return origin.kind() == OriginKind.AGENCY || origin.kind() == OriginKind.OUTLET;
    }

    private OriginKind kindOf(Source source) {
        OriginKind outlet = OUTLETS.get(source.text().toLowerCase(Locale.ROOT));
        if (outlet != null) {
            return outlet;
        }
        String noun = speakingNouns.get(source.head());
        if (noun == null) {
            return OriginKind.BODY;
        }
        OriginKind kind = OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
        boolean unnamed = isCrowd(source) && kind == OriginKind.OFFICIAL;
        return unnamed ? OriginKind.UNNAMED : kind;
    }

    private OriginKind kindOf(Entity entity) {
        OriginKind outlet = OUTLETS.get(entity.name().toLowerCase(Locale.ROOT));
        if (outlet != null) {
            return outlet;
        }
        OriginKind described = apposed(entity);
        if (described != null) {
            return described;
        }
        if (entity.type() == NameType.PERSON) {
            String noun = entity.role() == null ? null : speakingNouns.get(lastWord(entity.role()));
            OriginKind office = noun == null ? OriginKind.PERSON : OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
            return office == OriginKind.OFFICIAL || office == OriginKind.POLICE || office == OriginKind.COURT
                    ? office
                    : OriginKind.PERSON;
        }
        if (entity.type() == NameType.ORGANIZATION) {
            String noun = speakingNouns.get(lastWord(entity.name()));
            return noun == null ? OriginKind.BODY : OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
        }
        return OriginKind.OFFICIAL;
    }

    /** "Interfax, the news agency for ...", "the official IRNA news agency": what the text says that the name is. */
    private @Nullable OriginKind apposed(Entity entity) {
        for (Mention mention : entity.mentions()) {
            int last = words.at(mention.span().end() - 1);
            int from = words.is(last + 1, ",") ? last + 2 : last + 1;
            for (int i = from; i < Math.min(words.size(), from + 6); i++) {
                if (words.is(i, "agency") && words.is(i - 1, "news")) {
                    return OriginKind.AGENCY;
                }
                if (words.is(i, "newspaper") || words.is(i, "magazine") || words.is(i, "broadcaster")) {
                    return OriginKind.OUTLET;
                }
                if (!words.is(i, Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN)) {
                    break;
                }
            }
        }
        return null;
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
