// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.Modality;
import org.parallax.model.Origin;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Toll;
import org.parallax.report.Passage.Run;

/**
 * An account for people to read on a terminal: who is in it, who said what, what happened, how many, when, and on whose
 * word. Every word shown is a slice of the report, a code, or a phrase of {@code phrases.tsv}.
 */
public final class AccountText {
    /** Cells of the column that says who or what. */
    private static final int NARROW_LABEL = 18;

    private static final int WIDE_LABEL = 26;
    /** From this width on the first column is wide. */
    private static final int WIDE = 100;
    /** Entities that are mentioned once are left out behind this many others. */
    private static final int ENOUGH = 12;

    private static final int SHORT_CLAUSE = 40;

    private final Account account;
    private final String text;
    private final boolean explain;
    private final int label;
    private final Lines lines;
    private final Phrases phrases = Phrases.read();

    private AccountText(Account account, int width, boolean colour, boolean explain) {
        this.account = account;
        this.text = account.text();
        this.explain = explain;
        int cells = Math.max(TerminalTable.NARROWEST, Math.min(TerminalTable.WIDEST, width));
        this.lines = new Lines(cells, colour);
        this.label = cells >= WIDE ? WIDE_LABEL : cells >= 60 ? NARROW_LABEL : cells / 4;
    }

    /**
     * Lays the account out.
     *
     * @param width cells of a line of the terminal
     * @param colour whether ANSI colours may be used; nothing is said by colour alone
     * @param explain whether to say which rule gave an item
     * @return lines, each ending with a line end
     */
    public static String of(Account account, int width, boolean colour, boolean explain) {
        return new AccountText(account, width, colour, explain).write();
    }

    private String write() {
        head();
        who();
        said();
        happened();
        counted();
        credited();
        return lines.text();
    }

    // ---- the report itself

    private void head() {
        Metadata metadata = account.annotation().article().metadata();
        String title = metadata.title();
        if (title == null) {
            title = account.annotation().sentences().stream()
                    .filter(Sentence::headline)
                    .findFirst()
                    .map(sentence -> sentence.span().in(text))
                    .orElse(phrases.of("title.unknown"));
        }
        lines.hang(0, new Passage(), new Passage().add(title, Ink.STRONG));
        Passage from = new Passage().add(metadata.outlet() == null ? phrases.of("outlet.unknown") : metadata.outlet());
        PublicationTime published = metadata.published();
        String day = published == null ? phrases.of("date.unknown") : published.text();
        from.dot().add(day.length() >= 16 && published != null ? day.substring(0, 10) : day);
        if (published != null && day.length() >= 16) {
            from.dot().add(day.substring(11, 16));
        }
        for (String author : metadata.authors()) {
            from.dot().add(author);
        }
        if (metadata.file() != null) {
            from.dot().add(metadata.file(), Ink.FAINT);
        }
        lines.hang(0, new Passage(), from);
    }

    private void heading(String key, int count) {
        Passage head = new Passage()
                .add("━━ ", Ink.FAINT)
                .add(phrases.of(key), Ink.STRONG)
                .add("  ")
                .add(Integer.toString(count), Ink.FAINT)
                .add(" ");
        List<Run> line = new ArrayList<>(head.line());
        int rule = lines.width() - Passage.width(line);
        line.add(new Run("━".repeat(Math.max(0, rule)), Ink.FAINT));
        lines.empty();
        lines.print(0, line);
    }

    /** The first column, padded or on a line of its own when it is too long. */
    private void row(Passage name, Passage body) {
        int width = Passage.width(name.line());
        if (width > label - 2) {
            lines.hang(2, new Passage(), name);
            if (!body.isEmpty()) {
                lines.hang(2 + label, new Passage(), body);
            }
            return;
        }
        lines.hang(2, new Passage().add(name).add(" ".repeat(label - width)), body);
    }

    private void explained(String rule) {
        if (explain && !rule.isEmpty()) {
            lines.hang(
                    2 + label,
                    new Passage(),
                    new Passage().add(phrases.of("rule") + " ", Ink.FAINT).add(rule, Ink.FAINT));
        }
    }

    // ---- who

    private void who() {
        List<Entity> entities = new ArrayList<>(account.entities());
        entities.removeIf(entity -> entity.mentions().stream().allMatch(m -> m.kind() == MentionKind.PRONOUN));
        if (entities.isEmpty()) {
            return;
        }
        entities.sort(Comparator.comparing((Entity entity) -> -entity.mentions().size()));
        if (entities.size() > ENOUGH) {
            entities.subList(ENOUGH, entities.size())
                    .removeIf(entity -> entity.mentions().size() < 2);
        }
        heading("account.who", account.entities().size());
        for (Entity entity : entities) {
            Passage about = new Passage();
            part(about, entity.role(), Ink.PLAIN);
            part(about, phrases.of("type", entity.type()), Ink.FAINT);
            part(about, entity.country(), Ink.FAINT);
            part(about, entity.sector(), Ink.FAINT);
            int count = entity.mentions().size();
            if (count > 1) {
                part(about, phrases.count("times", count), Ink.FAINT);
            }
            row(new Passage().add(entity.name(), Ink.STRONG), about);
        }
        if (entities.size() < account.entities().size()) {
            int more = account.entities().size() - entities.size();
            row(new Passage(), new Passage().add(phrases.count("account.more", more), Ink.FAINT));
        }
    }

