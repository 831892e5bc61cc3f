package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what it answers and how it ends. */
final class MainTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FEED =
            """
            <rss version="2.0"><channel><title>Kernel news</title>
            <item><guid>one</guid><title>Linux 6.18 is out</title></item>
            </channel></rss>
            """;
    private static final String ONE_SOURCE =
            """
            sources:
              - {id: own, kind: feed, url: "http://127.0.0.1:9/feed", every: 1s, enabled: false}
            """;

    @TempDir private Path folder;

    private Program program(Map<String, String> variables) {
        return new Program(folder, variables);
    }

    @Test
    void withoutATokenItSaysWhereToGetOneAndThatTheDemoNeedsNone() {
        Program.Ended ended = program(Map.of("DISCORD_TOKEN", "")).run("run");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("run: there is no token.")
                .contains("https://discord.com/developers/applications", "\"demo\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTokenThatDiscordRefusesEndsItAtOnceWithOneLine() throws IOException {
        writeSources(ONE_SOURCE);
        try (TestDiscord discord = TestDiscord.start()) {
            Map<String, String> variables =
                    Map.of(
                            "DISCORD_TOKEN",
                            "not.the.token",
                            "DISCORD_API_URL",
                            discord.restUrl().toString(),
                            "KERNEL_DIGEST_HTTP",
                            "off",
                            "DISCORD_GATEWAY_URL",
                            discord.gatewayUrl().toString());
            Program.Ended ended = program(variables).run("run");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("run: Discord refuses the token")
                    .contains("DISCORD_TOKEN");
            assertThat(ended.err())
                    .doesNotContain("not.the.token", "Exception", "ERROR", "WARN")
                    .doesNotContain("is ready");
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAsItIs() throws IOException, SQLException {
        writeSources(ONE_SOURCE);
        Path file = newerDatabase();
        byte[] before = Files.readAllBytes(file);
        Program.Ended ended = program(Map.of()).run("poll", "--json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.complaints())
                .singleElement()
                .asString()
                .startsWith("poll: the database jdbc:h2:file:./data/kernel-digest is of version")
                .contains("use a newer kernel-digest; nothing was changed");
        assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
    }

    @Test
    void whatIsNoCommandOrOptionIsAnsweredWithHowToUseIt() {
        Program.Ended command = program(Map.of()).run("prase");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err())
                .contains("'prase'", "Did you mean", "Usage: kernel-digest", "  demo ");
        Program.Ended option = program(Map.of()).run("poll", "--jsn");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("'--jsn'", "Usage: kernel-digest poll", "--json");
        Program.Ended help = program(Map.of()).run("poll", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: kernel-digest poll").contains("--json");
        assertThat(help.err()).isEmpty();
        assertThat(program(Map.of()).run("--version").out()).matches("kernel-digest \\S+\\R");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFileKeepsNoOtherFromBeingParsed() throws IOException {
        Files.writeString(folder.resolve("good.rss"), FEED);
        Files.writeString(folder.resolve("bad.rss"), "<html><body>Sign in</body></html>");
        Program.Ended ended = program(Map.of()).run("parse", "gone.rss", "bad.rss", "good.rss");
        assertThat(ended.code()).isZero();
        List<JsonNode> lines = json(ended);
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 2)).allSatisfy(line -> assertThat(line).hasSize(2));
        assertThat(lines.get(0).path("file").asText()).isEqualTo("gone.rss");
        assertThat(lines.get(0).path("error").asText()).contains("no such file");
        assertThat(lines.get(1).path("file").asText()).isEqualTo("bad.rss");
        assertThat(lines.get(1).path("error").asText()).isNotBlank();
        assertThat(lines.get(2).path("feed").path("title").asText()).isEqualTo("Kernel news");
        assertThat(lines.get(3).path("title").asText()).isEqualTo("Linux 6.18 is out");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void theDemoEndsByItselfWithDigestsAndLeavesNothingBehind() {
        Program.Ended ended = program(Map.of("KERNEL_DIGEST_CONFIG", "/nowhere")).run("demo");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("wants", "in Discord: ", "nothing is ever repeated")
                .doesNotContain("failed", "Exception");
        assertThat(folder).isEmptyDirectory();
    }

    private void writeSources(String sources) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sources.yaml"), sources);
    }

    private Path newerDatabase() throws IOException, SQLException {
        Path data = Files.createDirectories(folder.resolve("data"));
        String url = "jdbc:h2:file:" + data.resolve("kernel-digest");
        Database.open(url, "", "").close();
        String ours = url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(ours, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description",
                        "type", "script", "installed_by", "execution_time", "success")
                    VALUES (99, '7000', 'of the future', 'SQL', 'V7000__x.sql', 'us', 1, TRUE)
                    """);
        }
        return data.resolve("kernel-digest.mv.db");
    }

    private static List<JsonNode> json(Program.Ended ended) throws IOException {
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(ended.out()).readAll();
    }
}
