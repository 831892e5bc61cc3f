package dev.kerneldigest.testing;

import static java.util.Locale.ROOT;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The machine's own Chromium with no window and a new profile, for which no host but 127.0.0.1
 * exists. Starting takes seconds: one is enough for many pages. For one thread.
 */
public final class Chromium implements AutoCloseable {
    /** What is said where {@link #isInstalled} is false. */
    public static final String MISSING =
            "tests in a browser are left out: they need chromium and chromedriver on the PATH";

    /**
     * Held, since an unreferenced logger forgets its level; it wants a library that we do without.
     */
    private static final Logger VERSIONS =
            Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The last makes sure that whatever a page names, nothing leaves this machine. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether this machine has the browser and its driver. */
    public static boolean isInstalled() {
        return program("chromedriver").isPresent() && program("chromium").isPresent();
    }

    /** Starts it; {@link #isInstalled} was asked before. */
    public static Chromium start() {
        VERSIONS.setLevel(Level.SEVERE);
        // With both paths given, Selenium looks for nothing, and downloads nothing.
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(program("chromedriver").orElseThrow()))
                        .usingAnyFreePort()
                        .build();
        return new Chromium(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(ARGUMENTS);
        options.setCapability("goog:loggingPrefs", logs);
        options.setPageLoadTimeout(PATIENCE);
        options.setScriptTimeout(PATIENCE);
        return options;
    }

    private static Optional<String> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** What opens, finds, types and presses. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Makes its window so many CSS pixels wide. */
    public void resize(int width) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Makes its owner prefer dark colours, or light ones. */
    public void prefer(Colours colours) {
        Map<String, String> wish =
                Map.of("name", "prefers-color-scheme", "value", colours.name().toLowerCase(ROOT));
        tell("Emulation.setEmulatedMedia", Map.of("features", List.of(wish)));
    }

    /** What somebody may want of all pages. */
    public enum Colours {
        LIGHT,
        DARK
    }

    /** Turns JavaScript on or off. */
    public void runScripts(boolean run) {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Sends these headers with every request from now on. */
    public void send(Map<String, String> headers) {
        tell("Network.enable", Map.of());
        tell("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** By the Chrome DevTools protocol, chromedevtools.github.io/devtools-protocol. */
    private void tell(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    /** What it complained of since it was last asked. */
    public List<String> console() {
        return log(LogType.BROWSER);
    }

    /** What it did since it was last asked: events of the DevTools protocol, as JSON. */
    public List<String> events() {
        return log(LogType.PERFORMANCE);
    }

    private List<String> log(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
