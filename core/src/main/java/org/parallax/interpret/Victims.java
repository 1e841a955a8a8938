// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Comparator;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Reads how many people a noun phrase means, and who they are. Immutable. */
final class Victims {
    static final Set<String> PEOPLE =
            Tsv.load("/parallax/interpret/people-nouns.tsv").words();
    private static final Set<String> REST = Set.of("other", "others", "another", "more", "additional", "else");
    private static final Set<String> SHARED = Set.of("the", "these", "those", "both", "all", "them");
    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whom");
    private static final Set<String> SINGLE = Set.of("he", "she", "him", "her", "himself", "herself");

    private final Words words;
    private final Branches branches;
    private final Entities entities;
    private final Set<String> assailants;
    private final Set<String> households;
    /** Counts by the begin of the words that they count or consist of. */
    private final Map<Integer, Quantity> counts = new TreeMap<>();

    private final Map<Integer, Quantity> ages = new TreeMap<>();

    /**
     * People whom a noun phrase means.
     *
     * @param head token of the noun
     * @param low how many; 0 when it does not tell
     * @param key who it is, for one person: an entity's id or "aged 19"; null when the words tell neither
     * @param definite true for people told of before: "the man", "both", "he"
     * @param rest true for people beside others: "two more", "another man"
     * @param part true for some of the people told of before: "two of them"
     * @param assailant true for those who did it
     * @param ordinal for "a third victim" the number, else 0
     */
    record Group(
            int head,
            long low,
            long high,
            Comparator comparator,
            @Nullable String key,
            boolean definite,
            boolean rest,
            boolean part,
            boolean assailant,
            int ordinal,
            Span span) {
        boolean isKnown() {
            return low > 0;
        }
    }

    /** @param households nouns that count people by the house: "200 families" */
    Victims(Words words, Branches branches, Entities entities, Set<String> assailants, Set<String> households) {
        this.households = households;
        this.words = words;
        this.branches = branches;
        this.entities = entities;
        this.assailants = assailants;
        for (Quantity quantity : words.annotation().quantities()) {
            boolean count = quantity.unit().equals(Quantity.COUNT);
            if (!count && !quantity.unit().equals(Quantity.AGE)) {
                continue;
            }
            Map<Integer, Quantity> byToken = count ? counts : ages;
            enter(byToken, quantity, quantity.span());
            if (quantity.of() != null && count) {
                int last = words.at(quantity.of().end() - 1);
                if (last < words.size()) {
                    byToken.putIfAbsent(words.get(last).span().begin(), quantity);
                }
            }
        }
    }

    private void enter(Map<Integer, Quantity> byToken, Quantity quantity, Span span) {
        for (int i = words.at(span.begin());
                i < words.size() && words.get(i).span().begin() < span.end();
                i++) {
            byToken.putIfAbsent(words.get(i).span().begin(), quantity);
        }
    }

    /** The people whom {@code head} and what is joined to it mean; "who" means its antecedent. */
    List<Group> read(int head) {
        return read(head, false);
    }

