// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parallax.model.Silence;

/**
 * Every fixed phrase that a table or page may show, read from {@code phrases.tsv}. A word that is neither here nor in a
 * report is shown nowhere.
 */
public final class Phrases {
    private final Map<String, String> byKey;

    private Phrases(Map<String, String> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    static Phrases read() {
        return read("");
    }

    /**
     * This room's phrases with those of a list of the same form: key, tab, phrase.
     *
     * @param further the list's lines; a key that is there already gets the further phrase
     */
    public static Phrases read(String further) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String line : (Resources.text("phrases.tsv") + further).split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (!line.startsWith("#") && tab > 0) {
                byKey.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return new Phrases(byKey);
    }

    /** All phrases by key, in the file's order. */
    public Map<String, String> all() {
        return byKey;
    }

    /**
     * The phrase of that key.
     *
     * @throws IllegalArgumentException when there is no such phrase
     */
    public String of(String key) {
        String phrase = byKey.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        return phrase;
    }

    /** The phrase of a constant: {@code verdict.conflict}, {@code slot.amount}. */
    String of(String group, Enum<?> constant) {
        return of(group + "." + Json.code(constant));
    }

    /** The phrase about a report. */
    String about(String key, String siglum) {
        return of(key).replace("{siglum}", siglum);
    }

    /** Why a report has no reading. */
    String silence(Silence silence, Sheet sheet) {
        return about("silence." + Json.code(silence.reason()), sheet.siglum(silence.report()));
    }

    /** How many independent origins an entry has; from the fewest to the most when its claims have several counts. */
    String origins(Entry entry) {
        return entry.leastOrigins() == entry.mostOrigins()
                ? count("origins", entry.mostOrigins())
                : of("origins.range")
                        .replace("{n}", Integer.toString(entry.leastOrigins()))
                        .replace("{m}", Integer.toString(entry.mostOrigins()));
    }

    /** The phrase in the number that fits {@code n}: {@code key.one} or {@code key.many}. */
    public String count(String key, int n) {
        return of(key + (n == 1 ? ".one" : ".many")).replace("{n}", Integer.toString(n));
    }

    /** Files of this room. */
    static final class Resources {
        private Resources() {}

        static String text(String name) {
            InputStream found = Phrases.class.getResourceAsStream("/parallax/report/" + name);
            if (found == null) {
                throw new IllegalStateException("the jar lacks /parallax/report/" + name);
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
                StringBuilder text = new StringBuilder();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    text.append(line).append('\n');
                }
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read /parallax/report/" + name, e);
            }
        }
    }
}
