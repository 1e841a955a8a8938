// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Origin;
import org.parallax.model.PublicationTime;
import org.parallax.model.Silence;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.StemmaEdge;
import org.parallax.model.Verdict;
import org.parallax.report.Passage.Run;

/**
 * The collation as a table for a terminal: what reports there are and what is in them, then conflicts, what differs, what
 * one report alone has, and what all share. No line is wider than asked, but for a width under {@value #NARROWEST}.
 */
public final class TerminalTable {
    /** Narrower terminals get lines of this many cells. */
    public static final int NARROWEST = 40;
    /** Wider terminals get lines of this many cells: longer ones are hard to read. */
    public static final int WIDEST = 160;
    /** From this width on, two reports' readings stand side by side. */
    private static final int SIDE_BY_SIDE = 96;

    /** Words shorter than this, cut out of a sentence, are shown with what stands around them, ... */
    private static final int UNDERSTOOD = 40;
    /** ... so many letters on each side. */
    private static final int REACH = 50;

    /** Cells that a claim's number takes, with the blanks around it. */
    private static final int NUMBER = 6;

    /** Of many reports: groups, claims of a kind, values, sigla, and reports with what they alone have. */
    private static final int MOST_GROUPS = 10;

    private static final int MOST_CLAIMS = 20;
    private static final int MOST_VALUES = 4;
    private static final int MOST_SIGLA = 5;
    private static final int MOST_ALONE = 40;

    private final Sheet sheet;
    private final Phrases phrases = Phrases.read();
    private final Lines lines;
    private final int siglumWidth;

    private TerminalTable(Collation collation, int width, boolean colour) {
        this.sheet = new Sheet(collation);
        this.lines = new Lines(Math.max(NARROWEST, Math.min(WIDEST, width)), colour);
        this.siglumWidth = sheet.witnesses().stream()
                .mapToInt(witness -> witness.siglum().length())
                .max()
                .orElse(1);
    }

    /**
     * Lays the collation out.
     *
     * @param width cells of a line of the terminal
     * @param colour whether ANSI colours may be used; nothing is said by colour alone
     * @return lines, each ending with a line end
     */
    public static String of(Collation collation, int width, boolean colour) {
        return new TerminalTable(collation, width, colour).table();
    }

    private String table() {
        if (sheet.isLarge()) {
            return brief();
        }
        sheet.witnesses().forEach(this::witness);
        ledger();
        stemma();
        contrasts(Verdict.CONFLICT, "section.conflict");
        contrasts(Verdict.DIFFER, "section.differ");
        for (Witness witness : sheet.witnesses()) {
            List<Entry> only = sheet.onlyIn(witness);
            if (!only.isEmpty()) {
                heading(Verdict.ONLY, phrases.about("section.only", witness.siglum()), only, witness.name());
                only.forEach(entry -> brief(entry, true));
            }
        }
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        if (!shared.isEmpty()) {
            heading(Verdict.AGREE, phrases.of("section.agree"), shared, phrases.of("section.agree.note"));
            shared.forEach(entry -> brief(entry, false));
        }
        return lines.text();
    }

