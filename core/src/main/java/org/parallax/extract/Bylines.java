// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Finds who wrote a report. Names that a page declares count when they look like people's, or when its readers are shown
 * them; then come bylines and marked names that readers see, the surest kind first; last, on a person's own site, its
 * owner. What an editing system fills in by itself is no author.
 */
final class Bylines {
    private static final int MAX_AUTHORS = 12;
    private static final int MAX_LENGTH = 160;
    private static final Pattern BY = Pattern.compile(
            "(?i)^(?:(?:written|posted|published|reported|authored|created|contributed|story|words|text|report|article|blog|post|review|opinion|column|analysis|guest post) by|(?:erstellt|eingestellt|veröffentlicht|verfasst|geschrieben|beitrag|publié|écrit|publicado|escrito) (?:von|par|por)|posted on [\\p{L}\\d.,/ -]{6,24} by|about the authors?|authors?(?:\\(s\\)|\\b)|autor(?:en|in|innen|es|as|a)?|auteure?s?|contributors?|writers?|words|by|von|par|por|di)(?<=[\\p{L})])(?!\\p{L})\\s?[:|—–-]?\\s+");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*(?:,|;|\\||/|•|·|⋅|∙|‧|\\band\\b|&|\\bund\\b| - | – | — |\\n)\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(written by|posted by|reported by|authored by|article by|story by|words by|by|authors?|reporter|contributors?|authors?\\(s\\)|autor(?:en|in|innen|es|as|a)?|auteure?s?|about the author|meet the author|the author) ?:?");
    /** What follows a name in a byline: a date, a clock time, where and when. */
    private static final Pattern REST = Pattern.compile(
            "(?i)(?:\\s+(?:on|in|at|for|from|with|of|is|was|has|who|updated|published|posted|last|via|edited|reviewed|medically|fact)\\b|\\s+(?:am|um|le|el|em|den|vom|im)(?=\\s+\\d|$)|\\s*[(\\[]|\\s+\\d|\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\b\\.?(?=\\s*\\d|\\s*$)).*");

    /** Words that markup has set side by side without a blank; the first of them is the group, of five letters or more. */
    private static final Pattern GLUED = Pattern.compile("(\\p{Lu}\\p{Ll}{4,39}|(?<!\\p{L})\\p{Ll}{4,39})\\p{Lu}");

    private static final Pattern LABELLED = Pattern.compile(":.");
    private static final Set<String> PARTICLES =
            Tsv.load("/parallax/extract/name-particles.tsv", 1).words();

    private static final Pattern TAIL = Pattern.compile("[:;,]$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)([\\p{L}][\\p{L}\\d._'’-]{2,23})(?:\\s*[|·•,(–—-].{0,80}|\\s+(?:on |at )?(?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).{0,60})?");
    private static final Pattern HANDLE = Pattern.compile("\\p{L}[\\p{L}\\d]{3,23}");
    private static final Pattern LAST_FIRST =
            Pattern.compile("(\\p{Lu}[\\p{L}'’-]{1,30}), (\\p{Lu}[\\p{L}.'’-]{0,30})");
    private static final Pattern OWNER =
            Pattern.compile("(?i)(?:©|\\(c\\)|&copy;|copyright)[\\s\\d,–-]{0,16}(?:by )?([\\p{L}.'’ -]{4,40})");
    /** What editing systems call an author whom nobody named. */
    private static final Set<String> MADE_UP =
            Tsv.load("/parallax/extract/made-up-authors.tsv", 1).words();

