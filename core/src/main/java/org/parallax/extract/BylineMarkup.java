// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds authors where markup or a byline's wording shows them to readers; the surest kind that gives a name decides. */
final class BylineMarkup {
    private static final int MAX_LENGTH = 160;
    private static final int KINDS = 4;
    private static final int MAX_NODES = 400;
    /** Elements that call themselves an author's may lie in each other; each that is looked at costs its depth. */
    private static final int MAX_ELEMENTS = 300;

    private static final Pattern AUTHOR_PATH = Pattern.compile(
            "(?i)/(authors?|by|reporters?|journalists?|contributors?|writers?|columnists?|staff|people|profiles?|autor(?:en|es|in)?|auteurs?)/[\\w%.-]{3,}|[?&]author=");
    private static final Pattern NAME_CLASS = Pattern.compile(
            "(author|byline|writer|contributor|creator)[_-]{0,3}(full)?name|p-author|vcard|(^|[ _-])fn($| )");
    private static final List<String> AUTHOR_CLASSES = List.of("author", "byline", "writer", "contributor", "creator");
    /** Parts of a page whose names are not the report's authors. */
    private static final Set<String> ELSEWHERE =
            Set.of("navigation", "comment", "related", "footer", "sidebar", "cookie");

    /** Of them what never holds the report's author. */
    private static final Set<String> NEVER = Set.of("comment", "related", "cookie");
    /** The first kinds are the report's own author's, wherever they stand. */
    private static final int SURE_KINDS = 2;
    /** So many blocks under the headline may be its author's name. */
    private static final int UNDER = 4;
    /** So many blocks under the headline hold a byline that says that it is one. */
    private static final int LABELLED = 6;

    private static final Pattern NOTE = Pattern.compile(
            "This (?:(?:blog|guest) )?(?:post|article|story|piece|guide|column|report|essay) (?:was|is) (?:originally |first )?(?:written|contributed|authored|reported) by (\\p{Lu}[^,;:(]{3,80}?)(?=[,;:(]|\\. |\\.?$| (?:and )?(?:was|is|who|for|of|from|in|at|on)\\b)");
    /** A label that markup has set before a name without a blank. */
    private static final Pattern GLUED = Pattern.compile("^By(?=\\p{Lu}\\p{Ll})");

    private BylineMarkup() {}

    static List<String> find(Document document, List<Block> blocks, int headline, @Nullable String outlet) {
        List<String> near = nearHeadline(blocks, headline);
        if (!near.isEmpty()) {
            return near;
        }
        List<String> marked = marked(marked(document, ELSEWHERE), outlet);
        if (!marked.isEmpty()) {
            return marked;
        }
        List<String> anywhere = bylines(blocks, 0, blocks.size(), false);
        if (!anywhere.isEmpty()) {
            return anywhere;
        }
        // What calls itself a footer or a sidebar may be the report's own.
        List<String> aside = marked(marked(document, NEVER).subList(0, SURE_KINDS), outlet);
        if (!aside.isEmpty()) {
            return aside;
        }
        List<String> biography = biography(blocks);
        return biography.isEmpty() ? note(blocks) : biography;
    }

    /** The people in a byline that stands right under the headline and says that it is one; none where none does. */
    static List<String> byline(List<Block> blocks, int headline) {
        return headline < 0
                ? List.of()
                : bylines(blocks, headline + 1, Math.min(blocks.size(), headline + 1 + LABELLED), false);
    }

    /** Words with which authors sign, where markup says that they are authors'. */
    static List<String> handles(Document document) {
        return marked(document, NEVER).subList(0, SURE_KINDS).stream()
                .flatMap(List::stream)
                .map(Bylines::withoutLabel)
                .filter(Bylines::isHandle)
                .distinct()
                .toList();
    }