    /**
     * Of many reports: the groups that stand for most, then the weightiest claims of each kind. The rest is counted, and the
     * page and the JSON have it.
     */
    private String brief() {
        ledger();
        lines.empty();
        List<Family> groups = sheet.families().stream()
                .sorted(Comparator.comparing(
                        (Family family) -> -family.members().size()))
                .limit(MOST_GROUPS)
                .toList();
        for (Family group : groups) {
            witness(group.members().get(0));
            if (group.members().size() > 1) {
                lines.hang(
                        4 + siglumWidth,
                        new Passage(),
                        new Passage().add(phrases.count("more", group.members().size() - 1), Ink.FAINT));
            }
        }
        rest(sheet.families().size() - groups.size(), "groups.more");
        section(Verdict.CONFLICT, "section.conflict", this::contrast);
        section(Verdict.DIFFER, "section.differ", this::contrast);
        section(Verdict.AGREE, "section.agree", entry -> brief(entry, false));
        List<Entry> alone = sheet.entries(Verdict.ONLY);
        if (!alone.isEmpty()) {
            heading(Verdict.ONLY, phrases.of("section.alone"), alone, phrases.of("section.only.note"));
            Passage all = new Passage();
            sheet.witnesses().stream()
                    .filter(witness -> !sheet.onlyIn(witness).isEmpty())
                    .sorted(Comparator.comparing(witness -> -Sheet.count(sheet.onlyIn(witness))))
                    .limit(MOST_ALONE)
                    .forEach(witness -> all.add(all.isEmpty() ? "" : "  ")
                            .add(witness.siglum(), Ink.STRONG)
                            .add(" " + Sheet.count(sheet.onlyIn(witness))));
            lines.hang(NUMBER, new Passage(), all);
        }
        lines.empty();
        lines.hang(2, new Passage(), new Passage().add(phrases.of("terminal.rest"), Ink.FAINT));
        return lines.text();
    }

    private void section(Verdict verdict, String key, Consumer<Entry> writer) {
        List<Entry> entries = sheet.ranked().stream()
                .filter(entry -> entry.claim().verdict() == verdict)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        heading(verdict, phrases.of(key), entries, phrases.of(key + ".note"));
        entries.stream().limit(MOST_CLAIMS).forEach(writer);
        rest(entries.size() - MOST_CLAIMS, "claims.more");
    }

    private void rest(int more, String key) {
        if (more > 0) {
            lines.hang(NUMBER, new Passage(), new Passage().add(phrases.count(key, more), Ink.FAINT));
        }
    }

    /** Sigla, or of many the first few and how many there are. */
    private String sigla(List<Witness> witnesses) {
        boolean fits = !sheet.isLarge() || witnesses.size() <= MOST_SIGLA;
        String sigla = String.join(
                " ",
                witnesses.stream()
                        .limit(fits ? witnesses.size() : MOST_SIGLA - 1)
                        .map(Witness::siglum)
                        .toList());
        return fits ? sigla : sigla + " +" + (witnesses.size() - MOST_SIGLA + 1);
    }

    private void witness(Witness witness) {
        Metadata metadata = witness.metadata();
        Passage first = new Passage();
        first.add(metadata.outlet() == null ? phrases.of("outlet.unknown") : metadata.outlet(), Ink.STRONG);
        first.dot();
        published(first, metadata.published());
        if (metadata.file() != null) {
            first.dot().add(metadata.file(), Ink.FAINT);
        }
        if (witness.copyOf() != null) {
            first.dot().add(phrases.about("copy", witness.copyOf()), Ink.DIFFER);
        }
        lines.hang(2, label(witness.siglum()), first);
        if (metadata.title() != null) {
            lines.hang(4 + siglumWidth, new Passage(), new Passage().add(metadata.title()));
        }
    }

    private void published(Passage line, @Nullable PublicationTime published) {
        String text = published == null ? phrases.of("date.unknown") : published.text();
        boolean timed = published != null && text.length() >= 16;
        line.add(timed ? text.substring(0, 10) : text);
        if (timed) {
            line.dot().add(text.substring(11, 16));
        }
    }

    /** Reports, outlets, origins, claims; then how the claims fall. */
    private void ledger() {
        lines.empty();
        Passage way =
                new Passage().add(phrases.count("reports", sheet.witnesses().size()));
        if (sheet.outlets() > 0) {
            arrow(way).add(phrases.count("outlets", sheet.outlets()));
        }
        arrow(way).add(phrases.count("origins", sheet.originCount()), Ink.STRONG);
        arrow(way).add(phrases.count("claims", sheet.claims()));
        lines.hang(2, new Passage(), way);
        Passage ledger = new Passage();
        int conflicts = Sheet.count(sheet.entries(Verdict.CONFLICT));
        ledger.add(
                conflicts == 0 ? phrases.of("none.conflict") : phrases.count("conflicts", conflicts),
                conflicts == 0 ? Ink.PLAIN : Ink.CONFLICT);
        ledger.dot().add(phrases.count("differences", Sheet.count(sheet.entries(Verdict.DIFFER))));
        int lost = (int) sheet.entries().stream().filter(Entry::lostAttribution).count();
        if (lost > 0) {
            ledger.dot().add(phrases.count("lost", lost), Ink.DIFFER);
        }
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        ledger.dot().add(phrases.count("shared", Sheet.count(shared)));
        int single = Sheet.count(shared.stream().filter(Entry::singleOrigin).toList());
        if (single > 0) {
            ledger.dot().add(phrases.count("single", single), Ink.STRONG);
        }
        ledger.dot().add(phrases.count("alone", Sheet.count(sheet.entries(Verdict.ONLY))));
        lines.hang(2, new Passage(), ledger);
    }

