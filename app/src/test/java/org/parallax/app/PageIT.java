// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.parallax.app.serve.Links;
import org.parallax.app.serve.Site;
import org.parallax.app.serve.Web;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Project;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.StoryFilter;
import org.parallax.app.store.StoryHead;

/** The pages of the examples in a headless Chromium. Pictures of them lie in {@code target/screenshots} afterwards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final List<String> TABS =
            List.of("aligned", "apparatus", "stemma", "timeline", "quotations", "actors", "map", "data");
    private static final Dimension WIDE = new Dimension(1280, 900);
    private static final Dimension NARROW = new Dimension(400, 800);

    @TempDir
    static Path folder;

    private static Path pictures = Path.of("");
    private static OpenProject project;
    private static Web web;
    private static String root = "";
    private static ChromeDriver browser;

    @BeforeAll
    static void begin() throws IOException {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "there is no " + BROWSER + " with " + DRIVER + ": the pages are not tried in a browser");
        Path examples = Path.of(System.getProperty("parallax.root"), "examples");
        pictures =
                Files.createDirectories(Path.of(System.getProperty("parallax.root"), "app", "target", "screenshots"));
        List<String> inputs;
        try (Stream<Path> files = Files.walk(examples)) {
            inputs = files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt") || name.endsWith(".html"))
                    .sorted()
                    .toList();
        }
        project = Project.init(folder.resolve("project"), Clock.systemUTC());
        new ProjectIntake(project).take(inputs, line -> {});
        web = new Web(
                new Site(project, "test"),
                project,
                new ProjectIntake(project),
                "127.0.0.1",
                null,
                0,
                Throwable::printStackTrace);
        root = "http://127.0.0.1:" + web.start();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("browser"));
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        browser.manage().window().setSize(WIDE);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.quit();
        }
        if (web != null) {
            web.close();
            project.close();
        }
    }

    /** Whatever a test did: no policy was violated, and nothing was asked of anybody else. */
    @AfterEach
    void nothingWasRefusedOrAskedOfOthers() throws IOException {
        List<String> said = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
            boolean bad = entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()
                    || entry.getMessage().contains("Content Security Policy");
            if (bad && !entry.getMessage().contains("status of 404")) {
                said.add(entry.getMessage());
            }
        }
        assertThat(said).isEmpty();
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = new ObjectMapper().readTree(entry.getMessage()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                assertThat(message.at("/params/request/url").asText())
                        .matches("(" + root + "/|data:|about:|chrome:).*");
            }
        }
    }

    private static void open(String path) {
        browser.get(root + path);
    }

    private static WebElement one(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private static List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!isDone(done)) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the browser goes from one page to the next, what is asked for may not be there. */
    private static boolean isDone(BooleanSupplier done) {
        try {
            return done.getAsBoolean();
        } catch (WebDriverException expected) {
            return false;
        }
    }

    private static void picture(String name) throws IOException {
        Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    /** The page of the story with most origins. */
    private static String story() {
        open("/");
        String link = one("main a[href^='/story/']").getDomAttribute("href");
        return String.valueOf(link);
    }

    private static List<String> pages() {
        String story = story();
        List<String> pages = new ArrayList<>(
                List.of("/", "/search?q=the", "/outlets", "/corrections", "/import", "/about", "/nothing", story));
        TABS.forEach(tab -> pages.add(story + tab));
        open(story + "data");
        pages.add(href("main a[href*='claim/']"));
        pages.add(href("main a[href^='/report/']"));
        open("/outlets");
        pages.add(href("main a[href^='/outlet/']"));
        open(pages.get(pages.size() - 2));
        pages.add(href("main a[href^='/who/']"));
        return pages;
    }

    /** An address on this page, from the root. */
    private static String href(String selector) {
        return String.valueOf(one(selector).getDomProperty("href")).substring(root.length());
    }

    @Test
    @Order(1)
    void everyPageIsAccessibleInLightAndDarkWideAndNarrow() throws IOException {
        assertThat(faults("", pages())).isEmpty();
    }

    /** What is wrong with these pages in light and dark, wide and narrow; a picture of each is kept. */
    private static List<String> faults(String kind, List<String> pages) throws IOException {
        String axe;
        try (InputStream in = PageIT.class.getResourceAsStream(AXE)) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> found = new ArrayList<>();
        for (String look : List.of("light", "dark", "narrow")) {
            browser.manage().window().setSize(look.equals("narrow") ? NARROW : WIDE);
            media("", look.equals("dark") ? "dark" : "light");
            for (int i = 0; i < pages.size(); i++) {
                open(pages.get(i));
                browser.executeScript(axe);
                Object violations = browser.executeAsyncScript(
                        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(r =>"
                                + " done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                + ".map(v => v.id + ': ' + v.nodes.length + ' ' + v.nodes.slice(0, 2).map(n =>"
                                + " n.html.slice(0, 150) + ' | ' + n.failureSummary.slice(0, 300)).join(' ; '))),"
                                + " e => done(['axe failed: ' + e]));");
                for (Object violation : (List<?>) violations) {
                    found.add(look + " " + pages.get(i) + " " + violation);
                }
                Object wide = browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
                if (look.equals("narrow") && ((Number) wide).intValue() > 0) {
                    found.add("narrow " + pages.get(i) + " is wider than the window by " + wide);
                }
                picture(kind + look + "-" + i
                        + pages.get(i).replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            }
        }
        browser.manage().window().setSize(WIDE);
        media("", "light");
        return found;
    }

    private static void media(String type, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    @Test
    @Order(2)
    void everyTabIsReachedByItsLink() {
        open(story());
        for (String tab : TABS) {
            one("nav.tabs a[href$='/" + tab + "']").click();
            await(
                    tab,
                    () -> String.valueOf(one("nav.tabs a[aria-current='page']").getDomAttribute("href"))
                            .endsWith("/" + tab));
            assertThat(browser.getCurrentUrl()).endsWith("/" + tab);
            await("words of " + tab, () -> !one("main").getText().isBlank());
        }
    }

    @Test
    @Order(3)
    void theMomentOfAStoryIsChosenAndStandsInTheAddress() {
        open(story());
        List<WebElement> moments = all("select[name='as-of'] option");
        assertThat(moments).hasSizeGreaterThan(1);
        moments.get(1).click();
        await(
                "as-of in the address",
                () -> String.valueOf(browser.getCurrentUrl()).contains("as-of="));
        await("words", () -> !one("main").getText().isBlank());
    }

    @Test
    @Order(4)
    void theFirstKeyLeadsToTheContent() {
        open(story());
        one("body").sendKeys(Keys.TAB);
        WebElement skip = browser.switchTo().activeElement();
        assertThat(skip.getDomAttribute("class")).isEqualTo("skip");
        assertThat(skip.isDisplayed()).isTrue();
        skip.sendKeys(Keys.ENTER);
        assertThat(browser.getCurrentUrl()).endsWith("#content");
    }

    @Test
    @Order(5)
    void aPointerOnAClaimShowsItsEvidence() {
        open(story());
        WebElement claim = one("[data-claim], .claim");
        long before = marked();
        new Actions(browser).moveToElement(claim).perform();
        await("evidence", () -> marked() != before);
    }

    /** How many elements are shown as belonging to what is pointed at. */
    private static long marked() {
        return ((Number) browser.executeScript("return document.querySelectorAll('.on').length")).longValue();
    }

    @Test
    @Order(5)
    void arrowsGoFromClaimToClaimAndEscapeLetsGo() {
        open(story());
        List<WebElement> rows = all(".claim > summary");
        assertThat(rows).hasSizeGreaterThan(2);
        browser.executeScript("arguments[0].focus()", rows.get(0));
        new Actions(browser).sendKeys(Keys.ARROW_DOWN).perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(rows.get(1));
        new Actions(browser).sendKeys(Keys.ARROW_UP).perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(rows.get(0));
        rows.get(0).click();
        await("the claim is marked", () -> marked() > 0);
        assertThat(browser.getCurrentUrl()).matches(".*#c\\d+");
        new Actions(browser).moveToLocation(1, 1).sendKeys(Keys.ESCAPE).perform();
        await("nothing is marked", () -> marked() == 0);
    }

    @Test
    @Order(5)
    void aStoryThatGrewSinceTheLastVisitIsNew() {
        open("/");
        WebElement first = one(".stories > li[data-last]");
        String id = String.valueOf(first.getDomAttribute("data-story"));
        assertThat(all(".stories .new")).isEmpty();
        browser.executeScript("localStorage.setItem('seen ' + arguments[0], '2001-01-01T00:00:00Z')", id);
        open("/");
        assertThat(all(".stories .new")).hasSize(1);
        open("/story/" + id + "/");
        assertThat(one(".visit").getDomAttribute("href")).contains("since=2001-01-01");
        open("/");
        assertThat(all(".stories .new")).isEmpty();
    }

    @Test
    @Order(6)
    void searchAnswersWhileOneTypes() {
        open("/search");
        one("form.filters input[name='q']").sendKeys("said");
        await("found", () -> !all("#found a[href^='/report/']").isEmpty());
        await("the address tells what is asked", () -> browser.getCurrentUrl().contains("q=said"));
    }

    @Test
    @Order(7)
    void aClaimIsRejectedAndTheCorrectionTakenBack() {
        open(story() + "data");
        open(href("main a[href*='claim/']"));
        one("input[value='reject-claim'] ~ button").click();
        await(
                "the log of corrections",
                () -> one("form[action$='/undo'] button").isDisplayed());
        one("form[action$='/undo'] button").click();
        await("the correction is taken back", () -> all("tr.undone").size() == 1);
    }

    @Test
    @Order(8)
    void aFileIsImportedAndTheLogTellsOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("fresh.txt"), Reports.ELECTION);
        open("/import");
        one("input[type='file']").sendKeys(file.toString());
        one("form.drop button").click();
        await("the log", () -> one("ol.log").getText().contains("1 added"));
        open("/search?q=Veldania");
        assertThat(all("#found a[href^='/report/']")).isNotEmpty();
    }

    @Test
    @Order(9)
    void inPrintTheMenuIsGone() throws IOException {
        open(story());
        media("print", "light");
        assertThat(one("header.bar").isDisplayed()).isFalse();
        assertThat(one("h1").isDisplayed()).isTrue();
        picture("print");
        media("", "light");
    }

    @Test
    @Order(10)
    void whatHostileReportsBringDoesNotRun() throws IOException {
        Path file = Files.writeString(folder.resolve("hostile.jsonl"), Hostile.lines(200));
        new ProjectIntake(project).take(List.of(file.toString()), line -> {});
        List<String> pages = new ArrayList<>(List.of("/?order=latest", "/search?q=rose", "/outlets", "/log"));
        open("/?order=latest");
        List<String> stories = hrefs("main a[href^='/story/']");
        assertThat(stories).hasSizeGreaterThan(5);
        for (String story : stories.subList(0, 3)) {
            pages.add(story);
            TABS.forEach(tab -> pages.add(story + tab));
        }
        open("/search?q=rose&limit=100");
        List<String> reports = hrefs("#found a[href^='/report/']");
        assertThat(reports).hasSizeGreaterThan(50);
        pages.addAll(reports.subList(0, 24));
        for (String page : pages) {
            // a dialog that a script opened would make the next question to the browser fail
            open(page);
            assertThat(one("main").isDisplayed()).as(page).isTrue();
            assertThat(browser.getCurrentUrl()).as(page).isEqualTo(root + page);
            assertThat(all("main script, main iframe, main style, main base, main meta"))
                    .as(page)
                    .isEmpty();
        }
        picture("hostile");
    }

    @Test
    @Order(11)
    void aStoryOfHundredsOfReportsIsShownInParts() throws IOException {
        Path file = Files.writeString(folder.resolve("many.jsonl"), ManyReports.lines(200));
        new ProjectIntake(project).take(List.of(file.toString()), line -> {});
        StoryHead largest = project.stories(StoryFilter.ALL, 0, 500).entries().stream()
                .max(Comparator.comparing(StoryHead::reports))
                .orElseThrow();
        assertThat(largest.reports()).isGreaterThan(150);
        String story = Links.story(largest.id());
        List<String> pages = new ArrayList<>(List.of(
                story,
                story + "?offset=100",
                story + "?origins=3&verdict=differ",
                story + "?open=A",
                story + "aligned?reports=A%20C"));
        TABS.forEach(tab -> pages.add(story + tab));
        assertThat(faults("many-", pages)).isEmpty();
        for (String page : pages) {
            open(page);
            Object elements = browser.executeScript("return document.getElementsByTagName('*').length");
            assertThat(((Number) elements).intValue()).as(page).isLessThan(12_000);
            Object bytes =
                    browser.executeScript("return performance.getEntriesByType('navigation')[0].decodedBodySize");
            assertThat(((Number) bytes).intValue()).as(page).isLessThan(1_000_000);
        }
        open(story);
        List<WebElement> rows = all(".claim > summary");
        assertThat(rows).hasSize(100);
        browser.executeScript("arguments[0].focus()", rows.get(0));
        new Actions(browser).sendKeys(Keys.ARROW_DOWN).perform();
        assertThat(browser.switchTo().activeElement()).isEqualTo(rows.get(1));
        one("a[rel='next']").click();
        await("the next claims", () -> String.valueOf(browser.getCurrentUrl()).contains("offset=100"));
        one("select[name='verdict'] option[value='differ']").click();
        one("form.filters button").click();
        await(
                "differences only",
                () -> String.valueOf(browser.getCurrentUrl()).contains("verdict=differ")
                        && !all(".claim.differ").isEmpty()
                        && all(".claim.conflict").isEmpty());
    }

    private static List<String> hrefs(String selector) {
        return all(selector).stream()
                .map(link -> String.valueOf(link.getDomProperty("href")).substring(root.length()))
                .distinct()
                .toList();
    }

    @Test
    @Order(12)
    void storiesOfRealReportsAreShown() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path pairs = Path.of(gold, "pairs");
        assumeTrue(!gold.isBlank() && Files.isDirectory(pairs), "no pairs given: -Dparallax.gold=FOLDER");
        List<String> all;
        try (Stream<Path> files = Files.walk(pairs)) {
            all = files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        // every third pair
        List<String> inputs = new ArrayList<>(IntStream.range(0, all.size())
                .filter(i -> i / 2 % 3 == 0)
                .mapToObj(all::get)
                .toList());
        Path seeds = Path.of(gold).toAbsolutePath().resolveSibling("seeds");
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> files = Files.list(seeds)) {
                files.map(Path::toString).filter(name -> name.endsWith(".txt")).forEach(inputs::add);
            }
        }
        new ProjectIntake(project).take(inputs, line -> {});
        List<String> stories = new ArrayList<>();
        for (StoryHead story : project.stories(StoryFilter.ALL, 0, 500).entries()) {
            List<ReportHead> members = project.members(story);
            if (members.size() > 1 && members.stream().allMatch(report -> inputs.contains(report.file()))) {
                stories.add("/story/" + story.id() + "/");
            }
        }
        assertThat(stories).hasSizeGreaterThan(4);
        List<String> wide = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            String story = stories.get(i);
            List<String> pages = new ArrayList<>(List.of(story));
            // all that can be seen of some, the first look at all
            if (i % 3 == 0) {
                TABS.forEach(tab -> pages.add(story + tab));
            }
            for (String page : pages) {
                open(page);
                assertThat(one("main").getText()).as(page).isNotBlank();
                picture("real" + page.replace('/', '-'));
                browser.manage().window().setSize(NARROW);
                Object over = browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
                if (((Number) over).intValue() > 0) {
                    wide.add(page + " by " + over);
                }
                browser.manage().window().setSize(WIDE);
            }
        }
        assertThat(wide).isEmpty();
    }
}