    private static List<String> marked(List<List<String>> kinds, @Nullable String outlet) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<String> texts = kinds.get(kind);
            boolean weak = kind > 1;
            List<String> names = new ArrayList<>();
            for (String text : texts) {
                for (String name : Bylines.of(text)) {
                    boolean known =
                            names.stream().anyMatch(one -> Assembly.key(one).equals(Assembly.key(name)));
                    if (!known && !Bylines.isOutlet(name, outlet) && (!weak || Bylines.isGiven(name))) {
                        names.add(name);
                    }
                }
            }
            // A page that marks many people lists its writers; the report's own comes first.
            if (!names.isEmpty()) {
                return List.copyOf(names.size() > 3 ? names.subList(0, 1) : names);
            }
        }
        return List.of();
    }

    private static List<String> nearHeadline(List<Block> blocks, int headline) {
        if (headline < 0) {
            return List.of();
        }
        List<String> names = bylines(blocks, Math.max(0, headline - 4), Math.min(blocks.size(), headline + 16), true);
        if (!names.isEmpty()) {
            return names;
        }
        return alone(blocks, headline);
    }

    /** "This post was written by Jane Doe, a reporter." */
    private static List<String> note(List<Block> blocks) {
        for (Block block : blocks) {
            String text =
                    block.text().substring(0, Math.min(MAX_LENGTH, block.text().length()));
            Matcher note = NOTE.matcher(text);
            if (note.lookingAt()) {
                return Bylines.of(note.group(1));
            }
        }
        return List.of();
    }

    /** "Jane Doe" or "Jane Doe | Senior Writer | 3 May 2022" right under the headline, with nothing to call it a byline. */
    private static List<String> alone(List<Block> blocks, int headline) {
        for (int i = headline + 1; i < Math.min(blocks.size(), headline + 1 + UNDER); i++) {
            String block = blocks.get(i).text();
            String name = block.length() > MAX_LENGTH ? "" : block.split("\\s[|•·]\\s", 2)[0].strip();
            List<String> words = Words.of(name);
            boolean capitals = words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
            if (capitals && words.size() <= 3 && !blocks.get(i).isHeading() && Bylines.isGiven(name)) {
                return Bylines.people(List.of(name), null);
            }
        }
        return List.of();
    }

    /** Names in the first byline that a reader sees; its label and its name may stand in two blocks. */
    private static List<String> bylines(List<Block> blocks, int from, int to, boolean handles) {
        for (int i = from; i < to; i++) {
            String block = GLUED.matcher(blocks.get(i).text()).replaceFirst("By ");
            if (block.length() > MAX_LENGTH) {
                continue;
            }
            String byline = Bylines.isLabel(block) && i + 1 < blocks.size()
                    ? blocks.get(i + 1).text()
                    : Bylines.startsWithLabel(block) ? Bylines.withoutLabel(block) : "";
            if (byline.isEmpty() || byline.length() > MAX_LENGTH) {
                continue;
            }
            List<String> names = Bylines.of(byline);
            if (!names.isEmpty()) {
                return names;
            }
            String handle = handles ? Bylines.handle(byline) : null;
            if (handle != null) {
                return List.of(handle);
            }
        }
        return List.of();
    }

    /** "Jane Doe" over "Jane Doe is a reporter ...": the note on its author under a report. */
    private static List<String> biography(List<Block> blocks) {
        for (int i = 0; i + 1 < blocks.size(); i++) {
            String name = blocks.get(i).text();
            if (name.length() > MAX_LENGTH || !Bylines.isGiven(name)) {
                continue;
            }
            for (int j = i + 1; j < Math.min(blocks.size(), i + 4); j++) {
                String note = blocks.get(j).text();
                if (note.startsWith(name + " is ") || note.startsWith(name + " has ") || note.startsWith(name + ", ")) {
                    return List.of(name);
                }
            }
        }
        return List.of();
    }

    private static List<List<String>> marked(Document document, Set<String> elsewhere) {
        List<List<String>> kinds = new ArrayList<>();
        for (int i = 0; i < KINDS; i++) {
            kinds.add(new ArrayList<>());
        }
        int[] looked = new int[1];
        Furniture furniture = new Furniture();
        Element body = document.getElementsByTag("body").first();
        if (body != null) {
            NodeTraversor.filter(
                    (node, depth) -> {
                        if (depth > 0 && node instanceof Element one) {
                            // An aside that calls itself its author's is part of the report's head.
                            boolean own = one.normalName().equals("aside") && kind(one) >= 0;
                            if (!own && elsewhere.contains(String.valueOf(furniture.hint(one)))) {
                                return NodeFilter.FilterResult.SKIP_ENTIRELY;
                            }
                            sort(one, kinds, looked);
                        }
                        return NodeFilter.FilterResult.CONTINUE;
                    },
                    body);
        }
        return kinds;
    }

    private static void sort(Element element, List<List<String>> kinds, int[] looked) {
        int kind = kind(element);
        if (kind >= 0 && kinds.get(kind).size() < 30 && looked[0]++ < MAX_ELEMENTS) {
            List<String> lines = lines(element);
            boolean spelled = kind == 2
                    && lines.stream().anyMatch(line -> Bylines.isName(line) && isSpelled(line, element.attr("href")));
            kinds.get(spelled ? 1 : kind).addAll(lines);
        }
    }

    /** True when the address spells the name's first and last word: "/authors/jane-doe". */
    private static boolean isSpelled(String name, String address) {
        List<String> words = Words.of(name.toLowerCase(Locale.ROOT));
        String path = address.toLowerCase(Locale.ROOT);
        int first = path.lastIndexOf(words.get(0));
        return first >= 0
                && path.indexOf(
                                words.get(words.size() - 1),
                                first + words.get(0).length())
                        >= 0;
    }

    private static int kind(Element element) {
        String names =
                (element.className() + " " + element.id() + " " + element.attr("data-testid")).toLowerCase(Locale.ROOT);
        boolean names1 =
                element.attr("itemprop").equals("author") || element.attr("rel").equals("author");
        if (names1) {
            return 0;
        }
        boolean telling = names.length() > 2 && names.length() < 400;
        boolean author = telling && AUTHOR_CLASSES.stream().anyMatch(names::contains);
        if ((author || (telling && (names.contains("vcard") || names.contains("fn"))))
                && NAME_CLASS.matcher(names).find()) {
            return 1;
        }
        if (element.normalName().equals("a")
                && AUTHOR_PATH.matcher(element.attr("href")).find()) {
            return 2;
        }
        return author ? 3 : -1;
    }

    /** The element's words, one line for each of its parts; none when it holds more than a byline. */
    private static List<String> lines(Element element) {
        List<String> lines = new ArrayList<>();
        int[] length = new int[1];
        int[] nodes = new int[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        String line = text.text().strip();
                        length[0] += line.length();
                        if (!line.isEmpty()) {
                            lines.add(line);
                        }
                    }
                    nodes[0]++;
                    return length[0] > MAX_LENGTH || nodes[0] > MAX_NODES
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return length[0] > MAX_LENGTH ? lines.subList(0, Math.min(1, lines.size())) : lines;
    }
}