    private static void part(Passage line, @Nullable String words, Ink ink) {
        if (words != null) {
            (line.isEmpty() ? line : line.dot()).add(words, ink);
        }
    }

    // ---- who said what

    private void said() {
        if (account.quotations().isEmpty()) {
            return;
        }
        heading("account.said", account.quotations().size());
        String last = "";
        for (Quotation quotation : account.quotations()) {
            Party speaker = quotation.speaker();
            String known = speaker == null || speaker.isUnresolved() ? "" : nameOf(speaker);
            // Who goes on speaking is not named again, as in a script; with rules between the rows nobody would see it.
            boolean goesOn = !explain && !known.isEmpty() && known.equals(last);
            Passage name = known.isEmpty()
                    ? new Passage().add(phrases.of("speaker.unknown"), Ink.FAINT)
                    : goesOn ? new Passage() : new Passage().add(known, Ink.STRONG);
            last = known;
            Passage words = new Passage();
            if (quotation.cue() != null) {
                words.add(quotation.cue().in(text), Ink.FAINT);
            }
            if (quotation.addressee() != null) {
                words.add(words.isEmpty() ? "" : " ")
                        .add("→ ", Ink.FAINT)
                        .add(quotation.addressee().name(), Ink.FAINT);
            }
            if (quotation.occasion() != null && isNews(quotation, quotation.occasion())) {
                words.add(words.isEmpty() ? "" : " ").add(quotation.occasion().in(text), Ink.FAINT);
            }
            words.add(words.isEmpty() ? "" : "  ");
            boolean first = true;
            for (Span part : quotation.parts()) {
                words.add(first ? "" : " … ", Ink.FAINT).add(part.in(text));
                first = false;
            }
            for (String via : quotation.via()) {
                words.add("  ").add(phrases.of("source.from") + " ", Ink.FAINT).add(originName(via), Ink.FAINT);
            }
            row(name, words);
            explained(phrases.of("quotation", quotation.kind()));
        }
    }

    /** False for an occasion that the cue or the statement, which are shown, has in it. */
    private static boolean isNews(Quotation quotation, Span occasion) {
        return (quotation.cue() == null || !quotation.cue().overlaps(occasion))
                && quotation.parts().stream().noneMatch(part -> part.overlaps(occasion));
    }

    /** The entity's own name when the words are only a part of it, with the words where they tell more. */
    private String nameOf(Party party) {
        for (Entity entity : account.entities()) {
            if (entity.id().equals(party.entity())) {
                return entity.name();
            }
        }
        return party.name();
    }

    private String originName(String id) {
        return account.origins().stream()
                .filter(origin -> origin.id().equals(id))
                .map(Origin::name)
                .findFirst()
                .orElse(phrases.of("speaker.unknown"));
    }

    // ---- what happened

    private void happened() {
        if (account.events().isEmpty()) {
            return;
        }
        heading("account.happened", account.events().size());
        for (Event event : account.events()) {
            Passage type = new Passage().add(event.type().name(), Ink.STRONG);
            if (event.mode() != null) {
                type.add(" ").add(event.mode(), Ink.FAINT);
            }
            Passage line = parties(event.actors());
            if (!event.recipients().isEmpty()) {
                line.add(" → ", Ink.FAINT).add(parties(event.recipients()));
            }
            if (event.place() != null) {
                part(line, event.place().name(), Ink.FAINT);
            }
            TimeExpression time = event.time();
            if (time != null) {
                part(line, time.span().in(text) + day(time), Ink.FAINT);
            }
            if (event.modality() != Modality.STATED) {
                part(line, phrases.of("modality", event.modality()), Ink.DIFFER);
            }
            if (event.negated()) {
                part(line, phrases.of("negated"), Ink.CONFLICT);
            }
            row(type, line);
            lines.hang(2 + label, new Passage(), clause(event.trigger()));
            explained(event.rule());
        }
    }

    private Passage parties(List<Actor> actors) {
        Passage line = new Passage();
        for (Actor actor : actors) {
            line.add(line.isEmpty() ? "" : ", ").add(actor.party().name());
            String code = codes(actor);
            line.add(code.isEmpty() ? "" : " " + code, Ink.FAINT);
        }
        return line.isEmpty() ? line.add("?", Ink.FAINT) : line;
    }

    private static String codes(Actor actor) {
        String country = actor.country() == null ? "" : actor.country();
        String sector = actor.sector() == null ? "" : actor.sector();
        return (country + " " + sector).strip();
    }