    private static final Set<String> GIVEN =
            Tsv.load("/parallax/extract/given-names.tsv", 1).words();
    private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "rev", "sir", "dame");
    private static final Set<String> NOT_NAMES =
            Tsv.load("/parallax/extract/not-names.tsv", 1).words();

    private Bylines() {}

    /**
     * The authors of a page.
     *
     * @param headline index of the headline's block; -1 when it is not among the blocks
     * @param declared fields that declare authors for machines, the best source first
     */
    static List<String> of(
            Document document,
            List<Block> blocks,
            int headline,
            List<List<String>> declared,
            @Nullable String outlet,
            @Nullable String url) {
        Shown shown = new Shown(blocks);
        List<String> site = List.of();
        for (List<String> fields : declared) {
            List<String> people = declared(fields, null).stream()
                    .filter(name -> !isOutlet(name, outlet) || isGiven(name) || isGivenAlone(name))
                    .filter(name -> isName(name) || isGivenAlone(name) || shown.has(name))
                    .toList();
            if (people.stream().anyMatch(name -> !isSite(name, url))) {
                boolean givenAlone =
                        people.stream().anyMatch(name -> Words.of(name).size() == 1);
                List<String> seen = givenAlone ? BylineMarkup.find(document, blocks, headline, outlet) : List.of();
                return joined(fuller(people, seen), BylineMarkup.byline(blocks, headline));
            }
            site = site.isEmpty() ? people : site;
        }
        List<String> seen = BylineMarkup.find(document, blocks, headline, outlet);
        if (!seen.isEmpty()) {
            return seen;
        }
        List<String> owner = owner(document, blocks, outlet, url);
        if (!owner.isEmpty()) {
            return owner;
        }
        List<String> handles = BylineMarkup.handles(document);
        // Only readers can tell a person's blog that is called after its owner from a company's.
        List<String> blogger = site.stream()
                .filter(name -> isGivenAlone(name) || handles.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        List<String> account = blogger.isEmpty() ? account(declared, outlet, url) : blogger;
        return account.isEmpty()
                ? handles.stream()
                        .filter(name -> !isOutlet(name, outlet) && !isSite(name, url))
                        .limit(1)
                        .toList()
                : account;
    }

    /**
     * Declared authors, with those whom the byline names beside them. A byline that names nobody of them is the
     * report's own word: what is declared then is whose account it was sent from.
     */
    private static List<String> joined(List<String> declared, List<String> byline) {
        if (byline.isEmpty()) {
            return declared;
        }
        Map<String, String> all = new LinkedHashMap<>();
        boolean shared = false;
        for (String name : declared) {
            String fuller =
                    byline.stream().filter(one -> isSame(one, name)).findFirst().orElse(null);
            shared |= fuller != null;
            String shown = fuller != null && Words.of(name).size() == 1 ? fuller : name;
            all.putIfAbsent(Assembly.key(shown), shown);
        }
        if (!shared) {
            return byline.stream().allMatch(Bylines::isGiven) ? byline : declared;
        }
        for (String name : byline) {
            if (isGiven(name) && declared.stream().noneMatch(one -> isSame(name, one)) && all.size() < MAX_AUTHORS) {
                all.putIfAbsent(Assembly.key(name), name);
            }
        }
        return List.copyOf(all.values());
    }

    /** "Jane" as "Jane Doe", where readers see that. */
    private static List<String> fuller(List<String> declared, List<String> seen) {
        List<String> fuller = new ArrayList<>();
        for (String name : declared) {
            String begin = Assembly.key(name) + " ";
            fuller.add(seen.stream()
                    .filter(one ->
                            Words.of(name).size() == 1 && Assembly.key(one).startsWith(begin))
                    .findFirst()
                    .orElse(name));
        }
        return fuller;
    }

    /** True when the names share a last word, or the declared name's words are among the byline's. */
    private static boolean isSame(String byline, String declared) {
        List<String> one = Words.of(byline.toLowerCase(Locale.ROOT));
        List<String> other = Words.of(declared.toLowerCase(Locale.ROOT));
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.get(one.size() - 1).equals(other.get(other.size() - 1)) || one.containsAll(other);
    }

    /** The name of an account, where a page declares that alone: "sara.r", "Maddy". */
    private static List<String> account(List<List<String>> declared, @Nullable String outlet, @Nullable String url) {
        for (List<String> fields : declared) {
            List<String> names = declared(fields, outlet).stream()
                    .filter(name -> Words.of(name).size() <= 2
                            && !isSite(name, url)
                            && Words.of(name.toLowerCase(Locale.ROOT)).stream().noneMatch(NOT_NAMES::contains))
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** True when the site is called so: people whom readers see are asked first. */
    private static boolean isSite(String name, @Nullable String url) {
        String letters = letters(name);
        return name.indexOf(' ') < 0 && letters.length() > 2 && host(url).contains(letters);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The letters of the address's host; none without an address. */
    private static String host(@Nullable String url) {
        return url == null ? "" : letters(url.replaceFirst("(?i)^https?://", "").split("[/?#]", 2)[0]);
    }

    /** True when one of the name's words but the last is a common given name, or an initial. */
    static boolean isGiven(String name) {
        List<String> words = Words.of(name);
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (GIVEN.contains(word) || TITLES.contains(word)) {
                return isName(name);
            }
        }
        return false;
    }

    static boolean isOutlet(String name, @Nullable String outlet) {
        return outlet != null && Assembly.key(outlet).equals(Assembly.key(name));
    }

    /** "Zach", "annette thurmon". */
    private static boolean isGivenAlone(String name) {
        List<String> words = Words.of(name.toLowerCase(Locale.ROOT));
        return words.size() <= 2 && !words.isEmpty() && GIVEN.contains(words.get(0));
    }

    /** On a person's own site the owner writes: a name in its title or copyright line that its address spells. */
    private static List<String> owner(
            Document document, List<Block> blocks, @Nullable String outlet, @Nullable String url) {
        List<String> candidates = new ArrayList<>();
        if (outlet != null) {
            candidates.add(outlet);
        }
        candidates.addAll(List.of(document.title().split("\\s+[|–—»·•:-]+\\s+", -1)));
        for (int i = Math.max(0, blocks.size() - 12); i < blocks.size(); i++) {
            Matcher owner = OWNER.matcher(blocks.get(i).text());
            if (owner.find()) {
                candidates.add(owner.group(1).replaceFirst("(?i)[.,]?\\s+(all|some) rights.*", ""));
            }
        }
        for (String candidate : candidates) {
            String name = candidate.strip().replaceFirst("(?i)['’]s (blog|site|website|weblog)$", "");
            if (isGiven(name) && Words.of(name).size() <= 3 && isOwner(name, url)) {
                return List.of(name);
            }
        }
        return List.of();
    }

    /** True when the address spells the name's words, or all of its first and last. */
    private static boolean isOwner(String name, @Nullable String url) {
        String letters = host(url);
        List<String> words = Words.of(name.toLowerCase(Locale.ROOT));
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        return letters.contains(first + last)
                || (first.length() >= 4 && letters.startsWith(first))
                || (last.length() >= 5 && letters.contains(last));
    }

    /**
     * The names in declared author fields: no addresses, no "By". A declared author may be an agency or a desk; only
     * what an editing system fills in by itself is none.
     */
    static List<String> declared(List<String> fields, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields) {
            for (String part : parts(field)) {
                List<String> words = Words.of(part);
                boolean made = MADE_UP.contains(Assembly.key(part)) || isMachine(part);
                if (!words.isEmpty()
                        && words.size() <= 7
                        && !made
                        && !isOutlet(part, outlet)
                        && names.size() < MAX_AUTHORS) {
                    names.putIfAbsent(
                            Assembly.key(part), TAIL.matcher(part.strip()).replaceFirst(""));
                }
            }
        }
        return List.copyOf(names.values());
    }

    /** "mdoe29x", "page.author", "m-doe", "9831": a key of a system, no name. */
    private static boolean isMachine(String part) {
        long digits = part.chars().filter(Character::isDigit).count();
        boolean dotted = part.indexOf(' ') < 0 && part.indexOf('.', 1) > 0 && part.indexOf('.') < part.length() - 1;
        boolean key = part.indexOf(' ') < 0 && part.indexOf('-') > 0 && part.equals(part.toLowerCase(Locale.ROOT));
        return digits > 2 || key || (dotted && part.equals(part.toLowerCase(Locale.ROOT))) || part.indexOf('_') >= 0;
    }

    /** The parts of fields that look like people's names. */
    static List<String> people(List<String> fields, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields) {
            for (String part : parts(field)) {
                if (isName(part) && !isOutlet(part, outlet) && names.size() < MAX_AUTHORS) {
                    names.putIfAbsent(
                            Assembly.key(part), TAIL.matcher(part.strip()).replaceFirst(""));
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> parts(String field) {
        String bare = withoutLabel(field.strip());
        Matcher turned = LAST_FIRST.matcher(bare);
        if (turned.matches() && NOT_NAMES.stream().noneMatch(turned.group(2).toLowerCase(Locale.ROOT)::equals)) {
            return List.of(turned.group(2) + " " + turned.group(1));
        }
        boolean address = bare.contains("://") || bare.contains("@");
        return bare.isEmpty() || bare.length() > MAX_LENGTH || address ? List.of() : List.of(BETWEEN.split(bare, -1));
    }

    static String withoutLabel(String text) {
        return BY.matcher(text).replaceFirst("").strip();
    }

    static boolean startsWithLabel(String text) {
        return BY.matcher(text).lookingAt();
    }

    static boolean isLabel(String text) {
        return LABEL.matcher(text.strip()).matches();
    }

    /** Names in a byline: "By Jane Doe and John Roe, Staff Writers | 3 May 2022". */
    static List<String> of(String byline) {
        String names = withoutLabel(byline.strip());
        List<String> lines = new ArrayList<>();
        for (String part : BETWEEN.split(names.length() > MAX_LENGTH ? names.substring(0, MAX_LENGTH) : names, -1)) {
            lines.add(REST.matcher(part).replaceFirst("").strip());
        }
        return people(lines, null);
    }

    /** The one word after "by", where somebody signs with it: "by ibby". Null when there is none. */
    static @Nullable String handle(String byline) {
        Matcher signed = SIGNED.matcher(withoutLabel(byline.strip()));
        if (!signed.matches()) {
            return null;
        }
        String handle = signed.group(1);
        String lower = handle.toLowerCase(Locale.ROOT);
        boolean known =
                lower.endsWith("ing") || NOT_NAMES.contains(lower) || Words.isFunction(lower) || Dates.month(lower) > 0;
        return known || MADE_UP.contains(lower) || isNoName(handle) ? null : handle;
    }

    /** True for a word with which somebody may sign: "MixmasterFred". */
    static boolean isHandle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return HANDLE.matcher(text).matches()
                && !NOT_NAMES.contains(lower)
                && !MADE_UP.contains(lower)
                && !PARTICLES.contains(lower)
                && !Words.isFunction(lower)
                && Dates.month(lower) == 0
                && !isMachine(text);
    }

    /** "Jane DoeFollow", "Topics: Jane Doe". */
    private static boolean isNoName(String part) {
        return LABELLED.matcher(part).find()
                || GLUED.matcher(part)
                        .results()
                        .anyMatch(glued -> !PARTICLES.contains(glued.group(1).toLowerCase(Locale.ROOT)));
    }

    /** True for "the", not for "Will" and the A of "A. Doe". */
    private static boolean isLowWord(String first, String part) {
        boolean initial = first.length() == 1 && part.strip().startsWith(first + ".");
        return Words.isFunction(first) && !initial && !GIVEN.contains(first.toLowerCase(Locale.ROOT));
    }

    static boolean isName(String part) {
        List<String> words = Words.of(part);
        if (words.size() < 2
                || words.size() > 5
                || part.length() > 60
                || isLowWord(words.get(0), part)
                || isNoName(part)) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            if (NOT_NAMES.contains(word.toLowerCase(Locale.ROOT)) || Character.isDigit(word.charAt(0))) {
                return false;
            }
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return Character.isUpperCase(words.get(0).codePointAt(0)) && capitals * 2 >= words.size();
    }
}
