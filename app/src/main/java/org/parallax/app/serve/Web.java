// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import io.javalin.util.JavalinException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Progress;
import org.parallax.app.store.StoreFailure;
import org.parallax.model.Sha256;
import org.parallax.report.HtmlStory;

/**
 * Gives the pages of a {@link Site} to browsers, takes corrections and imports from them. It listens where it is told and
 * nowhere else; it answers only questions put to the address that it was started for, and takes forms only from its own
 * pages. No page may load or run anything but what this server has.
 */
public final class Web implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final long MOST_UPLOAD = 256L << 20;
    private static final long MOST_FORM = 1L << 20;
    private static final int MOST_FOLLOWERS = 32;
    private static final String COOKIE = "parallax";
    private static final String SIGN_IN = "/sign-in";
    private static final Set<String> SENT_BY_THIS_PAGE = Set.of("same-origin", "none");

    private final Site site;
    private final OpenProject project;
    private final ImportDesk desk;
    private final String host;
    private final @Nullable Tokens tokens;
    private final Buckets questions = new Buckets(600, 50, System::nanoTime);
    private final Buckets failures = new Buckets(10, 0.1, System::nanoTime);
    private final Metrics metrics = new Metrics();
    private final AtomicInteger followers = new AtomicInteger();
    private final String key = key();
    private final Map<String, Answer> assets = new TreeMap<>();
    private final Consumer<Throwable> faults;
    private final Javalin server;
    private int port;
    private volatile boolean ending;

    /**
     * @param host to listen on
     * @param tokens null when only this machine can ask, which then may do everything
     * @param port to listen on; 0 for any that is free
     * @param faults hears of faults of the program, of which visitors are told nothing but that there was one
     */
    public Web(
            Site site,
            OpenProject project,
            Intake intake,
            String host,
            @Nullable Tokens tokens,
            int port,
            Consumer<Throwable> faults) {
        this.tokens = tokens;
        this.site = site;
        this.project = project;
        this.faults = faults;
        this.desk = new ImportDesk(intake, faults);
        this.host = host;
        this.port = port;
        keep("page.css", HtmlStory.style().getBytes(StandardCharsets.UTF_8));
        keep("page.js", HtmlStory.script().getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("site.css", "site.js", "icon.svg")) {
            keep(name, Templates.text(name).getBytes(StandardCharsets.UTF_8));
        }
        keep("htmx.js", webjar("htmx.org/2.0.10/dist/htmx.min.js"));
        keep("d3.js", webjar("d3/7.9.0/dist/d3.min.js"));
        this.server = Javalin.create(this::configure);
    }

    private void keep(String name, byte[] bytes) {
        assets.put(name, asset(name, bytes));
    }

    /** Begins to listen; the port that it listens on. */
    public int start() {
        server.start(host, port);
        port = server.port();
        return port;
    }

    private static String key() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] webjar(String path) {
        try (InputStream found = Web.class.getResourceAsStream("/META-INF/resources/webjars/" + path)) {
            if (found == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MOST_FORM;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(64, io.javalin.config.SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(256, io.javalin.config.SizeUnit.MB);
        QueuedThreadPool threads = new QueuedThreadPool(48, 4, 60_000);
        threads.setName("parallax-web");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 << 10);
            http.setIdleTimeout(60_000);
        });
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(5_000));
        config.routes.before(this::guard);
        config.routes.after(this::count);
        config.routes.get("/health", ctx -> ctx.contentType("application/json").result("{\"status\":\"up\"}\n"));
        config.routes.head("/health", ctx -> ctx.contentType("application/json").result("{\"status\":\"up\"}\n"));
        config.routes.get("/metrics", this::figures);
        config.routes.head("/metrics", this::figures);
        config.routes.get(SIGN_IN, this::signInPage);
        config.routes.head(SIGN_IN, this::signInPage);
        config.routes.post(SIGN_IN, this::signIn);
        config.routes.get("/assets/{name}", this::asset);
        config.routes.head("/assets/{name}", this::asset);
        config.routes.sse("/import/log", this::log);
        config.routes.get("/import", this::importPage);
        config.routes.head("/import", this::importPage);
        config.routes.post("/import", this::take);
        config.routes.post("/corrections", this::correct);
        config.routes.post("/corrections/{id}/undo", this::undo);
        config.routes.get("/<path>", this::page);
        config.routes.get("/", this::page);
        config.routes.head("/<path>", this::page);
        config.routes.head("/", this::page);
        config.routes.exception(Refused.class, (refused, ctx) -> refuse(ctx, refused));
        config.routes.exception(
                StoreFailure.class, (failure, ctx) -> send(ctx, site.problem(failure, ctx.path(), Visitor.READER)));
        config.routes.exception(HttpResponseException.class, (refused, ctx) -> {
            int status = refused.getStatus();
            String words = status == 404
                    ? "problem.page"
                    : status == 405 ? "problem.method" : status == 413 ? "problem.large" : "problem.ask";
            refuse(ctx, new Refused(status, words, null));
            if (status == 405) {
                ctx.header("Allow", allowed(ctx.path()));
            }
        });
        config.routes.exception(ServletException.class, (fault, ctx) -> {
            if (fault.getCause() instanceof HttpException bad && bad.getCode() < 500) {
                refuse(ctx, new Refused(400, "problem.ask", null));
            } else {
                faults.accept(fault);
                refuse(ctx, new Refused(500, "problem.fault", null));
            }
        });
        config.routes.exception(Exception.class, (fault, ctx) -> {
            faults.accept(fault);
            refuse(ctx, new Refused(500, "problem.fault", null));
        });
    }

    private static String allowed(String path) {
        if (path.startsWith("/corrections/")) {
            return "POST";
        }
        return path.equals("/corrections") || path.equals("/import") || path.equals(SIGN_IN)
                ? "GET, HEAD, POST"
                : "GET, HEAD";
    }

    private void refuse(Context ctx, Refused refused) {
        if (refused.status == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        } else if (refused.status == 429) {
            ctx.header("Retry-After", "10");
        }
        send(ctx, site.problem(refused.status, refused.words, refused.detail, ctx.path(), Visitor.READER));
    }

    /** A question that is not answered. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        final int status;
        final String words;
        final transient @Nullable String detail;

        Refused(int status, String words, @Nullable String detail) {
            super(words);
            this.status = status;
            this.words = words;
            this.detail = detail;
        }
    }

    /** What every answer says, and who is asked: another name that leads here is not this server. */
    private void guard(Context ctx) throws Refused {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        // a cache that others share must not keep what was shown to one who has a token
        ctx.header("Cache-Control", tokens == null ? "no-cache" : "private, no-cache");
        ctx.attribute("begun", System.nanoTime());
        if (ctx.isMultipart() && !ctx.path().equals("/import")) {
            throw new Refused(415, "problem.ask", null);
        }
        if (tokens == null) {
            String asked = String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT);
            String named = asked.matches(".*(?:\\]|[^:\\]]):\\d+") ? asked : asked + ":80";
            if (!List.of(host + ":" + port, "127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)
                    .contains(named)) {
                throw new Refused(421, "problem.host", null);
            }
            return;
        }
        if (!questions.take(ctx.ip())) {
            throw new Refused(429, "problem.many", null);
        }
        String path = ctx.path();
        boolean open = path.equals("/health") || path.equals(SIGN_IN) || path.startsWith("/assets/");
        Tokens.Right right = tokens.right(token(ctx));
        if (right == null && !open) {
            if (ctx.header("Authorization") != null) {
                fail(ctx);
            }
            boolean reads = ctx.method().equals(HandlerType.GET)
                    && ctx.header("Authorization") == null
                    && !path.endsWith(".json")
                    && !path.endsWith(".csv")
                    && !path.equals("/metrics");
            if (reads) {
                ctx.redirect(SIGN_IN, HttpStatus.SEE_OTHER);
                ctx.skipRemainingHandlers();
                return;
            }
            throw new Refused(401, "problem.rights", null);
        }
        boolean writes =
                !List.of(HandlerType.GET, HandlerType.HEAD).contains(ctx.method()) || path.startsWith("/import");
        if (writes && !open && right != Tokens.Right.WRITE) {
            throw new Refused(403, "problem.rights", null);
        }
    }

    /** Counts a wrong token; whoever gave too many is not heard for a while. */
    private void fail(Context ctx) throws Refused {
        if (!failures.take(ctx.ip())) {
            throw new Refused(429, "problem.many", null);
        }
    }

    private static @Nullable String token(Context ctx) {
        String given = ctx.header("Authorization");
        if (given != null) {
            return given.regionMatches(true, 0, "Bearer ", 0, 7)
                    ? given.substring(7).strip()
                    : null;
        }
        return ctx.cookie(COOKIE);
    }

    private void signInPage(Context ctx) {
        View view = View.bare("title.signin", "", "signin.jte", Map.of());
        ctx.contentType(Answer.HTML).result(site.templates().page(view, Visitor.READER));
    }

    private void signIn(Context ctx) throws Refused {
        if (tokens == null || failures.isEmpty(ctx.ip())) {
            throw new Refused(tokens == null ? 404 : 429, tokens == null ? "problem.page" : "problem.many", null);
        }
        String token = ctx.formParam("token");
        if (token == null || tokens.right(token.strip()) == null) {
            fail(ctx);
            throw new Refused(401, "problem.rights", null);
        }
        Cookie cookie = new Cookie(COOKIE, token.strip());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
        back(ctx, "/");
    }

    private void count(Context ctx) {
        Long begun = ctx.attribute("begun");
        // who follows the log waits for what is not there yet
        if (begun != null && !ctx.path().equals("/import/log")) {
            metrics.note(site.section(ctx.path()), ctx.statusCode(), System.nanoTime() - begun);
        }
    }

    private void figures(Context ctx) throws IOException {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.text(project.stats(), desk.waiting()));
    }

    private Visitor visitor(Context ctx) {
        boolean mayWrite = tokens == null || tokens.right(token(ctx)) == Tokens.Right.WRITE;
        return mayWrite ? new Visitor(true, key) : Visitor.READER;
    }

    private void page(Context ctx) {
        Map<String, String> query = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!values.isEmpty() && !values.get(0).isEmpty()) {
                query.put(name, values.get(0));
            }
        });
        send(ctx, site.get(ctx.req().getRequestURI(), query, visitor(ctx), known(ctx)));
    }

    /** Tags of the answers that the browser has; a proxy that packs answers marks their tags as weak. */
    private static Set<String> known(Context ctx) {
        String known = ctx.header("If-None-Match");
        return known == null
                ? Set.of()
                : new TreeSet<>(List.of(known.replace("W/", "").split("\\s*,\\s*", -1)));
    }

    private static void send(Context ctx, Answer answer) {
        if (answer.tag() != null) {
            ctx.header("ETag", answer.tag());
        }
        if (answer.isKnown()) {
            ctx.status(answer.status());
            return;
        }
        if (answer.location() != null) {
            ctx.status(answer.status()).header("Location", answer.location());
            return;
        }
        ctx.status(answer.status()).contentType(answer.type()).result(answer.body());
    }

    private void asset(Context ctx) throws Refused {
        Answer asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new Refused(404, "problem.page", null);
        }
        send(ctx, asset.tag() != null && known(ctx).contains(asset.tag()) ? Answer.known(asset.tag()) : asset);
    }

    private static Answer asset(String name, byte[] bytes) {
        String type = name.endsWith(".css")
                ? "text/css; charset=utf-8"
                : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
        String tag = '"' + Sha256.hex(bytes).substring(0, 24) + '"';
        return new Answer(200, type, bytes, tag, null);
    }

    private void importPage(Context ctx) {
        View view = View.bare("title.import", "import", "import.jte", Map.of("log", desk.log()));
        ctx.contentType(Answer.HTML).result(site.templates().page(view, visitor(ctx)));
    }

    /** Forms are taken from this server's own pages only. */
    private void checkForm(Context ctx) throws Refused {
        String from = ctx.header("Sec-Fetch-Site");
        if (from != null && !SENT_BY_THIS_PAGE.contains(from)) {
            throw new Refused(403, "problem.key", null);
        }
        String sent = String.valueOf(ctx.formParam("key"));
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(403, "problem.key", null);
        }
    }

    private void take(Context ctx) throws Refused, IOException {
        if (ctx.req().getContentLengthLong() > MOST_UPLOAD) {
            throw new Refused(413, "problem.large", null);
        }
        checkForm(ctx);
        List<ImportDesk.Sent> files = new ArrayList<>();
        for (UploadedFile file : ctx.uploadedFiles("files")) {
            if (!file.filename().isEmpty()) {
                files.add(new ImportDesk.Sent(file.filename(), file.content()));
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String line : String.valueOf(ctx.formParam("addresses")).split("\\R", -1)) {
            if (line.strip().matches("(?i)https?://\\S+")) {
                addresses.add(line.strip());
            }
        }
        desk.take(files, addresses);
        back(ctx, "/import");
    }

    private void log(SseClient client) {
        client.keepAlive();
        // a browser that lost the line asks with the number behind the last one that it had
        String asked = client.ctx().header("Last-Event-ID");
        if (asked == null) {
            asked = client.ctx().queryParam("from");
        }
        int first = asked != null && asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 0;
        if (followers.incrementAndGet() > MOST_FOLLOWERS) {
            followers.decrementAndGet();
            client.close();
            return;
        }
        Thread thread = new Thread(() -> follow(client, first), "parallax-log");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow(SseClient client, int first) {
        int next = first;
        try {
            while (!client.terminated() && !ending) {
                ImportDesk.Lines lines = desk.lines(next, 10_000);
                next = lines.next();
                for (String line : lines.lines()) {
                    client.sendEvent("line", line, Integer.toString(next));
                }
                if (lines.lines().isEmpty()) {
                    client.sendComment("still here");
                }
            }
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            followers.decrementAndGet();
        }
    }

    private void correct(Context ctx) throws Refused, IOException {
        checkForm(ctx);
        try {
            Correction.Kind kind = Correction.Kind.parse(String.valueOf(ctx.formParam("kind")));
            project.correct(kind, ctx.formParams("value"));
            project.settle(false, Progress.NONE);
        } catch (IllegalArgumentException expected) {
            throw new Refused(400, "problem.ask", expected.getMessage());
        }
        back(ctx, "/corrections");
    }

    private void undo(Context ctx) throws Refused, IOException {
        checkForm(ctx);
        if (!project.undo(ctx.pathParam("id"))) {
            throw new Refused(404, "problem.unknown", null);
        }
        project.settle(false, Progress.NONE);
        back(ctx, "/corrections");
    }

    /** To be asked with GET, so that loading the page anew sends nothing twice. */
    private static void back(Context ctx, String path) {
        ctx.status(303).header("Location", path);
    }

    /** Takes nothing new, lets answers that are being made go out, and ends those who follow the log. */
    @Override
    public void close() {
        ending = true;
        desk.close();
        try {
            server.stop();
        } catch (JavalinException late) {
            faults.accept(late);
        }
    }
}
