package dev.kerneldigest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kerneldigest.ServedDemo;
import dev.kerneldigest.testing.Chromium;
import dev.kerneldigest.testing.Chromium.Colours;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The status pages in a real browser, of the demo's week and of a bot in trouble. */
final class BrowserTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    /** The narrowest that has to do (WCAG 2.2, 1.4.10 Reflow). */
    private static final int NARROWEST = 320;

    private static final String INVISIBLE_FOCUS =
            """
            return [...document.querySelectorAll('a[href], button, input, select, [tabindex]')]
              .filter(one => {
                one.focus();
                const box = one.getBoundingClientRect();
                const style = getComputedStyle(one);
                return document.activeElement !== one || !one.matches(':focus-visible')
                  || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2
                  || box.width < 1 || box.right < 1;
              }).map(one => one.outerHTML);
            """;

    private static final String SCRIPTS =
            """
            return [...document.querySelectorAll('*')].filter(one => one.tagName === 'SCRIPT'
              || one.getAttributeNames().some(name => name.startsWith('on') || name === 'style')
              || (one.getAttribute('href') ?? '').startsWith('javascript:')).map(one => one.outerHTML);
            """;

    private static ServedDemo demo;
    private static WebRig troubled;
    private static Chromium chromium;
    private static ChromeDriver browser;
    private static Axe axe;

    @BeforeAll
    static void open() throws Exception {
        if (!Chromium.isInstalled()) {
            // Maven shows that they are skipped, but not why.
            System.err.println(Chromium.MISSING);
        }
        assumeTrue(Chromium.isInstalled(), Chromium.MISSING);
        axe = new Axe();
        demo = ServedDemo.start();
        troubled = TroubledRig.start();
        chromium = Chromium.start();
        browser = chromium.driver();
        chromium.send(Map.of("Authorization", "Bearer " + WebRig.TOKEN));
    }

    @AfterAll
    static void close() {
        if (Chromium.isInstalled()) {
            chromium.close();
            troubled.close();
            demo.close();
        }
    }

    @BeforeEach
    void asMostPeopleHaveIt() {
        chromium.resize(DESKTOP);
        chromium.prefer(Colours.LIGHT);
        chromium.runScripts(true);
    }

    static Stream<Sight> pages() throws IOException {
        return Sight.all(demo.address(), troubled.address);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLoadedFromElsewhereAndNothingIsComplainedOf(Sight page) throws Exception {
        chromium.console();
        chromium.events();
        browser.get(page.address());
        String server = page.address().replaceFirst("(//[^/]*).*", "$1/");
        for (String event : chromium.events()) {
            JsonNode message = JSON.readTree(event).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                assertThat(message.at("/params/request/url").asText()).startsWith(server);
            }
        }
        List<String> complaints = chromium.console();
        if (page.isThere()) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).singleElement().asString().contains("404");
        }
        assertThat(found(SCRIPTS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanReadIt(Sight page) {
        browser.get(page.address());
        assertThat(axe.violations(browser)).isEmpty();
        chromium.prefer(Colours.DARK);
        chromium.resize(PHONE);
        assertThat(axe.violationsOfLooks(browser)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingHasToBeScrolledSideways(Sight page) {
        browser.get(page.address());
        for (int width : new int[] {DESKTOP, PHONE, NARROWEST}) {
            chromium.resize(width);
            assertThat(
                            browser.executeScript(
                                    "const all = document.documentElement;"
                                            + " return all.scrollWidth - all.clientWidth;"))
                    .as("too wide for %s", width)
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whereTheKeyboardIsCanBeSeen(Sight page) {
        browser.get(page.address());
        assertThat(found(INVISIBLE_FOCUS)).isEmpty();
    }

    @Test
    void theFirstTabLeadsPastTheMenu() {
        browser.get(demo.address() + "/topics");
        press(Keys.TAB);
        WebElement skip = browser.switchTo().activeElement();
        assertThat(skip.getText()).isEqualTo("Skip to the content");
        assertThat(skip.getLocation().getX()).isNotNegative();
        press(Keys.ENTER);
        press(Keys.TAB);
        assertThat(browser.getCurrentUrl()).endsWith("#main");
        assertThat(browser.switchTo().activeElement())
                .isEqualTo(browser.findElement(By.cssSelector("main a")));
    }

    @Test
    void withoutScriptsASearchLeadsToAStoryItsTopicAndTheFeed() {
        chromium.runScripts(false);
        browser.get(demo.address() + "/");
        browser.findElement(By.id("q")).sendKeys("page cache" + Keys.ENTER);
        awaitTitle("Search for page cache");
        String title = browser.findElement(By.cssSelector("article h2 a")).getText();
        browser.findElement(By.cssSelector("article .meta a")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(title);
        browser.findElement(By.cssSelector(".chip")).click();
        assertThat(browser.findElements(By.partialLinkText(title))).isNotEmpty();
        assertThat(browser.findElements(By.linkText("Atom"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector("head link[rel=alternate]"))).hasSize(2);
    }

    /** A key that sends a form does not wait for what is answered, as a click does. */
    private static void awaitTitle(String beginning) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!browser.getTitle().startsWith(beginning) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(browser.getTitle()).startsWith(beginning);
    }

    private static void press(Keys key) {
        browser.switchTo().activeElement().sendKeys(key);
    }

    /** The elements that a script finds. */
    private static List<?> found(String script) {
        return browser.executeScript(script) instanceof List<?> list ? list : List.of("no list");
    }
}
