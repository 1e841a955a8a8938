// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Span;

/**
 * Sources of one report that are named by what they have written or by what they are, and who is meant: "a ministry release"
 * is the ministry's word, "the statement" that of whoever was said to have made one, "the news agency" the one named before.
 * Without a sure answer a source stands for itself.
 */
final class StandIns {
    private static final Set<String> WRITINGS =
            Tsv.load("/parallax/resolve/writings.tsv").words();
    private static final Map<String, String> RELAYS =
            Tsv.load("/parallax/resolve/bare-relays.tsv").map();

    private final Account account;
    private final Map<String, Origin> origins = new HashMap<>();
    private final List<Attribution> attributions;

    private StandIns(Account account) {
        this.account = account;
        account.origins().forEach(origin -> origins.put(origin.id(), origin));
        attributions = new ArrayList<>(account.attributions());
        attributions.sort(Comparator.comparing(Attribution::content).thenComparing(Attribution::origin));
    }

    /** By the id of an origin of the account that stands for another, who is meant. */
    static Map<String, Origin> in(Account account) {
        StandIns found = new StandIns(account);
        Map<String, Origin> meant = new HashMap<>();
        for (Origin origin : account.origins()) {
            Origin other = found.meant(origin);
            if (other != null) {
                meant.put(origin.id(), other);
            }
        }
        return meant;
    }

    private @Nullable Origin meant(Origin origin) {
        String name = bare(origin.name());
        if (RELAYS.containsKey(name)) {
            return relay(origin, OriginKind.valueOf(RELAYS.get(name).toUpperCase(Locale.ROOT)));
        }
        return WRITINGS.contains(name) ? writer(origin, name) : owner(origin, name);
    }

    /** "The agency": the last agency, outlet or body that was credited before, when it is an agency. */
    private @Nullable Origin relay(Origin origin, OriginKind kind) {
        Origin last = null;
        for (Attribution attribution : attributions) {
            if (attribution.origin().equals(origin.id())) {
                return last != null && last.kind() == kind ? last : null;
            }
            Origin other = origins.get(attribution.origin());
            if (other != null && isBody(other) && !RELAYS.containsKey(bare(other.name()))) {
                last = other;
            }
        }
        return null;
    }

    /** "The statement": whoever was last said to have made one. */
    private @Nullable Origin writer(Origin origin, String writing) {
        Origin last = null;
        for (Attribution attribution : attributions) {
            if (attribution.origin().equals(origin.id())) {
                return last;
            }
            Origin other = origins.get(attribution.origin());
            boolean made = mentions(attribution.cue(), writing)
                    || (attribution.speaker() != null
                            && mentions(attribution.speaker().span(), writing));
            if (other != null && made && !WRITINGS.contains(bare(other.name()))) {
                Origin owner = owner(other, bare(other.name()));
                last = owner == null ? other : owner;
            }
        }
        return null;
    }

    private boolean mentions(@Nullable Span span, String writing) {
        return span != null
                && (" " + span.in(account.text()).toLowerCase(Locale.ROOT) + " ").contains(" " + writing + " ");
    }

    /** "A Torvik police statement": the Torvik police. */
    private @Nullable Origin owner(Origin origin, String name) {
        String writing = WRITINGS.stream()
                .filter(word -> name.endsWith(" " + word))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        if (origin.kind() != OriginKind.DOCUMENT || writing == null) {
            return null;
        }
        String shown = withoutArticle(origin.name());
        String owner = shown.substring(0, shown.length() - writing.length()).strip();
        if (owner.endsWith("'s") || owner.endsWith("\u2019s")) {
            owner = owner.substring(0, owner.length() - 2);
        } else if (owner.endsWith("s'") || owner.endsWith("s\u2019")) {
            owner = owner.substring(0, owner.length() - 1);
        }
        String whose = bare(owner);
        for (Origin other : account.origins()) {
            if (bare(other.name()).equals(whose)) {
                return other;
            }
        }
        boolean known = account.entities().stream()
                .anyMatch(entity -> bare(entity.name()).equals(whose));
        return known ? new Origin(origin.id(), owner, origin.kind(), origin.reports()) : null;
    }

    private static boolean isBody(Origin origin) {
        return switch (origin.kind()) {
            case AGENCY, OUTLET, BODY, COMPANY -> true;
            case PERSON, OFFICIAL, POLICE, COURT, DOCUMENT, UNNAMED, OWN -> false;
        };
    }

    private static String bare(String name) {
        return withoutArticle(name.toLowerCase(Locale.ROOT)).replace(".", "");
    }

    private static String withoutArticle(String name) {
        for (String article : List.of("the ", "The ", "a ", "A ", "an ", "An ")) {
            if (name.startsWith(article)) {
                return name.substring(article.length());
            }
        }
        return name;
    }
}
