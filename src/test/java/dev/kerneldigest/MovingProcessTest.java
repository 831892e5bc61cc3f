package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.store.Database;
import dev.kerneldigest.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that move what servers own, each a process of its own. */
final class MovingProcessTest {
    private static final String SOURCES =
            """
            sources:
              - {id: lwn, name: LWN.net, kind: feed, url: "http://127.0.0.1:9/rss", every: 1h}
            """;

    private static final String SERVERS =
            """
            {"version": 1, "servers": [
              {"id": "41",
               "settings": {"timezone": "Europe/Prague", "language": "de"},
               "subscriptions": [
                 {"channel": "11", "topics": ["mm"], "when": "daily"},
                 {"channel": "11", "query": "source:lwn", "when": "instant"}],
               "feeds": [{"url": "https://Example.org/feed.xml", "title": "An &amp; <b>example</b>"}]}]}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void settings() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("config/kernel-digest.yaml"), "custom-feeds: on\n");
    }

    @Test
    void whatIsImportedIsExportedAgainAndTakenElsewhereAsItIs() throws IOException {
        Files.writeString(folder.resolve("servers.json"), SERVERS);
        Program here = new Program(folder, Map.of());
        Program there = new Program(folder, Map.of("KERNEL_DIGEST_DB", "jdbc:h2:file:./other/b"));

        Program.Ended first = here.run("import", "servers.json");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.outLines())
                .containsExactly("server 41: settings taken, 2 subscriptions added, 1 feed added");
        assertThat(here.run("export", "one.json").complaints())
                .containsExactly("export: 1 server with 2 subscriptions");
        assertThat(there.run("import", "one.json").code()).isZero();
        Program.Ended second = there.run("export");

        assertThat(second.out()).isEqualTo(Files.readString(folder.resolve("one.json")));
        assertThat(second.out())
                .contains("\"url\": \"https://example.org/feed.xml\"", "\"name\": \"An & example\"")
                .contains("\"at\": \"07:00\"");
    }

    @Test
    void theLinesForTheSourcesAreTakenByTheSettings() throws IOException {
        Files.writeString(
                folder.resolve("feeds.opml"),
                """
                <opml version="2.0"><body>
                  <outline text="Ä: &quot;#1&quot; \\ 🐧 {x} &#x2028;" xmlUrl="https://127.0.0.2/a?b=1&amp;c=%7B"/>
                  <outline text="- [ ] &amp;amp; !" xmlUrl="https://127.0.0.2/b"/>
                </body></opml>
                """);
        Program program = new Program(folder, Map.of());

        Program.Ended lines = program.run("import", "feeds.opml");
        assertThat(lines.code()).as(lines.err()).isZero();
        Files.writeString(
                folder.resolve("config/sources.yaml"), lines.out(), StandardOpenOption.APPEND);
        Program.Ended opml = program.run("export", "--opml");

        assertThat(opml.code()).as(opml.err()).isZero();
        assertThat(opml.out())
                .contains("xmlUrl=\"https://127.0.0.2/a?b=1&amp;c=%7B\"")
                .contains(
                        "title=\"Ä: &quot;#1&quot; \\ &#x1f427; {x}\"", "title=\"- [ ] &amp; !\"");
        assertThat(program.run("import", "feeds.opml").out()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whereNoDatabaseIsOrAnotherHasItThatIsSaid() {
        Program program = new Program(folder, Map.of());
        Program.Ended none = program.run("export");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("export: there is no database ", "KERNEL_DIGEST_DB");
        assertThat(folder.resolve("data")).doesNotExist();
        try (Database bot =
                Database.open("jdbc:h2:file:" + folder.resolve("data/kernel-digest"), "", "")) {
            bot.check();
            Program.Ended busy = program.run("export");
            assertThat(busy.code()).isEqualTo(1);
            assertThat(busy.complaints()).hasSize(1);
            assertThat(busy.err()).contains("in use by another process: stop the other");
        }
    }
}
