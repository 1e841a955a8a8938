// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.FateFinder.Fate;
import org.parallax.interpret.Tally.Figure;
import org.parallax.interpret.Victims.Group;
import org.parallax.model.Annotation;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Comparator;
import org.parallax.model.Granularity;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Toll;

/**
 * Adds up what befell whom to one figure for each role: the report's own final count. Rules find every figure that a
 * report gives; for the killed and the injured a small regression chooses among them and says whether the choice is
 * certain. Immutable, safe for use by several threads.
 */
final class TollReader {
    /** A past happening is recalled with a time that lies this many days before the publication. */
    private static final long RECENT_DAYS = 31;

    private static final int MOST_SPANS = 6;
    private static final int LATE_SENTENCE = 8;
    private static final long MANY = 6;
    /** From here on the choice is certain: nine of ten are right on reports that nothing was fitted to. */
    private static final double CERTAIN = 0.74;
    /** Dead who are less likely than this are not taken from the shot. */
    private static final double LIKELY = 0.4;

    private final FateFinder fateFinder = new FateFinder();
    private final HeadlineFigures headlineFigures = new HeadlineFigures();
    private final TollScorer killedScorer = new TollScorer("killed");
    private final TollScorer injuredScorer = new TollScorer("injured");

    /** A figure that may be the report's final one. */
    private record Candidate(
            long low, long high, Comparator comparator, List<Span> spans, String rule, double probability) {}

    /** Is told of every figure that may be a report's final one; the weights are fitted to what it sees. */
    interface Watcher {
        void candidate(CasualtyRole role, long value, int assailants, Map<String, Double> features);
    }

    /**
     * What a report tells of casualties.
     *
     * @param tolls in the order of their roles
     * @param quantities those of the annotation, with what befell the people that they count
     */
    record Casualties(List<Toll> tolls, List<Quantity> quantities) {}

    Casualties read(Words words, Entities entities) {
        return read(words, entities, (role, value, assailants, features) -> {});
    }

    Casualties read(Words words, Entities entities, Watcher watcher) {
        Branches branches = new Branches(words);
        Victims victims =
                new Victims(words, branches, entities, fateFinder.list("assailant"), fateFinder.list("household"));
        List<Fate> fates = fateFinder.find(words, branches, victims);
        Map<CasualtyRole, Tally> tallies = tallies(words, people(fates, victims));
        Map<CasualtyRole, Integer> headline =
                headlineFigures.read(words.annotation().article().metadata().title());
        List<Toll> tolls = new ArrayList<>();
        Tally killed = tallies.getOrDefault(CasualtyRole.KILLED, new Tally(CasualtyRole.KILLED));
        Tally injured = tallies.getOrDefault(CasualtyRole.INJURED, new Tally(CasualtyRole.INJURED));
        Tally shot = tallies.getOrDefault(CasualtyRole.SHOT, new Tally(CasualtyRole.SHOT));
        Candidate dead = killed(killed, injured, shot, headline, watcher);
        Candidate hurt = injured(injured, shot, killed.figures(), dead, headline, watcher);
        for (CasualtyRole role : CasualtyRole.values()) {
            Tally tally = tallies.getOrDefault(role, new Tally(role));
            Candidate chosen = switch (role) {
                case KILLED -> dead;
                case INJURED -> hurt;
                case SHOT, MISSING, ARRESTED, DISPLACED, SICKENED, RESCUED, HOSTAGE, EVACUATED -> first(tally);
            };
            Toll toll = toll(role, tally, chosen);
            if (toll != null) {
                tolls.add(toll);
            }
        }
        return new Casualties(tolls, withRoles(words.annotation().quantities(), fates));
    }

    /** The fates of people who are counted by head; those of families are none of a toll. */
    private static List<Fate> people(List<Fate> fates, Victims victims) {
        List<Fate> people = new ArrayList<>();
        for (Fate fate : fates) {
            List<Group> groups = fate.groups().stream()
                    .filter(group -> !victims.isHousehold(group.head()))
                    .toList();
            if (!groups.isEmpty()) {
                people.add(new Fate(fate.role(), groups, fate.token(), fate.done()));
            }
        }
        return people;
    }

