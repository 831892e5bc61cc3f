package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bot on two servers: real feeds, the real JDA client against the test Discord. */
final class ManyServersTest {
    @TempDir private Path folder;

    private final Chronicle lwn = new Chronicle();
    private final TestFeedServer feeds = TestFeedServer.start().on("/lwn", lwn.answer());
    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel penguins = discord.guild("Penguins").channel("kernel");
    private final TestChannel ducks = discord.guild("Ducks").channel("news");

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    @DisplayName("K17: serves many servers, each with what it set up in Discord")
    void eachServerGetsWhatItSetUpItself() throws Exception {
        try (Bot bot = bot()) {
            bot.start();
            assertThat(discord.awaitCommands(9, Duration.ofSeconds(30))).isTrue();
            assertThat(lwn.awaitPolls(2)).isTrue();
            ask(penguins, "subscribe", Map.of("topic", "sched", "when", "instant"));
            ask(ducks, "mute", Map.of("word", "folios"));
            ask(ducks, "subscribe", Map.of("topic", "all", "when", "instant"));
            lwn.tell(990031, "Folios for the scheduler", "A scheduler learns about folios.");
            assertThat(penguins.awaitText("Folios for the scheduler")).isTrue();
            lwn.tell(990032, "A swap cache for everyone", "Swap is a part of memory management.");
            assertThat(ducks.awaitText("A swap cache for everyone")).isTrue();
            lwn.tell(990033, "Deadlines in the scheduler", "A scheduler learns about time.");
            assertThat(penguins.awaitText("Deadlines in the scheduler")).isTrue();
            assertThat(ducks.awaitText("Deadlines in the scheduler")).isTrue();
            assertThat(penguins.messages()).noneMatch(one -> one.text().contains("swap"));
            assertThat(ducks.messages()).noneMatch(one -> one.text().contains("Folios"));
            assertThat(ask(ducks, "subscriptions", Map.of()))
                    .contains("**#2**")
                    .doesNotContain("**#1**");
        }
    }

    private String ask(TestChannel channel, String command, Map<String, Object> options) {
        String answer =
                discord.slash(channel, channel.guild().admin("ada"), command, options).text();
        assertThat(answer).isNotBlank().doesNotContain("went wrong");
        return answer;
    }

    private Bot bot() throws IOException {
        for (Map.Entry<String, String> file : Chronicle.settings(feeds.url("/lwn")).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Configuration configuration =
                Configuration.load(
                        Map.of(
                                "DISCORD_TOKEN", discord.token(),
                                "DISCORD_API_URL", discord.restUrl().toString(),
                                "KERNEL_DIGEST_HTTP", "off",
                                "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                                "KERNEL_DIGEST_CONFIG", folder.toString(),
                                "KERNEL_DIGEST_DB", TestDatabases.h2().url(),
                                "KERNEL_DIGEST_DB_USER", "sa",
                                "KERNEL_DIGEST_DB_PASSWORD", "any"),
                        folder);
        return new Bot(configuration, configuration.environment().token().orElseThrow());
    }
}
