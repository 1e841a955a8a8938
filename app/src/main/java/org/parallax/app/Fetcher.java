// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.extract.Extractor;

/**
 * Gets the page at an address that the user gave, and nothing else.
 *
 * <ol>
 *   <li>The address is http or https and names a machine of the open network; so does each redirect.
 *   <li>The site's robots.txt allows it.
 *   <li>Two requests to one host are a second apart.
 *   <li>An answer of at most {@link Extractor#LIMIT} bytes comes within half a minute; errors of the server and broken
 *       connections are tried twice more, each time after a longer wait.
 *   <li>Asked twice for one address, it asks the server whether the page has changed.
 * </ol>
 *
 * <p>For one thread.
 */
final class Fetcher implements Closeable {
    /** How the program names itself to servers. */
    static final String AGENT = "Parallax/0.1 (reads the pages that its user names)";

    private static final int MAX_REDIRECTS = 8;
    private static final int TRIES = 3;

    private final AddressGuard guard;
    private final HttpExchange exchange;
    private final Duration pause;
    private final @Nullable FetchArchive archive;
    private final Map<String, RobotRules> robots = new HashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();
    private final Map<URI, Fetched> known = new HashMap<>();

    /**
     * @param pause between two requests to one host
     * @param archive keeps every answer; null when none is kept. Closed with this
     */
    Fetcher(AddressGuard guard, Duration limit, Duration pause, @Nullable FetchArchive archive) {
        this.guard = guard;
        this.exchange = new HttpExchange(Extractor.LIMIT, limit, AGENT);
        this.pause = pause;
        this.archive = archive;
    }

    /** The page at the end of all redirects, with status 200. */
    Fetched fetch(String given) throws IOException {
        URI address = address(given);
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            if (!rules(address).allows(HttpExchange.target(address))) {
                throw new AddressGuard.Refusal("the site's robots.txt does not allow it");
            }
            Fetched answer = ask(address, true);
            String location = answer.header("location");
            if (answer.status() >= 300 && answer.status() < 400 && answer.status() != 304 && location != null) {
                address = redirected(address, location);
                continue;
            }
            if (answer.status() != 200) {
                throw new IOException("the server answered " + answer.status() + " " + answer.reason());
            }
            return answer;
        }
        throw new IOException("more than " + MAX_REDIRECTS + " redirects");
    }

    private static URI redirected(URI from, String location) throws IOException {
        try {
            return address(from.resolve(location.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException bad) {
            throw new IOException("it redirects to what is no address", bad);
        }
    }

    static URI address(String given) throws IOException {
        URI address;
        try {
            address = new URI(given.strip()).normalize();
        } catch (URISyntaxException bad) {
            throw new AddressGuard.Refusal("this is no address (" + bad.getReason() + ")");
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new AddressGuard.Refusal("only http and https are fetched");
        }
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new AddressGuard.Refusal("the address names no plain host");
        }
        return address;
    }

    private RobotRules rules(URI address) throws IOException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        RobotRules rules = robots.get(site);
        if (rules == null) {
            rules = askRules(address(site + "/robots.txt"));
            robots.put(site, rules);
        }
        return rules;
    }

    private RobotRules askRules(URI address) throws IOException {
        URI at = address;
        for (int i = 0; i < 4; i++) {
            Fetched answer = ask(at, false);
            String location = answer.header("location");
            if (answer.status() >= 300 && answer.status() < 400 && location != null) {
                at = redirected(at, location);
            } else if (answer.status() == 200) {
                int length = Math.min(answer.body().length, 512 * 1024);
                return RobotRules.parse(new String(answer.body(), 0, length, StandardCharsets.UTF_8), "parallax");
            } else {
                return answer.status() >= 500 ? RobotRules.ALL : RobotRules.NONE;
            }
        }
        return RobotRules.NONE;
    }

    private Fetched ask(URI address, boolean keep) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            waitFor(address.getHost(), attempt);
            InetAddress machine = guard.check(address.getHost());
            try {
                Fetched before = known.get(address);
                Fetched answer = exchange.get(address, machine, conditions(before));
                if (answer.status() == 304 && before != null) {
                    return before;
                }
                if (keep && archive != null) {
                    archive.keep(answer);
                }
                boolean again = answer.status() == 429 || answer.status() >= 500;
                if (!again || attempt == TRIES - 1) {
                    remember(answer);
                    return answer;
                }
            } catch (AddressGuard.Refusal | UnknownHostException certain) {
                throw certain;
            } catch (IOException broken) {
                last = broken;
            }
        }
        throw last != null ? last : new IOException("no answer");
    }

    private void remember(Fetched answer) {
        boolean marked = answer.header("etag") != null || answer.header("last-modified") != null;
        if (answer.status() == 200 && marked && known.size() < 100) {
            known.put(answer.address(), answer);
        }
    }

    private static Map<String, String> conditions(@Nullable Fetched before) {
        Map<String, String> conditions = new TreeMap<>();
        String tag = before == null ? null : before.header("etag");
        String modified = before == null ? null : before.header("last-modified");
        if (tag != null) {
            conditions.put("If-None-Match", tag);
        }
        if (modified != null) {
            conditions.put("If-Modified-Since", modified);
        }
        return conditions;
    }

    /** Politeness: a pause between two requests to one host, longer with each try. */
    private void waitFor(String host, int attempt) throws IOException {
        long now = System.nanoTime();
        Long before = lastAsked.get(host);
        long wait = before == null ? 0 : before + (pause.toNanos() << (2 * attempt)) - now;
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        lastAsked.put(host, System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
