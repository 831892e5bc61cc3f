package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real bot at a test Discord, with an H2 and a search index of its own in memory. */
final class StagedBot {
    /** More than any command that was there before the last one is registered. */
    private static final int SOME_COMMANDS = 15;

    /** H2 takes any for a database that does not exist yet, but not a blank variable. */
    static final String PASSWORD = "any";

    private StagedBot() {}

    /** The settings in a folder, with these sources as {@code sources.yaml} has them. */
    static Configuration configuration(
            Path folder, TestDiscord discord, TestDatabase database, String sources)
            throws IOException {
        return configuration(folder, discord, database, sources, "search: {index: memory}\n");
    }

    /** The same, with the whole of {@code kernel-digest.yaml}. */
    static Configuration configuration(
            Path folder,
            TestDiscord discord,
            TestDatabase database,
            String sources,
            String settings)
            throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), sources);
        Files.writeString(folder.resolve("kernel-digest.yaml"), settings);
        return Configuration.load(
                Map.of(
                        "DISCORD_TOKEN", discord.token(),
                        "DISCORD_API_URL", discord.restUrl().toString(),
                        "KERNEL_DIGEST_HTTP", "off",
                        "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                        "KERNEL_DIGEST_CONFIG", folder.toString(),
                        "KERNEL_DIGEST_DB", database.url(),
                        "KERNEL_DIGEST_DB_USER", database.user(),
                        "KERNEL_DIGEST_DB_PASSWORD", PASSWORD),
                folder);
    }

    /** The same with sources that somebody serves, asked once an hour, and all that may be on. */
    static Configuration configuration(
            Path folder, TestDiscord discord, TestDatabase database, List<Source> sources)
            throws IOException {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (Source source : sources) {
            yaml.append(
                    "  - {id: %s, name: \"%s\", kind: %s, url: %s, every: 1h}\n"
                            .formatted(
                                    source.id(), source.name(), source.kind().id(), source.url()));
        }
        return configuration(
                folder,
                discord,
                database,
                yaml.toString(),
                "search: {index: memory}\ncustom-feeds: on\n");
    }

    /** One that is connected, with its commands registered. */
    static Bot started(Path folder, TestDiscord discord, String sources) throws Exception {
        return started(discord, configuration(folder, discord, TestDatabases.h2(), sources));
    }

    /** The same, of settings that were used before. */
    static Bot started(TestDiscord discord, Configuration configuration) throws Exception {
        return started(discord, configuration, Reach.PUBLIC);
    }

    /** The same, whose servers' own feeds may be within a reach. */
    static Bot started(TestDiscord discord, Configuration configuration, Reach reach)
            throws Exception {
        Bot bot = new Bot(configuration, configuration.environment().token().orElseThrow(), reach);
        bot.start();
        assertThat(discord.awaitCommands(SOME_COMMANDS, Duration.ofSeconds(60))).isTrue();
        return bot;
    }

    /** An admin of the channel's server wants a topic there at once. */
    static void subscribe(TestDiscord discord, TestChannel channel, String topic) {
        Map<String, Object> wish = Map.of("topic", topic, "when", "instant");
        assertThat(discord.slash(channel, channel.guild().admin("ada"), "subscribe", wish).text())
                .startsWith("Subscribed");
    }
}