    private static Passage arrow(Passage line) {
        return line.add(" ").add("→", Ink.FAINT).add(" ");
    }

    /** Which reports are copies, or credit an agency or another report with their text. */
    private void stemma() {
        for (StemmaEdge step : sheet.story().stemma().edges()) {
            boolean whole = step.kind() == StemmaEdge.Kind.COPY || step.kind() == StemmaEdge.Kind.CREDITS;
            if (whole && sheet.witness(step.from()) != null) {
                Passage line =
                        new Passage().add(phrases.of("step", step.kind())).add(" ");
                line.add(name(step.to()), Ink.STRONG).dot();
                if (step.kind() == StemmaEdge.Kind.COPY) {
                    double share = sheet.story().stemma().reuse(step.from(), step.to());
                    line.add(phrases.of("share").replace("{n}", String.format(Locale.ROOT, "%.0f", share * 100)));
                } else {
                    line.add(phrases.of("reason." + step.reason()));
                }
                lines.hang(2, label(sheet.siglum(step.from())), line);
            }
        }
    }

    private String name(String id) {
        Witness witness = sheet.witness(id);
        if (witness != null) {
            return witness.siglum();
        }
        for (Origin origin : sheet.story().origins()) {
            if (origin.id().equals(id)) {
                return origin.name();
            }
        }
        return id;
    }

    private void heading(Verdict verdict, String name, List<Entry> entries, String note) {
        Passage head = new Passage()
                .add("━━ ", Ink.of(verdict))
                .add(name, Ink.of(verdict))
                .add("  ")
                .add(Integer.toString(Sheet.count(entries)), Ink.of(verdict))
                .add("  ");
        Passage tail = new Passage().add(note, Ink.FAINT);
        int room = lines.width() - Passage.width(head.line()) - 1;
        List<Run> noteLine = tail.lines(Math.max(8, room)).get(0);
        int rule = room - Passage.width(noteLine);
        List<Run> line = new ArrayList<>(head.line());
        line.addAll(noteLine);
        line.add(new Run(" " + "━".repeat(Math.max(0, rule)), Ink.of(verdict)));
        lines.empty();
        lines.print(0, line);
        lines.empty();
    }

    /** Claims whose readings are set against each other in full. */
    private void contrasts(Verdict verdict, String key) {
        List<Entry> entries = sheet.entries(verdict);
        if (entries.isEmpty()) {
            return;
        }
        heading(verdict, phrases.of(key), entries, phrases.of(key + ".note"));
        for (Iterator<Entry> rest = entries.iterator(); rest.hasNext(); ) {
            contrast(rest.next());
            if (rest.hasNext()) {
                lines.empty();
            }
        }
    }

    private void contrast(Entry entry) {
        Passage number = number(entry);
        Ink ink = Ink.of(entry.claim().verdict());
        if (entry.lostAttribution()) {
            lines.hang(0, number, new Passage().add(phrases.of("lost.badge"), ink));
        } else if (entry.slots().isEmpty()) {
            lines.hang(
                    0,
                    number,
                    new Passage().add(phrases.of("kind", entry.claim().kind()), ink));
        } else {
            for (SlotValues slot : entry.slots()) {
                Passage badge = new Passage().add(number);
                badge.add(phrases.of("slot", slot.slot()) + "  ", ink);
                lines.hang(0, badge, values(entry, slot));
                number = new Passage().add(" ".repeat(NUMBER));
            }
        }
        if (sheet.witnesses().size() == 2 && lines.width() >= SIDE_BY_SIDE) {
            sideBySide(entry);
        } else {
            inTurn(entry);
        }
    }

