package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole bot tells Discord its commands; each of their texts has its translations. */
final class CommandTranslationsTest {
    /** Characters of a description, or of a choice (Discord docs, "Application Commands"). */
    private static final int LONGEST = 100;

    /** A sub-command, else an option (Discord docs, "Application Command Option Type"). */
    private static final int SUB_COMMAND = 1;

    @TempDir private static Path folder;

    private static TestDiscord discord;

    /** The translations that Discord was told, by the key of the text. */
    private static final Map<String, JsonNode> TOLD = new TreeMap<>();

    @BeforeAll
    static void register() throws Exception {
        discord = TestDiscord.start();
        try (TestFeedServer feeds = TestFeedServer.start();
                Bot bot = bot(feeds)) {
            bot.start();
            assertThat(discord.awaitCommands(9, Duration.ofSeconds(30))).isTrue();
        }
        discord.commands().forEach(name -> walk(name, discord.command(name).orElseThrow()));
    }

    @AfterAll
    static void stop() {
        discord.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyTextIsTranslated(String language) {
        assertThat(TOLD)
                .allSatisfy((key, told) ->
                        assertThat(told.path(language).asText())
                                .as("%s in commands_%s.properties", key, language)
                                .isNotBlank()
                                .hasSizeLessThanOrEqualTo(LONGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void nothingElseIsTranslated(String language) throws IOException {
        Properties bundle = new Properties();
        String path = "/dev/kerneldigest/discord/commands_" + language + ".properties";
        try (InputStreamReader reader =
                new InputStreamReader(
                        CommandTranslationsTest.class.getResourceAsStream(path),
                        StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }

        assertThat(bundle.stringPropertyNames()).isSubsetOf(TOLD.keySet());
    }

    private static void walk(String key, JsonNode node) {
        TOLD.put(key + ".description", node.path("description_localizations"));
        for (JsonNode choice : node.path("choices")) {
            String name = choice.path("name").asText().replace(' ', '_');
            TOLD.put(key + ".choices." + name + ".name", choice.path("name_localizations"));
        }
        for (JsonNode option : node.path("options")) {
            String below = option.path("type").asInt() == SUB_COMMAND ? "." : ".options.";
            walk(key + below + option.path("name").asText(), option);
        }
    }

    private static Bot bot(TestFeedServer feeds) throws IOException {
        TestDatabase database = TestDatabases.h2();
        for (Map.Entry<String, String> file : Chronicle.settings(feeds.url("/rss")).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                folder.resolve("kernel-digest.yaml"),
                "search: {index: memory}\ncustom-feeds: on\n");
        Configuration configuration =
                Configuration.load(
                        Map.of(
                                "DISCORD_TOKEN", discord.token(),
                                "DISCORD_API_URL", discord.restUrl().toString(),
                                "KERNEL_DIGEST_HTTP", "off",
                                "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                                "KERNEL_DIGEST_CONFIG", folder.toString(),
                                "KERNEL_DIGEST_DB", database.url(),
                                "KERNEL_DIGEST_DB_USER", database.user(),
                                "KERNEL_DIGEST_DB_PASSWORD", "any"),
                        folder);
        return new Bot(configuration, configuration.environment().token().orElseThrow());
    }
}
