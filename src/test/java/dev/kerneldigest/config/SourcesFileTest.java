package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourcesFileTest {
    private final Problems problems = new Problems("sources.yaml");

    @Test
    void everyKeyOfASourceIsRead() {
        List<SourceEntry> sources =
                SourcesFile.read(
                        """
                        sources:
                          - id: lists-mm
                            name: Memory list
                            kind: lore
                            url: http://127.0.0.1:8099/mm/new.atom
                            every: 2h
                            adapt: false
                            topics: [mm, mm-reclaim]
                            enabled: false
                        """,
                        problems);
        assertThat(problems.found()).isEmpty();
        assertThat(sources)
                .containsExactly(
                        new SourceEntry(
                                "lists-mm",
                                "Memory list",
                                "lore",
                                URI.create("http://127.0.0.1:8099/mm/new.atom"),
                                Duration.ofHours(2),
                                false,
                                List.of("mm", "mm-reclaim"),
                                false));
    }

    @Test
    void whatASourceLeavesOutHasItsDefault() {
        List<SourceEntry> sources =
                SourcesFile.read(
                        """
                        sources:
                          - {id: blog, kind: feed, url: "https://blog.example/feed", every: 1s}
                        """,
                        problems);
        assertThat(problems.found()).isEmpty();
        assertThat(sources)
                .containsExactly(
                        new SourceEntry(
                                "blog",
                                "blog",
                                "feed",
                                URI.create("https://blog.example/feed"),
                                Duration.ofSeconds(1),
                                true,
                                List.of(),
                                true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    unknown key with a near one  | colour: red\\n    evry: 1h | 7 | sources[0].evry    | no such key, did you mean every?
                    unknown key far from all     | colour: red            | 6 | sources[0].colour  | no such key, allowed: id, name, kind, url, every, adapt, topics, enabled
                    key twice                    | every: 2h              | 6 | sources[0].every   | is there twice, keep one
                    flag in another language     | enabled: yes           | 6 | sources[0].enabled | is "yes", allowed: true or false
                    list that is one value       | topics: mm             | 6 | sources[0].topics  | must be a list, allowed: a list like [one, two]
                    bad topic                    | topics: [mm, Bad One]  | 6 | sources[0].topics[1] | is "Bad One", allowed: 1 to 64 lower-case letters, digits and hyphens, no hyphen first
                    value that is a list         | name: [a, b]           | 6 | sources[0].name    | must be one value, allowed: a text that is not blank
                    value that is empty          | name:                  | 6 | sources[0].name    | is empty, allowed: a text that is not blank
                    """)
    void aMistakeBesideGoodKeysIsToldWithItsLine(
            String name, String extra, int line, String key, String message) {
        String text =
                """
                sources:
                  - id: lwn
                    kind: feed
                    url: https://lwn.net/headlines/rss
                    every: 15m
                """
                        + "    "
                        + extra.replace("\\n", "\n")
                        + "\n";
        SourcesFile.read(text, problems);
        assertThat(problems.found()).contains(new Problem("sources.yaml", line, key, message));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id    | LWN                   | is "LWN", allowed: 1 to 64 lower-case letters
                    id    | -lwn                  | is "-lwn", allowed: 1 to 64 lower-case letters
                    kind  | rss                   | is "rss", allowed: feed, kernel-releases, lore, kernel-cve
                    url   | ftp://example.org/x   | is "ftp://example.org/x", allowed: an absolute http or https URL
                    url   | /headlines/rss        | is "/headlines/rss", allowed: an absolute http or https URL
                    url   | https:///no-host      | is "https:///no-host", allowed: an absolute http or https URL
                    url   | https://a b/          | is "https://a b/", allowed: an absolute http or https URL
                    every | 15                    | is "15", allowed: a time like 30s, 15m, 2h or 1d, from 1s to 30d
                    every | 0s                    | is "0s", allowed: a time like 30s, 15m, 2h or 1d, from 1s to 30d
                    every | 15 m                  | is "15 m", allowed: a time like
                    every | PT15M                 | is "PT15M", allowed: a time like
                    every | 31d                   | is "31d", allowed: a time like
                    every | 99999999999999999999s | is "99999999999999999999s", allowed: a time like
                    """)
    void aValueOfAnotherFormIsToldWithWhatIsAllowed(String key, String value, String message) {
        List<SourceEntry> sources = SourcesFile.read(source(key, value), problems);
        assertThat(sources).isEmpty();
        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("sources[0]." + key);
                    assertThat(problem.line())
                            .isEqualTo(List.of("id", "kind", "url", "every").indexOf(key) + 2);
                    assertThat(problem.message()).startsWith(message);
                });
    }

    private static String source(String key, String value) {
        String good =
                """
                sources:
                  - id: lwn
                    kind: feed
                    url: https://lwn.net/headlines/rss
                    every: 15m
                """;
        return good.lines()
                .map(line -> line.contains(key + ": ") ? put(line, value) : line)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String put(String line, String value) {
        return line.substring(0, line.indexOf(": ") + 2) + "\"" + value + "\"";
    }

    @Test
    void missingKeysAreToldAtTheSourcesOwnLine() {
        SourcesFile.read("sources:\n  - name: Nobody\n", problems);
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly(
                        "sources.yaml:2: sources[0].id: is missing, allowed: 1 to 64 lower-case"
                                + " letters, digits and hyphens, no hyphen first",
                        "sources.yaml:2: sources[0].kind: is missing, allowed: feed,"
                                + " kernel-releases, lore, kernel-cve",
                        "sources.yaml:2: sources[0].url: is missing, allowed: an absolute http or"
                                + " https URL",
                        "sources.yaml:2: sources[0].every: is missing, allowed: a time like 30s,"
                                + " 15m, 2h or 1d, from 1s to 30d");
    }

    @Test
    void anIdThatIsThereTwiceNamesTheFirstLine() {
        SourcesFile.read(
                """
                sources:
                  - {id: lwn, kind: feed, url: "https://lwn.net/a", every: 15m}
                  - {id: other, kind: feed, url: "https://lwn.net/b", every: 15m}
                  - {id: lwn, kind: feed, url: "https://lwn.net/c", every: 15m}
                """,
                problems);
        assertThat(problems.found())
                .containsExactly(
                        new Problem(
                                "sources.yaml",
                                4,
                                "sources[2].id",
                                "is \"lwn\", which line 2 has already"));
    }

    @Test
    void noSourceHasAnIdOfThoseThatServersAdd() {
        SourcesFile.read(
                "sources: [{id: custom-lwn, kind: feed, url: 'http://a/', every: 1h}]", problems);
        assertThat(problems.found().toString())
                .contains("is \"custom-lwn\", and what servers add begins with custom-");
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        SourcesFile.read("sources:\n  - id: lwn\n    url: [broken\n  - id: other\n", problems);
        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.message()).startsWith("not YAML: ");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing at all   | ''                    | sources | lists no source
                    an empty list    | 'sources: []'         | sources | lists no source
                    a bare word      | 'sources'             | ''      | must hold keys and values
                    a list of words  | 'sources: [lwn]'      | sources[0] | must hold keys and values
                    a control letter | 'sources: \u0007'     | ''      | not YAML
                    """)
    void aFileWithoutSourcesIsAMistake(String name, String text, String key, String message) {
        SourcesFile.read(text, problems);
        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(key);
                    assertThat(problem.message()).startsWith(message);
                });
    }
}