    /** Readings one under the other; reports that give one value are told together, in the words of the first. */
    private void inTurn(Entry entry) {
        Set<String> speaking =
                entry.said().stream().map(said -> said.witness().siglum()).collect(Collectors.toSet());
        Map<Mark, List<Witness>> alike = new LinkedHashMap<>();
        List<List<Witness>> each = new ArrayList<>();
        for (Witness witness : sheet.witnesses()) {
            if (speaking.contains(witness.siglum())) {
                alike.computeIfAbsent(sheet.mark(entry, witness), m -> new ArrayList<>())
                        .add(witness);
                each.add(List.of(witness));
            }
        }
        List<List<Witness>> groups = new ArrayList<>(alike.size() > 1 ? alike.values() : each);
        if (sheet.isLarge()) {
            groups.sort(Comparator.comparing(group -> -group.size()));
        }
        for (List<Witness> group :
                groups.subList(0, sheet.isLarge() ? Math.min(MOST_VALUES, groups.size()) : groups.size())) {
            Witness witness = group.get(0);
            String sigla = sigla(group);
            Passage label = label(sigla);
            for (Entry.Said said : entry.said()) {
                if (said.witness().equals(witness)) {
                    lines.hang(NUMBER, label, words(said));
                    lines.hang(NUMBER + Math.max(siglumWidth, sigla.length()) + 2, new Passage(), sources(said));
                    label = label(" ".repeat(sigla.length()));
                }
            }
        }
    }

    /** What fills the slot, report by report; nothing when the readings below would only be said again. */
    private Passage values(Entry entry, SlotValues slot) {
        Passage values = new Passage();
        if (!Entry.isShort(slot)) {
            return values;
        }
        List<List<Witness>> all = new ArrayList<>(sheet.alike(entry, slot));
        if (sheet.isLarge()) {
            all.sort(Comparator.comparing(witnesses -> -witnesses.size()));
        }
        for (List<Witness> alike : all.subList(0, sheet.isLarge() ? Math.min(MOST_VALUES, all.size()) : all.size())) {
            String sigla = sigla(alike);
            values.add(values.isEmpty() ? "" : " │ ", Ink.FAINT);
            values.add(phrases.about("value", sigla) + " ", Ink.STRONG)
                    .add(slot.values().getOrDefault(alike.get(0).id(), ""), Ink.STRESSED);
        }
        return values;
    }

    private void sideBySide(Entry entry) {
        int column = (lines.width() - NUMBER - 3) / 2;
        List<List<Run>> left = new ArrayList<>();
        List<List<Run>> right = new ArrayList<>();
        Witness first = sheet.witnesses().get(0);
        for (Entry.Said said : entry.said()) {
            List<List<Run>> side = said.witness().equals(first) ? left : right;
            Passage label = label(side.isEmpty() ? said.witness().siglum() : " ");
            side.addAll(Lines.hung(label, words(said), column));
            side.addAll(Lines.hung(new Passage().add(" ".repeat(siglumWidth + 2)), sources(said), column));
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Run> line = new ArrayList<>(i < left.size() ? left.get(i) : List.of());
            line.add(new Run(" ".repeat(column - Passage.width(line)) + " ", Ink.PLAIN));
            line.add(new Run("│ ", Ink.FAINT));
            line.addAll(i < right.size() ? right.get(i) : List.of());
            lines.print(NUMBER, line);
        }
    }

