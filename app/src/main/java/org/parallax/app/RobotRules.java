// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site's robots.txt asks of a program (RFC 9309): the longest rule that fits a path decides, and allowing wins a
 * tie. Immutable; safe for several threads.
 */
final class RobotRules {
    private static final int MAX_LINES = 10_000;
    private static final int MAX_PATTERN = 2000;
    /** Everything is allowed. */
    static final RobotRules NONE = new RobotRules(List.of());
    /** Nothing is allowed: the site answers, but not with rules. */
    static final RobotRules ALL = new RobotRules(List.of(new Rule(false, "/")));

    private record Rule(boolean allow, String pattern) {}

    private final List<Rule> rules;

    private RobotRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules for {@code agent}, or those for everybody when it is not named. */
    static RobotRules parse(String text, String agent) {
        List<Rule> own = new ArrayList<>();
        List<Rule> everybody = new ArrayList<>();
        boolean named = false;
        boolean mine = false;
        boolean all = false;
        boolean inAgents = false;
        String wanted = agent.toLowerCase(Locale.ROOT);
        for (String raw : text.lines().limit(MAX_LINES).toList()) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                if (!inAgents) {
                    mine = false;
                    all = false;
                }
                inAgents = true;
                String name = value.toLowerCase(Locale.ROOT);
                all |= name.equals("*");
                mine |= !name.isEmpty() && !name.equals("*") && wanted.startsWith(name);
                named |= mine;
            } else if (field.equals("allow") || field.equals("disallow")) {
                inAgents = false;
                if (!value.isEmpty() && value.length() <= MAX_PATTERN) {
                    Rule rule = new Rule(field.equals("allow"), value);
                    if (mine) {
                        own.add(rule);
                    }
                    if (all) {
                        everybody.add(rule);
                    }
                }
            }
        }
        return new RobotRules(named ? own : everybody);
    }

    /** True when a page with this path, and its query, may be asked for. */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            if (matches(rule.pattern, path)) {
                boolean longer = best == null || rule.pattern.length() > best.pattern.length();
                boolean tie = best != null && rule.pattern.length() == best.pattern.length() && rule.allow;
                best = longer || tie ? rule : best;
            }
        }
        return best == null || best.allow;
    }

    /** Star for any run, dollar for the end; greedy with one step back, so that no pattern can run away. */
    private static boolean matches(String pattern, String path) {
        boolean end = pattern.endsWith("$");
        String[] parts = (end ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last && end ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
            if (found < at || !path.startsWith(parts[i], found)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !end || at == path.length();
    }
}
