// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Silence;
import org.parallax.model.SlotValues;
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

    /** Cells that a claim's number takes, with the blanks around it. */
    private static final int NUMBER = 6;

    private final Sheet sheet;
    private final Phrases phrases = Phrases.read();
    private final int width;
    private final boolean colour;
    private final int siglumWidth;
    private final StringBuilder out = new StringBuilder();

    private TerminalTable(Collation collation, int width, boolean colour) {
        this.sheet = new Sheet(collation);
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
        this.colour = colour;
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
        sheet.witnesses().forEach(this::witness);
        ledger();
        contrasts(Verdict.CONFLICT, "section.conflict");
        contrasts(Verdict.DIFFER, "section.differ");
        for (Witness witness : sheet.witnesses()) {
            List<Entry> only = sheet.onlyIn(witness);
            if (!only.isEmpty()) {
                heading(Verdict.ONLY, phrases.about("section.only", witness.siglum()), only.size(), witness.name());
                only.forEach(entry -> brief(entry, true));
            }
        }
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        if (!shared.isEmpty()) {
            heading(Verdict.AGREE, phrases.of("section.agree"), shared.size(), phrases.of("section.agree.note"));
            shared.forEach(entry -> brief(entry, false));
        }
        return out.toString();
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
        hang(2, label(witness.siglum()), first);
        if (metadata.title() != null) {
            hang(4 + siglumWidth, new Passage(), new Passage().add(metadata.title()));
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

    private void ledger() {
        Passage ledger = new Passage();
        int conflicts = sheet.entries(Verdict.CONFLICT).size();
        ledger.add(phrases.count("claims", sheet.entries().size()), Ink.STRONG);
        ledger.dot()
                .add(
                        conflicts == 0 ? phrases.of("none.conflict") : phrases.count("conflicts", conflicts),
                        conflicts == 0 ? Ink.PLAIN : Ink.CONFLICT);
        ledger.dot()
                .add(phrases.count("differences", sheet.entries(Verdict.DIFFER).size()));
        for (Witness witness : sheet.witnesses()) {
            ledger.dot()
                    .add(phrases.about("only.many", witness.siglum())
                            .replace(
                                    "{n}",
                                    Integer.toString(sheet.onlyIn(witness).size())));
        }
        List<Entry> shared = sheet.entries(Verdict.AGREE);
        ledger.dot().add(phrases.count("shared", shared.size()));
        int single = (int) shared.stream().filter(Entry::singleOrigin).count();
        if (single > 0) {
            ledger.dot().add(phrases.count("single", single), Ink.STRONG);
        }
        ledger.dot()
                .add(phrases.count("origins.of", sheet.originCount())
                        .replace("{m}", Integer.toString(sheet.witnesses().size())));
        out.append('\n');
        hang(2, new Passage(), ledger);
    }

    private void heading(Verdict verdict, String name, int count, String note) {
        Passage head = new Passage()
                .add("━━ ", Ink.of(verdict))
                .add(name, Ink.of(verdict))
                .add("  ")
                .add(Integer.toString(count), Ink.of(verdict))
                .add("  ");
        Passage tail = new Passage().add(note, Ink.FAINT);
        int room = width - Passage.width(head.line()) - 1;
        List<Run> noteLine = tail.lines(Math.max(8, room)).get(0);
        int rule = room - Passage.width(noteLine);
        List<Run> line = new ArrayList<>(head.line());
        line.addAll(noteLine);
        line.add(new Run(" " + "━".repeat(Math.max(0, rule)), Ink.of(verdict)));
        out.append('\n');
        print(0, line);
        out.append('\n');
    }

    /** Claims whose readings are set against each other in full. */
    private void contrasts(Verdict verdict, String key) {
        List<Entry> entries = sheet.entries(verdict);
        if (entries.isEmpty()) {
            return;
        }
        heading(verdict, phrases.of(key), entries.size(), phrases.of(key + ".note"));
        for (Iterator<Entry> rest = entries.iterator(); rest.hasNext(); ) {
            contrast(rest.next());
            if (rest.hasNext()) {
                out.append('\n');
            }
        }
    }

    private void contrast(Entry entry) {
        Passage number = number(entry);
        if (entry.claim().slots().isEmpty()) {
            hang(
                    0,
                    number,
                    new Passage()
                            .add(
                                    phrases.of("kind", entry.claim().kind()),
                                    Ink.of(entry.claim().verdict())));
        }
        for (SlotValues slot : entry.claim().slots()) {
            Passage badge = new Passage().add(number);
            badge.add(
                    phrases.of("slot", slot.slot()) + "  ", Ink.of(entry.claim().verdict()));
            hang(0, badge, values(slot));
            number = new Passage().add(" ".repeat(NUMBER));
        }
        if (sheet.witnesses().size() == 2 && width >= SIDE_BY_SIDE) {
            sideBySide(entry);
        } else {
            String before = "";
            for (Entry.Said said : entry.said()) {
                String siglum = said.witness().siglum();
                hang(NUMBER, siglum.equals(before) ? label(" ") : label(siglum), words(said));
                hang(NUMBER + siglumWidth + 2, new Passage(), sources(said));
                before = siglum;
            }
        }
    }

    /** What fills the slot, report by report; nothing when the readings below would only be said again. */
    private Passage values(SlotValues slot) {
        Passage values = new Passage();
        if (!Entry.isShort(slot)) {
            return values;
        }
        for (Witness witness : sheet.witnesses()) {
            String value = slot.values().get(witness.id());
            if (value != null) {
                values.add(values.isEmpty() ? "" : " │ ", Ink.FAINT);
                values.add(phrases.about("value", witness.siglum()) + " ", Ink.STRONG)
                        .add(value, Ink.STRESSED);
            }
        }
        return values;
    }

    private void sideBySide(Entry entry) {
        int column = (width - NUMBER - 3) / 2;
        List<List<Run>> left = new ArrayList<>();
        List<List<Run>> right = new ArrayList<>();
        String first = sheet.witnesses().get(0).id();
        for (Entry.Said said : entry.said()) {
            boolean isFirst = said.witness().id().equals(first);
            List<List<Run>> side = isFirst ? left : right;
            boolean again = !side.isEmpty();
            hung(side, again ? label(" ") : label(said.witness().siglum()), words(said), column);
            hung(side, new Passage().add(" ".repeat(siglumWidth + 2)), sources(said), column);
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Run> line = new ArrayList<>(i < left.size() ? left.get(i) : List.of());
            line.add(new Run(" ".repeat(column - Passage.width(line)) + " ", Ink.PLAIN));
            line.add(new Run("│ ", Ink.FAINT));
            line.addAll(i < right.size() ? right.get(i) : List.of());
            print(NUMBER, line);
        }
    }

    /** A claim of which one reading a report, or one for all, is enough. */
    private void brief(Entry entry, boolean own) {
        Passage text = new Passage();
        String report = entry.said().get(0).witness().id();
        for (Entry.Said said : entry.said()) {
            if (said.witness().id().equals(report)) {
                text.add(text.isEmpty() ? "" : " … ", Ink.FAINT).add(words(said));
            }
        }
        hang(0, number(entry), text);
        Passage from = own ? credits(entry.said().get(0)) : origins(entry);
        silences(from, entry);
        if (!from.isEmpty()) {
            hang(NUMBER, new Passage(), from);
        }
    }

    /** Why other reports are silent, where it is not simply that they don't say it. */
    private void silences(Passage line, Entry entry) {
        for (Silence silence : entry.claim().silences()) {
            if (silence.reason() != Silence.Reason.NOT_SAID) {
                separate(line).add(phrases.silence(silence, sheet), Ink.FAINT);
            }
        }
    }

    private Passage origins(Entry entry) {
        Passage line = separate(new Passage());
        if (sheet.witnesses().size() > 2) {
            String sigla = String.join(
                    " ",
                    entry.said().stream()
                            .map(said -> said.witness().siglum())
                            .distinct()
                            .toList());
            line.add(sigla, Ink.STRONG).dot();
        }
        line.add(
                phrases.count("origins", entry.claim().independentOrigins()),
                entry.singleOrigin() ? Ink.STRONG : Ink.FAINT);
        entry.origins().forEach(origin -> line.dot().add(origin.name(), Ink.FAINT));
        return line;
    }

    private static Passage words(Entry.Said said) {
        String text = said.reading().text();
        Passage words = new Passage();
        int from = 0;
        for (var span : said.stressed()) {
            words.add(text.substring(from, span.begin())).add(span.in(text), Ink.STRESSED);
            from = span.end();
        }
        return words.add(text.substring(from));
    }

    private Passage sources(Entry.Said said) {
        Passage credits = credits(said);
        return credits.isEmpty() ? separate(credits).add(phrases.of("source.own"), Ink.FAINT) : credits;
    }

    private Passage credits(Entry.Said said) {
        Passage line = new Passage();
        for (Map.Entry<String, List<String>> kind :
                List.of(Map.entry("source.said", said.speakers()), Map.entry("source.from", said.sources()))) {
            for (String name : kind.getValue()) {
                separate(line).add(phrases.of(kind.getKey()) + " ", Ink.FAINT).add(name, Ink.FAINT);
            }
        }
        return line;
    }

    /** A dash before the first credit, a dot between further ones. */
    private static Passage separate(Passage line) {
        return line.isEmpty() ? line.add("— ", Ink.FAINT) : line.dot();
    }

    private Passage label(String siglum) {
        return new Passage().add(siglum + " ".repeat(siglumWidth - siglum.length() + 2), Ink.STRONG);
    }

    private static Passage number(Entry entry) {
        String digits = Integer.toString(entry.number());
        return new Passage().add(" ".repeat(Math.max(0, NUMBER - 2 - digits.length())) + digits + "  ", Ink.FAINT);
    }

    private void hang(int indent, Passage label, Passage body) {
        List<List<Run>> lines = new ArrayList<>();
        hung(lines, label, body, width - indent);
        lines.forEach(line -> print(indent, line));
    }

    /** Adds the body's lines, the first behind the label, the others under it. */
    private static void hung(List<List<Run>> lines, Passage label, Passage body, int width) {
        int inset = Passage.width(label.line());
        List<Run> before = label.line();
        for (List<Run> line : body.lines(Math.max(8, width - inset))) {
            List<Run> whole = new ArrayList<>(before);
            whole.addAll(line);
            lines.add(whole);
            before = List.of(new Run(" ".repeat(inset), Ink.PLAIN));
        }
    }

    private void print(int indent, List<Run> line) {
        StringBuilder printed = new StringBuilder(" ".repeat(indent));
        line.forEach(run -> printed.append(colour ? run.ink().paint(run.text()) : run.text()));
        out.append(printed.toString().stripTrailing()).append('\n');
    }
}