    /** What is worst said of the people whom a number counts: "12 people were shot and killed" are killed. */
    private static List<Quantity> withRoles(List<Quantity> quantities, List<Fate> fates) {
        TreeMap<Span, CasualtyRole> roles = new TreeMap<>();
        for (Fate fate : fates) {
            for (Group group : fate.groups()) {
                if (group.isKnown()) {
                    roles.merge(group.span(), fate.role(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        return quantities.stream()
                .map(quantity -> {
                    boolean counts = quantity.unit().equals(Quantity.COUNT);
                    CasualtyRole role = counts ? role(quantity, roles) : null;
                    return role == null ? quantity : quantity.withRole(role);
                })
                .toList();
    }

    private static @Nullable CasualtyRole role(Quantity quantity, NavigableMap<Span, CasualtyRole> roles) {
        Span of = quantity.of();
        int end = of == null ? quantity.span().end() : of.end();
        for (Map.Entry<Span, CasualtyRole> told :
                roles.headMap(new Span(end, end), true).descendingMap().entrySet()) {
            if (told.getKey().contains(quantity.span()) || (of != null && of.contains(told.getKey()))) {
                return told.getValue();
            }
            if (told.getKey().end() < quantity.span().begin()) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Toll toll(CasualtyRole role, Tally tally, @Nullable Candidate chosen) {
        if (chosen != null) {
            return new Toll(
                    role,
                    chosen.low(),
                    chosen.high(),
                    chosen.comparator(),
                    tally.assailants(),
                    chosen.spans(),
                    chosen.probability() >= CERTAIN,
                    chosen.rule());
        }
        Span assailant = tally.assailant();
        return assailant == null
                ? null
                : new Toll(role, 0, 0, Comparator.EXACTLY, tally.assailants(), List.of(assailant), false, "assailant");
    }

    // ---- what the text tells

    private Map<CasualtyRole, Tally> tallies(Words words, List<Fate> fates) {
        Map<Integer, List<Fate>> bySentence = new TreeMap<>();
        fates.forEach(fate -> bySentence
                .computeIfAbsent(words.sentence(fate.token()), s -> new ArrayList<>())
                .add(fate));
        Set<Fate> elsewhere = pastFates(words, bySentence);
        Map<CasualtyRole, Tally> tallies = new EnumMap<>(CasualtyRole.class);
        bySentence.forEach((s, inSentence) -> {
            if (!has(words, s, "elsewhere")) {
                boolean several = has(words, s, "several");
                for (Fate fate : inSentence) {
                    if (!elsewhere.contains(fate)) {
                        tallies.computeIfAbsent(fate.role(), Tally::new).add(fate, s, several);
                    }
                }
            }
        });
        return tallies;
    }

    private boolean has(Words words, int sentence, String list) {
        Set<String> hints = fateFinder.list(list);
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            if (hints.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Fates nearest to a time long before the publication, or to a bare year. */
    private static Set<Fate> pastFates(Words words, Map<Integer, List<Fate>> bySentence) {
        Annotation annotation = words.annotation();
        PublicationTime published = annotation.article().metadata().published();
        Set<Fate> past = new LinkedHashSet<>();
        for (TimeExpression time : annotation.times()) {
            boolean old = published != null
                    && time.to() != null
                    && time.to().toEpochDay() < published.date().toEpochDay() - RECENT_DAYS;
            boolean year = time.granularity() == Granularity.YEAR && time.kind() == TimeKind.DATE;
            int at = words.at(time.span().begin());
            if ((old || year) && at < words.size()) {
                Fate nearest = null;
                for (Fate fate : bySentence.getOrDefault(words.sentence(at), List.of())) {
                    if (nearest == null || Math.abs(fate.token() - at) < Math.abs(nearest.token() - at)) {
                        nearest = fate;
                    }
                }
                if (nearest != null) {
                    past.add(nearest);
                }
            }
        }
        return past;
    }

    // ---- which figure is the final one

    /** The first figure; certain when no other differs. */
    private static @Nullable Candidate first(Tally tally) {
        List<Figure> figures = tally.figures();
        if (figures.isEmpty()) {
            return tally.people() == 0 ? null : people(tally, 0);
        }
        Figure first = figures.get(0);
        boolean agreed = figures.stream().allMatch(figure -> figure.low == first.low);
        return candidate(first.low, figures, agreed ? 1 : 0);
    }

    private @Nullable Candidate killed(
            Tally killed, Tally injured, Tally shot, Map<CasualtyRole, Integer> headline, Watcher watcher) {
        List<Figure> figures = killed.figures();
        Set<Long> values = values(figures);
        if (killed.people() > 0) {
            values.add((long) killed.people());
        }
        Integer inHeadline = headline.get(CasualtyRole.KILLED);
        if (inHeadline != null && killed.isTold()) {
            values.add((long) inHeadline);
        }
        Candidate best = null;
        Set<Long> shotValues = values(shot.figures());
        if (headline.containsKey(CasualtyRole.SHOT)) {
            shotValues.add((long) headline.get(CasualtyRole.SHOT));
        }
        Set<Long> injuredValues = values(injured.figures());
        for (long value : values) {
            Map<String, Double> features = features(value, figures, killed, headline, CasualtyRole.KILLED);
            mark(features, "balance", shotValues.stream().anyMatch(all -> injuredValues.contains(all - value)));
            mark(features, "ord", killed.ordinal() > value);
            watcher.candidate(CasualtyRole.KILLED, value, killed.assailants(), features);
            best = better(best, value, figures, killed, killedScorer.probability(features));
        }
        return best;
    }

    /** Figures given as such, and whoever was shot and is not dead. */
    private @Nullable Candidate injured(
            Tally injured,
            Tally shot,
            List<Figure> killedFigures,
            @Nullable Candidate dead,
            Map<CasualtyRole, Integer> headline,
            Watcher watcher) {
        long killed = dead == null || dead.probability() < LIKELY ? 0 : dead.low();
        List<Figure> figures = injured.figures();
        // "Twelve were shot and killed": nobody of them is left.
        List<Figure> hit = shot.figures().stream()
                .filter(figure -> killedFigures.stream().noneMatch(one -> one.spans.equals(figure.spans)))
                .toList();
        Set<Long> direct = values(figures);
        if (injured.people() > 0) {
            direct.add((long) injured.people());
        }
        Set<Long> rest = new LinkedHashSet<>();
        values(hit).forEach(all -> rest.add(all - killed));
        rest.removeIf(left -> left <= 0);
        Set<Long> values = new LinkedHashSet<>(direct);
        values.addAll(rest);
        Integer inHeadline = headline.get(CasualtyRole.SHOT);
        Candidate best = null;
        for (long value : values) {
            Map<String, Double> features = features(value, figures, injured, headline, CasualtyRole.INJURED);
            boolean told = figures.stream().anyMatch(figure -> figure.low == value);
            mark(features, "both", told && rest.contains(value));
            mark(features, "haveK", killed > 0);
            mark(features, "firstshot", !hit.isEmpty() && hit.get(0).low - killed == value);
            mark(features, "shotlarger", hit.stream().anyMatch(figure -> figure.low - killed > value));
            boolean fits = inHeadline != null && (inHeadline == value || inHeadline == value + killed);
            mark(features, "titleshot", fits);
            mark(features, "titleshotother", inHeadline != null && !fits);
            mark(features, "nodirect", figures.isEmpty());
            watcher.candidate(CasualtyRole.INJURED, value, injured.assailants(), features);
            double probability = injuredScorer.probability(features);
            if (direct.contains(value)) {
                best = better(best, value, figures, injured, probability);
            } else if (best == null || probability > best.probability()) {
                best = left(value, killed, hit, killed == 0 ? null : dead, probability);
            }
        }
        return best;
    }

    /** "Five were shot, and one of them died": four are left. */
    private static Candidate left(
            long value, long killed, List<Figure> hit, @Nullable Candidate dead, double probability) {
        Candidate shot = candidate(value + killed, hit, probability);
        List<Span> spans = new ArrayList<>(shot.spans());
        if (dead != null) {
            spans.addAll(dead.spans());
        }
        return new Candidate(
                value,
                Math.max(value, shot.high() - killed),
                shot.comparator(),
                some(spans),
                dead == null ? "shot" : "shot-less-killed",
                probability);
    }

    private static Set<Long> values(List<Figure> figures) {
        Set<Long> values = new LinkedHashSet<>();
        figures.forEach(figure -> values.add(figure.low));
        return values;
    }

    private static @Nullable Candidate better(
            @Nullable Candidate best, long value, List<Figure> figures, Tally tally, double probability) {
        if (best != null && best.probability() >= probability) {
            return best;
        }
        boolean told = figures.stream().anyMatch(figure -> figure.low == value);
        if (told || tally.people() == value) {
            return told ? candidate(value, figures, probability) : people(tally, probability);
        }
        Span at = tally.toldAt();
        return at == null
                ? best
                : new Candidate(value, value, Comparator.EXACTLY, List.of(at), "headline", probability);
    }

    private static Candidate people(Tally tally, double probability) {
        return new Candidate(
                tally.people(), tally.people(), Comparator.EXACTLY, some(tally.peopleAt()), "people", probability);
    }

    private static Candidate candidate(long value, List<Figure> figures, double probability) {
        long high = value;
        Comparator comparator = Comparator.EXACTLY;
        List<Span> spans = new ArrayList<>();
        boolean sum = false;
        boolean first = true;
        for (Figure figure : figures) {
            if (figure.low == value) {
                high = first ? figure.high : high;
                comparator = first ? figure.comparator : comparator;
                sum |= first && figure.spans.size() > 1;
                first = false;
                spans.addAll(figure.spans);
            }
        }
        return new Candidate(value, high, comparator, some(spans), sum ? "sum" : "count", probability);
    }

    private static List<Span> some(Collection<Span> spans) {
        return spans.stream().distinct().sorted().limit(MOST_SPANS).toList();
    }

    private static Map<String, Double> features(
            long value, List<Figure> figures, Tally tally, Map<CasualtyRole, Integer> headline, CasualtyRole role) {
        Map<String, Double> features = new LinkedHashMap<>();
        long same = figures.stream().filter(figure -> figure.low == value).count();
        long most = figures.stream().mapToLong(figure -> figure.low).max().orElse(-1);
        mark(features, "first", !figures.isEmpty() && figures.get(0).low == value);
        mark(features, "max", most == value);
        mark(features, "larger", most > value);
        mark(features, "twice", same >= 2);
        features.put("share", figures.isEmpty() ? 0.0 : (double) same / figures.size());
        mark(features, "peoplemore", tally.people() > value);
        Integer inHeadline = headline.get(role);
        mark(features, "titleeq", inHeadline != null && inHeadline == value);
        mark(features, "titleother", inHeadline != null && inHeadline != value);
        mark(features, "one", value == 1);
        mark(features, "many", value >= MANY);
        for (Figure figure : figures) {
            if (figure.low == value) {
                mark(features, "late", figure.sentence > LATE_SENTENCE);
                mark(features, "restonly", figure.rest);
                mark(features, "parts", figure.groups > 1);
                mark(features, "several", figure.several);
                mark(features, "vague", figure.vague);
                break;
            }
        }
        return features;
    }

    private static void mark(Map<String, Double> features, String name, boolean holds) {
        features.put(name, holds ? 1.0 : 0.0);
    }
}
