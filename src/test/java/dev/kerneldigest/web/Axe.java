package dev.kerneldigest.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Deque's axe-core: finds what keeps people from reading a page, by the rules of the WCAG. */
final class Axe {
    private static final Map<String, ?> ALL =
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of(
                            "wcag2a",
                            "wcag2aa",
                            "wcag21a",
                            "wcag21aa",
                            "wcag22aa",
                            "best-practice"));

    /** The rules for which colours and the size of the window matter. */
    private static final Map<String, ?> LOOKS =
            Map.of(
                    "type",
                    "rule",
                    "values",
                    List.of("color-contrast", "target-size", "scrollable-region-focusable"));

    /** Style sheets are not fetched again: the pages' policy lets no script do that. */
    private static final String RUN =
            """
            const [rules, done] = arguments;
            axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: rules}).then(
              found => done(found.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))),
              failure => done(['axe: ' + failure]));
            """;

    private final String script;

    Axe() throws IOException {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is wrong with the page that the browser shows. */
    List<String> violations(ChromeDriver browser) {
        browser.executeScript(script);
        return run(browser, ALL);
    }

    /** What became wrong since {@link #violations}, with other colours or another size. */
    List<String> violationsOfLooks(ChromeDriver browser) {
        return run(browser, LOOKS);
    }

    private static List<String> run(ChromeDriver browser, Map<String, ?> rules) {
        if (browser.executeAsyncScript(RUN, rules) instanceof List<?> found) {
            return found.stream().map(String::valueOf).toList();
        }
        throw new AssertionError("axe says nothing");
    }
}