    /** The clause around the words, with them stressed. */
    private Passage clause(Span words) {
        Span around = words;
        for (Proposition proposition : account.propositions()) {
            if (proposition.span().contains(words)) {
                around = proposition.span();
                if (around.length() < SHORT_CLAUSE) {
                    around = account.annotation()
                            .sentences()
                            .get(proposition.sentence())
                            .span();
                }
                break;
            }
        }
        return new Passage()
                .add(text.substring(around.begin(), words.begin()))
                .add(words.in(text), Ink.STRESSED)
                .add(text.substring(words.end(), around.end()));
    }

    /** The days that the words stand for, when they don't say so themselves. */
    private static String day(TimeExpression time) {
        if (time.from() == null || time.to() == null) {
            return "";
        }
        String from = time.from().toString();
        return " (" + (time.from().equals(time.to()) ? from : from + "/" + time.to()) + ")";
    }

    // ---- how many, and when

    private void counted() {
        int shown = account.tolls().size();
        List<Quantity> quantities =
                account.annotation().quantities().stream().filter(this::isTold).toList();
        List<TimeExpression> times = times();
        if (shown > 0 || !quantities.isEmpty()) {
            heading("account.counted", shown + quantities.size());
        }
        for (Toll toll : account.tolls()) {
            Passage name = new Passage().add(phrases.of("toll", toll.role()), Ink.STRONG);
            String bound = phrases.of("comparator", toll.comparator());
            String figure = Long.toString(toll.low()) + (toll.high() == toll.low() ? "" : "–" + toll.high());
            Passage line = new Passage().add(bound.isEmpty() ? "" : bound + " ").add(figure, Ink.STRESSED);
            if (toll.assailants() > 0) {
                part(line, phrases.count("assailants", toll.assailants()), Ink.FAINT);
            }
            if (!toll.certain()) {
                part(line, phrases.of("toll.uncertain"), Ink.DIFFER);
            }
            TreeSet<String> words = new TreeSet<>();
            for (Span span : toll.spans()) {
                if (words.add(span.in(text))) {
                    part(line, span.in(text), Ink.FAINT);
                }
            }
            row(name, line);
            explained(toll.rule());
        }
        for (Quantity quantity : quantities) {
            Passage value = new Passage().add(quantity.span().in(text));
            Passage of = new Passage();
            if (quantity.of() != null && !quantity.span().contains(quantity.of())) {
                of.add(quantity.of().in(text), Ink.FAINT);
            }
            row(value, of);
        }
        if (!times.isEmpty()) {
            heading("account.when", times.size());
            for (TimeExpression time : times) {
                Passage when = new Passage().add(meaning(time), Ink.FAINT);
                row(new Passage().add(time.span().in(text)), when);
            }
        }
    }

    /** Ages and bare numbers tell nothing by themselves. */
    private boolean isTold(Quantity quantity) {
        boolean inToll = account.tolls().stream()
                .flatMap(toll -> toll.spans().stream())
                .anyMatch(span -> span.overlaps(quantity.span()));
        boolean bare = quantity.unit().equals(Quantity.COUNT) && quantity.of() == null;
        return !inToll && !bare && !quantity.unit().equals(Quantity.AGE);
    }

    /** Times that are fixed, each once. */
    private List<TimeExpression> times() {
        Map<String, TimeExpression> times = new LinkedHashMap<>();
        for (TimeExpression time : account.annotation().times()) {
            if (time.from() != null || time.kind() == TimeKind.DURATION || time.kind() == TimeKind.SET) {
                times.putIfAbsent(time.span().in(text), time);
            }
        }
        return List.copyOf(times.values());
    }

    private static String meaning(TimeExpression time) {
        String days = day(time).strip();
        String clock = time.clock() == null ? "" : time.clock().toString();
        String period = time.period() == null ? "" : time.period();
        String plain = days.isEmpty() ? "" : days.substring(1, days.length() - 1);
        return (plain + " " + clock + " " + period).strip();
    }

    // ---- on whose word

    private void credited() {
        if (account.origins().isEmpty()) {
            return;
        }
        heading("account.credited", account.origins().size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        account.attributions().forEach(attribution -> counts.merge(attribution.origin(), 1, Integer::sum));
        List<Origin> origins = new ArrayList<>(account.origins());
        origins.sort(Comparator.comparing((Origin origin) -> -counts.getOrDefault(origin.id(), 0)));
        for (Origin origin : origins) {
            Passage line = new Passage().add(phrases.of("origin", origin.kind()), Ink.FAINT);
            int count = counts.getOrDefault(origin.id(), 0);
            line.dot().add(phrases.count("statements", count));
            row(new Passage().add(origin.name(), Ink.STRONG), line);
        }
        long own = account.propositions().stream()
                .filter(proposition -> proposition.origins().isEmpty())
                .count();
        if (own > 0) {
            row(
                    new Passage().add(phrases.of("source.own"), Ink.FAINT),
                    new Passage().add(phrases.count("clauses", (int) own), Ink.FAINT));
        }
    }
}
