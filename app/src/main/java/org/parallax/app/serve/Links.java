// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of pages. */
public final class Links {
    private static final int BRIEF = 12;

    private Links() {}

    /** A story's page; the others of the story lie beside it. */
    public static String story(String id) {
        return "/story/" + part(brief(id)) + "/";
    }

    public static String report(String id) {
        return "/report/" + part(brief(id));
    }

    public static String outlet(String name) {
        return "/outlet/" + part(name);
    }

    public static String who(String name) {
        return "/who/" + part(name);
    }

    /** How an id is shown: the beginning of a long one, which finds it as well. */
    public static String brief(String id) {
        return id.length() == 64 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? id.substring(0, BRIEF) : id;
    }

    /** One part of a path. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address with these questions, sorted by name so that one view has one address. */
    public static String with(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(path);
        char joint = '?';
        for (Map.Entry<String, String> each : new TreeMap<>(query).entrySet()) {
            if (!each.getValue().isEmpty()) {
                address.append(joint).append(part(each.getKey())).append('=').append(part(each.getValue()));
                joint = '&';
            }
        }
        return address.toString();
    }
}