    /** A claim of which one report's words are enough; those of claims that are shown with it are left out. */
    private void brief(Entry entry, boolean own) {
        Passage text = new Passage();
        Witness first = entry.first().witness();
        boolean dots = false;
        for (Entry.Said said : entry.said()) {
            if (said.witness().equals(first) && (own || entry.tells(said))) {
                text.add(text.isEmpty() || dots ? " " : " … ", Ink.FAINT).add(words(said));
                dots = said.endsWithin();
            }
        }
        lines.hang(0, number(entry), text);
        if (own && entry.said().size() == 1) {
            whence(entry.said().get(0));
        }
        Passage from = own ? credits(entry.said().get(0)) : origins(entry);
        silences(from, entry);
        if (!from.isEmpty()) {
            lines.hang(NUMBER, new Passage(), from);
        }
    }

    /** Of words too few to be understood by themselves: what stands around them. */
    private void whence(Entry.Said said) {
        boolean within = said.beginsWithin() || said.endsWithin();
        if (within && said.shown().length() < UNDERSTOOD) {
            Span around = said.around(REACH);
            boolean before = around.begin() > said.context().begin();
            boolean after = around.end() < said.context().end();
            Passage line = new Passage().add(phrases.of("within") + " ", Ink.FAINT);
            line.add((before ? "… " : "") + around.in(said.text()).strip() + (after ? " …" : ""), Ink.FAINT);
            lines.hang(NUMBER, new Passage(), line);
        }
    }

    /** Why other reports are silent, where it is not simply that they don't say it. */
    private void silences(Passage line, Entry entry) {
        for (Silence silence : sheet.isLarge() ? List.<Silence>of() : sheet.excused(entry)) {
            separate(line).add(phrases.silence(silence, sheet), Ink.FAINT);
        }
    }

    private Passage origins(Entry entry) {
        Passage line = separate(new Passage());
        if (sheet.witnesses().size() > 2) {
            String sigla = sigla(
                    entry.said().stream().map(Entry.Said::witness).distinct().toList());
            line.add(sigla, Ink.STRONG).dot();
        }
        line.add(phrases.origins(entry), entry.singleOrigin() ? Ink.STRONG : Ink.FAINT);
        entry.origins().stream()
                .limit(sheet.isLarge() ? MOST_SIGLA : entry.origins().size())
                .forEach(origin -> line.dot().add(origin.name(), Ink.FAINT));
        return line;
    }

    /** The shown words, with dots where they begin or end within a sentence. */
    private static Passage words(Entry.Said said) {
        String text = said.text();
        Passage words = new Passage();
        Span shown = said.shown();
        words.add(said.beginsWithin() ? "… " : "", Ink.FAINT);
        int from = shown.begin();
        for (Span span : said.values()) {
            words.add(text.substring(from, span.begin())).add(span.in(text), Ink.STRESSED);
            from = span.end();
        }
        words.add(text.substring(from, shown.end()));
        return words.add(said.endsWithin() ? " …" : "", Ink.FAINT);
    }

    private Passage sources(Entry.Said said) {
        Passage credits = credits(said);
        return credits.isEmpty() ? separate(credits).add(phrases.of("source.own"), Ink.FAINT) : credits;
    }

    private Passage credits(Entry.Said said) {
        Passage line = new Passage();
        said.speakers().forEach(name -> credit(separate(line), "source.said", name));
        for (Entry.Source source : said.sources()) {
            credit(separate(line), "source.from", source.name());
            source.through().forEach(relay -> credit(line.dot(), "source.through", relay));
        }
        return line;
    }

    private void credit(Passage line, String key, String name) {
        line.add(phrases.of(key) + " ", Ink.FAINT).add(name, Ink.FAINT);
    }

    /** A dash before the first credit, a dot between further ones. */
    private static Passage separate(Passage line) {
        return line.isEmpty() ? line.add("— ", Ink.FAINT) : line.dot();
    }

    private Passage label(String sigla) {
        return new Passage().add(sigla + " ".repeat(Math.max(0, siglumWidth - sigla.length()) + 2), Ink.STRONG);
    }

    private static Passage number(Entry entry) {
        String number = entry.number();
        return new Passage().add(" ".repeat(Math.max(0, NUMBER - 2 - number.length())) + number + "  ", Ink.FAINT);
    }
}