    /** @param violent true for what a verb of violence is done to: "himself" is whoever did it */
    List<Group> read(int head, boolean violent) {
        int antecedent = antecedent(head);
        if (antecedent < 0) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        for (int i : branches.conjuncts(antecedent)) {
            Group group = group(i, violent);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** "12 deaths": as many people as the noun is counted. */
    @Nullable
    Group counted(int noun) {
        Quantity count =
                counts.get(words.get(branches.child(noun, "nummod")).span().begin());
        if (count == null
                || count.low().compareTo(BigDecimal.ONE) < 0
                || count.low().scale() > 0) {
            return null;
        }
        Span span = count.span().cover(words.get(noun).span());
        boolean definite = branches.of(noun).stream().anyMatch(child -> SHARED.contains(words.lower(child)));
        return new Group(
                noun,
                count.low().longValue(),
                count.high().longValue(),
                count.comparator(),
                null,
                definite,
                isRest(count),
                false,
                false,
                0,
                span);
    }

    /** The noun that a relative pronoun stands for; the token itself when it is none; -1 when none is found. */
    int antecedent(int token) {
        if (!words.is(token, Tag.PRON, Tag.SCONJ, Tag.DET) || !RELATIVE.contains(words.lower(token))) {
            return token;
        }
        int at = token;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            if (words.relates(at, "acl")) {
                return words.headOf(at);
            }
            at = words.headOf(at);
        }
        return -1;
    }

    /** True for what is told of houses and not of heads: the number is no number of people. */
    boolean isHousehold(int head) {
        return households.contains(words.lemma(head));
    }

    /** True when the token can be the head of people. */
    boolean isPeople(int head) {
        return group(head, false) != null;
    }

    @Nullable
    private Group group(int head, boolean violent) {
        int begin = words.get(head).span().begin();
        Quantity count = counts.get(begin);
        int nummod = branches.child(head, "nummod");
        if (count == null && nummod >= 0) {
            count = counts.get(words.get(nummod).span().begin());
        }
        for (int owner : count == null ? branches.children(head, "nmod:poss", "compound") : List.<Integer>of()) {
            // "two sheriff's deputies": the number may hang on the owner
            int number = branches.child(owner, "nummod");
            count = number < 0 || !isPlural(head)
                    ? count
                    : counts.get(words.get(number).span().begin());
        }
        Name name = words.name(head);
        boolean person = name != null && name.type() == NameType.PERSON;
        String lemma = words.lemma(head);
        boolean human = PEOPLE.contains(lemma)
                || PEOPLE.contains(words.lower(head))
                || (words.is(head, Tag.NOUN) && count != null && (isDoer(lemma) || isHousehold(head)))
                || isNumbered(head);
        boolean pronoun = words.is(head, Tag.PRON) && name == null;
        if (name != null && !person && !human) {
            return null;
        }
        boolean numeral = count != null && count.span().contains(words.get(head).span());
        Quantity age = ages.get(begin);
        boolean aged = age != null && !human && name == null && !words.is(head, Tag.NUM);
        if (!person && !human && !pronoun && !numeral && !aged) {
            return null;
        }
        boolean definite = false;
        boolean rest = words.lower(head).equals("others") || words.lower(head).equals("another");
        boolean article = false;
        boolean owned = false;
        int ordinal = 0;
        for (int child : branches.of(head)) {
            String form = words.lower(child);
            definite |= SHARED.contains(form);
            owned |= words.relates(child, "nmod:poss");
            rest |= REST.contains(form) && child < head;
            article |= form.equals("a") || form.equals("an") || form.equals("one");
            ordinal = Math.max(ordinal, ordinal(form));
        }
        ordinal = Math.max(ordinal, ordinal(words.lower(head)));
        if (count != null && isRest(count)) {
            rest = true;
        }
        boolean part = partOf(head);
        Span span = words.get(head).span();
        boolean did = assailants.contains(lemma);
        if (pronoun) {
            String form = words.lower(head);
            if (SINGLE.contains(form)) {
                String id = entities.within(span);
                boolean self = violent && form.endsWith("self");
                return new Group(head, 1, 1, Comparator.EXACTLY, id, true, false, false, self, 0, span);
            }
            boolean one = form.equals("one") || form.equals("another") || form.equals("someone");
            boolean both = form.equals("both");
            if (one || both) {
                long n = both ? 2 : 1;
                return new Group(head, n, n, Comparator.EXACTLY, null, both, rest, part, false, 0, span);
            }
            if (count == null) {
                return form.equals("they") || form.equals("them") || form.equals("others") || form.equals("all")
                        ? new Group(head, 0, 0, Comparator.EXACTLY, null, true, rest, part, false, 0, span)
                        : null;
            }
        }
        if (count != null && !person) {
            if (count.low().compareTo(BigDecimal.ONE) < 0 || count.low().scale() > 0) {
                return null;
            }
            Span whole = count.span().cover(span);
            return new Group(
                    head,
                    count.low().longValue(),
                    count.high().longValue(),
                    count.comparator(),
                    count.low().compareTo(BigDecimal.ONE) == 0 ? ageKey(head) : null,
                    definite,
                    rest,
                    part,
                    did,
                    ordinal,
                    whole.length() < 60 ? whole : span);
        }
        boolean plural = !person && isPlural(head);
        if (plural) {
            return new Group(head, 0, 0, Comparator.EXACTLY, null, true, rest, part, did, ordinal, span);
        }
        String key = person || nameOf(head) != null ? entity(head, span) : ageKey(head);
        if (key == null && owned) {
            key = "own " + lemma;
        }
        boolean fresh = article || person || owned || words.sentence(head) == 0;
        return new Group(
                head, 1, 1, Comparator.EXACTLY, key, definite || (!fresh && !article), rest, part, did, ordinal, span);
    }

    /** "Skiers", "cyclists": most nouns of these shapes are people, when their number is told with their fate. */
    private static boolean isDoer(String lemma) {
        return lemma.endsWith("er") || lemma.endsWith("ist") || lemma.endsWith("ian") || lemma.endsWith("man");
    }

    /** "Two people died, and a third was hurt". */
    private boolean isNumbered(int head) {
        int determiner = branches.child(head, "det");
        return ordinal(words.lower(head)) > 0 && determiner >= 0 && words.is(determiner, "a");
    }

    /** "Three other people", "two more": the words between the number and what it counts. */
    private boolean isRest(Quantity count) {
        int from = words.at(count.span().end());
        int to = count.of() == null ? from + 1 : words.at(count.of().end() - 1) + 1;
        for (int i = from; i < Math.min(to, words.size()); i++) {
            if (REST.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean partOf(int head) {
        for (int child : branches.of(head)) {
            boolean of = words.relates(child, "nmod") && "of".equals(branches.preposition(child));
            if (of
                    && (words.is(child, Tag.PRON)
                            || isPlural(child)
                            || counts.containsKey(words.get(child).span().begin()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlural(int head) {
        String form = words.lower(head);
        return form.equals("people")
                || form.equals("men")
                || form.equals("women")
                || form.equals("children")
                || (form.endsWith("s") && !words.lemma(head).equals(form));
    }

    /** The name in the noun's own phrase: "his wife, Ann Lund". */
    private @Nullable Name nameOf(int head) {
        for (int child : branches.of(head)) {
            Name name = words.name(child);
            if (name != null
                    && name.type() == NameType.PERSON
                    && (words.relates(child, "appos") || words.relates(child, "flat"))) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String entity(int head, Span span) {
        Name name = words.name(head) != null ? words.name(head) : nameOf(head);
        Span at = name == null ? span : name.span();
        String id = entities.within(at);
        return id != null ? id : name == null ? null : name.span().in(words.text());
    }

    private @Nullable String ageKey(int head) {
        for (int child : branches.of(head)) {
            Quantity age = ages.get(words.get(child).span().begin());
            if (age != null) {
                return "aged " + age.low().toPlainString();
            }
        }
        Quantity own = ages.get(words.get(head).span().begin());
        return own == null ? null : "aged " + own.low().toPlainString();
    }

    private static int ordinal(String form) {
        return switch (form) {
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            case "fifth" -> 5;
            case "sixth" -> 6;
            case "seventh" -> 7;
            default -> 0;
        };
    }
}
