package dev.kerneldigest.cli.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people wrote, changed or broke. */
final class ImportedFilesTest {
    private static final String GOOD =
            """
            {"channel": "11", "topics": ["mm"], "when": "daily"}\
            """;

    @TempDir private Path folder;

    private final MovingRig rig = new MovingRig(TestDatabases.h2());

    @AfterEach
    void close() {
        rig.close();
    }

    private MovingRig.Said take(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        return rig.imported(
                Stream.concat(Stream.of(file.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static String server(String members) {
        return "{\"version\": 1, \"servers\": [{\"id\": \"41\", %s}]}".formatted(members);
    }

    private static String order(String members) {
        return server("\"subscriptions\": [" + members + "]");
    }

    @Test
    void oneServerIsRefusedWholeAndTheOthersAreTaken() throws IOException {
        MovingRig.Said said =
                take(
                        """
                        {"version": 1, "servers": [
                          {"id": "41", "subscriptions": [%s, {"channel": "12", "topics": ["mmm"], "when": "daily"}]},
                          {"id": "42", "subscriptions": [%s]}]}
                        """
                                .formatted(GOOD, GOOD));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .startsWith(
                        "import: server 41 is refused, nothing of it was changed:",
                        "  servers[0].subscriptions[1].topics: \"mmm\" is not known here."
                                + " Did you mean `mm`?");
        assertThat(said.out().lines()).containsExactly("server 42: 1 subscription added");
        assertThat(rig.moving.owners()).containsExactly(new GuildId(42));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "chanel": "11", "topics": ["mm"], "when": "daily" | chanel: there is no such member. Did you mean `channel`?
                    "topics": ["mm"], "when": "daily" | channel: is missing: a number that Discord gave
                    "channel": "general", "topics": ["mm"], "when": "daily" | channel: "general" is not a number that Discord gave
                    "channel": 0, "topics": ["mm"], "when": "daily" | channel: "0" is not a number that Discord gave
                    "channel": "99999999999999999999", "topics": ["mm"], "when": "daily" | is not a number that Discord gave
                    "channel": ["11"], "topics": ["mm"], "when": "daily" | channel: must be a text in quotes
                    "channel": "11", "topics": [], "when": "daily" | topics: names none: write ids like "mm", or "all"
                    "channel": "11", "topics": "mm", "when": "daily" | topics: must be a list in [ ]
                    "channel": "11", "topics": [1], "when": "daily" | topics: must hold texts in quotes only
                    "channel": "11", "when": "daily" | topics: a subscription has exactly one of topics, query, kernel and package
                    "channel": "11", "topics": ["mm"], "query": "x", "when": "daily" | query: a subscription has exactly one of
                    "channel": "11", "query": "topic:networkin", "when": "daily" | query: at character 7 "networkin": there is no such topic. Did you mean `networking`
                    "channel": "11", "query": "source:gone", "when": "daily" | there is no such source. Did you mean `
                    "channel": "11", "query": "NOT x", "when": "daily" | query: at character
                    "channel": "11", "kernel": "six", "when": "instant" | kernel: "six" is not a kernel series like 6.12
                    "channel": "11", "package": "rm -rf /", "when": "instant" | package: "rm -rf /" is not a package's name like openssl
                    "channel": "11", "topics": ["mm"], "when": "dayly" | when: "dayly" is not instant, hourly, daily or weekly
                    "channel": "11", "topics": ["mm"] | when: is missing: instant, hourly, daily or weekly
                    "channel": "11", "topics": ["mm"], "when": "daily", "at": "7" | at: "7" is not a time like 07:30
                    "channel": "11", "topics": ["mm"], "when": "daily", "at": "24:00" | at: "24:00" is not a time like 07:30
                    "channel": "11", "topics": ["mm"], "when": "weekly", "day": "mon" | day: "mon" is not a day like monday
                    "channel": "11", "topics": ["mm"], "when": "daily", "kinds": ["artical"] | kinds: "artical" is not known here. Did you mean `article`?
                    "channel": "11", "topics": ["mm"], "when": "daily", "role": "@everyone" | role: "@everyone" is not a number that Discord gave
                    """)
    void aMistakeInASubscriptionIsToldWithItsPlace(String members, String told) throws IOException {
        MovingRig.Said said = take(order("{" + members + "}"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).anySatisfy(line -> assertThat(line).contains(told));
        assertThat(said.err().getLast()).startsWith("  servers[0].subscriptions[0].");
        assertThat(rig.moving.owners()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "settings": {"timezone": "Europe/Pragu"} | timezone: there is no time zone "Europe/Pragu". Did you mean `Europe/Prague`?
                    "settings": {"quiet": "22:00-22:00"} | quiet: "22:00-22:00" is not two times like 22:00-07:00
                    "settings": {"paid": "never"} | paid: "never" is not mark, hide or delay
                    "settings": {"language": "d e"} | language: "d e" is not a language like de
                    "settings": {"mutes": [" "]} | mutes: must hold texts in quotes only
                    "settings": [] | servers[0].settings must be an object
                    "feeds": [{"url": "file:///etc/passwd"}] | feeds[0].url: "file:///etc/passwd" is not an address like
                    "feeds": [{"url": "https://u:p@example.org/"}] | feeds[0].url: "https://u:p@example.org/" is not
                    "feeds": [{"url": "https://a.example/"}, {"url": "HTTPS://A.example:443/"}] | feeds: names a feed twice
                    "feeds": {} | feeds: must be a list in [ ]
                    "watches": [] | watches: there is no such member.
                    """)
    void aMistakeInAServerIsToldWithItsPlace(String members, String told) throws IOException {
        MovingRig.Said said = take(server(members));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).anySatisfy(line -> assertThat(line).contains(told));
        assertThat(rig.moving.owners()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"version": 2, "servers": [], "more": 1} | was written by a newer kernel-digest (version 2, and this one reads 1): use that one
                    {"servers": []} | version: must be 1
                    {"version": 1, "servers": {}} | servers: must be a list in [ ]
                    {"version": 1, "servers": [] | is no JSON: line 1: Unexpected end-of-input
                    {"version": 1, "version": 1, "servers": []} | is no JSON: line 1: Duplicate field 'version'
                    {"version": 1, "servers": []} {} | is no JSON: line 1: Trailing token
                    {"hello": 1} | neither an export of kernel-digest nor a backup of MonitoRSS
                    hello | is no JSON: line 1: Unrecognized token 'hello'
                    "" | neither an export of kernel-digest nor
                    <opml><body> | is no OPML: OPML that ends in its midst
                    <opml><body></body></opml> | file: names no feed
                    [] | file: names no feed
                    <html><body>hi</body></html> | is no OPML: XML, but no OPML
                    """)
    void aFileThatIsNothingToImportIsToldInALine(String text, String told) throws IOException {
        MovingRig.Said said = take(text);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).hasSize(1);
        assertThat(said.err().getFirst()).startsWith("import: ").contains("file", told);
        assertThat(said.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "17", "[[[[[[[[[["})
    void aFileOfNothingIsTold(String text) throws IOException {
        MovingRig.Said said = take(text);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).hasSize(1);
    }

    @Test
    void aFileOfBracketsEndsInALineToo() throws IOException {
        MovingRig.Said said = take("[".repeat(200_000));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).hasSize(1);
    }

    @Test
    void nothingOfAFileReachesTheTerminalButText() throws IOException {
        MovingRig.Said said =
                take(
                        order(
                                "{\"chan\\u001b[31m\\nnel\": \"1\", \"x\": \"%s\"}"
                                        .formatted("y".repeat(500))));
        assertThat(said.code()).isEqualTo(1);
        assertThat(String.join("", said.err())).doesNotContain("\u001b").hasSizeLessThan(600);
    }

    @Test
    void aServerThatIsThereTwiceIsRefusedTheSecondTime() throws IOException {
        MovingRig.Said said =
                take(
                        "{\"version\": 1, \"servers\": [{\"id\": \"41\", \"subscriptions\": [%s]}, {\"id\": \"41\"}]}"
                                .formatted(GOOD));
        assertThat(said.err()).contains("  servers[1].id: the file has this server already");
        assertThat(said.out().lines()).containsExactly("server 41: 1 subscription added");
    }

    @Test
    void elevenFeedsAreRefusedWhereTenAreTheMost() throws IOException {
        String feeds =
                String.join(
                        ",",
                        IntStream.range(0, 11)
                                .mapToObj("{\"url\": \"https://example.org/%d\"}"::formatted)
                                .toList());
        assertThat(take(server("\"feeds\": [" + feeds + "]")).err())
                .contains("  servers[0].feeds: are 11, and 10 are the most");
    }

    @Test
    void feedsAreRefusedWhereServersMayHaveNone() throws IOException {
        try (MovingRig strict = new MovingRig(TestDatabases.h2(), false)) {
            Path file =
                    Files.writeString(
                            folder.resolve("feeds.json"),
                            server("\"feeds\": [{\"url\": \"https://example.org/1\"}]"));
            MovingRig.Said said = strict.imported(file.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err().getLast()).contains("custom-feeds: on", "import --sources");
            assertThat(strict.imported(file.toString(), "--sources").out())
                    .startsWith("  - id: example-org\n");
        }
    }

    @Test
    void whatAFileLeavesOutIsAsByDefault() throws IOException {
        take(server("\"settings\": {\"timezone\": \"UTC\"}, \"subscriptions\": [" + GOOD + "]"));
        assertThat(rig.exported().out())
                .contains("\"when\": \"daily\"", "\"at\": \"07:00\"", "\"language\": \"en\"");
    }

    @Test
    void settingsGoToAnotherServerWithItsOwnChannels() throws IOException {
        String file =
                server("\"subscriptions\": [" + GOOD.replace("}", ", \"role\": \"9\"}") + "]");

        MovingRig.Said refused = take(file, "--guild=60");
        MovingRig.Said said = take(file, "--guild=60", "--channel=11=6001");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .containsExactly(
                        "import: server 41 is refused, nothing of it was changed:",
                        "  channel 11 is none of server 60: say where its news goes with"
                                + " --channel 11=NUMBER");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "server 60: 1 subscription added",
                        "  roles are mentioned no more: they are of another server");
        assertThat(rig.exported("--guild=60").out())
                .contains("\"id\": \"60\"", "\"channel\": \"6001\"")
                .doesNotContain("role");
        assertThat(rig.moving.owners()).containsExactly(new GuildId(60));
    }

    @Test
    void ofSeveralServersTheOneThatIsNamedIsTaken() throws IOException {
        String file =
                "{\"version\": 1, \"servers\": [{\"id\": \"41\", \"subscriptions\": [%s]}, {\"id\": \"42\", \"subscriptions\": [%s]}]}"
                        .formatted(GOOD, GOOD);
        assertThat(take(file, "--guild=42").out().lines())
                .containsExactly("server 42: 1 subscription added");
        assertThat(take(file, "--guild=60").err().getFirst())
                .contains("it has 2 servers and not 60: take one out with export --guild ID");
        assertThat(take(file, "--guild=x").code()).isEqualTo(2);
    }

    @Test
    void whoIsNotThereIsSaid() {
        assertThat(rig.imported(folder.resolve("none.json").toString()).err())
                .containsExactly("import: there is no file " + folder.resolve("none.json"));
        assertThat(rig.exported().err())
                .containsExactly("export: no server owns anything here: check KERNEL_DIGEST_DB");
        assertThat(rig.exported("--guild=5").err())
                .containsExactly("export: server 5 owns nothing here");
    }

    @Test
    void anExportOverwritesNothing() throws IOException {
        take(order(GOOD));
        Path file = Files.writeString(folder.resolve("there.json"), "mine");
        assertThat(rig.exported(file.toString()).err().getLast())
                .isEqualTo("export: " + file + " is there already: name a file that is not");
        assertThat(file).hasContent("mine");
        Path nowhere = folder.resolve("none/there.json");
        assertThat(rig.exported(nowhere.toString()).err().getLast())
                .startsWith("export: " + nowhere + " cannot be written: is its folder there");
        assertThat(List.of(rig.exported().out().split("\n", 2))).first().isEqualTo("{");
    }
}
