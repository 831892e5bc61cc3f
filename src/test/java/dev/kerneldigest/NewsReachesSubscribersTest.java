package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story: a real HTTP feed, a real database, the real JDA client against the test Discord;
 * a server subscribes by slash command, news comes, and is posted once.
 */
final class NewsReachesSubscribersTest {
    @TempDir private Path folder;

    private final Chronicle chronicle = new Chronicle();

    static Named<?>[] databases() {
        return new Named<?>[] {
            Named.of("H2", (Supplier<TestDatabase>) TestDatabases::h2),
            Named.of("PostgreSQL", (Supplier<TestDatabase>) TestDatabases::postgres)
        };
    }

    @ParameterizedTest(name = "on {0}")
    @MethodSource("databases")
    void newsIsPostedOnceToTheChannelThatAskedForIt(Supplier<TestDatabase> database)
            throws Exception {
        chronicle.tell(990001, "Old news about the scheduler", "Nobody here asked for this yet.");
        try (TestFeedServer feeds = TestFeedServer.start();
                TestDiscord discord = TestDiscord.start()) {
            feeds.on("/rss", chronicle.answer());
            TestGuild guild = discord.guild("Penguins");
            TestChannel channel = guild.channel("kernel");
            TestChannel queries = guild.channel("queries");
            TestUser admin = guild.admin("ada");
            try (Bot bot = bot(discord, feeds, database.get())) {
                bot.start();
                assertThat(discord.awaitCommands(9, Duration.ofSeconds(30))).isTrue();
                // The second poll begins when the first one is stored.
                assertThat(chronicle.awaitPolls(2)).isTrue();

                subscribe(discord, channel, admin, "sched", "instant");
                subscribe(discord, channel, admin, "mm", "daily");
                assertThat(query(discord, queries, admin, "scheduler AND NOT tape"))
                        .contains("**1 story**", "Old news about the scheduler");
                assertThat(query(discord, queries, admin, "title:deadlines (tapes OR folio) -x86"))
                        .contains("it would have brought nothing");
                chronicle.tell(
                        990002,
                        "Folios for everyone",
                        "The page cache learns to love large folios and huge pages.");
                chronicle.tell(
                        990003,
                        "A deadline scheduler for tape drives",
                        "A sched_ext scheduler that knows about tapes &lt;b&gt;@everyone&lt;/b&gt;.");
                assertThat(channel.awaitMessages(1)).isTrue();
                assertThat(channel.messages()).hasSize(1);
                assertThat(channel.messages().getFirst().text())
                        .contains("A deadline scheduler for tape drives")
                        .doesNotContain("Folios", "Old news", "@everyone");

                assertThat(queries.awaitMessages(1)).isTrue();
                assertThat(queries.messages()).hasSize(1);
                assertThat(queries.messages().getFirst().text())
                        .contains("A deadline scheduler for tape drives")
                        .doesNotContain("Folios", "Old news", "@everyone");

                bot.publish(2);
                assertThat(channel.awaitMessages(2)).isTrue();
                assertThat(channel.messages().getLast().text())
                        .contains("Folios for everyone")
                        .doesNotContain("tape drives");

                assertThat(chronicle.awaitPolls(2)).isTrue();
                bot.publish(2);
                assertThat(chronicle.awaitPolls(1)).isTrue();
                assertThat(channel.messages()).hasSize(2);
                assertThat(queries.messages()).hasSize(1);
                assertThat(discord.violations()).isEmpty();
            }
        }
    }

    private static void subscribe(
            TestDiscord discord, TestChannel channel, TestUser admin, String topic, String when) {
        String answer =
                discord.slash(channel, admin, "subscribe", Map.of("topic", topic, "when", when))
                        .text();
        assertThat(answer).startsWith("Subscribed");
    }

    private static String query(
            TestDiscord discord, TestChannel channel, TestUser admin, String query) {
        return discord.slash(channel, admin, "subscribe", Map.of("query", query, "when", "instant"))
                .text();
    }

    private Bot bot(TestDiscord discord, TestFeedServer feeds, TestDatabase database)
            throws IOException {
        for (Map.Entry<String, String> file : Chronicle.settings(feeds.url("/rss")).entrySet()) {
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
                                "KERNEL_DIGEST_DB", database.url(),
                                "KERNEL_DIGEST_DB_USER", database.user(),
                                "KERNEL_DIGEST_DB_PASSWORD", password(database)),
                        folder);
        return new Bot(configuration, configuration.environment().token().orElseThrow());
    }

    /** H2 takes any password for a database that does not exist yet, but not a blank variable. */
    private static String password(TestDatabase database) {
        return database.password().isEmpty() ? "any" : database.password();
    }
}
